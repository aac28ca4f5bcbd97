// Practising words, by keyboard and by pointer, over days, and where nothing can be kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.js';
import { fixture } from './lib/course.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp(fixture);
const { visit: visitCourse } = setUp();
const DAY = 864e5;
const START = new Date('2026-03-02T20:00:00');

/** @param {import('./lib/visit.js').Visited} page */
const practice = (page) => {
  const place = page.locator('.practise').first();
  return {
    place,
    start: place.locator('.practise-rest button'),
    note: place.locator('.practise-rest p'),
    term: place.locator('.practise-term'),
    meaning: place.locator('.practise-meaning'),
    where: place.locator('.kicker').first(),
    status: place.getByRole('status'),
    due: async () => (await place.locator('.practise-due li').allInnerTexts()).map((line) => line.replace(/\s+/g, ' ')).sort(),
    /** The word that is asked for. */
    asked: () => place.locator('.practise-term').evaluate((one) => one.firstChild?.textContent ?? ''),
    focused: () => page.evaluate(() => document.activeElement?.firstChild?.textContent ?? ''),
    kept: () => page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('switchboard:switchboard:card:')).map(([key, value]) => [key.slice(29), JSON.parse(value)]))),
  };
};
/** Days since 1 January 1970 by the calendar here. @param {Date} date */
const day = (date) => Math.floor((date.getTime() - date.getTimezoneOffset() * 6e4) / DAY);

for (const { name, fromDisk } of both('eight words by keyboard, from the first to what is due when')) {
  test(name, async () => {
    const page = await visitCourse('module-02.html', { fromDisk });
    const { start, term, meaning, where, status, asked, focused, kept, due } = practice(page);
    assert.equal(await start.innerText(), 'Practise these eight words');
    await start.focus();
    await page.keyboard.press('Enter');
    const seen = new Set();
    let missed = '';
    for (let i = 0; i < 9; i++) {
      const word = await asked();
      // The first was not known, and is asked again last.
      assert.equal(await where.evaluate((one) => one.firstChild?.textContent), `Word ${i === 0 ? 1 : i} of 8`);
      assert.equal(await focused(), 'Show the meaning');
      assert.equal(await meaning.count(), 0);
      assert.equal(await page.locator('dl.vocab dd').first().evaluate((one) => getComputedStyle(one).visibility), 'hidden', 'the meanings above are not to be read now');
      await page.keyboard.press(i % 2 ? 'Enter' : 'Space');
      assert.ok((await meaning.innerText()).length > 20);
      assert.equal(await focused(), 'I knew it');
      if (i === 0) {
        missed = word;
        await page.keyboard.press('1');
        assert.equal(await status.textContent(), `${word}: again in a moment, and tomorrow. Word 1 of 8.`);
      } else if (i % 2) {
        await page.keyboard.press('2');
      } else {
        await page.keyboard.press('Enter');
      }
      seen.add(word);
    }
    assert.equal(seen.size, 8);
    assert.equal(await term.innerText(), '7 of 8 known at once');
    assert.equal(await focused(), '7 of 8 known at once', 'the focus is on the result');
    assert.match(await status.textContent() ?? '', new RegExp(`^${missed}: again tomorrow\\.$`));
    const lines = await due();
    assert.equal(lines.length, 2);
    assert.equal(lines[1], `tomorrow ${missed}`);
    assert.match(lines[0], /^in 3 days /);
    const cards = await kept();
    assert.equal(Object.keys(cards).length, 8);
    assert.equal(cards[missed.toLowerCase()].box, 1);
    assert.equal(Object.values(cards).filter(({ box }) => box === 2).length, 7);
    assert.equal(await page.locator('dl.vocab dd').first().evaluate((one) => getComputedStyle(one).visibility), 'visible');
    assertQuiet(page);
  });
}

test('over days: what is due is asked for, and known words wait longer each time', async () => {
  const page = await visit('words.html');
  await page.clock.install({ time: START });
  await page.reload();
  const { start, note, asked, kept, place } = practice(page);
  const button = (/** @type {string} */ name) => place.getByRole('button', { name });
  /** @param {(word: string) => boolean} known */
  const round = async (known) => {
    const words = [];
    await start.click();
    while (await button('Show the meaning').count()) {
      const word = await asked();
      words.push(word);
      await button('Show the meaning').click();
      await button(known(word) || words.indexOf(word) < words.length - 1 ? 'I knew it' : 'Not yet').click();
    }
    await button('Close').click();
    return [...new Set(words)].sort();
  };
  const go = async (/** @type {number} */ days) => {
    await page.clock.setSystemTime(new Date(START.getTime() + days * DAY));
    await page.reload();
  };
  assert.equal(await start.innerText(), 'Practise these four words');
  assert.deepEqual(await round((word) => word !== 'Socket'), ['Cache', 'Daemon', 'Naïve cache', 'Socket']);
  await go(0);
  assert.equal(await start.innerText(), 'Practise these four words');
  assert.equal(await note.innerText(), 'Nothing is due. Next tomorrow: one word.');
  await go(1);
  assert.equal(await start.innerText(), 'Practise one word due today');
  assert.deepEqual(await round(() => true), ['Socket']);
  assert.deepEqual((await kept()).socket, { box: 2, due: day(START) + 4 });
  await go(3);
  assert.equal(await start.innerText(), 'Practise three words due today');
  await round(() => true);
  assert.deepEqual((await kept()).daemon, { box: 3, due: day(START) + 3 + 7 });
  // Before it is due a known word stays where it is; one that was forgotten goes back.
  await round((word) => word !== 'Cache');
  assert.deepEqual((await kept()).daemon, { box: 3, due: day(START) + 10 });
  assert.deepEqual((await kept()).cache, { box: 1, due: day(START) + 4 });
  await page.goto(page.url().replace('words.html', 'glossary.html'));
  assert.equal(await note.innerText(), 'Nothing is due. Next tomorrow: two words.');
  await go(4);
  assert.equal(await start.innerText(), 'Practise two words due today');
  assert.deepEqual(await round(() => true), ['Cache', 'Socket']);
});

test('in the glossary nothing that was never begun is due', async () => {
  const page = await visit('glossary.html');
  const { start } = practice(page);
  assert.equal(await start.innerText(), 'Practise all five words');
  await page.evaluate(() => localStorage.setItem('switchboard:switchboard:card:zeal', '{"box":3,"due":7}'));
  await page.reload();
  assert.equal(await start.innerText(), 'Practise one word due today');
  await start.click();
  assert.equal(await practice(page).asked(), 'Zeal');
});

test('a clock that was far ahead for a while puts no word off for as long', async () => {
  const page = await visit('glossary.html');
  const { start } = practice(page);
  const put = async (/** @type {number} */ ahead) => {
    await page.evaluate((ahead) => {
      const due = /** @type {any} */ (window).SwitchboardCards.today() + ahead;
      localStorage.setItem('switchboard:switchboard:card:zeal', JSON.stringify({ box: 2, due }));
    }, ahead);
    await page.reload();
  };
  await put(400);
  assert.equal(await start.innerText(), 'Practise one word due today');
  // (A day more than the box's three may be a journey.)
  await put(4);
  assert.equal(await start.innerText(), 'Practise all five words');
});

test('a double click answers once, and Stop ends it without losing the focus', async () => {
  const page = await visit('words.html');
  const { start, place, focused, kept, meaning } = practice(page);
  await start.dblclick();
  assert.equal(await focused(), 'Show the meaning');
  await place.getByRole('button', { name: 'Show the meaning' }).dblclick();
  assert.ok(await meaning.isVisible(), 'the meaning shows, and is not answered by the second click');
  assert.deepEqual(await kept(), {});
  await place.getByRole('button', { name: 'Stop' }).click();
  assert.equal(await focused(), 'Practise these four words');
});

test('another tab’s practice counts here', async () => {
  const page = await visit('words.html');
  const other = /** @type {typeof page} */ (await page.context().newPage());
  await other.goto(page.url());
  const { start, place } = practice(other);
  await start.click();
  await other.keyboard.press('Enter');
  await place.getByRole('button', { name: 'I knew it' }).click();
  await page.getByRole('button', { name: 'Practise three words due today' }).waitFor();
});

test('a page that stood open overnight, in another tab, asks for what is due today, and the focus stays', async () => {
  const page = await visit('words.html');
  await page.clock.install({ time: START });
  await page.reload();
  const { start, note, place, focused } = practice(page);
  await start.click();
  for (let word = 0; word < 4; word += 1) {
    await place.getByRole('button', { name: 'Show the meaning' }).click();
    await place.getByRole('button', { name: 'I knew it' }).click();
  }
  await place.getByRole('button', { name: 'Close' }).click();
  assert.equal(await note.innerText(), 'Nothing is due. Next in 3 days: four words.');
  // (A browser without windows hides no page: it is told as one that does would.)
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await page.clock.runFor(100);
  assert.equal(await focused(), 'Practise these four words');
  await page.clock.setSystemTime(new Date(START.getTime() + 2 * DAY));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await page.clock.runFor(100);
  assert.equal(await note.innerText(), 'Nothing is due. Next tomorrow: four words.');
  await page.clock.setSystemTime(new Date(START.getTime() + 3 * DAY));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await page.clock.runFor(100);
  assert.equal(await note.count(), 0, 'all four are due');
  assert.equal(await focused(), 'Practise these four words');
});

for (const [name, script] of [
  ['forbidden', `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });`],
  ['full', `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`],
]) {
  test(`with storage ${name} it works for the visit, and says so`, async () => {
    const page = await visit('words.html', { start: script });
    const { start, place, term, note } = practice(page);
    await start.click();
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Enter');
      await page.keyboard.press('2');
    }
    assert.equal(await term.innerText(), '4 of 4 known at once');
    assert.match(await place.innerText(), /isn’t keeping your cards/);
    await place.getByRole('button', { name: 'Close' }).click();
    assert.equal(await note.innerText(), 'Nothing is due. Next in 3 days: four words.');
    assertQuiet(page);
  });
}

test('what storage holds is not trusted', async () => {
  const page = await visit('words.html');
  const { start } = practice(page);
  for (const kept of ['null', '[]', '"x"', '{}', '{"box":99,"due":99999999}', '{"box":1.5,"due":99999999}', '{"box":2,"due":"never"}', 'not JSON']) {
    await page.evaluate((value) => localStorage.setItem('switchboard:switchboard:card:daemon', value), kept);
    await page.reload();
    assert.equal(await start.innerText(), 'Practise these four words', kept);
  }
  assertQuiet(page);
});

/** @param {string[]} languages */
const voices = (languages) => `
  window.said = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => window.late ? ${JSON.stringify(languages)}.map((lang) => ({ lang })) : [],
    addEventListener: (name, act) => addEventListener('late', () => { window.late = true; act(); }),
    cancel() {}, speak(spoken) { window.said.push(spoken.text + ', ' + spoken.lang); },
  } });`;

test('a word can be heard where there is a voice for its language, also where that comes late', async () => {
  for (const file of ['words.html', 'glossary.html']) {
    const page = await visit(file, { start: voices(['de-DE', 'en-GB']) });
    assert.equal(await page.locator('.speak').count(), 0);
    await page.evaluate(() => dispatchEvent(new Event('late')));
    await page.getByRole('button', { name: 'Hear “Daemon”' }).click();
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).said), ['Daemon, en']);
    assert.equal(await page.locator('.speak').count(), await page.locator('[data-key]').count());
    await practice(page).start.click();
    await page.locator('.practise-term .speak').click();
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).said[1]), `${await practice(page).asked()}, en`);
    await assertAccessible(page, `${file} with a voice`);
  }
  const page = await visit('words.html', { start: voices(['de-DE']) });
  await page.evaluate(() => dispatchEvent(new Event('late')));
  assert.equal(await page.locator('.speak').count(), 0, 'no voice for the language');
});

test('axe finds nothing at any step', async () => {
  for (const width of [390, 1440]) {
    const page = await visit('words.html', { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const { start } = practice(page);
    await start.click();
    await assertAccessible(page, `a word, ${width} px`);
    await page.keyboard.press('Enter');
    await assertAccessible(page, `its meaning, ${width} px`);
    await page.keyboard.press('1');
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Enter');
      await page.keyboard.press('2');
    }
    await assertAccessible(page, `the end, ${width} px`);
    await page.getByRole('button', { name: 'Close' }).click();
    await assertAccessible(page, `at rest, ${width} px`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  }
});

test('the whole course on one page: its words can be practised, and on paper nothing of that shows', async () => {
  const page = await visitCourse('print.html', { start: 'window.print = () => {}' });
  const { start, meaning } = practice(page);
  await start.click();
  await page.keyboard.press('Enter');
  assert.ok(await meaning.isVisible());
  await page.emulateMedia({ media: 'print' });
  for (const place of await page.locator('.practise').all()) assert.ok(await place.isHidden());
  for (const told of await page.locator('.vocab dd').all()) assert.equal(await told.evaluate((one) => getComputedStyle(one).visibility), 'visible', 'on paper the meanings show');
  assertQuiet(page);
});
