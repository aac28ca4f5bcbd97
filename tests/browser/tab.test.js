// The Tab key on the module's page: it reaches everything, in reading order, visibly, and is held nowhere.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setUp } from './lib/visit.js';

const { visit } = setUp();

/** Presses a key until the focus leaves the page or comes round again: some browsers begin anew at once. @param {import('./lib/visit.js').Visited} page @param {'Tab' | 'Shift+Tab'} key */
const stopsOf = async (page, key) => {
  const stops = [];
  for (let n = 0; n < 300; n++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate((pass) => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) && !(element instanceof SVGElement) || element === document.body) return null;
      if (element.dataset.reached === pass) return null;
      element.dataset.reached = pass;
      const labels = element instanceof HTMLInputElement ? [...element.labels ?? []] : [];
      const seen = [element, ...labels].some((each) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== getComputedStyle(document.documentElement).backgroundColor) || boxShadow !== 'none';
      });
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const [x, y] = [Math.min(Math.max(left + width / 2, 0), innerWidth - 1), Math.min(Math.max(top + Math.min(height, 40) / 2, 0), innerHeight - 1)];
      const over = document.elementFromPoint(x, y);
      const covered = !over || !(element.contains(over) || over.contains(element) || labels.some((label) => label.contains(over)));
      const name = `${element.tagName.toLowerCase()}${element.id && `#${element.id}`} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}”`;
      return { name, seen, covered, over: over?.outerHTML.slice(0, 80), inText: Boolean(element.closest('main')), left, right, top: top + scrollY, bottom: bottom + scrollY, tabIndex: element.tabIndex };
    }, key);
    if (!stop) return stops;
    stops.push(stop);
  }
  assert.fail(`the focus never leaves the page: ${stops.slice(-5).map(({ name }) => name).join(', ')}`);
};

for (const unfolded of [false, true]) {
  test(`Tab reaches everything in reading order, visibly, and is held nowhere${unfolded ? ', with everything unfolded' : ''}`, async () => {
    const page = await visit('module-02.html', { reducedMotion: 'reduce' });
    await page.locator('switchboard-quiz[data-ready]').waitFor();
    await page.locator('.lab-frame').first().waitFor();
    if (unfolded) await page.locator('main details').evaluateAll((all) => all.forEach((details) => { /** @type {HTMLDetailsElement} */ (details).open = true; }));
    const stops = await stopsOf(page, 'Tab');
    assert.ok(stops.length > 15, `${stops.length} stops`);
    assert.match(stops[0].name, /Skip/);
    assert.deepEqual(stops.filter(({ seen }) => !seen).map(({ name }) => name), [], 'focus that is not seen');
    assert.deepEqual(stops.filter(({ covered }) => covered), [], 'focus that is covered');
    assert.deepEqual(stops.filter(({ tabIndex }) => tabIndex > 0).map(({ name }) => name), [], 'an order of its own');

    // One stop after the other: below it, or beside it on its right.
    const text = stops.filter(({ inText }) => inText);
    const back = text.filter((stop, i) => i > 0 && stop.bottom <= text[i - 1].top && stop.left < text[i - 1].right);
    assert.deepEqual(back.map(({ name }) => name), [], 'stops above the one before');

    const left = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
      .filter((element) => element instanceof HTMLElement && element.checkVisibility({ visibilityProperty: true }) && !element.dataset.reached && !element.matches(':disabled')
        // Of a group of radio buttons Tab reaches one, and arrows the rest.
        && !(element instanceof HTMLInputElement && element.type === 'radio' && document.querySelector(`[name="${element.name}"][data-reached]`)))
      .map((element) => element.outerHTML.slice(0, 120)));
    assert.deepEqual(left, [], 'what Tab does not reach');

    // Whether a browser begins at the last stop, where it now is, or one before, is its own affair.
    await page.locator('[data-reached]').last().focus();
    const backwards = await stopsOf(page, 'Shift+Tab');
    const names = (/** @type {typeof stops} */ some) => some.map(({ name }) => name.replace(/\s+/g, ' ')).filter((name) => !name.startsWith('input'));
    const last = names(stops).at(-1);
    const [there, returning] = [names(stops), names(backwards.toReversed())].map((each) => each.filter((name) => name !== last));
    assert.deepEqual(returning, there, 'the same way back');
  });
}

test('the page’s own keys can be turned off, and stay off', async () => {
  const page = await visit('glossary.html');
  const search = page.locator('dialog.search');
  await page.keyboard.press('/');
  assert.ok(await search.isVisible(), 'on to begin with');
  await page.keyboard.press('Escape');
  await page.getByText('View', { exact: true }).click();
  await page.getByRole('checkbox', { name: /own keys/ }).uncheck();
  for (const load of [false, true]) {
    if (load) await page.reload();
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
    const address = page.url();
    for (const key of ['/', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
    await page.waitForTimeout(200);
    assert.equal(page.url(), address);
    assert.ok(await search.isHidden());
  }
});
