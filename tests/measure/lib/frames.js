// What a running lab costs: scripting in each frame by Chromium's trace, layout shifts and long tasks by
// its own observers, and the core alone by its clock.

/** @typedef {import('puppeteer-core').Browser} Browser */

const LAB = 'switchboard-lab.is-live';
/** Work of scripts, as Chromium names it in a trace. Idle callbacks are not here: they give way to frames. */
const SCRIPTING = new Set(['FireAnimationFrame', 'EvaluateScript', 'FunctionCall', 'TimerFire', 'EventDispatch', 'RunMicrotasks']);

/** A page of its own with the lab in view. Layout shifts and long tasks are kept from when it starts.
 * @param {Browser} browser @param {string} address @param {number} slowed */
const open = async (browser, address, slowed) => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(() => {
    /** @type {any} */ const seen = { shift: 0, longest: 0 };
    Object.assign(window, { seen });
    // From when the lab is put into the page: what came before is the page's.
    let from = Infinity;
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.lab-frame')) return;
      from = performance.now() - 50;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of /** @type {any[]} */ (list.getEntries())) if (!entry.hadRecentInput && entry.startTime > from) seen.shift += entry.value;
    }).observe({ type: 'layout-shift' });
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries()) if (startTime > from) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
  });
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForSelector(LAB);
  await page.$eval(LAB, (lab) => lab.scrollIntoView({ block: 'start', behavior: 'instant' }));
  // Before the bet the axis is the bet's.
  const just = await page.$(`${LAB} [data-veiled] [data-do=just]`);
  await just?.click();
  return { context, page };
};

/** @param {import('puppeteer-core').Page} page @param {number} ms */
const stay = (page, ms) => page.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);

/** The lab starts, runs, and gets its crowd.
 * @param {Browser} browser @param {string} address */
export const measureStart = async (browser, address) => {
  /** @type {Record<string, number>} */
  const found = {};
  for (const [name, slowed] of /** @type {const} */ ([['longest', 1], ['slowedLongest', 4]])) {
    const { context, page } = await open(browser, address, slowed);
    await stay(page, 2500);
    await page.focus(`${LAB} input[type=range][data-part=slider]`);
    await page.keyboard.press('End');
    await stay(page, 4000);
    const seen = await page.evaluate(() => /** @type {any} */ (window).seen);
    found[name] = seen.longest;
    if (slowed === 1) found.shift = seen.shift;
    await context.close();
  }
  return found;
};

/** Sixty simulated seconds of eighty clients, by a core that has warmed up.
 * @param {Browser} browser @param {string} address */
export const measureRun = async (browser, address) => {
  const { context, page } = await open(browser, address, 1);
  const minute = await page.evaluate(async () => {
    const { Core } = /** @type {any} */ (window).SwitchboardLab, lab = /** @type {any} */ (document.querySelector('switchboard-lab'));
    const core = await Core.open(lab.sheet, lab.values.with(lab.axis.setting, 80), lab.seed);
    const times = [];
    for (let i = 0; i < 15; i++) {
      const start = performance.now();
      core.run(60);
      times.push(performance.now() - start);
    }
    return times.slice(5).sort((a, b) => a - b)[5];
  });
  await context.close();
  return { minute };
};

/** The scripting of each frame at eighty clients, in milliseconds of the main thread's own time: what it
 * would take if nothing else ran. Chromium slows a processor by stopping its thread for some milliseconds
 * at a time, more coarsely the busier the machine is, so that a frame of half a millisecond may be hit as a
 * whole or not at all. `smooth`, four times what the 95th percentile is at full speed, stands beside it.
 * @param {Browser} browser @param {string} address @param {number} seconds */
export const measureFrames = async (browser, address, seconds) => {
  const full = await framesAt(browser, address, seconds, 1), slowed = await framesAt(browser, address, seconds, 4);
  const at = (/** @type {number[]} */ frames, /** @type {number} */ share) => frames[Math.floor(share * frames.length)];
  return { frames: slowed.length, p50: at(slowed, 0.5), p95: at(slowed, 0.95), smooth: 4 * at(full, 0.95) };
};

/** @param {Browser} browser @param {string} address @param {number} seconds @param {number} slowed */
const framesAt = async (browser, address, seconds, slowed) => {
  const { context, page } = await open(browser, address, slowed);
  await page.focus(`${LAB} input[type=range][data-part=slider]`);
  await page.keyboard.press('End');
  await stay(page, 6000);
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'] });
  await stay(page, seconds * 1000);
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  await context.close();
  return framesOf(trace.traceEvents).sort((a, b) => a - b);
};

/** The scripting between each animation frame and the next. @param {any[]} events */
const framesOf = (events) => {
  const scripting = events.filter(({ ph, name }) => ph === 'X' && (SCRIPTING.has(name) || name === 'FireIdleCallback'));
  const animating = scripting.filter(({ name }) => name === 'FireAnimationFrame');
  if (!animating.length) throw new Error('The trace holds no animation frame: the lab does not run.');
  // The page's main thread is the one that animates.
  const { pid, tid } = animating[0];
  const mine = scripting.filter((event) => event.pid === pid && event.tid === tid).sort((a, b) => a.ts - b.ts);
  /** @type {number[]} */ const frames = [];
  let until = 0;
  for (const { name, ts, dur = 0, tdur = dur } of mine) {
    if (ts < until) continue; // Within another one.
    until = ts + dur;
    // (With all that it awaits.)
    if (name === 'FireIdleCallback') continue;
    if (name === 'FireAnimationFrame') frames.push(0);
    if (frames.length) frames[frames.length - 1] += tdur / 1000;
  }
  return frames;
};
