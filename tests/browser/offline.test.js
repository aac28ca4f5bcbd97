// `offline = true`: read without a network after the first visit, a new edition whole or not at all, and gone
// when the option goes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import sirv from 'sirv';
import { launchChromium } from './lib/browsers.js';
import { POLICY } from './lib/server.js';

const program = process.env.SWITCHBOARD_BIN ?? 'mdbook-switchboard';

/** @param {string} folder @param {string} said @param {boolean} offline */
const build = (folder, said, offline) => {
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'book.toml'), `[book]\ntitle = "Kept"\n[preprocessor.switchboard]\noffline = ${offline}\n`);
  writeFileSync(join(folder, 'src/SUMMARY.md'), '- [One](one.md)\n- [Two](two.md)\n');
  for (const name of ['one', 'two']) writeFileSync(join(folder, `src/${name}.md`), `# ${name}\n\n${said} ${name}.\n`);
  execFileSync(program, ['build', folder, '--dest-dir', join(folder, said)], { stdio: 'pipe' });
  return join(folder, said);
};

test('a site is kept whole, renewed whole, and forgotten', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  const editions = { first: build(folder, 'first', true), second: build(folder, 'second', true), third: build(folder, 'third', false) };
  /** Whether there is no network, and at which file the host stops. */
  let down = false;
  let broken = '';
  let files = sirv(editions.first, { dev: true });
  const server = createServer((request, response) => {
    if (down || (broken && request.url?.includes(broken))) return request.socket.destroy();
    response.setHeader('Content-Security-Policy', POLICY);
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const at = (/** @type {string} */ page) => `http://127.0.0.1:${port}/${page}`;
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const says = async (/** @type {string} */ where) => {
      await page.goto(at(where));
      return page.locator('main').innerText();
    };
    assert.match(await says('one.html'), /first one/);
    await page.evaluate(() => navigator.serviceWorker.ready);
    down = true;
    for (const name of ['one', 'two']) assert.match(await says(`${name}.html`), new RegExp(`first ${name}`));
    assert.match(await says(''), /first one/);

    // A new edition that ends between two files: all is as it was.
    down = false;
    files = sirv(editions.second, { dev: true });
    broken = 'two.html';
    assert.match(await says('one.html'), /first one/);
    await page.waitForTimeout(700);
    assert.equal(await page.locator('#switchboard-news').count(), 0);
    assert.match(await says('two.html'), /first two/);

    // Now it is whole: it says that it is there, and is shown as a whole when it is asked for.
    broken = '';
    assert.match(await says('one.html'), /first one/);
    await page.locator('#switchboard-news button').click();
    await page.waitForFunction(() => document.querySelector('main')?.textContent?.includes('second one'));
    down = true;
    for (const name of ['one', 'two']) assert.match(await says(`${name}.html`), new RegExp(`second ${name}`));

    // Without the option nothing is kept.
    down = false;
    files = sirv(editions.third, { dev: true });
    await page.goto(at('one.html'));
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0);
    assert.match(await says('two.html'), /third two/);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  }
});
