// Every part of the instrument, in a lab that none of it was written for: the one of docs/writing-a-lab.md,
// and each lab of the course.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { course, fixture } from './lib/course.js';
import { assertAccessible } from './lib/axe.js';
import { labOf, labsOf } from './lib/lab.js';
import { assertQuiet, setUp } from './lib/visit.js';

const BIN = process.env.SWITCHBOARD_BIN ?? '';
/** The digest of a run in which nothing has happened. */
const NO_EVENTS = '5357495443484244';
/** What stands where a word or a number is missing. */
const GAPS = /undefined|NaN|null|\[object|\{\{|\$\{/;

for (const { book, visit } of [{ book: fixture, ...setUp(fixture) }, { book: course, ...setUp(course) }]) {
  for (const { page: name, nth, data } of labsOf(book)) {
    if (book === fixture && data.model === 'switchboard') continue;
    test(`${name}, lab ${nth + 1} (${data.model}): every part is there and does what its sheet says`, async () => {
      const page = await visit(name, { reducedMotion: 'reduce' });
      const { lab, ask, button, number, judged, word, clauses, play, pause, run, drawer, command, digest, settings, measures } = await labOf(page, nth);
      const sheet = await ask((host) => host.sheet);
      const axis = sheet.axis.setting;
      // (A share is typed in per cent.)
      const typed = sheet.settings[axis].form === 'share' ? 100 : 1;

      // The bet, where it asks for one: by number, and its answer on the axis.
      if (data.predict) {
        const flag = Number(await number.inputValue());
        await button(/Plant the flag/).click();
        await lab.locator('.lab-odds').getByText(/You bet on/).waitFor({ timeout: 60_000 });
        assert.equal(await ask((host) => host.flag), flag / typed);
      }
      await play();
      await pause();

      // Situations lead to their places.
      const [from, to] = await ask((host) => [host.axis.from, host.axis.to]);
      assert.deepEqual([Number(await number.getAttribute('min')), Number(await number.getAttribute('max'))].map(Math.round), [from, to].map((end) => Math.round(end * typed)));
      const ticks = lab.locator('.lab-ticks button');
      assert.equal(await ticks.count() > 0, sheet.situations.length > 0);
      for (const tick of await ticks.all()) {
        if (await tick.isVisible()) await tick.click();
      }

      // It runs, is judged in words, and each of its numbers has a name and a value.
      await run(30);
      await judged();
      assert.match(await word.innerText(), /\w/);
      for (const said of [await word.innerText(), await clauses.innerText(), await lab.locator('.lab-nums').innerText(), await lab.innerText()]) assert.doesNotMatch(said, GAPS);
      assert.equal(await lab.locator('.lab-nums dt').count() >= sheet.numbers.length, true);
      assert.ok((await measures(sheet.measures.map((/** @type {any} */ each) => each.key))).every(Number.isFinite));
      assert.ok(await lab.locator('.lab-stage svg *').count() > 5, 'it is drawn');
      await assertAccessible(page, 'as it runs', 'switchboard-lab');

      // The drawers.
      for (const title of ['Change one thing', 'Why', 'In words']) {
        const opened = await drawer(title);
        assert.doesNotMatch(await opened.innerText(), GAPS);
        await assertAccessible(page, title, 'switchboard-lab');
        await page.keyboard.press('Escape');
      }
      const compared = await drawer('Compare');
      assert.doesNotMatch(await compared.innerText(), GAPS);
      await button('Show both').click();
      await run(10);
      await page.waitForFunction((element) => !!Reflect.get(/** @type {any} */ (element), 'other'), await lab.elementHandle());
      // What few things the drawing has to press can be pressed for both worlds.
      const presses = await ask((host) => host.painter.targets.children.length);
      assert.equal(await lab.locator('.lab-two [data-do=both]').count(), presses <= 5 ? presses : 0);
      assert.doesNotMatch(await lab.innerText(), GAPS);
      await page.keyboard.press('Escape');

      // What can be taken along: the address, the command, the table. (From a run without steps on the way.)
      await button(/^Restart,/).click();
      await pause();
      await run(20);
      await drawer('Keep this run');
      const shell = await command();
      assert.ok(shell.includes('simulate'), shell.join(' '));
      const report = JSON.parse(execFileSync(BIN, [...shell.slice(1), '--format', 'json'], { encoding: 'utf8' }));
      // (Where nothing begins by itself there is no run to compare: a command begins it again and again.)
      if (await digest() !== NO_EVENTS) assert.equal(BigInt(report.digest.startsWith('0x') ? report.digest : `0x${report.digest}`).toString(16), await digest(), shell.join(' '));
      const coming = page.waitForEvent('download');
      await button('Table (CSV)').click();
      const [head, ...rows] = readFileSync(await (await coming).path(), 'utf8').trim().split('\n');
      for (const { key } of [...sheet.settings, ...sheet.measures]) assert.ok(head.split(',').includes(key), `${key} is a column`);
      assert.ok(rows.length > 0 && rows.every((row) => row.split(',').length === head.split(',').length));
      const link = await lab.locator('.lab-link input').inputValue();
      const before = await settings();
      await page.goto('about:blank');
      await page.goto(link);
      const again = await labOf(page, nth);
      assert.equal((await again.settings())[axis], before[axis], link);
      assertQuiet(page);
    });

    test(`${name}, lab ${nth + 1} (${data.model}): without scripts there is a still drawing and a table`, async () => {
      const page = await visit(name, { javaScriptEnabled: false });
      const still = page.locator('.lab').nth(nth);
      // (A story has its table alone.)
      if (!data.scenario) assert.ok(await still.locator('svg.lab-still').isVisible());
      assert.ok(await still.locator('table tbody tr').count() >= 3);
      assert.match(await still.innerText(), /simulate/);
      assert.doesNotMatch(await still.innerText(), GAPS);
    });
  }
}
