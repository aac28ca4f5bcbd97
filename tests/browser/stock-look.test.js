// A stranger's book in mdBook's own theme: what only a picture shows. mdBook has styles for some names of ours, a
// dark theme goes on paper, too, and a page may be read from right to left.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setUp } from './lib/visit.js';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-look-'));
after(() => rmSync(folder, { recursive: true }));
const mine = (/** @type {string[]} */ ...args) => execFileSync(process.env.SWITCHBOARD_BIN ?? '', args, { stdio: 'pipe', encoding: 'utf8' });
const LONG = 'and '.repeat(40);
const CHAPTERS = {
  front: '# Front\n\n<<#desk others=29>>\n',
  first: `<<#module number=1 of=1 phase="A — One" minutes=10>>

# First

A lede.

<<#goals>>

- A [link](front.md)

<</goals>>

<<#sequence model=trace label="One keypress">>

A caption with a [link](front.md).

<</sequence>>

<<#rule>>

A [link](front.md).

<</rule>>

<<#vocab>>

Queue

: A line. A [link](front.md).

<</vocab>>

The queue.

<<#switchboard predict=no>>

<<#switchboard id="more">>

<<#quiz id="one">>

### What does this print?

\`\`\`text
${LONG}
\`\`\`

Answer: \`nothing\`

Nothing.

<</quiz>>
`,
  again: '# Again\n\n<<#review id="again" quizzes="one" questions=1>>\n',
  labs: '# Labs\n\n<<#lab model=cache predict=no>>\n\n<<#lab model=floors id="floors">>\n\n<<#lab model=listeners id="listeners">>\n',
  map: '# Map\n\n<<#course>>\n',
};

/** @param {string} name @param {string} [settings] */
const build = (name, settings = '') => {
  const book = join(folder, name);
  mkdirSync(join(book, 'src'), { recursive: true });
  writeFileSync(join(book, 'book.toml'), `[book]\ntitle = "Mine"\n${settings}`);
  writeFileSync(join(book, 'src/SUMMARY.md'), Object.keys(CHAPTERS).map((chapter) => `- [${chapter}](${chapter}.md)\n`).join(''));
  for (const [chapter, text] of Object.entries(CHAPTERS)) writeFileSync(join(book, `src/${chapter}.md`), text);
  mine('install', book);
  mine('build', book, '--dest-dir', join(folder, 'sites', name));
};
build('left');
build('right', 'language = "ar"\ntext-direction = "rtl"\n');
const { visit } = setUp(join(folder, 'sites'));
const DARK = 'localStorage.setItem("mdbook-theme", "navy")';
/** How light a computed colour is, from 0 to 1. @param {string} color */
const lightness = (color) => {
  const parts = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  return parts.reduce((sum, part) => sum + part, 0) / 3 / (color.startsWith('rgb') ? 255 : 1);
};

test('the desk of a first page is alive, in a dark theme too', async () => {
  const page = await visit('left/front.html', { fromDisk: true, start: DARK });
  await page.getByRole('button', { name: 'Ask', exact: true }).click();
  await page.waitForFunction(() => /asked 1 /.test(document.querySelector('.desk-counts')?.textContent ?? ''));
  assert.ok(lightness(await page.locator('.desk-stage text').first().evaluate((text) => getComputedStyle(text).fill)) > 0.6);
  assert.deepEqual(page.complaints, []);
});

test('the key of a card can be read on its button', async () => {
  const page = await visit('left/first.html', { fromDisk: true });
  await page.getByRole('button', { name: /Practise/ }).click();
  await page.getByRole('button', { name: 'Show the meaning' }).click();
  for (const key of await page.locator('.practise-actions kbd').all()) assert.equal(await key.evaluate((one) => getComputedStyle(one).backgroundColor), 'rgba(0, 0, 0, 0)');
});

test('without scripts the desk is a drawing, no silhouette', async () => {
  const page = await visit('left/front.html', { fromDisk: true, javaScriptEnabled: false });
  for (const seat of await page.locator('.desk-still .seat').all()) assert.notEqual(await seat.evaluate((path) => getComputedStyle(path).fill), 'rgb(0, 0, 0)');
});

test('an answer stands on a line of its own, and a chapter of the course in a list without marks', async () => {
  const page = await visit('left/answers.html', { fromDisk: true });
  assert.equal(await page.locator('.answer > .right').first().evaluate((answer) => getComputedStyle(answer).float), 'none');
  await page.goto(page.url().replace('answers', 'map'));
  assert.equal(await page.locator('.course .modules').first().evaluate((list) => getComputedStyle(list).listStyleType), 'none');
});

test('long code of a question that is asked again stays in its frame', async () => {
  const page = await visit('left/again.html', { fromDisk: true });
  const code = page.locator('.question:visible pre');
  const reach = await code.evaluate((pre) => [pre.scrollWidth, pre.clientWidth, getComputedStyle(pre).overflowX]);
  assert.ok(Number(reach[0]) > Number(reach[1]), 'it is long');
  assert.equal(reach[2], 'auto');
});

test('two labs have room between them', async () => {
  const page = await visit('left/first.html', { fromDisk: true });
  const [one, two] = await page.locator('section.lab').all();
  const [above, below] = [await one?.boundingBox(), await two?.boundingBox()];
  assert.ok((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0) >= 16);
});

test('the names of a lab’s numbers fit the column of mdBook’s theme', async () => {
  const page = await visit('left/labs.html', { fromDisk: true });
  for (const lab of await page.locator('section.lab').all()) {
    await lab.scrollIntoViewIfNeeded();
    await lab.locator('.lab-nums dt').first().waitFor();
    assert.deepEqual(await lab.locator('.lab-nums > div').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent)), []);
  }
});

test('a link in what is ours is as easy to read as its text', async () => {
  const page = await visit('left/first.html', { fromDisk: true, start: DARK });
  for (const link of await page.locator('main :is(.goals, figcaption, .rule, .vocab) a[href$="front.html"]').all()) {
    const [own, around, line] = await link.evaluate((a) => [getComputedStyle(a).color, getComputedStyle(/** @type {Element} */ (a.parentElement)).color, getComputedStyle(a).textDecorationLine]);
    assert.deepEqual([own, line], [around, 'underline']);
  }
});

test('a drawing is dark on white on paper, whatever the theme', async () => {
  const page = await visit('left/first.html', { fromDisk: true, start: DARK });
  await page.emulateMedia({ media: 'print' });
  for (const name of ['figure.figure svg', 'svg.lab-still']) {
    const [paper, ink] = await page.locator(name).first().evaluate((svg) => [getComputedStyle(svg).backgroundColor, getComputedStyle(/** @type {Element} */ (svg.querySelector('text'))).fill]);
    assert.equal(paper, 'rgb(255, 255, 255)');
    assert.ok(lightness(ink ?? '') < 0.3, `${name}: ${ink}`);
  }
});

test('a still of a lab is as large as it says, in a page and on paper', async () => {
  const page = await visit('left/first.html', { fromDisk: true, javaScriptEnabled: false });
  const still = page.locator('svg.lab-still').first();
  assert.ok(((await still.boundingBox())?.width ?? 0) >= 500);
  await page.setViewportSize({ width: 390, height: 800 });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390);
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('figure.figure').first().evaluate((figure) => getComputedStyle(figure).breakInside), 'avoid');
});

test('in a page from right to left a drawing’s words stand where they belong', async () => {
  const page = await visit('left/first.html', { fromDisk: true });
  const places = () => page.locator('figure.figure svg.drawing').first().evaluate((svg) => [...svg.querySelectorAll('text')].map((text) => Math.round(text.getBoundingClientRect().left - svg.getBoundingClientRect().left)));
  const usual = await places();
  assert.ok(usual.length > 5);
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  assert.deepEqual(await places(), usual);
  await page.goto(page.url().replace('/left/', '/right/'));
  assert.equal(await page.locator('svg.lab-still').first().evaluate((svg) => getComputedStyle(svg).direction), 'ltr');
});
