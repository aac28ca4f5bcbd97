import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pages } from './lib/course.js';
import { setUp } from './lib/visit.js';

const { visit } = setUp();

for (const width of [320, 390]) {
  test(`no page scrolls sideways at ${width} px`, async () => {
    for (const name of pages) {
      const page = await visit(name, { viewport: { width, height: 800 }, start: 'window.print = () => {}' });
      for (const lab of await page.locator('switchboard-lab').all()) await lab.locator('.lab-frame').waitFor();
      const { wide, guilty } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        guilty: [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map((element) => element.outerHTML.slice(0, 90)),
      }));
      assert.ok(wide <= width, `${name} is ${wide} px wide: ${guilty.join('\n')}`);
      await page.context().close();
    }
  });
}
