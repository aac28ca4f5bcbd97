// @ts-check
// The rush that never ends, and what saves from it: goals that tick themselves from the core's numbers.
// (A metastable failure; N. Bronson et al., "Metastable Failures in Distributed Systems", HotOS 2021.)
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const { percent, phrase, rate } = lab;
  /** After a rush or a cure it takes so many seconds until the numbers count, and so many to be sure. */
  const SETTLED = 30;
  const SURE = 60;
  /** How fast the buttons run on, in simulated seconds a second. */
  const HURRY = 25;
  /** The goal that runs on. */
  const ON = 2;

  /** @param {any} host the element */
  lab.rush = (host) => {
    const { config, given, parts: { rush, onward }, actions, core } = host;
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

    /** @param {number} i @param {string} key what is to be said of it @param {Record<string, any>} values */
    const tick = (i, key, values) => {
      const item = items[i], why = item.querySelector("em");
      if (!why.hidden) return;
      item.className = "is-done";
      why.hidden = false;
      why.firstChild.textContent = phrase(key, values);
      host.announce(`Done: ${item.querySelector("b").textContent} ${why.textContent}`);
    };
    const tell = (/** @type {string} */ words) => {
      onward.hidden = false;
      return (onward.textContent = words);
    };
    const counted = (total = core.measures(lab.TOTAL)) => ["requests.answered", "requests.rejected", "requests.given_up", "requests.sent", "attempts.sent"].map(total);
    /** What came of the requests since, in numbers and as a phrase has them. @param {number[]} from @param {number[]} [to] */
    const told = (from, to = counted()) => {
      const [answered, rejected, left, sent, attempts] = to.map((n, i) => n - from[i]);
      const over = answered + rejected + left, part = answered / over, tries = attempts / sent;
      return { over, part, tries, share: percent(part), times: tries.toFixed(1) };
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
    /** What a goal's button finds is found anew each time: its tick stays, its numbers come again.
     * @param {number} i the goal @param {number} seconds @param {number} [within] */
    const go = (i, seconds, within = seconds / HURRY) => {
      const why = items[i].querySelector("em");
      const from = counted();
      // From now on there is room for what it will say.
      items[i].dataset.tried = "";
      onward.hidden = why.hidden = true;
      host.glide(seconds, within, (/** @type {boolean} */ arrived) => {
        onward.hidden = true;
        host.show();
        if (!arrived) why.hidden = !items[i].className;
        else if (i === ON && why.hidden) {
          // Nothing to be seen of the rush: then this says what there was instead.
          const values = told(from);
          host.announce(tell(phrase("onward", { ...values, hint: phrase(values.part > 0.9 ? "unbroken" : "changed") })));
        }
      });
      if (i === ON) tell(phrase("running"));
    };

    actions.rush = () => {
      begin();
      go(1, seconds + 1);
    };
    actions.on = () => go(ON, 600, 6);
    actions.cure = (/** @type {any} */ { value }) => {
      const [key] = value.split("="), again = broken ? 0 : seconds + SURE;
      // What isn't broken must be broken again before it can be saved.
      if (again) begin();
      at(again, () => cure(key));
      go(3 + cures.findIndex(([name]) => name === key), again + SURE + 15);
    };

    return (/** @type {any} */ { recent, total, time }) => {
      // A run that began anew has had no rush yet.
      if (time < ended) hit = broken = false;
      const since = Math.max(host.changedAt, hit ? ended : 0), passed = time - since;
      if (config.clients !== given.clients || passed < (hit ? SETTLED : 0)) return;
      if (hit) tick(1, "rush-over", { clients: given.clients, load: rate(given.clients / given.interval) });
      const counts = counted(total);
      if (mark?.since !== since || mark.counts[3] > counts[3]) mark = { since, counts };
      const values = told(mark.counts, counts), share = values.part;
      if (values.over < 10) return;
      // Still on its way from one to the other: what was counted doesn't tell.
      if (passed > SURE && share > 0.5 && share < 0.9) return void (mark = undefined);
      // A reader may have sent a rush by hand.
      if (passed > SURE && share < 0.5 && !hit) {
        hit = true;
        ended = since;
      }
      if (!hit) return void (share > 0.9 && tick(0, "easily", { ...values, cpu: percent(recent("utilization")) }));
      broken = share < 0.5;
      if (passed < SURE) return;
      const tried = cures.map(([key, value], i) => (config[key] === value ? i : -1)).filter((i) => i >= 0);
      // What is run on to is told where it arrives.
      if (!tried.length && broken && !host.far) tick(ON, "for-ever", { ...values, passed: lab.clock(time - ended), attempts: rate(values.tries * given.clients / given.interval), capacity: rate(given.capacity) });
      if (tried.length === 1 && (tried[0] ? share > 0.9 : broken)) tick(3 + tried[0], "tried", values);
      if (!broken) hit = false;
    };
  };
})();
