// No accessibility violation on any page, best-practice rules included.
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.js';
import { pages } from './lib/course.js';
import { quizOf } from './lib/quiz.js';
import { setUp } from './lib/visit.js';

const { visit } = setUp();
const WIDTHS = [390, 1440];

for (const name of pages) {
  test(`axe finds nothing: ${name}`, async () => {
    const page = await visit(name, { reducedMotion: 'reduce', start: 'window.print = () => {}' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    for (const lab of await page.locator('switchboard-lab').all()) await lab.locator('.lab-frame').waitFor();
    // (The whole course on one page is every page once more, and takes as long: one width.)
    for (const width of name === 'print.html' ? [390] : WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await assertAccessible(page, `${width} px`);
    }
  });
}

for (const width of WIDTHS) {
  test(`axe finds nothing in any state of the module, ${width} px`, async () => {
    const page = await visit('module-02.html', { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await page.locator('main details').evaluateAll((all) => all.forEach((details) => { /** @type {HTMLDetailsElement} */ (details).open = true; }));
    const { open, next, answer, data, ready } = quizOf(page);
    await ready();
    await page.locator('.lab-frame').first().waitFor();
    await page.locator('.lab-frame details').evaluateAll((all) => all.forEach((details) => { /** @type {HTMLDetailsElement} */ (details).open = true; }));
    const { questions } = await data();
    await assertAccessible(page, 'all unfolded');
    for (const [i, question] of questions.entries()) {
      await answer(question, i % 2 === 0);
      if (await open.locator('summary').count()) await open.locator('summary').click();
      // The first is right, the second wrong, the last of several: that is all there is to see.
      if (i < 2 || i === questions.length - 1) await assertAccessible(page, `question ${i + 1} answered`, 'switchboard-quiz');
      await next.click();
    }
    await assertAccessible(page, 'the quiz’s result');
    for (const menu of await page.locator('details.menu > summary:visible').all()) {
      await menu.click();
      await assertAccessible(page, `menu ${await menu.innerText()}`);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'Search' }).click();
    await assertAccessible(page, 'search');
  });
}
