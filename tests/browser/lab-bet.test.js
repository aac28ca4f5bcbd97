// Predict first: the bet on the axis, the answer that is run, and what stays of both.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { course } from './lib/course.js';
import { labOf, labs, labsOf } from './lib/lab.js';
import { assertAccessible } from './lib/axe.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp();
const asked = labs.find(({ data }) => data.predict);
assert.ok(asked, 'a lab of the book asks for a bet');
const { page: name, nth } = asked;

for (const width of [390, 1440]) {
  test(`a bet is placed, run, and stays on the axis with its evidence, ${width} px`, async () => {
    const page = await visit(name, { viewport: { width, height: 900 } });
    const { lab, slider, number, button, ask, judged } = await labOf(page, nth);
    await judged();
    await number.fill('18');
    assert.equal(await slider.inputValue(), '18', 'by number');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await assertAccessible(page, 'before the bet', 'switchboard-lab');
    const height = await lab.locator('.lab-frame').evaluate((e) => e.clientHeight);
    await button('Plant the flag at 18').click();
    const odds = lab.locator('.lab-odds');
    await odds.getByText(/You bet on 18: too low\. .*25 clients/).waitFor();
    await page.waitForFunction((element) => /** @type {any} */ (element).dots.length >= 5, await lab.elementHandle(), { timeout: 30_000 });
    await page.waitForFunction((element) => !Reflect.get(element, 'far'), await lab.elementHandle());
    const dots = await ask((host) => host.dots.map((/** @type {any} */ dot) => dot.x));
    assert.deepEqual(dots.slice(0, 5), [15, 20, 30, 40, 25]);
    assert.ok(await ask((host) => host.parts.plot.querySelectorAll('path.mine').length) >= 5);
    assert.equal(await ask((host) => host.flag), 18);
    assert.ok(await lab.locator('.lab-frame').evaluate((e) => e.clientHeight) <= height + 60);
    await assertAccessible(page, 'after the bet', 'switchboard-lab');
    assert.equal(await ask((host) => host.values[host.axis.setting]), 25, 'the answer can be looked at');
    await odds.getByRole('button').click();
    assert.deepEqual(await ask((host) => [host.values[host.axis.setting], host.core.time < 5]), [3, true], 'it goes back to where it was');
    await page.reload();
    const again = await labOf(page, nth);
    assert.ok(await again.button(/Plant/).isHidden(), 'it is remembered');
    assert.equal(await again.ask((host) => host.flag), 18);
    await again.drawer('Why');
    await again.lab.locator('.lab-sheet').getByText(/You bet on 18/).waitFor();
    await again.button('Take the bet again').click();
    assert.ok(await again.button(/Plant the flag/).isVisible());
    assertQuiet(page);
  });
}

test('the mark of the answer follows the settings, and goes where there is no answer', async () => {
  const page = await visit(name, { reducedMotion: 'reduce' });
  const { lab, play, ask } = await labOf(page, nth);
  await play();
  /** @param {string} key @param {number} value */
  const set = (key, value) => ask((host, [k, v]) => host.change(host.setting(k), v), /** @type {[string, number]} */ ([key, value]));
  const mark = lab.locator('path.truth'), tick = (/** @type {string} */ named) => lab.locator('.lab-ticks').getByRole('button', { name: named });
  await tick('25 · the limit').waitFor();
  await set('capacity', 10);
  await tick('50 · the limit').waitFor();
  assert.equal(await ask((host) => host.truth), 50);
  assert.equal(await mark.count(), 1);
  await set('arrivals', 1);
  assert.equal(await mark.count(), 0);
  assert.equal(await tick('the limit').count(), 0);
});

test('what is uncovered is what theory predicts, exactly, at every whole number', async () => {
  const page = await visit(name);
  const { play, ask, slider } = await labOf(page, nth);
  await play();
  await page.waitForFunction((e) => Reflect.get(/** @type {any} */ (e), 'curves')?.up.length > 1, await page.locator('switchboard-lab').nth(nth).elementHandle());
  const found = await ask((host) => {
    const { up, exact } = host.curves, { from, to } = host.axis, wrong = [];
    for (let n = from; n <= to; n++) {
      const theory = [...host.core.theory(n)], point = up.find((/** @type {number[]} */ p) => p[0] === n)?.slice(1);
      if (JSON.stringify(point) !== JSON.stringify(theory)) wrong.push(n);
    }
    return { exact, wrong, at20: host.reading(20)[0], at25: host.reading(25)[0] };
  });
  assert.deepEqual([found.exact, found.wrong], [true, []]);
  assert.ok(Math.abs(found.at20 - 0.438) < 0.001 && Math.abs(found.at25 - 1.509) < 0.002, `${found.at20} ${found.at25}`);
  await slider.fill('25');
  assert.match(await ask((host) => host.parts.plot.textContent), /1\.5\ss/);
});

test('it can be skipped, for good', async () => {
  const page = await visit(name);
  const { button, lab } = await labOf(page, nth);
  await button('Just play').click();
  assert.ok(await lab.locator('.lab-nums').isVisible());
  await page.reload();
  assert.ok(await (await labOf(page, nth)).button('Just play').isHidden());
});

test('what is kept under the bet’s name and is no number is no bet', async () => {
  const page = await visit('module-02.html');
  for (const strange of ['{"toString":1}', '"x"', '1e999', '[]', 'null', 'no JSON']) {
    await page.evaluate((text) => localStorage.setItem('switchboard:switchboard:lab:lab-module-02:bet', text), strange);
    await page.reload();
    const { lab } = await labOf(page);
    await lab.locator('.lab-bet').waitFor();
  }
  assertQuiet(page);
});

test('with the keyboard, and where motion is unwelcome, the answer comes at once', async () => {
  const page = await visit(name, { reducedMotion: 'reduce' });
  const { slider, lab, ask } = await labOf(page, nth);
  await slider.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await lab.locator('.lab-odds').getByText(/too high/).waitFor();
  await page.waitForFunction((e) => /** @type {any} */ (e).dots.length >= 5, await lab.elementHandle());
  assert.ok(await slider.evaluate((e) => e === document.activeElement), 'the focus is on the axis');
  assert.equal(await ask((host) => host.flag), 80);
});

test('it doesn’t stand in the way: whoever takes the thumb keeps it', async () => {
  const page = await visit(name);
  const { slider, button, ask } = await labOf(page, nth);
  await button(/^Plant/).click();
  await page.waitForTimeout(500);
  await slider.fill('60');
  await ask((host) => host.halt());
  await page.waitForTimeout(2500);
  assert.equal(await slider.inputValue(), '60');
});

test('a bet that the axis hasn’t is asked for again', async () => {
  const page = await visit(name);
  const prefix = await page.evaluate(() => Reflect.get(window, 'SwitchboardWords').kept);
  const key = `${prefix}lab:${asked.data.id}:bet`;
  for (const [kept, asks] of /** @type {[string, boolean][]} */ ([['1e308', true], ['-5', true], ['"5"', true], ['[5]', true], ['null', true], ['0', false], ['5', false]])) {
    await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, kept]);
    await page.reload();
    const { button } = await labOf(page, nth);
    assert.equal(await button('Just play').isVisible(), asks, kept);
  }
  assertQuiet(page);
});

test('where storage is refused it is asked once a visit', async () => {
  const page = await visit(name, { start: 'Object.defineProperty(window, "localStorage", { get() { throw new Error("no") } })' });
  const { button } = await labOf(page, nth);
  await button('Just play').click();
  assert.ok(await button('Just play').isHidden());
});

// (Labs in whose answer's run things happen that their goals and steps are about.)
for (const model of ['listeners', 'tail']) {
  test(`what the answer’s run comes to ticks no goal and no step: ${model}`, async () => {
    const there = labsOf(course).find(({ data }) => data.model === model);
    assert.ok(there, `the book has a lab of ${model}`);
    const page = await visit(there.page, { reducedMotion: 'reduce' });
    const { lab, ask, button } = await labOf(page, there.nth);
    // (Each stop is a run of its own.)
    await ask((host) => host.on('leave', () => (host.reached ||= host.core.goals().some((/** @type {number} */ share) => share >= 1))));
    await button(/^Plant the flag/).click();
    await page.waitForFunction((element) => /** @type {any} */ (element).dots.length > 0, await lab.elementHandle());
    await page.waitForFunction((element) => !Reflect.get(element, 'far'), await lab.elementHandle());
    assert.ok(await ask((host) => host.reached || host.sheet.model === 'listeners'), 'a goal is reached by the core');
    await ask((host) => host.show());
    assert.equal(await lab.locator('.lab-goals .is-done').count(), 0);
    assert.equal(await page.locator(`[data-steps="${there.data.id}"] .is-done`).count(), 0);
    await lab.locator('.lab-odds').getByRole('button').click();
    await ask((host) => host.show());
    assert.equal(await lab.locator('.lab-goals .is-done').count(), 0);
    assertQuiet(page);
  });
}

test('where all rests until a press, nothing is told of presses before the bet', async () => {
  const there = labsOf(course).find(({ data }) => data.model === 'payments');
  assert.ok(there, 'the book has a lab of payments');
  const page = await visit(there.page);
  const { lab, word, button, judged } = await labOf(page, there.nth);
  await page.waitForTimeout(1000);
  assert.doesNotMatch(await word.innerText(), /\p{L}/u);
  assert.match(await lab.locator('.lab-aim b').innerText(), /^–/);
  await button('Just play').click();
  await judged();
  assert.equal(await word.textContent(), 'Double trouble');
  assertQuiet(page);
});

test('what runs by itself waits for the bet where it would give it away, and runs then', async () => {
  const there = labsOf(course).find(({ data }) => data.model === 'restart');
  assert.ok(there, 'the book has a lab of restart');
  const page = await visit(there.page);
  const { lab, word, button, judged, ask } = await labOf(page, there.nth);
  await page.waitForTimeout(1000);
  assert.equal(await ask((host) => host.core.time), 0);
  assert.doesNotMatch(await word.innerText(), /\p{L}/u);
  assert.match(await lab.locator('.lab-aim b').innerText(), /^–/);
  await button('Just play').click();
  await judged();
  assert.match(await word.innerText(), /\p{L}/u);
  assert.ok(await ask((host) => host.core.time) > 0);
  assertQuiet(page);
});
