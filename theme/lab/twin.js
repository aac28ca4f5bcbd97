// @ts-check
// The drawing and the charts for those who don't see them, brought up to date on demand.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const { count, percent, span } = lab;

  /** @param {any} s @param {{latency: number, queue: number}[]} samples
   * @param {{line: [number, number][], tried: Map<number, number>}} curve @returns {string} HTML */
  lab.twin = ({ scene, time, config, recent, total, verdict, why }, samples, curve) => {
    const states = lab.CLIENT_STATES.map(() => 0), kinds = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < scene.clients; i++) states[scene.state(i)]++;
    /** @type {[number, number][]} */
    const line = [], served = [];
    for (let i = 0; i < scene.dots; i++) {
      const d = scene.dot(i);
      kinds[d.kind]++;
      if (d.kind === lab.WAITING) line.push([d.at, d.client + 1]);
      if (d.kind === lab.IN_SERVICE) served.push(d.client + 1);
    }
    line.sort((a, b) => a[0] - b[0]);
    const latencies = samples.map((p) => p.latency).filter((l) => l > 0);
    const told = (/** @type {[number, number][]} */ points) => points.map(([n, l]) => `${span(l)} at ${count(n, "client")}`).join(", ");
    const rows = [
      ["Clients", `${config.clients} in all: ${states[0] + states[5]} with nothing to ask, ${states[1]} with a request on its way or being served, ${states[2]} with one in the queue; just now ${states[3]} turned away, and ${states[4]} gave up.`],
      ["On the way", `${count(kinds[0] + kinds[1] + kinds[2], "request")} to the server, ${count(kinds[5], "answer")} and ${count(kinds[6], "rejection")} back.`],
      ["Door", scene.shut ? "Shut: there is no room." : "Open."],
      ["Queue", `${scene.waiting} of ${scene.places} places taken${line.length ? `, next to last by clients ${line.map((l) => l[1]).join(", ")}` : ""}.`],
      ["Server", `${scene.busy ? `${scene.busy} of ${config.workers} ${config.workers === 1 ? "worker" : "workers"} busy` : "Idle"}${served.length ? `, with the question of client ${served.join(", ")}` : scene.busy ? ", tidying up after an answer" : ""}. CPU over the last 10 s: ${percent(recent("utilization"))}.`],
      ["Since the start", `Of ${count(total("requests.sent"), "request")}, ${lab.whole(total("requests.answered"))} were answered, ${lab.whole(total("requests.rejected"))} turned away and ${lab.whole(total("requests.given_up"))} given up.`],
      ["Last 60 s", `The queue was between ${Math.min(...samples.map((p) => p.queue))} and ${Math.max(...samples.map((p) => p.queue))} long${latencies.length ? `, average latency between ${span(Math.min(...latencies))} and ${span(Math.max(...latencies))}` : ""}.`],
      ["By clients", `Ten-minute runs come to ${told(curve.line.filter((_, i) => i % 3 === 0)) || "nothing yet"}.${curve.tried.size ? ` You stayed with ${told([...curve.tried])}.` : ""}`],
      ["Verdict", `${lab.VERDICTS[verdict]}. ${why}`],
    ];
    return `<p>At ${lab.clock(time)} of simulated time:</p><dl>${rows.map(([t, d]) => `<div><dt>${t}</dt><dd>${d}</dd></div>`).join("")}</dl>`;
  };
})();
