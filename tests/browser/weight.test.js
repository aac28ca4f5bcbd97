// What the module page costs a reader who comes for the first time, compressed as hosts do.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { setUp } from './lib/visit.js';

const { visit, origin } = setUp();
const KB = 1024;

test('the module page: at most 15 requests and 175 KB, of which scripts, styles and wasm 68 KB', async (context) => {
  const page = await visit('module-02.html');
  await page.waitForLoadState('networkidle');
  const weights = await Promise.all([...new Set(page.asked)].filter((url) => url.startsWith(origin())).map(async (url) => {
    const body = await (await page.request.get(url)).body();
    // Fonts are compressed already.
    return { url, bytes: url.endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length };
  }));
  const sum = (/** @type {RegExp} */ what) => weights.filter(({ url }) => what.test(url)).reduce((all, { bytes }) => all + bytes, 0);
  const wasm = gzipSync((await page.locator('script.lab-core').textContent()) ?? '', { level: 9 }).length;
  const own = sum(/\.(js|css)$/) + wasm;
  for (const { url, bytes } of weights) context.diagnostic(`${(bytes / KB).toFixed(1)} KB ${new URL(url).pathname}`);
  context.diagnostic(`${weights.length} requests, ${(sum(/./) / KB).toFixed(1)} KB; scripts, styles and wasm ${(own / KB).toFixed(1)} KB`);
  assert.ok(weights.length <= 15, `${weights.length} requests`);
  assert.ok(sum(/./) <= 175 * KB, `${sum(/./)} bytes`);
  assert.ok(own <= 68 * KB, `${own} bytes of scripts, styles and wasm`);
  for (const [part, most] of /** @type {[string, number][]} */ ([['lab', 22], ['study', 15]])) {
    const bytes = sum(new RegExp(`/${part}[^/]*\\.(js|css)$`));
    assert.ok(bytes > 0 && bytes <= most * KB, `theme/${part}.js and .css take ${bytes} bytes`);
  }
});
