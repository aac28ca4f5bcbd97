// The rush that never ends: goals that answer the press at once and tick when it is over; the cures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.js';
import { labOf, labs } from './lib/lab.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp();
const rush = labs.find(({ data }) => data.scenario);
assert.ok(rush, 'a lab of the book has a story');
const { page: name, nth } = rush;

for (const width of [390, 1440]) {
  test(`all goals, by pointer, ${width} px`, async () => {
    const page = await visit(name, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const { lab, button, ask, run, play, judged, clauses } = await labOf(page, nth);
    await play();
    await button(/of 9$/).click();
    const items = lab.locator('.lab-goals li');
    const done = (/** @type {string} */ goal) => items.filter({ hasText: goal }).and(page.locator('.is-done')).waitFor();
    await run(60);
    await done('Watch it run easily');
    await items.getByRole('button', { name: 'Send the rush' }).click();
    assert.match(await lab.locator('.lab-said').innerText(), /Send the rush/, 'it answers at once');
    await done('Send the rush');
    await run(40);
    await done('See it end');
    await judged();
    await items.getByRole('button', { name: 'Run on ten minutes' }).click();
    await done('See that it never ends');
    await judged();
    assert.match(await clauses.innerText(), /runs from here stay down|attempts/);
    for (const [cure, goal] of [['Try backoff', 'Backoff alone'], ['Try a budget', 'A retry budget'], ['Shed load', 'Shed load']]) {
      if (cure === 'Shed load') {
        // Broken again, and everything as it was.
        await ask((host) => { host.values.forEach((/** @type {number} */ _, /** @type {number} */ i) => host.change(i, host.given[i])); host.act(1); });
        await ask((host) => host.skip());
        await run(200);
      }
      await items.getByRole('button', { name: cure }).click();
      await ask((host) => host.skip());
      await run(130);
      await done(goal);
    }
    // What is well can't be cured: it is broken first, and the cure comes after.
    await ask((host) => { host.values.forEach((/** @type {number} */ _, /** @type {number} */ i) => host.change(i, host.given[i])); host.restart(); });
    await judged();
    await items.getByRole('button', { name: 'Try newest first' }).click();
    assert.ok(await ask((host) => host.acts.some((/** @type {number[]} */ [, act]) => host.sheet.actions[act].key === 'rush')));
    await done('Newest first');
    await assertAccessible(page, 'goals', 'switchboard-lab');
    assertQuiet(page);
  });
}

test('the rush plays at a pace that can be followed, and can be skipped', async () => {
  const page = await visit(name);
  const { button, ask, run, play, time } = await labOf(page, nth);
  await play();
  await run(60);
  const from = await time();
  await ask((host) => host.act(1));
  await page.waitForTimeout(1500);
  const passed = await time() - from;
  assert.ok(passed > 1 && passed < 8, `${passed} s in 1.5`);
  await button('Skip').click();
  await page.waitForFunction((e) => !Reflect.get(/** @type {any} */ (e), 'far'), await page.locator('switchboard-lab').nth(nth).elementHandle());
  assert.ok(await time() - from >= 21);
});

test('where theory is silent the curve is surveyed up and down, and shows both branches', async () => {
  const page = await visit(name, { reducedMotion: 'reduce' });
  const { lab, play, drawer } = await labOf(page, nth);
  await play();
  await lab.locator('path.theory.back').first().waitFor();
  await page.waitForFunction((e) => Reflect.get(/** @type {any} */ (e), 'curves')?.down.length >= 80, await page.locator('switchboard-lab').nth(nth).elementHandle());
  await drawer('Why');
  await lab.getByText(/Theory has no formula/).waitFor();
});
