// Predicting what code prints.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture } from './lib/course.js';
import { quizOf } from './lib/quiz.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp(fixture);
const opened = async () => {
  const page = await visit('more.html');
  const quiz = quizOf(page);
  await quiz.ready();
  await quiz.turnTo(2);
  return { page, area: quiz.open.getByRole('textbox', { name: 'Your answer, line by line' }), ...quiz };
};

test('by keys: Enter is a new line, Ctrl + Enter checks, Tab leads on, and the focus is on the way on', async () => {
  const { page, open, area, check, next, score, status } = await opened();
  await area.focus();
  for (const line of ['0', '1  ', '2', '  done']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  assert.equal(await open.locator('.feedback').count(), 0);
  await page.keyboard.press('Tab');
  assert.ok(await check.evaluate((button) => button === document.activeElement));
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+Enter');
  assert.equal(await score.textContent(), 'Score: 1 / 5', 'white space at the ends of lines, and of all, does not count');
  assert.equal(await open.locator('.feedback').innerText(), '✓ Right.');
  assert.equal(await open.locator('.quiz-lines').count(), 0);
  assert.ok(await next.evaluate((button) => button === document.activeElement));
  assert.match(await status.textContent() ?? '', /^Question 2: ✓ Right\. +Score: 1 \/ 5\.$/);
  assertQuiet(page);
});

test('by pointer: what differs stands beside what is printed, line by line, also after a reload', async () => {
  const { page, open, area, check, score, quiz, ready, status } = await opened();
  await area.fill('0\n\n2\ndone\nmore');
  await check.click();
  const lines = () => open.locator('.quiz-lines tbody tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
  const expected = [
    ['✓ Same. ', '0', '0'], ['✕ Differs. ', 'an empty line', '1'], ['✓ Same. ', '2', '2'],
    ['✕ Differs. ', 'done', '  done'], ['✕ Differs. ', 'more', 'nothing'],
  ];
  assert.deepEqual(await lines(), expected);
  assert.equal(await status.textContent(), 'Question 2: ✕ Not this. The first difference is in line 2. Line 2: you wrote an empty line, it prints 1. '
    + 'Line 4: done, but with other spaces. Line 5: you wrote more, it prints nothing. Score: 0 / 5.', 'spoken as it is shown');
  assert.equal(await score.textContent(), 'Score: 0 / 5');
  assert.equal(await open.locator('.feedback').innerText(), '✕ Not this. The first difference is in line 2.');
  assert.ok(await open.locator('.explanation').isVisible());
  await page.reload();
  await ready();
  await quiz.getByRole('button', { name: 'Question 2 missed' }).click();
  assert.deepEqual(await lines(), expected);
  assert.equal(await area.inputValue(), '0\n\n2\ndone\nmore');
});

test('a missing line, the indentation of the first, and nothing at all', async () => {
  const { open, area, check, quiz, page, status } = await opened();
  await area.fill(' \n ');
  await check.click();
  assert.equal(await page.locator('.quiz-note').first().innerText(), 'Write your answer first.');
  await area.fill('0\n1\n2');
  await check.click();
  assert.match(await open.locator('.feedback').innerText(), /first difference is in line 4\.$/);
  assert.match(await status.textContent() ?? '', /Line 4: you wrote nothing, it prints {3}done\./);
  await quiz.getByRole('button', { name: 'Question 2 missed' }).click();
  assert.equal(await open.locator('.quiz-lines tr').last().locator('td').nth(1).innerText(), 'nothing');
  const many = await opened();
  await many.area.fill('a\nb\nc\nd\ne');
  await many.check.click();
  assert.match(await many.status.textContent() ?? '', /Line 3: you wrote c, it prints 2\. 2 more differ\. Score/);
  const second = await opened();
  await second.area.fill('  0\n1\n2\n  done');
  await second.check.click();
  assert.match(await second.open.locator('.feedback').innerText(), /first difference is in line 1\.$/);
});
