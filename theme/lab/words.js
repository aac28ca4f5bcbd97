// @ts-check
// What the core's numbers say in words: the status line, the verdict's sentence, a step. The words stand
// in the page (the instrument's last part); here it is decided which of them hold, and with what numbers.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const { count, inTen, percent, rate, span } = lab;
  /** @type {Record<string, string>} */
  const phrases = {};

  /** Takes the words from the page. @param {Element[]} list */
  lab.learn = (list) => list.forEach((e) => (phrases[/** @type {any} */ (e).dataset.say] = e.textContent));

  /** A phrase with its slots filled: by a value, or by the phrase of that name. A number keeps its unit beside
   * it where a line ends. @param {string} key
   * @param {Record<string, any>} [values] @returns {string} */
  const say = (key, values = {}) => phrases[key].replace(/\{([\w-]+)\}/g, (_, slot) => values[slot] ?? say(slot, values)).replace(/(\d) (?=%|m?s\b)/g, "$1\u00a0");
  lab.phrase = say;

  lab.words = {
    /** Speaks for the server: what waits, for about how long, and whether the door is shut. @param {any} s */
    status({ scene, config: c, verdict }) {
      const { busy, waiting, shut, places } = scene, wait = waiting / c.capacity, lifo = c.discipline === "lifo";
      const late = c.patience && wait > c.patience && !lifo, idle = !shut && !waiting;
      const parts = [
        idle && verdict === 0 && "content",
        shut ? (places ? "full" : "busy") : !busy ? "idle" : busy < c.workers ? "some" : waiting ? "busy" : "at-work",
        shut && "shut",
        shut && late && !c.drop_departed && "mostly-left",
        idle && busy && "nobody",
        !shut && waiting && "waiting",
        !shut && waiting && (lifo ? "newest" : late ? "too-long" : "so-long"),
      ];
      const about = `${wait < 1 ? wait.toFixed(1) : Math.round(wait)} s`;
      // Where it wraps, the point stays at the end of the line.
      return parts.filter(Boolean).map((key) => say(key, { busy, waiting, about, workers: c.workers, patience: span(c.patience ?? 0) })).join("\u00a0· ");
    },

    /** Why the verdict is what it is, from the numbers of the last ten seconds. @param {any} s */
    verdict({ recent, scene, config: c, verdict }) {
      const [answered, rejected, left, sent] = ["answered", "rejected", "given_up", "sent"].map((name) => recent(`requests.${name}`));
      const ended = Math.max(1, answered + rejected + left), load = c.clients / c.interval / c.capacity;
      const tries = recent("attempts.sent") / Math.max(1, sent), wasted = recent("wasted") / Math.max(1, recent("slots"));
      const gone = left > rejected, open = c.arrivals !== "synchronous";
      const key =
        // The verdict looks back, and the load may have changed since.
        verdict < 2 && load > 1.1 && open ? ((rejected + left) / ended > 0.01 ? "worsening" : "growing")
        : verdict > 2 && load < 0.8 ? (tries > 2 && wasted > 0.5 ? "stuck" : "draining")
        : verdict < 3 ? `verdict-${verdict}`
        : gone ? "impatient"
        : !answered ? "in-vain"
        : c.queue ? `verdict-${verdict}` : "no-queue";
      return say(key, {
        clients: count(c.clients, "client"), asks: c.clients === 1 ? "asks" : "ask",
        load: `${open ? "" : "up to "}${rate(c.clients / c.interval)}`, capacity: rate(c.capacity),
        times: tries.toFixed(1), tries: tries > 1.2 ? undefined : "",
        when: recent("span_s") < 8.9 ? "so far" : "in the last 10 s",
        latency: span(recent("latency_s.mean")), waiting: scene.waiting || "none",
        // Of the queue, as it is now.
        closed: scene.shut && c.queue ? undefined : "", "no-help": scene.waiting > 0.7 * c.queue ? undefined : "",
        fate: say(gone ? "left" : "turned-away"), lost: inTen((gone ? left : rejected) / ended), share: percent(wasted), work: gone && wasted > 0.1 ? undefined : "",
      });
    },

    /** One event, told. @param {number} kind @param {{client: number, at: number, next: number}} last
     * @param {string} clock @param {Record<string, any>} config */
    event(kind, last, clock, { discipline, retries }) {
      const lifo = discipline === "lifo";
      const what = say(`event-${kind}`, {
        client: `client ${last.client + 1}`, place: lifo ? "a place" : `place ${last.at + 1}`,
        next: last.next < 0 ? undefined : say(lifo ? "next-newest" : "next-first", { client: `client ${last.next + 1}` }),
        again: retries ? undefined : "",
      });
      return `${clock} · ${what[0].toUpperCase()}${what.slice(1)}.`;
    },
  };
})();
