// One digest on every engine: the wasm file gives the events that native code gives, bit for bit.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { launchFirefox } from './lib/browsers.js';
import { setUp } from './lib/visit.js';

/** @typedef {{calls: {name: string, values: (number | string)[]}[], digest: string, measures: number[]}} Case */

const { visit, origin } = setUp();

/** What native code makes of each case of each model; `run` lets Rust write it. */
const cases = () => {
  const path = process.env.SWITCHBOARD_DIGESTS;
  if (!path) throw new Error('SWITCHBOARD_DIGESTS must name what `cargo run --example digests` prints. Start the tests with tests/browser/run, which sets it.');
  const models = /** @type {Record<string, Case[]>} */ (JSON.parse(readFileSync(path, 'utf8')));
  for (const all of Object.values(models)) {
    assert.ok(all.length >= 200);
    assert.ok(new Set(all.map(({ digest }) => digest)).size > 0.85 * all.length, 'the cases differ');
  }
  return models;
};

/** The file of a model that the preprocessor embeds. @param {string} model */
const committed = (model) => readFileSync(new URL(`../../preprocessor/assets/${model}.wasm`, import.meta.url)).toString('base64');

/** Makes all calls, and tells what came of them. It runs wherever it is sent, so it brings all it needs.
 * @param {{wasm: string, cases: Case[]}} task */
const play = async ({ wasm, cases }) => {
  const text = atob(wasm);
  const module = await WebAssembly.compile(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  const results = [];
  for (const { calls, measures } of cases) {
    const exports = /** @type {any} */ ((await WebAssembly.instantiate(module, {})).exports);
    for (const { name, values } of calls) {
      exports[name](...values.map((value) => (typeof value === 'string' ? BigInt(value) : value)));
    }
    results.push({
      digest: `${BigInt.asUintN(64, exports.digest())}`,
      measures: [...new Float64Array(exports.memory.buffer, exports.measures(0), measures.length)],
    });
  }
  return results;
};

/** @param {Case[]} cases */
const native = (cases) => cases.map(({ digest, measures }) => ({ digest, measures }));

/** The file of a model in the page, as its lab takes it. @param {string} model */
const embedded = (model) => document.querySelector(`script.lab-core[data-model="${model}"]`)?.textContent?.trim() ?? '';

test('Node gives the native digests', async () => {
  for (const [model, all] of Object.entries(cases())) {
    assert.deepEqual(await play({ wasm: committed(model), cases: all }), native(all), model);
  }
});

test('Chromium gives the native digests, by the file in the page', async () => {
  const page = await visit('module-02.html');
  await page.locator('.lab-frame').first().waitFor();
  const wasm = await page.evaluate(embedded, 'switchboard');
  const unpacked = gunzipSync(Buffer.from(wasm, 'base64')).toString('base64');
  assert.ok(unpacked === committed('switchboard'), 'the page embeds another file than the committed one');
  for (const [model, all] of Object.entries(cases())) {
    assert.deepEqual(await page.evaluate(play, { wasm: committed(model), cases: all }), native(all), model);
  }
});

test('Firefox gives the native digests', async () => {
  const browser = await launchFirefox();
  try {
    const page = await browser.newPage();
    await page.goto(`${origin()}/module-02.html`);
    for (const [model, all] of Object.entries(cases())) {
      assert.deepEqual(await page.evaluate(play, { wasm: committed(model), cases: all }), native(all), model);
    }
  } finally {
    await browser.close();
  }
});
