// Readers who set their own size, spacing or colours lose nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pages } from './lib/course.js';
import { setUp } from './lib/visit.js';

const { visit } = setUp();
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** What sticks out of the page, and what is cut off inside it. @param {import('./lib/visit.js').Visited} page */
const lost = (page) => page.evaluate(() => {
  const name = (/** @type {Element} */ element) => element.outerHTML.slice(0, 100);
  // (What is printed of a lab is its table.)
  const printed = location.pathname.endsWith('print.html');
  const seen = [...document.querySelectorAll('main *, header.bar *')].filter((element) => !(printed && element.closest('.lab-frame')) && element instanceof HTMLElement && element.checkVisibility({ visibilityProperty: true }));
  const sticking = document.documentElement.scrollWidth > innerWidth
    ? seen.filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('pre, .table-wrapper')).slice(0, 4) : [];
  const cut = seen.filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const [wide, high] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
    if (element.matches('button, select, input[type="number"]')) return wide > 1;
    // One pixel is what is meant only for ears.
    return element.clientWidth > 2 && ((['hidden', 'clip'].includes(overflowX) && wide > 1) || (['hidden', 'clip'].includes(overflowY) && high > 1));
  });
  return { wide: document.documentElement.scrollWidth, sticking: sticking.map(name), cut: cut.map(name) };
});

/** Readers' own ways: how wide, what is set, and how it is taken back. The sheet is put in by the reader: one of
 * the page's would be against its policy.
 * @type {[string, number[], (page: import('./lib/visit.js').Visited) => Promise<unknown>][]} */
const settings = [
  ['as it comes', [320, 390], async () => {}],
  ['spacing of the reader’s own (WCAG 1.4.12)', [390, 1280], (page) => page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, SPACING)],
  ['text at 200 %', [640, 1280], (page) => page.evaluate(() => {
    document.adoptedStyleSheets.pop();
    document.documentElement.style.fontSize = '200%';
  })],
];
for (const name of pages) {
  test(`nothing is cut off, sticks out or scrolls sideways: ${name}`, async () => {
    const page = await visit(name, { viewport: { width: 320, height: 900 }, reducedMotion: 'reduce', start: 'window.print = () => {}' });
    for (const lab of await page.locator('switchboard-lab').all()) await lab.locator('.lab-frame').waitFor();
    for (const [setting, widths, apply] of settings) {
      await apply(page);
      for (const width of widths) {
        // (A width of its own first: Chromium asks container queries again when the width changes, not the letters.)
        await page.setViewportSize({ width: width + 10, height: 900 });
        await page.setViewportSize({ width, height: 900 });
        // Two frames: the lab's drawing is laid out anew in one.
        await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
        assert.deepEqual(await lost(page), { wide: width, sticking: [], cut: [] }, `${setting}, ${width} px`);
      }
    }
  });
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  test(`in forced colours (${colorScheme}) drawings, marks and choices are there to be seen`, async () => {
    const page = await visit('module-02.html', { forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
    await page.locator('.lab-frame').first().waitFor();
    const lab = page.locator('switchboard-lab').first();
    await lab.getByRole('button', { name: 'Just play' }).click();
    await lab.getByRole('slider', { name: 'Clients', exact: true }).fill('60');
    for (let n = 0; n < 40; n++) await lab.getByRole('button', { name: 'Step' }).click();
    const faint = await page.evaluate(() => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      if (!canvas) throw new Error('no canvas');
      /** @param {string} colour @returns {number[]} red, green, blue, alpha */
      const parts = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
      };
      const light = (/** @type {number[]} */ [r, g, b]) => {
        const [x, y, z] = [r, g, b].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
      };
      const page = document.createElement('p');
      page.style.color = 'Canvas';
      document.body.append(page);
      const ground = light(parts(getComputedStyle(page).color));
      const contrast = (/** @type {string} */ colour) => {
        if (colour === 'none') return 0;
        const [r, g, b, alpha] = parts(colour);
        if (alpha < 128) return 0;
        const mark = light([r, g, b]);
        return (Math.max(mark, ground) + 0.05) / (Math.min(mark, ground) + 0.05);
      };
      return [...document.querySelectorAll('.drawing :is(text, path, line, rect, circle), .lab-drawing :is(path, text), .lab-axis > svg :is(path, text)')]
        .filter((shape) => shape.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !shape.closest('defs, marker, symbol'))
        .filter((shape) => {
          const { fill, stroke } = getComputedStyle(shape);
          if (fill === 'none' && stroke === 'none') return false;
          return Math.max(contrast(fill), contrast(stroke)) < (shape.tagName === 'text' ? 4.5 : 1.2);
        })
        .map((shape) => `${shape.outerHTML.slice(0, 120)}: fill ${getComputedStyle(shape).fill}, stroke ${getComputedStyle(shape).stroke}`);
    });
    assert.deepEqual([...new Set(faint)].slice(0, 8), []);
    // A choice that has been made looks different from one that has not.
    const option = page.locator('.question:not([hidden]) .option input').first();
    const before = await option.screenshot();
    await page.locator('.question:not([hidden]) .option label').first().click();
    assert.notDeepEqual(await option.screenshot(), before);
  });
}
