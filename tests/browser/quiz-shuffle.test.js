// Options in an order of the reader's own.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture } from './lib/course.js';
import { quizOf } from './lib/quiz.js';
import { both, setUp } from './lib/visit.js';

const { visit } = setUp(fixture);
const AUTHORS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** @param {string} [seed] */
const seeded = (seed) => seed ? `localStorage.setItem('switchboard:switchboard:seed', '${seed}');` : '';
/** The options of a question as they stand. @param {import('./lib/visit.js').Visited} page @param {string} form */
const order = (page, form) => page.locator(`#${form} .option input`).evaluateAll((inputs) => inputs.map((input) => /** @type {HTMLInputElement} */ (input).value));
/** @param {Parameters<typeof visit>[1]} [options] */
const opened = async (options) => {
  const page = await visit('more.html', options);
  await quizOf(page).ready();
  await quizOf(page, 'kept-in-order').ready();
  return page;
};

for (const { name, fromDisk } of both('each reader has an order of their own, and keeps it')) {
  test(name, async () => {
    /** @type {string[]} */
    const seen = [];
    for (const seed of ['1', '2', '3', '4', '5']) {
      const page = await opened({ fromDisk, start: seeded(seed) });
      const shown = await order(page, 'quiz-more-3');
      assert.deepEqual([...shown].sort(), AUTHORS);
      assert.equal(shown[5], 'f', '“None of these” keeps its place');
      await page.reload();
      await quizOf(page).ready();
      assert.deepEqual(await order(page, 'quiz-more-3'), shown);
      seen.push(shown.join(''));
    }
    assert.ok(new Set(seen).size >= 4, `five readers see ${seen.join(', ')}`);
  });
}

test('a reader without a seed gets one, which stays', async () => {
  const page = await opened();
  const seed = await page.evaluate(() => localStorage.getItem('switchboard:switchboard:seed'));
  assert.match(seed ?? '', /^0\.\d+$/);
  await page.reload();
  await quizOf(page).ready();
  assert.equal(await page.evaluate(() => localStorage.getItem('switchboard:switchboard:seed')), seed);
});

test('where storage is refused the order lasts as long as the visit', async () => {
  const page = await opened({ start: `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });` });
  assert.deepEqual((await order(page, 'quiz-more-3')).sort(), AUTHORS);
  assert.deepEqual(page.complaints, []);
});

test('numbered options and a quiz with shuffle=no stay as they were written, for everybody', async () => {
  for (const seed of ['1', '2', '3', '4', '5', '6']) {
    const page = await opened({ start: seeded(seed) });
    assert.deepEqual(await order(page, 'quiz-more-4'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(await order(page, 'quiz-kept-in-order-1'), ['a', 'b', 'c', 'd']);
  }
});

test('arrow keys go through the options as they stand, and an answer belongs to its words', async () => {
  const page = await opened({ start: seeded('2') });
  const { open, turnTo, score, quiz, ready } = quizOf(page);
  await turnTo(3);
  const shown = await order(page, 'quiz-more-3');
  assert.notEqual(shown.join(''), AUTHORS.join(''));
  await open.locator('input').first().focus();
  for (const value of [...shown.slice(1), shown[0]]) {
    await page.keyboard.press('ArrowDown');
    assert.equal(await open.locator(':checked').inputValue(), value);
  }
  await open.getByRole('radio', { name: 'A phone' }).focus();
  await page.keyboard.press(' ');
  assert.equal(await score.textContent(), 'Score: 1 / 5');
  await page.reload();
  await ready();
  await quiz.getByRole('button', { name: 'Question 3 right' }).click();
  assert.match(await open.locator('.option:has(:checked)').innerText(), /^A phone\n+✓ Right/);
});

test('without a script, on paper and among the answers the order is the author’s', async () => {
  const still = await visit('more.html', { javaScriptEnabled: false });
  assert.deepEqual(await order(still, 'quiz-more-3'), AUTHORS);
  const page = await opened({ start: seeded('2') });
  await page.emulateMedia({ media: 'print' });
  const tops = await page.locator('#quiz-more-3 .option').evaluateAll((options) => options
    .map((option) => ({ value: option.querySelector('input')?.value, top: option.getBoundingClientRect().top }))
    .sort((a, b) => a.top - b.top).map(({ value }) => value));
  assert.deepEqual(tops, AUTHORS);
  const answers = await visit('answers.html');
  const reasons = await answers.locator('#answer-more-3 .reasons b').allInnerTexts();
  assert.deepEqual(reasons.map((text) => text.slice(1, 2)), AUTHORS);
});

test('several that were chosen are still chosen where the options have another order since', async () => {
  const page = await visit('kinds.html');
  const { ready, data, score } = quizOf(page);
  await ready();
  const { questions: [{ key, right }] } = await data();
  for (const given of [right, right.toReversed()]) {
    await page.evaluate(([key, kept]) => localStorage.setItem(`switchboard:switchboard:quiz:kinds:${key}`, kept), [key, JSON.stringify({ given })]);
    await page.reload();
    await ready();
    assert.equal(await score.textContent(), 'Score: 1 / 5', given.join());
  }
});
