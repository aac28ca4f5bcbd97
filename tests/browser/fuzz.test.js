// Anything at all in a progress file and in an address: nothing is thrown, every page works, and what is kept
// can be erased. The corpora are those of fuzz/; what is made of them is the same in every run, unless
// SWITCHBOARD_FUZZ_SECONDS asks for more (tools/fuzz does).
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { labOf, labs } from './lib/lab.js';
import { setUp } from './lib/visit.js';

const { visit } = setUp();
const seconds = Number(process.env.SWITCHBOARD_FUZZ_SECONDS ?? 0);
const seed = seconds ? Date.now() : 1;
const [{ page: labPage, nth, data }] = labs;

/** SplitMix32. @param {number} state */
const random = (state) => (/** @type {number} */ below) => {
  state = (state + 0x9e3779b9) | 0;
  let z = state ^ (state >>> 16);
  z = Math.imul(z, 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return ((z ^ (z >>> 15)) >>> 0) % below;
};

/** @param {string} target */
const corpus = (target) => {
  const folder = fileURLToPath(new URL(`../../fuzz/corpora/${target}/`, import.meta.url));
  return readdirSync(folder).sort().map((name) => readFileSync(folder + name, 'utf8'));
};

const PIECES = ['{}', '[]', 'null', 'true', '""', '0', '-1', '1e999', 'NaN', '\\u0000', '{"":[]}', '[[[]]]', '<b>', '%', '%zz', '&', '=', '#', 'lab=', 'seed=', 'clients=', 'card:', 'quiz:', 'read:', 'place', 'questions:', 'module-02.html', 'client-server', '\\"', '🫖', ' '];

/** A text with some places changed. @param {string} text @param {(below: number) => number} draw @param {string[]} others */
const mutated = (text, draw, others) => {
  for (let n = 1 + draw(4); n > 0; n--) {
    const at = draw(text.length + 1), long = draw(12), piece = PIECES[draw(PIECES.length)];
    const other = others[draw(others.length)], from = draw(other.length + 1);
    text = [
      () => text.slice(0, at) + text.slice(at + long),
      () => text.slice(0, at) + piece + text.slice(at),
      () => text.slice(0, at) + piece + text.slice(at + long),
      () => text.slice(0, at) + other.slice(from, from + 40) + text.slice(at + long),
      () => text.slice(0, at) + text.slice(at, at + long).repeat(3) + text.slice(at + long),
    ][draw(5)]();
  }
  return text;
};

/** The corpus, and so many texts made of it, or as many as there is time for. @param {string} target @param {number} many */
function* inputs(target, many) {
  const all = corpus(target), draw = random(seed), until = Date.now() + seconds * 1000;
  yield* all;
  for (let n = 0; n < many || Date.now() < until; n++) yield mutated(all[draw(all.length)], draw, all);
}

/** @param {import('./lib/visit.js').Visited} page @param {string} input */
const assertNothingThrown = (page, input) => {
  const thrown = page.complaints.filter((complaint) => complaint.startsWith('uncaught'));
  assert.deepEqual(thrown, [], JSON.stringify({ seed, input }));
};

test('a progress file of any shape', async () => {
  const page = await visit('course.html');
  // What takes a file in comes with the first look at where it stands.
  await page.locator('.your-progress').scrollIntoViewIfNeeded();
  await page.locator('.your-progress dd').first().waitFor();
  /** @type {string[]} */
  let kept = [];
  for (const input of inputs('progress', 120)) {
    kept.push(input);
    const told = await page.evaluate((text) => Reflect.get(window, 'SwitchboardProgress').takeIn(text, 'file'), input);
    assert.ok(told && typeof told === 'string', input);
    if (kept.length < 12) continue;
    for (const name of [labPage, 'glossary.html', 'course.html']) await page.goto(new URL(name, page.url()).href);
    assertNothingThrown(page, kept.join('\n'));
    const mine = page.locator('.your-progress');
    await mine.locator('summary').click();
    await mine.getByRole('button', { name: 'Erase…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Erase them' }).click();
    await mine.getByRole('status').filter({ hasText: 'Erased' }).waitFor();
    await page.evaluate(() => localStorage.clear());
    kept = [];
  }
});

test('any address', async () => {
  const page = await visit(labPage);
  const { ask } = await labOf(page, nth);
  for (const input of inputs('address', 200)) {
    await page.evaluate((to) => { location.hash = to; }, input.replaceAll('lab-module-02', data.id));
    const held = await ask((host) => host.sheet.settings.every((/** @type {any} */ setting, /** @type {number} */ i) => {
      const value = host.values[i];
      return Number.isFinite(value) && (value >= setting.least && value <= setting.most || setting.choices.includes(value) || value === host.given[i]);
    }) && host.core.time >= 0 && Number.isFinite(host.core.time));
    assert.ok(held, JSON.stringify({ seed, input }));
    assertNothingThrown(page, input);
  }
});
