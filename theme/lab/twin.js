// @ts-check
// The drawing and the charts for those who don't see them, brought up to date on demand.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const { count, percent, phrase, span, whole } = lab;
  const ROWS = ["Clients", "On the way", "Door", "Queue", "Server", "Since the start", "Last 60 s", "By clients", "Verdict"];

  /** @param {any} s @param {{latency: number, queue: number}[]} samples
   * @param {{line: [number, number, number][], tried: Map<number, [number, number]>, exact: boolean}} curve @returns {string} HTML */
  lab.twin = ({ scene, time, config, recent, total, verdict, why }, samples, curve) => {
    const states = lab.CLIENT_STATES.map(() => 0), kinds = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < scene.clients; i++) states[scene.state(i)]++;
    /** @type {[number, number][]} */ const line = [];
    /** @type {number[]} */ const served = [];
    for (let i = 0; i < scene.dots; i++) {
      const d = scene.dot(i);
      kinds[d.kind]++;
      if (d.kind === lab.WAITING) line.push([d.at, d.client + 1]);
      if (d.kind === lab.IN_SERVICE) served.push(d.client + 1);
    }
    line.sort((a, b) => a[0] - b[0]);
    const latencies = samples.map((p) => p.latency).filter((l) => l > 0), depths = samples.map((p) => p.queue);
    const told = (/** @type {[number, number][]} */ points) => points.map(([n, l]) => `${span(l)} at ${count(n, "client")}`).join(", ");
    const values = {
      clients: config.clients, thinking: states[0] + states[5], asking: states[1], queued: states[2], refused: states[3], left: states[4],
      out: count(kinds[0] + kinds[1] + kinds[2], "request"), back: count(kinds[5], "answer"), bounced: count(kinds[6], "rejection"),
      door: scene.shut ? undefined : "Open.", waiting: scene.waiting, places: scene.places,
      line: line.length ? undefined : "", order: line.map((l) => l[1]).join(", "),
      busy: scene.busy, workers: `${config.workers} worker${config.workers === 1 ? "" : "s"}`,
      service: served.length ? undefined : "", served: served.join(", "), cpu: percent(recent("utilization")),
      sent: count(total("requests.sent"), "request"), answered: whole(total("requests.answered")), rejected: whole(total("requests.rejected")), given: whole(total("requests.given_up")),
      shallow: Math.min(...depths), deep: Math.max(...depths),
      latency: latencies.length ? undefined : "", low: span(Math.min(...latencies)), high: span(Math.max(...latencies)),
      source: curve.exact ? "Theory expects" : "Ten-minute runs come to", curve: told(curve.line.filter((_, i) => i % 3 === 0).map(([n, l]) => [n, l])) || "nothing yet", tried: curve.tried.size ? undefined : "", stayed: told([...curve.tried].map(([n, [l]]) => [n, l])),
      word: lab.VERDICTS[verdict], why,
    };
    return `<p>At ${lab.clock(time)} of simulated time:</p><dl>${ROWS.map((row) => `<div><dt>${row}</dt><dd>${phrase(row, values)}</dd></div>`).join("")}</dl>`;
  };
})();
