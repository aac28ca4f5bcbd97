// @ts-check
// <switchboard-desk>: the switchboard in small, on the course's first page. The reader is its one client: a
// press is a request. Others can be let in. Core, painter and words are the lab's, which tools/bundle puts before it;
// there are no settings. It is a file of its own (theme/desk.js): no other page has one.

(() => {
  /** So often does a client ask that asks only when it is pressed: the longest interval there is. */
  const NEVER_S = 1e6;
  const TOGETHER_S = 5;
  /** After the last thing happened, what is on its way is looked at for so many seconds. */
  const LINGER_S = 5;

  class SwitchboardDesk extends HTMLElement {
    connectedCallback() {
      if (this.started) return;
      this.started = true;
      this.start().catch((error) => {
        this.classList.add("is-failed");
        this.prepend(Object.assign(document.createElement("p"), { textContent: this.say?.("desk-failed") ?? "" }));
        console.warn("switchboard-desk:", error);
      });
    }

    async start() {
      await whenIdle();
      const { model, others } = JSON.parse(this.dataset.desk ?? "{}");
      const say = (this.say = wordsOf(model)), sheet = (this.sheet = sheetOf(model));
      /** @param {string} key */
      const setting = (key) => sheet.settings.findIndex((/** @type {Setting} */ each) => each.key === key);
      this.clients = setting("clients");
      this.interval = setting("interval");
      this.capacity = setting("capacity");
      this.values = sheet.settings.map((/** @type {Setting} */ each) => each.default);
      Object.assign(this.values, { [this.clients]: 1, [this.interval]: NEVER_S });
      this.core = await Core.open(sheet, this.values, "1");
      const box = document.createElement("div");
      box.className = "desk-live";
      box.innerHTML = `<button type="button" class="desk-ask">${ring(others)}<span>${say("desk-ask")}</span></button><div class="desk-stage"></div><p class="desk-counts"></p><div class="desk-foot"><p role="status"></p><button type="button"></button></div>`;
      const [ask, stage, counts, foot] = /** @type {HTMLElement[]} */ ([...box.children]);
      const [hint, let1] = /** @type {HTMLElement[]} */ ([...foot.children]);
      this.stage = stage;
      this.counts = counts;
      this.hint = hint;
      this.painter = new Painter(stage, sheet, say, (_, client) => this.ask(client));
      this.painter.box.setAttribute("aria-label", say("desk-drawing"));
      ask.addEventListener("click", () => this.ask(0));
      const tell = () => (let1.textContent = say(this.crowd ? "desk-alone" : "desk-others", { n: others }));
      let1.addEventListener("click", () => {
        this.crowd = !this.crowd;
        this.set(this.interval, this.crowd ? TOGETHER_S : NEVER_S);
        this.set(this.clients, this.crowd ? others + 1 : 1);
        ask.classList.toggle("is-crowd", this.crowd);
        tell();
        this.wake();
      });
      tell();
      this.calm = matchMedia("(prefers-reduced-motion: reduce)");
      this.crowd = this.waited = false;
      this.until = this.carry = 0;
      this.prepend(box);
      this.classList.add("is-live");
      new ResizeObserver(() => this.draw()).observe(stage);
      new IntersectionObserver(([entry]) => {
        this.seen = entry.isIntersecting;
        this.wake(0);
      }).observe(box);
      document.addEventListener("visibilitychange", () => this.wake(0));
      this.addEventListener("keydown", (event) => event.stopPropagation());
      this.draw();
      this.tell();
    }

    /** @param {number} i @param {number} value */
    set(i, value) {
      this.core.set(i, this.values[i] = value);
    }

    /** @param {number} client */
    ask(client) {
      this.core.wasm.act(this.sheet.actions.findIndex((/** @type {any} */ each) => each.key === "ask"), client);
      this.wake();
    }

    /** Runs as long as there is something to see. @param {number} [seconds] */
    wake(seconds = LINGER_S) {
      this.until = Math.max(this.until, this.core.time + seconds);
      if (this.running || !this.seen || document.hidden) return;
      this.running = true;
      this.last = performance.now();
      requestAnimationFrame((now) => this.tick(now));
    }

    /** @param {number} now */
    tick(now) {
      const { core } = this;
      this.carry += Math.min(0.1, Math.max(0, now - this.last) / 1000);
      this.last = now;
      // Where motion is unwelcome the picture changes once a second, in a step.
      if (!this.calm.matches || this.carry >= 1) {
        core.run(this.carry);
        this.carry = 0;
        this.draw();
        this.tell();
      }
      // Whoever still waits, or is served, keeps it awake.
      if (this.crowd || core.measures(0)[this.measure("requests.in_flight")] > 0) this.until = Math.max(this.until, core.time + 2);
      this.running = !!this.seen && !document.hidden && core.time < this.until;
      if (this.running) requestAnimationFrame((then) => this.tick(then));
    }

    /** @param {string} key */
    measure(key) {
      return this.sheet.measures.findIndex((/** @type {any} */ each) => each.key === key);
    }

    draw() {
      const width = this.stage.clientWidth, em = 0.78125 * parseFloat(getComputedStyle(this).fontSize);
      if (width) this.painter.paint(this.core.draw(width, em, 0), width, em);
    }

    /** What has come of it, and what to try next. */
    tell() {
      const { core, say, sheet } = this, all = core.measures(0);
      const [sent, answered, rejected, waiting] = ["requests.sent", "requests.answered", "requests.rejected", "queue_depth"].map((key) => all[this.measure(key)]);
      this.waited ||= waiting > 0;
      put(this.counts, "text", say("desk-counts", { sent, answered, rejected }));
      const slot = 1 / this.values[this.capacity];
      let hint = say(!sent ? "desk-first" : rejected ? "desk-turned-away" : this.waited ? "desk-waited" : "desk-faster", { slot });
      // With a crowd, what holds now is the core's to say.
      if (this.crowd) hint = core.sentences("clauses").slice(1, 3).map((each) => say.sentence("clause", sheet.clauses, each)).join(" ");
      if (hint === this.said || (this.crowd && this.saidAt > performance.now() - 2000)) return;
      // What a crowd comes to is spoken once, and not at every change of its numbers.
      put(this.hint, "aria-live", this.crowd && this.heard ? "off" : "polite");
      this.heard = this.crowd;
      this.saidAt = performance.now();
      put(this.hint, "text", (this.said = hint));
    }
  }

  /** The others' seats around the reader's. @param {number} others */
  function ring(others) {
    const seats = Array.from({ length: others }, (_, i) => {
      const angle = ((i + 1) / (others + 1)) * 2 * Math.PI;
      return `<circle cx="${fine(72 + 66 * Math.cos(angle))}" cy="${fine(72 + 66 * Math.sin(angle))}" r="4.5"/>`;
    });
    return `<svg viewBox="0 0 144 144" aria-hidden="true">${seats.join("")}</svg>`;
  }

  customElements.define("switchboard-desk", SwitchboardDesk);
})();
