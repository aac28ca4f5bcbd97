// @ts-check
// What the core's numbers say in words: the status line, the verdict's sentence, a step, the drawing
// and the charts for those who don't see them, and the command that gives the same numbers.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});

  // How numbers are written, for drawing and words alike.
  /** In groups of three, by hand: Intl takes 20 ms to start, while the page is coming in. */
  lab.whole = (/** @type {number} */ n) => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ",");
  lab.rate = (/** @type {number} */ n) => (n >= 9.95 || Number.isInteger(n) ? lab.whole(n) : n.toFixed(1));
  lab.duration = (/** @type {number} */ s) => (s < 0.9995 ? [`${Math.round(s * 1000)}`, "ms"] : [s < 99.5 ? s.toFixed(2) : s.toFixed(0), "s"]);
  lab.clock = (/** @type {number} */ s, decimals = 0) => {
    const unit = 10 ** decimals, whole = Math.floor(s * unit) / unit;
    return `${Math.floor(whole / 60)}:${(whole % 60).toFixed(decimals).padStart(decimals ? decimals + 3 : 2, "0")}`;
  };
  lab.percent = (/** @type {number} */ share) => `${share > 0 && share < 0.01 ? "<1" : Math.round(share * 100)} %`;
  /** A time as a sentence gives it, not more exact than it is steady. */
  const span = (/** @type {number} */ s) => (s < 0.995 ? `${Math.round(s * 100) * 10} ms` : `${s.toFixed(1)} s`);
  const count = (/** @type {number} */ n, /** @type {string} */ one, many = `${one}s`) => `${n === 1 ? "one" : lab.whole(n)} ${n === 1 ? one : many}`;
  const NUMBERS = "none one two three four five six seven eight nine ten".split(" ");
  /** A share as people say it. @param {number} share */
  const inTen = (share) => (share >= 0.95 ? "nearly all" : share < 0.1 ? `${Math.max(1, Math.round(share * 100))} in a hundred` : `${NUMBERS[Math.round(share * 10)]} in ten`);

  /** A quiet lunch, a full house (as much as the server carries), a stampede. @param {Record<string, any>} c */
  lab.situations = (c) => {
    const full = Math.round(c.interval * c.capacity);
    const all = [[c.clients < full ? "A quiet lunch" : "As it began", c.clients], ["A full house", full], ["A stampede", c.max]];
    return all.filter(([, n], i) => Number(n) >= 1 && n <= c.max && all.findIndex(([, m]) => m === n) === i);
  };

  /** Joins what a status line says; where it wraps, the point stays at the end of the line. */
  const points = (/** @type {(string | false)[]} */ ...parts) => parts.filter(Boolean).join("\u00a0· ");

  const words = (lab.words = {
    /** Speaks for the server: what waits, for about how long, and whether the door is shut. @param {any} s */
    status({ scene, config, verdict }) {
      if (scene.shut) return points(scene.places ? "queue full" : "server busy", "door shut", "the next to ask is turned away");
      const comfort = verdict === 0 && "all clients comfortable";
      if (!scene.busy) return points(comfort, "server idle");
      if (!scene.waiting) return points(comfort, "server at work", "nobody waits");
      const wait = scene.waiting / config.capacity;
      return points("server busy", `${scene.waiting} waiting`, `the last in line waits about ${wait < 1 ? wait.toFixed(1) : Math.round(wait)} s`);
    },

    /** Why the verdict is what it is, from the numbers of the last ten seconds. @param {any} s */
    verdict({ recent, clients, config, verdict }) {
      const asked = `${count(clients, "client")} ${clients === 1 ? "asks" : "ask"} for ${lab.rate(clients / config.interval)} answers a second, and the server can give ${lab.rate(config.capacity)}`;
      const answered = recent("requests.answered"), rejected = recent("requests.rejected");
      const away = rejected / Math.max(1, rejected + answered), late = span(recent("latency_s.mean"));
      // The verdict tells of the last seconds; the number of clients may have changed since.
      if (verdict < 2 && clients / config.interval > 1.1 * config.capacity) return `${asked}. That is more than it can carry, and it doesn’t show yet: watch the queue.`;
      if (verdict > 2 && clients / config.interval < 0.8 * config.capacity) return `${asked}. That is little enough, but the rush before it still counts: the queue must drain first.`;
      switch (verdict) {
        case 0: return `${asked}. Requests in, responses out, and no queue to speak of: the happy path, and the easy one.`;
        case 1: return `${asked}. Requests come in clumps, so now and then a few must wait their turn: ${late} on average. Nobody is sent away.`;
        case 2: return `${asked}. There is hardly any slack left. The queue grows with every clump and drains slowly, and an answer takes ${late} on average.`;
        case 3:
        case 4:
          if (!config.queue) return `${asked}. There is nowhere to wait: whoever comes while it is busy is turned away, and that is ${inTen(away)}.`;
          if (verdict === 4) return `${asked}. It never rests, and it isn’t enough: ${inTen(away)} are turned away at the door, and whoever gets in waits ${late}. The queue can’t help; it is always full.`;
          return `${asked}. The queue hardly ever empties: an answer takes ${late}, most of it spent in line, and ${away < 0.05 ? "whoever finds it full" : inTen(away)} ${away < 0.05 ? "is" : "are"} turned away at the door.`;
      }
    },

    /** One event, told. @param {number} kind @param {{client: number, at: number, next: number}} last @param {string} clock */
    event(kind, last, clock) {
      const who = `client ${last.client + 1}’s request`;
      const what = [
        "nothing more will happen",
        `${who} reached a free worker, which began with it at once`,
        `${who} found the server busy and took place ${last.at + 1} in the queue`,
        `${who} found the queue full and was turned away at the door`,
        `the answer left for client ${last.client + 1}, while the worker tidies up`,
        `the slot of ${who} ended; ${last.next < 0 ? "nobody waits, so the worker rests" : `client ${last.next + 1}’s request, first in line, is next`}`,
        `client ${last.client + 1} gave up waiting; the server doesn’t know`,
        `the answer to client ${last.client + 1} came too late; nobody waits for it any more`,
      ][kind] ?? "something happened";
      return `${clock} · ${what[0].toUpperCase()}${what.slice(1)}.`;
    },

    /** The drawing and the charts for those who don’t see them.
     * @param {any} s @param {{latency: number, queue: number}[]} samples @param {{line: [number, number][], tried: Map<number, number>}} curve */
    twin({ scene, time, clients, config, recent, verdict }, samples, curve) {
      const states = lab.CLIENT_STATES.map(() => 0), kinds = [0, 0, 0, 0, 0, 0, 0];
      for (let i = 0; i < scene.clients; i++) states[scene.state(i)]++;
      const line = [];
      const served = [];
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
        ["Clients", `${clients} in all: ${states[0] + states[5]} with nothing to ask, ${states[1]} with a request on its way or being served, ${states[2]} with one in the queue, ${states[3]} turned away just now.`],
        ["On the way", `${count(kinds[0] + kinds[1] + kinds[2], "request")} to the server, ${count(kinds[5], "answer")} and ${count(kinds[6], "rejection")} back.`],
        ["Door", scene.shut ? "Shut: the queue is full." : "Open."],
        ["Queue", `${scene.waiting} of ${scene.places} places taken${line.length ? `, first to last by clients ${line.map((l) => l[1]).join(", ")}` : ""}.`],
        ["Server", `${scene.busy ? `${scene.busy} of ${config.workers} ${config.workers === 1 ? "worker" : "workers"} busy` : "Idle"}${served.length ? `, with the question of client ${served.join(", ")}` : scene.busy ? ", tidying up after an answer" : ""}. CPU over the last 10 s: ${lab.percent(recent("utilization"))}.`],
        ["Last 60 s", `The queue was between ${Math.min(...samples.map((p) => p.queue))} and ${Math.max(...samples.map((p) => p.queue))} long${latencies.length ? `, average latency between ${span(Math.min(...latencies))} and ${span(Math.max(...latencies))}` : ""}.`],
        ["By clients", `Ten-minute runs come to ${told(curve.line.filter((_, i) => i % 3 === 0)) || "nothing yet"}.${curve.tried.size ? ` You stayed with ${told([...curve.tried])}.` : ""}`],
        ["Verdict", `${lab.VERDICTS[verdict]}. ${words.verdict({ recent, clients, config, verdict })}`],
      ];
      return `<p>At ${lab.clock(time)} of simulated time:</p><dl>${rows.map(([t, d]) => `<div><dt>${t}</dt><dd>${d}</dd></div>`).join("")}</dl>`;
    },

    /** The command that gives the numbers on the page. @param {any} s @param {boolean} mixed the number of clients changed on the way */
    shell({ time, clients, config: c }, mixed) {
      const unit = (/** @type {number} */ s) => (s < 1 ? `${+(s * 1000).toPrecision(12)}ms` : `${+s.toPrecision(12)}s`);
      const latency = c.latency === "slot" ? "slot" : unit(c.latency);
      const command = `mdbook-switchboard simulate --clients ${clients} --interval ${unit(c.interval)} --capacity ${c.capacity} --workers ${c.workers} --service ${c.service} --queue ${c.queue} --latency ${latency} --duration ${+time.toFixed(9)}s --warm-up 0s --seed ${c.seed ?? 1}`;
      const note = mixed
        ? "You changed the number of clients on the way, which this command can’t know: it starts with the present number. Press Reset, and both agree to the last digit."
        : "The same core, the same seed: the counts since the start agree to the last digit.";
      return `<pre tabindex="0"><code>${command}</code></pre><p>${note}</p>`;
    },
  });
})();
