// What a running lab costs: scripting in each frame by Chromium's trace, layout shifts and long tasks by
// its own observers, and what core and painter take of a frame by the page's clock.

/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {{address: string, nth: number}} Where a page, and which of its labs */
/** And the browser's own: styles, layout, and what is to be painted. */
const DRAWING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);

/** A lab's slider; and where it is the bet's, what gives it back. */
const SLIDER = 'input[type=range][data-part=slider]';
const JUST = '[data-veiled] [data-do=just]';
/** Work of scripts, as Chromium names it in a trace. Idle callbacks are not here: they give way to frames. */
const SCRIPTING = new Set(['FireAnimationFrame', 'EvaluateScript', 'FunctionCall', 'TimerFire', 'EventDispatch', 'RunMicrotasks']);

/** A page of its own with the lab in view. Layout shifts and long tasks are kept from when it starts.
 * @param {Browser} browser @param {Where} where @param {number} slowed */
const open = async (browser, { address, nth }, slowed) => {
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
  const all = await page.$$('switchboard-lab'), lab = all[nth];
  if (!lab) throw new Error(`${address} has ${all.length} labs.`);
  await page.waitForFunction((element) => element.classList.contains('is-live'), {}, lab);
  await lab.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  // Before the bet the axis is the bet's. (A click as a reader's: what moves by one is no shift.)
  await (await lab.$(JUST))?.click();
  return { context, page, lab };
};

/** @param {import('puppeteer-core').Page} page @param {number} ms */
const stay = (page, ms) => page.evaluate((time) => new Promise((done) => setTimeout(done, time)), ms);

/** The axis is put to its end, as by a reader; and where nothing happens until somebody presses, somebody does.
 * @param {Awaited<ReturnType<typeof open>>} opened */
const crowd = async ({ page, lab }) => {
  await lab.$eval(SLIDER, (slider) => /** @type {HTMLElement} */ (slider).focus({ preventScroll: true }));
  await page.keyboard.press('End');
  await lab.evaluate((/** @type {any} */ host) => setInterval(() => {
    if (host.core.wasm.next_event() === Infinity && host.sheet.actions.length) host.act(0);
  }, 250));
};

/** The lab starts, runs, and gets its crowd.
 * @param {Browser} browser @param {Where} where */
export const measureStart = async (browser, where) => {
  /** @type {Record<string, number>} */
  const found = {};
  for (const [name, slowed] of /** @type {const} */ ([['longest', 1], ['slowedLongest', 4]])) {
    const opened = await open(browser, where, slowed), { context, page } = opened;
    await stay(page, 2500);
    await crowd(opened);
    await stay(page, 4000);
    const seen = await page.evaluate(() => /** @type {any} */ (window).seen);
    found[name] = seen.longest;
    if (slowed === 1) found.shift = seen.shift;
    await context.close();
  }
  return found;
};

/** Sixty simulated seconds at the end of the axis, by a core that has warmed up.
 * @param {Browser} browser @param {Where} where */
export const measureRun = async (browser, where) => {
  const { context, lab } = await open(browser, where, 1);
  const minute = await lab.evaluate(async (/** @type {any} */ host) => {
    const { Core } = /** @type {any} */ (window).SwitchboardLab;
    const core = await Core.open(host.sheet, host.values.with(host.axis.setting, host.axis.to), host.seed);
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

/** The scripting of each frame at the end of the axis, in milliseconds of the main thread's own time: what it
 * would take if nothing else ran. Chromium slows a processor by stopping its thread for some milliseconds
 * at a time, more coarsely the busier the machine is, so that a frame of half a millisecond may be hit as a
 * whole or not at all. `smooth`, four times what the 95th percentile is at full speed, stands beside it; so do
 * core, painter, and both, which are four times what they take by the page's clock at full speed, and `drawing`,
 * what the browser takes to make the picture of what the scripts changed.
 * @param {Browser} browser @param {Where} where @param {number} seconds */
export const measureFrames = async (browser, where, seconds) => {
  const full = await framesAt(browser, where, seconds, 1), slowed = await framesAt(browser, where, seconds, 4);
  const { frames, parts } = full;
  return {
    frames: slowed.frames.length,
    p50: at(slowed.frames.map(({ scripting }) => scripting), 0.5),
    p95: at(slowed.frames.map(({ scripting }) => scripting), 0.95),
    smooth: 4 * at(frames.map(({ scripting }) => scripting), 0.95),
    drawing: 4 * at(frames.map(({ drawing }) => drawing), 0.95),
    core: 4 * at(parts.map(({ core }) => core), 0.95),
    painter: 4 * at(parts.map(({ painter }) => painter), 0.95),
    both: 4 * at(parts.map(({ core, painter }) => core + painter), 0.95),
  };
};

/** @param {number[]} numbers @param {number} share */
const at = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.floor(share * numbers.length)];

/** @param {Browser} browser @param {Where} where @param {number} seconds @param {number} slowed */
const framesAt = async (browser, where, seconds, slowed) => {
  const opened = await open(browser, where, slowed), { context, page, lab } = opened;
  await crowd(opened);
  await stay(page, 6000);
  await lab.evaluate(watchParts);
  await page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'] });
  await stay(page, seconds * 1000);
  const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const parts = await page.evaluate(() => /** @type {Parts[]} */ (Reflect.get(window, 'parts')));
  await context.close();
  return { frames: framesOf(trace.traceEvents), parts };
};

/** @typedef {{core: number, painter: number}} Parts */

/** In the page: from here on `parts` holds what the core (its steps, its drawing, what it is asked) and the painter
 * take of each frame. @param {any} host */
const watchParts = (host) => {
  const parts = /** @type {Parts[]} */ ([]);
  let frame = { core: 0, painter: 0 };
  const timed = (/** @type {any} */ object, /** @type {string} */ name, /** @type {keyof Parts} */ part) => {
    const was = object[name];
    object[name] = (/** @type {any[]} */ ...args) => {
      const from = performance.now(), result = was.apply(object, args);
      frame[part] += performance.now() - from;
      return result;
    };
  };
  for (const name of ['run', 'draw', 'measures', 'sentences', 'goals']) timed(host.core, name, 'core');
  timed(host.painter, 'paint', 'painter');
  const { tick } = host;
  host.tick = (/** @type {number} */ now) => {
    frame = { core: 0, painter: 0 };
    tick.call(host, now);
    parts.push(frame);
    // (What is asked between frames is none of theirs.)
    frame = { core: 0, painter: 0 };
  };
  Object.assign(window, { parts });
};

/** The scripting, and the browser's own drawing, between each animation frame and the next. @param {any[]} events */
const framesOf = (events) => {
  const work = events.filter(({ ph, name }) => ph === 'X' && (SCRIPTING.has(name) || DRAWING.has(name) || name === 'FireIdleCallback'));
  const animating = work.filter(({ name }) => name === 'FireAnimationFrame');
  if (!animating.length) throw new Error('The trace holds no animation frame: the lab does not run.');
  // The page's main thread is the one that animates.
  const { pid, tid } = animating[0];
  const mine = work.filter((event) => event.pid === pid && event.tid === tid).sort((a, b) => a.ts - b.ts);
  const frames = /** @type {{scripting: number, drawing: number}[]} */ ([]);
  let until = 0;
  for (const { name, ts, dur = 0, tdur = dur } of mine) {
    if (ts < until) continue; // Within another one.
    until = ts + dur;
    // (With all that it awaits.)
    if (name === 'FireIdleCallback') continue;
    if (name === 'FireAnimationFrame') frames.push({ scripting: 0, drawing: 0 });
    if (frames.length) frames[frames.length - 1][DRAWING.has(name) ? 'drawing' : 'scripting'] += tdur / 1000;
  }
  return frames;
};
