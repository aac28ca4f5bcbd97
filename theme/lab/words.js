// @ts-check
// What the core's numbers say in words: the status line, the verdict's sentence, a step.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const { count, inTen, percent, rate, span } = lab;

  /** Joins what a status line says; where it wraps, the point stays at the end of the line. */
  const points = (/** @type {(string | boolean)[]} */ ...parts) => parts.filter(Boolean).join("\u00a0· ");

  /** Who asks for how much, and what there is. @param {Record<string, any>} c */
  const demand = ({ clients, interval, arrivals, capacity }) =>
    `${count(clients, "client")} ${clients === 1 ? "asks" : "ask"} for ${arrivals === "synchronous" ? "up to " : ""}${rate(clients / interval)} answers a second, and the server can give ${rate(capacity)}`;

  lab.words = {
    /** Speaks for the server: what waits, for about how long, and whether the door is shut. @param {any} s */
    status({ scene, config: c, verdict }) {
      const { busy, waiting } = scene, wait = waiting / c.capacity, newest = c.discipline === "lifo";
      const late = c.patience && wait > c.patience && !newest;
      const about = `${wait < 1 ? wait.toFixed(1) : Math.round(wait)} s`;
      if (scene.shut) {
        return points(scene.places ? "queue full" : "server busy", "door shut", "the next to ask is turned away", late && !c.drop_departed && "whom it serves has mostly left");
      }
      const comfort = verdict === 0 && "all clients comfortable";
      if (!busy) return points(comfort, "server idle");
      const at = busy < c.workers ? `${busy} of ${c.workers} workers busy` : waiting ? "server busy" : "server at work";
      if (!waiting) return points(comfort, at, "nobody waits");
      const last = newest
        ? "whoever came last is next"
        : late
          ? `the last in line ${c.drop_departed ? "may" : "would"} wait ${about}, and leaves after ${span(c.patience)}`
          : `the last in line waits about ${about}`;
      return points(at, `${waiting} waiting`, last);
    },

    /** Why the verdict is what it is, from the numbers of the last ten seconds. @param {any} s */
    verdict({ recent, scene, config: c, verdict }) {
      const r = (/** @type {string} */ name) => recent(`requests.${name}`);
      const answered = r("answered"), rejected = r("rejected"), left = r("given_up"), ended = Math.max(1, answered + rejected + left);
      const late = span(recent("latency_s.mean")), when = recent("span_s") < 10 ? "so far" : "in the last 10 s";
      const load = c.clients / c.interval / c.capacity, tries = recent("attempts.sent") / Math.max(1, r("sent"));
      const asked = demand(c) + (tries > 1.2 ? `; each request is sent ${tries.toFixed(1)} times` : "");
      const wasted = recent("wasted") / Math.max(1, recent("slots"));
      const work = left > rejected && wasted > 0.1 ? ` ${percent(wasted)} of its work was for those who had left.` : "";
      const lost = left > rejected ? `${inTen(left / ended)} gave up waiting` : `${inTen(rejected / ended)} were turned away`;
      // The verdict looks back, and the load may have changed since.
      if (verdict < 2 && load > 1.1 && c.arrivals !== "synchronous") {
        return `That was ${when}, and it is changing: ${asked}. ${scene.waiting ? `${scene.waiting} wait already` : "Nobody waits yet"}: watch the queue.`;
      }
      if (verdict > 2 && load < 0.8) {
        if (tries > 2 && left > rejected) return `${asked}. What they ask for first would be little enough, but ${when} ${lost} and asked again.${work} The rush is over, and it goes on.`;
        return `That was ${when}, and it is changing: ${asked}. The rush before still counts: the queue must drain first.`;
      }
      switch (verdict) {
        case 0: return `${asked}. Requests in, responses out, and no queue to speak of ${when}: the happy path, and the easy one.`;
        case 1: return `${asked}. Requests come in clumps, so now and then a few must wait their turn: ${when} an answer took ${late} on average. Hardly anybody was lost.`;
        case 2: return `${asked}. There is hardly any slack left: the queue grows with every clump and drains slowly, and ${when} an answer took ${late} on average.`;
        default:
          if (left > rejected) return `${asked}. It never rests, and it isn’t enough: ${when} ${lost}.${work}`;
          if (!c.queue) return `${asked}. There is nowhere to wait, so whoever comes while it is busy is turned away: ${when} ${lost}.`;
          if (verdict === 4) return `${asked}. It never rests, and it isn’t enough: ${when} ${lost} at the door, and whoever got in had the answer after ${late}. The queue can’t help; it is always full.${work}`;
          return `${asked}. The queue hardly ever empties: ${when} an answer took ${late}, most of it spent in line, and ${lost} at the door.${work}`;
      }
    },

    /** One event, told. @param {number} kind @param {{client: number, at: number, next: number}} last
     * @param {string} clock @param {Record<string, any>} config */
    event(kind, last, clock, { discipline, retries }) {
      const who = `client ${last.client + 1}’s request`;
      const what = [
        "nothing more will happen",
        `${who} reached a free worker, which began with it at once`,
        `${who} found the server busy and took ${discipline === "lifo" ? "a place" : `place ${last.at + 1}`} in the queue`,
        `${who} found no room and was turned away at the door`,
        `the answer left for client ${last.client + 1}, while the worker tidies up`,
        `the slot of ${who} ended; ${last.next < 0 ? "nobody waits, so the worker rests" : `client ${last.next + 1}’s request, ${discipline === "lifo" ? "the newest" : "first"} in line, is next`}`,
        `client ${last.client + 1} gave up waiting${retries ? ", and will ask again if it may" : ""}; the server doesn’t know`,
        `the answer to client ${last.client + 1} came too late; nobody waits for it any more`,
      ][kind] ?? "something happened";
      return `${clock} · ${what[0].toUpperCase()}${what.slice(1)}.`;
    },
  };
})();
