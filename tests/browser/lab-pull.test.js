// A line of the drawing that can be pulled sideways: the letters' lab of Module 16, where it aims at the tail.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { course } from './lib/course.js';
import { labOf, labsOf } from './lib/lab.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp();
const [{ page: name, nth }] = labsOf(course).filter(({ data }) => data.model === 'tail');

for (const [width, height] of [[1440, 900], [390, 844]]) {
  test(`it is pulled by hand and by keys, to where the drawing has the value: ${width}`, async () => {
    const page = await visit(name, { viewport: { width, height } });
    const { lab, ask, play, pause, run } = await labOf(page, nth);
    await play();
    await pause();
    await ask((host) => host.apply({ again: 1, after: 0.12 }));
    await run(70);
    const line = lab.getByRole('slider', { name: 'Late after' });
    await line.waitFor({ state: 'attached' });
    const after = () => /** @type {Promise<number>} */ (ask((host) => host.values[host.setting('after')]));
    assert.equal(await line.getAttribute('aria-valuetext'), '120\u00a0ms');
    await line.focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await after(), 0.14);
    await page.keyboard.press('Home');
    assert.equal(await after(), 0.05);
    // To the tick of one second, which the drawing has at its foot.
    const foot = async () => {
      const box = await lab.locator('.lab-pull').boundingBox();
      assert.ok(box);
      return [box.x + box.width / 2, box.y + box.height - 16];
    };
    const tick = await lab.locator('.lab-drawing text').getByText('1 s', { exact: true }).boundingBox();
    const [x, y] = await foot();
    assert.ok(tick && Math.abs(tick.y - y) < 30, 'the grip is at the scale');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(tick.x + tick.width / 2, y, { steps: 4 });
    await page.mouse.up();
    assert.equal(await after(), 1);
    assert.ok(Math.abs((await foot())[0] - tick.x - tick.width / 2) < 6, 'the grip is where it was pulled to');
    // It is the drawer's setting, too.
    assert.match(await lab.locator('.lab-drawing').textContent() ?? '', /late: 1\.0.s/);
    // Where nothing is done about what is late, nothing can be pulled.
    await ask((host) => host.apply({ again: 0 }));
    await line.waitFor({ state: 'hidden' });
    assertQuiet(page);
    await page.context().close();
  });
}
