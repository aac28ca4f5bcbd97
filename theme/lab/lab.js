// @ts-check
// <switchboard-lab>: the live instrument over the static table that the page already holds.
//
// The element runs the core while it can be seen, hands its display list to the painter, and tells the
// parts of the instrument what happened. Each part is a function of the element that listens:
//   change(i)  a setting (or, without i, the seed) is another now
//   restart    the run began anew
//   sample     a simulated second went by
//   draw       the drawing is to be of this instant (every frame), and where the host is `fresh` the numbers, too
//   show       words are to be of this instant (twice a second, one part a frame; and all of them whenever it
//              stands still)
//   run        it began to run, or stands still
//   fit        there is other room
const SHOW_EVERY_MS = 500;
const ANNOUNCE_EVERY_MS = 2000;
const SLICE_EVENTS = 20_000;
/** What goes as fast as it can takes so much of a frame; and so much while the word is looked for, which has
 * only what frames leave. */
const FRAME_MS = 9;
const SHARED_MS = 3;

/** Every lab of the page; the one that is seen best may run. @type {Set<SwitchboardLab>} */
const labs = new Set();
/** Labs come in one after the other. @type {Promise<any>} */ let turn = Promise.resolve();

/** @param {(host: any) => void} part */
const parts = [bar, stage, axis, say, numbers, drawers, bet, goals, steps, address];

class SwitchboardLab extends HTMLElement {
  connectedCallback() {
    if (this.started) return;
    this.started = true;
    turn = turn.then(() => this.start()).catch((error) => this.fail(error));
  }

  disconnectedCallback() {
    labs.delete(this);
    this.seen = 0;
    if (this.core) choose();
  }

  /** @param {unknown} error */
  fail(error) {
    this.classList.add("is-failed");
    this.prepend(Object.assign(document.createElement("p"), { className: "lab-failed", textContent: wordsOf("lab")(whyNot()) }));
    console.warn("switchboard-lab:", error);
  }

  /** In slices, so that a page that is still coming in answers its reader's finger. */
  async start() {
    await whenIdle();
    /** @type {any} */ const data = (this.data = JSON.parse(this.dataset.lab));
    this.say = wordsOf(data.model);
    this.sheet = sheetOf(data.model);
    this.axis = this.sheet.axis;
    this.frame = document.createElement("div");
    this.frame.className = "lab-frame";
    this.frame.innerHTML = document.querySelector("script.lab-instrument").textContent;
    /** @type {Record<string, any>} */ this.parts = {};
    for (const e of this.all("[data-part]")) this.parts[e.dataset.part] = e;
    for (const e of this.all("[data-word]")) e.textContent = this.say(e.dataset.word);
    for (const e of this.all("[data-name]")) e.setAttribute("aria-label", this.say(e.dataset.name));
    await whenIdle();
    /** As the chapter has it; and as it is now. @type {number[]} */ this.given = [...data.values];
    /** @type {number[]} */ this.values = [...data.values];
    this.axis.to = data.max;
    this.seed = data.seed;
    this.core = await Core.open(this.sheet, this.values, this.seed);
    /** Whether nothing happens unless somebody presses. */ this.rests = this.core.wasm.next_event() === Infinity;
    /** Where on the axis the bet's answer lies, as the settings are now; not a number where nowhere. */
    this.truth = this.core.answer;
    /** A second world, where two are compared. @type {Core | null} */ this.other = null;
    /** Where the other is another: a setting and its value. @type {[number, number] | null} */ this.apart = null;
    /** @type {Map<string, ((...args: any[]) => void)[]>} */ this.heard = new Map();
    /** What buttons do. @type {Record<string, (button: HTMLElement) => void>} */ this.actions = {};
    /** Whether numbers, and the words in the drawing, are to be of this instant, too. */ this.fresh = true;
    /** How many looks ahead are under way (theme/lab/say.js). */ this.looking = 0;
    this.speed = 1;
    this.calm = matchMedia("(prefers-reduced-motion: reduce)");
    this.playing = !this.calm.matches;
    this.seen = this.carry = this.changedAt = this.shownAt = 0;
    /** Parts that are still to show themselves: one a frame, so that no frame is much longer than another. @type {(() => void)[]} */
    this.due = [];
    /** @type {[number, number, number][]} */ this.log = [];
    await whenIdle();
    for (const part of parts) part(this);
    this.emit("run");
    await whenIdle();
    this.restart();
    await whenIdle();
    this.prepend(this.frame);
    this.classList.add("is-live");
    labs.add(this);
    this.listen();
    this.fit();
    this.emit("ready");
  }

  /** @param {string} selector @returns {any} */
  all(selector) {
    return this.frame.querySelectorAll(selector);
  }

  /** Whether the chapter wants this part. @param {string} part */
  has(part) {
    return !this.data.parts || part === "why" || this.data.parts.includes(part);
  }

  /** @param {string} what @param {(...args: any[]) => void} then */
  on(what, then) {
    this.heard.set(what, [...(this.heard.get(what) ?? []), then]);
  }

  /** @param {string} what @param {...any} args */
  emit(what, ...args) {
    for (const then of this.heard.get(what) ?? []) then(...args);
  }

  listen() {
    this.calm.addEventListener("change", () => this.play(!this.calm.matches));
    new IntersectionObserver((entries) => {
      this.seen = entries.at(-1).intersectionRatio;
      choose();
    }, { threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] }).observe(this.frame);
    new ResizeObserver(() => this.fit()).observe(this.frame);
    addEventListener("resize", () => this.fit());
    // The page's own keys (arrows turn the page, S searches) have no say in here.
    this.addEventListener("keydown", (event) => event.stopPropagation());
    this.frame.addEventListener("click", (event) => {
      const button = /** @type {any} */ (event.target).closest("[data-do]");
      if (button) this.actions[button.dataset.do]?.(button);
    });
  }

  /** Lays it out for the room there is: its width, and how large the reader wants text. */
  fit() {
    const width = this.frame.clientWidth, root = parseFloat(getComputedStyle(this).fontSize), screen = innerHeight;
    const room = `${width} ${root} ${screen}`;
    if (!width || room === this.fitted) return;
    this.fitted = room;
    // Chromium asks what is written for narrow rooms in em again when the width is another, not the letters.
    this.style.containerType = "normal";
    this.width = this.frame.clientWidth;
    this.style.containerType = "";
    /** A label's size in pixels. */ this.em = 0.78125 * root;
    this.draw();
    this.emit("fit");
  }

  /** @param {string} key */
  setting(key) {
    return this.sheet.settings.findIndex((/** @type {Setting} */ s) => s.key === key);
  }

  /** @param {Record<string, number>} values by key */
  apply(values) {
    for (const key in values) this.change(this.setting(key), values[key]);
  }

  /** Changes one setting while it runs; at the very start it begins with it. @param {number} i @param {number} value */
  change(i, value) {
    if (i < 0 || this.values[i] === value) return;
    const { time } = this.core;
    this.emit("leave");
    this.values[i] = value;
    for (const core of this.worlds) core.set(i, core === this.other && i === this.apart?.[0] ? this.apart[1] : value);
    if (time === 0) return this.restart(i);
    this.log.push([time, i, value]);
    this.changedAt = time;
    this.emit("change", i);
    if (!this.running) this.show();
  }

  /** @param {string} seed */
  reseed(seed) {
    if (seed === this.seed) return;
    this.seed = seed;
    this.restart();
  }

  /** The run that is shown, and the one beside it. */
  get worlds() {
    return this.other ? [this.core, this.other] : [this.core];
  }

  /** Begins anew with the present settings. @param {number} [changed] */
  restart(changed) {
    this.halt();
    for (const core of this.worlds) core.seed(this.seed);
    /** How this run began, and what was changed on the way: enough to run it again. */
    this.first = [...this.values];
    this.log = [];
    this.acts = [];
    this.changedAt = this.carry = 0;
    this.emit("restart");
    this.emit("change", changed);
    this.show();
    choose();
  }

  /** Does what a button of the model does; what takes its time is played at a pace that can be followed.
   * @param {number} i @param {number} [argument] @param {(arrived: boolean) => void} [then] */
  act(i, argument = 0, then = () => {}) {
    for (const core of this.worlds) core.wasm.act(i, argument);
    this.acts.push([this.core.time, i, argument]);
    this.changedAt = this.core.time;
    this.emit("act", i);
    const { seconds, pace } = this.sheet.actions[i];
    if (seconds) this.glide(seconds, seconds / pace, then);
    else if (!this.playing) this.play(true);
  }

  /** @param {boolean} on */
  play(on) {
    this.playing = on;
    this.halt();
    this.emit("run");
    choose();
    if (!on) this.show();
  }

  /** Runs so many simulated seconds in some real ones, whether it plays or not, then calls back. It is
   * over sooner if the reader does something else, and at once where motion is unwelcome.
   * @param {number} seconds @param {number} within @param {(arrived: boolean) => void} [then] */
  glide(seconds, within, then = () => {}) {
    this.halt();
    this.far = { left: seconds, speed: this.calm.matches ? Infinity : seconds / within, then };
    this.emit("run");
    choose();
  }

  /** Ends the way that is being run, wherever it is. */
  halt() {
    const { far } = this;
    if (!far) return;
    this.far = undefined;
    far.then(false);
    this.emit("run");
  }

  /** Runs what is left of the way at once. */
  skip() {
    if (this.far) this.far.speed = Infinity;
  }

  /** Starts or stops the clock. It never catches up with time that went by unseen. @param {boolean} may */
  wake(may) {
    const run = may && (this.playing || !!this.far) && !document.hidden;
    if (run === this.running) return;
    this.running = run;
    cancelAnimationFrame(this.next);
    // Standing still, every word is of this moment.
    if (!run) return this.show();
    this.last = performance.now();
    this.next = requestAnimationFrame((now) => this.tick(now));
  }

  /** @param {number} now */
  tick(now) {
    this.next = requestAnimationFrame((later) => this.tick(later));
    const elapsed = Math.min(0.1, Math.max(0, now - this.last) / 1000), { far } = this, before = this.core.time;
    this.last = now;
    if (far) {
      far.left -= this.advance(Math.min(far.left, elapsed * far.speed || 0));
      if (far.left <= 1e-9 && far === this.far) {
        this.far = undefined;
        far.then(true);
        this.emit("run");
        choose();
      }
    } else {
      const rate = this.speed * this.sheet.tempo;
      this.carry += elapsed * rate;
      // Where motion is unwelcome the picture changes once a second, in a step.
      if (this.calm.matches && this.carry < Math.min(rate, 60)) return;
      this.carry = this.speed === Infinity ? 0 : Math.min(1, this.carry - this.advance(this.carry));
      if (this.speed === Infinity) this.advance(Infinity);
    }
    /** How fast it really goes. */
    this.pace = 0.9 * (this.pace ?? 1) + 0.1 * ((this.core.time - before) / elapsed / this.sheet.tempo || 0);
    if (this.calm.matches) return this.show(now);
    if (!this.due.length && now - this.shownAt >= SHOW_EVERY_MS) {
      this.shownAt = now;
      this.fresh = true;
      this.due = [...this.heard.get("show")];
    } else this.due.shift()?.();
    this.draw();
  }

  /** Runs so many simulated seconds, as far as a frame has time; gives how many it were. @param {number} seconds */
  advance(seconds) {
    const { core, other } = this, from = core.time, end = from + seconds, until = performance.now() + (this.looking ? SHARED_MS : FRAME_MS);
    // In pieces of a second at most, so that no part misses anything at any speed.
    while (core.time < end) {
      const now = core.time, to = Math.min(end, Math.floor(now + 1 + 1e-9));
      const left = core.run(to - now, SLICE_EVENTS);
      if (other) other.run(core.time - other.time);
      // (What is left may be less than the core's nanosecond: then nothing runs any more.)
      if (left > 0 || core.time === now) break;
      if (to < end || to === Math.floor(to)) this.emit("sample");
      if (performance.now() > until) break;
    }
    return core.time - from;
  }

  draw() {
    if (!this.running) this.fresh = true;
    if (this.width) this.emit("draw");
    this.fresh = false;
  }

  /** Brings numbers and words up to the instant that is drawn. @param {number} [now] */
  show(now = performance.now()) {
    this.shownAt = now;
    this.fresh = true;
    this.draw();
    this.emit("show");
  }

  /** Situations, where they are on the axis: those of the chapter, or the sheet's. @returns {{key?: string, name?: string, at: number}[]} */
  get places() {
    if (this.data.places) return this.data.places;
    const { from, to, step, setting } = this.axis, known = { chapter: this.given[setting], answer: +(Math.round(this.truth / step) * step).toPrecision(12), end: to };
    return this.sheet.situations.map((/** @type {any} */ { key, at }) => ({ key, at: typeof at === "object" ? at.at : known[/** @type {"end"} */ (at)] }))
      .filter((/** @type {any} */ { at }, /** @type {number} */ i, /** @type {any[]} */ all) => at >= from && at <= to && all.findIndex((each) => each.at === at) === i).sort((/** @type {any} */ a, /** @type {any} */ b) => a.at - b.at);
  }

  /** The settings by their keys, as messages take them. @returns {Record<string, number>} */
  get settings() {
    return Object.fromEntries(this.sheet.settings.map((/** @type {Setting} */ { key }, /** @type {number} */ i) => [key, this.values[i]]));
  }

  /** Speaks to assistive technology, at most once in two seconds; what is overtaken isn't spoken. @param {string} text */
  announce(text) {
    this.toSay = text;
    if (this.sayTimer) return;
    const wait = Math.max(0, ANNOUNCE_EVERY_MS - (performance.now() - (this.saidAt ?? -ANNOUNCE_EVERY_MS)));
    this.sayTimer = setTimeout(() => {
      this.sayTimer = 0;
      this.saidAt = performance.now();
      this.parts.live.textContent = this.toSay;
    }, wait);
  }
}

/** Lets the lab run that is seen best, and no other. */
function choose() {
  const best = [...labs].filter((lab) => lab.seen > 0 && (lab.playing || lab.far)).sort((a, b) => b.seen - a.seen)[0];
  for (const lab of labs) lab.wake(lab === best);
}
document.addEventListener("visibilitychange", choose);

customElements.define("switchboard-lab", SwitchboardLab);
