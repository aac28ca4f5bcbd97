// @ts-check
// Four numbers, with a minute behind each. A number that rests on too few answers isn't shown.

const MINUTE = 60;

/** @param {any} host */
function numbers(host) {
  const { parts: { nums }, sheet, say, core } = host;
  /** A minute of seconds, the last one last: of each number what the last ten seconds came to. @type {{time: number, values: number[]}[]} */
  const past = (host.past = []);
  const cells = sheet.numbers.map((/** @type {any} */ what) => {
    const cell = nums.appendChild(document.createElement("div")), { key } = what;
    const mark = what.mark && markOf(sheet, what.mark);
    cell.innerHTML = `<svg class="lab-spark" viewBox="0 0 60 40" preserveAspectRatio="none" aria-hidden="true"><path class="under"/><path class="over"/></svg><dt class="kicker">${mark}<span class="long"></span><span class="short" aria-hidden="true"></span></dt><dd><span></span> <small></small></dd>`;
    const [spark, name, dd] = cell.children, long = say(`number-${key}`);
    name.querySelector(".long").textContent = long;
    name.querySelector(".short").textContent = say.has(`number-${key}-short`) ? say(`number-${key}-short`) : long;
    return { what, spark, value: dd.firstChild, unit: dd.lastChild, cell };
  });

  /** @param {any} one @param {number} n @param {string} [note] */
  const write = ({ what, value, unit }, n, note) => {
    const { bound } = what, [text, u] = written(n, what.unit), whole1 = bound < 0 ? "" : `/ ${worded(host.values[bound], "whole")}`;
    put(value, "text", text);
    put(unit, "text", note ?? [u, whole1].filter(Boolean).join(" "));
  };

  host.on("restart", () => (past.length = 0));
  host.on("sample", () => {
    const recent = core.measures(1);
    past.push({ time: core.time, values: sheet.numbers.map((/** @type {any} */ what) => valueOf(sheet, what, recent)) });
    if (past.length > MINUTE + 1) past.shift();
  });
  /** @type {{i: number, back: number} | null} */ let at = null;
  const show = () => {
    const recent = core.measures(1);
    cells.forEach((/** @type {any} */ one, /** @type {number} */ i) => {
      const then = at?.i === i && past[past.length - 1 - at.back];
      if (then) write(one, then.values[i], `${written(then.values[i], one.what.unit)[1]} −${at?.back}${HARD}s`);
      else write(one, valueOf(sheet, one.what, recent));
    });
  };
  /** Lines are drawn every other time: they move slowly. */
  const line = () => {
    const { time } = core;
    cells.forEach((/** @type {any} */ { spark }, /** @type {number} */ i) => {
      const known = past.filter(({ values }) => Number.isFinite(values[i]));
      const high = Math.max(...known.map(({ values }) => values[i]), 1e-9);
      const d = known.map(({ time: t, values }) => `${fine(MINUTE - (time - t))} ${fine(38 - (34 * values[i]) / high)}`).join("L");
      put(spark.firstChild, "d", known.length > 1 ? `M${d}V40H${fine(MINUTE - (time - known[0].time))}Z` : "");
      put(spark.lastChild, "d", known.length > 1 ? `M${d}` : "");
    });
  };
  host.on("show", () => {
    show();
    if (!host.running || (host.even = !host.even)) line();
  });
  // What was, under the pointer.
  cells.forEach((/** @type {any} */ { cell, spark }, /** @type {number} */ i) => {
    cell.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => {
      const { left, width } = spark.getBoundingClientRect();
      const back = Math.round(MINUTE * (1 - (event.clientX - left) / width));
      at = event.pointerType === "mouse" && back > 0 && back <= MINUTE ? { i, back } : null;
      show();
    });
    cell.addEventListener("pointerleave", () => {
      at = null;
      show();
    });
  });
}

/** A mark of the drawing, as a picture in a line of words. @param {any} sheet @param {string} style */
function markOf({ glyphs, marks }, style) {
  return `<svg viewBox="-1.5 -1.5 3 3" aria-hidden="true"><path class="${style}" vector-effect="non-scaling-stroke" d="${glyphs[marks?.[style] ?? 0]}"/></svg>`;
}
