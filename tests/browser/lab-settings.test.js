// What can be changed, one thing at a time: by pointer and by keyboard, on the page and in the core.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture } from './lib/course.js';
import { labOf, numberIn } from './lib/lab.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp(fixture);
const BARE = 1;
const marked = (/** @type {import('playwright-core').Locator} */ field) => field.evaluate((input) => input.classList.contains('is-mended') && getComputedStyle(input).borderWidth === '2px');

for (const width of [390, 1440]) {
  test(`every setting reaches the core while it runs, is told, and goes back, ${width} px`, async () => {
    const page = await visit('labs.html', { viewport: { width, height: 900 } });
    const { lab, setting, fold, button, config, until, fast, measures, stat } = await labOf(page);
    const start = await config(), changed = lab.locator('[data-part=changed]');
    await fast();
    await until(5);
    await fold('Change one thing');
    assert.equal(await changed.innerText(), 'unchanged');
    assert.ok(await setting('Before a retry').isDisabled(), 'without retries there is no backoff');
    assert.ok(await setting('Those who left').isDisabled(), 'nobody ever leaves');
    assert.ok(await button('Back to the defaults').isDisabled());
    /** @type {[string, string, string, any][]} */
    const all = [
      ['They wait', 'at most 2 s', 'patience', 2], ['If it fails, they try again', '3 times', 'retries', 3],
      ['Before a retry', 'backoff with jitter', 'backoff', 'exponential'], ['Retry budget', '10 % of requests', 'retry_budget', 0.1],
      ['They ask', 'one thing at a time', 'arrivals', 'synchronous'], ['Workers', '4', 'workers', 4], ['Places in the queue', '5', 'queue', 5],
      ['Next in line', 'whoever came last', 'discipline', 'lifo'], ['Those who left', 'are dropped', 'drop_departed', true],
      ['A request takes', 'now less, now more', 'service', 'exponential'],
    ];
    for (const [name, option, key, value] of all) {
      await setting(name).selectOption(option);
      assert.equal((await config())[key], value, name);
      await changed.getByText(option).waitFor();
    }
    assert.equal(await lab.locator('.dial').count(), 4, 'each worker is drawn');
    await stat('Queue depth').getByText('/ 5').waitFor();
    await button('Back to the defaults').click();
    assert.deepEqual(await config(), start);
    await changed.getByText('unchanged').waitFor();
    const [sent, answered, rejected, left, flying] = await measures(['requests.sent', 'requests.answered', 'requests.rejected', 'requests.given_up', 'requests.in_flight']);
    assert.equal(sent, answered + rejected + left + flying);
    assertQuiet(page);
  });
}

test('impatient clients: giving up and wasted work are counted and told as the core has them', async () => {
  const page = await visit('labs.html');
  const { setting, fold, clients, button, until, measures, stat, why, word, fast, lab } = await labOf(page);
  await fast();
  await clients.fill('80');
  await fold('Change one thing');
  await setting('They wait').focus();
  for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
  await until(60);
  await button('Pause').click();
  const [left] = await measures(['requests.given_up']);
  const [wasted, slots] = await measures(['wasted', 'slots'], 1);
  assert.ok(left > 20);
  assert.equal(numberIn(await stat('Gave up').innerText()), left);
  assert.equal(numberIn(await stat('Wasted').innerText()), Math.round((100 * wasted) / slots));
  assert.equal(await word.innerText(), 'Collapsed');
  assert.match(await why.innerText(), /in the last 10\ss .* (gave up waiting|turned away)/);
  const twin = await fold('The drawing in words');
  await twin.getByText(`and ${left.toLocaleString('en')} given up`).waitFor();
  assert.match(await lab.locator('.lab-status').innerText(), /leaves after 2\.0\ss|most of those who wait have left/);
});

test('an impossible number of clients: what was taken instead is said, and the field marked, for a while', async () => {
  const page = await visit('labs.html');
  const { number, said, live, config, lab } = await labOf(page);
  // While it runs, what is being typed stays.
  await number.fill('');
  await page.waitForTimeout(1000);
  await page.keyboard.type('900');
  await page.waitForTimeout(1000);
  assert.equal(await number.inputValue(), '900');
  assert.ok(await lab.evaluate((element) => Reflect.get(element, 'running')));
  for (const [typed, taken] of [['900', 80], ['0', 1], ['-5', 1], ['2.6', 3]]) {
    await number.fill('20');
    await number.press('Enter');
    assert.ok(!await marked(number));
    await number.fill(`${typed}`);
    await number.press('Enter');
    assert.equal(await number.inputValue(), `${taken}`, `${typed}`);
    assert.equal((await config()).clients, taken);
    await said.getByText(`From 1 to 80 clients, in whole numbers: ${taken} taken.`).waitFor();
    assert.ok(await marked(number), `${typed}`);
  }
  await live.getByText('3 taken').waitFor({ state: 'attached' });
  // It runs on, and the server has its line back.
  await lab.locator('.lab-status').waitFor();
  assert.ok(await said.isHidden());
  assert.ok(!await marked(number));
});

test('every number is the core’s', async () => {
  const page = await visit('labs.html');
  const { stat, button, until, measures, fast } = await labOf(page);
  await fast();
  await until(40);
  await button('Pause').click();
  const names = ['latency_s.p50', 'latency_s.p95', 'latency_s.p99', 'goodput_per_s', 'utilization', 'requests.sent', 'span_s', 'queue_depth'];
  const [p50, p95, p99, goodput, cpu, sent, span, depth] = await measures(names, 1);
  const latency = (/** @type {number} */ s) => (s < 0.9995 ? `${Math.round(s * 1000)} ms` : `${s.toFixed(2)} s`);
  for (const [name, shown] of Object.entries({
    p50: latency(p50), p95: latency(p95), p99: latency(p99), Answered: `${goodput.toFixed(1).replace(/\.0$/, '')} /s`, CPU: `${Math.round(cpu * 100)} %`, Asked: `${(sent / span).toFixed(1).replace(/\.0$/, '')} /s`, 'Queue depth': `${depth} / 15`,
  })) assert.equal((await stat(name).innerText()).replace(/\s+/g, ' ').replace(/\.0 /, ' '), shown, name);
});

test('the seed: the same again, another one, one of one’s own', async () => {
  const page = await visit('labs.html', { reducedMotion: 'reduce' });
  const { button, lab, fold, digest, config, said, live } = await labOf(page);
  const seed = lab.getByRole('textbox', { name: 'Seed' });
  const run = async () => {
    await button('Reset').click();
    await button('Step').click();
    for (let i = 0; i < 5; i++) await button('Step').click();
    return digest();
  };
  await fold('Change one thing');
  assert.equal(await seed.inputValue(), '7');
  const first = await run();
  assert.equal(await run(), first, 'the same seed again is the same run');
  await button('Another seed').click();
  assert.equal((await config()).seed, '8');
  assert.equal(await seed.inputValue(), '8');
  assert.notEqual(await run(), first);
  await seed.fill('7');
  await seed.press('Enter');
  await lab.locator('.lab-bar').getByText('seed 7').waitFor();
  assert.equal(await run(), first);
  await seed.fill('no number');
  await seed.press('Tab');
  assert.equal(await seed.inputValue(), '7');
  await said.getByText('A seed is a whole number from 0 to 18,446,744,073,709,551,615: 7 stays.').waitFor();
  await live.getByText('7 stays').waitFor({ state: 'attached' });
  assert.ok(await marked(seed));
  await seed.fill('8');
  await seed.press('Enter');
  assert.ok(!await marked(seed), 'a possible one is not marked');
  assert.ok(await said.isHidden());
});

test('what the directive sets is the start: its own values can be chosen, and what it doesn’t show isn’t there', async () => {
  const page = await visit('labs.html');
  const { lab, config } = await labOf(page, BARE);
  const { patience, retries, backoff, queue } = await config();
  assert.deepEqual([patience, retries, backoff, queue], [3, 1, 'exponential', 30]);
  const hidden = await lab.locator('[data-show]').evaluateAll((all) => all.map((e) => [/** @type {HTMLElement} */ (e).dataset.show, getComputedStyle(e).display === 'none']));
  assert.deepEqual(Object.fromEntries(hidden), { situations: true, settings: true, percentiles: true, history: true, curve: false, words: false, shell: true });
  assert.equal(await lab.locator('[data-part=settings] select').first().evaluate((select) => /** @type {HTMLSelectElement} */ (select).selectedOptions[0].text), 'at most 3 s');
});
