// The check of a phase: ten questions out of the modules' quizzes, the missed ones first.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.js';
import { course } from './lib/course.js';
import { quizOf } from './lib/quiz.js';
import { assertQuiet, both, setUp } from './lib/visit.js';
import { KB, weigh } from './lib/weigh.js';

/** @typedef {import('./lib/visit.js').Visited} Visited */
const { visit, origin } = setUp();
const PAGE = 'check-a.html', KEPT = 'switchboard:switchboard:';

/** @type {{count: number, quizzes: {id: string, called: string, questions: {answers: import('./lib/quiz.js').Answers}[]}[]}} */
const review = JSON.parse(/<script type="application\/json" class="review-questions">(.*?)<\/script>/s.exec(readFileSync(join(course, PAGE), 'utf8'))?.[1] ?? '');
const keysOf = (/** @type {number} */ quiz) => review.quizzes[quiz].questions.map(({ answers }) => answers.key);
/** What the reader has missed in the modules: a question of the second, and two of the fourth. */
const missed = [[1, 4], [3, 0], [3, 2]].map(([quiz, question]) => ({ id: review.quizzes[quiz].id, key: keysOf(quiz)[question] }));
const start = `if (!localStorage['${KEPT}seed']) {
  localStorage['${KEPT}seed'] = '7';
  ${missed.map(({ id, key }) => `localStorage['${KEPT}quiz:${id}:${key}'] = '{"given":["a"],"right":false}';`).join('\n')}
}`;

/** @param {Visited} page */
const asked = async (page) => (await quizOf(page).data()).questions.map(({ key }) => key);
/** Loads the page anew, until it says so. A page from disk gets a process of its own when it is loaded anew, and on a busy machine Chromium has
 * now and then shown the old one for a moment longer, or handed the new one what was kept before the last answer.
 * @param {Visited} page @param {string} said */
const reload = async (page, said) => {
  for (let tries = page.url().startsWith('file:') ? 5 : 1; tries > 0; tries--) {
    await page.reload();
    if (await quizOf(page).quiz.getByText(said, { exact: true }).waitFor({ timeout: 4000 }).then(() => true, () => false)) break;
  }
};
/** How many are asked of each quiz. @param {string[]} keys */
const shares = (keys) => review.quizzes.map((_, quiz) => keysOf(quiz).filter((key) => keys.includes(key)).length);
/** Answers the question that shows; what is to be put in order stays as it is.
 * @param {Visited} page @param {import('./lib/quiz.js').Answers} question @param {boolean} rightly */
const give = (page, question, rightly) => question.kind === 'order' ? quizOf(page).check.click() : quizOf(page).answer(question, rightly);

for (const { name, fromDisk } of both('ten questions, the missed ones first, and the same again until all are answered')) {
  test(name, async () => {
    const page = await visit(PAGE, { fromDisk, start });
    const { ready, data, next, total, open, quiz } = quizOf(page);
    await ready();
    const keys = await asked(page);
    assert.equal(new Set(keys).size, 10);
    assert.deepEqual(keys.slice(0, 3).sort(), missed.map(({ key }) => key).sort());
    assert.deepEqual(shares(keys), [2, 2, 2, 2, 2]);

    const { questions } = await data();
    await give(page, questions[0], false);
    await open.getByRole('link', { name: /^Module 0\d$/ }).waitFor();
    await reload(page, 'Question 2 of 10');
    await ready();
    assert.deepEqual(await asked(page), keys);
    assert.deepEqual(await quiz.locator('.quiz-bar > *').allTextContents(), ['Question 2 of 10', 'Score: 0 / 10']);
    for (const question of questions.slice(1)) {
      await give(page, question, true);
      await next.click();
    }
    await total.waitFor();
    await quiz.getByText(/^What you missed comes from Module 0\d/).waitFor();

    const states = await quiz.locator('form').evaluateAll((forms) => forms.map((form) => form.getAttribute('data-right')));
    const wrong = keys.filter((_, i) => states[i] === 'false');
    await quiz.getByRole('button', { name: 'Ask 10 others' }).click();
    const others = await asked(page);
    assert.ok(wrong.includes(keys[0]));
    assert.deepEqual(others.slice(0, wrong.length).sort(), wrong.sort(), 'what was missed is asked again, first');
    assert.deepEqual(others.filter((key) => keys.includes(key)).sort(), wrong, 'and of the others none that was asked');
    assert.equal(await page.evaluate(() => document.activeElement?.closest('form:not([hidden])') !== null), true);
    assert.equal(await page.locator('.quiz-bar > :last-child').textContent(), 'Score: 0 / 10');
    assertQuiet(page);
  });
}

test('what storage holds is not trusted', async () => {
  const page = await visit(PAGE, { start });
  await quizOf(page).ready();
  const here = `quiz:phase-a:${keysOf(0)[0]}`;
  for (const kept of ['null', 'not JSON', '[7]', '{}', JSON.stringify(Array(10).fill(here)), JSON.stringify([here]), '["__proto__"]']) {
    await page.evaluate(([list, answer, value]) => {
      localStorage.setItem(list, value);
      localStorage.setItem(answer, '{"given":["a"],"right":"no"}');
    }, [`${KEPT}review:phase-a`, KEPT + here, kept]);
    await page.reload();
    await quizOf(page).ready();
    assert.equal(new Set(await asked(page)).size, 10, kept);
  }
  assertQuiet(page);
});

test('without storage it asks, too', async () => {
  const page = await visit(PAGE, { start: `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });` });
  await quizOf(page).ready();
  assert.deepEqual(shares(await asked(page)), [2, 2, 2, 2, 2]);
  assertQuiet(page);
});

test('without a script, and on paper, it is a list of ten, each with the way to where it is asked', async () => {
  const plain = await visit(PAGE, { javaScriptEnabled: false });
  const links = await plain.locator('.review-list li > a').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  assert.equal(links.length, 10);
  for (const link of links) {
    const [file, id] = link.split('#');
    assert.ok(readFileSync(join(course, file), 'utf8').includes(`id="${id}"`), link);
  }
  const page = await visit(PAGE);
  const { quiz, ready } = quizOf(page);
  await ready();
  assert.equal(await page.locator('.review-list').isVisible(), false);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual([await page.locator('.review-list').isVisible(), await quiz.isVisible()], [true, false]);
});

for (const width of [390, 1440]) {
  test(`axe finds nothing in it, ${width} px`, async () => {
    const page = await visit(PAGE, { start, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const { ready, data, next } = quizOf(page);
    await ready();
    await assertAccessible(page, 'begun');
    for (const [i, question] of (await data()).questions.entries()) {
      await give(page, question, i > 0);
      if (!i) await assertAccessible(page, 'the first answered', '.review');
      await next.click();
    }
    await assertAccessible(page, 'the result', '.review');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}

test('it weighs no more than a module', async (context) => {
  const page = await visit(PAGE);
  await quizOf(page).ready();
  const { files, sum } = await weigh(page, origin());
  context.diagnostic(`${files.length} requests, ${(sum() / KB).toFixed(1)} KB`);
  assert.ok(files.length <= 15 && sum() <= 175 * KB, `${files.length} requests, ${sum()} bytes`);
});

test('however often others are asked for, the page holds ten questions', async () => {
  const page = await visit(PAGE);
  await quizOf(page).ready();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const held = async (/** @type {number} */ times) => {
    await page.evaluate((n) => {
      for (let i = 0; i < n; i++) /** @type {HTMLElement} */ (document.querySelector('.review .quiz-result .quiz-actions :last-child')).click();
    }, times);
    // What isn't held goes when memory is cleared.
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSEventListeners')?.value ?? NaN;
  };
  const few = await held(5);
  assert.ok(await held(50) < 2 * few);
});
