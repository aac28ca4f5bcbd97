// @ts-check
// The two charts: the last sixty seconds, and latency by the number of clients. One unit of a chart is
// one pixel, so that its words stay as large as they should be.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const { make } = lab;
  /** Where a scale may end. */
  const NICE = [0.1, 0.2, 0.5, 1, 2, 4, 8, 16, 32, 64];

  /** The last sixty seconds of the two numbers that matter most, one strip each. */
  class Chart {
    /** @param {SVGSVGElement} svg */
    constructor(svg) {
      this.svg = svg;
      this.width = 0;
      this.grid = make("path", { class: "grid" }, svg);
      this.area = make("path", { class: "area" }, svg);
      this.line = make("path", { class: "line" }, svg);
      this.texts = [];
      for (const [y, end, said] of [[11, 0, "avg latency"], [81, 0, "queue depth"], [147, 0, "60 s ago"], [147, 1, "now"], [11, 1, ""], [81, 1, ""]]) {
        const text = make("text", { y, "text-anchor": end ? "end" : "start" }, svg);
        text.textContent = String(said);
        this.texts.push(text);
      }
      this.clear();
    }

    /** @param {number} width */
    fit(width) {
      if (!width || width === this.width) return;
      this.width = width;
      this.svg.setAttribute("viewBox", `0 0 ${width} 152`);
      this.grid.setAttribute("d", `M0 62.5H${width}M0 132.5H${width}`);
      for (const text of this.texts) if (text.getAttribute("text-anchor") === "end") text.setAttribute("x", String(width));
    }

    clear() {
      /** @type {{time: number, latency: number, queue: number}[]} */
      this.samples = [];
    }

    /** @param {number} time @param {number} latency not a number: no answer to measure @param {number} queue */
    add(time, latency, queue) {
      const s = this.samples;
      while (s.length && (s[0].time < time - 61 || s[0].time > time)) s.shift();
      if (!s.length || time - s[s.length - 1].time >= 0.49) s.push({ time, latency, queue });
    }

    /** @param {number} now @param {number} places */
    draw(now, places) {
      const w = this.width || 320;
      const x = (/** @type {number} */ time) => Math.max(0, w + ((time - now) * w) / 60).toFixed(1);
      const highest = Math.max(0.05, ...this.samples.map((s) => s.latency || 0));
      const top = NICE.find((t) => t >= highest) ?? highest;
      const deepest = Math.max(places, 1, ...this.samples.map((s) => s.queue));
      let line = "", area = "", pen = "M";
      for (const s of this.samples) {
        if (Number.isNaN(s.latency)) pen = "M";
        else {
          line += `${pen}${x(s.time)} ${(62 - (s.latency / top) * 44).toFixed(1)}`;
          pen = "L";
        }
        // Steps: a depth holds until the next sample.
        area += `${area ? "H" + x(s.time) : `M${x(s.time)} 132`}V${(132 - (s.queue / deepest) * 42).toFixed(1)}`;
      }
      this.line.setAttribute("d", line);
      this.area.setAttribute("d", area && `${area}H${w}V132z`);
      this.texts[4].textContent = lab.duration(top).join(" ").replace(".00", "");
      this.texts[5].textContent = String(deepest);
    }
  }

  /** Latency by clients: the line of long runs, and a mark for each setting that the reader tried. */
  class Curve {
    /** @param {SVGSVGElement} svg @param {Record<string, any>} config */
    constructor(svg, config) {
      this.svg = svg;
      this.config = config;
      this.width = 0;
      /** @type {[number, number][]} */ this.line = [];
      /** @type {Map<number, number>} */ this.tried = new Map();
      this.now = [0, NaN];
      this.knee = make("path", { class: "knee" }, svg);
      this.grid = make("path", { class: "grid" }, svg);
      this.path = make("path", { class: "line" }, svg);
      this.marks = make("path", { class: "mark" }, svg);
      this.here = make("circle", { class: "here", r: 5 }, svg);
      this.texts = ["start", "middle", "end", "start", "start"].map((anchor) => make("text", { y: 147, "text-anchor": anchor }, svg));
    }

    /** @param {number} width */
    fit(width) {
      if (!width || width === this.width) return;
      this.width = width;
      this.svg.setAttribute("viewBox", `0 0 ${width} 152`);
      this.draw();
    }

    /** @param {number} clients @param {number} latency */
    extend(clients, latency) {
      this.line.push([clients, latency]);
      this.line.sort((a, b) => a[0] - b[0]);
      this.draw();
    }

    /** @param {number} clients @param {number} latency @param {boolean} settled */
    mark(clients, latency, settled) {
      if (this.now[0] === clients && Math.abs(this.now[1] - latency) < 0.02 * latency) return;
      this.now = [clients, latency];
      if (settled && latency > 0) this.tried.set(clients, latency);
      this.draw();
    }

    draw() {
      const w = this.width;
      if (!w) return;
      const { max, interval, capacity } = this.config, full = interval * capacity;
      const highest = Math.max(0.05, ...this.line.map((p) => p[1]), ...this.tried.values(), this.now[1] || 0);
      const top = NICE.find((t) => t >= highest) ?? highest;
      const x = (/** @type {number} */ n) => +(6 + ((n - 1) / Math.max(1, max - 1)) * (w - 12)).toFixed(1);
      const y = (/** @type {number} */ s) => +(132 - (s / top) * 112).toFixed(1);
      this.grid.setAttribute("d", `M0 132.5H${w}`);
      this.knee.setAttribute("d", full < max ? `M${x(full)} 16V132` : "");
      this.path.setAttribute("d", this.line.map((p, i) => `${i ? "L" : "M"}${x(p[0])} ${y(p[1])}`).join(""));
      this.marks.setAttribute("d", [...this.tried].map(([n, s]) => `M${x(n) - 4} ${y(s)}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`).join(""));
      this.here.setAttribute("cx", String(x(this.now[0] || 1)));
      this.here.setAttribute("cy", String(y(this.now[1] || 0)));
      this.here.setAttribute("visibility", this.now[1] > 0 ? "visible" : "hidden");
      const say = (/** @type {number} */ i, /** @type {number} */ at, /** @type {string} */ said) => {
        this.texts[i].setAttribute("x", String(at));
        if (this.texts[i].textContent !== said) this.texts[i].textContent = said;
      };
      say(0, 0, "1");
      say(1, x(full), full < max ? lab.rate(full) : "");
      say(2, w, `${max} clients`);
      say(3, 0, lab.duration(top).join(" ").replace(".00", ""));
      say(4, x(full) + 6, full < max ? "arrivals = capacity" : "");
      this.texts[3].setAttribute("y", "11");
      this.texts[4].setAttribute("y", "26");
    }
  }

  lab.Chart = Chart;
  lab.Curve = Curve;
})();
