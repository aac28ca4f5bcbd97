import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pages } from './lib/course.js';
import { setUp } from './lib/visit.js';

const { visit } = setUp();

for (const width of [320, 390]) {
  test(`no page scrolls sideways at ${width} px`, async () => {
    for (const name of pages) {
      const page = await visit(name, { viewport: { width, height: 800 }, start: 'window.print = () => {}' });
      const { wide, guilty } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        guilty: [...document.querySelectorAll('main *')].filter((element) => element.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map((element) => element.outerHTML.slice(0, 90)),
      }));
      assert.ok(wide <= width, `${name} is ${wide} px wide: ${guilty.join('\n')}`);
      await page.context().close();
    }
  });
}

test('every stop of the Tab key is seen, is not covered, and none holds the reader', async () => {
  const page = await visit('module-02.html', { reducedMotion: 'reduce' });
  await page.locator('switchboard-quiz[data-ready]').waitFor();
  const stops = [];
  for (let n = 0; n < 300; n++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) && !(element instanceof SVGElement) || element === document.body) return null;
      const labels = element instanceof HTMLInputElement ? [...element.labels ?? []] : [];
      const seen = [element, ...labels].some((each) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      });
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [Math.min(Math.max(left + width / 2, 0), innerWidth - 1), Math.min(Math.max(top + Math.min(height, 40) / 2, 0), innerHeight - 1)];
      const over = document.elementFromPoint(x, y);
      const covered = !over || !(element.contains(over) || over.contains(element) || labels.some((label) => label.contains(over)));
      const name = `${element.tagName.toLowerCase()}${element.id && `#${element.id}`} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}”`;
      return { name, seen, covered, top: Math.round(top), over: over?.outerHTML.slice(0, 80) };
    });
    if (!stop) break;
    stops.push(stop);
  }
  assert.ok(stops.length > 15 && stops.length < 300, `${stops.length} stops`);
  assert.deepEqual(stops.filter(({ seen }) => !seen).map(({ name }) => name), [], 'focus that is not seen');
  assert.deepEqual(stops.filter(({ covered }) => covered), [], 'focus that is covered');
  assert.match(stops[0].name, /Skip/);
});

test('at 200 % text nothing is cut off sideways', async () => {
  const page = await visit('module-02.html', { viewport: { width: 640, height: 800 } });
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 640, `${wide} px`);
});
