import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focused, quizOf, wordsOf } from './lib/quiz.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp();

for (const { name, fromDisk } of both('a click answers at once, with the reason beside the choice')) {
  test(name, async () => {
    const page = await visit('module-02.html', { fromDisk });
    const { open, next, score, label, data, ready } = quizOf(page);
    await ready();
    const { questions } = await data();
    for (const [i, { right, feedback, explanation }] of questions.entries()) {
      const wrong = Object.keys(feedback).find((value) => !right.includes(value)) ?? '';
      await label(wrong).click();
      const reason = open.locator(`.option:has(input[value="${wrong}"]) .feedback`);
      assert.equal((await reason.innerText()).replace(/\s+/g, ' '), `✕ Not this ${await wordsOf(page, feedback[wrong])}`);
      assert.match(await open.locator(`.option:has(input[value="${right[0]}"]) .feedback`).innerText(), /^✓ This was the one/);
      assert.equal((await open.locator('.explanation').innerText()).replace(/\s+/g, ' ').trim(), await wordsOf(page, explanation));
      await open.locator('summary').click();
      for (const value of Object.keys(feedback).filter((value) => value !== wrong)) {
        assert.ok((await open.locator('details').innerText()).replace(/\s+/g, ' ').includes(await wordsOf(page, feedback[value])));
      }
      assert.equal(await score.textContent(), `Score: 0 / ${questions.length}`);
      if (i + 1 < questions.length) await next.click();
    }
    assertQuiet(page);
  });
}

test('only the missed ones are tried again, and starting over clears the rest', async () => {
  const page = await visit('module-02.html');
  const { quiz, open, next, where, total, label, data, ready } = quizOf(page);
  await ready();
  const { questions, verdicts } = await data();
  for (const [i, { right, feedback }] of questions.entries()) {
    await label(i === 1 || i === 3 ? Object.keys(feedback).find((value) => !right.includes(value)) ?? '' : right[0]).click();
    await next.click();
  }
  assert.equal(await total.textContent(), 'Score: 3 / 5');
  const verdict = verdicts.find(({ from, to }) => from <= 3 && 3 <= to)?.html ?? '';
  assert.equal((await quiz.locator('.quiz-verdict').innerText()).trim(), await wordsOf(page, verdict));
  assert.match(await focused(page) ?? '', /quiz-total/);

  await quiz.getByRole('button', { name: 'Try the 2 missed again' }).click();
  for (const i of [1, 3]) {
    assert.equal(await where.textContent(), `Question ${i + 1} of 5`);
    assert.equal(await open.locator('.feedback, .outcome, :checked').count(), 0);
    assert.equal(await focused(page), await open.locator('input').first().getAttribute('id'));
    await label(questions[i].right[0]).click();
    await next.click();
  }
  assert.equal(await total.textContent(), 'Score: 5 / 5');
  assert.ok(await quiz.locator('.quiz-retry').isHidden());

  await quiz.getByRole('button', { name: 'Start over' }).click();
  assert.equal(await where.textContent(), 'Question 1 of 5');
  assert.equal(await quiz.locator('.feedback, :checked').count(), 0);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('switchboard:quiz:'))), []);
});

test('answering moves nothing above the answer, and a second click of a hasty double click does nothing', async () => {
  const page = await visit('module-02.html', { viewport: { width: 390, height: 844 } });
  const { quiz, open, where, label, data, ready } = quizOf(page);
  await ready();
  const { questions } = await data();
  const chosen = label(questions[0].right[0]);
  await quiz.scrollIntoViewIfNeeded();
  await open.locator('legend').evaluate((legend) => legend.scrollIntoView({ block: 'center' }));
  const before = await chosen.boundingBox();
  await chosen.dblclick();
  const after = await chosen.boundingBox();
  assert.equal(await where.textContent(), 'Question 1 of 5');
  assert.ok(before && after && after.y <= before.y, 'what was clicked has not moved down');
  assert.ok(await open.locator('.feedback').first().evaluate((reason) => {
    const { top, bottom } = reason.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }), 'the reason is in view');
});

test('an earlier question can be looked at by its number, and a link to a question opens it', async () => {
  const page = await visit('module-02.html');
  const { quiz, open, where, status, label, data, ready } = quizOf(page);
  await ready();
  const { questions } = await data();
  await label(questions[0].right[0]).click();
  await quiz.getByRole('button', { name: 'Question 3' }).click();
  assert.equal(await where.textContent(), 'Question 3 of 5');
  assert.match(await status.textContent() ?? '', /^Question 3: ./);
  await quiz.getByRole('button', { name: 'Question 1 right' }).click();
  assert.ok(await open.locator('.feedback').first().isVisible());
  const id = await quiz.locator('form').nth(3).getAttribute('id');
  await page.evaluate((hash) => { location.hash = hash; }, `#${id}`);
  await page.waitForFunction((wanted) => !document.getElementById(wanted ?? '')?.hasAttribute('hidden'), id);
  assert.equal(await where.textContent(), 'Question 4 of 5');
});
