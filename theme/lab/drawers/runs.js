// @ts-check
// Curves where theory is silent: long runs beside the one that is shown, in slices, and only when the page has
// nothing else to do. They go up the axis and down again without a fresh start in between, so that a system
// which stays where it was pushed shows two branches. Where nothing happens unless something is pressed, it is
// pressed at each value.

/** At each value: so many seconds to settle, so many that count. */
const SETTLE = 90;
const COUNT = 1200;
const SURVEYED = 100;
/** So many points are told at once: each time the curve is drawn anew. */
const AT_ONCE = 8;
/** So many milliseconds, and events, a slice. */
const SLICE = 4;
const EVENTS = 20_000;

/** @param {any} host @param {(up: Point[], down: Point[], exact: boolean) => void} tell
 * @param {() => boolean} over whether they were asked for anew */
async function longRuns(host, tell, over) {
  const { axis, sheet } = host;
  let deadline = await whenIdle(), since = performance.now();
  const beside = await Core.open(sheet, host.values, host.seed);
  /** @type {Point[]} */ const up = [], down = [], values = along(axis, SURVEYED);
  /** Runs it so many seconds, or until nothing happens any more. @param {number} seconds @returns {Promise<boolean>} whether nobody asked anew meanwhile */
  const ran = async (seconds) => {
    for (let left = seconds; left > 0 && beside.wasm.next_event() < Infinity;) {
      if (deadline.timeRemaining() < 3 || performance.now() - since > SLICE) {
        deadline = await whenIdle(Infinity);
        since = performance.now();
        if (over()) return false;
      }
      left -= Math.min(2, left) - beside.run(Math.min(2, left), EVENTS);
    }
    return true;
  };
  /** @param {number} x @param {number} scope */
  const point = (x, scope) => {
    const measures = beside.measures(scope);
    return /** @type {Point} */ ([x, ...axis.curves.map((/** @type {any} */ curve) => valueOf(sheet, curve, measures))]);
  };
  if (host.rests) {
    const many = sheet.actions.findIndex((/** @type {any} */ { key }) => key === "many");
    for (const x of values) {
      beside.set(axis.setting, x);
      beside.wasm.act(many < 0 ? axis.bet?.act ?? 0 : many, 0);
      if (!(await ran(COUNT))) return;
      up.push(point(x, 2));
      if (up.length % AT_ONCE === 0 || up.length === values.length) tell(up, [], false);
    }
    return;
  }
  for (const [list, order] of /** @type {[Point[], number[]][]} */ ([[up, values], [down, [...values].reverse()]])) {
    for (const x of order) {
      beside.set(axis.setting, x);
      for (const [seconds, fresh] of /** @type {[number, boolean][]} */ ([[SETTLE, true], [COUNT, false]])) {
        if (!(await ran(seconds))) return;
        if (fresh) beside.wasm.fork(BigInt(x * 1000 | 0));
      }
      list.push(point(x, 0));
      if (list.length % AT_ONCE === 0 || list.length === order.length) tell(up, [...down].reverse(), false);
    }
  }
}

window.SwitchboardLab.longRuns = longRuns;
