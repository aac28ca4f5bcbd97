// Kinds of question that the real course may not have yet, and two quizzes together.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture } from './lib/course.js';
import { focused, quizOf } from './lib/quiz.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp(fixture);

/** @param {number} number the question's, from 1 */
const at = async (number) => {
  const page = await visit('kinds.html');
  const quiz = quizOf(page);
  await quiz.ready();
  await quiz.quiz.getByRole('button', { name: `Question ${number}`, exact: true }).click();
  return { page, ...quiz };
};

test('several of many: Space chooses, Enter answers, and what was overlooked is named', async () => {
  const { page, open, score, next, status } = await at(1);
  await open.getByRole('checkbox', { name: 'A phone' }).focus();
  await page.keyboard.press(' ');
  assert.equal(await open.locator('.feedback').count(), 0);
  await page.keyboard.press('Enter');
  assert.match(await open.locator('.option', { hasText: 'A phone' }).innerText(), /✓ Right/);
  assert.match(await open.locator('.option', { hasText: 'Another server' }).innerText(), /✓ This one too/);
  // Spoken each with its option, in whatever order they stand.
  for (const words of [/ A phone: ✓ Right\.\s+It asks, so it is one\./, / Another server: ✓ This one too\./, / Score: 0 \/ 5\.$/]) assert.match(await status.textContent() ?? '', words);
  assert.equal(await score.textContent(), 'Score: 0 / 5', 'half of it is not the answer');
  assert.ok(await next.evaluate((button) => button === document.activeElement));
  assertQuiet(page);
});

test('several of many: exactly the right ones count', async () => {
  const { open, score, check } = await at(1);
  await open.getByText('A phone', { exact: true }).click();
  await open.getByText('Another server', { exact: true }).click();
  await check.click();
  assert.equal(await score.textContent(), 'Score: 1 / 5');
});

for (const [given, right] of /** @type {[string, boolean][]} */ ([
  ['queue', true], ['  QUEUE ', true], ['Quéue', true], ['Queue.', true], ['waiting  line', true], ['stack', false],
])) {
  test(`short text: "${given}" is ${right ? 'right' : 'not'}`, async () => {
    const { page, open, score } = await at(2);
    await open.getByRole('textbox').focus();
    await page.keyboard.type(given);
    await page.keyboard.press('Enter');
    assert.equal(await score.textContent(), `Score: ${right ? 1 : 0} / 5`);
    assert.match(await open.locator('.feedback').innerText(), right ? /^✓ Right\.$/ : /^✕ Not this\. It is queue\.$/);
    assert.ok(await open.locator('.explanation').isVisible());
  });
}

test('short text by pointer: nothing written is asked for, and Check answers', async () => {
  const { open, check, score, status, next } = await at(2);
  await check.click();
  assert.equal(await status.textContent(), 'Write your answer first.');
  await open.getByText('Your answer', { exact: true }).click();
  await open.getByRole('textbox').fill('waiting line');
  await check.click();
  assert.equal(await score.textContent(), 'Score: 1 / 5');
  assert.ok(await next.evaluate((button) => button === document.activeElement));
});

test('how to answer is told until a question of that kind has been answered', async () => {
  const { open, page, next, turnTo } = await at(5);
  const how = page.locator('.quiz-how');
  assert.match(await how.innerText(), /^A click or tap on an option answers at once/);
  await open.locator('label').first().click();
  assert.ok(await how.isHidden());
  await next.click();
  assert.match(await how.innerText(), /^Choose all that fit/);
  await turnTo(4);
  assert.match(await how.innerText(), /^Move an item/);
});

for (const [given, right] of /** @type {[string, boolean][]} */ ([
  ['25', true], ['24', true], ['26,0', true], ['25 clients', true], ['26.01', false], ['−25', false], ['1,025', false],
])) {
  test(`number: "${given}" is ${right ? 'right' : 'not'}`, async () => {
    const { page, open, score } = await at(3);
    await open.getByRole('textbox').focus();
    await page.keyboard.type(given);
    await page.keyboard.press('Enter');
    assert.equal(await score.textContent(), `Score: ${right ? 1 : 0} / 5`);
    assert.match(await open.locator('.feedback').innerText(), right ? /^✓ Right\.$/ : /It is 25 ± 1\.$/);
  });
}

test('what is no number is asked for again, not judged', async () => {
  const { page, open, check, status } = await at(3);
  await open.getByRole('textbox').fill('many');
  await check.click();
  assert.match(await status.textContent() ?? '', /^Write a number/);
  assert.equal(await open.locator('.feedback').count(), 0);
  await open.getByRole('textbox').fill('25');
  assert.equal(await page.locator('.quiz-note').textContent(), '', 'the hint goes with the next key');
});

test('in order: arrow keys and buttons move an item, which keeps the focus', async () => {
  const { page, open, score, status, check, data, quiz, ready } = await at(4);
  const { right } = (await data()).questions[3];
  const items = () => open.locator('.order > li').evaluateAll((list) => list.map((item) => /** @type {HTMLElement} */ (item).dataset.item ?? ''));
  assert.notDeepEqual(await items(), right, 'it does not start in order');
  for (const [place, id] of right.entries()) {
    const item = open.locator(`[data-item="${id}"]`);
    const up = item.locator('[value=up]');
    await up.focus();
    for (let now = (await items()).indexOf(id); now > place; now--) {
      if (place % 2) await up.click(); else await page.keyboard.press('ArrowUp');
      assert.ok(await up.evaluate((button) => button === document.activeElement));
      assert.match(await status.textContent() ?? '', new RegExp(`: now ${now} of 4$`));
    }
  }
  assert.deepEqual(await items(), right);
  await check.click();
  assert.equal(await score.textContent(), 'Score: 1 / 5');
  await page.reload();
  await ready();
  await quiz.getByRole('button', { name: 'Question 4 right' }).click();
  assert.deepEqual(await items(), right);
});

test('in order: a wrong order is shown beside the right one, and spoken: what stands where, and what belongs there', async () => {
  const { open, check, score, status, data } = await at(4);
  const { right } = (await data()).questions[3];
  // All but the first two in their places.
  for (const [place, id] of [right[1], right[0], right[2], right[3]].entries()) {
    const items = await open.locator('.order > li').evaluateAll((list) => list.map((item) => /** @type {HTMLElement} */ (item).dataset.item ?? ''));
    for (let now = items.indexOf(id); now > place; now--) await open.locator(`[data-item="${id}"] [value=up]`).click();
  }
  await check.click();
  assert.equal((await status.textContent() ?? '').trim(), 'Question 4: ✕ Not this. The order is this: '
    + 'Place 1: “The client sends it”, where you have “It waits in the queue”. Place 2: “It waits in the queue”, where you have “The client sends it”. Score: 0 / 5.');
  assert.equal(await score.textContent(), 'Score: 0 / 5');
  assert.deepEqual(await open.locator('.outcome ol > li').allInnerTexts(), [
    'The client sends it', 'It waits in the queue', 'A worker takes it', 'The client has its answer',
  ]);
  const places = await open.locator('.order > li').evaluateAll((list) => list.map((item) => {
    const text = /** @type {HTMLElement} */ (item.querySelector('.order-text'));
    return [text.dataset.place, getComputedStyle(text, '::after').content];
  }));
  for (const [place, content] of places) assert.ok(place && (content?.endsWith(`/ ", " attr(data-place)`) || content?.includes(place)), `${place}: ${content}`);
});

test('the output of code: the code stands between the question and its options', async () => {
  const { page, open, score, label, data } = await at(5);
  assert.match(await open.locator('pre code').innerText(), /println!/);
  await label((await data()).questions[4].right[0]).click();
  assert.equal(await score.textContent(), 'Score: 1 / 5');
  assertQuiet(page);
});

test('two quizzes on the page of the whole course keep out of each other’s way', async () => {
  const page = await visit('print.html', { start: 'window.print = () => {}' });
  const quizzes = page.locator('switchboard-quiz[data-ready]');
  await quizzes.nth(1).waitFor();
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
  assert.equal(new Set(ids).size, ids.length, 'no id twice');
  const second = page.locator('switchboard-quiz[data-quiz=second]');
  await second.getByText('The client', { exact: true }).click();
  await second.locator('.quiz-next').click();
  assert.match(await focused(page) ?? '', /second/);
  assert.equal(await second.locator('.quiz-bar > :last-child').textContent(), 'Score: 1 / 5');
  assert.equal(await page.locator('[data-quiz=kinds] .quiz-bar > :last-child').textContent(), 'Score: 0 / 5');
  for (const label of await page.locator('.question label').all()) {
    const own = await label.evaluate((element) => /** @type {HTMLLabelElement} */ (element).control?.closest('form') === element.closest('form'));
    assert.ok(own, 'each label belongs to a control of its own question');
  }
});

test('a book that was pasted by mistake is judged at once, and what is kept of it is little', async () => {
  const page = await visit('kinds.html');
  const { quiz, ready, data } = quizOf(page);
  await ready();
  for (const [i, { kind }] of (await data()).questions.entries()) {
    if (!['text', 'number', 'output'].includes(kind)) continue;
    await quiz.getByRole('button', { name: `Question ${i + 1}`, exact: true }).click();
    const field = quiz.locator('.question:not([hidden])').getByRole('textbox');
    await field.evaluate((input) => (/** @type {HTMLInputElement} */ (input).value = `${'7\n'.repeat(500_000)}`));
    await quiz.locator('.quiz-check').click();
  }
  const kept = await page.evaluate(() => Object.values({ ...localStorage }).map((value) => value.length));
  assert.ok(Math.max(...kept) < 20_000, `${Math.max(...kept)} letters`);
  assert.ok(await quiz.locator('tr').count() < 5000);
  assertQuiet(page);
});

test('the key that ends an input method’s word answers nothing', async () => {
  const page = await visit('kinds.html');
  const { quiz, ready, data } = quizOf(page);
  await ready();
  const text = (await data()).questions.findIndex(({ kind }) => kind === 'text');
  await quiz.getByRole('button', { name: `Question ${text + 1}`, exact: true }).click();
  const field = quiz.locator('.question:not([hidden])').getByRole('textbox');
  await field.fill('nothing of the kind');
  const press = (/** @type {{keyCode: number, isComposing?: boolean}} */ how) => field.evaluate((input, init) => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init })), how);
  // (Safari says that it composes no more before the key comes.)
  for (const how of [{ keyCode: 229, isComposing: true }, { keyCode: 229 }]) await press(how);
  assert.equal(await quiz.locator('.outcome').count(), 0);
  await press({ keyCode: 13 });
  assert.equal(await quiz.locator('.outcome').count(), 1);
});
