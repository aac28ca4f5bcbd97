// @ts-check
// What each value of the axis comes to: by theory, or where theory is silent by long runs beside the one
// that is shown, whose script comes when they are first needed (theme/lab/drawers/runs.js).

/** @typedef {[number, ...number[]]} Point a value of the axis, and a number a curve */

/** Values along an axis, its ends among them. @param {any} axis @param {number} most */
function along(axis, most) {
  const { from, to, step, by_ratio } = axis, all = [];
  if (by_ratio) for (let x = from; x < to; x = stepped(axis, x, 1)) all.push(x);
  else for (let i = 0; i < Math.round((to - from) / step); i++) all.push(+(from + i * step).toPrecision(12));
  const stride = Math.max(1, Math.ceil(all.length / most));
  return [...all.filter((_, i) => i % stride === 0), to];
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
 * @param {any} host @param {(up: Point[], down: Point[], exact: boolean | null) => void} tell */
async function survey(host, tell) {
  const mine = (host.surveys = (host.surveys ?? 0) + 1), { axis, sheet, core } = host;
  const over = () => mine !== host.surveys;
  let deadline = await whenIdle();
  if (over()) return;
  /** @type {Point[]} */ const up = [], first = core.theory(axis.from);
  // (Theory may know that there is none: what a run comes to depends on how long it has gone on.)
  if (first.includes(Infinity)) return tell([], [], null);
  if (first.every(Number.isFinite)) {
    for (const x of along(axis, 400)) {
      up.push([x, ...core.theory(x)]);
      if (deadline.timeRemaining() > 1) continue;
      deadline = await whenIdle();
      if (over()) return;
    }
    return tell(up, [], true);
  }
  // (What nobody sees can wait.)
  while (!host.seen) {
    await new Promise((then) => setTimeout(then, 300));
    if (over()) return;
  }
  await contents();
  if (!over()) await /** @type {any} */ (window.SwitchboardLab).longRuns(host, tell, over);
}
