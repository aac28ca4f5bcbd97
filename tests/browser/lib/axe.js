// What axe-core finds on a page.
import assert from 'node:assert/strict';
import axe from 'axe-core';

/** What axe finds now, in light by all its rules and in dark by those that look at colours: the
 * others see the same page. @param {import('./visit.js').Visited} page @param {string} state
 * @param {string} [within] a selector of what may have changed since the whole page was looked at */
export const assertAccessible = async (page, state, within = 'html') => {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe.source);
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    await page.emulateMedia({ colorScheme });
    // Only what the clock moves comes to an end; what follows the scrolling never does.
    await page.waitForFunction(() => document.getAnimations().every(({ playState, timeline }) => playState !== 'running' || timeline !== document.timeline));
    /** @type {import('axe-core').AxeResults} */
    const { violations, passes } = await page.evaluate(
      (/** @type {[string, object]} */ [context, rules]) => /** @type {any} */ (window).axe.run(context, { resultTypes: ['violations'], ...rules }),
      /** @type {[string, object]} */ ([within, colorScheme === 'dark' ? { runOnly: ['cat.color'] } : {}]),
    );
    const told = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${state}, ${colorScheme}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`));
    assert.deepEqual(told, []);
    assert.ok(passes.some(({ id }) => id === 'color-contrast'), 'colours were looked at');
  }
  await page.emulateMedia({ colorScheme: 'light' });
};
