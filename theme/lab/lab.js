// @ts-check
// <switchboard-lab>: the live instrument over the static table that the page already holds.
//
// The element runs the core while it can be seen, hands its state to the picture, and puts its
// numbers into words. What may happen to a request is decided in the core alone. Each part of the
// instrument (its controls, its settings, the bet …) is a function of the element that gives back how
// to bring itself up to date.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const STAT_EVERY_MS = 500;
  const ANNOUNCE_EVERY_MS = 2000;
  /** What was said stays for so many changes of the numbers. */
  const SAID_SHOWS = 17;
  const SLICE_EVENTS = 20_000;

  /** Writes a number and its unit, if they changed. @param {any} e @param {string} value @param {string} [unit] */
  function put(e, value, unit = "") {
    if (e.said === value + unit) return;
    e.said = value + unit;
    if (!e.unit) {
      e.innerHTML = " <small></small>";
      e.unit = e.lastChild;
    }
    e.firstChild.data = value;
    e.unit.textContent = unit && ` ${unit}`;
  }

  class SwitchboardLab extends HTMLElement {
    /** How often the load curve was surveyed. */
    surveys = 0;
    /** What is still to be drawn of the last instant, last first. @type {(() => void)[]} */
    later = [];
    /** Takes on what the address holds; from keep.js. @type {(arriving: boolean) => void} */
    restore;

    connectedCallback() {
      if (this.started) return;
      this.started = true;
      this.start().catch((error) => this.fail(error));
    }

    disconnectedCallback() {
      this.seen = false;
      if (this.core) this.wake();
    }

    /** @param {unknown} error */
    fail(error) {
      this.classList.add("is-failed");
      const note = document.createElement("p");
      note.className = "lab-failed";
      note.textContent = lab.phrase("failed");
      this.prepend(note);
      console.warn("switchboard-lab:", error);
    }

    async start() {
      // In slices, so that a page that is still coming in answers its reader's finger.
      await lab.whenIdle();
      this.frame = document.createElement("div");
      this.frame.className = "lab-frame";
      this.frame.innerHTML = document.querySelector("script.switchboard-instrument").textContent;
      /** @type {Record<string, any>} */ this.parts = {};
      for (const e of this.all("[data-part]")) this.parts[e.dataset.part] = e;
      lab.learn([...this.parts.words.content.children]);
      await lab.whenIdle();
      this.core = await lab.Core.open(JSON.parse(this.dataset.config));
      const config = (this.config = this.core.config);
      /** As the chapter has it. */
      this.given = { ...config };
      await lab.whenIdle();
      this.name = this.closest("[id]")?.id ?? "lab";
      /** @type {Record<string, any>} */ this.stat = {};
      for (const e of this.all("dt")) this.stat[e.textContent] = e.nextSibling;
      for (const e of /** @type {any} */ (this.all("[min]"))) e.max = config.max;
      this.parts.label.textContent = config.label;
      for (const e of this.all("[data-show]")) e.hidden = config.show && !config.show.includes(e.dataset.show);
      this.svg = /** @type {SVGSVGElement} */ (this.frame.querySelector(".lab-drawing"));
      this.picture = new lab.Picture(this.svg, config);
      this.chart = new lab.Chart(this.parts.chart);
      this.curve = new lab.Curve(this.parts.curve, config);
      this.speed = 1;
      this.calm = matchMedia("(prefers-reduced-motion: reduce)");
      this.playing = !this.calm.matches;
      this.seen = false;
      this.carry = 0;
      this.version = 0;
      this.verdict = -1;
      this.form = this.#form(this.clientWidth);
      /** What buttons do. @type {Record<string, (button: HTMLElement) => void>} */
      this.actions = { refresh: () => this.tell() };
      this.views = [lab.controls, lab.settings, lab.bet, lab.rush, lab.keep].map((part) => part(this));
      this.restart();
      this.play(this.playing);
      // One lab at a time, and laid out here rather than in the next frame, which has enough to paint.
      await (lab.turn = (lab.turn ?? lab.whenIdle()).then(() => lab.whenIdle()));
      this.prepend(this.frame);
      this.classList.add("is-live");
      this.fit();
      this.listen();
      this.restore(true);
    }

    /** @param {string} selector @returns {NodeListOf<HTMLElement>} */
    all(selector) {
      return this.frame.querySelectorAll(selector);
    }

    /** @param {string} does @returns {HTMLButtonElement} */
    button(does) {
      return this.frame.querySelector(`[data-do=${does}]`);
    }

    listen() {
      for (const details of this.all("details")) details.addEventListener("toggle", () => this.tell());
      this.calm.addEventListener("change", () => this.play(!this.calm.matches));
      new IntersectionObserver((entries) => {
        this.seen = entries[entries.length - 1].isIntersecting;
        this.wake();
        if (this.seen && !this.surveys) lab.survey(this);
      }).observe(this.frame);
      document.addEventListener("visibilitychange", () => this.wake());
      new ResizeObserver(() => this.fit()).observe(this.svg.parentElement);
    }

    /** @param {number} width @returns {"tall" | "wide"} */
    #form(width) {
      return width < 620 ? "tall" : "wide";
    }

    /** Chooses the form of the drawing for the room there is. */
    fit() {
      const width = this.frame.clientWidth;
      if (!width) return;
      this.form = this.#form(width);
      for (const chart of [this.chart, this.curve]) chart.fit(Math.round(this.parts.chart.clientWidth));
      if (this.running) this.draw();
      else this.show();
      // Labels keep their size on the screen while the drawing shrinks.
      this.svg.style.setProperty("--unscale", String(Math.min(1.5, Math.max(1, this.picture.L.size[0] / width))));
    }

    /** Changes one setting while it runs. At the very start, and with another seed, it begins with it.
     * @param {string} key @param {any} value */
    change(key, value) {
      const { core, config } = this, time = core.wasm.time();
      if (config[key] === value) return;
      // What is still to be drawn is of the settings before.
      this.catchUp();
      core.set(key, value);
      this.version++;
      this.say("");
      // Until the queue is gone that was there before, the numbers tell of that too.
      this.changedAt = time + core.scene().waiting / config.capacity;
      if (key === "seed" || time === 0) this.restart();
      else this.log.push([time, key, value]);
      if (key !== "clients" && key !== "seed") {
        // Other workers, another drawing; other manners, another curve.
        this.picture.key = "";
        if (this.surveys) lab.survey(this);
      }
      this.views[0]();
      if (!this.running) this.show();
    }

    /** @param {boolean} on */
    play(on) {
      this.playing = on;
      this.halt();
      if (on) this.say("");
      [...this.button("play").children].forEach((/** @type {any} */ e, i) => (e.hidden = !!i === on));
      this.wake();
      if (!on) { this.show(); this.tell(); }
    }

    restart() {
      this.halt();
      this.core.wasm.reset();
      /** How this run began, and what was changed on the way: enough to run it again. */
      this.first = { ...this.config };
      /** @type {[number, string, any][]} */ this.log = [];
      /** What is to happen at a simulated time. @type {[number, () => void][]} */ this.due = [];
      this.changedAt = 0;
      this.verdict = -1;
      this.later = [];
      this.chart.clear();
      this.say("");
      this.show();
      this.wake();
    }

    /** Runs so many simulated seconds in some real ones, whether it plays or not, then calls back. It is
     * over sooner if the reader does something else, and at once where motion is unwelcome.
     * @param {number} seconds @param {number} within @param {(arrived: boolean) => void} then */
    glide(seconds, within, then) {
      this.halt();
      this.far = { left: seconds, speed: this.calm.matches ? Infinity : seconds / within, then };
      this.wake();
    }

    /** Ends the way that is being run, wherever it is. */
    halt() {
      const { far } = this;
      this.far = undefined;
      far?.then(false);
    }

    /** Starts or stops the clock. It never catches up with time that went by unseen. */
    wake() {
      const run = (this.playing || !!this.far) && this.seen && !document.hidden;
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
      const elapsed = Math.min(0.1, Math.max(0, now - this.last) / 1000), { far } = this;
      this.last = now;
      if (far) {
        const part = Math.min(far.left, 60, elapsed * far.speed || 0);
        this.advance(part);
        far.left -= part;
        if (far.left <= 0 && far === this.far) {
          this.far = undefined;
          far.then(true);
          this.wake();
        }
      } else {
        this.carry += elapsed * this.speed;
        // Where motion is unwelcome the picture changes once a second, in a step.
        if (this.calm.matches && this.carry < this.speed) return;
        this.carry = Math.min(1, this.advance(this.carry));
      }
      if (this.calm.matches || now - (this.shownAt ?? 0) >= STAT_EVERY_MS) {
        this.shownAt = now;
        this.show();
      } else {
        // What stands still may be a frame late, and gives it to what was put off.
        const late = (this.odd = !this.odd) && this.later.pop();
        this.draw(!late);
        if (late) late();
      }
    }

    /** Runs so many simulated seconds, doing on the way what is due; gives what it had no time for. @param {number} seconds */
    advance(seconds) {
      const { wasm } = this.core, end = wasm.time() + seconds;
      for (;;) {
        // In pieces of a second at most, so that the chart misses nothing at any speed.
        const now = wasm.time(), due = this.due[0]?.[0] ?? Infinity, until = Math.min(end, now + 1, due);
        const left = wasm.run(Math.max(0, until - now), SLICE_EVENTS);
        if (left > 0) return end - wasm.time();
        if (until === due) this.due.shift()[1]();
        else if (until === end) return 0;
        else this.sample();
      }
    }

    sample(recent = this.core.measures(lab.WINDOW)) {
      this.chart.add(recent("time_s"), recent("requests.answered") ? recent("latency_s.mean") : NaN, recent("queue_depth"));
    }

    draw(whole = true) {
      const scene = this.core.scene();
      const fresh = this.picture.lay(this.form, scene);
      this.picture.move(scene);
      if (!whole && !fresh) return;
      this.picture.stand(scene, this.cpu ?? 0);
      // The number keeps step with the squares.
      put(this.stat["Queue depth"], String(scene.waiting), `/ ${scene.places}`);
    }

    /** Draws what has waited for a frame of its own. */
    catchUp() {
      while (this.later.length) this.later.pop()();
    }

    /** Brings numbers and words up to the instant that is drawn. */
    show() {
      // (Where frames are rare, some of the last time's may be left.)
      if (this.running) this.catchUp();
      const { core, stat, parts, config } = this, time = core.wasm.time();
      const recent = core.measures(lab.WINDOW);
      this.cpu = recent("utilization");
      this.draw();
      const scene = core.scene();
      const state = (this.state = {
        scene, recent, time, config, verdict: core.wasm.shown_verdict(),
        // Few ask for these, and they cost something.
        get total() { return core.measures(lab.TOTAL); },
        get why() { return lab.words.verdict(this); },
      });

      const answered = recent("requests.answered") > 0, done = recent("requests.answered") + recent("requests.rejected") + recent("requests.given_up"), span = recent("span_s");
      const latency = (/** @type {string} */ name) => /** @type {[string, string]} */ (answered ? lab.duration(recent(name)) : ["–", ""]);
      put(stat["Avg latency"], ...latency("latency_s.mean"));
      put(parts.clock, `seed ${config.seed} · ${lab.clock(time)}`);
      if (this.running && this.held && !--this.held) this.say("");
      this.sample(recent);
      // While it runs, charts, words and the other numbers have frames of their own: a frame should cost as
      // little as it can. A mark counts once the window holds nothing but this setting.
      const mean = answered ? recent("latency_s.mean") : NaN, settled = time - this.changedAt > 10 + scene.travel;
      this.later = [
        () => this.curve.mark(config.clients, mean, settled, done ? recent("requests.answered") / done : NaN),
        () => this.chart.draw(time, config.queue),
        () => {
          put(parts.status, lab.words.status(state));
          this.judge(state);
        },
        () => {
          for (const p of ["p50", "p95", "p99"]) put(stat[p], ...latency(`latency_s.${p}`));
          put(stat.Asked, span ? lab.rate(recent("requests.sent") / span) : "0", "/s");
          put(stat.Answered, lab.rate(recent("goodput_per_s")), "/s");
          put(stat.Wasted, `${Math.min(100, Math.round((100 * recent("wasted")) / Math.max(1, recent("slots"))))}`, "%");
          put(stat.CPU, `${Math.round(this.cpu * 100)}`, "%");
        },
        () => {
          const { total } = state;
          const [answered, rejected, left] = ["answered", "rejected", "given_up"].map((name) => total(`requests.${name}`));
          put(stat.Rejected, lab.whole(rejected), rejected ? lab.percent(rejected / (answered + rejected + left)) : "");
          put(stat["Gave up"], lab.whole(left));
        },
      ];
      if (!this.running || this.calm.matches) this.catchUp();
      for (const view of this.views) view?.(state);
    }

    /** @param {any} state */
    judge(state) {
      const changed = state.verdict !== this.verdict;
      // While it runs, the sentence's numbers change with the verdict, and else only every other second.
      if (!changed && this.running && performance.now() - this.judgedAt < ANNOUNCE_EVERY_MS && this.version === this.judged) return;
      const first = this.verdict === -1;
      this.verdict = state.verdict;
      this.judgedAt = performance.now();
      this.judged = this.version;
      const word = lab.phrase(`word-${state.verdict}`);
      this.parts.why.textContent = state.why;
      if (!changed) return;
      this.frame.dataset.verdict = word.toLowerCase();
      this.parts.word.textContent = word;
      this.all(".lab-scale li").forEach((e, i) => e.classList.toggle("is-on", i <= state.verdict));
      if (!first) this.announce(`Verdict: ${word}. ${state.why}`);
    }

    /** Shown under the drawing and spoken: what one step did, or what was made of a field's text, which is
     * marked. While it runs, the server soon has its line back. @param {string} text @param {HTMLElement} [field] */
    say(text, field) {
      this.marked?.classList.remove("is-mended");
      (this.marked = field)?.classList.add("is-mended");
      this.held = SAID_SHOWS;
      this.parts.said.textContent = text;
      this.parts.said.hidden = !text;
      if (text) this.announce(text);
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

    /** Brings the text twin and the command up to date, if they are open. */
    tell() {
      const { twin, keep } = this.parts;
      if (!this.state) return;
      if (twin.open) twin.querySelector("div").innerHTML = lab.twin({ ...this.state, scene: this.core.scene() }, this.chart, this.curve);
      if (keep.open) lab.command(this);
    }
  }

  customElements.define("switchboard-lab", SwitchboardLab);
})();
