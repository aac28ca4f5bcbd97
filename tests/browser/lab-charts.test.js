// The charts: what they draw is what the core says, and everybody can read the values out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labOf } from './lib/lab.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp();

/** @param {import('./lib/visit.js').Visited} page */
const chartsOf = async (page) => {
  const on = await labOf(page);
  const plot = (/** @type {string} */ name, /** @type {RegExp} */ label) => {
    const around = on.lab.locator(`.lab-plot:has([data-part=${name}])`);
    return { input: around.getByRole('slider', { name: label }), says: around.locator('p'), line: around.locator('.reading') };
  };
  return { ...on, history: plot('chart', /last 60 seconds/), load: plot('curve', /By clients/) };
};
/** Waits until the load curve has all its points: 1, 3, 6 … 78 and 80 clients. @param {import('./lib/visit.js').Visited} page */
const surveyed = (page) => page.waitForFunction(() => {
  const line = Reflect.get(document.querySelector('switchboard-lab') ?? {}, 'curve').line;
  return line.length === 28;
});
/** @param {Awaited<ReturnType<typeof chartsOf>>} on @param {Record<string, any>} settings @param {number} seconds */
const run = ({ lab }, settings, seconds) => lab.evaluate((element, [wanted, time]) => {
  const host = /** @type {any} */ (element);
  host.play(false);
  for (const key in wanted) host.change(key, wanted[key]);
  host.advance(time);
  host.show();
}, /** @type {[Record<string, any>, number]} */ ([settings, seconds]));

test('the load curve is what theory predicts, point by point', async () => {
  const page = await visit('module-02.html');
  const { lab } = await chartsOf(page);
  await surveyed(page);
  const points = await lab.evaluate((element) => {
    const { core, curve } = /** @type {any} */ (element);
    return curve.line.map((/** @type {number[]} */ [n, latency, share]) => {
      const at = core.wasm.theory(n);
      return { n, drawn: [latency, share], theory: [...new Float64Array(core.wasm.memory.buffer, at, 2)] };
    });
  });
  for (const { n, drawn: [latency, share], theory } of points) {
    assert.equal(latency, theory[0], `${n} clients`);
    assert.equal(share, theory[1], `${n} clients`);
  }
  const share = Object.fromEntries(points.map((/** @type {any} */ p) => [p.n, p.drawn[1]]));
  assert.ok(Math.abs(share[80] - 25 / 80) < 0.002, 'at 80 clients the server answers all that it can');
  assert.match(await lab.locator('.lab-charts [data-show=curve] > p').last().innerText(), /queueing theory predicts/);
  // As many corners as points, in each of its two strips.
  const d = await lab.locator('.lab-charts [data-show=curve] .line').getAttribute('d') ?? '';
  assert.equal(d.match(/[ML]/g)?.length, 2 * points.length);
  assertQuiet(page);
});

test('where theory has no formula, the curve is made of long runs, says so and why; what was tried before is fainter', async () => {
  const page = await visit('module-02.html');
  const on = await chartsOf(page);
  await surveyed(page);
  await run(on, { clients: 10 }, 20);
  await run(on, { clients: 40 }, 20);
  const marks = async (/** @type {string} */ name) => (await on.lab.locator(`.lab-charts [data-show=curve] .${name}`).getAttribute('d') ?? '').match(/z/g)?.length ?? 0;
  assert.equal(await marks('mark'), 4, 'two settings, each in both strips');
  await run(on, { retries: 3, patience: 2 }, 0);
  await on.lab.getByText('theory has no formula for retries').waitFor();
  assert.equal(await marks('mark'), 0);
  assert.equal(await marks('old'), 4);
  await page.waitForFunction(() => Reflect.get(document.querySelector('switchboard-lab') ?? {}, 'curve').line.length > 3);
  const shares = await on.lab.evaluate((element) => /** @type {any} */ (element).curve.line);
  for (const [n, , share] of shares) assert.ok(n > 25 ? share < 0.9 : n > 20 || share > 0.9, `${share} at ${n}`);
});

test('the keyboard reads both charts out', async () => {
  const page = await visit('module-02.html');
  const on = await chartsOf(page);
  await surveyed(page);
  await run(on, { clients: 40 }, 80);
  const address = page.url();
  const { input, says, line } = on.load;
  const hint = await says.innerText();
  await input.focus();
  await page.keyboard.press('Home');
  assert.match(await says.innerText(), /^one client: theory: \d+\sms, 100\s% answered/);
  await page.keyboard.press('End');
  assert.match(await says.innerText(), /^80 clients: theory: (2\.9|3\.0)\d\ss, 31\s% answered/);
  const x = async () => Number((await line.getAttribute('d') ?? '').match(/^M([\d.]+) /)?.[1]);
  const end = await x();
  await page.keyboard.press('ArrowLeft');
  assert.match(await says.innerText(), /^79 clients: theory: about (2\.9|3\.0)\d\ss, 3[12]\s% answered$/, 'one number of clients, between two points');
  assert.ok(await x() < end, 'the line moves along');
  assert.equal(await input.getAttribute('aria-valuetext'), await says.innerText(), 'spoken as it is shown');
  await input.fill('40');
  assert.match(await says.innerText(), /^40 clients: .*; your run: \d\.\d\d\ss, \d\d\s% answered$/);

  await on.history.input.focus();
  assert.equal(await says.innerText(), hint, 'the other chart is quiet again');
  await page.keyboard.press('Home');
  assert.match(await on.history.says.innerText(), /^60 seconds ago: .* waiting$/);
  await page.keyboard.press('End');
  const now = await on.measures(['latency_s.mean', 'queue_depth'], 1);
  assert.equal(await on.history.says.innerText(), `Now: ${now[0].toFixed(2)}\u00a0s, ${now[1]} waiting`);
  assert.equal(page.url().split('#')[0], address, 'no key turned the page');
  assertQuiet(page);
});

test('a mark is of the clients it was measured with, also where the reader moves on at once', async () => {
  const page = await visit('module-02.html');
  const on = await chartsOf(page);
  await surveyed(page);
  await on.lab.scrollIntoViewIfNeeded();
  if (await on.button(/Play/).count()) await on.button(/Play/).click();
  await page.waitForFunction((element) => /** @type {any} */ (element).running, await on.lab.elementHandle());
  const tried = await on.lab.evaluate(async (element) => {
    const host = /** @type {any} */ (element);
    host.change('clients', 80);
    host.advance(40);
    // While it runs, what a moment comes to is drawn over some frames.
    host.show();
    host.change('clients', 3);
    for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
    return [...host.curve.tried.keys()];
  });
  assert.deepEqual(tried, [80]);
  assertQuiet(page);
});

test('marks of other settings stand where they belong: the scale takes them in, or an arrow tells how far off they are', async () => {
  const page = await visit('module-02.html');
  const on = await chartsOf(page);
  const curve = on.lab.locator('.lab-charts [data-show=curve]');
  /** The upper strip's faint circles and arrows, by their y. */
  const faint = async () => {
    const d = await curve.locator('.old').getAttribute('d') ?? '';
    const ys = (/** @type {RegExp} */ shape) => [...d.matchAll(shape)].map((found) => Number(found[1])).filter((y) => y < 73);
    return { circles: ys(/M[\d.]+ ([\d.]+)a/g), arrows: ys(/M[\d.]+ ([\d.]+)l/g) };
  };
  const settle = async (/** @type {Record<string, any>} */ settings, /** @type {number} */ seconds) => {
    await run(on, settings, seconds);
    return on.lab.evaluate((element) => /** @type {any} */ (element).curve.tried.get(60)[0]);
  };
  const change = async (/** @type {Record<string, any>} */ settings) => {
    const before = await on.lab.evaluate((element) => /** @type {any} */ (element).surveys);
    await run(on, settings, 0);
    assert.equal(await on.lab.evaluate((element) => /** @type {any} */ (element).surveys), before + 1);
    await surveyed(page);
  };
  await surveyed(page);
  const three = await settle({ clients: 60 }, 60);
  assert.ok(three > 2.7 && three < 3.3, `${three} s`);
  await change({ queue: 5 });
  assert.equal(await curve.locator('text').first().textContent(), '4 s', 'the line alone would need one second and a little');
  const near = await faint();
  assert.equal(near.arrows.length, 0);
  assert.equal(near.circles.length, 1);
  assert.ok(Math.abs(near.circles[0] - (72 - (three / 4) * 52)) < 0.2, `${near.circles}`);

  await change({ queue: 200 });
  const forty = await settle({}, 400);
  assert.ok(forty > 36, `${forty} s`);
  await change({ queue: 5 });
  // The ring is the last to leave the old latency.
  await run(on, {}, 60);
  const far = await faint();
  assert.deepEqual([far.arrows.length, far.circles.length], [1, 1]);
  await curve.getByText(`↑ ${forty.toFixed(2)} s`).waitFor();
  await on.load.input.fill('60');
  assert.match(await on.load.says.innerText(), new RegExp(`; with other settings: ${forty.toFixed(2)}\\ss, \\d\\d\\s% answered$`));
  assertQuiet(page);
});

test('while the points are being computed the caption says so, and then no more', async () => {
  const page = await visit('module-02.html');
  const on = await chartsOf(page);
  await surveyed(page);
  const computing = on.lab.locator('.lab-charts [data-show=curve] > p > b');
  assert.ok(await computing.isHidden());
  await run(on, { retries: 3, patience: 2 }, 0);
  await computing.getByText(/^Computing: \d+ of 28 points\.$/).waitFor();
  const around = on.lab.locator('.lab-charts'), { height } = await around.boundingBox() ?? {};
  // A place that isn't known yet is read out as such.
  await on.load.input.fill('80');
  await surveyed(page);
  await computing.waitFor({ state: 'hidden' });
  assert.equal((await around.boundingBox())?.height, height, 'its room stays');
  assertQuiet(page);
});

test('so does a pointer, and a finger', async () => {
  const page = await visit('module-02.html', { hasTouch: true });
  const on = await chartsOf(page);
  await surveyed(page);
  const { input, says } = on.load;
  await input.scrollIntoViewIfNeeded();
  const box = await input.boundingBox();
  assert.ok(box);
  const hint = await says.innerText();
  await page.mouse.move(box.x + box.width / 2, box.y + 30);
  assert.match(await says.innerText(), /^(39|40|41|42) clients: theory/);
  await page.mouse.move(box.x + box.width / 2, box.y - 200);
  assert.equal(await says.innerText(), hint);
  await page.touchscreen.tap(box.x + 8, box.y + 30);
  assert.match(await says.innerText(), /^(one client|[23] clients): theory/);
});

test('the words beside the drawing hold what the charts show', async () => {
  const page = await visit('module-02.html');
  const on = await chartsOf(page);
  await surveyed(page);
  await run(on, { clients: 40 }, 80);
  const twin = await on.fold('The drawing in words');
  const said = await twin.innerText();
  for (const { input, says } of [on.history, on.load]) {
    await input.focus();
    await page.keyboard.press('End');
    const now = await says.innerText();
    assert.ok(said.includes(now), `“${now}” is not in the words: ${said}`);
  }
});

test('a setting leaves its mark only once the queue of the one before is gone, and ten seconds more', async () => {
  const page = await visit('module-02.html');
  const on = await labOf(page);
  await on.button(/Pause/).click();
  const marks = await on.lab.evaluate((element) => {
    const host = /** @type {any} */ (element);
    host.change('clients', 60);
    host.advance(30);
    host.change('clients', 3);
    return [11.5, 4].map((seconds) => {
      host.advance(seconds);
      host.show();
      return host.curve.tried.get(3)?.[0];
    });
  });
  assert.equal(marks[0], undefined);
  assert.ok(marks[1] < 0.2, `${marks[1]} s: nothing of the queue is in it`);
});
