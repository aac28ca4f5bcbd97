// The bet: placed once, answered before the reader's eyes, and never in the way.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labOf } from './lib/lab.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp();
const KEY = 'switchboard:lab:lab-module-02:bet';
const REASON = /5\s×\s5\s= 25 clients/;

/** @param {import('./lib/visit.js').Visited} page */
const betOf = async (page) => {
  const all = await labOf(page);
  const bet = all.lab.locator('.lab-bet');
  return { ...all, bet, odds: bet.locator('[tabindex="-1"]'), slider: bet.getByRole('slider', { name: 'Your bet' }), stored: () => page.evaluate((key) => localStorage.getItem(key), KEY) };
};

for (const width of [390, 1440]) {
  test(`a bet is placed, run, and judged, ${width} px`, async () => {
    const page = await visit('module-02.html', { viewport: { width, height: 900 } });
    const { slider, bet, odds, button, stored, time, clients, config, live } = await betOf(page);
    await slider.fill('30');
    await button('Bet on 30').click();
    // The stops of the answer come one after the other, clients and all.
    await odds.getByText('15 clients').waitFor();
    await odds.getByText(/20 clients .* 25 clients/).waitFor();
    assert.ok((await config()).clients >= 25);
    assert.equal(await bet.getByRole('button').innerText(), 'Skip to the answer');
    await odds.getByText(/^You bet on 30\. Close: with 30, 12 wait on average, and 17\s% are turned away\./).waitFor();
    assert.match(await odds.innerText(), REASON);
    assert.equal(await stored(), '30');
    assert.ok(await odds.evaluate((element) => element === document.activeElement), 'the focus is on the verdict');
    await live.getByText('You bet on 30').waitFor({ state: 'attached' });
    // The lab is as it was, from its beginning.
    assert.equal(await clients.inputValue(), '3');
    assert.ok(await time() < 10);
    await page.reload();
    const again = await betOf(page);
    assert.match(await again.odds.innerText(), /^You bet on 30\. The server can give/);
    assert.equal(await again.bet.getByRole('button').count(), 0, 'it isn’t asked twice');
    assertQuiet(page);
  });
}

test('with the keyboard: the bet, and the answer at once', async () => {
  const page = await visit('module-02.html');
  const { slider, odds, bet } = await betOf(page);
  await slider.focus();
  await page.keyboard.press('Home');
  for (let i = 1; i < 25; i++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await bet.getByRole('button', { name: 'Skip to the answer' }).waitFor();
  await page.keyboard.press('Enter');
  await odds.getByText(/^You bet on 25\. Spot on\./).waitFor();
  assert.match(await odds.innerText(), REASON);
});

for (const width of [390, 1440]) {
  test(`the bet has its room from the moment that it is placed, and a refused one keeps none, ${width} px`, async () => {
    const page = await visit('module-02.html', { viewport: { width, height: 900 } });
    const { bet, button, odds } = await betOf(page);
    const high = () => bet.evaluate((form) => /** @type {HTMLElement} */ (form).offsetHeight);
    await button('Bet on 40').click();
    const placed = await high();
    for (const said of ['15 clients', '30 clients', 'You bet on 40']) {
      await odds.getByText(said).waitFor();
      assert.equal(await high(), placed, said);
    }
    await page.evaluate((key) => localStorage.setItem(key, '0'), KEY);
    await page.reload();
    const again = await betOf(page);
    await again.odds.getByText('No bet, then.').waitFor();
    const text = await again.odds.evaluate((said) => said.getBoundingClientRect().bottom);
    assert.ok(await again.bet.evaluate((form) => form.getBoundingClientRect().bottom) - text < 24, 'nothing is kept below it');
  });
}

test('it can be skipped, for good', async () => {
  const page = await visit('module-02.html');
  const { odds, button, bet, stored } = await betOf(page);
  await button('Skip').click();
  assert.doesNotMatch(await odds.innerText(), REASON, 'who doesn’t bet isn’t told');
  assert.equal(await stored(), '0');
  await page.reload();
  await labOf(page);
  assert.equal(await bet.getByRole('button').count(), 0);
});

test('where motion is unwelcome the answer comes without a run to watch', async () => {
  const page = await visit('module-02.html', { reducedMotion: 'reduce' });
  const { odds, slider, button, time } = await betOf(page);
  await slider.fill('10');
  await button('Bet on 10').click();
  await odds.getByText(/^You bet on 10\. Too wary: with 10, 0\.1 wait on average\./).waitFor();
  assert.equal(await time(), 0);
});

test('it doesn’t stand in the way: whoever takes the slider keeps it', async () => {
  const page = await visit('module-02.html');
  const { odds, clients, button, config, time } = await betOf(page);
  assert.ok(await time() < 5);
  await button('Bet on 40').click();
  await odds.getByText('15 clients').waitFor();
  await clients.fill('60');
  await odds.getByText(/^You bet on 40\. Too hopeful/).waitFor();
  assert.equal((await config()).clients, 60);
});

test('where storage is refused it is asked once a visit', async () => {
  const page = await visit('module-02.html', { start: 'Object.defineProperty(window, "localStorage", { get() { throw new Error("refused"); } })' });
  const { odds, button, bet } = await betOf(page);
  await button('Skip').click();
  assert.equal(await bet.getByRole('button').count(), 0);
  await page.reload();
  await odds.getByText('At how many clients').waitFor();
});
