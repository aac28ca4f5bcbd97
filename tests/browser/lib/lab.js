// The lab as a reader meets it, and its core as a test may ask it.

/** @typedef {import('./visit.js').Visited} Visited */

/** The page's lab number `nth`, brought into view. @param {Visited} page @param {number} [nth] */
export const labOf = async (page, nth = 0) => {
  const lab = page.locator('switchboard-lab').nth(nth);
  await lab.locator('.lab-frame').waitFor();
  await lab.locator('.lab-drawing').scrollIntoViewIfNeeded();
  const handle = /** @type {import('playwright-core').ElementHandle<HTMLElement>} */ (await lab.elementHandle());
  const fold = async (/** @type {string} */ name) => {
    const details = lab.locator('details').filter({ hasText: name });
    if (await details.getAttribute('open') === null) {
      // What it holds is written when it opens, which the browser tells of a moment after the click.
      const opened = details.evaluate((element) => new Promise((done) => element.addEventListener('toggle', () => done(true), { once: true })));
      await details.locator('summary').click();
      await opened;
    }
    return details;
  };
  return {
    lab,
    clients: lab.getByRole('slider', { name: 'Clients', exact: true }),
    number: lab.getByRole('spinbutton', { name: 'Clients, typed' }),
    word: lab.locator('.lab-word'),
    why: lab.locator('[data-part=why]'),
    said: lab.locator('.lab-said'),
    live: lab.getByRole('status'),
    stat: (/** @type {string} */ name) => lab.locator('.lab-stats > div, .lab-more > div').filter({ has: page.locator('dt').getByText(name, { exact: true }) }).locator('dd'),
    button: (/** @type {string | RegExp} */ name) => lab.getByRole('button', { name, exact: typeof name === 'string' }),
    setting: (/** @type {string} */ name) => lab.getByRole('combobox', { name }),
    fold,
    fast: () => lab.getByRole('combobox', { name: 'Speed' }).selectOption('16'),
    /** The command that the lab gives for its run. */
    command: async () => (await (await fold('Keep this run')).locator('code', { hasText: 'simulate' }).innerText()).trim().split(/\s+/),
    /** Simulated seconds since the reset. */
    time: () => lab.evaluate((element) => /** @type {number} */ (Reflect.get(element, 'core').wasm.time())),
    /** Waits until so many simulated seconds have passed since the reset. */
    until: (/** @type {number} */ seconds) => page.waitForFunction(
      ([element, wanted]) => Reflect.get(element, 'core').wasm.time() >= wanted, /** @type {[typeof handle, number]} */ ([handle, seconds])),
    /** Measures of the core by name. @param {string[]} names @param {0 | 1} [scope] since the start, or the window */
    measures: (names, scope = 0) => lab.evaluate((element, [wanted, which]) => {
      const measure = Reflect.get(element, 'core').measures(which);
      return /** @type {number[]} */ (wanted.map((/** @type {string} */ name) => measure(name)));
    }, /** @type {[string[], number]} */ ([names, scope])),
    config: () => lab.evaluate((element) => /** @type {Record<string, any>} */ ({ ...Reflect.get(element, 'config') })),
    digest: () => lab.evaluate((element) => BigInt.asUintN(64, Reflect.get(element, 'core').wasm.digest()).toString(16)),
  };
};

/** A number as the page writes it. @param {string} text */
export const numberIn = (text) => Number.parseFloat(text.replaceAll(',', ''));
