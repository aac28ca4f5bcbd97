// Puts what was measured between the README's markers, and beside the scripts that measure.
//   node write.js ROOT FOLDER COMMIT DATE
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BEGIN = '<!-- tests/measure/write writes what follows -->';
const END = '<!-- tests/measure/write ends here -->';

const [root, made, commit, date] = process.argv.slice(2);
const read = (/** @type {string} */ name) => readFileSync(join(made, name), 'utf8').trim();
const [table, frames, labs] = ['page.md', 'frames.md', 'labs.md'].map(read);
/** @type {{page: string, runs: number, ours: {requests: number, kilobytes: number}, first: {requests: number, kilobytes: number}}} */
const measured = JSON.parse(read('page.json'));
if (![table, frames, labs].every((each) => each.startsWith('|'))) throw new Error('Nothing was measured: see what tests/measure/run and tests/measure/frames say.');

const section = `${BEGIN}

Measured on ${date} at commit ${commit}, by \`tests/measure/write\`. A first visit to Module 02's page beside the same book in mdBook's own theme (medians of ${measured.runs} runs in turns; Lighthouse is its mobile phone on slow 4G):

${table}

The course's first page takes ${measured.first.requests} requests and ${measured.first.kilobytes.toFixed(1)} KB.

How smoothly the lab of Module 02 runs:

${frames}

And all labs, at the end of their axis; what is slowed 4 × is Chromium's doing, all else is four times what it takes at full speed:

${labs}

${END}`;

const path = join(root, 'README.md');
const readme = readFileSync(path, 'utf8');
const [from, to] = [readme.indexOf(BEGIN), readme.indexOf(END)];
if (from < 0 || to < from) throw new Error(`README.md has no section between ${BEGIN} and ${END}.`);
writeFileSync(path, readme.slice(0, from) + section + readme.slice(to + END.length));
const weights = {
  date,
  commit,
  pages: {
    [measured.page]: { requests: measured.ours.requests, kilobytes: measured.ours.kilobytes },
    'index.html': measured.first,
  },
};
writeFileSync(join(root, 'tests/measure/measured.json'), `${JSON.stringify(weights, null, 2)}\n`);
console.log(`README.md, "What a page weighs", is of ${date}, ${commit}.`);
