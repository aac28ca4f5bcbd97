// @ts-check
// The drawing and the charts for those who don't see them, brought up to date on demand.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const { count, percent, phrase, whole } = lab;
  const ROWS = ["Clients", "On the way", "Door", "Queue", "Server", "Since the start", "Last 60 s", "By clients", "Verdict"];

  /** @param {any} s @param {any} chart @param {any} curve @returns {string} HTML */
  lab.twin = ({ scene, time, config, recent, total, verdict, why }, chart, curve) => {
    // By a client's state (thinking, asking, queued, turned away, gave up, answered), and by a dot's kind.
    const states = [0, 0, 0, 0, 0, 0], kinds = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < scene.clients; i++) states[scene.state(i)]++;
    /** @type {[number, number][]} */ const line = [];
    /** @type {number[]} */ const served = [];
    let ghosts = 0;
    for (let i = 0; i < scene.dots; i++) {
      const d = scene.dot(i);
      kinds[d.kind]++;
      if (d.departed && d.kind !== lab.RETURNING) ghosts++;
      if (d.kind === lab.WAITING) line.push([d.at, d.client + 1]);
      if (d.kind === lab.IN_SERVICE) served.push(d.client + 1);
    }
    line.sort((a, b) => a[0] - b[0]);
    const read = (/** @type {any} */ plot, /** @type {number[]} */ places) => places.map((n) => plot.reading(n)[1]).join("<br>");
    const counts = [3, 10, 20, 25, 30, 40, 60, 80, ...curve.tried.keys()].filter((n, i, all) => n <= config.max && all.indexOf(n) === i);
    const values = {
      clients: config.clients, thinking: states[0] + states[5], asking: states[1], queued: states[2], refused: states[3], left: states[4],
      out: count(kinds[0] + kinds[1] + kinds[2], "request"), back: count(kinds[5], "answer"), bounced: count(kinds[6], "rejection"),
      door: scene.shut ? undefined : "Open.", waiting: scene.waiting, places: scene.places,
      line: line.length ? undefined : "", end: scene.lifo ? "the last is next" : "next to last", ghosts: ghosts ? undefined : "", left_behind: ghosts, order: line.map((l) => l[1]).join(", "),
      busy: scene.busy, workers: `${config.workers} worker${config.workers === 1 ? "" : "s"}`,
      service: served.length ? undefined : "", served: served.join(", "), cpu: percent(recent("utilization")),
      sent: count(total("requests.sent"), "request"), answered: whole(total("requests.answered")), rejected: whole(total("requests.rejected")), given: whole(total("requests.given_up")),
      history: read(chart, [-60, -50, -40, -30, -20, -10, 0]), loads: read(curve, counts.sort((a, b) => a - b)),
      word: phrase(`word-${verdict}`), why,
    };
    return `<p>At ${lab.clock(time)} of simulated time:</p><dl>${ROWS.map((row) => `<div><dt>${row}</dt><dd>${phrase(row, values)}</dd></div>`).join("")}</dl>`;
  };
})();
