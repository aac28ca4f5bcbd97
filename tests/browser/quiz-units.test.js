// A number with its tolerance and its unit.
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
  return { page, ...quiz };
};

for (const [given, right] of /** @type {[string, boolean][]} */ ([
  ['3', true], ['3 s', true], ['3.2s', true], ['2,8 seconds', true], ['3000 ms', true], ['3,000 ms', true], ['3e6 µs', true],
  ['0.05 min', true], ['1/20 min', true], ['3.000', true], ['3 000 ms', true], ['½ s', false], ['~3 S', true], ['3 sec.', true], ['3 ms', false], ['3 minutes', false], ['3.21', false], ['−3 s', false],
])) {
  test(`3.0 s ± 0.2: "${given}" is ${right ? 'right' : 'not'}`, async () => {
    const { page, open, score } = await opened();
    await open.getByRole('textbox').focus();
    await page.keyboard.type(given);
    await page.keyboard.press('Enter');
    assert.equal(await score.textContent(), `Score: ${right ? 1 : 0} / 5`);
    assert.match(await open.locator('.feedback').innerText(), right ? /^✓ Right\.$/ : /It is 3\.0 s ± 0\.2\.$/);
    assertQuiet(page);
  });
}

test('a unit of another kind is asked about, by pointer and by key, and not judged', async () => {
  const { page, open, check, score, status } = await opened();
  assert.equal(await open.locator('label').innerText(), 'Your answer, in s');
  for (const [given, said] of [
    ['3 kg', '“kg” doesn’t fit here. Write a number in s, such as 12 or 0.5.'],
    ['3 constructor', '“constructor” doesn’t fit here. Write a number in s, such as 12 or 0.5.'],
    ['three', '“three” doesn’t fit here. Write a number in s, such as 12 or 0.5.'],
    ['3 or 4', '“or 4” doesn’t fit here. Write a number in s, such as 12 or 0.5.'],
    ['3-4', '“-4” doesn’t fit here. Write a number in s, such as 12 or 0.5.'],
    ['3,000', '“3,000” can be 3000 or 3. Write it so that it can only be one of them.'],
    ['', 'Write your answer first.'],
  ]) {
    await open.getByRole('textbox').fill(given);
    if (given === '3 kg') await check.click(); else await open.getByRole('textbox').press('Enter');
    assert.equal(await page.locator('.quiz-note').first().innerText(), said);
    assert.equal((await status.textContent())?.trim(), said);
    assert.equal(await open.locator('.feedback').count(), 0);
  }
  await open.getByRole('textbox').fill('3 s');
  await check.click();
  assert.equal(await score.textContent(), 'Score: 1 / 5');
});
