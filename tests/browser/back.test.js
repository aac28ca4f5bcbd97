// A page that the browser's Back brings back as it was left: what was chosen or taken back meanwhile holds in
// it, too, and what was begun in it goes on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchWholeChromium } from './lib/browsers.js';
import { course } from './lib/course.js';
import { labOf } from './lib/lab.js';
import { quizOf } from './lib/quiz.js';
import { serve } from './lib/server.js';

/** @typedef {import('./lib/visit.js').Visited} Visited */

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  server = await serve(course);
  // (Its headless shell keeps no page to go back to.)
  browser = await launchWholeChromium(['--disable-back-forward-cache']);
});
after(async () => {
  await browser.close();
  await server.close();
});

const visit = async () => {
  const page = /** @type {Visited} */ (await (await browser.newContext()).newPage());
  page.complaints = [];
  page.on('pageerror', (error) => page.complaints.push(`${error.stack}`));
  await page.goto(`${server.origin}/module-02.html`);
  await page.evaluate(() => Reflect.set(window, 'asLeft', true));
  const quiz = quizOf(page);
  await quiz.ready();
  return { page, quiz, questions: (await quiz.data()).questions };
};

/** Goes to another page, does something there, and comes back. @param {Visited} page @param {() => void} act */
const awayAndBack = async (page, act) => {
  await page.goto(`${server.origin}/course.html`);
  await page.evaluate(act);
  // (No page is loaded that playwright could wait for.)
  await page.goBack({ waitUntil: 'commit' });
  assert.ok(await page.evaluate(() => Reflect.get(window, 'asLeft')), 'the browser has made the page anew');
};

test('what was taken back or chosen elsewhere is so, what is half answered stays, and the lab goes on', async () => {
  const { page, quiz, questions } = await visit();
  const lab = await labOf(page);
  await lab.play();
  await quiz.answer(questions[0], true);
  await quiz.turnTo(2);
  const half = quiz.open.locator('input').first();
  await half.evaluate((/** @type {HTMLInputElement} */ input) => { input.checked = true; });
  const note = quiz.quiz.locator('.quiz-note');

  await awayAndBack(page, () => {});
  assert.match(await quiz.score.innerText(), /1 \//);
  await awayAndBack(page, () => {
    for (const name of Object.keys(localStorage)) if (name.includes('quiz:')) localStorage.removeItem(name);
    localStorage.setItem('switchboard:scheme', 'dark');
    localStorage.setItem('switchboard:keys', 'off');
  });
  // (It looks a moment later: who is told of many names looks once.)
  await quiz.score.filter({ hasText: '0 /' }).waitFor();
  assert.ok(await half.isChecked(), 'what was half answered');
  assert.equal(await note.innerText(), '', 'of the question that shows nothing changed');
  const { theme, keys } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
  assert.deepEqual([theme, keys], ['dark', 'off']);
  assert.ok(await page.locator('.view input[value=dark]').isChecked());

  await labOf(page);
  const time = await lab.time();
  await page.waitForFunction((was) => Reflect.get(/** @type {any} */ (document.querySelector('switchboard-lab')), 'core').time > was, time);
  assert.deepEqual(page.complaints, []);
});

test('answers that could not be kept stay where they were given', async () => {
  const { page, quiz, questions } = await visit();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await quiz.answer(questions[0], true);
  await page.locator('.view input[value=dark]').evaluate((/** @type {HTMLInputElement} */ choice) => choice.click());
  await awayAndBack(page, () => {});
  assert.match(await quiz.score.innerText(), /1 \//);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  assert.deepEqual(page.complaints, []);
});

test('another tab’s choice of colours and keys holds here, too', async () => {
  const { page } = await visit();
  const other = await page.context().newPage();
  await other.goto(`${server.origin}/module-01.html`);
  for (const [theme, keys] of [['light', 'off'], ['', 'on']]) {
    await other.evaluate(([scheme, on]) => {
      /** @type {HTMLInputElement | null} */ (document.querySelector(`.view input[name=scheme][value="${scheme}"]`))?.click();
      const choice = /** @type {HTMLInputElement} */ (document.querySelector('.view input[name=keys]'));
      if (choice.checked !== (on === 'on')) choice.click();
    }, [theme, keys]);
    await page.waitForFunction(([scheme, on]) => (document.documentElement.dataset.theme ?? '') === scheme && document.documentElement.dataset.keys === on, [theme, keys]);
  }
  assert.deepEqual(page.complaints, []);
});
