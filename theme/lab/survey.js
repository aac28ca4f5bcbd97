// @ts-check
// Long runs beside the one that is shown: what a number of clients comes to.
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

  /** Lets a second core run ten simulated minutes at a time, one number of clients after the other, in
   * slices and only when the page has nothing else to do: what the load curve shows. A later survey,
   * of other settings, ends it. @param {any} host the element */
  lab.survey = async (host) => {
    const turn = ++host.surveys, { max } = host.config;
    const core = await lab.Core.open(host.config), step = Math.max(1, Math.round(max / 27));
    const counts = [];
    for (let n = 1; n <= max; n = n === 1 ? Math.max(2, step) : n + step) counts.push(n);
    // Coarse first, then what lies between.
    const rank = (/** @type {number} */ i) => (i % 9 === 0 || i === counts.length - 1 ? 0 : i % 3 === 0 ? 1 : 2);
    for (const i of counts.map((_, i) => i).sort((a, b) => rank(a) - rank(b) || a - b)) {
      const n = counts[i];
      core.set("clients", n);
      core.wasm.reset();
      for (let left = 600; left > 0; ) {
        const deadline = await lab.whenIdle(Infinity);
        if (turn !== host.surveys) return;
        do left -= 2 - core.wasm.run(2, SLICE_EVENTS); while (left > 0 && deadline?.timeRemaining() > 6);
      }
      const total = core.measures(lab.TOTAL);
      if (total("requests.answered")) host.curve.extend(n, total("latency_s.mean"));
    }
  };
})();
