// @ts-check
// Four numbers, with sixty beats (real seconds, at the usual speed) behind each: the pointer or the arrow keys go back in it. A number that rests
// on too few answers isn't shown; beside an average stands how far it is spread, as far as that is known.

const BEATS = 60;

/** @param {any} host */
function numbers(host) {
  const { parts: { nums, minute }, sheet, say, core } = host, { beat } = sheet;
  /** Beat by beat, the last one last: of each number what the time just behind came to. @type {{time: number, values: number[]}[]} */
  const past = (host.past = []);
  /** So many beats ago is shown; 0: now. */
  let back = 0;
  const cells = sheet.numbers.map((/** @type {any} */ what) => {
    const cell = nums.appendChild(document.createElement("div")), { key } = what;
    const mark = what.mark && markOf(sheet, what.mark), long = say(`number-${key}`), short = `number-${key}-short`;
    cell.innerHTML = `<svg class="lab-spark" viewBox="0 0 60 40" preserveAspectRatio="none" aria-hidden="true"><path class="under"/><path class="over"/></svg><dt class="kicker">${mark}<span class="long">${long}</span><span class="short" aria-hidden="true">${say.has(short) ? say(short) : long}</span></dt><dd><span></span> <small></small><small class="lab-tail"></small></dd>`;
    const [spark, , dd] = cell.children, [value, unit, tail] = dd.children;
    return { what, spark, value, unit, tail };
  });

  host.on("restart", () => (past.length = 0));
  host.on("sample", () => {
    if (Math.floor(core.time + 1e-9) % beat) return;
    const recent = core.measures(1);
    past.push({ time: core.time, values: sheet.numbers.map((/** @type {any} */ what) => valueOf(sheet, what, recent)) });
    if (past.length > BEATS + 1) past.shift();
  });
  /** How a number is spread, by so many measures: shares, and below what each stays. @param {any} what @param {Float64Array} measures @returns {number[][]} */
  host.spreadOf = ({ spread }, measures) => spread.map((/** @type {number[]} */ [share, measure]) => [share, valueOf(sheet, { measure, of: -1 }, measures)]).filter(([, n]) => Number.isFinite(n));
  const show = () => {
    const recent = core.measures(1), then = back && past.at(-1 - back);
    cells.forEach((/** @type {any} */ { what, value, unit, tail }, /** @type {number} */ i) => {
      const { bound } = what, n = then ? then.values[i] : valueOf(sheet, what, recent), [text, u] = written(n, what.unit), last = then ? undefined : host.spreadOf(what, recent).pop();
      put(value, "text", text);
      put(unit, "text", [u, then ? `−${worded(back * beat, "span")}` : bound < 0 ? "" : `/ ${worded(host.values[bound], "whole")}`].filter(Boolean).join(" "));
      put(tail, "text", last ? say("tail", { n: 100 * last[0], value: worded(last[1], what.unit) }) : "");
    });
  };
  /** Lines are drawn every other time: they move slowly. */
  const line = () => {
    const { time } = core;
    cells.forEach((/** @type {any} */ { spark }, /** @type {number} */ i) => {
      const known = past.filter(({ values }) => Number.isFinite(values[i]));
      const high = Math.max(...known.map(({ values }) => values[i]), 1e-9);
      const x = (/** @type {number} */ t) => fine(BEATS + (t - time) / beat), d = known.map(({ time: t, values }) => `${x(t)} ${fine(38 - (34 * values[i]) / high)}`).join("L");
      // (Of one place alone there is nothing to see.)
      put(spark.firstChild, "d", d && `M${d}V40H${x(known[0].time)}Z`);
      put(spark.lastChild, "d", d && `M${d}`);
    });
  };
  // They are of the instant that the words in the drawing are of.
  host.on("draw", () => {
    if (host.fresh) show();
  });
  host.on("show", () => {
    if (!host.running || (host.even = !host.even)) line();
  });
  /** What the four were then, in words. @param {number} beats @param {{values: number[]}} [then] */
  host.beatsAgo = (beats, then) => then && say("twin-then", { back: beats * beat, what: sheet.numbers.map((/** @type {any} */ { key, unit }, /** @type {number} */ i) => `${say(`number-${key}`)} ${worded(then.values[i], unit)}`).join(", ") });
  /** @param {number} beats */
  const goBack = (beats) => {
    back = beats > 0 && past.at(-1 - beats) ? beats : 0;
    nums.toggleAttribute("data-back", !!back);
    nums.style.setProperty("--back", String(back / BEATS));
    minute.value = -back;
    minute.setAttribute("aria-valuetext", host.beatsAgo(back, past.at(-1 - back)) ?? "");
    host.fresh = true;
    show();
  };
  minute.addEventListener("input", () => goBack(-minute.value));
  minute.addEventListener("blur", () => goBack(0));
  nums.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => {
    if (event.pointerType !== "mouse") return;
    const { left, width } = /** @type {Element} */ (event.target).closest("div").firstElementChild.getBoundingClientRect();
    goBack(Math.min(BEATS, Math.round(BEATS * (1 - (event.clientX - left) / width))));
  });
  nums.addEventListener("pointerleave", () => goBack(0));
}

/** A mark of the drawing, as a picture in a line of words. @param {any} sheet @param {string} style */
function markOf({ glyphs, marks }, style) {
  return `<svg viewBox="-1.5 -1.5 3 3" aria-hidden="true"><path class="${style}" vector-effect="non-scaling-stroke" d="${glyphs[marks?.[style] ?? 0]}"/></svg>`;
}
