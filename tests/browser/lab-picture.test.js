// The drawing shows what the core's scene holds, in both its forms, by shape as well as by colour.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labOf } from './lib/lab.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp();
const LIFE = { patience: 2, retries: 3, queue: 60 };

/** Sets the lab up, lets it run so many simulated seconds, and stops it.
 * @param {Awaited<ReturnType<typeof labOf>>} on @param {Record<string, any>} settings @param {number} seconds */
const run = async ({ lab, button }, settings, seconds) => {
  if (await button(/Pause/).count()) await button(/Pause/).click();
  await lab.evaluate((element, [wanted, time]) => {
    const host = /** @type {any} */ (element);
    for (const key in wanted) host.change(key, wanted[key]);
    host.advance(time);
    host.show();
  }, /** @type {[Record<string, any>, number]} */ ([settings, seconds]));
};

/** What is drawn, and what the scene holds. @param {Awaited<ReturnType<typeof labOf>>} on */
const look = ({ lab }) => lab.evaluate((element) => {
  const host = /** @type {any} */ (element), scene = host.core.scene(), svg = host.svg;
  const dots = Array.from({ length: scene.dots }, (_, i) => ({ ...scene.dot(i) }));
  const box = svg.viewBox.baseVal;
  // All marks of a kind are one path, in which each begins with its middle.
  const marks = (/** @type {string} */ selector) => [...svg.querySelectorAll(selector)]
    .flatMap((/** @type {Element} */ e) => [...(e.getAttribute('d') ?? '').matchAll(/M(\S+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]));
  const seats = [...svg.querySelectorAll('.client')].filter((/** @type {Element} */ e) => e.getAttribute('d'));
  return {
    dots, waiting: scene.waiting, places: scene.places, workers: scene.workers, clients: scene.clients, shut: scene.shut,
    drawn: {
      waiting: marks('.dot.waiting').length,
      ghosts: marks('.dot.ghost').length,
      crosses: marks('.dot.rejected').length,
      all: marks('.dot').length,
      clients: seats.length,
      states: seats.map((/** @type {Element} */ e) => Number(e.getAttribute('data-state'))),
      marks: seats.map((/** @type {Element} */ e) => e.getAttribute('d')?.replace(/^M\S+ [\d.]+/, '')),
      slots: svg.querySelectorAll('.slot').length,
      dials: svg.querySelectorAll('.dial').length,
      next: marks('.next'),
      outside: marks('.dot').filter(([x, y]) => x < 0 || y < 0 || x > box.width || y > box.height).length,
    },
    slots: [...svg.querySelectorAll('.slot')].map((/** @type {any} */ e) => [e.x.baseVal.value + 8, e.y.baseVal.value + 8]),
    states: Array.from({ length: scene.clients }, (_, i) => scene.state(i)),
    text: svg.textContent,
  };
});

for (const width of [390, 1440]) {
  test(`each request of the scene is one mark, in its place and of its kind, at ${width} px`, async () => {
    const page = await visit('module-02.html', { viewport: { width, height: 900 } });
    const on = await labOf(page);
    for (const [clients, settings] of /** @type {[number, Record<string, any>][]} */ ([
      [3, {}], [40, {}], [80, {}], [60, LIFE], [40, { patience: null, retries: 0, discipline: 'lifo' }], [30, { arrivals: 'synchronous', workers: 4 }],
    ])) {
      await run(on, { ...settings, clients }, 23.3);
      const { dots, drawn, ...scene } = await look(on);
      const of = (/** @type {(d: any) => boolean} */ test) => dots.filter(test).length;
      const what = JSON.stringify({ clients, settings });
      assert.equal(of((d) => d.kind === 3), scene.waiting, what);
      assert.equal(drawn.all, dots.length, what);
      assert.equal(drawn.waiting, of((d) => d.kind === 3 && !d.departed), what);
      assert.equal(drawn.ghosts, of((d) => d.departed), what);
      assert.equal(drawn.crosses, of((d) => d.kind === 6), what);
      assert.equal(drawn.clients, clients);
      assert.deepEqual(drawn.states, scene.states);
      assert.equal(drawn.slots, scene.places);
      assert.equal(drawn.dials, scene.workers);
      assert.equal(drawn.outside, 0, `${what}: marks outside of the paper`);
    }
    assertQuiet(page);
  });
}

test('on a phone the last line of a long queue stays clear of the server', async () => {
  const page = await visit('module-02.html', { viewport: { width: 390, height: 900 } });
  const on = await labOf(page);
  await run(on, { ...LIFE, clients: 60 }, 20);
  const gap = await on.lab.evaluate((element) => {
    const lowest = Math.max(...[...element.querySelectorAll('.lab-drawing :is(.slot, .next)')].map((mark) => mark.getBoundingClientRect().bottom));
    return (element.querySelector('.lab-drawing .box')?.getBoundingClientRect().top ?? 0) - lowest;
  });
  assert.ok(gap > 8, `${gap} px`);
});

test('whoever gave up leaves a ghost in the queue, which looks different without colour too', async () => {
  for (const forcedColors of /** @type {const} */ (['none', 'active'])) {
    const page = await visit('module-02.html', { forcedColors });
    const on = await labOf(page);
    await run(on, { ...LIFE, clients: 60 }, 20);
    const { dots, drawn } = await look(on);
    assert.ok(dots.filter((d) => d.kind === 3 && d.departed).length > 10, 'the rush leaves ghosts');
    assert.ok(drawn.ghosts > 10);
    const styles = await on.lab.evaluate((element) => ['.dot.ghost', '.dot.waiting'].map((name) => {
      const mark = element.querySelector(`.lab-drawing ${name}`);
      return mark && getComputedStyle(mark).strokeDasharray;
    }));
    assert.equal(styles[1], 'none');
    assert.notEqual(styles[0], 'none', 'a ghost has a broken outline');
    // Each state of a client has a mark of its own, but for thinking, which has none.
    const states = new Map(drawn.states.map((state, i) => [state, drawn.marks[i]]));
    assert.ok(states.has(4), 'somebody has just given up');
    assert.equal(new Set(states.values()).size, states.size);
  }
});

test('the mark of who is next stands at the end from which the server takes', async () => {
  const page = await visit('module-02.html');
  const on = await labOf(page);
  const near = (/** @type {number[]} */ a, /** @type {number[]} */ b) => Math.hypot(a[0] - b[0], a[1] - b[1]) < 22.5;
  await run(on, { clients: 40 }, 30);
  const first = await look(on);
  assert.equal(first.drawn.next.length, 1);
  assert.ok(near(first.drawn.next[0], first.slots[0]), 'oldest first: the place nearest to the server');
  await run(on, { discipline: 'lifo' }, 30);
  const last = await look(on);
  assert.ok(last.waiting > 3);
  assert.ok(near(last.drawn.next[0], last.slots[last.waiting - 1]), 'newest first: the last place taken');
  assert.match(last.text ?? '', /NEWEST FIRST/);
});

test('a queue and workers that change while it runs are drawn as they are', async () => {
  const page = await visit('module-02.html');
  const on = await labOf(page);
  await run(on, { clients: 40 }, 20);
  for (const [queue, workers] of [[60, 4], [5, 8], [200, 1], [0, 2], [15, 1]]) {
    await run(on, { queue, workers }, 3);
    const { drawn, waiting, places, text } = await look(on);
    assert.equal(places, queue);
    assert.equal(drawn.slots, Math.min(queue, 60));
    assert.equal(drawn.dials, workers);
    assert.match(text ?? '', queue ? new RegExp(`QUEUE ${waiting} / ${queue}`) : /NO QUEUE/);
  }
  assertQuiet(page);
});

test('who waits beyond the places of a queue that was made shorter is seen, until the last of them is served', async () => {
  const page = await visit('module-02.html');
  const on = await labOf(page);
  await run(on, { clients: 60, queue: 60 }, 30);
  for (const seconds of [2, 4]) {
    await run(on, { queue: 5 }, seconds);
    const { dots, drawn, waiting } = await look(on);
    assert.ok(waiting > 15, `${waiting} wait`);
    assert.equal(drawn.slots, 5);
    assert.equal(drawn.waiting, dots.filter((d) => d.kind === 3).length);
  }
  await run(on, {}, 12);
  const { drawn, waiting } = await look(on);
  assert.ok(waiting <= 5 && drawn.slots === 5);
  await run(on, { queue: 200 }, 60);
  assert.match((await look(on)).text ?? '', /QUEUE \d+ \/ 200 · 60 DRAWN/);
});

test('where motion is unwelcome the drawing changes in steps of a second', async () => {
  const page = await visit('module-02.html', { reducedMotion: 'reduce' });
  const on = await labOf(page);
  await on.clients.fill('40');
  await on.button(/Play/).click();
  const pictures = await on.lab.evaluate(async (element) => {
    const dots = () => [...element.querySelectorAll('.dots path')].map((e) => e.getAttribute('d')).join();
    const start = performance.now();
    let changes = 0, before = dots();
    while (performance.now() - start < 3300) {
      await new Promise(requestAnimationFrame);
      const now = dots();
      changes += Number(now !== before);
      before = now;
    }
    return changes;
  });
  assert.ok(pictures >= 1 && pictures <= 4, `${pictures} pictures in 3.3 s`);
});
