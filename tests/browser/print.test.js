import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { pages } from './lib/course.js';
import { setUp } from './lib/visit.js';

const { visit } = setUp();

test('on paper: the table for the lab, the cards unfolded, every question, dark or not', async () => {
  const page = await visit('module-02.html', { colorScheme: 'dark' });
  await page.locator('switchboard-quiz[data-ready]').waitFor();
  await page.locator('.lab-frame').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const table of await page.locator('.lab-static table').all()) assert.ok(await table.isVisible());
  for (const frame of await page.locator('.lab-frame').all()) assert.ok(await frame.isHidden());
  for (const card of await page.locator('details.card > :not(summary)').all()) assert.ok(await card.isVisible());
  for (const legend of await page.locator('.question legend').all()) assert.ok(await legend.isVisible());
  for (const link of await page.locator('.to-answer a').all()) assert.ok(await link.isVisible());
  for (const part of ['.quiz-actions', '.quiz-steps', 'header.bar']) {
    for (const each of await page.locator(part).all()) assert.ok(await each.isHidden(), part);
  }
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  assert.match(paper, /^rgb\(2[3-5]\d, |^rgba\(0, 0, 0, 0\)/, 'paper is light');
});

test('no figure is cut, and no row, option or paragraph of a card: what is longer goes on on the next sheet', async () => {
  // A4 without the margins of theme/css/print.css, at 96 px to the inch.
  const [width, height] = [(210 - 40) / 25.4 * 96, (297 - 38) / 25.4 * 96].map(Math.floor);
  const page = await visit('module-02.html', { viewport: { width, height } });
  await page.locator('switchboard-quiz[data-ready]').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const whole = await page.locator('.figure, .card > *, .option, .compare li, tr, .lab-static svg, .vocab > div, main pre').evaluateAll((all) => all
    .filter((element) => element.checkVisibility())
    .map((element) => ({ what: element.outerHTML.slice(0, 70), high: element.getBoundingClientRect().height, wide: element.scrollWidth - element.clientWidth, inside: getComputedStyle(element).breakInside })));
  assert.ok(whole.length > 20, `${whole.length} parts`);
  assert.deepEqual(whole.filter(({ high, wide, inside }) => high > height || wide > 1 || inside !== 'avoid'), []);
});

test('on paper the whole course is as wide as the sheet, and nothing but text stands beside a figure', async () => {
  const width = Math.floor((210 - 40) / 25.4 * 96);
  const page = await visit('print.html', { viewport: { width, height: 978 }, start: 'window.print = () => {}' });
  await page.emulateMedia({ media: 'print' });
  const parts = await page.locator('main > *').evaluateAll((all) => all
    .filter((element) => element.checkVisibility() && !/absolute|fixed/.test(getComputedStyle(element).position) && element.getBoundingClientRect().height > 0)
    .map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { what: element.outerHTML.slice(0, 70), left, right, top, bottom, wide: right - left, over: element.scrollWidth - element.clientWidth, isFigure: element.matches('.figure'), isText: element.matches('p:not(.section-mark), ul, ol, h2, h3, h4') };
    }));
  assert.ok(parts.length > 300, `${parts.length} parts`);
  // What is narrower was meant for the screen; what is wider makes the browser shrink every page.
  assert.deepEqual(parts.filter(({ wide, over }) => wide < width - 2 || wide > width + 1 || over > 1), []);
  const figures = parts.filter(({ isFigure }) => isFigure);
  assert.ok(figures.length > 20, `${figures.length} figures`);
  const beside = parts.filter((part) => !part.isText && figures.some((figure) => figure !== part && part.top < figure.bottom - 1 && part.bottom > figure.top + 1 && part.left < figure.right && part.right > figure.left));
  assert.deepEqual(beside, []);
});

test('on paper a link that leads elsewhere says where', async () => {
  const page = await visit('module-02.html');
  await page.emulateMedia({ media: 'print' });
  const links = await page.locator('main a[href]:not(.header, .term)').evaluateAll((all) => all.filter((link) => link.checkVisibility())
    .map((link) => ({ to: link.getAttribute('href') ?? '', says: getComputedStyle(link, '::after').content })));
  const away = links.filter(({ to }) => !to.startsWith('#'));
  assert.ok(away.length >= 5, 'each question leads to its answer');
  for (const { to, says } of away) assert.ok(says.includes(to) || says.includes('attr(href)'), `${to} is followed by ${says}`);
});

/** How large a sheet's content was drawn: drawings in each stream begin with a matrix, in 300ths of an inch for
 * each 96th, and those that stand within the text have smaller ones of their own. @param {Buffer} pdf */
const scales = (pdf) => [...pdf.toString('latin1').matchAll(/(?<!end)stream\n/g)].flatMap(({ index, 0: { length } }) => {
  try {
    const drawn = inflateSync(pdf.subarray(index + length, pdf.indexOf('endstream', index))).toString('latin1');
    const found = [...drawn.matchAll(/W\*? n\nq\n([\d.]+) 0 0 \1 /g)].map(([, scale]) => (Number(scale) * 96) / 300);
    return found.length ? [Math.max(...found)] : [];
  } catch {
    return [];
  }
});

for (const name of pages.filter((each) => /^module-\d+\.html$/.test(each))) {
  test(`a printed module is a document of several pages, as large as it was meant: ${name}`, async () => {
    const page = await visit(name);
    await page.locator('switchboard-quiz[data-ready]').waitFor();
    const pdf = await page.pdf({ format: 'A4' });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    assert.ok(sheets >= 6 && sheets <= 40, `${sheets} sheets`);
    const found = scales(pdf);
    // (A pattern or a drawing may begin with a matrix of its own.)
    assert.ok(found.filter((scale) => Math.abs(scale - 1) < 0.01).length >= sheets, `${sheets} sheets, ${found}`);
  });
}

test('the whole course on one page: lab, quiz and answers work together', async () => {
  const page = await visit('print.html', { start: 'window.print = () => {}' });
  await page.locator('switchboard-quiz[data-ready]').last().waitFor();
  const ids = await page.locator('[id]').evaluateAll((all) => all.map((element) => element.id));
  assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), [], 'no id twice');
  const dead = await page.locator('main a[href^="#"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '').filter((href) => href !== '#' && !document.getElementById(decodeURIComponent(href.slice(1)))));
  assert.deepEqual(dead, [], 'links within the page lead somewhere');
  await page.locator('.question:not([hidden]) label').first().click();
  assert.ok(await page.locator('.question:not([hidden]) .feedback').first().isVisible());
});
