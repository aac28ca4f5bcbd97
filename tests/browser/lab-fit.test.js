// One screen: each lab of the book at each of the sizes, before the bet and after it; and where text is
// large or the page is narrow, nothing is cut off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { course } from './lib/course.js';
import { SIZES, labOf, labs, labsOf } from './lib/lab.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp();

/** What a reader has of a lab: where its parts are, and how much there is. @param {Awaited<ReturnType<typeof labOf>>} on */
const look = ({ ask }) => ask((host) => {
  const seen = (/** @type {Element} */ e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && e.getBoundingClientRect().width > 2;
  const box = (/** @type {string} */ selector) => {
    const e = host.frame.querySelector(selector);
    if (!e || !seen(e)) return null;
    const { top, bottom, left, right } = e.getBoundingClientRect();
    return { top, bottom, left, right };
  };
  const words = [];
  const texts = document.createTreeWalker(host.frame, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = /** @type {Element} */ (text.parentElement);
    if (!parent.closest('svg, .visually-hidden, option') && seen(parent)) words.push(...(text.textContent ?? '').match(/[\p{L}\d][\p{L}\d’.,]*/gu) ?? []);
  }
  return {
    frame: { height: host.frame.offsetHeight, left: host.frame.getBoundingClientRect().left, right: host.frame.getBoundingClientRect().right },
    parts: Object.fromEntries(['.lab-drawing', '.lab-pill', '.lab-word', '.lab-aim b', '.lab-nums > div', '.lab-nums > div:nth-child(2)'].map((s) => [s, box(s)])),
    controls: [...host.frame.querySelectorAll('button, input, select')].filter(seen).length,
    words: words.length,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
});

for (const { page: name, nth, data } of labs) {
  for (const [width, height] of SIZES) {
    test(`one screen: ${data.id}, ${width} × ${height}`, async () => {
      const page = await visit(name, { viewport: { width, height } });
      const on = await labOf(page, nth);
      await on.judged();
      const bar = await page.evaluate(() => document.querySelector('.bar')?.getBoundingClientRect().height ?? 0);
      const before = await look(on);
      assert.ok(before.frame.height <= height - bar, `${before.frame.height} px of ${height - bar}`);
      assert.ok(before.sideways <= 0, `${before.sideways} px sideways`);
      if (await on.button('Just play').isVisible()) {
        assert.ok(before.controls <= 8, `${before.controls} controls before the bet`);
        assert.ok(before.words <= 80, `${before.words} words before the bet`);
      }
      await on.play();
      await on.ask((host) => host.fit());
      const after = await look(on);
      assert.ok(after.frame.height <= height - bar, `${after.frame.height} px of ${height - bar} after the bet`);
      for (const [part, box] of Object.entries(after.parts)) {
        assert.ok(box, `${part} is seen`);
        assert.ok(box.top >= bar - 1 && box.bottom <= height + 1, `${part} is on the screen: ${JSON.stringify(box)}`);
      }
      assertQuiet(page);
    });
  }

  test(`large text and narrow pages cut nothing off: ${data.id}`, async () => {
    for (const [width, height, percent] of [[1440, 900, 200], [390, 844, 150], [390, 844, 200], [320, 640, 100], [664, 900, 100], [720, 900, 100], [940, 900, 100]]) {
      const page = await visit(name, { viewport: { width, height }, reducedMotion: 'reduce' });
      await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, `${percent}%`);
      const on = await labOf(page, nth);
      await on.play();
      for (const clients of [3, 30, 80]) {
        await on.run(20, clients);
        const found = await on.ask((host, at) => {
          const [stage, frame] = [host.painter.box.getBoundingClientRect(), host.frame.getBoundingClientRect()];
          // Where a label's ink is: its line is higher than its letters.
          const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
          const labels = [...host.painter.box.querySelectorAll('text')].map((e) => {
            const { left, right } = e.getBoundingClientRect(), { font, letterSpacing } = getComputedStyle(e), line = stage.top + Number(e.getAttribute('y'));
            Object.assign(pen, { font, letterSpacing });
            const ink = pen.measureText(e.textContent);
            return { text: e.textContent, left, right, top: line - ink.actualBoundingBoxAscent, bottom: line + ink.actualBoundingBoxDescent };
          });
          const out = labels.filter((l) => l.left < stage.left - 1 || l.right > stage.right + 1 || l.top < stage.top - 2 || l.bottom > stage.bottom + 2).map((l) => l.text);
          const over = labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).map((b) => `${a.text} over ${b.text}`));
          return { at, out, over, high: stage.height, sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth, small: labels.length ? Math.min(...[...host.painter.box.querySelectorAll('text')].map((e) => parseFloat(getComputedStyle(e).fontSize))) : 99, wide: frame.width };
        }, `${width} px, ${percent} %, ${clients} clients`);
        assert.deepEqual([found.out, found.over], [[], []], found.at);
        assert.ok(found.high <= Math.min(height, 320), `${found.at}: the drawing is ${found.high} px high`);
        assert.ok(found.sideways <= 0, `${found.at}: ${found.sideways} px sideways`);
        assert.ok(found.small >= 12, `${found.at}: letters of ${found.small} px`);
      }
      await page.context().close();
    }
  });
}

// What moves as a page comes up is seen at its top, and at the lab that a link leads to.
for (const { page: name, nth, data } of labsOf(course)) {
  test(`nothing moves as ${data.id} comes: its page's top and it`, async () => {
    for (const [width, height] of SIZES) {
      const page = await visit(name, { viewport: { width, height }, start: `new PerformanceObserver((list) => { for (const e of list.getEntries()) { const moved = e.sources.map((s) => s.node?.nodeName + '.' + (s.node?.className ?? '') + JSON.stringify([s.previousRect, s.currentRect])); (window.shifts ??= []).push([e.value, ...moved]); } }).observe({ type: 'layout-shift', buffered: true });` });
      await (await labOf(page, nth)).judged();
      await page.waitForTimeout(400);
      const shifts = /** @type {[number, ...string[]][]} */ (await page.evaluate(() => Reflect.get(window, 'shifts') ?? []));
      assert.ok(shifts.reduce((sum, [value]) => sum + value, 0) < 0.02, `${width} px: ${JSON.stringify(shifts)}`);
      await page.context().close();
    }
  });
}
