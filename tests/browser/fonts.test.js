// The fonts come in parts: a page asks for those that it has a letter of, and draws no letter of theirs in another.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { course } from './lib/course.js';
import { setUp } from './lib/visit.js';

const { visit } = setUp();

/** @typedef {import('./lib/visit.js').Visited} Visited */
/** The files of fonts that the page has asked for, by their names. @param {Visited} page */
const asked = (page) => page.asked.flatMap((url) => /\/fonts\/([a-z-]+?)(-\d+)?-[0-9a-f]{8}\.woff2$/.exec(url)?.[1] ?? []);
/** The fonts that draw an element's text, each with how many letters it draws.
 * @param {Visited} page @param {string} selector @returns {Promise<{own: boolean, name: string}[]>} */
const drawnIn = async (page, selector) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeIds } = await devtools.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const all = [];
  for (const nodeId of nodeIds) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName, isCustomFont } of fonts) all.push({ own: isCustomFont, name: familyName });
  }
  await devtools.detach();
  return all;
};

for (const name of readdirSync(course).filter((file) => /^module-\d+\.html$/.test(file))) {
  test(`the letters of common pages are enough, and pronunciations have their own: ${name}`, async () => {
    const page = await visit(name);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    assert.deepEqual(asked(page).filter((font) => font.endsWith('letters')), []);
    const spoken = await drawnIn(page, '.ipa');
    assert.ok(spoken.length > 7);
    assert.deepEqual([...new Set(spoken.map(({ name }) => name))], ['Switchboard Text Pronunciation']);
    for (const selector of ['main h1', 'main h2', 'main p', 'main dd']) {
      const drawn = await drawnIn(page, selector);
      assert.ok(drawn.length > 0, selector);
      assert.deepEqual(drawn.filter(({ own }) => !own), [], selector);
    }
  });
}

test('other letters come when a page has them', async () => {
  const page = await visit('module-02.html');
  await page.evaluate(async () => {
    const main = /** @type {HTMLElement} */ (document.querySelector('main'));
    main.insertAdjacentHTML('afterbegin', '<h2 id="there">À Łódź</h2><p id="so">Dvořák, naïve, 3 ≤ 4</p><p id="not">λ</p>');
    await document.fonts.load('400 16px Text', 'Łï');
    await document.fonts.load('500 16px Head', 'À');
  });
  assert.deepEqual(asked(page).filter((font) => font.endsWith('letters')).sort(), ['newsreader-letters', 'source-sans-letters']);
  const drawn = await drawnIn(page, '#so');
  assert.deepEqual(new Set(drawn.filter(({ own }) => own).map(({ name }) => name)), new Set(['Switchboard Text', 'Switchboard Text Letters']));
});
