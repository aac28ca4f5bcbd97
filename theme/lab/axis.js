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
  const { parts: { axis: box, plot, none, slide, slider, pill, number, field, ticks }, sheet, say, core } = host;
  const { setting, from, to, step, curves, by_ratio } = host.axis, main = sheet.settings[setting], most = to;
  // (A share is typed as it is written: in per cent.)
  const typed1 = main.form === "share" ? 100 : 1, asTyped = (/** @type {number} */ x) => +(x * typed1).toPrecision(12);
  /** @type {Point[]} */ let up = [], /** @type {Point[]} */ down = [], exact = true, /** Of each curve, the top of its scale. @type {number[]} */ tops = [];
  /** Where the reader stayed, with the settings of that time. @type {{x: number, ys: number[], as: string}[]} */
  const dots = (host.dots = []);
  /** Where nothing else can be written any more: from, to, and how high; lines, at any height. @type {number[][]} */ let taken = [];
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
    if (!shown()) host.place(x);
    else host.change(setting, x);
    thumb();
  };
  host.move = move;

  /** Where everything stands, in pixels. */
  function layout() {
    const { width, em } = host;
    if (!width) return;
    const narrow = width < 50 * em, closed = host.frame.hasAttribute("data-bare");
    const left = Math.max((narrow ? 5.6 : 6.6) * em, 60), right = width - (narrow ? 2.2 : 2.6) * em;
    const high = closed ? 4.9 * em : Math.max(9, Math.min(narrow ? 13.9 : 15.7, tall)) * em, rail = high - 2.75 * em;
    const top = 1.15 * em, strips = rail - 1.9 * em - top, gap = 1.15 * em * (curves.length - 1);
    // The first is the one to read; the others are half as high.
    const unit = (strips - gap) / (curves.length + 1);
    let y = top;
    const bands = curves.map((/** @type {any} */ _, /** @type {number} */ i) => {
      const y0 = y, y1 = y0 + unit * (i ? 1 : 2);
      y = y1 + 1.15 * em;
      return [y0, y1];
    });
    // (Who spaces letters spaces words, too: half as much again is for both.)
    const letter = 0.6 * em + 1.5 * (parseFloat(getComputedStyle(ticks).letterSpacing) || 0);
    G = { width, em, letter, narrow, closed, left, right, high, rail, top, bands, x: (/** @type {number} */ v) => left + (right - left) * shareOf(host.axis, v) };
    box.style.height = `${high}px`;
    box.style.setProperty("--rail", `${rail}px`);
    box.style.setProperty("--left", `${left}px`);
    plot.setAttribute("width", width);
    plot.setAttribute("height", high);
    stand();
    thumb();
    situations();
  }

  /** The greatest number of a curve's scale: each point asks for it, so it is kept. @param {number} i @returns {number} */
  const topOf = (i) => (tops[i] ??= scaleOf(i));
  /** @param {number} i */
  const scaleOf = (i) => {
    const { unit } = curves[i];
    if (unit === "percent") return 1;
    // (Where all is nothing the scale is one of small numbers.)
    const greatest = Math.max(...[...up, ...down].map((p) => p[1 + i]).filter(Number.isFinite), 0) || (unit === "whole" ? 10 : 1), by = 10 ** Math.floor(Math.log10(greatest));
    return by * /** @type {number} */ ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((n) => n * by >= greatest * 0.999));
  };
  host.topOf = topOf;
  /** @param {number} i @param {number} v */
  const y = (i, v) => {
    const [y0, y1] = G.bands[i];
    return y1 - Math.min(1, v / topOf(i)) * (y1 - y0);
  };
  // (Where there is nothing to measure it ends, and begins anew behind that.)
  const line = (/** @type {Point[]} */ points, /** @type {number} */ i) => points.map((p, n, all) => p[1 + i] >= 0 ? `${all[n - 1]?.[1 + i] >= 0 ? "L" : "M"}${fine(G.x(p[0]))} ${fine(y(i, p[1 + i]))}` : "").join("");
  const path = (/** @type {string} */ as, /** @type {string} */ d) => `<path class="${as}" d="${d}"/>`;
  const text = (/** @type {string} */ as, /** @type {number} */ x, /** @type {number} */ yy, /** @type {string} */ words, anchor = "start") => `<text class="${as}" x="${fine(x)}" y="${fine(yy)}" text-anchor="${anchor}">${words}</text>`;
  /** How long words are, with what room a reader gives letters and words. */
  const wide = (/** @type {string} */ words) => words.length * G.letter;

  /** Words in a strip: of some places (where they begin, and how high) at the first with room, else at the one that is
   * farthest from the curve. What lies there isn't written over, if that can be. @param {string} as @param {string} words @param {number} i
   * @param {number[]} begins @param {number[]} heights @param {number} [least] so much room, or they aren't written */
  const written2 = (as, words, i, begins, heights, least = -1) => {
    const { em, left, right } = G, far = 0.45 * em, w = wide(words), lines = [...up, ...down].filter((p) => p[1 + i] >= 0).map((p) => [G.x(p[0]), y(i, p[1 + i])]);
    const [best] = begins.filter((x) => x > left && x + w <= right + 2 * em).flatMap((x) => heights.map((yy) => {
      const over = taken.some(([a, b, at]) => a < x + w + far && b > x - far && !(Math.abs(at - yy) >= em));
      return { x, yy, room: over ? 0 : Math.min(2 * em, ...lines.filter(([at]) => at >= x && at <= x + w).map(([, at]) => Math.abs(at - yy + 0.3 * em))) };
    })).sort((a, b) => b.room - a.room);
    if (!best || best.room <= least) return "";
    taken.push([best.x, best.x + w, best.yy]);
    return text(as, best.x, best.yy, words);
  };

  /** From where to where nothing more can be measured, and how high the line is that says so. @param {number} i */
  const unmeasured = (i) => {
    const [y0, y1] = G.bands[i], last = [...up].reverse().find((p) => p[1 + i] >= 0);
    return [G.x(last?.[0] ?? from), G.x(/** @type {Point} */ (up.at(-1))[0]), (y0 + y1) / 2];
  };

  /** Whether the dashed line of the truth is there. */
  const asked = () => shown() && host.asked && host.truth > from && host.truth < most;

  /** What stands: scales, curves, the bet and its truth, dots. */
  function stand() {
    if (!G) return;
    // (Where theory knows that there is no curve, this is said in its place.)
    const { left: x0, right: x1, rail, bands, em, closed } = G, bare = (G.bare = closed || (shown() && exact === null));
    put(none, "text", bare && !closed ? say("curves-none") : "");
    let s = "";
    if (!bare) {
      if (!shown()) s += `<defs><pattern id="veil-${host.data.id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hair" d="M0 0V7"/></pattern></defs><rect x="${x0}" y="${G.top}" width="${Math.max(0, x1 - x0)}" height="${rail - G.top - 0.5 * em}" fill="url(#veil-${host.data.id})"/>`;
      else bands.forEach(([y0, y1], i) => {
        s += path("hair", `M${x0} ${y0}H${x1}`) + path("base", `M${x0} ${y1}H${x1}`);
        if (!up.length) return;
        s += text("", x0 - 0.6 * em, y0 + 0.33 * em, worded(topOf(i), curves[i].unit), "end") + text("", x0 - 0.6 * em, y1 + 0.33 * em, "0", "end");
        s += path("theory", line(up, i));
        const [from1, to1, high] = unmeasured(i);
        if (to1 - from1 > wide(say("none"))) s += path("back", `M${from1} ${high}H${to1}`);
        if (down.some((p) => Math.abs(readAt(up, p[0], i) - p[1 + i]) > 0.05 * topOf(i))) s += path("theory back", line(down, i));
      });
      if (asked()) s += path("truth", `M${fine(G.x(host.truth))} ${G.top}V${rail}`);
    }
    for (const each of marks()) s += path("edge", `M${fine(G.x(each))} ${rail - 6}v12`);
    plot.innerHTML = `<g>${s}</g><g></g><g></g>`;
    dotted();
  }

  /** Where the reader stayed, over the curves: what stands doesn't move with them. What other settings came to may lie beyond. */
  function dotted() {
    const [, g] = plot.children;
    let e = g.firstChild;
    if (!G.bare && shown()) for (const dot of dots) dot.ys.forEach((v, i) => {
      e ??= g.appendChild(drawn("path"));
      put(e, "class", `mine${dot.as === others() ? "" : " old"}`);
      put(e, "d", v < 1.05 * topOf(i) ? ring(G.x(dot.x), y(i, v), 0.3 * G.em) : "");
      e = e.nextSibling;
    });
  }

  /** A value says what it means: the first of the clauses. @param {number} v */
  function meant(v) {
    const [, first] = shown() ? core.sentences("clauses") : [], said1 = first ? say.sentence("clause", sheet.clauses, first) : "", n1 = `${written1(v)} ${within(name)}`;
    put(slider, "aria-valuetext", said1.includes(written1(v)) ? said1 : said1 ? `${n1}: ${said1}` : n1);
  }

  /** What goes with the thumb: the rail, the reading, the flag that keeps away from it. */
  function thumb() {
    if (!G) return;
    const v = value(), { left, right, rail, em, bare, bands, narrow } = G, at = G.x(v), flag = host.bid ?? host.flag;
    let s = path("rail", `M${left} ${rail}H${right}`) + path("done", `M${left} ${rail}H${fine(at)}`);
    // Of two branches, the one that the run is on.
    const last = curves.length - 1, ran = valueOf(sheet, curves[last], core.measures(2));
    const branch = (/** @type {number} */ x) => (Math.abs(readAt(down, x, last) - ran) < Math.abs(readAt(up, x, last) - ran) - 0.1 * topOf(last) ? down : up);
    const true1 = asked() ? G.x(host.truth) : at;
    const reading = (/** @type {number} */ x, /** @type {string} */ as) => {
      let r = path(`read ${as}`, `M${fine(G.x(x))} ${G.top - 0.3 * em}V${rail - (as ? 0 : 1.1 * em)}`);
      bands.forEach((/** @type {any} */ _, /** @type {number} */ i) => {
        const found = readAt(branch(x), x, i);
        if (!Number.isFinite(found)) return;
        const words = (as ? i ? "" : `${written1(x)}: ` : "") + worded(found, curves[i].unit), at1 = G.x(x), yy = y(i, found), beside = [at1 + 0.75 * em, at1 - 0.75 * em - wide(words)];
        // Above or below, where the strip has room for it; else a little farther off, or lower, where the curve doesn't
        // run through it; beyond the dashed line, where that is too near.
        const [y0, y1] = bands[i], high = Math.min(1.5 * em, (y1 - y0) / 2), heights = [yy - 0.55 * em, yy + 1.3 * em].slice(yy < y0 + high ? 1 : 0, yy > y1 - high ? 1 : 2), lower = [...heights, y1 - 0.5 * em];
        r += path(`here ${as}`, ring(at1, yy, 0.38 * em)) + (written2("ink", words, i, beside, heights, 0.6 * em) || written2("ink", words, i, [at1 + 2.5 * em, ...beside], lower, 0) || written2("ink", words, i, [true1 + 0.5 * em, ...beside], lower));
      });
      return r;
    };
    if (!bare && shown()) {
      // The thumb's reading comes first; then the curves' names, in a corner if they can, to the right as the thumb begins
      // at the left; and what the dashed line says: where there is no room for it, its tick says what it is.
      taken = [at, true1, G.x(flag ?? v)].map((x) => [x, x]);
      s += reading(v, "");
      if (up.length) bands.forEach(([y0, y1], /** @type {number} */ i) => {
        const [from1, to1, high] = unmeasured(i), none = say("none"), long = wide(none), stands = [(from1 + to1 - long) / 2, at + em, at - em - long].filter((x) => x >= from1 && x + long <= to1);
        if (stands.length) s += written2("", none, i, stands, [high - 0.5 * em], 0);
        const { key } = curves[i], words = say(narrow && say.has(`curve-${key}-short`) ? `curve-${key}-short` : `curve-${key}`), w = wide(words), gap = 0.5 * em;
        s += written2("", words, i, [right - w - gap, left + gap, ...taken.flatMap(([a, b]) => [b + gap, a - gap - w])], [y1 - gap, y0 + em]);
      });
      if (asked()) {
        const words = say(`bet-${host.axis.bet.key}-truth`, { n: host.truth }), [y0, y1] = bands[0];
        s += written2("", words, 0, [true1 - 0.5 * em - wide(words), true1 + 0.5 * em], [y0 + em, y1 - 0.5 * em], 0.5 * em);
      }
      if (peek !== null && peek !== v) s += reading(peek, "peek");
    }
    if (flag !== undefined && flag !== null && !bare) {
      const x = G.x(flag), betting = !shown(), high = betting ? Math.min(6, (rail - G.top) / em - 1) * em : 2.2 * em, dx = (betting ? 2 : 1.5) * em;
      const words = betting ? written1(flag) : say("your-bet", { n: written1(flag) }), y0 = rail - high;
      // Its words are as long as the language has them, and the margin is narrow.
      const room = betting ? Math.max(dx + 5 * em, (1 + 1.45 * words.length) * em) : dx + 0.4 * em + wide(words);
      const away = x + room > right + (betting ? 0 : 1.5 * em) ? -1 : betting || x > at || x - 8 * em < left ? 1 : -1;
      s += path("pole", `M${fine(x)} ${rail}V${fine(y0)}`) + path("pennant", `M${fine(x)} ${fine(y0)}l${fine(away * dx)} ${fine(0.28 * dx + 0.2 * em)}l${fine(-away * dx)} ${fine(0.28 * dx + 0.2 * em)}z`);
      if (betting) s += text("flag", x + away * 1 * em, y0 + 3.6 * em, words, away > 0 ? "start" : "end");
      // (Where other words stand already, the pennant says enough.)
      else s += written2("mine", words, last, [away > 0 ? x + dx + 0.4 * em : x - room], [rail - 0.8 * em], 0);
    }
    plot.lastChild.innerHTML = s;
    pill.textContent = shown() ? written1(v) : "";
    pill.style.left = slider.style.left = `${fine(at)}px`;
    meant(v);
    slider.value = by_ratio ? shareOf(host.axis, v) : v;
    const label = shown() ? name : say("bet-name");
    slider.setAttribute("aria-label", label);
    number.setAttribute("aria-label", say("typed", { name: label }));
    // Whoever is typing a number isn't interrupted.
    if (number.valueAsNumber !== asTyped(v)) number.value = asTyped(v);
    for (const tick of ticks.querySelectorAll("button")) tick.setAttribute("aria-pressed", String(tick.at === v));
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
    const last = written1(most), goes = (/** @type {string} */ words) => ticks.insertAdjacentHTML("beforeend", `<span style="left:${right + 1.2 * em}px;translate:-100%">${words}</span>`);
    if (!shown()) {
      // Before the bet, the ends alone.
      if (named() <= left) ticks.innerHTML = `<span style="left:${left}px">${written1(from)}</span>`;
      return goes(`${last} ${within(name)}`);
    }
    // Numbers first, then names beside those that have room; each from its tick on, up to it, or around it.
    /** Of each tick what stands there, from where, to where. @type {[string, number, number][]} */ const words = [];
    // (How far the axis goes is told where no situation does: names leave room for it.)
    const goesTo = all.at(-1)?.at !== most ? right + 0.8 * em - wide(last) : Infinity;
    for (const full of [false, true]) all.forEach((/** @type {any} */ { at, key, name: own }, /** @type {number} */ i) => {
      const n = written1(at), called = own ?? say(`situation-${key}`);
      [0.5, 0, 1].some((part) => {
        const text1 = !full ? n : part > 0.5 ? `${called} · ${n}` : `${n} · ${called}`, w = wide(text1), a = xs[i] - part * w + (2 * part - 1) * 0.8 * em, b = a + w;
        if (a < named() || b > right + 2.2 * em || (full && b + 0.8 * em > goesTo) || words.some(([, from1, to1], k) => k !== i && a < to1 + 0.8 * em && b + 0.8 * em > from1)) return false;
        return (words[i] = [text1, a, b]);
      });
    });
    let before = -em;
    all.forEach((/** @type {any} */ each, /** @type {number} */ i) => {
      const x = xs[i], [text1, a, b] = words[i] ?? ["", x, x];
      // As far as half the way to its neighbours, so that the nearest is pressed.
      const half = (/** @type {number} */ k, /** @type {number} */ end) => (k < 0 || k >= all.length ? end : (x + xs[k]) / 2);
      const l = Math.max(before, Math.min(a, Math.max(x - 1.75 * em, half(i - 1, x < left + em ? left + 0.2 * em : 0))));
      const r = (before = Math.max(b, l + 24, Math.min(x + 1.75 * em, half(i + 1, right + 2.4 * em), words[i + 1]?.[1] ?? right * 2)));
      const button = ticks.appendChild(document.createElement("button"));
      button.type = "button";
      button.at = each.at;
      button.textContent = text1;
      button.style.left = `${fine(l)}px`;
      // (A reader's own spacing may want more.)
      button.style.minWidth = `${fine(r - l)}px`;
      button.style.paddingLeft = `${fine(Math.max(0, a - l))}px`;
      // (The name begins with what is seen.)
      const n = written1(each.at);
      button.setAttribute("aria-label", text1.length > n.length ? text1 : `${n} · ${each.name ?? say(`situation-${each.key}`)}`);
      button.addEventListener("click", () => move(each.at, true));
    });
    if (goesTo < Infinity && goesTo > Math.max(named() - 0.4 * em, ...words.flatMap(([, , to1]) => to1))) goes(last);
    thumb();
  }

  /** A setting that was stayed with leaves a dot, which moves while it stays. */
  function stay() {
    const { time } = core, x = host.values[setting], as = others();
    if (time - host.changedAt < STAYED * sheet.tempo) return;
    const measures = core.measures(2), ys = curves.map((/** @type {any} */ curve) => valueOf(sheet, curve, measures));
    if (!ys.some(Number.isFinite)) return;
    const known = dots.find((dot) => dot.x === x && dot.as === as);
    return known ? (known.ys = ys) : dots.push({ x, ys, as });
  }

  // Dragging, with a mouse at once; a finger must go sideways first, or tap, so that a swipe which scrolls changes nothing.
  /** @type {{x: number, on: boolean} | null} */ let drag = null;
  const valueAt = (/** @type {PointerEvent} */ event) => standing(host.axis, (event.clientX - plot.getBoundingClientRect().left - G.left) / (G.right - G.left));
  slide.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => {
    if (event.button) return;
    drag = { x: event.clientX, on: event.pointerType === "mouse" };
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
      peek = v < from || v > most ? null : main.form === "count" ? Math.round(v) : by_ratio ? nearest(host.axis, v) : v;
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
      // (Whoever has put the flag where it shall be plants it right there.)
      if (event.key === "Enter" && !shown()) return void host.actions.plant();
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
    [up, down, exact, tops] = [a, b, known, []];
    host.curves = { up, down, exact };
    stand();
    thumb();
  }).catch(console.warn);
  /** What a curve says at a value: theory's number, or the survey's. @param {number} x */
  host.reading = (x) => curves.map((/** @type {any} */ _, /** @type {number} */ i) => readAt(up, x, i));
  let known = "";
  host.on("leave", stay);
  // The whole instrument fits the screen below the page's bar: the curves give what is missing.
  const fit = () => {
    if (!host.width) return;
    tall = 99;
    layout();
    const over = host.frame.offsetHeight - (innerHeight - BAR * host.em / 0.78125);
    if (over <= 0) return;
    tall = (G.high - over) / host.em;
    layout();
  };
  host.on("fit", (host.redraw = fit));
  host.on("change", () => {
    thumb();
    if (others() === known) return;
    known = others();
    host.truth = core.answer;
    if (shown()) find();
    stand();
    situations();
  });
  host.on("uncover", () => {
    find();
    fit();
  });
  host.on("show", () => {
    if (stay() && G) dotted();
    // (Whoever holds it isn't told again and again.)
    if (document.activeElement !== slider) meant(value());
  });
}
