// Two tabs at once: what is answered in one is answered in the other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture } from './lib/course.js';
import { focused, quizOf } from './lib/quiz.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp(fixture);

const two = async () => {
  const page = await visit('more.html');
  const other = /** @type {typeof page} */ (await page.context().newPage());
  await other.goto(page.url());
  const [here, there] = [quizOf(page), quizOf(other)];
  await here.ready();
  await there.ready();
  return { page, here, other, there, questions: (await here.data()).questions };
};
/** @param {import('playwright-core').Locator} locator @param {string} text */
const says = (locator, text) => locator.and(locator.page().getByText(text, { exact: true })).waitFor();

test('the other tab takes an answer over, and what the reader is at stays as it is', async () => {
  const { page, here, other, there, questions } = await two();
  await there.turnTo(2);
  const area = there.open.getByRole('textbox');
  await area.fill('0\n1');
  await area.focus();
  await here.answer(questions[0], true);
  await says(there.score, 'Score: 1 / 5');
  assert.equal(await there.where.textContent(), 'Question 2 of 5');
  assert.equal(await area.inputValue(), '0\n1', 'what is half written stays');
  assert.ok(await area.evaluate((element) => element === document.activeElement), 'and has the focus');
  await there.turnTo(1);
  assert.equal(await there.open.locator('.feedback').innerText(), '✓ Right.');
  assertQuiet(page);
  assert.equal(await other.locator('.quiz-unkept').count(), 0);
});

test('where the reader is at the very question, it says so, and the focus is not lost', async () => {
  const { other, here, there, questions } = await two();
  await there.open.getByRole('textbox').focus();
  await here.answer(questions[0], false);
  await says(there.score, 'Score: 0 / 5');
  await there.open.locator('.feedback').waitFor();
  assert.equal(await other.locator('.quiz-note').first().innerText(), 'This question was answered in another tab.');
  assert.match(await focused(other) ?? '', /quiz-next/);
});

test('starting over in one tab opens the questions in the other, also on its result', async () => {
  const { here, other, there, questions } = await two();
  for (const question of questions) {
    await there.answer(question, true);
    await there.next.click();
  }
  assert.match(await focused(other) ?? '', /quiz-total/);
  await says(here.score, 'Score: 5 / 5');
  await here.turnTo(5);
  await here.next.click();
  await here.quiz.getByRole('button', { name: 'Start over' }).click();
  await says(there.where, 'Question 1 of 5');
  assert.equal(await there.quiz.locator('.feedback').count(), 0);
  assert.match(await focused(other) ?? '', /quiz-check/);
  assert.equal(await there.open.getByRole('textbox').inputValue(), '');
});

test('a tab that erases everything is followed', async () => {
  const { page, here, there, questions } = await two();
  await here.answer(questions[0], true);
  await says(there.score, 'Score: 1 / 5');
  await page.evaluate(() => localStorage.clear());
  await says(there.score, 'Score: 0 / 5');
});

test('an answer that no longer fits takes nothing from what is half answered, whatever is kept in another tab', async () => {
  const { page, other, there, questions } = await two();
  // (It had two right options once.)
  await page.evaluate(({ key }) => {
    localStorage.setItem(`switchboard:switchboard:quiz:more:${key}`, JSON.stringify({ given: ['a', 'b'], right: true }));
  }, questions[2]);
  await other.reload();
  await there.ready();
  await there.turnTo(3);
  const half = there.open.locator('input').nth(1);
  await half.evaluate((/** @type {HTMLInputElement} */ input) => { input.checked = true; });
  const told = other.evaluate(() => new Promise((done) => addEventListener('kept', () => setTimeout(done), { once: true })));
  await page.evaluate(() => localStorage.setItem('switchboard:switchboard:place', '{}'));
  await told;
  assert.ok(await half.isChecked());
  assert.equal(await other.locator('.quiz-note').first().innerText(), '');
});
