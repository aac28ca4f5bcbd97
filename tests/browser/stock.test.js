// A stranger's book: mdBook's own theme in its five schemes, with what `install` adds to it. The widgets
// work and can be read in each, and what isn't ours looks as it did.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { setUp } from './lib/visit.js';

const SCHEMES = ['light', 'rust', 'coal', 'navy', 'ayu'];
/** What of a page is ours. */
const OURS = ['header.module-head', 'section.goals', 'p.section-mark', 'figure.figure', '.rule', '.compare', '.cards', 'section.lab', '.steps', 'dl.vocab', '.practise', 'section.quiz', 'ol.recap', 'nav.next', 'a.term'];

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'switchboard-stock-'));
after(() => rmSync(folder, { recursive: true }));
const mine = (/** @type {string[]} */ ...args) => execFileSync(process.env.SWITCHBOARD_BIN ?? '', args, { stdio: 'pipe', encoding: 'utf8' });

/** A book as somebody has it, and the same with what `install` adds and one more chapter. */
const build = () => {
  const book = join(folder, 'book');
  mkdirSync(join(book, 'src'), { recursive: true });
  writeFileSync(join(book, 'book.toml'), '[book]\ntitle = "Mine"\n');
  writeFileSync(join(book, 'src/SUMMARY.md'), '- [Plain](plain.md)\n- [All](all.md)\n- [Soon]()\n');
  writeFileSync(join(book, 'src/plain.md'), '# Plain\n\nA [link](all.md), `code`.[^1]\n\n> [!NOTE]\n> A note.\n\n```rust\nfn main() {}\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: A foot.\n');
  writeFileSync(join(book, 'src/all.md'), '# All\n');
  mine('build', book, '--dest-dir', join(folder, 'before'));
  mine('install', book);
  cpSync(join(root, 'preprocessor/templates/init/module-01.md'), join(book, 'src/all.md'));
  mine('build', book, '--dest-dir', join(folder, 'site'));
  return join(folder, 'site');
};
const { visit } = setUp(build());

/** The page in one of mdBook's schemes, chosen as its own menu does. @param {import('./lib/visit.js').Visited} page @param {string} scheme */
const choose = (page, scheme) => page.evaluate((id) => /** @type {HTMLElement} */ (document.getElementById(`mdbook-theme-${id}`)).click(), scheme);
/** @param {string} name */
const open = (name) => visit(name, { fromDisk: true, reducedMotion: 'reduce' });

test('a page without directives is the same, pixel by pixel, in each of the five', async () => {
  const pages = [await open('plain.html'), await open('../before/plain.html')];
  for (const scheme of SCHEMES) {
    const pictures = [];
    for (const page of pages) {
      await choose(page, scheme);
      await page.bringToFront();
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      pictures.push(await page.locator('main').screenshot());
    }
    assert.ok(pictures[0]?.equals(/** @type {Buffer} */ (pictures[1])), `${scheme}: the page looks other than before`);
  }
});

test('what is ours works, and can be read in each of the five', async () => {
  const page = await open('all.html');
  await page.locator('.lab-frame').waitFor();
  await page.locator('details').evaluateAll((all) => all.forEach((details) => { /** @type {HTMLDetailsElement} */ (details).open = true; }));
  const question = page.locator('.question:visible');
  await question.locator('input').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await question.locator('.quiz-mark').first().waitFor();
  assert.ok(page.url().includes('all.html'), 'a key turned the page');
  await page.evaluate(axe.source);
  for (const scheme of SCHEMES) {
    await choose(page, scheme);
    /** @type {import('axe-core').AxeResults} */
    const found = await page.evaluate(([ours, only]) => /** @type {any} */ (window).axe.run({ include: ours }, { resultTypes: ['violations'], preload: false, ...only }),
      /** @type {[string[][], object]} */ ([OURS.map((ours) => [ours]), scheme === 'light' ? { rules: { 'color-contrast-enhanced': { enabled: true } } } : { runOnly: ['cat.color'], rules: { 'color-contrast-enhanced': { enabled: true } } }]));
    assert.deepEqual(found.violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${scheme}: ${id} at ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`)), []);
    assert.ok(found.passes.some(({ id }) => id === 'color-contrast-enhanced'), 'colours were looked at');
  }
  assert.deepEqual(page.complaints.filter((complaint) => complaint.startsWith('uncaught')), []);
});

test('nothing reaches out of what holds it, on a phone or a desk', async () => {
  const page = await open('all.html');
  await page.locator('.lab-frame').waitFor();
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const reach = () => page.evaluate((ours) => ours.flatMap((one) => [...document.querySelectorAll(one)].flatMap((box) => {
      const right = Math.min(box.getBoundingClientRect().right, /** @type {Element} */ (document.querySelector('main')).getBoundingClientRect().right);
      return [...box.querySelectorAll('*')].filter((part) => !part.closest('svg, canvas, .visually-hidden') && part.getBoundingClientRect().right > right + 1).map((part) => `${one}: ${part.tagName}.${part.className}`);
    })), ['section.goals', 'section.lab', '.lab-and-steps', '.practise', 'section.quiz', '.compare', 'figure.figure']);
    // (The lab takes its new width as the browser tells it of it, in a frame to come.)
    let out = await reach();
    for (let times = 0; out.length && times < 20; times++) {
      await page.waitForTimeout(100);
      out = await reach();
    }
    assert.deepEqual(out, [], `at ${width} px`);
  }
});

test('on paper a quiz has all its questions, and the browser’s own search finds those that are shut', async () => {
  const page = await open('all.html');
  await page.locator('switchboard-quiz[data-ready]').waitFor();
  const shut = page.locator('.question[hidden]');
  assert.ok(await shut.count() > 0);
  assert.equal(await shut.first().evaluate((question) => getComputedStyle(question).display), 'block', 'search looks at nothing else');
  assert.ok(!await shut.locator('legend').first().evaluate((legend) => legend.checkVisibility({ contentVisibilityAuto: true })));
  await page.emulateMedia({ media: 'print' });
  for (const question of await page.locator('.question').all()) assert.ok(((await question.boundingBox())?.height ?? 0) > 40);
});

test('on paper a lab’s table loses no column', async () => {
  // (A sheet of A4, between margins.)
  const page = await visit('all.html', { fromDisk: true, viewport: { width: 690, height: 980 } });
  await page.emulateMedia({ media: 'print' });
  const tables = await page.locator('.lab-static table').evaluateAll((all) => all.map((table) => [table.getBoundingClientRect().width, table.parentElement?.clientWidth ?? 0]));
  assert.ok(tables.length > 0);
  for (const [width = 0, room = 0] of tables) assert.ok(room > 0 && width <= room + 1, `${width} of ${room}`);
});

test('sizes are of the book’s text, whatever the root’s is', async () => {
  const page = await open('all.html');
  await page.locator('.lab-frame').waitFor();
  const sizes = () => page.evaluate(() => ['.question legend', '.quiz-button', '.lab-frame button'].map((one) => parseFloat(getComputedStyle(/** @type {Element} */ (document.querySelector(one))).fontSize)));
  const usual = await sizes();
  assert.ok(usual.every((size) => size >= 12), `${usual} px`);
  await page.addStyleTag({ content: ':root { font-size: 100% } body { font-size: 1rem }' });
  assert.deepEqual(await sizes(), usual);
});

test('files of another version are told in the page', async () => {
  const page = await visit('all.html', { fromDisk: true });
  assert.equal(await page.locator('.switchboard-stale').count(), 0);
  const name = readFileSync(join(folder, 'site/all.html'), 'utf8').match(/switchboard\/study-[0-9a-f]+\.js/)?.[0] ?? '';
  const path = join(folder, 'site', name);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/study\.js [0-9a-f]{12}/, 'study.js 000000000000'));
  await page.reload();
  assert.match(await page.locator('.switchboard-stale').innerText(), /another version .*\(study\.js\).*mdbook-switchboard install/s);
});
