// Measures the built course beside the same course in mdBook's stock theme, in turns on one machine,
// and prints a Markdown table. `run` builds both and starts this.
//   node measure.js OURS STOCK [--page module-02.html] [--runs 3] [--json] [--out FILE]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch, median } from './lib/browser.js';
import { judge, weigh } from './lib/measure.js';
import { serve } from './lib/server.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    page: { type: 'string', default: 'module-02.html' },
    runs: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const runs = Number(values.runs);
if (positionals.length !== 2 || !(runs >= 1)) {
  console.error('Two folders are needed, our course and the stock one, and at least one run. Start tests/measure/run, which builds them.');
  process.exit(2);
}
const measured = [];
for (const folder of positionals) {
  const server = await serve(folder);
  measured.push({ server, judged: /** @type {import('./lib/measure.js').Run[]} */ ([]), weight: { requests: 0, bytes: 0, own: 0 } });
}
for (let turn = 0; turn < runs; turn++) {
  for (const each of measured) {
    // A browser of its own for each: what one page leaves behind must not slow the next.
    const browser = await launch();
    try {
      if (turn === 0) each.weight = await weigh(browser, each.server, values.page);
      const run = await judge(browser, `${each.server.origin}/${values.page}`);
      each.judged.push(run);
      console.error(`${each === measured[0] ? 'ours' : 'stock'}: ${JSON.stringify(run)}`);
    } finally {
      await browser.close();
    }
  }
}
// The course's first page: its weight alone, which needs no quiet machine.
const browser = await launch();
const first = await weigh(browser, measured[0].server, 'index.html').finally(() => browser.close());
for (const { server } of measured) server.close();

const KB = 1024;
const [ours, stock] = measured.map(({ weight, judged }) => {
  const of = (/** @type {'performance'|'accessibility'|'practices'|'seo'|'lcp'|'cls'|'tbt'} */ name) => median(judged.map((run) => run[name]));
  return {
    requests: weight.requests,
    kilobytes: weight.bytes / KB,
    own: weight.own / KB,
    performance: of('performance'),
    accessibility: of('accessibility'),
    practices: of('practices'),
    seo: of('seo'),
    lcp: of('lcp'),
    cls: of('cls'),
    tbt: of('tbt'),
  };
});
/** @type {[string, keyof typeof ours, (value: number) => string, string, (value: number) => boolean][]} */
const rows = [
  ['requests, first visit', 'requests', String, '≤ 15', (value) => value <= 15],
  ['bytes, gzipped', 'kilobytes', (value) => `${value.toFixed(1)} KB`, '≤ 175 KB', (value) => value <= 175],
  ['of these scripts, styles and wasm', 'own', (value) => `${value.toFixed(1)} KB`, '≤ 60 KB', (value) => value <= 60],
  ['Lighthouse, mobile: performance', 'performance', String, '≥ 95', (value) => value >= 95],
  ['accessibility', 'accessibility', String, '100', (value) => value === 100],
  ['best practices', 'practices', String, '100', (value) => value === 100],
  ['SEO', 'seo', String, '100', (value) => value === 100],
  ['largest contentful paint', 'lcp', (value) => `${value.toFixed(2)} s`, '≤ 2.0 s', (value) => value <= 2],
  ['cumulative layout shift', 'cls', (value) => value.toFixed(3), '≤ 0.02', (value) => value <= 0.02],
  ['total blocking time', 'tbt', (value) => `${Math.round(value)} ms`, '≤ 100 ms', (value) => value <= 100],
];
const missed = rows.filter(([, name, , , reached]) => !reached(ours[name])).map(([label]) => label);
const told = JSON.stringify({ page: values.page, runs, ours, stock, first: { requests: first.requests, kilobytes: first.bytes / KB }, missed }, null, 2);
if (values.out) writeFileSync(values.out, `${told}\n`);
if (values.json) {
  console.log(told);
} else {
  console.log('| measure | ours | mdBook’s stock theme | target |\n|---|---|---|---|');
  for (const [label, name, say, target] of rows) console.log(`| ${label} | ${say(ours[name])} | ${say(stock[name])} | ${target} |`);
}
for (const fault of new Set(measured[0].judged.flatMap(({ faults }) => faults))) console.error(`Lighthouse says of our page: ${fault}`);
if (missed.length) {
  console.error(`missed: ${missed.join(', ')}`);
  process.exitCode = 1;
}
