// The controls by keyboard and by pointer, the clock, and labs side by side.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.js';
import { fixture } from './lib/course.js';
import { labOf } from './lib/lab.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp(fixture);
const [FULL, BARE, BET, RUSH] = [0, 1, 2, 3];

for (const width of [390, 1440]) {
  test(`everything is within reach of the keyboard, and large enough for a finger, ${width} px`, async () => {
    const page = await visit('labs.html', { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const { lab, fold, clients, number, button } = await labOf(page, FULL);
    for (const name of ['Change one thing', 'The drawing in words', 'Keep this run']) await fold(name);
    const wanted = await lab.locator('button:enabled, input, select:enabled, summary, pre').evaluateAll((all) => all.filter((e) => e.checkVisibility()).length);
    await lab.evaluate((element) => { element.tabIndex = -1; element.focus(); });
    const reached = new Set();
    for (let i = 0; i < wanted + 3; i++) {
      await page.keyboard.press('Tab');
      const at = await lab.evaluate((element) => {
        const focus = document.activeElement;
        if (!focus || !element.contains(focus)) return null;
        const style = getComputedStyle(focus), { height } = focus.getBoundingClientRect();
        return { name: focus.outerHTML.slice(0, 80), outline: style.outlineStyle, height, small: !focus.matches('pre, .lab-charts input') && height < 43.9 };
      });
      if (!at) break;
      assert.notEqual(at.outline, 'none', `the focus shows on ${at.name}`);
      assert.ok(!at.small, `${at.name} is ${at.height} px high`);
      reached.add(at.name + i);
    }
    assert.equal(reached.size, wanted);
    for (const field of [clients, number]) {
      await field.focus();
      for (const [key, value] of [['Home', '1'], ['ArrowUp', '2'], ['PageUp', '12'], ['ArrowDown', '11'], ['PageDown', '1'], ['End', '80']]) {
        await page.keyboard.press(key);
        assert.equal(await clients.inputValue(), value, key);
        assert.equal(await number.inputValue(), value, key);
      }
    }
    await number.fill('900');
    await number.press('Tab');
    assert.equal(await number.inputValue(), '80');
    await button('A full house 25').press('Enter');
    assert.equal(await clients.inputValue(), '25');
    assert.equal(await button('A full house 25').getAttribute('aria-pressed'), 'true');
    assertQuiet(page);
  });

  for (const [nth, name] of ['full', 'bare', 'bet', 'rush'].entries()) {
    test(`axe finds nothing, unfolded, ${name}, ${width} px`, async () => {
      const page = await visit('labs.html', { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      const { lab, fold, clients, button } = await labOf(page, nth);
      await lab.evaluate((element) => element.querySelectorAll('details').forEach((details) => (details.open = true)));
      if (nth === BARE) await fold('The drawing in words');
      await clients.fill('80');
      if (nth === RUSH) await button('Try it').first().click();
      if (nth === BET) await button('Bet on 40').click();
      await button('Step').click();
      await assertAccessible(page, name);
    });
  }
}

test('situations stand in the order of their clients, wherever a lab starts', async () => {
  const page = await visit('labs.html');
  const { lab } = await labOf(page, FULL);
  assert.deepEqual((await lab.locator('.lab-situations button').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()), ['A full house 25', 'As it began 30', 'A stampede 80']);
});

test('a step runs up to its event, and says what it was', async () => {
  const page = await visit('labs.html');
  const { button, said, time, digest } = await labOf(page, FULL);
  await button('Pause').click();
  await button('Reset').click();
  const steps = [];
  for (let i = 0; i < 6; i++) {
    const before = await time();
    await button('Step').click();
    await page.waitForFunction(([old]) => document.querySelector('switchboard-lab .lab-said')?.textContent !== old, [steps.at(-1) ?? '']);
    steps.push(await said.innerText());
    assert.ok(await time() > before || i > 0);
  }
  assert.match(steps[0], /^0:00\.\d{3} · Client \d+’s request reached a free worker/);
  // The way there changes nothing: the same steps at once are the same run.
  const seen = await digest();
  const calm = await visit('labs.html', { reducedMotion: 'reduce' });
  const other = await labOf(calm, FULL);
  for (const step of steps) {
    await other.button('Step').click();
    assert.equal(await other.said.innerText(), step);
  }
  assert.equal(await other.digest(), seen);
});

test('labs on one page are apart', async () => {
  const page = await visit('labs.html', { reducedMotion: 'reduce' });
  const [full, bare] = [await labOf(page, FULL), await labOf(page, BARE)];
  await full.clients.fill('55');
  await full.button('Step').click();
  assert.equal((await bare.config()).clients, 10);
  assert.equal(await bare.time(), 0);
  assert.equal(await page.locator('[id]').evaluateAll((all) => new Set(all.map(({ id }) => id)).size === all.length), true, 'no id twice');
  await page.goto(page.url().replace(/labs\.html.*/, 'print.html'));
  assert.equal(await page.locator('switchboard-lab .lab-frame').count() > 0 || await page.locator('switchboard-lab').count() >= 4, true);
  const printed = page.locator('switchboard-lab');
  await printed.last().locator('.lab-frame').waitFor({ state: 'attached' });
  assert.deepEqual(await printed.evaluateAll((all) => all.slice(-4).map((lab) => Reflect.get(lab, 'config').clients)), [30, 10, 3, 10]);
});

test('a hidden tab stops the clock, and coming back doesn’t jump', async () => {
  const page = await visit('labs.html');
  const { time, until } = await labOf(page, FULL);
  await until(0.5);
  const hide = (/** @type {boolean} */ hidden) => page.evaluate((value) => {
    Object.defineProperty(document, 'hidden', { value, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
  await hide(true);
  const held = await time();
  await page.waitForTimeout(1500);
  assert.equal(await time(), held);
  await hide(false);
  await page.waitForTimeout(200);
  assert.ok(await time() - held < 1, `${await time() - held} s`);
  await until(held + 0.1);
});

test('without WebAssembly the lab says so, and shows its table', async () => {
  const page = await visit('labs.html', { start: 'delete window.WebAssembly' });
  const lab = page.locator('switchboard-lab').first();
  await lab.getByText('this browser has no WebAssembly').waitFor();
  assert.ok(await lab.locator('.lab-static table').isVisible());
});

test('the running numbers aren’t spoken, and what is spoken keeps two seconds apart', async () => {
  const page = await visit('labs.html');
  const { lab, fast, until, time } = await labOf(page, FULL);
  await lab.evaluate((element) => {
    const said = /** @type {[number, string | null][]} */ ([]);
    Reflect.set(element, 'spoken', said);
    const live = /** @type {Element} */ (element.querySelector('[role=status]'));
    new MutationObserver(() => said.push([performance.now(), live.textContent])).observe(live, { childList: true, characterData: true, subtree: true });
  });
  await fast();
  await until(await time() + 120);
  const spoken = await lab.evaluate((element) => /** @type {[number, string][]} */ (Reflect.get(element, 'spoken')));
  assert.ok(spoken.length > 0 && spoken.every(([, text]) => text.startsWith('Verdict: ')), JSON.stringify(spoken));
  for (let i = 1; i < spoken.length; i++) assert.ok(spoken[i][0] - spoken[i - 1][0] > 1950);
});

for (const width of [320, 390, 820, 1440]) {
  test(`nothing moves while it runs, and no choice is cut off, ${width} px`, async () => {
    const page = await visit('labs.html', { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const { lab, fold } = await labOf(page, FULL);
    const { heights, empty } = await lab.evaluate((element) => {
      const host = /** @type {any} */ (element), frame = host.querySelector('.lab-frame');
      /** @type {Record<number, string[]>} */ const found = {};
      const seen = (/** @type {string} */ when) => (found[frame.offsetHeight] ??= []).push(when);
      const why = host.querySelector('[data-part=why]'), text = document.createRange();
      let longest = 0;
      host.play(false);
      for (const clients of [1, 20, 25, 40, 80, 3]) {
        host.change('clients', clients);
        for (let i = 0; i < 60; i++) {
          host.advance(2.1);
          host.show();
          text.selectNodeContents(why);
          longest = Math.max(longest, text.getBoundingClientRect().height);
          seen(`${clients} clients, ${host.querySelector('.lab-bar').innerText}: ${host.querySelector('.lab-status').innerText} ${host.querySelector('[data-part=why]').innerText}`);
        }
      }
      return {
        heights: Object.entries(found).map(([height, all]) => `${height} px, ${all.length} times: ${all[0]}`),
        empty: why.parentElement.offsetHeight - longest,
      };
    });
    assert.equal(heights.length, 1, heights.join('\n'));
    // A line of it is 24 px.
    assert.ok(empty < 20, `${empty} px are kept under the longest verdict`);
    await fold('Change one thing');
    const cut = await lab.locator('.lab-settings select').evaluateAll((selects) => selects.flatMap((select) => {
      const { font, paddingLeft } = getComputedStyle(select), pen = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
      pen.font = font;
      // Beside its text it has its padding and an arrow.
      const room = select.clientWidth - 2 * Number.parseFloat(paddingLeft) - 20;
      return [.../** @type {HTMLSelectElement} */ (select).options].map(({ text }) => text).filter((text) => pen.measureText(text).width > room);
    }));
    assert.deepEqual(cut, []);
    assertQuiet(page);
  });
}

for (const width of [390, 430, 820, 1440]) {
  test(`room is made before the instrument comes, ${width} px`, async () => {
    const page = await visit('labs.html', { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    for (const nth of [FULL, RUSH]) {
      const { lab } = await labOf(page, nth);
      const { reserved, taken, left } = await lab.evaluate((element) => {
        const frame = /** @type {HTMLElement} */ (element.querySelector('.lab-frame')), taken = frame.offsetHeight;
        const left = element.getBoundingClientRect().bottom - frame.getBoundingClientRect().bottom;
        element.classList.remove('is-live');
        const reserved = Number.parseFloat(getComputedStyle(element).minHeight);
        element.classList.add('is-live');
        return { reserved, taken, left };
      });
      assert.ok(Math.abs(reserved - taken) < 70, `lab ${nth}: ${reserved} px for ${taken}`);
      assert.ok(left < 1, `lab ${nth}: ${left} px stay empty below it`);
    }
  });
}
