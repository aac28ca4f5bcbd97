// The course's first page: what it costs, the desk where the reader is the client, the map, and what stands
// there without scripts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.js';
import { assertQuiet, both, setUp } from './lib/visit.js';
import { KB, weigh } from './lib/weigh.js';

const { visit, origin } = setUp();

/** @param {import('./lib/visit.js').Visited} page */
const deskOf = async (page) => {
  const desk = page.locator('switchboard-desk');
  await desk.locator('.desk-live').waitFor();
  return {
    desk,
    press: desk.getByRole('button', { name: 'Ask', exact: true }),
    hint: desk.getByRole('status'),
    counts: async () => ((await desk.locator('.desk-counts').innerText()).match(/\d+/g) ?? []).map(Number),
    /** @param {(host: any) => unknown} what */
    until: async (what) => {
      for (const end = Date.now() + 40_000; !await desk.evaluate(what);) {
        assert.ok(Date.now() < end, `never so: ${what}`);
        await page.waitForTimeout(100);
      }
    },
  };
};

test('at most 15 requests and 175 KB', async (context) => {
  const page = await visit('index.html');
  const { files: weights, sum } = await weigh(page, origin());
  context.diagnostic(`${weights.length} requests, ${(sum() / KB).toFixed(1)} KB`);
  assert.ok(weights.length <= 15, `${weights.length} requests`);
  assert.ok(sum() <= 175 * KB, `${sum()} bytes`);
});

for (const { name, fromDisk } of both('a press is a request, whoever comes too soon waits, and a crowd is turned away')) {
  test(name, async () => {
    const page = await visit('index.html', { fromDisk });
    const { desk, press, hint, counts, until } = await deskOf(page);
    assert.deepEqual(await counts(), [0, 0, 0]);
    await press.focus();
    await page.keyboard.press('Enter');
    await until((host) => host.core.measures(0)[host.measure('requests.answered')] === 1);
    await hint.getByText('Now twice within').waitFor();
    // As fast as anyone can: the model's own clock doesn't wait for the test's.
    await desk.evaluate((host) => { for (let i = 0; i < 4; i++) /** @type {any} */ (host).ask(0); });
    await until((host) => host.waited);
    await hint.getByText('so whoever comes meanwhile waits').waitFor();
    const asked = (await counts())[0];
    await until((host) => !host.running);
    assert.deepEqual(await counts(), [asked, asked, 0], 'nobody asks by itself, and then it stands still');
    await desk.getByRole('button', { name: 'Let 29 others ask, too' }).click();
    await hint.getByText('30 clients ask for 6 a second, and 5 can leave.').waitFor();
    await until((host) => host.core.measures(0)[host.measure('requests.rejected')] > 0);
    // (A page from disk may not read its own styles, which axe tells the console.)
    if (!fromDisk) await assertAccessible(page, 'with a crowd', '.desk');
    await desk.getByRole('button', { name: 'Send the 29 others home' }).click();
    await until((host) => !host.running);
    assertQuiet(page);
  });
}

test('room is made before the desk comes', async () => {
  for (const [width, height] of [[1440, 900], [820, 1180], [390, 844], [360, 740]]) {
    const page = await visit('index.html', { viewport: { width, height }, start: `new PerformanceObserver((list) => { for (const e of list.getEntries()) window.shift = (window.shift ?? 0) + e.value; }).observe({ type: 'layout-shift', buffered: true });` });
    await deskOf(page);
    await page.waitForTimeout(400);
    const shift = await page.evaluate(() => Reflect.get(window, 'shift') ?? 0);
    assert.ok(shift < 0.02, `${width} px: ${shift}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px: nothing sideways`);
    const [ask, go] = await Promise.all(['.desk-ask', '.start .go'].map((each) => page.locator(each).boundingBox()));
    assert.ok(ask && go && ask.height >= 44 && go.height >= 44);
    assert.ok(ask.y + ask.height <= height, `${width} px: the first touch is in the first screen`);
  }
});

test('the map says what was read and what was begun, and the first button leads on', async () => {
  const page = await visit('index.html');
  const stop = page.locator('.map li[data-page="module-02.html"]');
  assert.equal(await stop.getAttribute('data-state'), null);
  assert.ok(await page.locator('.map .draft').first().innerText().then((text) => /coming/.test(text)));
  const go = page.locator('.start .go');
  assert.match(await go.innerText(), /^Begin with .*min$/s);
  // The server that can be broken is the one whose client the reader has just been.
  assert.match(await page.locator('.start a').nth(1).getAttribute('href') ?? '', /module-02\.html#lab-module-02$/);
  await page.evaluate(() => localStorage.setItem('switchboard:switchboard:place', JSON.stringify({ page: 'module-02.html', id: '#two-roles-one-rule', section: '02 The asymmetry' })));
  await page.reload();
  assert.equal(await stop.getAttribute('data-state'), 'begun');
  assert.match(await go.innerText(), /^Go on: Module 02, § 02/);
  assert.match(await go.getAttribute('href') ?? '', /module-02\.html#two-roles-one-rule$/);
  await page.evaluate(() => localStorage.setItem('switchboard:switchboard:read:module-02.html', '2026-01-01'));
  await page.reload();
  assert.equal(await stop.getAttribute('data-state'), 'read');
  assert.match(await stop.innerText(), /read/);
});

test('without JavaScript: a still, drawn by the core, the ways on and the map', async () => {
  const page = await visit('index.html', { javaScriptEnabled: false });
  assert.ok(await page.locator('.desk-still svg').isVisible());
  assert.match(await page.locator('.desk-still svg').innerHTML(), /turned away/);
  assert.ok(await page.locator('.start .go').isVisible());
  assert.ok(await page.locator('.map a').first().isVisible());
  // Twenty modules, and the check of the first phase.
  assert.equal(await page.locator('.map li').count(), 21);
});

test('what a shared link shows', async () => {
  const page = await visit('index.html');
  for (const what of ['og:title', 'og:description']) {
    assert.ok((await page.locator(`meta[property="${what}"]`).getAttribute('content') ?? '').length > 5, what);
  }
});
