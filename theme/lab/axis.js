// @ts-check
// The axis is the instrument: its rail is the slider of the main setting, and the curves of what each of
// its values comes to stand on it. A dot for each setting the reader stayed with, a flag for the bet, a
// dashed line for the truth, ticks for situations; a line and rings where the thumb is.

/** After so many seconds a setting has left its dot. */
const STAYED = 10;
/** So far a finger must go sideways before it drags. */
const DRAG = 6;
/** The page's bar, in rem. */
const BAR = 3.1;

/** A name within a sentence: abbreviations, and other languages than English, may write it large there, too. @param {string} name */
const within = (name) => !/^[A-Z]{2}/.test(name) && /^en/.test(window.SwitchboardWords.lang || document.documentElement.lang) ? name.toLowerCase() : name;

/** @param {any} host */
function axis(host) {
  const { parts: { axis: box, plot, slide, slider, pill, number, field, ticks }, sheet, say, core } = host;
  const { setting, from, to, step, curves, by_ratio } = host.axis, main = sheet.settings[setting], most = to;
  const whole1 = main.form === "count";
  // (A share is typed as it is written: in per cent.)
  const typed1 = main.form === "share" ? 100 : 1, asTyped = (/** @type {number} */ x) => +(x * typed1).toPrecision(12);
  /** @type {Point[]} */ let up = [], /** @type {Point[]} */ down = [], exact = true;
  /** Where the reader stayed, with the settings of that time. @type {{x: number, ys: number[], as: string}[]} */
  const dots = (host.dots = []);
  /** Where the curves' names stand: from, to, how high. @type {number[][]} */ const names = [];
  /** How high it may be, in sizes of a label. */ let tall = 99;
  /** @type {any} */ let G, /** @type {number | null} */ peek = null;
  const written1 = (/** @type {number} */ x) => valueInWords(say, main, x);
  const name = say(`setting-${main.key}`);
  // (A number of seconds or per cent says so: elsewhere its unit stands behind it.)
  field.firstChild.textContent = within(name) + (main.form === "time" ? `, ${written(60, "duration")[1]}` : typed1 > 1 ? `, ${written(1, "percent")[1]}` : "");
  Object.assign(number, { min: asTyped(from), max: asTyped(most), step: asTyped(step) });
  // (Where equal ways are equal ratios, the slider's own numbers are shares of its way.)
  Object.assign(slider, by_ratio ? { min: 0, max: 1, step: 0.05 } : { min: from, max: most, step });
  /** All settings but the axis's own. */
  const others = () => host.values.filter((/** @type {number} */ _, /** @type {number} */ i) => i !== setting).join();
  const value = () => host.bid ?? host.values[setting];
  const shown = () => host.bid === undefined;

  /** Sets the thumb, which is the bet's before there is one. @param {number} wanted @param {boolean} [typed] to the step */
  const move = (wanted, typed) => {
    const x = nearest(typed ? { ...host.axis, by_ratio: false } : host.axis, wanted);
    if (host.bid !== undefined) host.place(x);
    else host.change(setting, x);
    thumb();
  };
  host.move = move;

  /** Where everything stands, in pixels. */
  function layout() {
    const { width, em } = host;
    if (!width) return;
    const narrow = width < 50 * em, bare = host.frame.hasAttribute("data-bare");
    const left = Math.max(narrow ? 5.6 * em : 6.6 * em, 60), right = width - (narrow ? 2.2 : 2.6) * em;
    const high = bare ? 4.9 * em : Math.max(9, Math.min(narrow ? 13.9 : 15.7, tall)) * em, rail = high - 2.75 * em;
    const top = 1.15 * em, strips = rail - 1.9 * em - top, gap = 1.15 * em * (curves.length - 1);
    // The first is the one to read; the others are half as high.
    const unit = (strips - gap) / (curves.length + 1);
    let y = top;
    const bands = curves.map((/** @type {any} */ _, /** @type {number} */ i) => {
      const y0 = y, y1 = y0 + unit * (i ? 1 : 2);
      y = y1 + 1.15 * em;
      return [y0, y1];
    });
    G = { width, em, narrow, bare, left, right, high, rail, top, bands, x: (/** @type {number} */ v) => left + (right - left) * shareOf(host.axis, v) };
    box.style.height = `${high}px`;
    box.style.setProperty("--rail", `${rail}px`);
    box.style.setProperty("--left", `${left}px`);
    plot.setAttribute("width", width);
    plot.setAttribute("height", high);
    stand();
    thumb();
    situations();
  }

  /** The greatest number of a curve's scale. @param {number} i */
  const topOf = (i) => {
    if (curves[i].unit === "percent") return 1;
    // (Where all is nothing the scale is one of small numbers.)
    const greatest = Math.max(...[...up, ...down].map((p) => p[1 + i]).filter(Number.isFinite), 0) || (curves[i].unit === "whole" ? 10 : 1), unit = 10 ** Math.floor(Math.log10(greatest));
    return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((n) => n * unit).find((n) => n >= greatest * 0.999) ?? greatest;
  };
  host.topOf = topOf;
  /** @param {number} i @param {number} v */
  const y = (i, v) => G.bands[i][1] - (Math.min(1, v / topOf(i)) * (G.bands[i][1] - G.bands[i][0]));
  const line = (/** @type {Point[]} */ points, /** @type {number} */ i) => points.filter((p) => Number.isFinite(p[1 + i]) && p[0] <= most).map((p, n) => `${n ? "L" : "M"}${fine(G.x(p[0]))} ${fine(y(i, p[1 + i]))}`).join("");
  const path = (/** @type {string} */ as, /** @type {string} */ d) => `<path class="${as}" d="${d}"/>`;
  const text = (/** @type {string} */ as, /** @type {number} */ x, /** @type {number} */ yy, /** @type {string} */ words, anchor = "start") => `<text class="${as}" x="${fine(x)}" y="${fine(yy)}" text-anchor="${anchor}">${words}</text>`;
  const wide = (/** @type {string} */ words) => words.length * 0.6 * G.em;

  /** Of some places for words in a strip (from, to; and how high) the first with room, else the one that is
   * farthest from its curve. @param {number} i @param {number[][]} spans @param {number[]} heights */
  const roomiest = (i, spans, heights) => spans.flatMap(([a, b]) => heights.map((yy) => {
    const near = up.filter((p) => p[1 + i] >= 0 && G.x(p[0]) >= a && G.x(p[0]) <= b).map((p) => Math.abs(y(i, p[1 + i]) - yy + 0.3 * G.em)), name = names[i];
    return { x: a, y: yy, room: name && name[0] < b && name[1] > a && Math.abs(name[2] - yy) < G.em ? 0 : Math.min(...near, 2 * G.em) };
  })).sort((a, b) => b.room - a.room)[0];

  /** Whether the dashed line of the truth is there. */
  const asked = () => shown() && host.asked && host.truth > from && host.truth < most;

  /** What the dashed line says, on the side away from the thumb, whose reading comes first; where there is
   * no room for it, its tick says what it is. @param {number} at where the thumb is */
  const truth = (at) => {
    const { left, right, em, bands: [[y0, y1]] } = G, x = G.x(host.truth), gap = 0.5 * em, label = say(`bet-${host.axis.bet.key}-truth`, { n: host.truth }), w = wide(label);
    const near = [x - gap, x + gap], taken = at + 5 * em > right ? [at - 5 * em, at] : [at - 0.5 * gap, at + 5 * em];
    const free = [[near[0] - w, near[0]], [near[1], near[1] + w]].filter(([a, b]) => a > left && b < right && (b < taken[0] || a > taken[1]));
    const best = roomiest(0, free, [y0 + 2 * gap, y1 - gap]);
    return best && best.room > gap ? text("", best.x, best.y, label) : "";
  };

  /** What stands: scales, curves, the bet and its truth, dots. */
  function stand() {
    if (!G) return;
    const { left, right, rail, bands, em, bare, narrow } = G, x0 = left, x1 = right;
    let s = "";
    if (!bare) {
      const veiled = !shown();
      if (veiled) s += `<defs><pattern id="veil-${host.data.id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hair" d="M0 0V7"/></pattern></defs><rect x="${x0}" y="${G.top}" width="${Math.max(0, x1 - x0)}" height="${rail - G.top - 0.5 * em}" fill="url(#veil-${host.data.id})"/>`;
      else bands.forEach(([y0, y1], i) => {
        const { key, unit } = curves[i], label = say(narrow && say.has(`curve-${key}-short`) ? `curve-${key}-short` : `curve-${key}`);
        s += path("hair", `M${x0} ${y0}H${x1}`) + path("base", `M${x0} ${y1}H${x1}`);
        if (!up.length) return;
        s += text("", x0 - 0.6 * em, y0 + 0.33 * em, worded(topOf(i), unit), "end") + text("", x0 - 0.6 * em, y1 + 0.33 * em, "0", "end");
        s += path("theory", line(up, i));
        if (down.some((p) => Math.abs(readAt(up, p[0], i) - p[1 + i]) > 0.05 * topOf(i))) s += path("theory back", line(down, i));
        // Its name stands in a corner far from the curve, to the right if it can: the thumb begins at the left.
        const w = wide(label) + em;
        delete names[i];
        const best = roomiest(i, [[x1 - w, x1], [x0, x0 + w]], [y1 - 0.5 * em, y0 + em]), end = best.x > x0;
        names[i] = [best.x, best.x + w, best.y];
        s += text("", end ? x1 - 0.3 * em : x0 + 0.5 * em, best.y, label, end ? "end" : "start");
      });
      if (asked()) s += path("truth", `M${fine(G.x(host.truth))} ${G.top}V${rail}`);
    }
    for (const each of marks()) s += path("edge", `M${fine(G.x(each))} ${rail - 6}v12`);
    plot.innerHTML = `<g>${s}</g><g></g><g></g>`;
    dotted();
  }

  /** Where the reader stayed, over the curves: what stands doesn't move with them. What other settings came to may lie beyond. */
  function dotted() {
    let s = "";
    if (!G.bare && shown()) for (const dot of dots) dot.ys.forEach((v, i) => { if (v < 1.05 * topOf(i)) s += path(`mine${dot.as === others() ? "" : " old"}`, ring(G.x(dot.x), y(i, v), 0.3 * G.em)); });
    plot.children[1].innerHTML = s;
  }

  /** What goes with the thumb: the rail, the reading, the flag that keeps away from it. */
  function thumb() {
    if (!G) return;
    const v = value(), { left, right, rail, em, bare, bands, narrow } = G, at = G.x(v);
    let s = path("rail", `M${left} ${rail}H${right}`) + path("done", `M${left} ${rail}H${fine(at)}`);
    // Of two branches, the one that the run is on.
    const last = curves.length - 1, ran = valueOf(sheet, curves[last], core.measures(2));
    const branch = (/** @type {number} */ x) => (Math.abs(readAt(down, x, last) - ran) < Math.abs(readAt(up, x, last) - ran) - 0.1 * topOf(last) ? down : up);
    const reading = (/** @type {number} */ x, /** @type {string} */ as) => {
      let r = path(`read ${as}`, `M${fine(G.x(x))} ${G.top - 0.3 * em}V${rail - (as ? 0 : 1.1 * em)}`);
      bands.forEach((/** @type {any} */ _, /** @type {number} */ i) => {
        const found = readAt(branch(x), x, i);
        if (!Number.isFinite(found)) return;
        const words = (as ? i ? "" : `${written1(x)}: ` : "") + worded(found, curves[i].unit), over = G.x(x) + wide(words) + em > right;
        const yy = y(i, found), high = bands[i][1] - bands[i][0], tx = G.x(x) + (over ? -0.75 : 0.75) * em;
        let ty = yy + (yy - bands[i][0] > 0.6 * high ? -0.55 : 1.3) * em;
        // A curve's name stands where it stands; the reading keeps clear of it.
        const at1 = names[i], w = wide(words);
        if (at1 && Math.abs(at1[2] - ty) < em && tx + (over ? 0 : w) > at1[0] && tx - (over ? w : 0) < at1[1]) ty = at1[2] > ty ? at1[2] - 1.25 * em : at1[2] + 1.25 * em;
        r += path(`here ${as}`, ring(G.x(x), yy, 0.38 * em)) + text("ink", tx, ty, words, over ? "end" : "start");
      });
      return r;
    };
    if (!bare && shown()) {
      s += reading(v, "");
      if (peek !== null && peek !== v) s += reading(peek, "peek");
      if (asked()) s += truth(at);
    }
    const flag = host.bid ?? host.flag;
    if (flag !== undefined && flag !== null && !bare) {
      const x = G.x(flag), betting = host.bid !== undefined, high = betting ? Math.min(6, (rail - G.top) / em - 1) * em : 2.2 * em, dx = (betting ? 2 : 1.5) * em;
      const words = betting ? written1(flag) : say("your-bet", { n: written1(flag) }), y0 = rail - high;
      // Its words are as long as the language has them, and the margin is narrow.
      const room = betting ? Math.max(dx + 5 * em, (1 + 1.45 * words.length) * em) : dx + 0.4 * em + wide(words);
      const away = x + room > right + (betting ? 0 : 1.5 * em) ? -1 : betting || x > at || x - 8 * em < left ? 1 : -1;
      s += path("pole", `M${fine(x)} ${rail}V${fine(y0)}`) + path("pennant", `M${fine(x)} ${fine(y0)}l${fine(away * dx)} ${fine(0.28 * dx + 0.2 * em)}l${fine(-away * dx)} ${fine(0.28 * dx + 0.2 * em)}z`);
      if (betting) s += text("flag", x + away * 1 * em, y0 + 3.6 * em, words, away > 0 ? "start" : "end");
      else if (!(narrow && Math.abs(x - at) < 4 * em)) s += text("mine", x + away * (dx + 0.4 * em), y0 + 0.9 * em, words, away > 0 ? "start" : "end");
    }
    plot.lastChild.innerHTML = s;
    pill.textContent = host.bid === undefined ? written1(v) : "";
    pill.style.left = slider.style.left = `${fine(at)}px`;
    // A value says what it means: the first of the clauses.
    const [, first] = shown() ? core.sentences("clauses") : [], said1 = first ? say.sentence("clause", sheet.clauses, first) : "", n1 = `${written1(v)} ${within(name)}`, words = said1.includes(written1(v)) ? said1 : said1 ? `${n1}: ${said1}` : n1;
    const stands = by_ratio ? shareOf(host.axis, v) : v;
    if (slider.value !== String(stands)) slider.value = stands;
    slider.setAttribute("aria-valuetext", words);
    const label = host.bid === undefined ? name : say("bet-name");
    slider.setAttribute("aria-label", label);
    number.setAttribute("aria-label", say("typed", { name: label }));
    // Whoever is typing a number isn't interrupted.
    if (document.activeElement !== number || number.valueAsNumber !== asTyped(v)) number.value = asTyped(v);
    if (shown()) for (const tick of ticks.children) tick.setAttribute("aria-pressed", String(tick.at === v));
  }

  /** Where the field's own words end. */
  const named = () => wide(field.firstChild.textContent) + (G.narrow ? 1.1 : 2) * G.em;

  /** @returns {number[]} where a situation has a tick */
  const marks = () => (shown() && host.has("situations") ? host.places.map((/** @type {any} */ { at }) => at) : []);

  /** Situations are ticks that can be pressed; a name gives way to its number where neighbours are close. */
  function situations() {
    ticks.textContent = "";
    if (!G) return;
    const { em, left, right, narrow } = G, xs = marks().map(G.x), all = xs.length ? host.places : [];
    if (!shown()) {
      // Before the bet, the ends alone.
      ticks.innerHTML = `${named() > left ? "" : `<span style="left:${left}px">${written1(from)}</span>`}<span style="left:${right}px;translate:-100%">${written1(most)} ${within(name)}</span>`;
      return;
    }
    let end0 = named() - 0.4 * em;
    all.forEach((/** @type {any} */ each, /** @type {number} */ i) => {
      const n = written1(each.at), called = each.name ?? say(`situation-${each.key}`), full = i === all.length - 1 ? `${called} · ${n}` : `${n} · ${called}`;
      // As far as half the way to its neighbours, so that the nearest is pressed.
      const a = i ? (xs[i] + xs[i - 1]) / 2 : xs[0] < left + em ? left + 0.2 * em : left - 2 * em, b = i < all.length - 1 ? (xs[i] + xs[i + 1]) / 2 : right + 2.4 * em;
      const end = i === all.length - 1 && all.length > 1, room = end ? xs[i] + em - a : i ? Math.min(xs[i] - a, b - xs[i]) * 2 : b - xs[i];
      const button = ticks.appendChild(document.createElement("button"));
      button.type = "button";
      button.at = each.at;
      button.textContent = !narrow && wide(full) + em < room ? full : n;
      const w = Math.max(wide(button.textContent), 3.5 * em);
      const wish = end ? [xs[i] + 1.2 * em - w, xs[i] + 1.2 * em] : i || wide(button.textContent) < 3.5 * em ? [xs[i] - w / 2, xs[i] + w / 2] : [xs[i] - 0.6 * em, xs[i] - 0.6 * em + w];
      const l = Math.max(wish[0], a), r = Math.min(Math.max(wish[1], l + 24), Math.max(b, l + 24));
      button.className = end ? "end" : i || w <= 3.5 * em ? "" : "start";
      button.style.left = `${fine(l)}px`;
      // (A reader's own spacing may want more.)
      button.style.minWidth = `${fine(r - l)}px`;
      button.setAttribute("aria-label", full);
      // Where the neighbour's number already stands the tick alone is there.
      const w1 = wide(button.textContent), begins = end ? r - w1 : i || w <= 3.5 * em ? (l + r - w1) / 2 : l;
      if (begins < end0 + 0.4 * em) button.textContent = "";
      else end0 = begins + w1;
      button.addEventListener("click", () => move(each.at, true));
    });
    thumb();
  }

  /** A setting that was stayed with leaves a dot, which moves while it stays. */
  function stay() {
    const { time } = core, x = host.values[setting], as = others();
    if (time - host.changedAt < STAYED * sheet.tempo) return;
    const measures = core.measures(2), ys = curves.map((/** @type {any} */ curve) => valueOf(sheet, curve, measures));
    if (!ys.some(Number.isFinite)) return;
    const known = dots.find((dot) => dot.x === x && dot.as === as);
    if (known) known.ys = ys;
    else dots.push({ x, ys, as });
    return true;
  }

  // Dragging, with a mouse at once; a finger must go sideways first, or tap, so that a swipe which scrolls changes nothing.
  /** @type {{x: number, id: number, on: boolean} | null} */ let drag = null;
  const valueAt = (/** @type {PointerEvent} */ event) => standing(host.axis, (event.clientX - plot.getBoundingClientRect().left - G.left) / (G.right - G.left));
  slide.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => {
    if (event.button) return;
    drag = { x: event.clientX, id: event.pointerId, on: event.pointerType === "mouse" };
    peek = null;
    if (!drag.on) return;
    slide.setPointerCapture(event.pointerId);
    event.preventDefault();
    slider.focus({ preventScroll: true });
    move(valueAt(event));
  });
  slide.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => {
    if (!drag) {
      if (event.pointerType !== "mouse" || G.bare) return;
      const v = valueAt(event);
      peek = v < from || v > most ? null : whole1 ? Math.round(v) : by_ratio ? nearest(host.axis, v) : v;
      return thumb();
    }
    if (!drag.on && Math.abs(event.clientX - drag.x) > DRAG) {
      drag.on = true;
      slide.setPointerCapture(event.pointerId);
    }
    if (drag.on) move(valueAt(event));
  });
  slide.addEventListener("pointerup", (/** @type {PointerEvent} */ event) => {
    if (drag) move(valueAt(event));
    drag = null;
  });
  slide.addEventListener("pointercancel", () => (drag = null));
  slide.addEventListener("pointerleave", () => {
    peek = null;
    thumb();
  });

  for (const input of [slider, number]) {
    input.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
      const by = (/** @type {number} */ steps) => stepped(host.axis, value(), steps), arrows = by_ratio && { ArrowUp: by(1), ArrowRight: by(1), ArrowDown: by(-1), ArrowLeft: by(-1) };
      const wanted = /** @type {Record<string, number>} */ ({ PageUp: by(10), PageDown: by(-10), Home: from, End: most, ...arrows })[event.key];
      if (wanted === undefined) return;
      event.preventDefault();
      move(wanted);
      number.value = asTyped(value());
    });
  }
  slider.addEventListener("input", () => move(by_ratio ? standing(host.axis, slider.valueAsNumber) : slider.valueAsNumber));
  const typed = () => number.valueAsNumber / typed1;
  number.addEventListener("input", () => { if (number.validity.valid && number.value) move(typed(), true); });
  number.addEventListener("change", () => {
    const fits = number.validity.valid;
    move(number.value ? typed() : value(), true);
    number.value = asTyped(value());
    if (!fits) host.tell(say("range", { from: written1(from), to: written1(most), name: within(name), taken: written1(value()) }), number);
  });

  const find = () => survey(host, (a, b, known) => {
    [up, down, exact] = [a, b, known];
    host.curves = { up, down, exact };
    stand();
    thumb();
  });
  /** What a curve says at a value: theory's number, or the survey's. @param {number} x */
  host.reading = (x) => curves.map((/** @type {any} */ _, /** @type {number} */ i) => readAt(up, x, i));
  host.redraw = () => fit();
  let known = "";
  host.on("leave", stay);
  // The whole instrument fits the screen below the page's bar: the curves give what is missing.
  const fit = () => {
    if (!host.width) return;
    tall = 99;
    layout();
    const over = host.frame.offsetHeight - (innerHeight - BAR * host.em / 0.78125);
    if (over > 0 && !G.bare) {
      tall = (G.high - over) / host.em;
      layout();
    }
  };
  host.on("fit", fit);
  host.on("change", () => {
    thumb();
    if (others() === known) return;
    known = others();
    host.truth = core.answer;
    if (shown()) find().catch(console.warn);
    stand();
    situations();
  });
  host.on("uncover", () => {
    find().catch(console.warn);
    fit();
  });
  host.on("show", () => {
    if (stay() && G) dotted();
  });
}
