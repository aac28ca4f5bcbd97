// The page around the course: keys, search, colours, print, and what every page may do.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { course, pages } from './lib/course.js';
import { quizOf, wordsOf } from './lib/quiz.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp();

for (const { name, fromDisk } of both('no page complains, breaks the policy or reaches out')) {
  test(name, async () => {
    // The page for what is not found is for servers: it names its parts from their root.
    for (const each of pages.filter((page) => !fromDisk || page !== '404.html')) {
      const page = await visit(each, { fromDisk, start: 'window.print = () => {}' });
      await page.waitForLoadState('networkidle');
      assertQuiet(page);
      assert.equal((await page.locator('main').innerText()).includes('<<#'), false, each);
      await page.context().close();
    }
  });
}

for (const { name, fromDisk } of both('search finds what a question asks, and nothing that answers it')) {
  test(name, async () => {
    const page = await visit('module-02.html', { fromDisk });
    const { data, quiz, ready } = quizOf(page);
    await ready();
    const { questions } = await data();
    const index = readFileSync(join(course, readdirSync(course).find((file) => /^searchindex.*\.js$/.test(file)) ?? ''), 'utf8').replace(/\s+/g, ' ');
    for (const { feedback, explanation } of questions) {
      for (const html of [...Object.values(feedback ?? {}), explanation]) {
        const words = JSON.stringify((await wordsOf(page, html)).slice(0, 60)).slice(1, -1);
        assert.ok(!index.includes(words), `the search index holds an answer: ${words}`);
      }
    }
    const prompt = (await quiz.locator('legend').nth(1).innerText()).replace(/\s+/g, ' ').trim();
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill(prompt.replace(/[^\p{L}\p{N} ]/gu, ' '));
    const results = page.locator('dialog .results a');
    await results.first().waitFor();
    assert.match(await results.evaluateAll((links) => links.slice(0, 3).map((link) => /** @type {HTMLAnchorElement} */ (link).href).join(' ')), /module-02\.html/);
    assert.match(await page.locator('#search-status').innerText(), /found/);
    assertQuiet(page);
  });
}

for (const { name, fromDisk } of both('the choice of colours is remembered')) {
  test(name, async () => {
    const page = await visit('module-02.html', { fromDisk, colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByText('View', { exact: true }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    const dark = await paper();
    assert.notEqual(dark, light);
    await page.reload();
    assert.equal(await paper(), dark);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByText('View', { exact: true }).click();
    await page.getByRole('radio', { name: 'Light' }).check();
    assert.equal(await paper(), light, 'a choice overrides a dark system');
    assertQuiet(page);
  });
}

test('the page’s keys turn the page only while nothing has the focus', async () => {
  const page = await visit('glossary.html');
  const address = page.url();
  await page.locator('summary:visible, main a, header a').first().focus();
  await page.keyboard.press('ArrowLeft');
  assert.equal(page.url(), address);
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
  await page.keyboard.press('ArrowLeft');
  await page.waitForURL((url) => url.href !== address);
});

test('the card that leads on and the foot of the page lead to the same place', async () => {
  // The last module that is written.
  const page = await visit(pages.filter((name) => name.startsWith('module-')).at(-1) ?? '');
  const card = page.locator('nav.next');
  assert.match(await card.innerText(), /coming/i, 'a draft stands between');
  const [there, foot] = await Promise.all([card.locator('a'), page.locator('.turn a[rel=next]')].map((link) => link.evaluate((a) => /** @type {HTMLAnchorElement} */ (a).href)));
  assert.equal(there, foot);
});

// A selector with `:has` about the whole page asks for everybody's style anew with whatever comes in anywhere. (The
// first page has such; it has 400 elements.)
for (const name of ['module-02.html', 'module-08.html', 'glossary.html', 'answers.html', 'print.html']) {
  test(`what comes into one place asks for no style elsewhere: ${name}`, async () => {
    const page = await visit(name, { start: 'window.print = () => {}', reducedMotion: 'reduce' });
    const browser = page.context().browser();
    assert.ok(browser);
    // Labs further down may still come in; what comes into each paragraph here does so at once. (What isn't shown needs
    // no style, and has no event.)
    await browser.startTracing(page, { categories: ['devtools.timeline'] });
    await page.evaluate(() => {
      for (const paragraph of [...document.querySelectorAll('main p')].filter((p) => p.checkVisibility()).slice(0, 30)) {
        paragraph.append(document.createElement('i'));
        getComputedStyle(paragraph.lastElementChild ?? paragraph).color;
      }
    });
    /** @type {{name: string, ph: string, args: {elementCount?: number}}[]} */
    const events = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
    const asked = events.filter(({ name: what, args }) => what === 'UpdateLayoutTree' && args.elementCount !== undefined).map(({ args }) => args.elementCount ?? 0);
    assert.ok(asked.length >= 20, String(asked.length));
    const median = asked.sort((a, b) => a - b)[asked.length >> 1];
    assert.ok(median < 100, `${median} elements`);
  });
}

for (const where of ['module-02.html', 'course.html', 'check-a.html']) {
  test(`where the script with the words doesn’t come, the page is what it is without scripts: ${where}`, async () => {
    const page = await visit('404.html');
    await page.route('**/study-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(page.url().replace('404.html', where));
    await page.waitForFunction(() => !document.documentElement.matches('.scripted'));
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => setTimeout(seen, 300))));
    await page.keyboard.press('/');
    for (const name of ['.search-open', '.your-progress']) for (const each of await page.locator(name).all()) assert.equal(await each.isVisible(), false, name);
    assert.equal(await page.locator('dialog.search').isVisible(), false);
    assert.deepEqual(page.complaints.filter((said) => said.startsWith('uncaught')), []);
  });
}

test('a million letters are not looked for', async () => {
  const page = await visit('module-02.html');
  await page.locator('.search-open').click();
  const words = page.locator('#search-words');
  await words.fill('queue');
  await page.locator('#search-status').filter({ hasText: 'found' }).waitFor();
  for (const text of ['a'.repeat(1_000_000), 'queue server '.repeat(80_000)]) {
    await words.evaluate((input, pasted) => {
      /** @type {HTMLInputElement} */ (input).value = pasted;
      input.dispatchEvent(new Event('input'));
      return new Promise((looked) => setTimeout(looked, 200));
    }, text);
    assert.match(await page.locator('#search-status').innerText(), text.startsWith('a') ? /^No/ : /found/);
  }
  assert.deepEqual(page.complaints, []);
});

for (const [file, said] of /** @type {[string, RegExp][]} */ ([['search-*.js', /could not be loaded/], ['elasticlunr-*.js', /index could not be loaded/], ['searchindex-*.js', /index could not be loaded/]])) {
  test(`where ${file} is another thing, search says so`, async () => {
    const page = await visit('module-02.html');
    await page.route(`**/${file}`, (route) => route.fulfill({ contentType: 'text/javascript', body: '<html>' }));
    await page.locator('.search-open').click();
    const status = page.locator('#search-status');
    await status.filter({ hasText: said }).waitFor();
    // It is still said when something is looked for.
    await page.locator('#search-words').fill('queue');
    await page.waitForTimeout(300);
    assert.match(await status.innerText(), said);
  });
}

test('the key that ends an input method’s word opens no result', async () => {
  const page = await visit('module-02.html');
  await page.locator('.search-open').click();
  const words = page.locator('#search-words');
  await words.fill('queue');
  await page.locator('.results a').first().waitFor();
  const taken = (/** @type {{keyCode: number, isComposing?: boolean}} */ how) => words.evaluate((input, init) => !input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init })), how);
  for (const how of [{ keyCode: 229, isComposing: true }, { keyCode: 229 }]) assert.equal(await taken(how), false);
  assert.equal(await taken({ keyCode: 13 }), true);
});

test('what scrolls sideways can be reached by keyboard, and what its author calls it stays', async () => {
  const page = await visit('module-02.html');
  await page.route('**/module-02.html', async (route) => {
    const response = await route.fetch(), long = 'x'.repeat(60);
    await route.fulfill({ response, body: (await response.text()).replace(/<main[^>]*>/, `$&<pre id="code"><code>${long}</code></pre><pre id="own" role="img" aria-label="A rope">${long}</pre>`) });
  });
  await page.reload();
  /** @param {string} id @param {string | null} tabindex */
  const is = async (id, tabindex) => {
    const box = page.locator(`#${id}`);
    await page.waitForFunction(([id, tabindex]) => document.getElementById(id ?? '')?.getAttribute('tabindex') === tabindex, [id, tabindex]);
    return [await box.getAttribute('role'), await box.getAttribute('aria-label')];
  };
  for (const [width, tabindex] of /** @type {[number, string | null][]} */ ([[400, '0'], [1900, null], [400, '0']])) {
    await page.setViewportSize({ width, height: 800 });
    const [role, label] = await is('code', tabindex);
    assert.deepEqual([role, !!label], tabindex ? ['group', true] : [null, false]);
    assert.deepEqual(await is('own', tabindex), ['img', 'A rope']);
  }
});
