// `offline = true`: read without a network after the first visit, a new edition whole or not at all, and gone
// when the option goes.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Serves editions, one at a time, and cuts off what `cut` names. @param {import('node:test').TestContext} t @param {Record<string, string>} editions */
const host = async (t, editions) => {
  let files = sirv(Object.values(editions)[0], { dev: true });
  let cut = (/** @type {string} */ url) => false;
  const server = createServer((request, response) => {
    if (cut(request.url ?? '')) return request.socket.destroy();
    // (Of what varies by everything a cache takes nothing.)
    response.setHeader('Vary', '*');
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await launchChromium();
  t.after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });
  const context = await browser.newContext();
  return {
    context,
    at: (/** @type {string} */ page) => `http://127.0.0.1:${port}/${page}`,
    show: (/** @type {string} */ edition) => (files = sirv(editions[edition], { dev: true })),
    cut: (/** @type {typeof cut} */ which) => (cut = which),
    news: (/** @type {import('playwright-core').Page} */ page) => page.locator('#switchboard-news button'),
  };
};
/** @param {import('node:test').TestContext} t */
const twoEditions = (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return { first: build(folder, 'first', true), second: build(folder, 'second', true) };
};

test('a new edition is shown in each tab that asks for it', async (t) => {
  const { context, at, show, news } = await host(t, twoEditions(t));
  const [one, two] = [await context.newPage(), await context.newPage()];
  await one.goto(at('one.html'));
  await one.waitForFunction(() => navigator.serviceWorker.controller);
  for (const page of [one, two]) await page.goto(at(page === one ? 'one.html' : 'two.html'));
  show('second');
  await one.reload();
  // The second tab, which knows nothing of it, is told when it has it.
  await news(one).click();
  await one.getByText('second one').waitFor();
  await two.getByText('first two').waitFor();
  await news(two).click();
  await two.getByText('second two').waitFor();
});

test('an edition that a host takes back stays, whatever becomes of the network', async (t) => {
  const { context, at, show, cut, news } = await host(t, twoEditions(t));
  const page = await context.newPage();
  await page.goto(at('one.html'));
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  show('second');
  await page.reload();
  await news(page).waitFor();
  show('first');
  cut((url) => url.includes('two.html'));
  const waiting = () => page.evaluate(async () => /** @type {ServiceWorkerRegistration} */ (await navigator.serviceWorker.getRegistration()).update().then(() => 'taken', () => 'failed'));
  await waiting();
  await page.waitForFunction(async () => !(await navigator.serviceWorker.getRegistration())?.installing);
  cut(() => true);
  for (const name of ['one', 'two']) {
    await page.goto(at(`${name}.html`));
    assert.match(await page.locator('main').innerText(), new RegExp(`first ${name}`));
  }
});

test('a site that has moved is not kept where it was, and a damaged store keeps no page from its readers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'moved-'));
  const files = sirv(build(folder, 'first', true), { dev: true });
  let moved = false;
  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (moved && url.startsWith('/old/')) return response.writeHead(301, { Location: url.replace('/old/', '/new/') }).end();
    request.url = url.replace(/^\/(old|new)\//, '/');
    // The store is refused once the page says so.
    if (request.url === '/worker.js') {
      response.setHeader('Content-Type', 'text/javascript');
      const worker = readFileSync(join(folder, 'first/worker.js'), 'utf8');
      return response.end(`${worker}\nself.addEventListener('message', ({ data }) => { if (data === 'damage') CacheStorage.prototype.match = CacheStorage.prototype.open = () => Promise.reject(new Error('damaged')); });`);
    }
    files(request, response, () => {
      response.writeHead(404).end();
    });
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}/old/one.html`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await page.evaluate(() => navigator.serviceWorker.controller?.postMessage('damage'));
    await page.goto(`http://127.0.0.1:${port}/old/two.html`);
    assert.match(await page.locator('main').innerText(), /first two/);

    moved = true;
    await page.goto(`http://127.0.0.1:${port}/old/one.html`);
    await page.waitForFunction(async () => (await caches.keys()).every((name) => !name.includes('/old/')));
    await page.goto(`http://127.0.0.1:${port}/old/one.html`);
    assert.match(page.url(), /\/new\/one\.html$/);
    assert.match(await page.locator('main').innerText(), /first one/);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  }
});
