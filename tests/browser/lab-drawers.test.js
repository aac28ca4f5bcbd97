// The drawers: settings one at a time, two worlds, why, and everything in words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.js';
import { labOf, labs } from './lib/lab.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp();
const [{ page: name, nth }] = labs;
const NAMES = ['Change one thing', 'Compare', 'Why', 'In words', 'Keep this run'];

for (const [width, height] of [[1440, 900], [1280, 720], [390, 844]]) {
  test(`each opens without pushing the drawing away, is accessible, and closes by Escape, ${width} px`, async () => {
    const page = await visit(name, { viewport: { width, height }, reducedMotion: 'reduce' });
    const { lab, play, drawer, slider } = await labOf(page, nth);
    await play();
    const stage = () => lab.locator('.lab-stage').evaluate((e) => ({ top: Math.round(e.getBoundingClientRect().top - /** @type {Element} */ (e.parentElement).getBoundingClientRect().top), height: e.getBoundingClientRect().height }));
    const was = await stage();
    for (const drawn of NAMES) {
      const sheet = await drawer(drawn);
      assert.ok(await sheet.isVisible(), drawn);
      assert.deepEqual(await stage(), was, drawn);
      assert.ok(await lab.locator('.lab-pill').isVisible(), 'the rail stays');
      assert.ok((await sheet.boundingBox())?.height, drawn);
      assert.ok(await sheet.getByRole('heading', { name: drawn }).evaluate((e) => e === document.activeElement), 'it has the focus');
      await assertAccessible(page, drawn, 'switchboard-lab');
      await page.keyboard.press('Escape');
      assert.ok(await sheet.isHidden());
    }
    await slider.fill('30');
    assertQuiet(page);
  });
}

test('what a setting offers is written as it is set: one lost in a thousand is 0.1 %, and not “less than 1 %”', async () => {
  const page = await visit('module-01.html');
  const { play, drawer } = await labOf(page, 0);
  await play();
  const sheet = await drawer('Change one thing');
  const written = await sheet.locator('option').allTextContents();
  assert.ok(written.includes('0.1\u00a0%'), written.join());
  assert.deepEqual(written.filter((words) => words.includes('<')), []);
});

test('every setting reaches the core while it runs, is marked, and goes back', async () => {
  const page = await visit(name);
  const { lab, play, drawer, setting, settings, button, slider, ask, time } = await labOf(page, nth);
  await play();
  await slider.fill('40');
  const given = await settings();
  const sheet = await drawer('Change one thing');
  for (const select of await sheet.locator('select').all()) {
    // (Some mean nothing without retries.)
    const idle = await select.isDisabled();
    if (idle) await setting('retries').selectOption('3');
    const key = await select.getAttribute('name') ?? '', [was, other] = await select.evaluate((e) => [
      /** @type {HTMLSelectElement} */ (e).value, [.../** @type {HTMLSelectElement} */ (e).options].find((o) => !o.selected)?.value ?? '']);
    await select.selectOption(other);
    assert.equal((await settings())[key], Number(other), key);
    const back = await ask((host, k) => [...host.core.wasm.memory.buffer.byteLength ? new Float64Array(host.core.wasm.memory.buffer, host.core.wasm.settings(), host.sheet.settings.length) : []][host.setting(k)], key);
    assert.equal(back, Number(other), `${key} in the core`);
    assert.ok(await sheet.locator(`.lab-set.changed:has([name="${key}"])`).isVisible(), `${key} is marked`);
    await select.selectOption(was);
    if (idle) await setting('retries').selectOption('0');
    assert.equal(await sheet.locator('.changed').count(), 0, key);
  }
  await sheet.locator('[name="queue"]').selectOption('60');
  await button('Another seed').click();
  assert.equal(await ask((host) => host.seed), '2');
  await sheet.getByLabel('Seed').fill('x');
  await sheet.getByLabel('Seed').press('Tab');
  assert.match(await lab.locator('.lab-said').innerText(), /A seed is a whole number/);
  await button('Back to the start').click();
  const start = await settings();
  assert.deepEqual([start.clients, start.queue, await ask((host) => host.seed)], [3, given.queue, '1']);
  assert.ok(await time() < 1);
});

test('two worlds: the same seed with and without one change, as two runs of their own would be', async () => {
  const page = await visit(name, { reducedMotion: 'reduce' });
  const { lab, play, drawer, button, slider, ask, run } = await labOf(page, nth);
  await play();
  await slider.fill('40');
  const sheet = await drawer('Compare');
  await sheet.getByRole('combobox').first().selectOption({ label: 'Places in the queue' });
  await sheet.getByRole('combobox').nth(1).selectOption('60');
  await button('Show both').click();
  await lab.locator('.lab-lane').nth(1).waitFor();
  await run(60);
  const [digests, figure, numbers] = await ask((host) => [
    host.worlds.map((/** @type {any} */ core) => String(core.wasm.digest())), host.parts.two.firstElementChild.textContent,
    host.worlds.map((/** @type {any} */ core) => core.measures(0)[host.sheet.measures.findIndex((/** @type {any} */ m) => m.key === 'requests.in_time')])]);
  assert.notEqual(digests[0], digests[1]);
  assert.equal(Number(figure.replace(',', '')), Math.abs(numbers[1] - numbers[0]), 'the difference is counted');
  await lab.locator('.lab-lane').nth(1).locator('b').getByText(/\w/).waitFor();
  await assertAccessible(page, 'two worlds', 'switchboard-lab');
  assert.ok(await lab.locator('.lab-plane path.trail').count() >= 1);
  await button('One world').first().click();
  assert.ok(await lab.locator('.lab-stage').isVisible());
});

test('the words hold what the drawing and the curves show', async () => {
  const page = await visit(name);
  const { play, pause, drawer, slider, run } = await labOf(page, nth);
  await play();
  await pause();
  await slider.fill('80');
  await run(30);
  await page.waitForFunction((e) => Reflect.get(/** @type {any} */ (e), 'curves')?.up.length > 1, await page.locator('switchboard-lab').nth(nth).elementHandle());
  // The word follows within a second.
  await page.waitForFunction((e) => Reflect.get(/** @type {any} */ (e), 'parts').word.textContent === 'Collapsed', await page.locator('switchboard-lab').nth(nth).elementHandle());
  const text = (await (await drawer('In words')).innerText()).replace(/\s+/g, ' ');
  for (const said of [/Collapsed/, /80 in all, who ask for 16 a second/, /of 15 places taken/, /10 s ago: /, /25: average latency 1\.5 s/, /3: average latency 56 ms/]) assert.match(text, said);
});

test('what means nothing now can’t be set, and says why', async () => {
  const page = await visit(name);
  const { play, drawer, setting, ask } = await labOf(page, nth);
  await play();
  const sheet = await drawer('Change one thing'), pause = setting('backoff');
  assert.ok(await pause.isDisabled() && await setting('retry-budget').isDisabled() && await setting('discipline').isEnabled());
  assert.match(await sheet.locator('.lab-set:has([name=backoff]) small').innerText(), /nothing is tried again/);
  await setting('retries').selectOption('3');
  assert.ok(await pause.isEnabled() && await setting('retry-budget').isEnabled());
  await setting('queue').selectOption('0');
  assert.ok(await setting('discipline').isDisabled());
  // Nor is it offered for a comparison, at one press or by choice.
  const chips = (await (await drawer('Compare')).locator('.lab-chips').getByRole('button').allInnerTexts()).join();
  assert.match(chips, /Retry budget: 10/);
  assert.doesNotMatch(chips, /Next in line/);
  await page.getByRole('button', { name: /^Retry budget/ }).click();
  await page.locator('.lab-lane').nth(1).waitFor();
  assert.deepEqual(await ask((host) => [host.sheet.settings[host.apart[0]].key, host.apart[1]]), ['retry-budget', 0.1]);
});

test('a minute back can be read by the arrow keys and under the pointer', async () => {
  const page = await visit(name);
  const { lab, play, pause, stat, ask, run } = await labOf(page, nth);
  await play();
  await pause();
  await run(40, 40);
  await run(20, 1);
  const then = await ask((host) => host.past[host.past.length - 21].values.map((/** @type {number} */ n) => Math.round(n)));
  const now = await stat('Queue').innerText();
  const minute = lab.getByRole('slider', { name: 'A look back' });
  await minute.focus();
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowLeft');
  assert.match(await stat('Queue').innerText(), new RegExp(`^${then[1]}\\s*−20`));
  assert.match(await minute.getAttribute('aria-valuetext') ?? '', new RegExp(`^20\\ss ago: .*Queue ${then[1]},`));
  await minute.blur();
  assert.equal(await stat('Queue').innerText(), now);
  const box = /** @type {{x: number, y: number, width: number, height: number}} */ (await lab.locator('.lab-spark').nth(1).boundingBox());
  await page.mouse.move(box.x + box.width * (40 / 60), box.y + box.height / 2);
  assert.match(await stat('Queue').innerText(), new RegExp(`^${then[1]}\\s*−20`));
});

test('beside an average stands how far it is spread, where enough answers tell', async () => {
  const page = await visit(name);
  const { lab, play, pause, drawer, run, measures } = await labOf(page, nth);
  await play();
  await pause();
  await run(60, 40);
  const [answered, p95, all99] = [...await measures(['requests.answered', 'latency_s.p95'], 1), ...await measures(['latency_s.p99'])];
  assert.ok(answered >= 20 && answered < 100);
  assert.equal(await lab.locator('.lab-tail').first().innerText(), `p95 ${p95.toFixed(1)}\u00a0s`);
  assert.ok((await (await drawer('Why')).innerText()).includes(`99\u00a0% took ${all99.toFixed(1)}\u00a0s at most`));
});

test('where their script is another thing, it is said, and tried again', async () => {
  const page = await visit('404.html');
  const drawers = '**/drawers-*.js';
  // What a network answers that asks to log in first.
  await page.route(drawers, (route) => route.fulfill({ contentType: 'text/javascript', body: '<html>' }));
  await page.goto(page.url().replace('404.html', name));
  const { button, drawer, said, lab, play } = await labOf(page, nth);
  await play();
  await button('Change one thing').click();
  await said.filter({ hasText: 'could not be loaded' }).waitFor();
  assert.equal(await lab.locator('.lab-sheet').isVisible(), false);
  await page.unroute(drawers);
  await drawer('Change one thing');
});
