// @ts-check
// How numbers are written, as preprocessor/src/words/format.rs writes them: both are held to one table. What
// stands between digits is told by the page; Intl would take 20 ms to start.
(() => {
  'use strict';
  const words = window.SwitchboardWords;
  /** @type {string[]} */
  const [group, point] = JSON.parse(document.querySelector('script.number-marks')?.textContent ?? '[",","."]');

  /** Away from zero, as Rust rounds. @param {number} value */
  const round = (value) => Math.sign(value) * Math.round(Math.abs(value));
  /** With so many decimal places. A dash for what is no number. @param {number} value */
  const decimals = (value, places = 0) => {
    if (!Number.isFinite(value)) return words('format-none');
    const [whole, part] = (round(value * 10 ** places) / 10 ** places).toFixed(places).replace(/^-(?=[0.]*$)/, '').split('.');
    return whole.replace(/\B(?=(\d{3})+$)/g, group) + (part ? point + part : '');
  };
  /** @param {string} key @param {number} value @param {string} written */
  const unit = (key, value, written) => Number.isFinite(value) ? words(key, { n: written }) : written;
  /** @param {number} value */
  const number = (value) => {
    const rounded = round(value * 10) / 10;
    return decimals(rounded, Number.isInteger(rounded) ? 0 : 1);
  };
  /** @param {number} value */
  const whole = (value) => decimals(value);

  /** The units of long times. @type {[number, string][]} */
  const UNITS = [[86400, 'format-days'], [3600, 'format-hours'], [60, 'format-minutes'], [1, 'format-seconds']];

  Object.assign(words.formats, /** @type {Record<string, (value: number) => string>} */ ({
    number,
    whole,
    percent: (share) => share > 0 && share < 0.01 ? words('format-percent-least') : unit('format-percent', share, whole(share * 100)),
    share: (share) => unit('format-percent', share, number(share * 100)),
    duration: (seconds) => seconds < 0.0995 ? unit('format-milliseconds', seconds, whole(seconds * 1000))
      : seconds < 0.995 ? unit('format-milliseconds', seconds, whole(round(seconds * 100) * 10))
      : unit('format-seconds', seconds, decimals(seconds, 1)),
    exact: (seconds) => seconds < 0.9995 ? unit('format-milliseconds', seconds, whole(seconds * 1000)) : unit('format-seconds', seconds, decimals(seconds, 2)),
    rate: (rate) => rate >= 9.95 ? whole(rate) : number(rate),
    clock: (seconds) => Number.isFinite(seconds)
      ? words('format-clock', { minutes: whole(Math.floor(seconds / 60)), seconds: `${Math.floor(seconds) % 60}`.padStart(2, '0') })
      : words('format-none'),
    span: (seconds) => {
      if (!(seconds >= 59.5 && seconds < Infinity)) return seconds >= 0 && Number.isInteger(seconds) ? unit('format-seconds', seconds, whole(seconds)) : words.formats.duration(seconds);
      let left = round(seconds);
      const parts = UNITS.map(([length, key]) => {
        const n = Math.floor(left / length);
        left -= n * length;
        return n && unit(key, n, whole(n));
      });
      const first = parts.findIndex(Boolean);
      return parts.slice(first, first + 2).filter(Boolean).join('\u00a0');
    },
  }));
})();
