// @ts-check
// What each value of the axis comes to: by theory, or where theory is silent by long runs beside the one
// that is shown. Those go up the axis and down again without a fresh start in between, so that a system
// which stays where it was pushed shows two branches.

/** At each value: so many seconds to settle, so many that count. */
const SETTLE = 90;
const COUNT = 240;
const SURVEYED = 100;
/** So many points are told at once: each time the curve is drawn anew. */
const AT_ONCE = 8;

/** @typedef {[number, ...number[]]} Point a value of the axis, and a number a curve */

/** Values along an axis, its ends among them. @param {any} axis @param {number} most */
function along({ from, to, step }, most) {
  const steps = Math.round((to - from) / step), stride = Math.max(1, Math.ceil(steps / most)), values = [];
  for (let i = 0; i < steps; i += stride) values.push(+(from + i * step).toPrecision(12));
  return [...values, to];
}

/** Between two neighbours a straight line. @param {Point[]} points @param {number} x @param {number} curve */
function readAt(points, x, curve) {
  const i = points.findIndex(([at]) => at >= x);
  if (i < 0 || (i === 0 && points[0][0] !== x)) return NaN;
  const [x1, y1] = [points[i][0], points[i][1 + curve]];
  if (x1 === x) return y1;
  const [x0, y0] = [points[i - 1][0], points[i - 1][1 + curve]];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}

/** Finds the curves anew, in slices, and only when the page has nothing else to do. A later call ends it.
 * @param {any} host @param {(up: Point[], down: Point[], exact: boolean) => void} tell */
async function survey(host, tell) {
  const mine = (host.surveys = (host.surveys ?? 0) + 1), { axis, sheet, core } = host;
  const over = () => mine !== host.surveys;
  let deadline = await whenIdle();
  if (over()) return;
  /** @type {Point[]} */ let up = [];
  if (core.theory(axis.from).every(Number.isFinite)) {
    for (const x of along(axis, 400)) {
      up.push([x, ...core.theory(x)]);
      if (deadline.timeRemaining() > 1) continue;
      deadline = await whenIdle();
      if (over()) return;
    }
    return tell(up, [], true);
  }
  const beside = await Core.open(sheet, host.values, host.seed);
  /** @type {Point[]} */ const down = [], values = along(axis, SURVEYED);
  up = [];
  for (const [list, order] of /** @type {[Point[], number[]][]} */ ([[up, values], [down, [...values].reverse()]])) {
    for (const x of order) {
      beside.set(axis.setting, x);
      for (const [seconds, fresh] of /** @type {[number, boolean][]} */ ([[SETTLE, true], [COUNT, false]])) {
        for (let left = seconds; left > 0;) {
          if (deadline.timeRemaining() < 3) {
            deadline = await whenIdle(Infinity);
            if (over()) return;
          }
          left -= Math.min(2, left) - beside.run(Math.min(2, left), SLICE_EVENTS);
        }
        if (fresh) beside.wasm.fork(BigInt(x * 1000 | 0));
      }
      const measures = beside.measures(0);
      list.push([x, ...axis.curves.map((/** @type {any} */ curve) => valueOf(sheet, curve, measures))]);
      if (list.length % AT_ONCE === 0 || list.length === order.length) tell(up, [...down].reverse(), false);
    }
  }
}
