// What a reader has done: marks, the course page, and the file that takes it to another device.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.js';
import { course } from './lib/course.js';
import { quizOf } from './lib/quiz.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp();

/** How long each written module takes: five questions and eight words each. */
const minutes = new Map(await Promise.all(readdirSync(course).filter((name) => /^module-\d+\.html$/.test(name)).map(async (name) => /** @type {[string, number]} */ (
  [name, Number(/(\d+) min\b/.exec(await readFile(join(course, name), 'utf8'))?.[1])]))));
const [of, all] = [minutes.size, [...minutes.values()].reduce((sum, each) => sum + each, 0)];

/** Reads to the end, until that is known: a lab that comes in above moves what is below.
 * @param {import('playwright-core').Page} page */
const toEnd = (page) => page.waitForFunction(() => {
  document.querySelector('main .recap')?.scrollIntoView();
  return localStorage.getItem('switchboard:switchboard:read:module-02.html');
});
/** @param {import('playwright-core').Page} page */
const section = (page) => page.locator('.your-progress');
/** @param {import('playwright-core').Page} page */
const sums = async (page) => {
  await section(page).locator('dd').first().waitFor();
  return (await section(page).locator('dd').allInnerTexts()).map((words) => words.replace(/\s+/g, ' ').trim());
};
/** @param {import('playwright-core').Page} page */
const stored = (page) => page.evaluate(() => ({ ...localStorage }));
/** Answers the first question rightly and the second wrongly. @param {import('./lib/visit.js').Visited} page */
const answerTwo = async (page) => {
  const { next, answer, data, ready } = quizOf(page);
  await ready();
  const { questions } = await data();
  await answer(questions[0], true);
  await next.click();
  await answer(questions[1], false);
  return questions;
};

for (const { name, fromDisk } of both('from the first visit to the last question')) {
  test(name, async () => {
    const page = await visit('course.html', { fromDisk });
    // Who comes for the first time has none: what says so comes with the first look at it.
    await section(page).scrollIntoViewIfNeeded();
    await section(page).getByText(/Begin with Module 01: 28 minutes/).waitFor();
    assert.deepEqual(await sums(page), [`0 of ${of} modules 0 of ${all} min`, `0 of ${5 * of} right ${5 * of} not answered yet`, `0 of ${8 * of} practised`]);
    assert.equal(await page.locator('.course .marks').count(), 0);

    await page.locator('li[data-page="module-02.html"] a').first().click();
    const questions = await answerTwo(page);
    // Again and again: a lab that comes in above moves what is below.
    await page.waitForFunction(() => {
      Array.from(document.querySelectorAll('h2')).find((heading) => heading.textContent?.startsWith('Who speaks first'))?.scrollIntoView();
      return document.querySelector('[aria-current="location"]')?.textContent?.includes('05');
    });
    await page.goto(page.url().replace('module-02', 'course'));
    const goOn = section(page).getByRole('link', { name: /^Module 02, § 05/ });
    assert.equal(await page.locator('li[data-page="module-02.html"] .marks').innerText(), 'quiz 1 / 5');
    assert.deepEqual((await sums(page)).slice(0, 2), [`0 of ${of} modules 0 of ${all} min`, `1 of ${5 * of} right ${5 * of - 2} not answered yet`]);
    const missed = section(page).getByRole('listitem').filter({ hasText: 'Missed' });
    assert.equal(await missed.count(), 1);
    assert.match(await missed.innerText(), new RegExp((questions[1].title ?? '').slice(0, 20)));

    await goOn.click();
    assert.ok(new URL(page.url()).hash.length > 1);
    await toEnd(page);
    await page.locator('details.modules summary').click();
    assert.match(await page.locator('.modules nav a[aria-current]').innerText(), /read · quiz 1 \/ 5/i);
    await page.goto(page.url().replace(/module-02.*/, 'course.html'));
    assert.deepEqual((await sums(page)).slice(0, 1), [`1 of ${of} modules 38 of ${all} min`]);
    await page.evaluate((names) => names.forEach((name) => localStorage.setItem(`switchboard:switchboard:read:${name}`, '2026-01-01')), [...minutes.keys()]);
    await page.reload();
    assert.match(await section(page).innerText(), /You have read every module that is ready/);
    assert.match(await page.locator('li[data-page="module-02.html"] .marks').innerText(), /read · quiz 1 \/ 5/);
    assertQuiet(page);
  });
}

test('the link to a missed question opens that question', async () => {
  const page = await visit('module-02.html');
  await answerTwo(page);
  await page.goto(page.url().replace('module-02', 'course'));
  await section(page).getByRole('listitem').getByRole('link').first().click();
  await page.waitForFunction(() => document.querySelector('#quiz-client-server-2:not([hidden])'));
});

test('cards that are due are counted, and lead to their practice', async () => {
  const page = await visit('course.html', {
    start: `localStorage.setItem('switchboard:switchboard:card:queue', '{"box":1,"due":1}'); localStorage.setItem('switchboard:switchboard:card:port', \`{"box":3,"due":\${Math.floor(Date.now() / 864e5) + 5}}\`)`,
  });
  assert.equal((await sums(page))[2], `2 of ${8 * of} practised`);
  const due = section(page).getByRole('listitem').filter({ hasText: 'Due' });
  assert.equal(await due.innerText(), 'Due: 1 word');
  await due.getByRole('link').click();
  assert.match(page.url(), /glossary\.html#practise$/);
});

test('a file takes everything to another device, by keyboard', async () => {
  const first = await visit('module-02.html');
  await answerTwo(first);
  await toEnd(first);
  await first.goto(first.url().replace('module-02', 'course'));
  await section(first).locator('summary').focus();
  await first.keyboard.press('Enter');
  await first.keyboard.press('Tab');
  const download = first.waitForEvent('download');
  await first.keyboard.press('Enter');
  const file = await download;
  assert.match(file.suggestedFilename(), /^switchboard-switchboard-progress-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await file.path(), 'utf8');

  const other = await visit('course.html', { start: `localStorage.getItem('switchboard:switchboard:card:polling') ?? localStorage.setItem('switchboard:switchboard:card:polling', '{"box":2,"due":1}')` });
  await section(other).locator('summary').click();
  const chooser = other.waitForEvent('filechooser');
  await section(other).getByRole('button', { name: 'Open a saved file' }).focus();
  await other.keyboard.press('Enter');
  await (await chooser).setFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await section(other).getByRole('status').filter({ hasText: /^Taken in: \d+ entries from mine\.json/ }).waitFor();
  const [taken, had] = [await stored(other), await stored(first)];
  for (const name in had) if (!name.endsWith(':place')) assert.equal(taken[name], had[name], name);
  assert.equal(taken['switchboard:switchboard:card:polling'], '{"box":2,"due":1}', 'what was there stays');
  assert.match(await other.locator('li[data-page="module-02.html"] .marks').innerText(), /read · quiz 1 \/ 5/);
});

test('a file that is none of ours changes nothing, and is told why', async () => {
  const page = await visit('course.html', { start: `localStorage.setItem('switchboard:switchboard:read:module-02.html', '2026-01-01')` });
  await section(page).locator('summary').click();
  const before = await stored(page);
  for (const [text, why] of [
    ['{"format"', /can’t be read as JSON/],
    ['[]', /was not saved from this page/],
    ['null', /was not saved from this page/],
    ['{"format":"switchboard-progress","version":1,"course":"switchboard:other:","kept":{"read:module-02.html":"2026-02-02"}}', /saved from another course/],
    ['{"format":"switchboard-progress","version":2,"kept":{}}', /newer version/],
    ['{"format":"switchboard-progress","version":1,"kept":{"read:a":1}}', /changed after it was saved/],
  ]) {
    await section(page).locator('input[type=file]').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(String(text)) });
    await section(page).getByRole('status').filter({ hasText: why }).waitFor();
    assert.match(await section(page).getByRole('status').innerText(), /Nothing was changed/);
    assert.deepEqual(await stored(page), before);
  }
});

/** Leaves no more room than this. @param {import('playwright-core').Page} page @param {number} room */
const fill = (page, room) => page.evaluate((least) => {
  const free = (/** @type {number} */ size) => {
    try {
      localStorage.setItem('filler', (localStorage.getItem('filler') ?? '') + 'x'.repeat(size));
      return true;
    } catch {
      return false;
    }
  };
  for (let size = 2 ** 22; size >= least; size /= 2) while (free(size));
}, room);

test('storage too full for a file takes in nothing of it', async () => {
  const page = await visit('course.html');
  await section(page).locator('summary').click();
  await fill(page, 1024);
  const kept = Object.fromEntries([['read:one.html', '2026-01-01'], ['quiz:a:b', 'y'.repeat(50_000)]]);
  const before = await stored(page);
  await section(page).locator('input[type=file]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ format: 'switchboard-progress', version: 1, kept })) });
  await section(page).getByRole('status').filter({ hasText: 'no room' }).waitFor();
  assert.deepEqual(await stored(page), before);
});

test('a file that there is no room for leaves what had its room', async () => {
  const page = await visit('course.html');
  await section(page).locator('summary').click();
  // The first of it gets smaller, the second grows into that room, and the third has none.
  await page.evaluate(() => localStorage.setItem('switchboard:switchboard:card:a', 'a'.repeat(40_000)));
  await page.evaluate(() => localStorage.setItem('switchboard:switchboard:card:b', 'b'));
  await fill(page, 1);
  const before = await stored(page);
  const kept = { 'card:a': 'a', 'card:b': 'b'.repeat(40_000), 'card:c': 'c'.repeat(1000) };
  await section(page).locator('input[type=file]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ format: 'switchboard-progress', version: 1, kept })) });
  await section(page).getByRole('status').filter({ hasText: 'no room' }).waitFor();
  assert.deepEqual(await stored(page), before);
});

test('where another page has filled the storage, progress is shown, saved and erased', async () => {
  const page = await visit('course.html');
  await page.evaluate(() => localStorage.setItem('switchboard:switchboard:read:module-02.html', '2026-01-01'));
  await fill(page, 1);
  await page.reload();
  await section(page).locator('summary').click();
  assert.match(await page.locator('.course .marks').innerText(), /read/);
  const [download] = await Promise.all([page.waitForEvent('download'), section(page).getByRole('button', { name: 'Save as a file' }).click()]);
  assert.match(await readFile(await download.path(), 'utf8'), /read:module-02\.html/);
  await section(page).getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase them' }).click();
  await section(page).getByRole('status').filter({ hasText: 'Erased' }).waitFor();
  assert.deepEqual(Object.keys(await stored(page)).sort(), ['filler', 'switchboard:moved']);
});

test('what was kept before courses had ids is taken over once, and another course’s is left alone', async () => {
  const page = await visit('course.html', {
    start: `if (!sessionStorage.begun) { sessionStorage.begun = 1; localStorage.setItem('switchboard:read:module-02.html', '2026-01-01'); localStorage.setItem('switchboard:other:card:queue', '{"box":1,"due":1}'); }`,
  });
  assert.match(await page.locator('.course .marks').innerText(), /read/);
  const kept = await stored(page);
  assert.equal(kept['switchboard:switchboard:read:module-02.html'], '2026-01-01');
  assert.equal(kept['switchboard:read:module-02.html'], undefined);
  await section(page).locator('summary').click();
  await section(page).getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase them' }).click();
  await section(page).getByRole('status').filter({ hasText: 'Erased' }).waitFor();
  assert.deepEqual(await stored(page), { 'switchboard:moved': 'yes', 'switchboard:other:card:queue': '{"box":1,"due":1}' });
});

test('erasing asks first, and leaves the choice of colours', async () => {
  const page = await visit('course.html', {
    start: `if (!sessionStorage.begun) { sessionStorage.begun = 1; localStorage.setItem('switchboard:switchboard:read:module-02.html', '2026-01-01'); localStorage.setItem('switchboard:scheme', 'dark'); }`,
  });
  await section(page).locator('summary').click();
  const erase = section(page).getByRole('button', { name: 'Erase…' });
  await erase.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep them' }).click();
  assert.match(await page.locator('.course .marks').innerText(), /read/);
  await erase.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  assert.match(await page.locator('.course .marks').innerText(), /read/);
  const first = page.locator('.start [data-part="go"]');
  assert.match(await first.innerText(), /^Go on: /);
  await erase.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase them' }).click();
  await section(page).getByRole('status').filter({ hasText: 'Erased' }).waitFor();
  assert.match(await first.innerText(), /Begin with The basics.*28 min/s, 'nor does the first button lead on from what was erased');
  assert.equal(await page.locator('.course .marks').count(), 0);
  assert.deepEqual(await stored(page), { 'switchboard:moved': 'yes', 'switchboard:scheme': 'dark' });
  assert.match(await section(page).innerText(), /Begin with Module 01/);
});

test('in a frame that forbids forms, erasing and search’s button work, too', async () => {
  const page = await visit('404.html');
  await page.evaluate(() => localStorage.setItem('switchboard:switchboard:read:module-02.html', '2026-01-01'));
  await page.route('**/frame', (route) => route.fulfill({ contentType: 'text/html', body: '<iframe sandbox="allow-scripts allow-same-origin" src="course.html" width="1200" height="800"></iframe>' }));
  await page.goto(page.url().replace('404.html', 'frame'));
  const frame = page.frameLocator('iframe');
  await frame.locator('.search-open').click();
  await frame.locator('#search-words').fill('queue');
  await frame.locator('#search-status').filter({ hasText: 'found' }).waitFor();
  await frame.getByRole('button', { name: 'Close search' }).click();
  await frame.locator('dialog.search').waitFor({ state: 'hidden' });
  await frame.locator('.your-progress summary').click();
  await frame.getByRole('button', { name: 'Erase…' }).click();
  await frame.getByRole('dialog').getByRole('button', { name: 'Erase them' }).click();
  await frame.getByRole('status').filter({ hasText: 'Erased' }).waitFor();
  assert.equal((await stored(page))['switchboard:switchboard:read:module-02.html'], undefined);
});

test('another tab’s progress shows at once', async () => {
  const page = await visit('course.html');
  const other = await page.context().newPage();
  await other.goto(page.url().replace('course', 'module-02'));
  await toEnd(other);
  await page.locator('.course .marks', { hasText: 'read' }).waitFor();
});

test('who is at a link stays there when another tab tells of something, or a day has begun', async () => {
  const page = await visit('course.html');
  await page.evaluate(() => {
    const today = /** @type {any} */ (window).SwitchboardCards.today();
    localStorage.setItem('switchboard:switchboard:card:polling', JSON.stringify({ box: 2, due: today + 3 }));
    localStorage.setItem('switchboard:switchboard:read:module-01.html', '2026-03-02');
  });
  await page.clock.install();
  await page.reload();
  const way = section(page).locator('[data-part="way-on"] a');
  await way.focus();
  await page.clock.setSystemTime(Date.now() + 4 * 864e5);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await page.clock.runFor(100);
  await section(page).getByText('Due: 1 word').waitFor();
  assert.ok(await way.evaluate((link) => link === document.activeElement), 'the focus stays');
});

test('what is taken in or erased here shows in the list of modules, which stands open', async () => {
  const page = await visit('course.html');
  await section(page).locator('summary').click();
  await page.evaluate(() => { /** @type {HTMLDetailsElement} */ (document.querySelector('details.modules')).open = true; });
  const marks = page.locator('.modules nav a .read');
  const file = JSON.stringify({ format: 'switchboard-progress', version: 1, kept: { 'read:module-01.html': '2026-03-02' } });
  await section(page).locator('input[type=file]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await section(page).getByRole('status').filter({ hasText: /^Taken in: 1 / }).waitFor();
  assert.deepEqual(await marks.allTextContents(), ['read']);
});

test('without storage the page says so and stays a map', async () => {
  const page = await visit('course.html', { start: `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })` });
  await section(page).scrollIntoViewIfNeeded();
  await section(page).getByText(/doesn’t let the page keep anything/).waitFor();
  assert.equal(await section(page).locator('summary').isVisible(), false);
  assert.ok(await page.getByRole('link', { name: 'Client–Server, demystified', exact: true }).isVisible());
  assertQuiet(page);
});

for (const [name, answer] of /** @type {[string, {}][]} */ ([['doesn’t come', { status: 404 }], ['is another thing', { contentType: 'text/javascript', body: '<html>' }]])) {
  test(`where its script ${name}, no button does nothing`, async () => {
    const page = await visit('404.html');
    await page.route('**/progress-*.js', (route) => route.fulfill(answer));
    await page.goto(page.url().replace('404', 'course'));
    await section(page).scrollIntoViewIfNeeded();
    await section(page).locator('summary').waitFor({ state: 'hidden' });
  });
}

test('without a script there is the map alone', async () => {
  const page = await visit('course.html', { javaScriptEnabled: false });
  assert.equal(await section(page).isVisible(), false);
  assert.ok(await page.getByRole('link', { name: 'Client–Server, demystified', exact: true }).isVisible());
});

for (const width of [390, 1440]) {
  test(`axe finds nothing in the course page with progress, unfolded, and asking whether to erase, ${width} px`, async () => {
    const page = await visit('course.html', { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(page.url().replace('course', 'module-02'));
    await answerTwo(page);
    await toEnd(page);
    await page.evaluate(() => localStorage.setItem('switchboard:switchboard:card:queue', '{"box":1,"due":1}'));
    await page.goto(page.url().replace(/module-02.*/, 'course.html'));
    assert.equal(await section(page).getByRole('listitem').count(), 2, 'a missed question and what is due');
    await section(page).locator('summary').click();
    await assertAccessible(page, 'with progress');
    await section(page).getByRole('button', { name: 'Erase…' }).click();
    await assertAccessible(page, 'asking');
  });
}

// What is kept may be anybody's: a changed file, another version of the page, another page of the same host.
const SHAPES = ['', 'x', '{', '{}', '[]', 'null', '0', '-1e308', 'true', '"x"', '["x", 1, null, {}]', '{"toString": 1}', '[{"toString": 1}]',
  '{"given": {"toString": 1}, "right": false}', '{"given": [{"toString": 1}], "right": "x"}', '{"box": {"toString": 1}, "due": 1}', '{"box": 1, "due": {"valueOf": 1}}',
  '{"page": "module-02.html", "id": {"toString": 1}, "section": {"toString": 1}}', '{"page": "module-02.html", "id": "javascript:x", "section": "<img src=x onerror=alert(1)>"}'];

test('whatever is kept, every page works, and can erase it', async () => {
  const page = await visit('module-02.html');
  await page.waitForFunction(() => document.querySelector('switchboard-quiz')?.hasAttribute('data-ready'));
  const names = await page.evaluate(() => {
    const answers = Array.from(document.querySelectorAll('switchboard-quiz')).flatMap((quiz) =>
      JSON.parse(quiz.querySelector('.quiz-answers')?.textContent ?? '').questions.map((/** @type {{key: string}} */ { key }) => `quiz:${quiz.getAttribute('data-quiz')}:${key}`));
    return ['read:module-02.html', 'questions:module-02.html', 'place', 'scheme', 'keys', 'card:queue', 'card:port', 'shuffle', ...answers];
  });
  for (const shape of SHAPES) {
    await page.evaluate(([names, shape]) => {
      for (const name of names) localStorage.setItem(`switchboard:switchboard:${name}`, shape);
    }, /** @type {const} */ ([names, shape]));
    for (const name of ['module-02', 'course']) {
      await page.goto(page.url().replace(/[^/]*\.html.*/, `${name}.html`));
      await page.waitForLoadState('load');
      assert.deepEqual(page.complaints, [], `${name}, with ${shape}`);
    }
    assert.equal((await sums(page)).length, 3, shape);
  }
  await section(page).locator('summary').click();
  await section(page).getByRole('button', { name: 'Erase…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase them' }).click();
  await section(page).getByRole('status').filter({ hasText: 'Erased' }).waitFor();
  assert.deepEqual(Object.keys(await stored(page)).filter((name) => name.includes('card') || name.includes('quiz')), []);
});

test('a file with a value of another kind breaks nothing', async () => {
  const page = await visit('course.html');
  await section(page).locator('summary').click();
  const text = '{"format": "switchboard-progress", "version": 1, "saved": "x", "kept": {"questions:module-02.html": "{}"}}';
  await section(page).locator('input[type=file]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await section(page).getByRole('status').filter({ hasText: 'Taken in: 1 entry' }).waitFor();
  await page.reload();
  assert.match(await section(page).innerText(), /Begin with Module 01/);
  assertQuiet(page);
});

test('a file that is too large isn’t read, and it is said', async () => {
  const page = await visit('course.html');
  await section(page).scrollIntoViewIfNeeded();
  await section(page).locator('dd').first().waitFor();
  const told = await page.evaluate(() => {
    let read = false;
    const file = { name: 'film.json', size: 20_000_000, text: async () => { read = true; return ''; } };
    return Reflect.get(window, 'SwitchboardProgress').takeInFile(file).then((/** @type {string} */ said) => [said, read]);
  });
  assert.deepEqual(told[1], false);
  assert.match(String(told[0]), /film\.json/);
  assertQuiet(page);
});

test('another tab that erases ten thousand names is looked at once', async () => {
  for (const name of ['module-02.html', 'course.html']) {
    const page = await visit(name);
    if (name === 'course.html') {
      await section(page).scrollIntoViewIfNeeded();
      await section(page).locator('dd').first().waitFor();
    }
    const reads = await page.evaluate(async () => {
      let asked = 0;
      const { getItem } = Storage.prototype;
      Storage.prototype.getItem = function (key) {
        asked++;
        return getItem.call(this, key);
      };
      const count = async (/** @type {number} */ events) => {
        asked = 0;
        for (let i = 0; i < events; i++) dispatchEvent(new StorageEvent('storage', { key: 'switchboard:switchboard:quiz:a:b' }));
        await new Promise((done) => setTimeout(done, 300));
        return asked;
      };
      // (The View menu looks at its two names each time.)
      return [await count(1), await count(10_000)];
    });
    assert.ok(reads[0] > 2 && reads[1] < reads[0] + 25_000, `${name}: ${reads}`);
    assertQuiet(page);
  }
});
