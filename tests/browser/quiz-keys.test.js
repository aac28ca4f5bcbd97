import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture } from './lib/course.js';
import { focused, quizOf, wordsOf } from './lib/quiz.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp();
const { visit: visitFixture } = setUp(fixture);

/** Through the whole quiz from just before it, by keys alone. @param {import('./lib/visit.js').Visited} page */
const throughByKeys = async (page) => {
  const { quiz, score, where, total, prepare, data, ready } = quizOf(page);
  await ready();
  const { questions, verdicts } = await data();
  const count = questions.length;
  let presses = 0;
  const press = async (/** @type {string} */ key) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  await quiz.evaluate((element) => {
    element.tabIndex = -1;
    element.focus();
  });
  await press('Tab');
  for (const [i, question] of questions.entries()) {
    assert.equal(await where.textContent(), `Question ${i + 1} of ${count}`);
    await prepare(question, true, press);
    assert.equal(await score.textContent(), `Score: ${i} / ${count}`, 'nothing is answered before it is checked');
    await press('Enter');
    assert.equal(await score.textContent(), `Score: ${i + 1} / ${count}`);
    await press('Enter');
  }
  assert.equal(await total.textContent(), `Score: ${count} / ${count}`);
  assert.match(await focused(page) ?? '', /quiz-total/);
  const verdict = verdicts.find(({ from, to }) => from <= count && count <= to)?.html ?? '';
  assert.equal((await quiz.locator('.quiz-verdict').innerText()).replace(/\s+/g, ' ').trim(), await wordsOf(page, verdict));
  return presses;
};

for (const { name, fromDisk } of both('the quiz goes from first to last by keys alone')) {
  test(name, async () => {
    const page = await visit('module-02.html', { fromDisk });
    const presses = await throughByKeys(page);
    assert.ok(presses <= 30, `${presses} key presses`);
    assertQuiet(page);
  });
}

test('five single-choice questions take at most 30 key presses', async () => {
  const page = await visitFixture('second.html');
  assert.equal(await page.locator('.question[data-kind=one]').count(), 5);
  const presses = await throughByKeys(page);
  assert.ok(presses <= 30, `${presses} key presses`);
});

test('Space answers a radio that arrow keys have chosen, and Enter with nothing chosen says so', async () => {
  const page = await visit('module-02.html');
  const { open, check, next, score, status, ready } = quizOf(page);
  await ready();
  await open.locator('input').first().focus();
  await page.keyboard.press('Enter');
  assert.equal(await status.textContent(), 'Choose an answer first.');
  assert.equal(await page.locator('.quiz-note').first().textContent(), 'Choose an answer first.');
  await page.keyboard.press('ArrowDown');
  assert.equal(await open.locator('.feedback').count(), 0);
  await page.keyboard.press(' ');
  assert.ok(await open.locator('.option:has(:checked) .feedback').isVisible());
  assert.ok(await next.evaluate((button) => button === document.activeElement), 'the focus is on the way on');
  assert.ok(await check.isHidden());
  assert.match(await status.textContent() ?? '', new RegExp(`^Question 1: .+ ${await score.textContent()}\\.$`));
});

test('every message of the live region differs from the one before', async () => {
  const page = await visit('module-02.html');
  const { open, status, ready } = quizOf(page);
  await ready();
  await open.locator('input').first().focus();
  const heard = [await status.textContent()];
  for (const key of ['Enter', 'Enter', 'ArrowDown', 'Enter', 'Enter', 'Enter', 'Enter']) {
    await page.keyboard.press(key);
    if (key === 'Enter') heard.push(await status.textContent());
  }
  heard.reduce((before, now) => {
    assert.notEqual(now, before);
    return now;
  });
});

test('no key pressed in the quiz reaches the page', async () => {
  const page = await visit('module-02.html');
  const { open, next, ready } = quizOf(page);
  await ready();
  await page.evaluate(() => {
    const heard = /** @type {string[]} */ ([]);
    Object.assign(window, { heard });
    for (const type of ['keydown', 'keyup']) document.addEventListener(type, (event) => heard.push(`${type} ${/** @type {KeyboardEvent} */ (event).key}`));
  });
  const address = page.url();
  await open.locator('input').first().focus();
  for (const key of ['ArrowRight', 'ArrowLeft', 's', '/', 't', 'Enter']) await page.keyboard.press(key);
  assert.ok(await next.evaluate((button) => button === document.activeElement));
  for (const key of ['ArrowRight', 'ArrowLeft', 's']) await page.keyboard.press(key);
  assert.deepEqual(await page.evaluate(() => Reflect.get(window, 'heard')), []);
  assert.equal(page.url(), address);
});
