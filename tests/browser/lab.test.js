import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp();
const BIN = process.env.SWITCHBOARD_BIN ?? '';

/** @param {import('./lib/visit.js').Visited} page */
const labOf = async (page) => {
  const lab = page.locator('switchboard-lab').first();
  await lab.locator('.lab-frame').waitFor();
  await lab.locator('.lab-frame').scrollIntoViewIfNeeded();
  const clients = lab.getByRole('slider', { name: 'Clients' });
  return {
    lab,
    clients,
    word: lab.locator('.lab-word'),
    stat: (/** @type {string} */ name) => lab.locator('.lab-stats > div').filter({ has: page.locator('dt').getByText(name, { exact: true }) }).locator('dd'),
    button: (/** @type {string | RegExp} */ name) => lab.getByRole('button', { name, exact: typeof name === 'string' }),
    fast: () => lab.getByRole('combobox', { name: 'Speed' }).selectOption('16'),
    /** Simulated seconds since the reset. */
    time: () => lab.evaluate((element) => /** @type {number} */ (Reflect.get(element, 'core').wasm.time())),
    until: (/** @type {number} */ seconds) => page.waitForFunction((wanted) => {
      const element = document.querySelector('switchboard-lab');
      return element && Reflect.get(element, 'core').wasm.time() >= wanted;
    }, seconds),
  };
};

for (const { name, fromDisk } of both('the lab goes from Comfortable at 3 clients to Collapsed at 80 and back')) {
  test(name, async () => {
    const page = await visit('module-02.html', { fromDisk });
    const { lab, clients, word, stat, fast, until } = await labOf(page);
    assert.equal(await clients.inputValue(), '3');
    assert.ok(await lab.locator('.lab-static').isHidden(), 'the live lab stands in place of the table');
    await fast();
    await until(15);
    assert.equal(await word.innerText(), 'Comfortable');
    await clients.focus();
    await page.keyboard.press('End');
    assert.equal(await stat('Clients').innerText(), '80');
    await word.getByText('Collapsed').waitFor();
    const rejected = async () => Number.parseInt((await stat('Rejected').innerText()).replaceAll(',', ''), 10);
    const before = await rejected();
    assert.ok(before > 0, `${before} rejected`);
    assert.match(await stat('Queue depth').innerText(), /^1[0-5]\s*\/ 15$/);
    await page.waitForFunction((then) => Number.parseInt(document.querySelector('[data-stat=Rejected]')?.textContent?.replaceAll(',', '') ?? '', 10) > then, before);
    await clients.focus();
    await page.keyboard.press('Home');
    await word.getByText('Comfortable').waitFor();
    assertQuiet(page);
  });
}

test('what the page says is what the core says: same seed, same simulated time', async () => {
  const page = await visit('module-02.html');
  const { lab, clients, stat, button, fast, until } = await labOf(page);
  await fast();
  for (const count of [3, 40, 80]) {
    await clients.fill(String(count));
    await button('Reset').click();
    if (await button(/Play/).count()) await button(/Play/).click();
    await until(40);
    await button(/Pause/).click();
    const details = lab.locator('details').filter({ hasText: 'from your shell' });
    if (!(await details.getAttribute('open') !== null)) await details.locator('summary').click();
    const command = (await details.locator('code').innerText()).trim().split(/\s+/);
    assert.deepEqual(command.slice(0, 4), ['mdbook-switchboard', 'simulate', '--clients', String(count)]);
    const report = JSON.parse(execFileSync(BIN, [...command.slice(1), '--format', 'json'], { encoding: 'utf8' }));
    const page_ = await lab.evaluate((element) => {
      const core = Reflect.get(element, 'core');
      const total = core.measures(0);
      return {
        digest: BigInt.asUintN(64, core.wasm.digest()).toString(16),
        sent: total('requests.sent'), answered: total('requests.answered'), rejected: total('requests.rejected'),
        mean: total('latency_s.mean'), p95: total('latency_s.p95'),
      };
    });
    assert.equal(Number.parseInt((await stat('Rejected').innerText()).replaceAll(',', ''), 10), report.requests.rejected);
    assert.deepEqual([page_.sent, page_.answered, page_.rejected], [report.requests.sent, report.requests.answered, report.requests.rejected]);
    assert.equal(page_.mean, report.latency_s.mean);
    assert.equal(page_.p95, report.latency_s.p95);
    assert.equal(BigInt(`0x${page_.digest}`), BigInt(typeof report.digest === 'string' && !report.digest.startsWith('0x') ? `0x${report.digest}` : report.digest));
  }
  assertQuiet(page);
});

test('pause holds the clock, a step moves to the next event, reset starts again', async () => {
  const page = await visit('module-02.html');
  const { button, time, until, lab } = await labOf(page);
  await until(0.5);
  await button(/Pause/).click();
  const held = await time();
  await page.waitForTimeout(300);
  assert.equal(await time(), held);
  await button('Step').click();
  assert.ok(await time() > held);
  assert.notEqual(await lab.locator('.lab-said').innerText(), '');
  await button('Reset').click();
  assert.equal(await time(), 0);
});

test('the clock stands while the lab is out of view', async () => {
  const page = await visit('module-02.html');
  const { time, until } = await labOf(page);
  await until(0.5);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForTimeout(200);
  const held = await time();
  await page.waitForTimeout(400);
  assert.equal(await time(), held);
});

test('where motion is unwelcome the lab waits to be started, and nothing on the page is animated', async () => {
  const page = await visit('module-02.html', { reducedMotion: 'reduce' });
  const { button, time, until } = await labOf(page);
  await page.waitForTimeout(300);
  assert.equal(await time(), 0);
  await button(/Play/).click();
  await until(0.9);
  const moving = await page.evaluate(() => document.getAnimations().filter(({ playState, timeline }) => playState === 'running' && timeline === document.timeline).length);
  assert.equal(moving, 0);
  assertQuiet(page);
});

test('the lab is named for assistive technology, and no key pressed in it turns the page', async () => {
  const page = await visit('module-02.html');
  const { lab, clients, stat, word } = await labOf(page);
  for (const name of ['Clients', 'Avg latency', 'Queue depth', 'Rejected']) assert.equal(await stat(name).count(), 1, name);
  assert.equal(await lab.getByRole('status').count(), 1);
  const address = page.url();
  await clients.focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 's', '/']) await page.keyboard.press(key);
  assert.equal(await clients.inputValue(), '4');
  assert.equal(page.url(), address);
  assert.ok(await clients.evaluate((slider) => slider === document.activeElement));
  assert.notEqual(await word.innerText(), '');
});
