// @ts-check
// The two charts: the last sixty seconds, and what each number of clients comes to. One unit of a chart
// is one pixel, so that its words stay as large as they should be. Over each lies a range input that
// can't be seen: whoever points at a place, or moves there by keys, reads its values out.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  /** Where a scale may end. */
  const NICE = [0.1, 0.2, 0.5, 1, 2, 4, 8, 16, 32, 64];
  const topOf = (/** @type {number[]} */ all) => {
    const highest = Math.max(0.05, ...all.map((n) => n || 0));
    return NICE.find((top) => top >= highest) ?? highest;
  };
  /** How many times the present latencies an earlier one may be, for the scale to take it in. */
  const FAR = 4;
  const short = (/** @type {number} */ s) => lab.duration(s).join(" ").replace(".00", "");
  /** A latency with its unit. */
  const late = (/** @type {number} */ s) => (s >= 0 ? lab.duration(s).join(" ") : lab.phrase("no-answer"));

  class Plot {
    width = 320;
    /** Where the reader is reading. @type {number | undefined} */ at;

    /** @param {any} svg with its lines and its words, as the page has them
     * @param {number} from @param {number} to what the input goes over */
    constructor(svg, from, to) {
      this.svg = svg;
      /** @type {Record<string, SVGElement>} */ this.paths = {};
      for (const path of svg.querySelectorAll("path")) this.paths[path.getAttribute("class")] = path;
      this.texts = svg.querySelectorAll("text");
      const input = (this.input = svg.nextElementSibling), says = (this.says = input.nextElementSibling);
      [input.min, input.max, input.value] = [from, to, to];
      const read = () => {
        this.at = input.valueAsNumber;
        this.tell();
        // Spoken only when the reader moves, not whenever the numbers do.
        input.setAttribute("aria-valuetext", says.textContent);
      };
      const leave = (/** @type {any} */ event) => {
        // A finger that is lifted leaves what it pointed at to be read, and so does who has the focus.
        if (event.pointerType && (event.pointerType !== "mouse" || input.matches(":focus"))) return;
        this.at = undefined;
        this.tell();
      };
      input.addEventListener("input", read);
      input.addEventListener("focus", read);
      input.addEventListener("blur", leave);
      input.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => {
        if (event.pointerType !== "mouse") return;
        input.value = from + ((to - from) * (event.offsetX - 6)) / (this.width - 12);
        read();
      });
      input.addEventListener("pointerleave", leave);
      this.hint = says.textContent;
    }

    /** @param {number} width */
    fit(width) {
      if (!width || width === this.width) return;
      this.width = width;
      this.svg.setAttribute("viewBox", `0 0 ${width} 172`);
      for (const text of this.texts) if (text.getAttribute("text-anchor") === "end") text.setAttribute("x", String(width));
      this.again();
    }

    /** Draws it once more. */
    again() {}

    /** Where a number stands, and what is known of it. @param {number} n @returns {[number, string]} */
    reading(n) {
      return [n, ""];
    }

    /** @param {string} name @param {string} d */
    path(name, d) {
      this.paths[name].setAttribute("d", d);
    }

    /** @param {number} i @param {string} said @param {number} [x] */
    text(i, said, x) {
      const text = this.texts[i];
      if (x !== undefined) text.setAttribute("x", String(x));
      if (text.textContent !== said) text.textContent = said;
    }

    /** Brings the reading up to date. */
    tell() {
      const [x, said] = this.at === undefined ? [0, this.hint] : this.reading(this.at);
      this.path("reading", x ? `M${x} 16V152` : "");
      this.says.textContent = said;
    }
  }

  /** The last sixty seconds of the two numbers that matter most, one strip each. */
  class Chart extends Plot {
    /** @param {SVGSVGElement} svg */
    constructor(svg) {
      super(svg, -60, 0);
      this.clear();
    }

    clear() {
      /** @type {{time: number, latency: number, queue: number}[]} */
      this.samples = [];
      this.now = this.places = 0;
    }

    /** @param {number} time @param {number} latency not a number: no answer to measure @param {number} queue */
    add(time, latency, queue) {
      const s = this.samples;
      while (s.length && (s[0].time < time - 61 || s[0].time > time)) s.shift();
      if (!s.length || time - s[s.length - 1].time >= 0.49) s.push({ time, latency, queue });
    }

    /** The last sample before so many seconds ago. @param {number} ago */
    sample(ago) {
      return this.samples.filter((s) => s.time <= this.now - ago + 0.25).pop();
    }

    again() {
      this.draw(this.now, this.places);
    }

    /** @param {number} now @param {number} places */
    draw(now, places) {
      const w = this.width, top = topOf(this.samples.map((s) => s.latency));
      this.now = now;
      this.places = places;
      const deepest = Math.max(places, 1, ...this.samples.map((s) => s.queue));
      let line = "", area = "", pen = "M";
      for (const s of this.samples) {
        const x = Math.max(0, w + ((s.time - now) * w) / 60).toFixed(1);
        if (Number.isNaN(s.latency)) pen = "M";
        else {
          line += `${pen}${x} ${(72 - (s.latency / top) * 52).toFixed(1)}`;
          pen = "L";
        }
        // Steps: a depth holds until the next sample.
        area += `${area ? "H" + x : `M${x} 152`}V${(152 - (s.queue / deepest) * 48).toFixed(1)}`;
      }
      this.path("grid", `M0 72.5H${w}M0 152.5H${w}`);
      this.path("line", line);
      this.path("area", area && `${area}H${w}V152z`);
      this.text(0, short(top));
      this.text(1, String(deepest));
      if (this.at !== undefined) this.tell();
    }

    /** @param {number} n @returns {[number, string]} */
    reading(n) {
      const s = this.sample(-n);
      return [6 + ((this.width - 12) * (60 + n)) / 60, lab.phrase("reading-time", { when: n ? `${lab.count(-n, "second")} ago` : "Now", what: lab.phrase(s ? "sample" : "before", { latency: late(s?.latency ?? NaN), queue: s?.queue }) })];
    }
  }

  /** Latency and share answered by clients: the line of what is to be expected, and a mark for each setting
   * that the reader tried. */
  class Curve extends Plot {
    /** What is to be expected of each number of clients: latency and share answered. @type {[number, number, number][]} */ line = [];
    /** What came of the numbers of clients that the reader stayed with, and of other settings before.
     * @type {Map<number, [number, number]>} */ tried = new Map();
    /** @type {[number, [number, number]][]} */ old = [];
    /** @type {[number, number, number]} */ now = [0, NaN, NaN];

    /** @param {SVGSVGElement} svg @param {Record<string, any>} config */
    constructor(svg, config) {
      super(svg, 1, config.max);
      this.config = config;
      /** @type {any} */ const about = svg.parentElement?.nextElementSibling;
      this.caption = about.firstChild;
      this.busy = about.lastChild;
      this.text(1, `${config.max} clients`);
    }

    /** Begins a new line, of other settings; what was tried before stays as a fainter mark.
     * @param {boolean} [exact] whether theory knows it */
    reset(exact) {
      this.line = [];
      this.drawn = "";
      this.old = [...this.old, ...this.tried].slice(-60);
      this.tried.clear();
      this.exact = exact;
      const c = this.config;
      const why = c.retries ? "retries" : c.discipline === "lifo" ? "lifo" : c.drop_departed ? "drop" : c.patience ? "patience" : "else";
      this.caption.textContent = lab.phrase("caption", { from: lab.phrase(exact ? "theory" : "runs", { why: lab.phrase(`why-${why}`) }) });
      this.wait(0);
      this.again();
    }

    /** Tells how many of its points are still to come; where all are there, the room of the words stays.
     * @param {number} left @param {number} [of] */
    wait(left, of) {
      this.busy.style.visibility = left ? "" : "hidden";
      if (left) this.busy.textContent = lab.phrase("computing", { done: of - left, of });
    }

    /** @param {number} clients @param {number} latency @param {number} share */
    extend(clients, latency, share) {
      this.line.push([clients, latency, share]);
      this.line.sort((a, b) => a[0] - b[0]);
      this.again();
    }

    /** @param {number} clients @param {number} latency @param {boolean} settled @param {number} share */
    mark(clients, latency, settled, share) {
      if (this.now[0] === clients && Math.abs(this.now[1] - latency) < 0.02 * latency && Math.abs(this.now[2] - share) < 0.02) return;
      this.now = [clients, latency, share];
      if (settled && share >= 0) this.tried.set(clients, [latency, share]);
      this.again();
    }

    /** @param {number} n */
    x(n) {
      return +(6 + ((n - 1) / Math.max(1, this.config.max - 1)) * (this.width - 12)).toFixed(1);
    }

    again() {
      const { width: w, line, now } = this, { max, interval, capacity } = this.config, full = interval * capacity;
      const own = [now[1], ...line.map((p) => p[1]), ...[...this.tried.values()].map((p) => p[0])].filter((s) => s >= 0), most = FAR * Math.max(0, ...own) || Infinity;
      // The scale takes in marks of other settings too, as long as this one's line can still be read on it.
      const top = topOf([...own, ...this.old.map((o) => o[1][0]).filter((s) => s <= most)]);
      const beyond = this.old.filter((o) => o[1][0] > top).sort((a, b) => a[1][0] - b[1][0]), [highest] = beyond.slice(-1);
      const y = [(/** @type {number} */ s) => +(72 - (s / top) * 52).toFixed(1), (/** @type {number} */ share) => +(152 - share * 48).toFixed(1)];
      const dots = (/** @type {Iterable<[number, [number, number]]>} */ all, /** @type {number} */ r) => [...all].flatMap(([n, values]) => values.map((value, i) => value >= 0 ? `M${this.x(n) - r} ${y[i](value)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z` : "")).join("");
      this.path("mark", dots(this.tried, 4));
      this.path("here", dots([[now[0] || 1, [now[1], now[2]]]], 5));
      if (this.at !== undefined) this.tell();
      // What follows changes seldom, and what is on the move is drawn twice a second.
      const drawn = [w, top, line.length].join();
      if (this.drawn === drawn) return;
      this.drawn = drawn;
      const stroke = (/** @type {1 | 2} */ i) => line.filter((p) => p[i] >= 0).map((p, k) => `${k ? "L" : "M"}${this.x(p[0])} ${y[i - 1](p[i])}`).join("");
      this.path("grid", `M0 72.5H${w}M0 152.5H${w}`);
      this.path("knee", full < max ? `M${this.x(full)} 16V152` : "");
      this.path("line", stroke(1) + stroke(2));
      this.path("old", dots(this.old.map(([n, [s, share]]) => [n, [s > top ? NaN : s, share]]), 3) + beyond.map(([n]) => `M${this.x(n) - 4} 23l4-6l4 6z`).join(""));
      this.text(3, highest ? `↑ ${short(highest[1][0])}` : "", highest && Math.min(w - 80, Math.max(125, this.x(highest[0]))));
      this.text(2, full < max ? `${lab.rate(full)}: arrivals = capacity` : "", Math.max(this.x(full), 100));
      this.text(0, short(top));
    }

    /** @param {number} n @returns {[number, string]} */
    reading(n) {
      const say = (/** @type {string} */ key, /** @type {any} */ [latency, share], source = "") => lab.phrase(key, { latency: late(latency), share: lab.percent(share), source });
      const after = this.line.find((p) => p[0] >= n), before = this.line.filter((p) => p[0] <= n).pop(), tried = this.tried.get(n);
      const other = this.old.filter((o) => o[0] === n).pop();
      // Between two points it is what the line that is drawn there says.
      const part = after && before && (n - before[0]) / (after[0] - before[0] || 1);
      const point = part >= 0 && [1, 2].map((i) => before[i] + part * (after[i] - before[i]));
      return [this.x(n), lab.phrase("reading-load", {
        clients: lab.count(n, "client"),
        expected: point ? say("expected", point, (this.exact ? "theory:" : "ten minutes:") + (part % 1 ? " about" : "")) : say("not-known", [0, 0]),
        yours: (tried ? say("yours", tried) : "") + (other ? say("others", other[1]) : ""),
      })];
    }
  }

  lab.Chart = Chart;
  lab.Curve = Curve;
})();
