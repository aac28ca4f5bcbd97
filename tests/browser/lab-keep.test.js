// What a reader takes along: the address, the command, the CSV, the picture.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fixture } from './lib/course.js';
import { labOf } from './lib/lab.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp(fixture);
const BIN = process.env.SWITCHBOARD_BIN ?? '';
const [FULL, BARE] = [0, 1];
const hashOf = (/** @type {import('./lib/visit.js').Visited} */ page) => decodeURIComponent(new URL(page.url()).hash);

for (const { name, fromDisk } of both('the address holds the state, and gives it back; back and forward never lose a run')) {
  test(name, async () => {
    const page = await visit('labs.html', { fromDisk });
    const first = await labOf(page, FULL);
    assert.equal(hashOf(page), '', 'what nobody touched isn’t in the address');
    await first.play();
    await first.slider.fill('40');
    await first.drawer('Change one thing');
    await first.setting('patience').selectOption('2');
    await first.setting('retries').selectOption('3');
    await first.setting('retry-budget').selectOption('0.1');
    await page.waitForURL(/retry-budget=0\.1/);
    const second = await labOf(page, BARE);
    await second.slider.fill('12');
    await page.waitForURL(/lab=lab-bare&clients=12/);
    assert.equal(hashOf(page), '#lab=lab-full&clients=40&seed=7&patience=2&retries=3&retry-budget=0.1&lab=lab-bare&clients=12&seed=2');
    const before = [await first.settings(), await second.settings()];
    const other = await page.context().newPage();
    await other.goto(page.url());
    const again = [await labOf(/** @type {any} */ (other), FULL), await labOf(/** @type {any} */ (other), BARE)];
    assert.deepEqual([await again[0].settings(), await again[1].settings()], before);
    assert.equal(await again[0].slider.inputValue(), '40');
    // A place on the page, and back.
    await labOf(page, FULL);
    const run = await first.time();
    const here = page.url();
    await page.evaluate(() => { location.hash = '#labs'; });
    await page.goBack();
    await page.waitForURL(here);
    assert.ok(await first.time() >= run, 'the run goes on');
    assertQuiet(page);
  });
}

test('what an address asks for and a lab can’t do is left out, with a word; addresses of old still work', async () => {
  const page = await visit('labs.html#lab=lab-full&clients=900&patience=5&retries=many&colour=<b>red</b>&seed=12');
  const { said, settings, ask } = await labOf(page, FULL);
  await said.getByText('clients=900, retries=many, colour=<b>red</b>').waitFor();
  const { clients, patience, retries } = await settings();
  assert.deepEqual([clients, patience, retries, await ask((host) => host.seed)], [30, 5, 0, '12']);
  for (const [hash, told] of [['#lab=lab-fool&clients=40', 'lab=lab-fool&clients=40'], ['#clients=40', 'clients=40']]) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await said.getByText(`The address asks for ${told}, which names no lab of this page.`).waitFor();
  }
  assert.ok(await (await labOf(page, BARE)).said.isHidden(), 'one of the labs says it');
  // Of what is asked for twice the first counts, and the other is told of.
  for (const [hash, told] of [
    ['#lab=lab-full&clients=41&seed=3&clients=42&seed=4', 'clients=42, seed=4'],
    ['#lab=lab-full&clients=41&seed=3&lab=lab-full&clients=43', 'lab=lab-full&clients=43'],
    ['#lab=lab-full&seed=3&clients=41&retry_budget=0.5&retry-budget=0.1', 'retry-budget=0.1'],
  ]) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await said.getByText(told).waitFor();
    assert.deepEqual([(await settings()).clients, await ask((host) => host.seed)], [41, '3'], hash);
  }
  await page.evaluate(() => { location.hash = '#lab=lab-full&clients=44&retry_budget=0.5&drop_departed=true&patience=null'; });
  await page.waitForFunction((e) => Reflect.get(/** @type {any} */ (e), 'settings').clients === 44, await page.locator('switchboard-lab').first().elementHandle());
  const old = await settings();
  assert.deepEqual([old['retry-budget'], old['drop-departed'], old.patience], [0.5, 1, -1]);
  assertQuiet(page);
});

test('the address changes at most once a second', async () => {
  const page = await visit('labs.html', { start: 'window.writes = []; const was = history.replaceState; history.replaceState = function (...a) { writes.push(performance.now()); return was.apply(this, a); }' });
  const { slider, play } = await labOf(page, FULL);
  await play();
  await slider.focus();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(60);
  }
  await page.waitForURL(/clients=70/);
  const writes = await page.evaluate(() => /** @type {number[]} */ (Reflect.get(window, 'writes')));
  assert.ok(writes.length > 1);
  for (let i = 1; i < writes.length; i++) assert.ok(writes[i] - writes[i - 1] > 950, `${writes}`);
});

test('the link is copied, or marked where that is refused; it stays true while it is open', async () => {
  const page = await visit('labs.html');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { button, slider, said, drawer, lab, command, pause, play } = await labOf(page, FULL);
  await play();
  await slider.fill('33');
  await drawer('Keep this run');
  await button('Copy link').click();
  await said.getByText('copied').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /labs\.html#lab=lab-full&clients=33&seed=7$/);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await button('Copy link').click();
  await said.getByText('marked').waitFor();
  await lab.locator('.lab-sheet h4').focus();
  await slider.fill('44');
  await page.waitForTimeout(700);
  assert.match(await lab.locator('.lab-link input').inputValue(), /clients=44/);
  await pause();
  assert.match((await command()).join(' '), /=44 --duration/);
});

test('the command gives the same numbers, with every setting and with clients that came on the way', async () => {
  const page = await visit('labs.html', { reducedMotion: 'reduce' });
  const { slider, setting, drawer, command, measures, digest, button, run, play } = await labOf(page, FULL);
  await play();
  await drawer('Change one thing');
  for (const [key, value] of Object.entries({ patience: '2', retries: '3', backoff: '1', 'retry-budget': '0.5', workers: '2', queue: '60', discipline: '1', 'drop-departed': '1', service: '1' })) await setting(key).selectOption(value);
  await button(/^Restart/).click();
  for (const [seconds, clients] of [[20.25, '60'], [20.5, '10'], [30, '']]) {
    await run(Number(seconds));
    if (clients) await slider.fill(/** @type {string} */ (clients));
  }
  await drawer('Keep this run');
  const shell = await command();
  const report = JSON.parse(execFileSync(BIN, [...shell.slice(1), '--format', 'json'], { encoding: 'utf8' }));
  assert.equal(shell.filter((word) => word === '--clients-at').length, 2, shell.join(' '));
  const [sent, answered, left, attempts] = await measures(['requests.sent', 'requests.answered', 'requests.given_up', 'attempts.sent']);
  assert.deepEqual([report.requests.sent, report.requests.answered, report.requests.given_up, report.attempts.sent], [sent, answered, left, attempts]);
  assert.equal(BigInt(report.digest.startsWith('0x') ? report.digest : `0x${report.digest}`).toString(16), await digest());
});

for (const { name, fromDisk } of both('the CSV is the run, second by second')) {
  test(name, async () => {
    const page = await visit('labs.html', { fromDisk, reducedMotion: 'reduce' });
    const { slider, setting, drawer, button, measures, time, run, play, pause } = await labOf(page, FULL);
    await play();
    await run(20.25);
    await slider.fill('60');
    await drawer('Change one thing');
    await setting('patience').selectOption('2');
    await run(25);
    // Rows are counted against the clock: it stands.
    await pause();
    await drawer('Keep this run');
    const coming = page.waitForEvent('download');
    await button('Table (CSV)').click();
    const download = await coming;
    assert.equal(download.suggestedFilename(), 'lab-full-seed-7.csv');
    const [head, ...rows] = readFileSync(await download.path(), 'utf8').trim().split('\n');
    const names = head.split(',');
    assert.equal(rows.length, Math.floor(await time()) + 1);
    const table = rows.map((row) => row.split(','));
    const at = (/** @type {string} */ column, /** @type {number} */ second) => Number(table[second][names.lastIndexOf(column)]);
    assert.equal(at('clients', 3), 30);
    assert.equal(at('clients', 44), 60);
    assert.ok(table.every((row) => row.length === names.length && row[names.indexOf('seed')] === '7' && row[names.indexOf('capacity')] === '5'));
    assert.deepEqual([table[3], table[44]].map((row) => row[names.indexOf('patience')]), ['never', '2']);
    for (let s = 1; s < rows.length; s++) assert.ok(at('requests.sent', s) >= at('requests.sent', s - 1));
    const [sent] = await measures(['requests.sent']);
    assert.ok(sent - at('requests.sent', rows.length - 1) < 40 && sent >= at('requests.sent', rows.length - 1));
    assertQuiet(page);
  });

  test(`${name}: the picture`, async () => {
    const page = await visit('labs.html', { fromDisk });
    const { drawer, button, slider, judged, word, play, run } = await labOf(page, FULL);
    await play();
    await slider.fill('80');
    await run(20);
    await judged();
    await drawer('Keep this run');
    for (const [kind, begins] of [['SVG', '<svg'], ['PNG', '\x89PNG']]) {
      const coming = page.waitForEvent('download');
      await button(`Picture (${kind})`).click();
      const download = await coming, bytes = readFileSync(await download.path());
      assert.ok(bytes.toString('latin1').startsWith(begins), kind);
      if (kind === 'PNG') assert.deepEqual([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], [1200, 630]);
      else {
        const svg = bytes.toString();
        for (const part of [await word.innerText(), 'seed 7', 'clients=80', 'turned away']) assert.ok(svg.includes(part), part);
        assert.ok(!/var\(|class=/.test(svg), 'it needs nothing of the page');
        // It is well-formed, too.
        assert.equal(await page.evaluate((text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('parsererror').length, svg), 0);
      }
    }
    assertQuiet(page);
  });
}

test('labs on one page are apart', async () => {
  const page = await visit('labs.html', { reducedMotion: 'reduce' });
  const [first, second] = [await labOf(page, FULL), await labOf(page, BARE)];
  await first.play();
  await first.slider.fill('77');
  assert.equal(await second.slider.inputValue(), '10');
  assert.equal(await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
    return ids.length - new Set(ids).size;
  }), 0);
});

test('the link that is copied holds the state where a browser refuses to put it into the address', async () => {
  const page = await visit('labs.html', { start: `history.replaceState = () => { throw new DOMException('too often', 'SecurityError'); }; navigator.clipboard.writeText = async (text) => { window.copied = text; };` });
  const { play, slider, drawer, button, said } = await labOf(page, FULL);
  await play();
  await slider.fill('40');
  await drawer('Keep this run');
  await button('Copy link').click();
  await said.getByText('copied').waitFor();
  assert.match(await page.evaluate(() => Reflect.get(window, 'copied')), /clients=40/);
});

test('an address of very many labs is told of in a moment', async () => {
  const page = await visit('labs.html');
  await labOf(page, FULL);
  const { tell, took } = await page.evaluate(async () => {
    const host = /** @type {any} */ (document.querySelector('switchboard-lab'));
    await host.openDrawer('keep');
    location.hash = Array(60_000).fill('lab=none').join('&');
    const from = performance.now();
    /** @type {any} */ (window).SwitchboardLab.arrive(host, false);
    return { took: performance.now() - from, tell: host.parts.said.textContent };
  });
  assert.match(tell, /lab=none/);
  assert.ok(took < 2000, `${took} ms`);
});

test('the table of a very long run has no more rows than a reader can use, and says how far apart they are', async () => {
  const page = await visit('labs.html');
  const { drawer, button, play, pause, ask, lab } = await labOf(page, FULL);
  await play();
  await pause();
  await drawer('Keep this run');
  await ask((host) => {
    host.core.run(50_000);
    host.show();
    host.emit('change');
  });
  await lab.getByText(/A row for every 3\u00a0s/).waitFor();
  const coming = page.waitForEvent('download');
  await button('Table (CSV)').click();
  const [, ...rows] = readFileSync(await (await coming).path(), 'utf8').trim().split('\n');
  assert.deepEqual(rows.slice(0, 3).map((row) => row.split(',')[0]), ['0', '3', '6']);
  assert.ok(rows.length > 10_000 && rows.length <= 20_001, `${rows.length} rows`);
  assertQuiet(page);
});
