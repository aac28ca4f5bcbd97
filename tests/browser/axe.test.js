// No accessibility violation on any page, best-practice rules included.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import axe from 'axe-core';
import { pages } from './lib/course.js';
import { quizOf } from './lib/quiz.js';
import { setUp } from './lib/visit.js';

const { visit } = setUp();

/** @param {import('./lib/visit.js').Visited} page @param {string} state */
const assertAccessible = async (page, state) => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'] }));
  const told = violations.flatMap((/** @type {import('axe-core').Result} */ { id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${state}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`));
  assert.deepEqual(told, []);
};

/** Fonts and fades change what axe measures. @param {import('./lib/visit.js').Visited} page */
const settle = async (page) => {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // Only what the clock moves comes to an end; what follows the scrolling never does.
  await page.waitForFunction(() => document.getAnimations().every(({ playState, timeline }) => playState !== 'running' || timeline !== document.timeline));
};

for (const width of [390, 1440]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const name of pages) {
      test(`axe finds nothing: ${name}, ${colorScheme}, ${width} px`, async () => {
        const page = await visit(name, { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce', start: 'window.print = () => {}' });
        await settle(page);
        await assertAccessible(page, 'as it opens');
        await page.context().close();
      });
    }
    test(`axe finds nothing in any state of the module: ${colorScheme}, ${width} px`, async () => {
      const page = await visit('module-02.html', { viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
      await page.locator('main details').evaluateAll((all) => all.forEach((details) => { /** @type {HTMLDetailsElement} */ (details).open = true; }));
      const { open, next, answer, data, ready } = quizOf(page);
      await ready();
      const { questions } = await data();
      await settle(page);
      await assertAccessible(page, 'all unfolded');
      for (const [i, question] of questions.entries()) {
        await answer(question, i % 2 === 0);
        if (await open.locator('summary').count()) await open.locator('summary').click();
        await settle(page);
        await assertAccessible(page, `question ${i + 1} answered`);
        await next.click();
      }
      await settle(page);
      await assertAccessible(page, 'the quiz’s result');
      for (const menu of await page.locator('details.menu > summary:visible').all()) {
        await menu.click();
        await settle(page);
        await assertAccessible(page, `menu ${await menu.innerText()}`);
        await page.keyboard.press('Escape');
      }
      await page.getByRole('button', { name: 'Search' }).click();
      await settle(page);
      await assertAccessible(page, 'search');
    });
  }
}
