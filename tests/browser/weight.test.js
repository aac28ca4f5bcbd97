// What the module page costs a reader who comes for the first time, compressed as hosts do.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { course } from './lib/course.js';
import { setUp } from './lib/visit.js';
import { KB, weigh } from './lib/weigh.js';

const { visit, origin } = setUp();
/** By how much today's weight may differ from what is written down. */
const SLACK = 0.03;

test('the module page: at most 15 requests and 175 KB, of which scripts, styles and wasm 71.5 KB', async (context) => {
  const page = await visit('module-02.html');
  const { files: weights, sum } = await weigh(page, origin());
  // (The wasm comes in a script.)
  assert.ok(sum(/\/cores-[^/]*\.js$/) > 0, 'no simulation');
  const own = sum(/\.(js|css)$/);
  for (const { url, bytes } of weights) context.diagnostic(`${(bytes / KB).toFixed(1)} KB ${new URL(url).pathname}`);
  context.diagnostic(`${weights.length} requests, ${(sum(/./) / KB).toFixed(1)} KB; scripts, styles and wasm ${(own / KB).toFixed(1)} KB`);
  assert.ok(weights.length <= 15, `${weights.length} requests`);
  assert.ok(sum(/./) <= 175 * KB, `${sum(/./)} bytes`);
  assert.ok(own <= 71.5 * KB, `${own} bytes of scripts, styles and wasm`);
  for (const [part, most] of /** @type {[string, number][]} */ ([['lab', 24], ['study', 14.6]])) {
    const bytes = sum(new RegExp(`/${part}[^/]*\\.(js|css)$`));
    assert.ok(bytes > 0 && bytes <= most * KB, `theme/${part}.js and .css take ${bytes} bytes`);
  }
});

for (const name of readdirSync(course).filter((file) => /^module-\d+\.html$/.test(file) && file !== 'module-02.html')) {
  test(`every module page: at most 15 requests and 175 KB: ${name}`, async (context) => {
    const { files, sum } = await weigh(await visit(name), origin());
    context.diagnostic(`${files.length} requests, ${(sum() / KB).toFixed(1)} KB`);
    assert.ok(files.length <= 15, `${files.length} requests`);
    assert.ok(sum() <= 175 * KB, `${sum()} bytes`);
  });
}

/** @type {{date: string, pages: Record<string, {kilobytes: number, requests: number}>}} */
const measured = JSON.parse(readFileSync(new URL('../measure/measured.json', import.meta.url), 'utf8'));

for (const [name, { kilobytes }] of Object.entries(measured.pages)) {
  test(`today’s weight is what the README says: ${name}`, async (context) => {
    const { sum } = await weigh(await visit(name), origin());
    const today = sum() / KB, off = today / kilobytes - 1;
    context.diagnostic(`${today.toFixed(1)} KB today, ${kilobytes.toFixed(1)} KB on ${measured.date}`);
    assert.ok(Math.abs(off) <= SLACK, `${name} takes ${today.toFixed(1)} KB, and ${kilobytes.toFixed(1)} KB by the README: measure anew, with tests/measure/write`);
  });
}
