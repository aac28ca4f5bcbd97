// Judges pages of a published course and prints a Markdown table. `nginx` publishes it and starts this.
//   node nginx.js ORIGIN [--runs 3] -- PAGE…
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { launch, median } from './lib/browser.js';
import { judge } from './lib/measure.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '3' } } });
const [origin, ...pages] = positionals;
const runs = Number(values.runs);
if (!origin || !pages.length || !(runs >= 1)) {
  console.error('An address, pages and at least one run are needed. Start tests/measure/nginx, which gives them.');
  process.exit(2);
}
for (let tries = 0; ; tries++) {
  if (await fetch(origin).then((answer) => answer.ok, () => false)) break;
  if (tries === 50) throw new Error(`${origin} doesn't answer`);
  await pause(100);
}

/** @typedef {Exclude<keyof import('./lib/measure.js').Run, 'faults'>} Name */
/** @type {[Name, string, (value: number) => string, string, (value: number) => boolean][]} */
const MEASURES = [
  ['performance', 'performance', String, '≥ 95', (value) => value >= 95],
  ['accessibility', 'accessibility', String, '100', (value) => value === 100],
  ['practices', 'best practices', String, '100', (value) => value === 100],
  ['seo', 'SEO', String, '100', (value) => value === 100],
  ['lcp', 'LCP', (value) => `${value.toFixed(2)} s`, '≤ 2.0 s', (value) => value <= 2],
  ['cls', 'CLS', (value) => value.toFixed(3), '≤ 0.02', (value) => value <= 0.02],
  ['tbt', 'TBT', (value) => `${Math.round(value)} ms`, '≤ 100 ms', (value) => value <= 100],
];
console.log(`| page | ${MEASURES.map(([, called]) => called).join(' | ')} |`);
console.log(`|${'---|'.repeat(MEASURES.length + 1)}`);
console.log(`| target | ${MEASURES.map(([, , , target]) => target).join(' | ')} |`);
for (const page of pages) {
  const judged = [];
  for (let turn = 0; turn < runs; turn++) {
    const browser = await launch();
    judged.push(await judge(browser, `${origin}/${page === 'index.html' ? '' : page}`).finally(() => browser.close()));
  }
  const cells = MEASURES.map(([name, called, say, , reached]) => {
    const value = median(judged.map((run) => run[name]));
    if (!reached(value)) {
      console.error(`${page} misses its target: ${called} ${say(value)}`);
      process.exitCode = 1;
    }
    return say(value);
  });
  console.log(`| ${page} | ${cells.join(' | ')} |`);
  for (const fault of new Set(judged.flatMap(({ faults }) => faults))) console.error(`Lighthouse says of ${page}: ${fault}`);
}
