// How a lab runs, and when it doesn't.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { labOf, labs, numberIn } from './lib/lab.js';
import { POLICY } from './lib/server.js';
import { assertQuiet, both, setUp } from './lib/visit.js';

const { visit } = setUp();
const [{ page: name, nth }] = labs;
const BIN = process.env.SWITCHBOARD_BIN ?? '';

for (const { name: told, fromDisk } of both('the word follows within a second: Comfortable at 3 clients, Collapsed at 80, and back')) {
  test(told, async () => {
    const page = await visit(name, { fromDisk });
    const { lab, slider, word, play, judged, stat, live, ask } = await labOf(page, nth);
    assert.ok(await lab.locator('.lab-static').isHidden(), 'the live lab stands in place of the table');
    await play();
    await judged();
    assert.equal(await word.innerText(), 'Comfortable');
    await slider.focus();
    for (const [key, wanted] of [['End', 'Collapsed'], ['Home', 'Comfortable']]) {
      await page.keyboard.press(key);
      await word.getByText(wanted).waitFor();
      await live.getByText(wanted).waitFor();
      await page.waitForTimeout(1000);
    }
    // How long it takes from the change to the word; on a busy machine the quickest of some counts.
    const waits = [];
    for (const n of [80, 3, 30, 80, 3]) waits.push(await ask((host, to) => new Promise((done) => {
      const from = performance.now();
      host.on('judged', () => done(performance.now() - from));
      host.move(to);
    }), n));
    assert.ok(Math.min(...waits) < 1000, `${waits} ms`);
    assert.match(await stat('Queue').innerText(), /^\d+\s*\/ 15$/);
    assertQuiet(page);
  });
}

test('what the page says is what the core says: same seed, same simulated time', async () => {
  const page = await visit(name);
  const { slider, play, pause, button, drawer, run, measures, command: commandOf, digest } = await labOf(page, nth);
  await play();
  await pause();
  await drawer('Keep this run');
  for (const count of [3, 40, 80]) {
    await slider.fill(String(count));
    await button(/^Restart/).click();
    await run(40.25);
    const command = await commandOf();
    assert.deepEqual(command.slice(0, 4), ['mdbook-switchboard', 'simulate', '--clients', String(count)]);
    const report = JSON.parse(execFileSync(BIN, [...command.slice(1), '--format', 'json'], { encoding: 'utf8' }));
    const [sent, answered, rejected, mean, p95] = await measures(['requests.sent', 'requests.answered', 'requests.rejected', 'latency_s.mean', 'latency_s.p95']);
    assert.deepEqual([sent, answered, rejected], [report.requests.sent, report.requests.answered, report.requests.rejected]);
    assert.equal(mean, report.latency_s.mean);
    assert.equal(p95, report.latency_s.p95);
    assert.equal(await digest(), BigInt(report.digest.startsWith('0x') ? report.digest : `0x${report.digest}`).toString(16));
  }
  assertQuiet(page);
});

test('pause holds the clock, a step moves to the next event and tells it, restart keeps the settings and says so', async () => {
  const page = await visit(name);
  const { button, time, until, said, play, slider } = await labOf(page, nth);
  await play();
  await slider.fill('30');
  await until(0.5);
  await button('Pause').click();
  const held = await time();
  await page.waitForTimeout(300);
  assert.equal(await time(), held);
  await button('Step').click();
  await said.getByText(/^\d+:\d\d\.\d{3} · \S.*\.$/).waitFor();
  assert.ok(await time() > held);
  await button(/^Restart/).click();
  assert.equal(await time(), 0);
  assert.equal(await slider.inputValue(), '30');
  assert.match(await said.innerText(), /same settings and the same seed/);
});

test('the clock stands while the lab is out of view, or the tab is hidden, and doesn’t jump', async () => {
  const page = await visit(name);
  const { time, until } = await labOf(page, nth);
  await until(0.5);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.waitForTimeout(250);
  const held = await time();
  await page.waitForTimeout(400);
  assert.equal(await time(), held);
  await labOf(page, nth);
  await until(held + 0.2);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  const hidden = await time();
  await page.waitForTimeout(500);
  assert.equal(await time(), hidden);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: false, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await until(hidden + 0.05);
  assert.ok(await time() < hidden + 1, 'it goes on from where it was');
});

test('at most one lab plays', async () => {
  const page = await visit(name, { viewport: { width: 1440, height: 2600 } });
  await labOf(page, 0);
  const running = () => page.locator('switchboard-lab').evaluateAll((all) => all.filter((lab) => Reflect.get(lab, 'running')).length);
  await page.waitForFunction(() => [...document.querySelectorAll('switchboard-lab')].every((lab) => Reflect.get(lab, 'core')));
  await page.waitForTimeout(500);
  assert.equal(await running(), 1);
});

test('where motion is unwelcome the lab waits to be started, and changes in steps of a second', async () => {
  const page = await visit(name, { reducedMotion: 'reduce' });
  const { button, time, until, play } = await labOf(page, nth);
  await play();
  await page.waitForTimeout(300);
  assert.equal(await time(), 0);
  await button('Play').click();
  await until(0.9);
  const times = new Set();
  for (let i = 0; i < 12; i++) {
    times.add(await time());
    await page.waitForTimeout(100);
  }
  const [first, ...later] = times;
  // (However long the questions took: a busy machine is slow with them.)
  later.reduce((before, at) => (assert.ok(at - before > 0.9, `${[...times]}`), at), first);
  assert.equal(await page.evaluate(() => document.getAnimations().filter(({ playState, timeline }) => playState === 'running' && timeline === document.timeline).length), 0);
  assertQuiet(page);
});

test('a speed that can’t be kept up is told as it is', async () => {
  const page = await visit(name);
  const { lab, play, ask } = await labOf(page, nth);
  await play();
  const speed = lab.getByRole('combobox', { name: 'Speed' });
  await speed.selectOption('Infinity');
  await page.waitForFunction((select) => /as fast as it can \(\d[\d,]*×\)/.test(/** @type {HTMLSelectElement} */ (select).selectedOptions[0].text), await speed.elementHandle());
  const from = await ask((host) => host.core.time);
  await page.waitForTimeout(500);
  assert.ok(await ask((host) => host.core.time) > from + 16, 'faster than any other');
});

for (const [why, said, start, policy] of /** @type {[string, RegExp, string, string?][]} */ ([
  ['the browser has no WebAssembly', /has no WebAssembly/, 'delete window.WebAssembly'],
  ['a policy forbids it', /forbids WebAssembly/, '', POLICY.replace(" 'wasm-unsafe-eval'", '')],
  ['the files don’t fit', /don’t fit each other/, "addEventListener('DOMContentLoaded', () => { for (const core of document.querySelectorAll('script.lab-core')) core.dataset.model = 'another'; })"],
])) {
  test(`where ${why}, the lab says so, and shows its table`, async () => {
    const page = await visit('index.html', { start });
    if (policy) {
      await page.route('**/*.html', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
      });
    }
    await page.goto(new URL(name, page.url()).href);
    const lab = page.locator('switchboard-lab').first();
    await lab.locator('.lab-failed').getByText(said).waitFor();
    assert.ok(await lab.locator('table').first().isVisible());
  });
}

test('the word alone is spoken, and what is spoken keeps two seconds apart', async () => {
  const page = await visit(name);
  const { live, play, slider, judged } = await labOf(page, nth);
  await play();
  await judged();
  await live.evaluate((element) => {
    const told = /** @type {[number, string][]} */ (Reflect.set(window, 'told', []) && Reflect.get(window, 'told'));
    new MutationObserver(() => told.push([performance.now(), element.textContent ?? ''])).observe(element, { childList: true, characterData: true, subtree: true });
  });
  for (const n of ['80', '1', '30', '80', '3']) {
    await slider.fill(n);
    await page.waitForTimeout(900);
  }
  await page.waitForTimeout(2500);
  const told = await page.evaluate(() => /** @type {[number, string][]} */ (Reflect.get(window, 'told')));
  assert.ok(told.length > 0);
  for (const [, text] of told) assert.match(text, /^(Comfortable|Busy|Straining|Overloaded|Collapsed)$/);
  told.slice(1).forEach(([at], i) => assert.ok(at - told[i][0] > 1900, `${at - told[i][0]} ms`));
});

test('a stopped run shows numbers, and its drawing the same', async () => {
  const page = await visit(name);
  const { play, pause, slider, ask, run, stat, measures } = await labOf(page, nth);
  await play();
  await pause();
  for (const n of ['3', '30', '80']) {
    await slider.fill(n);
    await run(17.3);
    const [queue] = await measures(['queue_depth']);
    assert.equal(numberIn(await stat('Queue').innerText()), queue);
    // Every mark of the list is a mark of the drawing.
    const marks = await ask((host) => {
      const list = host.core.draw(host.width, host.em, 0), square = host.sheet.styles.indexOf('square');
      let count = 0;
      for (let at = 8 + list[3]; at < list[0];) {
        const op = list[at], many = [() => 4 + 3 * list[at + 3], () => 3 + 2 * list[at + 2], () => 5 + 6 * list[at + 2], () => 7, () => 7, () => 6, () => 5, () => 8 + list[at + 5], () => 7 + list[at + 6], () => 6][op]();
        if (op === 0 && list[at + 1] === square) count += list[at + 3];
        at += many;
      }
      host.draw();
      return { count, drawn: [...host.painter.box.querySelectorAll('.moves path.square')].flatMap((e) => e.getAttribute('d')?.match(/M/g) ?? []).length };
    });
    assert.equal(marks.drawn, marks.count);
  }
});

test('a frame asks the core for its time once or twice, not until the frame is over', async () => {
  const page = await visit(name);
  const { play, pause, ask } = await labOf(page, nth);
  await play();
  await pause();
  const most = await ask((host) => {
    const { core } = host, run = core.run;
    let calls = 0, worst = 0;
    core.run = (/** @type {number[]} */ ...given) => (calls++, run.apply(core, given));
    // No frame is a whole number of nanoseconds, or ends where a second does.
    for (let frame = 0; frame < 100; frame++) {
      calls = 0;
      host.advance(1 / 60 + frame * 1.3e-11);
      worst = Math.max(worst, calls);
    }
    delete core.run;
    return worst;
  });
  assert.ok(most <= 3, `${most} calls`);
});

test('while it runs, drawing and numbers tell the same moment', async () => {
  const page = await visit(name);
  const { slider, play, stat, ask } = await labOf(page, nth);
  await play();
  await slider.fill('80');
  const label = await ask((host) => host.sheet.labels.findIndex((/** @type {any} */ { key }) => key === 'wait-of'));
  assert.ok(label >= 0);
  const cell = await stat('Queue').elementHandle();
  // At the end of each frame, as it is painted.
  const found = await ask((host, [stands, at]) => new Promise((done) => {
    const seen = /** @type {[string, string][]} */ ([]), began = performance.now();
    const look = () => {
      const text = [...host.frame.querySelectorAll('.moves text')].find((each) => each.was[5] === at)?.textContent ?? '';
      seen.push([text, /** @type {Element} */ (stands).textContent ?? '']);
      performance.now() - began < 6000 ? requestAnimationFrame(() => setTimeout(look)) : done(seen);
    };
    look();
  }), /** @type {[any, number]} */ ([cell, label]));
  const pairs = /** @type {[string, string][]} */ (found);
  assert.ok(new Set(pairs.map(([drawn]) => drawn)).size > 1, 'it changes');
  for (const [drawn, told] of pairs) assert.equal(numberIn(drawn.replace('none', '0')), numberIn(told), `${drawn} | ${told}`);
  assertQuiet(page);
});
