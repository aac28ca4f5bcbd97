// The axis' words: wherever the thumb stands, they lie over no line that goes up from it and over no other words,
// and how far it goes is told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { course } from './lib/course.js';
import { labOf, labsOf } from './lib/lab.js';
import { setUp } from './lib/visit.js';

const { visit } = setUp();

/** So far words keep from a line, in pixels: what stands on its other side isn't read on. */
const AWAY = 4;

/** What lies over what: ink of words over lines, or close beside them, and over other words. @param {any} host @param {number} away */
const collisions = (host, away) => {
  const plot = host.parts.plot, at = plot.getBoundingClientRect();
  const texts = [...plot.querySelectorAll('text')].map((/** @type {SVGTextElement} */ e) => {
    const { x, width, y, height } = e.getBBox();
    return { words: e.textContent ?? '', left: x, right: x + width, top: y + 0.2 * height, bottom: y + 0.8 * height };
  });
  const lines = [...plot.querySelectorAll('.read, .truth, .pole')].map((/** @type {SVGPathElement} */ e) => {
    const { x, y, height } = e.getBBox();
    return { is: e.getAttribute('class'), x, y, height };
  });
  const bad = [];
  for (const text of texts) {
    if (text.left < -1 || text.right > at.width + 1) bad.push(`${text.words} is cut`);
    for (const { is, x, y, height } of lines) if (text.left < x + away && text.right > x - away && text.top < y + height && text.bottom > y) bad.push(`${text.words} over ${is}`);
    for (const other of texts) if (other !== text && text.left < other.right && text.right > other.left && text.top < other.bottom && text.bottom > other.top) bad.push(`${text.words} over ${other.words}`);
  }
  return bad;
};

/** Numbers beside the thumb through which their own curve runs. @param {any} host */
const crossed = (host) => [...host.parts.plot.querySelectorAll('text.ink')].flatMap((/** @type {SVGTextElement} */ e) => {
  const { x, width, y, height } = e.getBBox();
  return [...host.parts.plot.querySelectorAll('.theory')].some((/** @type {SVGPathElement} */ path) => {
    for (let at = 0; at <= path.getTotalLength(); at++) {
      const point = path.getPointAtLength(at);
      if (point.x > x && point.x < x + width && point.y > y + 0.4 * height && point.y < y + 0.7 * height) return true;
    }
    return false;
  }) ? [e.textContent] : [];
});

for (const { page: name, nth, data } of labsOf(course)) {
  test(`nothing is written over a line of the axis: ${data.id}`, async () => {
    for (const width of [1440, 820, 390]) {
      const page = await visit(name, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      const { ask, play } = await labOf(page, nth);
      await play();
      await page.waitForFunction((n) => {
        const host = /** @type {any} */ (document.querySelectorAll('switchboard-lab')[n]);
        return host.curves || host.axis.curves.length === 0;
      }, nth);
      // (Where theory is silent the curve comes by and by.)
      await page.waitForFunction((n) => {
        const host = /** @type {any} */ (document.querySelectorAll('switchboard-lab')[n]);
        return host.axis.curves.length === 0 || [...host.parts.plot.querySelectorAll('.theory')].some((line) => line.getBBox().width > 100);
      }, nth);
      assert.deepEqual(await ask(crossed), [], `${width} px, as it begins`);
      for (const share of [0, 0.03, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9, 1]) {
        await ask((host, part) => {
          const { from, to, by_ratio } = host.axis;
          host.move(by_ratio ? from * (to / from) ** part : from + part * (to - from));
        }, share);
        assert.deepEqual(await ask(collisions, AWAY), [], `${width} px, at ${share}`);
      }
      // The axis' end is told, by a situation that stands there, or by itself where there is room.
      if (width > 1000) {
        const [last, end] = await ask((host) => [host.parts.ticks.lastElementChild?.getBoundingClientRect().right, host.parts.plot.getBoundingClientRect().right]);
        assert.ok(last > end - 40, `${last} of ${end}`);
      }
      await page.close();
    }
  });
}

test('where theory knows that there is no curve, a sentence stands in the place of the chart, and curves when there are some again', async () => {
  const [{ page: name, nth }] = labsOf(course).filter(({ data }) => data.model === 'listeners');
  for (const width of [1440, 390]) {
    const page = await visit(name, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const { lab, ask, play } = await labOf(page, nth);
    await play();
    const beat = (/** @type {number} */ on) => ask((host, value) => host.change(host.setting('heartbeats'), value), on);
    const sentence = lab.getByText(await ask((host) => host.say('curves-none')));
    const names = lab.locator('.lab-axis svg text', { hasText: await ask((host, narrow) => host.say(`curve-dead${narrow ? '-short' : ''}`), width < 600) });
    await names.waitFor();
    assert.equal(await sentence.count(), 0);
    await beat(0);
    await sentence.waitFor();
    // It is told as it comes, to whoever hears it; and nothing else stands there without a name.
    assert.equal(await sentence.getAttribute('aria-live'), 'polite');
    assert.equal(await lab.locator('.lab-axis svg :is(.hair, .base, .read, .here, .theory)').count(), 0);
    const [below, rail] = await ask((host) => [host.parts.none.getBoundingClientRect().bottom, host.parts.pill.getBoundingClientRect().top]);
    assert.ok(below <= rail, `${width} px: ${below} below ${rail}`);
    await beat(1);
    await names.waitFor();
    assert.equal(await sentence.count(), 0);
    await page.close();
  }
});
