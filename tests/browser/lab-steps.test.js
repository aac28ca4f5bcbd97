// Steps: the chapter's list of things to try drives the lab, ticks itself, and leads back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.js';
import { labOf } from './lib/lab.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp();
const NAME = 'module-02.html';

/** The steps of the page's first lab. @param {import('./lib/visit.js').Visited} page */
const stepsOf = async (page) => {
  const on = await labOf(page), list = page.locator('.steps').first();
  /** @param {number} n */
  const item = (n) => list.locator('[data-step]').nth(n - 1);
  return {
    ...on,
    list,
    item,
    step: (/** @type {number} */ n) => item(n).getByRole('button'),
    done: () => list.locator('[data-step]').evaluateAll((all) => all.flatMap((each, i) => (each.classList.contains('is-done') ? [i + 1] : []))),
    isDone: (/** @type {number} */ n) => list.locator(`[data-step]:nth-child(${n}).is-done`).waitFor({ state: 'attached' }),
  };
};

test('a step sets the lab, ticks once its word was seen, says so, and leads back to the reader’s own run', async () => {
  const page = await visit(NAME);
  const { step, isDone, done, settings, button, play, slider, until, digest, time, lab, live, pause, list, ask } = await stepsOf(page);
  await play();
  await slider.fill('12');
  await until(3);
  await pause();
  const before = await time();
  await step(5).focus();
  await page.keyboard.press('Enter');
  assert.equal((await settings()).clients, 30);
  assert.ok(await time() < 2, 'a run of its own');
  assert.ok(!(await done()).includes(5), 'nothing is seen at once');
  await lab.getByRole('link', { name: 'Step 5 of 6' }).waitFor();
  await live.getByText('Step 5 of 6: 30 clients').waitFor();
  await isDone(5);
  assert.ok(await time() >= 5, 'it was looked at');
  await live.getByText('Step 5 seen').waitFor();
  assert.match(await list.getByRole('heading').innerText(), /[1-6] of 6/i);
  await button('Back to my run').focus();
  await page.keyboard.press('Enter');
  await pause();
  assert.equal((await settings()).clients, 12);
  assert.ok(await time() >= before, 'just where it was');
  assert.ok(await button('Back to my run').isHidden());
  // The same run, to the last event: what it is a moment later is what it would have been without the step.
  const [again, later] = [await digest(), await time()];
  const alone = await ask((host, end) => {
    const { first, log, core, seed } = host;
    host.play(false);
    first.forEach((/** @type {number} */ value, /** @type {number} */ i) => core.set(i, value));
    core.seed(seed);
    for (const [then, i, value] of log) {
      core.run(then - core.time);
      core.set(i, value);
    }
    core.run(end - core.time);
    return BigInt.asUintN(64, core.wasm.digest()).toString(16);
  }, later);
  assert.equal(again, alone);
  assertQuiet(page);
});

test('the first step: the reader is the client, by the button or by a seat', async () => {
  const page = await visit(NAME);
  const { step, isDone, done, ask, lab } = await stepsOf(page);
  assert.equal(await step(1).innerText(), 'Ask once');
  await step(1).click();
  assert.equal(await ask((host) => host.acts.length), 1);
  assert.deepEqual(await done(), []);
  await isDone(1);
  assert.ok(await lab.locator('.lab-bet').isVisible(), 'the bet is still to be placed');
  // What was seen stays seen, whatever else a page finds under that name.
  await page.reload();
  await isDone(1);
  assert.deepEqual(await done(), [1]);
  for (const strange of ['{"length":9}', '[1,null,{}]', 'no JSON']) {
    await page.evaluate((text) => localStorage.setItem('switchboard:switchboard:lab:lab-module-02:steps', text), strange);
    await page.reload();
    await lab.locator('.lab-frame').waitFor();
    assert.deepEqual(await done(), []);
  }
  assertQuiet(page);

  const other = await visit(NAME);
  const seats = await stepsOf(other);
  await seats.lab.locator('.lab-targets button').first().click();
  await seats.isDone(1);
  assert.ok((await seats.done()).every((n) => n <= 2), 'only what was there to see');
});

test('nothing ticks before anything was touched; the reader’s own hand ticks as the button does', async () => {
  const page = await visit(NAME);
  const { done, isDone, play, slider, until, fast } = await stepsOf(page);
  await play();
  await fast();
  await until(12);
  assert.deepEqual(await done(), []);
  await slider.fill('80');
  await isDone(6);
  assert.deepEqual(await done(), [6]);
});

test('beside its steps a lab doesn’t grow by its list of goals: what is below it couldn’t be reached', async () => {
  const page = await visit('module-03.html');
  const { play, button, lab } = await labOf(page);
  await play();
  const high = () => lab.evaluate((element) => element.getBoundingClientRect().height);
  const before = await high();
  await button(/^All goals/).click();
  assert.ok(Math.abs(await high() - before) < 1, `${before} px, and with the list ${await high()}`);
  const items = lab.locator('.lab-goals li');
  assert.ok(await items.count() >= 7);
  for (const item of await items.all()) {
    const box = await item.boundingBox();
    assert.ok(box && box.y > 48 && box.y + box.height <= 900, JSON.stringify(box));
  }
});

for (const [width, height] of [[1440, 900], [1280, 720]]) {
  test(`beside the lab, which stays in sight: ${width} × ${height}`, async () => {
    const page = await visit(NAME, { viewport: { width, height } });
    const { lab, item, step, ask, drawer, play } = await stepsOf(page);
    const frame = lab.locator('.lab-frame');
    await play();
    for (const n of [1, 4, 6]) {
      await step(n).click();
      // What was asked for is seen whole, beside what asked for it.
      await page.waitForFunction(([lab1, asked]) => [lab1, asked].every((element) => {
        const box = /** @type {Element} */ (element).getBoundingClientRect();
        // (The bar is 47 px high and a scroll ends at whole pixels of the screen.)
        return box.top >= 46 && box.bottom <= innerHeight + 1;
      }), [await frame.elementHandle(), await step(n).elementHandle()]);
    }
    const [at, one] = [await frame.boundingBox(), await item(6).boundingBox()];
    assert.ok(at && one && one.x >= at.x + at.width && one.x + one.width <= width, 'beside');
    // A drawer covers the list for as long as it is open, and never the lab.
    const sheet = await (await drawer('Change one thing')).boundingBox();
    assert.ok(sheet && (sheet.x >= at.x + at.width || sheet.y >= at.y));
    assert.ok(await ask(() => document.documentElement.scrollWidth <= innerWidth));
  });
}

for (const [width, height] of [[820, 1180], [390, 844], [360, 740]]) {
  test(`under the lab: ${width} × ${height}`, async () => {
    const page = await visit(NAME, { viewport: { width, height }, hasTouch: true });
    const { lab, item, step, isDone, list } = await stepsOf(page);
    const frame = lab.locator('.lab-frame');
    const [at, first] = [await frame.boundingBox(), await list.boundingBox()];
    assert.ok(at && first && first.y >= at.y + at.height, 'under');
    const button = await step(3).boundingBox();
    assert.ok(button && button.height >= 44 && button.width >= 44);
    await step(3).tap();
    // What was asked for comes into sight, and the way back to the list is there.
    await page.waitForFunction(() => {
      const box = document.querySelector('.lab-frame .lab-drawing')?.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= innerHeight;
    });
    await isDone(3);
    await lab.getByRole('link', { name: 'Step 3 of 6' }).tap();
    await page.waitForFunction((element) => {
      const box = element?.getBoundingClientRect();
      return box && box.top >= 0 && box.top < innerHeight;
    }, await item(3).elementHandle());
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sideways');
    await assertAccessible(page, `${width} px, a step seen`, '.lab-and-steps');
    assertQuiet(page);
  });
}

test('with motion unwelcome a step is seen, too', async () => {
  const page = await visit(NAME, { reducedMotion: 'reduce' });
  const { step, isDone } = await stepsOf(page);
  await step(1).click();
  await isDone(1);
});

test('on paper and without JavaScript it is a list', async () => {
  const page = await visit(NAME);
  const { list } = await stepsOf(page);
  await page.emulateMedia({ media: 'print' });
  assert.ok(await list.locator('li').last().isVisible());
  for (const button of await list.getByRole('button').all()) assert.ok(await button.isHidden());

  const plain = await visit(NAME, { javaScriptEnabled: false });
  assert.equal(await plain.locator('.steps [data-step]').count(), 6);
  assert.ok(await plain.locator('.steps li').last().isVisible());
  assert.equal(await plain.locator('.steps').getByRole('button').count(), 0);
  assert.doesNotMatch(await plain.locator('.steps').innerText(), /seen=/);
});

test('a step of several scenes plays them by its button alone, and whoever takes hold meanwhile keeps the lab', async () => {
  const page = await visit('module-04.html', { reducedMotion: 'reduce' });
  const { step, isDone, done, ask, settings } = await stepsOf(page);
  // It is lowered in the minute of the change; an hour before it.
  for (const [n, ahead] of [[3, 0], [4, 3600]]) {
    await step(n).click();
    await isDone(n);
    const [acts, log] = await ask((host) => [host.acts, host.log]);
    assert.equal((await settings()).ttl, 60);
    assert.deepEqual([acts.length, log.length], [1, 1]);
    assert.ok(log[0][0] >= 60 && Math.abs(acts[0][0] - log[0][0] - ahead) < 1, `${acts} after ${log}`);
  }
  assert.deepEqual((await done()).filter((n) => n === 3 || n === 4), [3, 4]);

  const other = await visit('module-04.html');
  const on = await stepsOf(other);
  await on.step(4).click();
  await on.ask((host) => host.move(7200));
  await other.waitForFunction(() => Reflect.get(/** @type {any} */ (document.querySelector('switchboard-lab')), 'core').time > 120);
  assert.equal((await on.settings()).ttl, 7200);
  assert.equal(await on.ask((host) => host.acts.length), 0);
});

test('what was seen in another tab meanwhile stays seen', async () => {
  const page = await visit(NAME);
  const { step, isDone, item } = await stepsOf(page);
  const name = (await item(6).locator('strong').first().innerText()).replace(/[.:]$/, '');
  await page.evaluate((seen) => localStorage.setItem('switchboard:switchboard:lab:lab-module-02:steps', JSON.stringify([seen])), name);
  await step(1).click();
  await isDone(1);
  await isDone(6);
  await page.reload();
  const { isDone: isStill } = await stepsOf(page);
  await isStill(1);
  await isStill(6);
});
