// `package`: what is unpacked works from its folder, with what several pages hold in a file of its own.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchFirefox } from './lib/browsers.js';
import { setUp } from './lib/visit.js';

const program = process.env.SWITCHBOARD_BIN ?? 'mdbook-switchboard';
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'packed-'));
execFileSync(program, ['package', root, '-o', join(folder, 'course.zip')], { stdio: 'pipe' });
execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'course.zip'), folder]);
const [name] = readdirSync(folder).filter((entry) => entry !== 'course.zip');
const { visit } = setUp(join(folder, name));
const published = setUp();
after(() => rmSync(folder, { recursive: true }));

/** Links within a page that lead nowhere. @param {import('playwright-core').Page} page */
const dead = (page) => page.locator('main a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')
  .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))));

test('lab, quiz, search and the page with all chapters work from the unpacked folder, and ask no network', async () => {
  assert.ok(readdirSync(join(folder, name, 'shared')).length >= 4);
  for (const page of ['index.html', 'module-02.html', 'print.html']) {
    const visited = await visit(page, { fromDisk: true, start: 'window.print = () => {}' });
    // The first page has a part of the lab.
    await visited.locator(page === 'index.html' ? 'switchboard-desk.is-live' : 'switchboard-lab.is-live').first().waitFor({ state: 'attached' });
    if (page !== 'index.html') await visited.locator('switchboard-quiz[data-ready]').first().waitFor({ state: 'attached' });
    assert.equal(await visited.locator('.is-failed').count(), 0);
    if (page === 'print.html') {
      assert.deepEqual(await dead(visited), []);
      assert.ok(await visited.locator('h1').count() >= 10, 'each chapter has given its text');
    }
    if (page === 'module-02.html') {
      await visited.keyboard.press('/');
      await visited.getByRole('searchbox').fill('kitchen');
      await visited.waitForFunction(() => /found/.test(document.querySelector('#search-status')?.textContent ?? ''));
    }
    assert.deepEqual(visited.complaints, []);
    assert.deepEqual(visited.asked.filter((address) => !/^(file|data|blob):/.test(address)), []);
  }
});

test('search finds in the archive, where it asks the pages for their texts, what it finds on the site', async () => {
  /** @param {import('playwright-core').Page} page @param {string} words */
  const found = async (page, words) => {
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill(words);
    await page.waitForFunction(() => /\d+ places? found/.test(document.querySelector('#search-status')?.textContent ?? ''));
    const all = await page.locator('.search .results a').evaluateAll((links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link).pathname.split('/').pop() + /** @type {HTMLAnchorElement} */ (link).hash));
    const said = await page.locator('#search-status').textContent();
    // (What is closed says nothing any more; else the next words would be taken for found already.)
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('#search-status')?.textContent);
    return { all: all.sort(), said };
  };
  const [packed, site] = [await visit('module-02.html', { fromDisk: true }), await published.visit('module-02.html')];
  for (const words of ['kitchen', 'resolver cache', 'idempotent', 'handsh']) {
    const [here, there] = [await found(packed, words), await found(site, words)];
    assert.deepEqual(here, there, words);
    assert.ok(here.all.length > 0, words);
  }
  // Every section's text is what mdBook took for it.
  const texts = (/** @type {import('playwright-core').Page} */ page) => page.evaluate(() => {
    const book = Reflect.get(window, 'search');
    return book.doc_urls.map((/** @type {string} */ url, /** @type {number} */ ref) => [url, book.index.documentStore.docs[ref].body]);
  });
  const [here, there] = [await texts(packed), await texts(site)];
  assert.ok(here.length > 100);
  assert.deepEqual(here, there);
});

test('search and the page with all chapters work in Firefox, too, from the unpacked folder', async () => {
  const browser = await launchFirefox();
  try {
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(join(folder, name)).href}/print.html`);
    await page.waitForSelector('switchboard-lab.is-live');
    await page.waitForSelector('switchboard-quiz[data-ready]');
    assert.ok(await page.$$eval('h1', (all) => all.length) >= 10);
    assert.equal((await page.$$('[data-chapter], .is-failed')).length, 0);
    await page.goto(`${pathToFileURL(join(folder, name)).href}/module-02.html`);
    await page.waitForSelector('switchboard-quiz[data-ready]');
    await page.keyboard.press('/');
    await page.type('#search-words', 'kitchen');
    await page.waitForFunction(() => /\d+ places? found/.test(document.querySelector('#search-status')?.textContent ?? ''));
  } finally {
    await browser.close();
  }
});

test('the page with all chapters asks eight of them at once, not all', async () => {
  const start = `window.print = () => {}; window.most = 0;
    new MutationObserver(() => (window.most = Math.max(window.most, document.querySelectorAll('iframe').length))).observe(document, { childList: true, subtree: true });`;
  const page = await visit('print.html', { fromDisk: true, start });
  await page.locator('switchboard-quiz[data-ready]').first().waitFor({ state: 'attached' });
  const most = await page.evaluate(() => Reflect.get(window, 'most'));
  assert.ok(most > 0 && most <= 8, `${most} frames`);
});
