// A stranger's book with a course map: what a reader has read is kept in mdBook's own theme, too, and of what the
// book hasn't nothing is said.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setUp } from './lib/visit.js';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-map-'));
after(() => rmSync(folder, { recursive: true }));
const mine = (/** @type {string[]} */ ...args) => execFileSync(process.env.SWITCHBOARD_BIN ?? '', args, { stdio: 'pipe', encoding: 'utf8' });
const QUIZ = '<<#quiz id="one">>\n\n### Which?\n\n- [ ] This\n\n  > No.\n- [x] That\n\n  > Yes.\n\nThat.\n\n<</quiz>>\n';
const LONG = 'A line.\n\n'.repeat(60);

/** @param {string} name @param {Record<string, string>} chapters */
const build = (name, chapters) => {
  const book = join(folder, name);
  mkdirSync(join(book, 'src'), { recursive: true });
  writeFileSync(join(book, 'book.toml'), '[book]\ntitle = "Mine"\n');
  writeFileSync(join(book, 'src/SUMMARY.md'), Object.keys(chapters).map((chapter) => `- [${chapter}](${chapter}.md)\n`).join(''));
  for (const [chapter, text] of Object.entries(chapters)) writeFileSync(join(book, `src/${chapter}.md`), text);
  mine('install', book);
  mine('build', book, '--dest-dir', join(folder, 'sites', name));
};
const head = (/** @type {number} */ number) => `<<#module number=${number} of=2 phase="A — One" minutes=${number}0>>\n\n# Module ${number}\n\nA lede.\n\n`;
// (The second has none of our widgets, and neither ends in `recap` or `next`.)
build('modules', { map: '# Map\n\n<<#course>>\n', first: head(1) + LONG + QUIZ, second: head(2) + LONG });
build('none', { map: '# Map\n\n<<#course>>\n', first: `# First\n\n${QUIZ}` });
const { visit } = setUp(join(folder, 'sites'));

/** @param {import('playwright-core').Page} page */
const told = async (page) => {
  await page.locator('.your-progress').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => Reflect.get(window, 'SwitchboardProgress').takeIn);
  return page.locator('.your-progress').innerText();
};

test('what was read to its end is known in a theme that has no list of modules of ours', async () => {
  const page = await visit('modules/map.html', { fromDisk: true });
  /** @param {string} name */
  const to = (name) => page.goto(page.url().replace(/\w+\.html.*/, name));
  assert.match(await told(page), /Begin with Module 01: 10 minutes/);
  await to('first.html');
  await to('map.html');
  assert.match(await told(page), /Continue where you left: Module 01/);
  for (const name of ['first', 'second']) {
    await to(`${name}.html`);
    assert.equal(await page.evaluate((name) => localStorage.getItem(`switchboard:mine:read:${name}.html`), name), null, 'before its end');
    await page.keyboard.press('End');
    await page.waitForFunction((name) => localStorage.getItem(`switchboard:mine:read:${name}.html`), name);
  }
  await to('map.html');
  assert.match(await told(page), /You have read every module.*2 of 2 modules/s);
  assert.match(await page.locator('.course li').first().innerText(), /10 min\s+read$/);
  // The page with the whole book is no module's.
  await page.evaluate(() => localStorage.clear());
  await to('print.html');
  await page.keyboard.press('End');
  await to('map.html');
  assert.match(await told(page), /Begin with Module 01/);
  assert.deepEqual(page.complaints, []);
});

test('where there are no modules none is said to be read, and no question to be answered', async () => {
  const page = await visit('none/map.html', { fromDisk: true });
  const said = await told(page);
  assert.doesNotMatch(said, /read every|0 of 0|all answered/);
  assert.ok(!await page.locator('.sums').isVisible());
  await page.getByText('What this device keeps').click();
  assert.ok(await page.getByRole('button', { name: 'Erase…' }).isVisible());
  assert.deepEqual(page.complaints, []);
});
