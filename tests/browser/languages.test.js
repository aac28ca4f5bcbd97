// Books in other languages, as only a browser shows them: one that runs from right to left, one without spaces,
// one of very long words, one that gettext’s tools wrote anew, and the module that is German.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertQuiet, setUp } from './lib/visit.js';

const sites = mkdtempSync(join(tmpdir(), 'languages-'));
after(() => rmSync(sites, { recursive: true }));
/** @param {string} folder @param {Record<string, string>} [settings] */
const builtFrom = (folder, settings = {}) => {
  const site = mkdtempSync(join(sites, 'site-'));
  execFileSync(process.env.SWITCHBOARD_BIN ?? '', ['build', fileURLToPath(new URL(folder, import.meta.url)), '--dest-dir', site], { env: { ...process.env, ...settings }, stdio: 'pipe' });
  return site;
};
/** @param {string} source @param {string} [language] */
const built = (source, language = source) => builtFrom('../languages', { MDBOOK_BOOK__LANGUAGE: language, MDBOOK_BOOK__SRC: source });

for (const [language, word, source] of [['ar', 'الطابور', 'ar'], ['ja', '待ち行列', 'ja'], ['en', 'queue', 'gettext']]) {
  const { visit } = setUp(built(source, language));
  test(`${source}: nothing lies on words, nothing scrolls sideways, words are found`, async () => {
    for (const width of [390, 1440]) {
      const page = await visit('module.html', { viewport: { width, height: 900 } });
      await page.locator('switchboard-quiz[data-ready]').waitFor();
      await page.locator('.steps .lab-show').first().waitFor();
      await page.locator('.lab-axis').first().waitFor();
      const found = await page.evaluate(() => {
        /** @param {Element} element */
        const wordsOf = (element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          return [...range.getClientRects()].filter(({ width: w, height }) => w && height);
        };
        /** @param {DOMRect} one @param {DOMRect} other */
        const overlap = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
        const controls = [...document.querySelectorAll('.option:not([hidden]) > input')].filter((input) => input.getClientRects().length);
        const covered = controls.filter((input) => wordsOf(/** @type {Element} */ (input.nextElementSibling)).some((rect) => overlap(rect, input.getBoundingClientRect())));
        // The ring of a step stands where its text doesn't.
        const rings = [...document.querySelectorAll('.steps li')].filter((item) => {
          const { left, right } = item.getBoundingClientRect();
          const ring = getComputedStyle(item, '::before');
          const at = getComputedStyle(item).direction === 'rtl' ? right - parseFloat(ring.right) - parseFloat(ring.width) : left + parseFloat(ring.left);
          return wordsOf(item).some((rect) => rect.left < at + parseFloat(ring.width) && rect.right > at);
        });
        return {
          sideways: document.documentElement.scrollWidth - innerWidth,
          options: controls.length,
          covered: covered.length,
          rings: rings.length,
          turns: [...document.querySelectorAll('.turn a')].map((link) => [link.getAttribute('rel'), getComputedStyle(/** @type {Element} */ (link.firstElementChild), link.matches('[rel=prev]') ? '::before' : '::after').content]),
          code: [...document.querySelectorAll('main pre')].map((code) => getComputedStyle(code).direction),
          axis: getComputedStyle(/** @type {Element} */ (document.querySelector('.lab-axis'))).direction,
        };
      });
      assert.ok(found.sideways <= 0, `${width}: ${found.sideways} px sideways`);
      assert.ok(found.options > 1);
      assert.deepEqual([found.covered, found.rings, found.axis], [0, 0, 'ltr'], `${width}`);
      // Arrows lead to where the neighbours lie.
      assert.deepEqual(found.turns, language === 'ar' ? [['prev', '"→ "'], ['next', '" ←"']] : [['prev', '"← "'], ['next', '" →"']]);
      assert.ok(found.code.every((direction) => direction === 'ltr'));
      if (width === 1440) {
        await page.locator('.search-open').click();
        await page.locator('#search-words').fill(word);
        await page.locator('.results mark').first().waitFor();
        assertQuiet(page);
      }
      await page.context().close();
    }
  });
}

const long = setUp(built('long', 'de'));
test('a word of 160 letters breaks wherever it stands; icons are as large as text; hidden code is not heard', async () => {
  for (const width of [320, 390, 1440]) {
    for (const name of ['course.html', 'module.html', 'glossary.html', 'answers.html', 'print.html']) {
      const page = await long.visit(name, { viewport: { width, height: 900 }, start: 'window.print = () => {}' });
      for (const quiz of await page.locator('switchboard-quiz').all()) await quiz.and(page.locator('[data-ready]')).waitFor();
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const cut = await page.evaluate(() => [...document.querySelectorAll('main *')].filter((one) => {
        const { overflowX, textOverflow } = getComputedStyle(one);
        return one.clientWidth > 1 && ['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis' && one.scrollWidth > one.clientWidth + 1;
      }).map((one) => one.className));
      assert.deepEqual(cut, [], `${name}, ${width}`);
      assert.ok(sideways <= 0, `${name}, ${width}: ${sideways} px sideways`);
      if (name === 'module.html' && width === 390) {
        const sizes = await page.locator('.fa-svg svg').evaluateAll((icons) => icons.map((icon) => icon.getBoundingClientRect().height / parseFloat(getComputedStyle(/** @type {Element} */ (icon.parentElement)).fontSize)));
        assert.equal(sizes.length, 2);
        assert.ok(sizes.every((size) => size > 0.8 && size < 1.3), `${sizes}`);
        await page.locator('.option', { hasNotText: 'Zwei' }).locator('input').first().click();
        const heard = page.locator('switchboard-quiz [role=status]').filter({ hasText: 'let x = 1' });
        await heard.first().waitFor({ state: 'attached' });
        assert.doesNotMatch(await heard.first().textContent() ?? '', /versteckt/);
      }
      await page.context().close();
    }
  }
});

const german = setUp(builtFrom('../../book-de'));
test('the German module: instrument and drawers speak German, and write numbers so, at 390 and 1440 px', async () => {
  for (const width of [390, 1440]) {
    const page = await german.visit('modul-01.html', { viewport: { width, height: 900 } });
    await page.locator('switchboard-quiz[data-ready]').waitFor();
    const lab = page.locator('switchboard-lab').first();
    await lab.getByRole('button', { name: 'Einfach spielen' }).click();
    for (const drawer of ['Eins ändern', 'Vergleichen', 'Warum', 'In Worten', 'Lauf behalten']) {
      const named = lab.getByRole('button', { name: drawer, exact: true });
      if (!await named.isVisible()) await lab.getByRole('button', { name: 'Mehr', exact: true }).click();
      await named.click();
      await lab.locator('.lab-sheet').getByRole('heading', { name: drawer }).waitFor();
      const told = await lab.evaluate((element) => [...element.querySelectorAll('*')].filter((one) => one.getClientRects().length && !one.closest('[lang=en], code, pre, input, .lab-speed'))
        .flatMap((one) => [...[...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ''), one.getAttribute('aria-label') ?? '', one.getAttribute('aria-valuetext') ?? '']));
      const odd = told.filter((text) => /\d\.\d(?!\d\d)|\d%|\b(?:the|of|page|pages|and|is)\b/.test(text));
      assert.ok(told.length > 40);
      assert.deepEqual(odd, [], `${drawer}, ${width}`);
      await lab.locator('.lab-sheet').getByRole('button', { name: 'Schließen' }).click();
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    assertQuiet(page);
    await page.context().close();
  }
});
