// @ts-check
// <switchboard-lab>: the live instrument over the static table that the page already holds.
//
// The element runs the core while it can be seen, hands its state to the picture, and puts its
// numbers into words. What may happen to a request is decided in the core alone.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const SPEEDS = [["0.25", "¼×"], ["0.5", "½×"], ["1", "1×"], ["2", "2×"], ["4", "4×"], ["16", "16×"]];
  const STAT_EVERY_MS = 250;
  const ANNOUNCE_EVERY_MS = 2000;
  const SLICE_EVENTS = 20_000;
  let labs = 0;

  /** @param {string} id @param {Record<string, any>} config */
  const instrument = (id, config) => `
<div class="lab-bar kicker"><span>${config.label || "SERVER_SWITCHBOARD.SIM // lab"}</span><span data-part="clock"></span></div>
<div class="lab-view kicker"><span data-part="count"></span><span>CLUSTER_VIEW · 1 server</span></div>
<svg class="lab-drawing" role="img" aria-label="Clients, the queue and the server" aria-describedby="${id}-status"></svg>
<p class="lab-status" id="${id}-status" data-part="status"></p>
<p class="lab-said" data-part="said" hidden></p>
<div class="lab-controls">
  <label for="${id}-clients">Clients</label>
  <input type="range" id="${id}-clients" min="1" max="${config.max}" step="1" data-part="slider">
  <input type="number" min="1" max="${config.max}" step="1" inputmode="numeric" aria-label="Clients, typed" data-part="number">
  <div class="lab-buttons">
    <button type="button" data-do="play"></button>
    <button type="button" data-do="step">Step</button>
    <button type="button" data-do="reset">Reset</button>
    <select aria-label="Speed" data-part="speed">${SPEEDS.map(([v, t]) => `<option value="${v}"${v === "1" ? " selected" : ""}>${t}</option>`).join("")}</select>
  </div>
  <div class="lab-situations" role="group" aria-label="Situations">${lab.situations(config).map(([name, n]) => `
    <button type="button" data-clients="${n}">${name} <b>${n}</b></button>`).join("")}
  </div>
</div>
<p class="kicker lab-heading" id="${id}-stats">// Live stats</p>
<dl class="lab-stats" aria-labelledby="${id}-stats">${["Clients", "Avg latency", "Queue depth", "Rejected"].map((n) => `<div><dt class="kicker">${n}</dt><dd data-stat="${n}"></dd></div>`).join("")}</dl>
<dl class="lab-more" aria-label="More numbers">${["p50", "p95", "p99", "Asked", "Answered", "CPU"].map((n) => `<div><dt>${n}</dt><dd data-stat="${n}"></dd></div>`).join("")}</dl>
<div class="lab-under">
  <div class="lab-verdict"><p class="kicker">// Verdict</p><p class="lab-word" data-part="word"></p>
    <ol class="lab-scale" aria-hidden="true">${"<li></li>".repeat(5)}</ol><p data-part="why"></p></div>
  <div class="lab-charts">
    <div><p class="kicker">// The last 60 s</p><svg role="img" aria-label="Average latency and queue depth over the last 60 seconds" data-part="chart"></svg></div>
    <div><p class="kicker">// Latency by clients</p><svg role="img" aria-label="Average latency by number of clients" data-part="curve"></svg>
      <p>The line: what ten-minute runs come to. The ring: where you are. A dot: a setting you stayed with for ten seconds.</p></div>
  </div>
<div class="lab-seen"><p class="kicker">// What you’re seeing</p>
  <ul class="lab-legend">${[["flight", "in flight: the question"], ["answer", "in flight: the answer"], ["waiting", "waiting in the queue"], ["rejected", "rejected at the door"]].map(([c, t]) => `<li><svg viewBox="-8 -8 16 16" aria-hidden="true"><path class="dot ${c}" d="${lab.SHAPES[c]}"/></svg>${t}</li>`).join("")}</ul>
  <p>Each mark is one request. The server takes ${lab.rate(config.capacity)} a second and no more: ask faster than that, and the rest must wait or be turned away. Travel is slowed down so that you can follow it.</p></div>
</div>
<details class="lab-details" data-part="twin"><summary>The drawing in words</summary><div></div><button type="button" data-do="refresh">Tell me again</button></details>
<details class="lab-details" data-part="shell"><summary>The same run from your shell</summary><div></div></details>
<p class="visually-hidden" role="status" data-part="live"></p>`;

  /** Writes a number and its unit, if they changed. @param {any} e @param {string} value @param {string} [unit] */
  function put(e, value, unit = "") {
    if (e.said === value + unit) return;
    e.said = value + unit;
    e.textContent = unit ? `${value} ` : value;
    if (unit) e.append(Object.assign(document.createElement("small"), { textContent: unit }));
  }

  /** Resolves when the page has nothing else to do, or after so many milliseconds.
   * @param {number} [timeout] @returns {Promise<IdleDeadline | undefined>} */
  const whenIdle = (timeout = 300) => new Promise((done) => {
    if (window.requestIdleCallback) requestIdleCallback(done, timeout < Infinity ? { timeout } : {});
    else setTimeout(done, Math.min(timeout, 50));
  });

  class SwitchboardLab extends HTMLElement {
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
      note.textContent = "The lab can’t run here, because this browser doesn’t allow WebAssembly or has none. The table below holds what it would have shown you.";
      this.prepend(note);
      console.warn("switchboard-lab:", error);
    }

    async start() {
      const config = (this.config = JSON.parse(this.dataset.config ?? "{}"));
      config.max ??= 80;
      // In slices, so that a page that is still coming in answers its reader's finger.
      await whenIdle();
      this.core = await lab.Core.open(config);
      await whenIdle();
      this.id ||= `switchboard-lab-${++labs}`;
      this.frame = document.createElement("div");
      this.frame.className = "lab-frame";
      this.frame.innerHTML = instrument(this.id, config);
      /** @type {Record<string, any>} */ this.parts = {};
      for (const e of this.all("[data-part]")) this.parts[e.dataset.part] = e;
      /** @type {Record<string, any>} */ this.stat = {};
      for (const e of this.all("[data-stat]")) this.stat[e.dataset.stat] = e;
      this.svg = /** @type {SVGSVGElement} */ (this.frame.querySelector(".lab-drawing"));
      this.picture = new lab.Picture(this.svg, config);
      this.chart = new lab.Chart(this.parts.chart);
      this.curve = new lab.Curve(this.parts.curve, config);
      await whenIdle();
      this.prepend(this.frame);
      this.classList.add("is-live");
      this.clients = config.clients;
      this.speed = 1;
      this.calm = matchMedia("(prefers-reduced-motion: reduce)");
      this.playing = !this.calm.matches;
      this.seen = false;
      this.carry = 0;
      this.listen();
      this.showClients();
      this.showPlaying();
      this.restart();
    }

    /** Lets a second core run ten simulated minutes at a time, one number of clients after the other, in
     * slices and only when the page has nothing else to do: what the load curve shows. Once, when first seen. */
    async survey() {
      if (this.surveyed) return;
      this.surveyed = true;
      const core = await lab.Core.open(this.config), step = Math.max(1, Math.round(this.config.max / 27));
      const counts = [];
      for (let n = 1; n <= this.config.max; n = n === 1 ? Math.max(2, step) : n + step) counts.push(n);
      // Coarse first, then what lies between.
      const rank = (/** @type {number} */ i) => (i % 9 === 0 || i === counts.length - 1 ? 0 : i % 3 === 0 ? 1 : 2);
      for (const i of counts.map((_, i) => i).sort((a, b) => rank(a) - rank(b) || a - b)) {
        const n = counts[i];
        core.wasm.set_clients(n);
        core.wasm.reset();
        for (let left = 600; left > 0; ) {
          const deadline = await whenIdle(Infinity);
          do left -= 2 - core.wasm.run(2, SLICE_EVENTS); while (left > 0 && deadline?.timeRemaining() > 6);
        }
        const total = core.measures(lab.TOTAL);
        if (total("requests.answered")) this.curve.extend(n, total("latency_s.mean"));
      }
    }

    /** @param {string} selector @returns {NodeListOf<HTMLElement>} */
    all(selector) {
      return this.frame.querySelectorAll(selector);
    }

    listen() {
      const { slider, number, speed, twin, shell } = this.parts;
      // The page's own keys (arrows turn the page, S searches) have no say in here.
      this.addEventListener("keydown", (event) => event.stopPropagation());
      slider.addEventListener("keydown", (event) => {
        const by = event.key === "PageUp" ? 10 : event.key === "PageDown" ? -10 : 0;
        if (by) { event.preventDefault(); this.setClients(this.clients + by); }
      });
      slider.addEventListener("input", () => this.setClients(slider.valueAsNumber));
      number.addEventListener("input", () => { if (number.validity.valid && number.value) this.setClients(number.valueAsNumber); });
      number.addEventListener("change", () => { this.setClients(number.valueAsNumber || this.clients); this.showClients(); });
      speed.addEventListener("change", () => (this.speed = Number(speed.value)));
      for (const details of [twin, shell]) details.addEventListener("toggle", () => details.open && this.tell());
      this.frame.addEventListener("click", (event) => {
        const button = /** @type {any} */ (event.target).closest("button");
        if (!button) return;
        if (button.dataset.clients) this.setClients(Number(button.dataset.clients));
        if (button.dataset.do === "play") this.play(!this.playing);
        if (button.dataset.do === "step") this.step();
        if (button.dataset.do === "reset") this.restart();
        if (button.dataset.do === "refresh") this.tell();
      });
      this.calm.addEventListener("change", () => this.play(!this.calm.matches));
      new IntersectionObserver((entries) => {
        this.seen = entries[entries.length - 1].isIntersecting;
        this.wake();
        if (this.seen) this.survey();
      }).observe(this.frame);
      document.addEventListener("visibilitychange", () => this.wake());
      new ResizeObserver(() => this.fit()).observe(this.svg.parentElement);
    }

    /** Chooses the form of the drawing for the room there is. */
    fit() {
      const width = this.frame.clientWidth;
      if (!width) return;
      this.form = width < 620 ? "tall" : "wide";
      for (const chart of [this.chart, this.curve]) chart.fit(Math.round(this.parts.chart.clientWidth));
      if (this.running) this.draw();
      else this.show();
      // Labels keep their size on the screen while the drawing shrinks.
      this.svg.style.setProperty("--unscale", String(Math.min(1.5, Math.max(1, this.picture.L.size[0] / width))));
    }

    /** @param {number} wanted */
    setClients(wanted) {
      const n = Math.max(1, Math.min(this.config.max, Math.round(wanted) || 1));
      if (n === this.clients) return;
      this.clients = n;
      this.core.wasm.set_clients(n);
      // At the very start there is nothing on its way yet: the run begins with so many clients.
      if (this.core.wasm.time() === 0) this.core.wasm.reset();
      else this.mixed = true;
      this.changedAt = this.core.wasm.time();
      this.showClients();
      if (!this.running) this.show();
    }

    showClients() {
      const { slider, number, count } = this.parts, n = String(this.clients);
      slider.value = n;
      slider.style.setProperty("--part", String((this.clients - 1) / Math.max(1, this.config.max - 1)));
      if (document.activeElement !== number || number.valueAsNumber !== this.clients) number.value = n;
      count.textContent = `CLIENTS · ${n}`;
      this.stat.Clients.textContent = n;
      for (const b of this.all("[data-clients]")) b.setAttribute("aria-pressed", String(b.dataset.clients === n));
    }

    /** @param {boolean} on */
    play(on) {
      this.playing = on;
      if (on) this.say("");
      this.showPlaying();
      this.wake();
      if (!on) { this.show(); this.tell(); }
    }

    showPlaying() {
      this.frame.querySelector("[data-do=play]").innerHTML = this.playing ? `<span aria-hidden="true">❚❚</span> Pause` : `<span aria-hidden="true">▶</span> Play`;
    }

    step() {
      this.play(false);
      const kind = this.core.wasm.step();
      this.say(lab.words.event(kind, this.core.scene().last, lab.clock(this.core.wasm.time(), 3)));
      this.show();
    }

    restart() {
      this.core.wasm.reset();
      this.mixed = false;
      this.changedAt = 0;
      this.verdict = -1;
      this.chart.clear();
      this.say("");
      this.show();
      this.wake();
    }

    /** Starts or stops the clock. It never catches up with time that went by unseen. */
    wake() {
      const run = this.playing && this.seen && !document.hidden;
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
      const elapsed = Math.min(0.1, Math.max(0, now - this.last) / 1000);
      this.last = now;
      this.carry += elapsed * this.speed;
      // Where motion is unwelcome the picture changes once a second, in a step.
      if (!this.calm.matches || this.carry >= this.speed) {
        this.carry = Math.min(1, this.core.wasm.run(this.carry, SLICE_EVENTS));
        if (this.calm.matches || now - (this.shownAt ?? 0) >= STAT_EVERY_MS) {
          this.shownAt = now;
          this.show();
        } else this.draw();
      }
      this.next = requestAnimationFrame((later) => this.tick(later));
    }

    draw() {
      const scene = this.core.scene();
      this.picture.lay(this.form ?? "wide", scene.places);
      this.picture.draw(scene, this.cpu ?? 0);
      // The number keeps step with the squares.
      put(this.stat["Queue depth"], String(scene.waiting), `/ ${scene.places}`);
    }

    /** Brings numbers and words up to the instant that is drawn. */
    show() {
      const { core, stat, parts } = this, time = core.wasm.time();
      const recent = core.measures(lab.WINDOW), total = core.measures(lab.TOTAL);
      this.cpu = recent("utilization");
      this.draw();
      const scene = core.scene();
      const state = (this.state = { scene, recent, total, time, clients: this.clients, config: this.config, verdict: core.wasm.shown_verdict() });

      const answered = recent("requests.answered") > 0;
      const latency = (/** @type {string} */ name) => /** @type {[string, string]} */ (answered ? lab.duration(recent(name)) : ["–", ""]);
      put(stat["Avg latency"], ...latency("latency_s.mean"));
      const rejected = total("requests.rejected"), ended = rejected + total("requests.answered") + total("requests.given_up");
      put(stat.Rejected, lab.whole(rejected), rejected ? `${lab.percent(rejected / ended)}` : "");
      for (const p of ["p50", "p95", "p99"]) put(stat[p], ...latency(`latency_s.${p}`));
      const span = recent("span_s");
      put(stat.Asked, span ? lab.rate(recent("requests.sent") / span) : "0", "/s");
      put(stat.Answered, lab.rate(recent("goodput_per_s")), "/s");
      put(stat.CPU, `${Math.round(this.cpu * 100)}`, "%");
      put(parts.clock, `seed ${this.config.seed ?? 1} · ${lab.clock(time)}`);
      put(parts.status, lab.words.status(state));
      this.judge(state);
      this.chart.add(time, answered ? recent("latency_s.mean") : NaN, scene.waiting);
      // While it runs, one chart at a time: a frame should cost as little as it can.
      this.turn = !this.turn;
      if (this.turn || !this.running) this.chart.draw(time, scene.places);
      // A mark counts once the window holds nothing but this setting.
      if (!this.turn || !this.running) this.curve.mark(this.clients, answered ? recent("latency_s.mean") : NaN, time - this.changedAt > 10 + scene.travel);
    }

    /** @param {any} state */
    judge(state) {
      const changed = state.verdict !== this.verdict;
      // While it runs, the sentence's numbers change with the verdict, and else only every other second.
      if (!changed && this.running && Math.abs(state.time - this.judgedAt) < 2 * this.speed && state.clients === this.judgedClients) return;
      const first = this.verdict === -1;
      this.verdict = state.verdict;
      this.judgedAt = state.time;
      this.judgedClients = state.clients;
      const word = lab.VERDICTS[state.verdict], why = lab.words.verdict(state);
      this.frame.dataset.verdict = word.toLowerCase();
      this.parts.word.textContent = word;
      this.parts.why.textContent = why;
      if (changed && !first) this.announce(`Verdict: ${word}. ${why}`);
    }

    /** Shown under the controls and spoken: what one step did. @param {string} text */
    say(text) {
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
      const { twin, shell } = this.parts;
      if (!this.state) return;
      if (twin.open) twin.querySelector("div").innerHTML = lab.words.twin({ ...this.state, scene: this.core.scene() }, this.chart.samples, this.curve);
      if (shell.open) shell.querySelector("div").innerHTML = lab.words.shell(this.state, this.mixed);
    }
  }

  customElements.define("switchboard-lab", SwitchboardLab);
})();
