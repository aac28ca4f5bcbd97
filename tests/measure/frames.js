// Measures how smoothly the labs of a built course run, and prints a Markdown table. `frames` starts this.
//   node frames.js COURSE [--runs 5] [--seconds 8] [--labs all|08,16#2,…] [--json]
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch, median } from './lib/browser.js';
import { measureFrames, measureRun, measureStart } from './lib/frames.js';
import { serve } from './lib/server.js';

const { values, positionals: [folder] } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '8' },
    labs: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const [runs, seconds] = [Number(values.runs), Number(values.seconds)];
if (!folder || !(runs >= 1)) {
  console.error('A folder with the built course is needed, and at least one run. Start tests/measure/frames, which builds it.');
  process.exit(2);
}

/** @typedef {import('./lib/frames.js').Where} Where */
/** @typedef {[label: string, name: string, say: (value: number) => string, target: string, reached: (value: number) => boolean]} Row */

const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
const any = () => true;
const below4 = (/** @type {number} */ value) => value < 4;
/** Of Module 02's lab all. @type {Row[]} */
const ROWS = [
  ['scripting in a frame, 80 clients, slowed 4 × by Chromium: 95th percentile', 'p95', ms, '< 4 ms', below4],
  ['the same, median', 'p50', ms, '', any],
  ['four times the 95th percentile at full speed', 'smooth', ms, '< 4 ms', below4],
  ['frames measured, slowed', 'frames', String, '', any],
  ['60 simulated seconds, 80 clients', 'minute', ms, '< 10 ms', (value) => value < 10],
  ['layout shift while the lab starts and runs', 'shift', (value) => value.toFixed(4), '0', (value) => value === 0],
  ['longest task while the lab starts and runs', 'longest', ms, '≤ 50 ms', (value) => value <= 50],
  ['the same, slowed 4 × by Chromium', 'slowedLongest', ms, '', any],
];
/** Of every lab what its frames take. @type {Row[]} */
const COLUMNS = [
  ['scripting, slowed 4 ×', 'p95', ms, '< 4 ms', below4],
  ['4 × at full speed', 'smooth', ms, '< 4 ms', below4],
  ['of it the core', 'core', ms, '', any],
  ['the painter', 'painter', ms, '', any],
  ['core and painter', 'both', ms, '< 4 ms', below4],
  ['styles, layout, paint', 'drawing', ms, '', any],
];

const server = await serve(folder);
/** @param {(browser: import('puppeteer-core').Browser) => Promise<Record<string, number>>} measure
 * @param {string} name @param {Row[]} rows @returns {Promise<Record<string, number>>} the medians */
const measured = async (measure, name, rows) => {
  /** @type {Record<string, number>[]} */
  const all = [];
  for (let run = 0; run < runs; run++) {
    // A browser of its own for each run: what one leaves behind must not slow the next.
    const browser = await launch();
    try {
      const numbers = await measure(browser);
      console.error(`${name}, run ${run + 1}: ${JSON.stringify(numbers)}`);
      all.push(numbers);
    } finally {
      await browser.close();
    }
  }
  return Object.fromEntries(rows.map(([, key]) => [key, median(all.map((numbers) => numbers[key]))]));
};
/** @type {string[]} */ const missed = [];
/** @param {Row[]} rows @param {Record<string, number>} medians @param {string} [where] */
const judge = (rows, medians, where = '') => {
  for (const [label, key, , , reached] of rows) if (!reached(medians[key])) missed.push(where + label);
};

if (values.labs) {
  const wanted = values.labs.split(',');
  const labs = labsOf(folder).filter(({ name }) => values.labs === 'all' || wanted.some((each) => name === each || name.startsWith(`${each}#`)));
  if (!labs.length) throw new Error(`The course has no lab ${values.labs}.`);
  /** @type {Record<string, Record<string, number>>} */ const found = {};
  for (const { name, page, nth } of labs) {
    found[name] = await measured((browser) => measureFrames(browser, { address: `${server.origin}/${page}`, nth }, seconds), name, COLUMNS);
    judge(COLUMNS, found[name], `${name}: `);
  }
  if (values.json) console.log(JSON.stringify({ runs, labs: found, missed }, null, 2));
  else {
    console.log(`| a frame’s 95th percentile, median of ${runs} | ${COLUMNS.map(([label]) => label).join(' | ')} |\n|---|${'---|'.repeat(COLUMNS.length)}`);
    for (const { name, model } of labs) console.log(`| ${name} \`${model}\` | ${COLUMNS.map(([, key, say]) => say(found[name][key])).join(' | ')} |`);
    console.log(`| target | ${COLUMNS.map(([, , , target]) => target).join(' | ')} |`);
  }
} else {
  const where = { address: `${server.origin}/module-02.html#one-server-too-many-friends`, nth: 0 };
  const medians = await measured(async (browser) => ({
    ...await measureStart(browser, where),
    ...await measureRun(browser, where),
    ...await measureFrames(browser, where, seconds),
  }), '02', ROWS);
  judge(ROWS, medians);
  if (values.json) console.log(JSON.stringify({ runs, medians, missed }, null, 2));
  else {
    console.log(`| measure, median of ${runs} | lab | target |\n|---|---|---|`);
    for (const [label, key, say, target] of ROWS) console.log(`| ${label} | ${say(medians[key])} | ${target} |`);
  }
}
server.close();
if (missed.length) {
  console.error(`missed: ${missed.join(', ')}`);
  process.exitCode = 1;
}

/** Every lab of a built course: module and place in it, page, model. @param {string} course */
function labsOf(course) {
  return readdirSync(course).filter((page) => /^module-\d+\.html$/.test(page)).sort().flatMap((page) => {
    const labs = [...readFileSync(join(course, page), 'utf8').matchAll(/<switchboard-lab data-lab="([^"]*)"/g)];
    return labs.map(([, data], nth) => ({
      name: page.replace(/\D+/g, '') + (labs.length > 1 ? `#${nth + 1}` : ''),
      page,
      nth,
      model: JSON.parse(data.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).model,
    }));
  });
}
