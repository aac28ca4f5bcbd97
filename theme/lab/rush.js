// @ts-check
// The rush that never ends, and what saves from it: goals that tick themselves from the core's numbers.
// (A metastable failure; N. Bronson et al., "Metastable Failures in Distributed Systems", HotOS 2021.)
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const { percent, rate } = lab;
  const CLIENTS = 60;
  const SECONDS = 20;
  /** How long after the rush, or after a change, the numbers count: well more than their window. */
  const LATER = 60;
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
    let ended = Infinity, hit = false, broken = false;

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
      host.setClients(CLIENTS);
      at(SECONDS, () => {
        host.setClients(given.clients);
        ended = core.wasm.time();
        hit = true;
      });
    };
    const go = (/** @type {number} */ seconds, within = seconds / HURRY) => host.glide(seconds, within, () => host.show());

    actions.rush = () => {
      begin();
      go(SECONDS + 1);
    };
    actions.on = () => go(600, 6);
    actions.cure = (/** @type {any} */ { value }) => {
      const [key] = value.split("="), again = broken ? 0 : SECONDS + LATER;
      // What isn't broken must be broken again before it can be saved.
      if (again) begin();
      at(again, () => cure(key));
      go(again + LATER + 15);
    };

    return (/** @type {any} */ { recent, time, scene }) => {
      // A run that began anew has had no rush yet.
      if (time < ended) hit = broken = false;
      // The numbers look back over ten seconds; they count once all of those were like this.
      if (config.clients !== given.clients || time - host.changedAt < 11 + scene.travel) return;
      const asked = recent("requests.sent") || 1, share = recent("requests.answered") / asked, span = recent("span_s");
      const tries = `each is sent ${(recent("attempts.sent") / asked).toFixed(1)} times`;
      const answers = `${rate(recent("goodput_per_s"))} of ${rate(asked / span)} requests a second are answered`;
      if (!hit) return void (share > 0.9 && tick(0, `${answers}, and the CPU is at ${percent(recent("utilization"))}.`));
      broken = share < 0.5;
      tick(1, `They asked for ${rate(CLIENTS / given.interval)} a second. Now there are ${given.clients} clients again.`);
      if (time - Math.max(ended, host.changedAt) < LATER) return;
      const tried = cures.map(([key, value], i) => (config[key] === value ? i : -1)).filter((i) => i >= 0);
      if (!tried.length && broken) tick(2, `${lab.clock(time - ended)} after the rush, ${answers}, and ${tries}: ${rate(recent("attempts.sent") / span)} a second, more than the server can take.`);
      if (tried.length === 1 && (tried[0] ? share > 0.9 : broken)) tick(3 + tried[0], `${answers}, and ${tries}.`);
      if (!broken) hit = false;
    };
  };
})();
