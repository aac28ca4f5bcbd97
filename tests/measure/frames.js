// Measures how smoothly the lab of a built course runs, and prints a Markdown table. `frames` starts this.
//   node frames.js COURSE [--runs 5] [--seconds 8] [--json]
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { measureFrames, measureRun, measureStart } from './lib/frames.js';
import { serve } from './lib/server.js';

const { values, positionals: [folder] } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '8' },
    json: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
if (!folder || !(runs >= 1)) {
  console.error('A folder with the built course is needed, and at least one run. Start tests/measure/frames, which builds it.');
  process.exit(2);
}
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.error(`Chromium is not at ${executablePath}. Install it (on Debian: apt-get install chromium) or set CHROMIUM to where it is.`);
  process.exit(1);
}

/** @param {number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const server = await serve(folder);
const address = `${server.origin}/module-02.html#one-server-too-many-friends`;
/** @type {Record<string, number>[]} */
const measured = [];
for (let run = 0; run < runs; run++) {
  // A browser of its own for each run: what one leaves behind must not slow the next.
  const browser = await puppeteer.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  try {
    const numbers = {
      ...await measureStart(browser, address),
      ...await measureRun(browser, address),
      ...await measureFrames(browser, address, Number(values.seconds)),
    };
    console.error(`run ${run + 1}: ${JSON.stringify(numbers)}`);
    measured.push(numbers);
  } finally {
    await browser.close();
  }
}
server.close();

const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
/** @type {[string, string, (value: number) => string, string, (value: number) => boolean][]} */
const rows = [
  ['scripting in a frame, 80 clients, slowed 4 × by Chromium: 95th percentile', 'p95', ms, '< 4 ms', (value) => value < 4],
  ['the same, median', 'p50', ms, '', () => true],
  ['four times the 95th percentile at full speed', 'smooth', ms, '< 4 ms', (value) => value < 4],
  ['frames measured, slowed', 'frames', String, '', () => true],
  ['60 simulated seconds, 80 clients', 'minute', ms, '< 10 ms', (value) => value < 10],
  ['layout shift while the lab starts and runs', 'shift', (value) => value.toFixed(4), '0', (value) => value === 0],
  ['longest task while the lab starts and runs', 'longest', ms, '≤ 50 ms', (value) => value <= 50],
  ['the same, slowed 4 × by Chromium', 'slowedLongest', ms, '', () => true],
];
const medians = Object.fromEntries(rows.map(([, name]) => [name, median(measured.map((run) => run[name]))]));
const missed = rows.filter(([, name, , , reached]) => !reached(medians[name])).map(([label]) => label);
if (values.json) {
  console.log(JSON.stringify({ runs, medians, missed }, null, 2));
} else {
  console.log(`| measure, median of ${runs} | lab | target |\n|---|---|---|`);
  for (const [label, name, say, target] of rows) console.log(`| ${label} | ${say(medians[name])} | ${target} |`);
}
if (missed.length) {
  console.error(`missed: ${missed.join(', ')}`);
  process.exitCode = 1;
}
