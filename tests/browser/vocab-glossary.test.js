// The glossary: letters, filter, who uses a word, and search that finds it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.js';
import { fixture } from './lib/course.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp(fixture);
const { visit: visitCourse } = setUp();

/** @param {import('./lib/visit.js').Visited} page */
const parts = (page) => ({
  filter: page.getByRole('searchbox', { name: 'Find a word' }),
  count: page.locator('.filter output'),
  shown: async () => (await page.locator('.glossary h3').filter({ visible: true }).allTextContents()),
  letters: async () => (await page.locator('.letters a').filter({ visible: true }).allTextContents()),
});

for (const { name, fromDisk } of both('the filter narrows the list as it is typed, and tells how many are left')) {
  test(name, async () => {
    const page = await visit('glossary.html', { fromDisk });
    const { filter, count, shown, letters } = parts(page);
    assert.deepEqual(await shown(), ['Cache', 'Daemon', 'Naïve cache', 'Socket', 'Zeal']);
    assert.equal(await count.innerText(), '5 words');
    await filter.click();
    await page.keyboard.type('cache');
    assert.deepEqual(await shown(), ['Cache', 'Naïve cache']);
    assert.deepEqual(await letters(), ['C', 'N']);
    await page.waitForFunction(() => document.querySelector('.filter output')?.textContent === '2 of 5 words');
    // (In one task, so that no pause of a busy machine is taken for a rest.)
    const early = await page.evaluate(() => {
      const field = /** @type {HTMLInputElement} */ (document.querySelector('#glossary-filter'));
      for (const typed of ['ca', 'c', '']) {
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      return document.querySelector('.filter output')?.textContent;
    });
    assert.equal(early, '2 of 5 words', 'not told before the typing rests');
    await page.waitForFunction(() => document.querySelector('.filter output')?.textContent === '5 words');
    await page.keyboard.type('cache');
    await page.waitForFunction(() => document.querySelector('.filter output')?.textContent === '2 of 5 words');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('NAIVE');
    assert.deepEqual(await shown(), ['Naïve cache'], 'accents and capitals don’t matter');
    await filter.fill('devil');
    assert.deepEqual(await shown(), ['Daemon'], 'a word of its meaning');
    await filter.fill('evil');
    assert.deepEqual(await shown(), [], 'only words that begin so');
    await page.waitForFunction(() => document.querySelector('.filter output')?.textContent === 'No word fits “evil”');
    await page.keyboard.press('Escape');
    assert.equal((await shown()).length, 5);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'glossary-filter');
    await page.waitForFunction(() => document.querySelector('.filter output')?.textContent === '5 words');
    assert.equal(await count.evaluate((one) => one.tagName), 'OUTPUT', 'which is read out politely');
    assertQuiet(page);
  });
}

test('a word is found by its other forms and its plural, and what begins with the text comes first', async () => {
  const page = await visit('glossary.html');
  const { filter, shown, letters } = parts(page);
  for (const [typed, found] of [['plug', 'Socket'], ['plugs', 'Socket'], ['Daemons', 'Daemon']]) {
    await filter.fill(typed);
    assert.deepEqual(await shown(), [found], typed);
  }
  await filter.fill('so');
  assert.deepEqual(await shown(), ['Socket', 'Naïve cache', 'Zeal'], 'in the others only the meaning has it');
  assert.deepEqual(await letters(), ['N', 'S', 'Z']);
  await filter.fill('');
  assert.deepEqual(await shown(), ['Cache', 'Daemon', 'Naïve cache', 'Socket', 'Zeal']);
});

test('a link to a word that the filter hides shows it', async () => {
  const page = await visit('glossary.html');
  const { filter, shown } = parts(page);
  await filter.fill('zeal');
  assert.deepEqual(await shown(), ['Zeal']);
  await page.locator('a.term', { hasText: 'daemon' }).click();
  // (What is done about an address is done a moment later.)
  await page.waitForFunction(() => /** @type {HTMLInputElement} */ (document.querySelector('#glossary-filter')).value === '');
  assert.equal((await shown()).length, 5);
  assert.equal(await filter.inputValue(), '');
  assert.ok(await page.locator('#term-daemon').evaluate((one) => { const { top } = one.getBoundingClientRect(); return top >= 0 && top < innerHeight; }));
});

test('an address that names no place takes nothing from the page', async () => {
  const page = await visit('glossary.html#%');
  await page.locator('.practise button').getByText('Practise all five words').waitFor();
  await page.evaluate(() => { location.hash = '%E0'; });
  assertQuiet(page);
});

test('each letter leads to its words by keyboard', async () => {
  const page = await visit('glossary.html', { viewport: { width: 390, height: 500 } });
  await page.locator('.letters a', { hasText: 'S' }).focus();
  await page.keyboard.press('Enter');
  assert.equal(new URL(page.url()).hash, '#letter-s');
  assert.ok(await page.locator('#letter-s').evaluate((one) => { const { top } = one.getBoundingClientRect(); return top >= 0 && top < innerHeight; }));
});

test('each word names the modules that teach and use it, and leads to the place', async () => {
  const page = await visit('glossary.html');
  const told = (/** @type {string} */ key) => page.locator(`[data-key="${key}"] .taught`);
  assert.equal(await told('daemon').innerText(), 'Taught in Module 01. Used in Module 01, Module 02, Every word.');
  assert.equal(await told('cache').innerText(), 'Taught in Module 01. Used in Module 01.', 'where it is left alone, it is not used');
  await told('daemon').getByRole('link').nth(2).click();
  await page.waitForURL('**/other.html#use-other-daemon');
  assert.equal(await page.locator(':target').innerText(), 'daemons');
});

test('search lands on the word', async () => {
  const page = await visitCourse('course.html');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.keyboard.type('backpressure');
  const hit = page.locator('.results a[href*="glossary.html"]').first();
  // What was found for the first letters typed may stand there for a moment.
  await hit.and(page.locator('[href$="#term-backpressure"]')).waitFor();
  assert.match(await hit.getAttribute('href') ?? '', /glossary\.html[^#]*#term-backpressure$/);
  await hit.click();
  await page.waitForURL('**/glossary.html*#term-backpressure');
  assert.equal(await page.locator(':target').innerText(), 'Backpressure');
});

test('axe finds nothing in the glossary, whole, narrowed and empty', async () => {
  for (const width of [390, 1440]) {
    const page = await visit('glossary.html', { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const { filter } = parts(page);
    await assertAccessible(page, `whole, ${width} px`);
    for (const typed of ['cache', 'nothing of the kind']) {
      await filter.fill(typed);
      await page.waitForTimeout(400);
      await assertAccessible(page, `“${typed}”, ${width} px`);
    }
  }
});

test('the whole course on one page: links, filter and addresses work together', async () => {
  const page = await visitCourse('print.html', { start: 'window.print = () => {}' });
  const term = page.locator('a.term', { hasText: /^queue$/ }).first();
  // A lab above it that comes in only now may move it away from under the pointer.
  const preview = page.getByRole('tooltip');
  for (let tries = 0; tries < 40 && !(await preview.isVisible()); tries++) {
    await page.mouse.move(2, 2);
    await term.hover();
    await preview.waitFor({ timeout: 2000 }).catch(() => {});
  }
  assert.match(await preview.innerText(), /^Queue/);
  const { filter, shown } = parts(page);
  await filter.fill('port');
  assert.deepEqual(await shown(), ['Port']);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((one) => one.id));
  assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
  assertQuiet(page);
});

test('the filter narrows a list whose letters are another script’s', async () => {
  const page = await visit('glossary.html');
  const { filter, shown, letters } = parts(page);
  await page.evaluate(() => {
    const [letter] = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.letters a'));
    const heading = document.getElementById(letter.hash.slice(1));
    if (heading) heading.id = 'letter-ж';
    letter.hash = '#letter-ж';
  });
  await filter.fill('zeal');
  assert.deepEqual([await shown(), await letters()], [['Zeal'], ['Z']]);
  assertQuiet(page);
});

test('sections within a meaning are none of the list’s', async () => {
  const page = await visit('glossary.html');
  await page.route('**/glossary.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<div class="meaning">', '$&<section>More.</section>') });
  });
  await page.reload();
  const { filter, shown, letters } = parts(page);
  await filter.fill('socket');
  assert.deepEqual([await shown(), await letters()], [['Socket', 'Zeal'], ['S', 'Z']]);
  await filter.fill('');
  assert.equal(await page.locator('.meaning > section').count(), 1);
  assert.deepEqual(page.complaints, []);
});
