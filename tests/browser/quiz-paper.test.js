// What is static: without a script, on paper, among the answers, and with all quizzes on one page.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fixture } from './lib/course.js';
import { quizOf } from './lib/quiz.js';
import { setUp } from './lib/visit.js';

const { visit } = setUp(fixture);

test('without a script every kind of question is there, and leads to its answer and back', async () => {
  for (const name of ['kinds.html', 'more.html']) {
    const page = await visit(name, { javaScriptEnabled: false });
    const ids = await page.locator('.question').evaluateAll((forms) => forms.map((form) => form.id));
    for (const id of ids) {
      const question = page.locator(`#${id}`);
      assert.ok(await question.locator('legend').isVisible());
      for (const control of await question.locator('label, textarea, input, li').all()) assert.ok(await control.isVisible(), id);
      await question.locator('.to-answer a').click();
      await page.waitForURL(/answers\.html#/);
      assert.ok((await page.locator(':target .right, :target pre').allInnerTexts()).join('').length > 'Answer: '.length, id);
      await page.locator(':target .to-question a').click();
      await page.waitForURL(`**/${name}#${id}`);
    }
  }
});

test('the answers show the lines of an output, and a number with its tolerance', async () => {
  const page = await visit('answers.html');
  assert.equal((await page.locator('#answer-more-2 pre code').innerText()).trimEnd(), '0\n1\n2\n  done');
  assert.equal(await page.locator('#answer-more-1 .right').innerText(), 'Answer: 3.0 s ± 0.2');
});

test('on paper every question of an answered quiz stands unanswered, with room to write', async () => {
  const page = await visit('more.html');
  const { answer, data, ready } = quizOf(page);
  await ready();
  await answer((await data()).questions[0], false);
  await page.emulateMedia({ media: 'print' });
  for (const legend of await page.locator('.question legend').all()) assert.ok(await legend.isVisible());
  for (const part of ['.quiz-how', '.quiz-note', '.quiz-actions', '.outcome', '.feedback']) {
    for (const each of await page.locator(part).all()) assert.ok(await each.isHidden(), part);
  }
  assert.ok((await page.locator('textarea').boundingBox())?.height ?? 0 > 100);
});

test('two quizzes with options of the same words on one page keep out of each other’s way', async () => {
  const page = await visit('print.html', { start: 'window.print = () => {}' });
  const [kinds, more] = [quizOf(page, 'kinds'), quizOf(page, 'more')];
  await kinds.ready();
  await more.ready();
  await more.turnTo(5);
  for (const name of ['A phone', 'Another server']) {
    assert.equal(await kinds.open.getByRole('checkbox', { name }).count(), 1);
    await more.open.getByText(name, { exact: true }).click();
  }
  assert.equal(await kinds.open.locator(':checked').count(), 0);
  await more.check.click();
  assert.equal(await more.score.textContent(), 'Score: 1 / 5');
  assert.equal(await kinds.score.textContent(), 'Score: 0 / 5');
  assert.ok(await more.next.evaluate((button) => button === document.activeElement));
  await page.reload();
  await kinds.ready();
  await more.ready();
  assert.equal(await more.score.textContent(), 'Score: 1 / 5');
  assert.equal(await kinds.score.textContent(), 'Score: 0 / 5');
});

test('search knows the questions, and none of their answers', () => {
  const name = readdirSync(fixture).find((file) => file.startsWith('searchindex')) ?? '';
  const index = readFileSync(join(fixture, name), 'utf8');
  for (const asked of ['How long does an answer take where the queue is full', 'What is a line of waiting requests called']) assert.ok(index.includes(asked), asked);
  for (const told of ['ends before 3', 'takes a fifth of a second', 'It never asks for anything', '3.0 s ± 0.2', 'waiting line']) assert.ok(!index.includes(told), told);
});
