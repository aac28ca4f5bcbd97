import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { labOf, numberIn } from './lib/lab.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp();
const BIN = process.env.SWITCHBOARD_BIN ?? '';
/** @param {string} digest as `simulate` writes it */
const hex = (digest) => BigInt(digest.startsWith('0x') ? digest : `0x${digest}`).toString(16);

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
    const rejected = async () => numberIn(await stat('Rejected').innerText());
    const before = await rejected();
    assert.ok(before > 0, `${before} rejected`);
    assert.match(await stat('Queue depth').innerText(), /^1[0-5]\s*\/ 15$/);
    while (await rejected() <= before) await page.waitForTimeout(100);
    await clients.focus();
    await page.keyboard.press('Home');
    await word.getByText('Comfortable').waitFor();
    assertQuiet(page);
  });
}

test('what the page says is what the core says: same seed, same simulated time', async () => {
  const page = await visit('module-02.html');
  const { clients, stat, button, fast, until, measures, command: commandOf, digest } = await labOf(page);
  await fast();
  for (const count of [3, 40, 80]) {
    await clients.fill(String(count));
    await button('Reset').click();
    if (await button(/Play/).count()) await button(/Play/).click();
    await until(40);
    await button(/Pause/).click();
    const command = await commandOf();
    assert.deepEqual(command.slice(0, 4), ['mdbook-switchboard', 'simulate', '--clients', String(count)]);
    const report = JSON.parse(execFileSync(BIN, [...command.slice(1), '--format', 'json'], { encoding: 'utf8' }));
    const [sent, answered, rejected, mean, p95] = await measures(['requests.sent', 'requests.answered', 'requests.rejected', 'latency_s.mean', 'latency_s.p95']);
    assert.equal(numberIn(await stat('Rejected').innerText()), report.requests.rejected);
    assert.deepEqual([sent, answered, rejected], [report.requests.sent, report.requests.answered, report.requests.rejected]);
    assert.equal(mean, report.latency_s.mean);
    assert.equal(p95, report.latency_s.p95);
    assert.equal(await digest(), hex(report.digest));
  }
  assertQuiet(page);
});

test('pause holds the clock, a step moves to the next event, reset starts again', async () => {
  const page = await visit('module-02.html');
  const { button, time, until, said } = await labOf(page);
  await until(0.5);
  await button(/Pause/).click();
  const held = await time();
  await page.waitForTimeout(300);
  assert.equal(await time(), held);
  await button('Step').click();
  await said.getByText(/^\d+:\d\d\.\d{3} · \S/).waitFor();
  assert.ok(await time() > held);
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

test('while the verdict waits, its sentence says that it is changing, and how many are lost', async () => {
  const page = await visit('module-02.html');
  const { lab, button, word, why } = await labOf(page);
  await button(/Pause/).click();
  const after = (/** @type {number} */ seconds) => lab.evaluate((element, time) => {
    const host = /** @type {any} */ (element);
    host.change('clients', 80);
    host.advance(time);
    host.show();
  }, seconds);
  await after(1);
  assert.match(await why.innerText(), /^All was well .*it is changing/);
  await after(3.5);
  assert.equal(await word.innerText(), 'Comfortable');
  assert.match(await why.innerText(), /^It is changing fast: 80 clients .* in ten were turned away\..* The verdict follows/);
  await after(6);
  assert.equal(await word.innerText(), 'Collapsed');
});
