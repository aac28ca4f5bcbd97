// The rush that never ends, from the first goal to the last.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labOf } from './lib/lab.js';
import { fixture } from './lib/course.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp(fixture);
const RUSH = 3;

/** @param {import('./lib/visit.js').Visited} page */
const rushOf = async (page) => {
  const all = await labOf(page, RUSH);
  const goals = all.lab.locator('.lab-rush li');
  return {
    ...all,
    goals,
    done: () => goals.evaluateAll((items) => items.map((item) => item.className === 'is-done')),
    ticked: (/** @type {number} */ i) => all.lab.locator(`.lab-rush li:nth-child(${i + 1}).is-done`).waitFor(),
    trying: (/** @type {string} */ name) => goals.filter({ hasText: name }).getByRole('button'),
  };
};

for (const width of [390, 1440]) {
  test(`all goals, by pointer, ${width} px`, async () => {
    const page = await visit('labs.html', { viewport: { width, height: 900 } });
    const { goals, done, ticked, trying, fast, button, until, measures, word, config, live } = await rushOf(page);
    const start = await config();
    assert.deepEqual(
      ['clients', 'interval', 'capacity', 'patience', 'retries', 'queue', 'service', 'latency', 'backoff', 'retry_budget'].map((key) => start[key]),
      [10, 5, 5, 2, 3, 60, 'exponential', 'slot', 'none', null],
    );
    await fast();
    await ticked(0);
    await button('Send the rush').click();
    await until(20);
    await ticked(1);
    await button('Run on ten minutes').click();
    await until(600);
    await ticked(2);
    assert.match(await goals.nth(2).innerText(), /0\s% of the requests are answered, and each is sent (3\.[5-9]|4\.[0-5]) times: [789](\.\d)? attempts a second, and the server can take 5/);
    assert.equal(await word.innerText(), 'Collapsed');
    assert.deepEqual(await done(), [true, true, true, false, false, false, false]);
    await live.getByText('Done: See that it never ends.').waitFor({ state: 'attached' });

    await trying('Backoff alone').click();
    await ticked(3);
    assert.match(await goals.nth(3).innerText(), /\b[0-9]\s% of the requests are answered.*no cure/);
    for (const [i, name] of ['A retry budget', 'Newest first', 'Dropping the departed'].entries()) {
      await trying(name).click();
      await ticked(4 + i);
      const share = Number(/(\d+)\s% of the requests are answered/.exec(await goals.nth(4 + i).innerText())?.[1]);
      assert.ok(share > 90, `${name}: ${share} %`);
      await word.getByText(/Comfortable|Busy/).waitFor();
    }
    assert.deepEqual(await done(), Array(7).fill(true));
    // What was tried last is alone in force.
    const end = await config();
    assert.deepEqual([end.backoff, end.retry_budget, end.discipline, end.drop_departed], ['none', null, 'fifo', true]);
    const [sent, answered, rejected, left, flying] = await measures(['requests.sent', 'requests.answered', 'requests.rejected', 'requests.given_up', 'requests.in_flight']);
    assert.equal(sent, answered + rejected + left + flying);
    assertQuiet(page);
  });
}

test('running on says what it finds each time, also where there was no rush', async () => {
  const page = await visit('labs.html');
  const { goals, ticked, fast, button, until, time, live, done } = await rushOf(page);
  const found = goals.nth(2);
  await fast();
  await button('Run on ten minutes').click();
  await found.getByText('Running on …').waitFor();
  await found.getByText(/^In these ten minutes (100|99)\s% of the requests were answered, and each was sent 1\.0 times\. Nothing is broken: send the rush first/).waitFor();
  await live.getByText('Nothing is broken').waitFor({ state: 'attached' });
  assert.equal((await done())[2], false);
  await button('Send the rush').click();
  assert.ok(await found.getByText('Nothing is broken').isHidden());
  await ticked(1);
  const after = async () => {
    const from = await time();
    await button('Run on ten minutes').click();
    await until(from + 600);
    await found.getByText(/after the rush/).waitFor();
    const [, minutes] = /(\d+):\d\d after the rush 0\s% of the requests are answered/.exec(await found.innerText()) ?? [];
    return Number(minutes);
  };
  const first = await after();
  assert.ok(first >= 10, `${first} minutes`);
  const second = await after();
  assert.ok(second >= first + 10, `${second} minutes, after ${first}`);
  assert.equal((await done())[2], true);
  assertQuiet(page);
});

test('by keyboard, and with the settings instead of the goals’ buttons', async () => {
  const page = await visit('labs.html');
  const { ticked, fast, button, setting, done, fold, until, time } = await rushOf(page);
  await fast();
  await button('Send the rush').focus();
  await page.keyboard.press('Enter');
  await button('Run on ten minutes').focus();
  await page.keyboard.press('Space');
  await ticked(1);
  await ticked(2);
  await fold('Change one thing');
  await setting('Next in line').selectOption('whoever came last');
  await ticked(5);
  await ticked(0);
  assert.deepEqual(await done(), [true, true, true, false, false, true, false], 'saved, it runs easily');
  // Saved is saved: with another cure there is nothing to show before the next rush.
  await setting('Next in line').selectOption('whoever came first');
  await setting('Those who left').selectOption('are dropped');
  await until(await time() + 90);
  assert.equal((await done())[6], false);
});

test('a rush that the reader resets is no rush', async () => {
  const page = await visit('labs.html');
  const { lab, button, done, config, fast, until, ticked } = await rushOf(page);
  await fast();
  await button('Send the rush').click();
  await until(5);
  await lab.getByRole('button', { name: 'A quiet lunch 10' }).click();
  await button('Reset').click();
  await ticked(0);
  await until(40);
  assert.equal((await config()).clients, 10);
  assert.deepEqual(await done(), [true, false, false, false, false, false, false]);
});

for (const width of [390, 1440]) {
  test(`what a goal finds has its room from the moment that it is tried, ${width} px`, async () => {
    const page = await visit('labs.html', { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const { lab, goals, ticked, trying } = await rushOf(page);
    const high = () => lab.locator('.lab-rush').evaluate((list) => /** @type {HTMLElement} */ (list).offsetHeight);
    const before = await high();
    // Far enough for the first goal, and too short a time to find anything of the other.
    await lab.evaluate((element) => {
      const host = /** @type {any} */ (element);
      host.advance(40);
      host.show();
    });
    await ticked(0);
    assert.equal(await high(), before, 'what comes by itself moves nothing');
    await lab.evaluate((element) => Reflect.set(element, 'glide', () => {}));
    await trying('Dropping the departed').click();
    const tried = await high();
    assert.ok(tried > before);
    await lab.evaluate((element) => {
      const host = /** @type {any} */ (element);
      for (let i = 0; i < 60; i++) {
        host.advance(5);
        host.show();
      }
    });
    await ticked(6);
    // (The rush is among what was found: it was sent on the way, by no button of its own.)
    const rush = goals.nth(1).locator('em');
    await rush.evaluate((found) => { /** @type {HTMLElement} */ (found).hidden = true; });
    await goals.nth(2).locator('em').first().evaluate((found) => { /** @type {HTMLElement} */ (found).hidden = true; });
    assert.equal(await high(), tried, 'the answer came where there was room for it');
  });
}
