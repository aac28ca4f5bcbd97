import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quizOf } from './lib/quiz.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp();

for (const { name, fromDisk } of both('answers are there after a reload')) {
  test(name, async () => {
    const page = await visit('module-02.html', { fromDisk });
    const { quiz, open, next, score, where, answer, data, ready } = quizOf(page);
    await ready();
    const { questions } = await data();
    await answer(questions[0], true);
    await next.click();
    await answer(questions[1], false);
    await page.reload();
    await ready();
    assert.equal(await score.textContent(), 'Score: 1 / 5');
    assert.equal(await where.textContent(), 'Question 3 of 5');
    await quiz.getByRole('button', { name: 'Question 2 missed' }).click();
    assert.match(await open.locator('.option:has(:checked) .feedback').innerText(), /Not this/);
    assertQuiet(page);
  });
}

test('only the question whose text changed is forgotten', async () => {
  const page = await visit('module-02.html');
  const { next, score, where, answer, data, ready } = quizOf(page);
  await ready();
  const { questions } = await data();
  for (const question of questions.slice(0, 3)) {
    await answer(question, true);
    await next.click();
  }
  await page.route('**/module-02.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(questions[1].key, 'another-text') });
  });
  await page.reload();
  await ready();
  assert.equal(await score.textContent(), 'Score: 2 / 5');
  assert.equal(await where.textContent(), 'Question 2 of 5');
});

test('two tabs do not write over each other', async () => {
  const page = await visit('module-02.html');
  const other = /** @type {typeof page} */ (await page.context().newPage());
  await other.goto(page.url());
  const [here, there] = [quizOf(page), quizOf(other)];
  await here.ready();
  await there.ready();
  const { questions } = await here.data();
  await here.answer(questions[0], true);
  await there.quiz.getByRole('button', { name: 'Question 2' }).click();
  await there.answer(questions[1], true);
  await page.reload();
  await here.ready();
  assert.equal(await here.score.textContent(), 'Score: 2 / 5');
});

for (const [name, start] of [
  ['forbidden', `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });`],
  ['full', `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };`],
]) {
  test(`with storage ${name} the quiz works, and says once that nothing is kept`, async () => {
    const page = await visit('module-02.html', { start });
    const { quiz, next, score, status, answer, data, ready } = quizOf(page);
    await ready();
    const { questions } = await data();
    for (const [i, question] of questions.entries()) {
      await answer(question, true);
      assert.equal(await score.textContent(), `Score: ${i + 1} / 5`);
      assert.equal((await status.textContent() ?? '').includes('isn’t keeping'), i === 0);
      await next.click();
    }
    assert.equal(await quiz.locator('.quiz-unkept').count(), 1);
    assertQuiet(page);
  });
}

test('what storage holds is not trusted', async () => {
  const page = await visit('module-02.html');
  const { quiz, score, data, ready } = quizOf(page);
  await ready();
  const { questions } = await data();
  const id = await quiz.getAttribute('data-quiz');
  for (const kept of ['null', '[]', '"x"', '{"given":["no such option"],"right":true}', '{"given":[7]}', 'not JSON']) {
    await page.evaluate(([key, value]) => localStorage.setItem(key, value), [`switchboard:switchboard:quiz:${id}:${questions[0].key}`, kept]);
    await page.reload();
    await ready();
    assert.equal(await score.textContent(), 'Score: 0 / 5', kept);
  }
  assertQuiet(page);
});
