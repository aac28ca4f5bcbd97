// @ts-check
// What a number of clients comes to: by theory, or by long runs beside the one that is shown.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const SLICE_EVENTS = 20_000;

  /** Resolves when the page has nothing else to do, or after so many milliseconds.
   * @param {number} [timeout] @returns {Promise<IdleDeadline | undefined>} */
  lab.whenIdle = (timeout = 300) => new Promise((done) => {
    if (window.requestIdleCallback) requestIdleCallback(done, timeout < Infinity ? { timeout } : {});
    else setTimeout(done, Math.min(timeout, 50));
  });

  /** What the load curve shows: what theory predicts of each number of clients where it has a formula for the
   * latency and for the share that is answered, else what ten simulated minutes of a second core come to.
   * In slices, and only when the page has nothing else to do. A later survey, of other settings, ends it.
   * @param {any} host the element */
  lab.survey = async (host) => {
    const turn = ++host.surveys, { config, curve } = host, { max } = config;
    const idle = async () => {
      const deadline = await lab.whenIdle(Infinity);
      return turn === host.surveys && deadline;
    };
    const known = (/** @type {number} */ n) => {
      const { wasm } = host.core, at = wasm.theory(n), [latency, share] = new Float64Array(wasm.memory.buffer, at, 2);
      return latency >= 0 && share >= 0 && [n, latency, share];
    };
    const exact = !!known(1), core = !exact && (await lab.Core.open(config));
    if (turn !== host.surveys) return;
    curve.reset(exact);
    const step = Math.max(1, Math.round(max / 27)), counts = [];
    for (let n = 1; n <= max; n = n === 1 ? Math.max(2, step) : n + step) counts.push(n);
    if (counts.at(-1) !== max) counts.push(max);
    // Coarse first, then what lies between.
    const rank = (/** @type {number} */ i) => (i % 9 === 0 || i === counts.length - 1 ? 0 : i % 3 === 0 ? 1 : 2);
    let left = counts.length;
    for (const i of counts.map((_, i) => i).sort((a, b) => rank(a) - rank(b) || a - b)) {
      const n = counts[i];
      // (What theory knows is there at once.)
      if (core) curve.wait(left--, counts.length);
      let deadline = await idle();
      if (!deadline) return;
      if (!core) {
        curve.extend(...known(n));
        continue;
      }
      core.set("clients", n);
      core.wasm.reset();
      for (let rest = 600; rest > 0; deadline = await idle()) {
        if (!deadline) return;
        do rest -= 2 - core.wasm.run(2, SLICE_EVENTS); while (rest > 0 && deadline.timeRemaining() > 6);
      }
      const total = core.measures(lab.TOTAL), answered = total("requests.answered");
      const ended = answered + total("requests.rejected") + total("requests.given_up");
      if (ended) curve.extend(n, total("latency_s.mean"), answered / ended);
    }
    curve.wait(0);
  };
})();
