// @ts-check
// Two worlds, one rain: a second run beside the first, of the same seed, with one thing changed. It begins
// as a copy of the first; both are drawn as lanes, what comes of them is counted, and each draws its trail
// in the plane of the axis and of what is answered.

/** A trail lives so long, in points of so many seconds each. */
const TRAIL = 240;
const EVERY = 2;
/** So many places that can be pressed become buttons. */
const PRESSES = 5;

/** Puts the second world beside the first, and takes it away. @param {any} host */
function worlds(host) {
  const { parts: { lanes, plane, table, two }, sheet, say, core, actions, frame, axis: { curves, key, setting, to } } = host;
  const [figure, told] = two.children, does = two.insertBefore(document.createElement("span"), two.lastElementChild);
  /** The curve whose share is counted and drawn. */
  const counted = curves.find((/** @type {any} */ curve) => curve.unit === "percent") ?? curves[0], curve1 = curves.indexOf(counted);
  // Where it is no share of what is counted, the worlds differ in what the first curve is about.
  const counts = counted.of >= 0, unit = counts ? "whole" : curves[0].unit;
  /** @param {Core} of */
  // (What goes on is told as the table beside it has it, of the last seconds; what was pressed, since then.)
  const amount = (of) => (counts ? of.measures(0)[counted.measure] : valueOf(sheet, curves[0], of.measures(host.rests ? 2 : 1)));
  const across = sheet.measures.findIndex((/** @type {any} */ measure) => measure.key === key);
  /** @type {Painter[]} */ let painters = [];
  /** @type {[number, number][][]} */ let trails = [[], []];
  /** What had been counted when they parted. */ let parted = 0;
  let names = ["", ""], word = "", /** @type {any} */ look;

  /** @param {number} i @param {number} value */
  host.compare = async (i, value) => {
    const other = await Core.open(sheet, host.given, host.seed);
    other.become(core.state());
    other.set(i, value);
    host.apart = [i, value];
    host.other = other;
    parted = amount(core);
    names = [say("as-it-is"), `${say(`setting-${sheet.settings[i].key}`)}: ${valueInWords(say, sheet.settings[i], value)}`];
    trails = [[], []];
    word = "";
    lanes.textContent = "";
    painters = names.map((name, k) => {
      const lane = lanes.appendChild(document.createElement("div"));
      lane.className = `lab-lane${k ? " changed" : ""}`;
      lane.innerHTML = "<p><span></span><b></b></p>";
      lane.firstChild.firstChild.textContent = name;
      const painter = new Painter(lane, sheet, say, (action, argument) => host.act(action, argument));
      painter.box.setAttribute("aria-label", name);
      return painter;
    });
    look = forecaster(host, () => other);
    // What can be pressed in the drawing can be pressed for both. (Not each of many clients.)
    const presses = [...host.painter.targets.children];
    does.innerHTML = presses.length > PRESSES ? "" : presses.map((button) => `<button type="button" data-do="both" value="${button.does.join(" ")}">${button.getAttribute("aria-label")}</button>`).join("");
    frame.toggleAttribute("data-two", true);
    two.hidden = false;
    host.room();
    host.show();
    judge();
    two.focus({ preventScroll: true });
  };
  actions.both = (/** @type {HTMLButtonElement} */ { value }) => host.act(...value.split(" ").map(Number));
  actions.one = () => {
    if (!host.other) return;
    host.other = host.apart = null;
    frame.toggleAttribute("data-two", false);
    two.hidden = true;
    lanes.textContent = "";
    host.openDrawer("");
    host.room();
    host.show();
  };

  /** The other world's word comes from a forecast of its own. */
  async function judge() {
    const { other } = host, futures = other && (await look());
    if (!futures || other !== host.other) return;
    const { verdict } = judged(other, futures);
    word = say(`verdict-${sheet.verdicts[verdict] ?? "none"}`);
    show();
  }

  /** What the two came to, row by row. @returns {string[][]} */
  host.difference = () => host.worlds.map((/** @type {Core} */ each, /** @type {number} */ k) => {
    const recent = each.measures(1);
    return [names[k], `${sheet.numbers.map((/** @type {any} */ what) => `${say(`number-${what.key}`)} ${worded(valueOf(sheet, what, recent), what.unit)}`).join(", ")}.`];
  });

  function show() {
    const { other } = host;
    if (!other) return;
    [...lanes.children].forEach((lane, k) => put(lane.firstChild.lastChild, "text", k ? word : frame.hasAttribute("data-old") ? "…" : host.parts.word.textContent));
    const [a, b] = host.worlds.map((/** @type {Core} */ each) => amount(each)), off = b - a;
    put(figure, "text", worded(Math.abs(off), unit));
    put(told, "text", say(Number.isNaN(off) ? "compare-none" : worded(Math.abs(off), unit) === worded(0, unit) ? "compare-same" : off < 0 ? "compare-fewer" : "compare-more", { what: say(`curve-${counted.key}`, host.settings), how: names[1], of: a - parted }));
    const recent = host.worlds.map((/** @type {Core} */ each) => each.measures(1));
    table.innerHTML = `<thead><tr><td></td>${sheet.numbers.map((/** @type {any} */ what) => `<th scope="col" class="kicker">${say(`number-${what.key}`)}</th>`).join("")}</tr></thead><tbody>${names.map((name, k) => `<tr><th scope="row"><i${k ? ' class="dash"' : ""}></i>${name}</th>${sheet.numbers.map((/** @type {any} */ what) => {
      const [n, u] = written(valueOf(sheet, what, recent[k]), what.unit);
      return `<td>${n} <small>${u}</small></td>`;
    }).join("")}</tr>`).join("")}</tbody>`;
    // (What is over between two seconds leaves no trail.)
    if (host.rests) trails = host.worlds.map(spot);
    trail();
  }

  /** The plane: the axis across, the share that is answered up, or what the first curve is of; where each world has been, over where theory
   * or long runs say that the first may stay. */
  function trail() {
    const width = plane.clientWidth || 300, high = plane.clientHeight || 260, { em } = host, l = 4.2 * em, b = 2.3 * em, t = 1.9 * em, r = 1.2 * em;
    const top = Math.max(host.topOf(curve1), ...trails.flat().map(([, v]) => v).filter((v) => counted.unit !== "percent" && Number.isFinite(v)));
    const x = (/** @type {number} */ v) => fine(l + (width - l - r) * Math.max(0, Math.min(1, shareOf(host.axis, v)))), y = (/** @type {number} */ v) => fine(high - b - (high - b - t) * Math.max(0, Math.min(1, v / top)));
    const path = (/** @type {string} */ as, /** @type {[number, number][]} */ points) => (points.length ? `<path class="${as}" d="M${points.map(([px, py]) => `${x(px)} ${y(py)}`).join("L")}"/>` : "");
    const branch = (/** @type {Point[] | undefined} */ points) => path("branch", (points ?? []).map((p) => /** @type {[number, number]} */ ([p[0], p[1 + curve1]])).filter(([, v]) => Number.isFinite(v)));
    const end = (/** @type {[number, number][]} */ points, /** @type {string} */ as) => (points.length ? `<circle class="end ${as}" r="5" cx="${x(points[points.length - 1][0])}" cy="${y(points[points.length - 1][1])}"/>` : "");
    plane.innerHTML = `<path class="hair" d="M${l} ${y(top)}H${width - r}M${l} ${y(0.5 * top)}H${width - r}"/>${branch(host.curves?.up)}${branch(host.curves?.down)}<path class="base" d="M${l} ${t}V${y(0)}H${width - r}"/><text x="${l}" y="${1.1 * em}">${say(`curve-${counted.key}`, host.settings)}</text><text x="${width - r}" y="${high - 0.6 * em}" text-anchor="end">${valueInWords(say, sheet.settings[setting], to)} ${within(say(`setting-${key}`))}</text><text x="${l - 6}" y="${y(top) + 4}" text-anchor="end">${worded(top, counted.unit)}</text><text x="${l - 6}" y="${y(0)}" text-anchor="end">0</text>${path("trail", trails[0])}${path("trail b", trails[1])}${end(trails[0], "")}${end(trails[1], "b")}`;
  }

  host.on("draw", () => {
    if (!host.other) return;
    const width = lanes.clientWidth || host.width;
    painters.forEach((painter, k) => painter.paint(host.worlds[k].draw(width, host.em, 1), width, host.em, host.fresh));
  });
  /** Where a world is in the plane, if it is anywhere. @param {Core} each @param {number} k @returns {[number, number][]} */
  const spot = (each, k) => {
    const recent = each.measures(1), share = valueOf(sheet, counted, counts || !host.rests ? recent : each.measures(2));
    const set = k && host.apart[0] === setting ? host.apart[1] : host.values[setting];
    return Number.isFinite(share) ? [[across < 0 ? set : recent[across], share]] : [];
  };
  host.on("sample", () => {
    if (!host.other || Math.floor(core.time) % EVERY) return;
    host.worlds.forEach((/** @type {Core} */ each, /** @type {number} */ k) => {
      trails[k].push(...spot(each, k));
      if (trails[k].length > TRAIL) trails[k].shift();
    });
  });
  host.on("restart", () => {
    trails = [[], []];
    parted = 0;
  });
  host.on("show", show);
  host.on("judged", judge);
}
