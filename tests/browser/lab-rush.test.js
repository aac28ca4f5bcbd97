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
    const { lab, button, ask, play, judged, clauses } = await labOf(page, nth);
    await play();
    await button(/of 9$/).click();
    const items = lab.locator('.lab-goals li');
    const done = (/** @type {string} */ goal) => items.filter({ hasText: goal }).and(page.locator('.is-done')).waitFor();
    await ask((host) => { host.advance(60); host.show(); });
    await done('Watch it run easily');
    await items.getByRole('button', { name: 'Send the rush' }).click();
    assert.match(await lab.locator('.lab-said').innerText(), /Send the rush/, 'it answers at once');
    await done('Send the rush');
    await ask((host) => { host.advance(40); host.show(); });
    await done('See it end');
    await judged();
    await items.getByRole('button', { name: 'Run on ten minutes' }).click();
    await done('See that it never ends');
    await judged();
    assert.match(await clauses.innerText(), /futures stay down|attempts/);
    for (const [cure, goal] of [['Try backoff', 'Backoff alone'], ['Try a budget', 'A retry budget'], ['Shed load', 'Shed load']]) {
      if (cure === 'Shed load') {
        // Broken again, and everything as it was.
        await ask((host) => { host.values.forEach((/** @type {number} */ _, /** @type {number} */ i) => host.change(i, host.given[i])); host.act(1); });
        await ask((host) => { host.skip(); host.advance(200); host.show(); });
      }
      await items.getByRole('button', { name: cure }).click();
      await ask((host) => { host.skip(); host.advance(130); host.show(); });
      await done(goal);
    }
    await assertAccessible(page, 'goals', 'switchboard-lab');
    assertQuiet(page);
  });
}

test('the rush plays at a pace that can be followed, and can be skipped', async () => {
  const page = await visit(name);
  const { button, ask, play, time } = await labOf(page, nth);
  await play();
  await ask((host) => { host.advance(60); host.show(); });
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
