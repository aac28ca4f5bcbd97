// A term's link and the preview beside it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.js';
import { fixture } from './lib/course.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp(fixture);
const { visit: visitCourse } = setUp();
const FORBIDDEN = ':is(h1, h2, h3, h4, h5, h6, code, pre, kbd, svg, summary, legend, label, button, .vocab, .glossary-az, .quiz, a a)';

/** @param {import('./lib/visit.js').Visited} page @param {string} word */
const link = (page, word) => page.locator('a.term', { hasText: new RegExp(`^${word}$`) });

test('in each chapter the first use of a term is a link, where a link may be', async () => {
  for (const [page, terms] of /** @type {const} */ ([
    [await visit('words.html'), ['daemon', 'socket', 'cache', 'naïve cache']],
    [await visit('other.html'), ['plugs', 'daemons', 'zeal']],
    [await visit('glossary.html'), ['Socket', 'daemon']],
    [await visitCourse('module-02.html'), ['queue', 'port', 'concurrent', 'connections', 'asynchronous', 'synchronous', 'backpressure', 'polling',
      // (Words of Modules 01 and 03, of 08 and 14, and of 16.)
      'client', 'latency', 'request', 'response', 'server', 'streams', 'caches', 'heartbeats', 'Backoff', 'retry', 'retry budget']],
    [await visitCourse('course.html'), ['requests', 'server']],
  ])) {
    assert.deepEqual((await page.locator('a.term').allTextContents()).sort(), [...terms].sort(), page.url());
    assert.equal(await page.locator(`${FORBIDDEN} a.term`).count(), 0, page.url());
    for (const to of await page.locator('a.term').evaluateAll((all) => all.map((one) => /** @type {HTMLAnchorElement} */ (one).hash))) {
      const target = await page.locator('a.term').first().evaluate((one, hash) => /** @type {HTMLAnchorElement} */ (one).pathname === location.pathname ? Boolean(document.getElementById(decodeURIComponent(hash.slice(1)))) : true, to);
      assert.ok(target, `${page.url()} leads to ${to}`);
    }
  }
});

for (const { name, fromDisk } of both('the pointer shows a meaning, may rest on it, and leaves it')) {
  test(name, async () => {
    const page = await visit('words.html', { fromDisk });
    const preview = page.getByRole('tooltip');
    await link(page, 'daemon').hover();
    await preview.waitFor();
    assert.equal(await preview.locator('b').innerText(), 'Daemon');
    assert.equal(await preview.locator('.ipa').innerText(), '/ˈdiːmən/');
    assert.equal(await preview.locator('p').innerText(), 'A program that waits in the background until it is called.');
    assert.equal(await link(page, 'daemon').getAttribute('aria-describedby'), await preview.getAttribute('id'));
    await preview.hover();
    await page.waitForTimeout(600);
    assert.ok(await preview.isVisible(), 'it stays while the pointer is on it');
    await page.mouse.move(2, 2);
    await preview.waitFor({ state: 'detached' });
    assert.equal(await link(page, 'daemon').getAttribute('aria-describedby'), null);
    assertQuiet(page);
  });
}

test('passing over a link shows nothing', async () => {
  const page = await visit('words.html');
  await link(page, 'daemon').hover();
  await page.mouse.move(2, 2);
  await page.waitForTimeout(600);
  assert.equal(await page.getByRole('tooltip').count(), 0);
});

test('the keyboard shows it at once; Escape puts it away and leaves the focus', async () => {
  const page = await visit('words.html');
  const preview = page.getByRole('tooltip');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await link(page, 'daemon').focus(); // by script: as by keyboard, nothing was pressed before
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'socket');
  assert.equal(await preview.locator('b').innerText(), 'Socket');
  await page.keyboard.press('Escape');
  assert.equal(await preview.count(), 0);
  assert.equal(await focused(), 'socket');
  await page.keyboard.press('Tab');
  assert.equal(await preview.locator('b').innerText(), 'Cache');
  await link(page, 'cache').hover();
  await page.keyboard.press('Escape');
  assert.equal(await preview.count(), 0, 'without moving the pointer');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  assert.equal(new URL(page.url()).hash, '#term-socket');
  assert.equal(await preview.count(), 0);
  assert.ok(await page.locator('#term-socket').isVisible());
});

test('a term from another chapter is told by the link itself, and leads to the glossary', async () => {
  const page = await visit('other.html');
  const preview = page.getByRole('tooltip');
  await link(page, 'daemons').hover();
  await preview.waitFor();
  assert.equal(await preview.innerText(), 'Daemon /ˈdiːmən/\n\nA program that waits in the background until it is called.');
  await link(page, 'daemons').click();
  await page.waitForURL('**/glossary.html#term-daemon');
  assert.ok(await page.locator('#term-daemon').isVisible());
  await link(page, 'Socket').hover();
  await preview.waitFor();
  assert.match(await preview.innerText(), /^Socket .*\n\nOne end of a connection\.$/);
  assertQuiet(page);
});

test('a tap follows the link', async () => {
  const page = await visit('other.html', { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  await link(page, 'plugs').tap();
  await page.waitForURL('**/glossary.html#term-socket');
  assert.equal(await page.getByRole('tooltip').count(), 0);
});

for (const width of [320, 390, 1440]) {
  test(`the preview stays within the window and beside its word, ${width} px`, async () => {
    const page = await visitCourse('module-02.html', { viewport: { width, height: 700 } });
    await page.locator('main details').evaluateAll((all) => all.forEach((details) => { /** @type {HTMLDetailsElement} */ (details).open = true; }));
    for (const term of await page.locator('a.term').all()) {
      await term.scrollIntoViewIfNeeded();
      await term.hover();
      const preview = page.getByRole('tooltip');
      await preview.waitFor();
      const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await preview.boundingBox());
      const word = /** @type {typeof box} */ (await term.boundingBox());
      assert.ok(box.x >= 0 && box.x + box.width <= width, `${await term.innerText()}: ${JSON.stringify(box)}`);
      const apart = Math.max(box.y - word.y - word.height, word.y - box.y - box.height);
      assert.ok(apart >= 0 && apart < 12, `${await term.innerText()} is ${apart} px away`);
      await page.keyboard.press('Escape');
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  });
}

test('axe finds nothing while a preview shows', async () => {
  for (const width of [390, 1440]) {
    const page = await visit('words.html', { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await link(page, 'daemon').focus();
    await page.getByRole('tooltip').waitFor();
    await assertAccessible(page, `preview, ${width} px`);
  }
});

test('without a script the links lead to the definitions, and nothing that needs one shows', async () => {
  const page = await visit('other.html', { javaScriptEnabled: false });
  assert.equal(await page.locator('.practise').isVisible(), false);
  await link(page, 'daemons').click();
  await page.waitForURL('**/glossary.html#term-daemon');
  for (const part of ['.practise', '.filter', '.speak']) assert.equal(await page.locator(part).filter({ visible: true }).count(), 0, part);
  assert.equal(await page.locator('.glossary > div').filter({ visible: true }).count(), 5);
});

test('on paper there is no preview, and a term is a word like any other', async () => {
  const page = await visit('other.html');
  await link(page, 'daemons').hover();
  await page.getByRole('tooltip').waitFor();
  await page.emulateMedia({ media: 'print' });
  for (const part of ['.term-preview', '.practise']) assert.ok(await page.locator(part).isHidden(), part);
  assert.deepEqual(await link(page, 'daemons').evaluate((one) => [getComputedStyle(one).textDecorationLine, getComputedStyle(one, '::after').content]), ['none', 'none']);
});

test('a link that is folded before its meaning comes shows none', async () => {
  const page = await visit('words.html');
  await link(page, 'daemon').hover();
  await link(page, 'daemon').evaluate((one) => (one.style.display = 'none'));
  await page.waitForTimeout(500);
  assert.equal(await page.getByRole('tooltip').count(), 0);
  assertQuiet(page);
});
