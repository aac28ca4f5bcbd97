// @ts-check
// The drawing: clients on their seats, the door, the queue's places, the server and its workers.
//
// It holds no model. Everything that moves is placed by what the core's scene says at this instant
// (who, what kind, how far along); this file only knows where things stand on the paper.
//
// Geometry is kept in flow coordinates, u along the way a request goes and v across it. The wide
// drawing runs to the right (x = u, y = v), the tall one for phones runs downwards (x = v, y = u).
// Where things stand in each is written on the page's svg: `data-wide`, `data-tall`.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const SVG = "http://www.w3.org/2000/svg";

  /** Places of the queue that are drawn; the label always tells how many there are. */
  const PLACES_DRAWN = 60;

  /** From its middle, by numbers that may be scaled (an arc's flags may not). */
  const MARKS = {
    square: "m-5.5-5.5h11v11h-11z",
    cross: "m-5.5-5.5l11 11m0-11l-11 11",
    dot: "m-5 0c0-2.76 2.24-5 5-5s5 2.24 5 5s-2.24 5-5 5s-5-2.24-5-5z",
    next: "m-10-5v-5h5m10 0h5v5m0 10v5h-5m-10 0h-5v-5",
  };
  const sized = (/** @type {string} */ shape, /** @type {number} */ scale) => shape.replace(/-?[\d.]+/g, (n) => ` ${+n * scale}`);
  /** What a client shows within its ring, by its state: thinking, asking, queued, turned away, gave up, answered.
   * (A ring ends where it began, at its left.) */
  const CLIENT_MARKS = [
    "", sized(MARKS.dot, 0.24), sized(MARKS.square, 0.24), sized(MARKS.cross, 0.66), "m-4.5 0h9", "m-3.4 .2l2.4 2.6l4.4-5.2",
  ].map((sign) => `${sized(MARKS.dot, 1.8)}m9 0${sign}`);

  const mix = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ t) => a + (b - a) * t;
  const smooth = (/** @type {number} */ t) => t * t * (3 - 2 * t);
  const leave = (/** @type {number} */ t) => t * t * (1.7 - 0.7 * t);

  /** A point of a cubic Bézier curve given by eight numbers. @param {number[]} c @param {number} t */
  function onCurve(c, t) {
    const s = 1 - t, a = s * s * s, b = 3 * s * s * t, d = 3 * s * t * t, e = t * t * t;
    return [a * c[0] + b * c[2] + d * c[4] + e * c[6], a * c[1] + b * c[3] + d * c[5] + e * c[7]];
  }

  /** @param {string} name @param {Record<string, string | number>} attributes @param {Element} [parent] */
  function make(name, attributes, parent) {
    const element = document.createElementNS(SVG, name);
    for (const key in attributes) element.setAttribute(key, String(attributes[key]));
    if (parent) parent.append(element);
    return element;
  }

  /** The marks of one kind, as one path: one attribute to write in a frame, however many they are, where an
   * element for each would be moved, styled and laid out anew. */
  class Marks {
    d = "";
    drawn = "";

    /** @param {Element} parent @param {string} shape @param {string} className @param {number} flip 1 where x is v */
    constructor(parent, shape, className, flip) {
      this.flip = flip;
      this.path = make("path", { class: className }, parent);
      /** By tenths of its full size. @type {string[]} */
      this.sizes = [];
      this.shape = shape;
    }
    /** @param {number[]} at in flow coordinates @param {number} [scale] */
    put(at, scale = 1) {
      const { flip } = this, tenths = Math.round(scale * 10);
      const mark = (this.sizes[tenths] ??= sized(this.shape, tenths / 10));
      this.d += `M${Math.round(at[flip] * 10) / 10} ${Math.round(at[1 - flip] * 10) / 10}${mark}`;
    }
    done() {
      if (this.d !== this.drawn) this.path.setAttribute("d", (this.drawn = this.d));
      this.d = "";
    }
  }

  class Picture {
    /** @param {SVGSVGElement} svg @param {{max: number, capacity: number}} config */
    constructor(svg, config) {
      this.svg = svg;
      this.config = config;
      // The scene tells of so many clients one by one; requests of any others share their seats.
      this.seatCount = Math.min(config.max, 80);
    }

    /** Draws what stays where it is, if it isn't there yet: another form of the drawing, another queue or other
     * workers are another drawing. Says whether it had to.
     * @param {"wide" | "tall"} name @param {any} scene @returns {boolean} */
    lay(name, { places, waiting, workers }) {
      const key = [name, places, workers].join();
      // Where a queue was made shorter, those beyond its places wait on, and stand behind them.
      const room = Math.min(Math.max(places, waiting), PLACES_DRAWN);
      if (key === this.key && (room === this.room || (room < this.room && waiting > places))) return false;
      this.key = key;
      this.room = room;
      /** @type {Map<Element, string>} */ this.said = new Map();
      const L = (this.L = JSON.parse(this.svg.dataset[name] ?? ""));
      this.perLine = L.perLine[room > 20 ? 1 : 0];
      this.lines = Math.ceil(room / this.perLine);
      this.svg.replaceChildren();
      this.svg.setAttribute("viewBox", `0 0 ${L.size[0]} ${L.size[1]}`);
      this.svg.dataset.layout = name;
      const group = (/** @type {string} */ c) => make("g", { class: c }, this.svg);
      const [cords, seats, queue, server] = ["cords", "seats", "queue", "server"].map(group);
      this.seats = this.#seat(cords, seats);

      const [du, dv] = L.door;
      const bar = (/** @type {number} */ from, /** @type {number} */ to) => {
        const [x1, y1] = this.xy([du, dv + from]), [x2, y2] = this.xy([du, dv + to]);
        return make("path", { class: "door", d: `M${x1} ${y1}L${x2} ${y2}` }, queue);
      };
      bar(-34, -13);
      bar(13, 34);
      this.leaf = bar(-13, 13);
      this.leaf.setAttribute("class", "door leaf");
      this.doorLabel = this.#text(L.labels.door, "lab-label", queue);
      const [labelX, labelY, anchor] = L.labels.queue;
      this.queueLabel = this.#text([labelX, Number(labelY) + (L.flip ? 0 : this.lines * 11), anchor], "lab-label", queue);
      for (let k = 0; k < Math.min(places, room); k++) {
        const [x, y] = this.xy(this.#place(k));
        make("rect", { class: "slot", x: x - 8, y: y - 8, width: 16, height: 16, rx: 2 }, queue);
      }
      this.#drawServer(server, Math.min(workers, 16));

      const dots = group("dots");
      const marks = (/** @type {string} */ shape, /** @type {string} */ c) => new Marks(dots, shape, c, +L.flip);
      this.marks = {
        ghost: marks(MARKS.square, "dot ghost"),
        lost: marks(MARKS.dot, "dot ghost"),
        returning: marks(MARKS.dot, "dot answer"),
        waiting: marks(MARKS.square, "dot waiting"),
        flight: marks(MARKS.dot, "dot flight"),
        bounced: marks(MARKS.cross, "dot rejected"),
        next: marks(MARKS.next, "next"),
      };
      return true;
    }

    /** Flow coordinates to the paper's. @param {number[]} at @returns {[number, number]} */
    xy([u, v]) {
      return this.L.flip ? [v, u] : [u, v];
    }

    /** @param {Element} cords @param {Element} group */
    #seat(cords, group) {
      const L = this.L, [du, dv] = L.door;
      // The golden ratio spreads the first seats taken evenly over the panel.
      const order = (/** @type {number} */ i) => (i * 0.618034 + 0.36) % 1;
      let jacks = "";
      const seats = [...Array(this.seatCount).keys()].sort((a, b) => order(a) - order(b)).map((i) => {
        const row = i % L.across, line = Math.floor(i / L.across);
        // Every other row stands half a seat further, as people do.
        const stagger = ((L.flip ? line : row) % 2) * 0.5;
        const su = L.first[0] + (line + (L.flip ? 0 : stagger)) * L.pitch[0], sv = L.first[1] + (row + (L.flip ? stagger : 0)) * L.pitch[1];
        const cord = [su + 9, sv, mix(su, du, 0.45) + 20, sv, du - L.bend, mix(dv, sv, 0.12), du, dv];
        const p = [];
        for (let k = 0; k < 8; k += 2) p.push(this.xy([cord[k], cord[k + 1]]).map((n) => +n.toFixed(1)).join(" "));
        const [x, y] = this.xy([su, sv]);
        jacks += `M${x} ${y}h0`;
        const client = make("path", { class: "client" }, group);
        return { u: su, v: sv, cord, client, at: `M${x} ${y}`, state: -1, wire: `M${p[0]}C${p[1]} ${p[2]} ${p[3]}` };
      });
      group.prepend(make("path", { class: "jack", d: jacks }));
      this.wires = make("path", {}, cords);
      this.wired = 0;
      return seats;
    }

    /** @param {Element} group @param {number} shown workers */
    #drawServer(group, shown) {
      const { box, title, lines, dials, meter } = this.L.server;
      make("rect", { class: "box", x: box[0], y: box[1], width: box[2], height: box[3], rx: 6 }, group);
      const anchor = this.L.flip ? "start" : "middle";
      this.#text([...title, anchor], "lab-name", group).textContent = "SERVER";
      this.#text([title[0], lines[0], anchor], "lab-label", group).textContent = `capacity: ${lab.rate(this.config.capacity)}/sec`;
      this.lengthLabel = this.#text([title[0], this.L.flip ? lines[0] + 20 : lines[1] - 18, anchor], "lab-label", group);
      this.cpuLabel = this.#text([meter[0], lines[1] + (this.L.flip ? 4 : 8), "start"], "lab-label", group);
      make("rect", { class: "meter", x: meter[0], y: meter[1], width: meter[2], height: 8 }, group);
      this.meter = make("rect", { class: "level", x: meter[0], y: meter[1], width: 0, height: 8 }, group);
      const perRow = Math.ceil(Math.sqrt(shown));
      const pitch = perRow < 2 ? 0 : 66 / perRow, r = perRow < 2 ? 24 : pitch / 2 - 3;
      this.dials = [];
      for (let w = 0; w < shown; w++) {
        const rows = Math.ceil(shown / perRow);
        const x = dials[0] + ((w % perRow) - (perRow - 1) / 2) * pitch;
        const y = dials[1] + (Math.floor(w / perRow) - (rows - 1) / 2) * pitch;
        make("circle", { class: "dial", cx: x, cy: y, r }, group);
        this.dials.push({ x, y, r: r - 4 });
      }
      this.hands = make("path", { class: "hand" }, group);
    }

    /** @param {any[]} at x, y and the anchor @param {string} className @param {Element} parent */
    #text(at, className, parent) {
      return make("text", { x: at[0], y: at[1], "text-anchor": at[2], class: className }, parent);
    }

    /** Where a place of the queue is; place 0 is served next. In lines that turn at their ends. @param {number} k */
    #place(k) {
      const L = this.L, line = Math.floor(k / this.perLine), inLine = k % this.perLine;
      const back = line % 2 ? this.perLine - 1 - inLine : inLine;
      if (L.flip) {
        // Lines run across the flow; the last of them is the one nearest to the door.
        return [L.place[0] + (this.lines - 1 - line) * L.place[2], L.door[1] + (back - (this.perLine - 1) / 2) * L.place[1]];
      }
      return [L.place[0] + (this.perLine - 1 - back) * L.place[1], L.door[1] + (line - (this.lines - 1) / 2) * L.place[2]];
    }

    /** A point of the way through the queue, from the door (after the last place) on. @param {number} k */
    #along(k) {
      const [a, b] = [Math.ceil(k), Math.floor(k)].map((n) => (n >= this.room ? this.L.door : this.#place(n)));
      return [mix(b[0], a[0], k % 1), mix(b[1], a[1], k % 1)];
    }

    /** @param {number} worker */
    #dial(worker) {
      const d = this.dials[Math.max(0, Math.min(worker, this.dials.length - 1))];
      return this.xy([d.x, d.y]); // The swap is its own inverse.
    }

    /** Out of the client (or from where a rejection turned round), through the door, and as far as the request
     * will get: a worker, or a place. @param {any} seat @param {any} d @param {boolean} toWorker */
    #outward(seat, d, toWorker) {
      const [du, dv] = this.L.door, cord = Math.hypot(du - seat.u, dv - seat.v), turns = this.lines > 1 && !toWorker;
      const [pu, pv] = toWorker ? this.#dial(d.worker) : this.#along(d.at);
      const inside = turns ? (this.room - d.at) * this.L.place[1] : Math.hypot(pu - du, pv - dv);
      const way = mix((1 - d.reach) * cord, cord + inside, smooth(d.progress));
      if (way <= cord) return onCurve(seat.cord, way / cord);
      const s = (way - cord) / Math.max(1, inside);
      return turns ? this.#along(mix(this.room, d.at, s)) : [mix(du, pu, s), mix(dv, pv, s)];
    }

    /** From the worker back to the very client, around the queue on the client's own side.
     * @param {any} seat @param {number} worker @param {number} t */
    #homeward(seat, worker, t) {
      const [wu, wv] = this.#dial(worker), side = this.L.lanes[seat.v < this.L.door[1] ? 0 : 1];
      const span = wu - seat.u;
      return onCurve([wu, wv, wu - span * 0.3, mix(wv, side, 0.75), seat.u + span * 0.55, side, seat.u, seat.v], smooth(t));
    }

    /** Off the door and home again, a little to the side. One that was tried again at once knocks first, as often;
     * one that will be tried again soon turns round on its way. @param {any} seat @param {any} d */
    #bounce(seat, { at, reach, progress }) {
      const knocks = at && 0.35, t = Math.max(0, progress - knocks) / (1 - knocks);
      const away = t ? reach * (1 - (1 - t) ** (reach < 1 ? 2 : 2.2)) : 0.06 * Math.abs(Math.sin((Math.PI * at * progress) / 0.35));
      const [u, v] = onCurve(seat.cord, 1 - away);
      return [u, v + Math.sin(Math.PI * t) * 20 * reach * (seat.v < this.L.door[1] ? -1 : 1)];
    }

    /** Draws what moves. @param {any} scene what `Core.scene` returns */
    move(scene) {
      const seats = this.seats;
      const marks = this.marks, next = scene.lifo ? scene.waiting - 1 : 0;
      // Whoever gets in finds the door open.
      this.entering = false;
      for (let i = 0, place = 0; i < scene.dots; i++) {
        const d = scene.dot(i), seat = seats[d.client % seats.length];
        let kind = d.departed ? marks.lost : marks.flight, at, scale = 1;
        if (d.kind < lab.WAITING) {
          d.at = Math.min(d.at, this.room);
          at = d.kind === lab.TO_DOOR ? onCurve(seat.cord, mix(1 - d.reach, 1, leave(d.progress))) : this.#outward(seat, d, d.kind === lab.TO_WORKER);
          this.entering ||= d.kind < lab.TO_DOOR && Math.hypot(at[0] - this.L.door[0], at[1] - this.L.door[1]) < 30;
          // A dot grows out of its client and sinks into it again.
          if (d.reach === 1) scale = d.progress;
        } else if (d.kind === lab.WAITING) {
          const head = place++ === next;
          if (d.at >= this.room) continue;
          const from = this.#along(d.at), to = this.#dial(d.worker);
          at = [mix(from[0], to[0], d.progress), mix(from[1], to[1], d.progress)];
          kind = d.departed ? marks.ghost : marks.waiting;
          if (head) marks.next.put(from);
        } else if (d.kind === lab.IN_SERVICE) {
          at = this.#dial(d.worker);
        } else if (d.kind === lab.RETURNING) {
          if (!d.departed) kind = marks.returning;
          at = this.#homeward(seat, d.worker, d.progress);
          scale = 1 - d.progress;
        } else {
          kind = marks.bounced;
          at = this.#bounce(seat, d);
          if (d.reach === 1) scale = 1 - d.progress;
        }
        kind.put(at, Math.min(1, 0.4 + scale * 7.5));
      }
      for (const kind of Object.values(marks)) kind.done();
    }

    /** Brings what stands still up to date: clients, door, server and their words. @param {any} scene
     * @param {number} cpu */
    stand(scene, cpu) {
      const seats = this.seats, shown = Math.min(scene.clients, seats.length);
      for (let i = 0; i < seats.length; i++) {
        const state = i < shown ? scene.state(i) : -1, seat = seats[i];
        if (state === seat.state) continue;
        seat.state = state;
        seat.client.setAttribute("data-state", String(state));
        seat.client.setAttribute("d", state < 0 ? "" : seat.at + CLIENT_MARKS[state]);
      }
      if (shown !== this.wired) this.wires.setAttribute("d", seats.slice(0, (this.wired = shown)).map((seat) => seat.wire).join(""));
      // How much of its slot has gone: a sector of the dial.
      let hands = "";
      this.dials.forEach(({ x, y, r }, w) => {
        const gone = Math.min(0.999, scene.worker(w)), turn = 2 * Math.PI * gone;
        if (gone > 0) hands += `M${x} ${y}v-${r}A${r} ${r} 0 ${gone > 0.5 ? 1 : 0} 1 ${(x + r * Math.sin(turn)).toFixed(1)} ${(y - r * Math.cos(turn)).toFixed(1)}z`;
      });
      this.#label(this.hands, hands, "d");
      this.#label(this.leaf, scene.shut && !this.entering ? "door leaf shut" : "door leaf", "class");
      this.#label(this.doorLabel, scene.shut ? "DOOR · SHUT" : "DOOR");
      const depth = scene.places ? `QUEUE ${scene.waiting} / ${scene.places}${scene.places > PLACES_DRAWN ? ` · ${PLACES_DRAWN} DRAWN` : ""}` : "NO QUEUE";
      // (Tall, there is no room for both; the server says the number too.)
      this.#label(this.queueLabel, scene.lifo ? `${this.L.flip ? "" : `${depth} · `}NEWEST FIRST` : depth);
      this.#label(this.lengthLabel, `queue: ${scene.waiting} / ${scene.places}`);
      this.#label(this.cpuLabel, `cpu: ${Math.round(cpu * 100)}%`);
      this.#label(this.meter, (this.L.server.meter[2] * Math.min(1, cpu)).toFixed(0), "width");
    }

    /** Writes only what changed, without asking the page. @param {Element} element @param {string} text @param {string} [attribute] */
    #label(element, text, attribute) {
      if (this.said.get(element) === text) return;
      this.said.set(element, text);
      if (attribute) element.setAttribute(attribute, text);
      else element.textContent = text;
    }
  }

  lab.Picture = Picture;
})();
