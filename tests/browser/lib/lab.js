// The lab as a reader meets it, and its core as a test may ask it.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { course } from './course.js';

/** @typedef {import('./visit.js').Visited} Visited */

/** Every lab of a built book: its page, its place there, and what the page was told of it. @param {string} book */
export const labsOf = (book) => readdirSync(book, { encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && name !== 'print.html').sort()
  .flatMap((page) => [...readFileSync(join(book, page), 'utf8').matchAll(/<switchboard-lab data-lab="([^"]*)"/g)]
    .map(([, data], nth) => ({ page, nth, data: JSON.parse(data.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) })));

/** The course's labs of the switchboard: what most tests do to a lab and look for in it are its words and numbers. */
export const labs = labsOf(course).filter(({ data }) => data.model === 'switchboard');
if (!labs.length) throw new Error('The book has no lab.');

/** The sizes at which all of a lab must be seen at once. @type {[number, number][]} */
export const SIZES = [[1440, 900], [1280, 720], [820, 1180], [390, 844], [360, 740]];

/** The page's lab number `nth`, brought into view. @param {Visited} page @param {number} [nth] */
export const labOf = async (page, nth = 0) => {
  const lab = page.locator('switchboard-lab').nth(nth);
  await lab.locator('.lab-frame').waitFor();
  await lab.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    scrollTo({ top: top + scrollY - 56, behavior: 'instant' });
  });
  const handle = /** @type {import('playwright-core').ElementHandle<HTMLElement>} */ (await lab.elementHandle());
  /** @template A, B @param {(host: any, given: A) => B} what @param {A} [given] */
  const ask = (what, given) => lab.evaluate(/** @type {any} */ (what), given);
  const button = (/** @type {string | RegExp} */ name) => lab.getByRole('button', { name, exact: typeof name === 'string' });
  return {
    lab,
    ask,
    button,
    /** The axis; before the bet it is the bet's. */
    slider: lab.locator('.lab-slide input'),
    number: lab.getByRole('spinbutton'),
    word: lab.locator('.lab-word'),
    clauses: lab.locator('[data-part=clauses]'),
    said: lab.locator('.lab-said'),
    live: lab.getByRole('status'),
    stat: (/** @type {string} */ name) => lab.locator('.lab-nums > div').filter({ has: page.locator('.long').getByText(name, { exact: true }) }).locator('dd'),
    setting: (/** @type {string} */ name) => lab.locator(`.lab-settings select[name="${name}"]`),
    /** Opens a drawer, also where its name is folded away. @param {string} name */
    drawer: async (name) => {
      const named = button(name);
      if (!await named.isVisible()) await button('More').click();
      await named.click();
      // (What is in it may have to be fetched.)
      await lab.locator('.lab-sheet').getByRole('heading', { name }).waitFor();
      return lab.locator('.lab-sheet');
    },
    /** Without a bet. */
    play: async () => {
      if (await button('Just play').isVisible()) await button('Just play').click();
    },
    pause: async () => {
      // (It may stop by itself meanwhile, when a bet has been answered.)
      if (await button('Pause').isVisible()) await button('Pause').click({ timeout: 5000 }).catch(async (error) => {
        if (await button('Pause').isVisible()) throw error;
      });
    },
    fast: () => lab.getByRole('combobox', { name: 'Speed' }).selectOption('16'),
    /** Runs it so many simulated seconds, however slow the machine is, and shows what came of it. @param {number} seconds @param {number} [at] where the axis is put first */
    run: (seconds, at) => ask((host, [s, n]) => {
      if (n) host.move(n);
      const end = host.core.time + s;
      while (host.core.time < end - 1e-6) host.advance(end - host.core.time);
      host.show();
    }, /** @type {[number, number | undefined]} */ ([seconds, at])),
    time: () => /** @type {Promise<number>} */ (ask((host) => host.core.time)),
    /** Waits until so many simulated seconds have passed since the restart. */
    until: (/** @type {number} */ seconds) => page.waitForFunction(
      ([element, wanted]) => Reflect.get(element, 'core').time >= wanted, /** @type {[typeof handle, number]} */ ([handle, seconds])),
    /** Waits for a forecast of the present settings. (There is none before the bet where presses alone make
     * anything happen: what they come to is what is asked.) */
    judged: () => page.waitForFunction((element) => {
      const host = /** @type {any} */ (element);
      if ((host.rests || host.axis.bet?.waits) && host.bid !== undefined) return true;
      return host.forecast && host.forecast.at >= host.changedAt && host.verdict >= 0;
    }, handle),
    /** Measures of the core by name. @param {string[]} names @param {0 | 1 | 2} [scope] */
    measures: (names, scope = 0) => /** @type {Promise<number[]>} */ (ask((host, [wanted, which]) => {
      const all = host.core.measures(which);
      return wanted.map((/** @type {string} */ name) => all[host.sheet.measures.findIndex((/** @type {any} */ each) => each.key === name)]);
    }, /** @type {[string[], number]} */ ([names, scope]))),
    settings: () => /** @type {Promise<Record<string, number>>} */ (ask((host) => host.settings)),
    digest: () => /** @type {Promise<string>} */ (ask((host) => BigInt.asUintN(64, host.core.wasm.digest()).toString(16))),
    /** The command that the lab gives for its run. */
    command: async () => (await lab.locator('.lab-keep code').innerText()).trim().split(/\s+/),
  };
};

/** A number as the page writes it. @param {string} text */
export const numberIn = (text) => Number.parseFloat(text.replaceAll(',', ''));
