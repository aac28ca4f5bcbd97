// What axe-core finds on a page.
import assert from 'node:assert/strict';
import axe from 'axe-core';

/** What axe finds now, in light by all its rules and in dark by those that look at colours: the
 * others see the same page. @param {import('./visit.js').Visited} page @param {string} state */
export const assertAccessible = async (page, state) => {
  await page.evaluate(axe.source);
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme });
    // Only what the clock moves comes to an end; what follows the scrolling never does.
    await page.waitForFunction(() => document.getAnimations().every(({ playState, timeline }) => playState !== 'running' || timeline !== document.timeline));
    const { violations, passes } = await page.evaluate(
      (runOnly) => /** @type {any} */ (window).axe.run(document, { resultTypes: ['violations'], ...runOnly }),
      colorScheme === 'dark' ? { runOnly: ['cat.color'] } : {},
    );
    const told = violations.flatMap((/** @type {import('axe-core').Result} */ { id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${state}, ${colorScheme}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`));
    assert.deepEqual(told, []);
    assert.ok(passes.some((/** @type {import('axe-core').Result} */ { id }) => id === 'color-contrast'), 'colours were looked at');
  }
  await page.emulateMedia({ colorScheme: 'light' });
};
