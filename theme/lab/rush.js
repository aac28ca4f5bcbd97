// @ts-check
// The rush that never ends, and what saves from it: goals that tick themselves from the core's numbers.
// (A metastable failure; N. Bronson et al., "Metastable Failures in Distributed Systems", HotOS 2021.)
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const { percent, rate } = lab;
  /** After a rush or a cure it takes so many seconds until the numbers count, and so many to be sure. */
  const SETTLED = 30;
  const SURE = 60;
  /** How fast the buttons run on, in simulated seconds a second. */
  const HURRY = 25;

  /** @param {any} host the element */
  lab.rush = (host) => {
    const { config, given, parts: { rush }, actions, core } = host;
    if (given.scenario !== "rush") return;
    rush.hidden = false;
    /** @type {HTMLElement[]} */ const items = [...rush.querySelectorAll("li")];
    /** What may be tried: backoff, which doesn't help, and three cures. @type {[string, any][]} */
    const cures = [...rush.querySelectorAll("[value]")].map(({ value }) => {
      const [key, text] = value.split("=");
      return [key, host.read(key, text)];
    });
    const { clients, seconds } = given.rush;
    /** When the last rush ended; whether it still counts; whether what it broke still is. */
    let ended = Infinity, hit = false, broken = false;
    /** The counts from which on they tell of the present settings. @type {{since: number, counts: number[]}} */
    let mark;

    /** @param {number} i @param {string} numbers */
    const tick = (i, numbers) => {
      const item = items[i], why = item.querySelector("em");
      if (!why.hidden) return;
      item.className = "is-done";
      why.hidden = false;
      why.firstChild.textContent = numbers;
      host.announce(`Done: ${item.querySelector("b").textContent} ${why.textContent}`);
    };
    /** Sets this one of the cures, and takes the others away. @param {string} [chosen] */
    const cure = (chosen) => cures.forEach(([key, value]) => host.change(key, key === chosen ? value : given[key]));
    const at = (/** @type {number} */ seconds, /** @type {() => void} */ what) => host.due.push([core.wasm.time() + seconds, what]);
    const begin = () => {
      cure();
      host.due = [];
      hit = broken = false;
      host.change("clients", clients);
      at(seconds, () => {
        host.change("clients", given.clients);
        ended = core.wasm.time();
        hit = true;
      });
    };
    const go = (/** @type {number} */ seconds, within = seconds / HURRY) => host.glide(seconds, within, () => host.show());

    actions.rush = () => {
      begin();
      go(seconds + 1);
    };
    actions.on = () => go(600, 6);
    actions.cure = (/** @type {any} */ { value }) => {
      const [key] = value.split("="), again = broken ? 0 : seconds + SURE;
      // What isn't broken must be broken again before it can be saved.
      if (again) begin();
      at(again, () => cure(key));
      go(again + SURE + 15);
    };

    return (/** @type {any} */ { recent, total, time }) => {
      // A run that began anew has had no rush yet.
      if (time < ended) hit = broken = false;
      const since = Math.max(host.changedAt, hit ? ended : 0), passed = time - since;
      if (config.clients !== given.clients || passed < (hit ? SETTLED : 0)) return;
      if (hit) tick(1, `It is over: there are ${given.clients} clients again, and they ask for ${rate(given.clients / given.interval)} a second.`);
      const counts = ["requests.answered", "requests.rejected", "requests.given_up", "requests.sent", "attempts.sent"].map(total);
      if (mark?.since !== since || mark.counts[3] > counts[3]) mark = { since, counts };
      const [answered, rejected, left, sent, attempts] = counts.map((n, i) => n - mark.counts[i]);
      const over = answered + rejected + left, share = answered / over;
      if (over < 10) return;
      const told = `${percent(share)} of the requests are answered`, tries = `each is sent ${(attempts / sent).toFixed(1)} times`;
      // Still on its way from one to the other: what was counted doesn't tell.
      if (passed > SURE && share > 0.5 && share < 0.9) return void (mark = undefined);
      // A reader may have sent a rush by hand.
      if (passed > SURE && share < 0.5 && !hit) {
        hit = true;
        ended = since;
      }
      if (!hit) return void (share > 0.9 && tick(0, `${told}, and the CPU is at ${percent(recent("utilization"))}.`));
      broken = share < 0.5;
      if (passed < SURE) return;
      const tried = cures.map(([key, value], i) => (config[key] === value ? i : -1)).filter((i) => i >= 0);
      if (!tried.length && broken) tick(2, `${lab.clock(time - ended)} after the rush ${told}, and ${tries}: ${rate((attempts / sent) * (given.clients / given.interval))} attempts a second, and the server can take ${rate(given.capacity)}.`);
      if (tried.length === 1 && (tried[0] ? share > 0.9 : broken)) tick(3 + tried[0], `${told}, and ${tries}.`);
      if (!broken) hit = false;
    };
  };
})();
