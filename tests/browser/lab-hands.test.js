// By thumb, mouse and keyboard: what moves the axis, and what doesn't.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labOf, labs } from './lib/lab.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp();
const [{ page: name, nth }] = labs;

/** A finger's way. @param {import('./lib/visit.js').Visited} page @param {[number, number]} from @param {[number, number]} by */
const swipe = async (page, [x, y], [dx, dy]) => {
  const session = await page.context().newCDPSession(page);
  const touch = (/** @type {string} */ type, /** @type {{x: number, y: number}[]} */ touchPoints) => session.send('Input.dispatchTouchEvent', /** @type {any} */ ({ type, touchPoints }));
  await touch('touchStart', [{ x, y }]);
  for (let i = 1; i <= 10; i++) await touch('touchMove', [{ x: x + (dx * i) / 10, y: y + (dy * i) / 10 }]);
  await touch('touchEnd', []);
  // (A page that still scrolls would take the next touch elsewhere.)
  await page.evaluate(async () => {
    for (let still = 0, was = scrollY; still < 10; was = scrollY) {
      await new Promise(requestAnimationFrame);
      still = scrollY === was ? still + 1 : 0;
    }
  });
};

test('a swipe that scrolls changes nothing; a drag sideways and a tap do', async () => {
  const page = await visit(name, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const { lab, slider, play } = await labOf(page, nth);
  const at = async () => {
    const box = await lab.locator('.lab-slide').boundingBox();
    assert.ok(box);
    return /** @type {[number, number]} */ ([box.x + 0.6 * box.width, box.y + box.height - 20]);
  };
  const flag = await slider.inputValue(), top = await page.evaluate(() => scrollY);
  await swipe(page, await at(), [2, -200]);
  await page.waitForFunction((was) => scrollY > was + 50, top);
  assert.equal(await slider.inputValue(), flag, 'the bet stays');
  await labOf(page, nth);
  await play();
  const clients = await slider.inputValue();
  await swipe(page, await at(), [3, -200]);
  assert.equal(await slider.inputValue(), clients, 'the setting stays');
  await labOf(page, nth);
  await swipe(page, await at(), [60, 4]);
  const dragged = Number(await slider.inputValue());
  assert.ok(dragged > 45, `${dragged}`);
  const [x, y] = await at();
  await page.touchscreen.tap(x - 120, y);
  assert.ok(Number(await slider.inputValue()) < dragged - 15, 'a tap sets it');
  assertQuiet(page);
});

test('by keyboard: one, ten, the ends; the field; and no key pressed in it turns the page', async () => {
  const page = await visit(name);
  const { slider, number, play, pause, said, lab } = await labOf(page, nth);
  await play();
  await pause();
  const address = new URL(page.url()).pathname;
  await slider.focus();
  const value = () => slider.inputValue();
  for (const [key, wanted] of [['ArrowRight', '4'], ['ArrowRight', '5'], ['ArrowLeft', '4'], ['PageUp', '14'], ['PageDown', '4'], ['End', '80'], ['PageUp', '80'], ['Home', '1']]) {
    await page.keyboard.press(key);
    assert.equal(await value(), wanted, key);
  }
  assert.match(await slider.getAttribute('aria-valuetext') ?? '', /One client asks for 0\.2 a second, and 5 can leave/);
  for (const key of ['s', '/', 'ArrowRight']) await page.keyboard.press(key);
  assert.equal(new URL(page.url()).pathname, address);
  await number.fill('25');
  assert.equal(await value(), '25');
  await number.fill('900');
  await number.press('Tab');
  assert.equal(await value(), '80');
  assert.match(await said.innerText(), /From 1 to 80 clients: 80 taken/);
  // A chart that is pointed at takes the arrows with the slider's focus.
  await lab.locator('.lab-slide').click({ position: { x: 300, y: 40 } });
  assert.ok(await slider.evaluate((e) => e === document.activeElement));
  await page.keyboard.press('ArrowRight');
  assert.equal(new URL(page.url()).pathname, address);
  assertQuiet(page);
});

test('situations are ticks that can be pressed, in their order, none over another', async () => {
  for (const width of [360, 1440]) {
    const page = await visit(name, { viewport: { width, height: 900 } });
    const { lab, slider, play, pause } = await labOf(page, nth);
    await play();
    await pause();
    const ticks = lab.locator('.lab-ticks button');
    const boxes = await ticks.evaluateAll((all) => all.map((e) => e.getBoundingClientRect().toJSON()));
    assert.ok(boxes.length >= 3);
    boxes.slice(1).forEach((box, i) => assert.ok(box.left >= boxes[i].right - 1, `${width} px, tick ${i + 1}`));
    for (const tick of await ticks.all()) {
      await tick.click();
      assert.equal(await tick.getAttribute('aria-pressed'), 'true');
      assert.match(await tick.getAttribute('aria-label') ?? '', new RegExp(`\\b${await slider.inputValue()}\\b`));
    }
    await page.context().close();
  }
});

test('what can be pressed is as large as a finger', async () => {
  const page = await visit(name, { viewport: { width: 390, height: 844 } });
  const { lab, play, button } = await labOf(page, nth);
  const small = () => lab.locator('button:visible, select:visible').evaluateAll((all) => all
    .map((e) => ({ name: e.textContent?.trim() || e.getAttribute('aria-label'), box: e.getBoundingClientRect(), tick: !!e.closest('.lab-ticks') }))
    .filter(({ box, tick }) => box.width > 1 && (tick ? box.width < 24 : box.width < 44 || box.height < 43.9)).map(({ name: of, box }) => `${of}: ${box.width} × ${box.height}`));
  assert.deepEqual(await small(), []);
  await play();
  assert.deepEqual(await small(), []);
  await button('More').click();
  await button('Change one thing').click();
  assert.deepEqual(await small(), []);
});

test('you are a client: a seat that is pressed sends one request, and its life is seen', async () => {
  const page = await visit(name, { reducedMotion: 'reduce' });
  const { button, measures, play, ask, run } = await labOf(page, nth);
  await play();
  const [before] = await measures(['requests.sent']);
  await button('Client 2: ask now').focus();
  await page.keyboard.press('Enter');
  await ask((host) => host.play(false));
  await run(1.2);
  const [after] = await measures(['requests.sent']);
  assert.ok(after > before, `${before} → ${after}`);
});
