// @ts-check
// How numbers are written, for drawing and words alike.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});

  /** In groups of three, by hand: Intl takes 20 ms to start, while the page is coming in. */
  lab.whole = (/** @type {number} */ n) => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ",");
  lab.rate = (/** @type {number} */ n) => (n >= 9.95 || Number.isInteger(n) ? lab.whole(n) : n.toFixed(1));
  lab.duration = (/** @type {number} */ s) => (s < 0.9995 ? [`${Math.round(s * 1000)}`, "ms"] : [s < 99.5 ? s.toFixed(2) : s.toFixed(0), "s"]);
  lab.clock = (/** @type {number} */ s, decimals = 0) => {
    const unit = 10 ** decimals, whole = Math.floor(s * unit) / unit;
    return `${Math.floor(whole / 60)}:${(whole % 60).toFixed(decimals).padStart(decimals ? decimals + 3 : 2, "0")}`;
  };
  lab.percent = (/** @type {number} */ share) => `${share > 0 && share < 0.01 ? "<1" : Math.round(share * 100)} %`;
  /** A time as a sentence gives it, not more exact than it is steady. */
  lab.span = (/** @type {number} */ s) => (s < 0.995 ? `${Math.round(s * 100) * 10} ms` : `${s.toFixed(1)} s`);
  lab.count = (/** @type {number} */ n, /** @type {string} */ one) => `${n === 1 ? "one" : lab.whole(n)} ${one}${n === 1 ? "" : "s"}`;
  const NUMBERS = "none one two three four five six seven eight nine ten".split(" ");
  /** A share as people say it. @param {number} share */
  lab.inTen = (share) => (share >= 0.95 ? "nearly all" : share < 0.1 ? `${Math.max(1, Math.round(share * 100))} in a hundred` : `${NUMBERS[Math.round(share * 10)]} in ten`);
})();
