// What a reader takes along: the address, the link, the command, the CSV.
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

for (const { name, fromDisk } of both('the address holds the state, and gives it back')) {
  test(name, async () => {
    const page = await visit('labs.html', { fromDisk });
    const first = await labOf(page, FULL);
    assert.equal(hashOf(page), '', 'what nobody touched isn’t in the address');
    await first.clients.fill('40');
    await first.fold('Change one thing');
    await first.setting('They wait').selectOption('at most 2 s');
    await first.setting('If it fails, they try again').selectOption('3 times');
    await first.setting('Retry budget').selectOption('10 % of requests');
    await page.waitForURL(/retry_budget=0\.1/);
    const second = await labOf(page, BARE);
    await second.clients.fill('12');
    await page.waitForURL(/lab=lab-bare&clients=12/);
    assert.equal(hashOf(page), '#lab=lab-full&clients=40&seed=7&patience=2&retries=3&retry_budget=0.1&lab=lab-bare&clients=12&seed=2');
    const before = [await first.config(), await second.config()];
    // A visit of its own, as another reader would.
    const other = await page.context().newPage();
    await other.goto(page.url());
    const again = [await labOf(/** @type {any} */ (other), FULL), await labOf(/** @type {any} */ (other), BARE)];
    assert.deepEqual([await again[0].config(), await again[1].config()], before);
    assert.equal(await again[0].clients.inputValue(), '40');
    await again[0].fold('Change one thing');
    assert.equal(await again[0].setting('They wait').inputValue(), '2');
    assert.match(await again[0].lab.locator('[data-part=changed]').innerText(), /They wait: at most 2 s · If it fails, they try again: 3 times · Retry budget: 10 % of requests/);
    assertQuiet(page);
  });
}

test('the command’s lines break between its arguments, and nowhere within one', async () => {
  const page = await visit('labs.html', { viewport: { width: 390, height: 900 }, reducedMotion: 'reduce' });
  const { lab, fold } = await labOf(page, FULL);
  await fold('Keep this run');
  const broken = await lab.locator('[data-part=command]').evaluate((code) => {
    const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT), place = document.createRange();
    const found = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const { index, 0: word } of (text.textContent ?? '').matchAll(/\S+/g)) {
        place.setStart(text, index);
        place.setEnd(text, index + word.length);
        if (place.getClientRects().length > 1) found.push(word);
      }
    }
    return found;
  });
  assert.deepEqual(broken, []);
});

test('what an address asks for and a lab can’t do is left out, with a word', async () => {
  const page = await visit('labs.html#lab=lab-full&clients=900&patience=5&retries=many&colour=<b>red</b>&seed=12');
  const { said, config } = await labOf(page, FULL);
  await said.getByText('clients=900, retries=many, colour=<b>red</b>').waitFor();
  const { clients, patience, retries, seed } = await config();
  assert.deepEqual([clients, patience, retries, seed], [30, 5, 0, '12']);
  await page.evaluate(() => { location.hash = '#lab=lab-full&clients=%E0%A4%A&seed=-1'; });
  await said.getByText('seed=-1').waitFor();
  assert.deepEqual((await config()).clients, 30);
  for (const [hash, said_] of [['#lab=lab-fool&clients=40', 'lab=lab-fool&clients=40'], ['#clients=40', 'clients=40']]) {
    await page.evaluate((to) => { location.hash = to; }, hash);
    await said.getByText(`The address asks for ${said_}, which names no lab of this page.`).waitFor();
  }
  const bare = await labOf(page, BARE);
  assert.ok(await bare.said.isHidden(), 'one of the labs says it');
  await page.evaluate(() => { location.hash = '#lab=lab-fool&clients=40&lab=lab-full&clients=44&queue=many'; });
  await said.getByText('queue=many').waitFor();
  assert.match(await said.innerText(), /lab=lab-fool/);
  assert.deepEqual((await config()).clients, 44);
  // An ordinary place on the page is none of its business.
  await page.evaluate(() => { location.hash = '#labs'; });
  assertQuiet(page);
});

test('the address changes at most once a second', async () => {
  const page = await visit('labs.html', { start: 'window.writes = []; const was = history.replaceState; history.replaceState = function (...a) { writes.push(performance.now()); return was.apply(this, a); }' });
  const { clients } = await labOf(page, FULL);
  await clients.focus();
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(60);
  }
  await page.waitForURL(/clients=70/);
  const writes = await page.evaluate(() => /** @type {number[]} */ (Reflect.get(window, 'writes')));
  assert.ok(writes.length > 1);
  for (let i = 1; i < writes.length; i++) assert.ok(writes[i] - writes[i - 1] > 950, `${writes}`);
});

test('the link is copied, or marked where that is refused', async () => {
  const page = await visit('labs.html');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { button, clients, said, fold, lab } = await labOf(page, FULL);
  await clients.fill('33');
  await fold('Keep this run');
  await button('Copy link').click();
  await said.getByText('copied').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /labs\.html#lab=lab-full&clients=33&seed=7$/);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await button('Copy link').click();
  await said.getByText('marked').waitFor();
  assert.match(await page.evaluate(() => String(getSelection())) || await lab.locator('.lab-link input').inputValue(), /clients=33/);
});

test('the command gives the same numbers, with every setting and with clients that came on the way', async () => {
  const page = await visit('labs.html');
  const { button, clients, setting, fold, fast, until, command, measures, digest } = await labOf(page, FULL);
  await button('Pause').click();
  await fold('Change one thing');
  for (const [name, option] of Object.entries({
    'They wait': 'at most 2 s', 'If it fails, they try again': '3 times', 'Before a retry': 'backoff with jitter', 'Retry budget': '50 % of requests',
    Workers: '2', 'Places in the queue': '60', 'Next in line': 'whoever came last', 'Those who left': 'are dropped', 'A request takes': 'now less, now more',
  })) await setting(name).selectOption(option);
  await button('Reset').click();
  await fast();
  await button('Play').click();
  await until(20);
  await clients.fill('60');
  await until(40);
  await clients.fill('10');
  await until(70);
  await button('Pause').click();
  const shell = await command();
  const report = JSON.parse(execFileSync(BIN, [...shell.slice(1), '--format', 'json'], { encoding: 'utf8' }));
  assert.equal(shell.filter((word) => word === '--clients-at').length, 2, shell.join(' '));
  const [sent, answered, left, attempts] = await measures(['requests.sent', 'requests.answered', 'requests.given_up', 'attempts.sent']);
  assert.deepEqual([report.requests.sent, report.requests.answered, report.requests.given_up, report.attempts.sent], [sent, answered, left, attempts]);
  assert.equal(BigInt(report.digest.startsWith('0x') ? report.digest : `0x${report.digest}`).toString(16), await digest());
});

for (const { name, fromDisk } of both('the CSV is the run, second by second')) {
  test(name, async () => {
    const page = await visit('labs.html', { fromDisk });
    const { lab, button, clients, setting, fold, fast, until, measures, time } = await labOf(page, FULL);
    await fast();
    await until(5);
    await clients.fill('60');
    await until(20);
    await fold('Change one thing');
    await setting('They wait').selectOption('at most 2 s');
    await until(45);
    await button('Pause').click();
    await fold('Keep this run');
    const coming = page.waitForEvent('download');
    await button('Download CSV').click();
    const download = await coming;
    assert.equal(download.suggestedFilename(), 'lab-full-seed-7.csv');
    // As tables are: the names first, and nothing but rows after them.
    const [head, ...rows] = readFileSync(await download.path(), 'utf8').trim().split('\n');
    const names = head.split(','), about = await lab.getByText('The CSV file has a row for each simulated second').innerText();
    assert.deepEqual(names.slice(0, 2), ['time_s', 'requests.sent']);
    for (const column of names.slice(0, names.indexOf('seed'))) assert.ok(about.includes(column.split('.').at(-1)?.replace(/_s$|_per$|_mean$/, '') ?? '') || /time|clients|sent|mean|p\d\d|goodput/.test(column), `${column} is explained`);
    assert.equal(rows.length, Math.floor(await time()) + 1);
    const table = rows.map((row) => row.split(','));
    const at = (/** @type {string} */ column, /** @type {number} */ second) => Number(table[second][names.indexOf(column)]);
    assert.equal(at('clients', 3), 30);
    assert.equal(at('clients', 44), 60);
    // Each row tells what it was run with.
    assert.ok(table.every((row) => row.length === names.length && row[names.indexOf('seed')] === '7' && row[names.indexOf('capacity')] === '5'));
    assert.deepEqual([table[3], table[44]].map((row) => row[names.indexOf('patience')]), ['', '2']);
    for (let s = 1; s < rows.length; s++) {
      assert.equal(at('time_s', s), s);
      assert.ok(at('requests.sent', s) >= at('requests.sent', s - 1));
    }
    // The last row is not later than the page, and agrees with it but for what came since.
    const [sent] = await measures(['requests.sent']);
    assert.ok(sent - at('requests.sent', rows.length - 1) < 40 && sent >= at('requests.sent', rows.length - 1));
    assert.ok(at('requests.given_up', rows.length - 1) > 0);
    assertQuiet(page);
  });
}
