import assert from 'node:assert/strict';
import { test } from 'node:test';
import { focused, quizOf } from './lib/quiz.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp();

for (const { name, fromDisk } of both('the quiz goes from first to last by keys alone')) {
  test(name, async () => {
    const page = await visit('module-02.html', { fromDisk });
    const { quiz, score, where, total, placeOf, data, ready } = quizOf(page);
    await ready();
    const { questions, verdicts } = await data();
    assert.equal(questions.length, 5);
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
    for (const [i, { right }] of questions.entries()) {
      assert.equal(await where.textContent(), `Question ${i + 1} of 5`);
      const place = await placeOf(right[0]);
      if (place === 0) {
        await press(' ');
      } else {
        for (let n = 0; n < place; n++) await press('ArrowDown');
        assert.equal(await score.textContent(), `Score: ${i} / 5`, 'arrow keys choose without answering');
        await press('Enter');
      }
      assert.equal(await score.textContent(), `Score: ${i + 1} / 5`);
      await press('Enter');
    }
    assert.equal(await total.textContent(), 'Score: 5 / 5');
    assert.match(await focused(page) ?? '', /quiz-total/);
    const words = await quiz.locator('.quiz-verdict').innerHTML();
    assert.equal(words, await page.evaluate((html) => {
      const made = document.createElement('div');
      made.innerHTML = html;
      return made.innerHTML;
    }, verdicts.find(({ from, to }) => from <= 5 && 5 <= to)?.html ?? ''));
    assert.ok(presses <= 30, `${presses} key presses`);
    assertQuiet(page);
  });
}

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
