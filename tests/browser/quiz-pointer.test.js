import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focused, quizOf, wordsOf } from './lib/quiz.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp();

for (const { name, fromDisk } of both('every answer brings its reason at once, beside the choice')) {
  test(name, async () => {
    const page = await visit('module-02.html', { fromDisk });
    const { open, next, score, answer, data, ready } = quizOf(page);
    await ready();
    const { questions } = await data();
    const shown = async (/** @type {string} */ selector) => (await open.locator(selector).innerText()).replace(/\s+/g, ' ').trim();
    for (const [i, question] of questions.entries()) {
      const { kind, right, feedback, explanation } = question;
      const [given] = await answer(question, false);
      assert.equal(await shown('.explanation'), await wordsOf(page, explanation));
      if (kind === 'one' || kind === 'many') {
        assert.equal(await shown(`.option:has(input[value="${given}"]) .feedback`), `✕ Not this. ${await wordsOf(page, feedback[given])}`);
        assert.match(await shown(`.option:has(input[value="${right[0]}"]) .feedback`), kind === 'one' ? /^✓ This was the one/ : /^✓ This one too/);
        await open.locator('summary').click();
        for (const value of Object.keys(feedback).filter((value) => value !== given)) {
          assert.ok((await shown('details')).includes(await wordsOf(page, feedback[value])));
        }
      } else {
        assert.match(await shown('.outcome > .feedback'), /^✕ Not this\. It is /);
      }
      assert.equal(await score.textContent(), `Score: 0 / ${questions.length}`);
      if (i + 1 < questions.length) await next.click();
    }
    assertQuiet(page);
  });
}

test('only the missed ones are tried again, and starting over clears the rest', async () => {
  const page = await visit('module-02.html');
  const { quiz, open, next, where, total, answer, data, ready } = quizOf(page);
  await ready();
  const { questions, verdicts } = await data();
  for (const [i, question] of questions.entries()) {
    await answer(question, i !== 1 && i !== 3);
    await next.click();
  }
  assert.equal(await total.textContent(), 'Score: 3 / 5');
  const verdict = verdicts.find(({ from, to }) => from <= 3 && 3 <= to)?.html ?? '';
  assert.equal((await quiz.locator('.quiz-verdict').innerText()).replace(/\s+/g, ' ').trim(), await wordsOf(page, verdict));
  assert.match(await focused(page) ?? '', /quiz-total/);

  await quiz.getByRole('button', { name: 'Try the 2 missed again' }).click();
  for (const i of [1, 3]) {
    assert.equal(await where.textContent(), `Question ${i + 1} of 5`);
    assert.equal(await open.locator('.feedback, .outcome, :checked').count(), 0);
    assert.equal(await focused(page), await open.locator('input').first().getAttribute('id'));
    await answer(questions[i], true);
    await next.click();
  }
  assert.equal(await total.textContent(), 'Score: 5 / 5');
  assert.ok(await quiz.locator('.quiz-retry').isHidden());

  await quiz.getByRole('button', { name: 'Start over' }).click();
  assert.equal(await where.textContent(), 'Question 1 of 5');
  assert.equal(await quiz.locator('.feedback, :checked').count(), 0);
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('switchboard:switchboard:quiz:'))), []);
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
  const { quiz, open, where, status, answer, data, ready } = quizOf(page);
  await ready();
  const { questions } = await data();
  await answer(questions[0], true);
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

for (const { name, fromDisk } of both('the way back from an answer opens its question, in view')) {
  test(name, async () => {
    const page = await visit('answers.html', { fromDisk });
    await page.locator('a[href$="#quiz-client-server-4"]').click();
    await page.waitForURL(/module-02\.html#/);
    const { open, where, ready } = quizOf(page);
    await ready();
    await page.waitForLoadState('load');
    assert.equal(await where.textContent(), 'Question 4 of 5');
    await page.waitForFunction(() => {
      const top = document.querySelector('.question:not([hidden])')?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight / 2;
    });
    assert.ok(await open.isVisible());
  });
}

test('what an author has hidden until it is found doesn’t hide the question that it stands in', async () => {
  const page = await visit('module-02.html');
  const { open, ready, where } = quizOf(page);
  await ready();
  await open.locator('legend').evaluate((legend) => {
    legend.insertAdjacentHTML('afterend', '<p hidden="until-found">A hint.</p>');
    // As the browser does when somebody looks for “hint”.
    legend.nextElementSibling?.dispatchEvent(new Event('beforematch', { bubbles: true }));
  });
  assert.equal(await open.count(), 1);
  assert.equal(await where.textContent(), 'Question 1 of 5');
  assert.deepEqual(page.complaints, []);
});
