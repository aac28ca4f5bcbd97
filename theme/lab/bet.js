// @ts-check
// Predict first: a bet on where the queue stops draining, the answer run before the reader's eyes, and
// the verdict on the bet. Asked once; what was answered is remembered where storage allows.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const { percent, phrase, rate } = lab;
  /** Each stop of the answer's run, in simulated and in real seconds. */
  const STOP = 40;
  const STOP_WITHIN = 1.6;

  /** What a browser may keep, or refuse to. @param {string} key @param {any} [value] */
  const kept = (key, value) => {
    try {
      if (value === undefined) return JSON.parse(localStorage.getItem(key));
      localStorage.setItem(key, JSON.stringify(value));
    } catch {
      return null;
    }
  };

  /** @param {any} host the element */
  lab.bet = (host) => {
    const { parts, given, actions } = host, { bet, odds, stake } = parts, [slider, place] = stake.children;
    const key = `switchboard:lab:${host.name}:bet`, { interval, capacity } = given;
    const knee = Math.ceil(interval * capacity);
    if (!given.predict || !(knee > 1 && knee < given.max)) return;
    bet.hidden = false;
    const reason = phrase("reason", { capacity: rate(capacity), interval: rate(interval), clients: rate(interval * capacity) });
    let mine = 0, answered = false;

    /** @param {string} said @param {boolean} [spoken] */
    const close = (said, spoken) => {
      const held = bet.contains(document.activeElement);
      answered = true;
      odds.textContent = said;
      stake.hidden = true;
      if (spoken) host.announce(said);
      if (held) odds.focus();
    };
    const known = kept(key);
    if (known !== null) return void close(known ? phrase("you-bet", { bid: known, said: reason }) : phrase("no-bet"));

    /** A simulated hour of a second core: the mean queue, and the share turned away. @param {any} core @param {number} n */
    const hour = async (core, n) => {
      core.set("clients", n);
      core.wasm.reset();
      for (let i = 0; i < 12; i++) {
        core.wasm.run(300, 1e6);
        await lab.whenIdle(50);
      }
      const total = core.measures(lab.TOTAL);
      return { queue: rate(total("queue_depth_mean")), away: total("requests.rejected") / Math.max(1, total("requests.sent")) };
    };

    /** The clients come in, stop by stop, and what each stop comes to is told. @param {number} bid */
    async function answer(bid) {
      const core = await lab.Core.open(given), told = [];
      let ours = true;
      host.restart();
      for (const part of [0.6, 0.8, 1, 1.2, 1.6]) {
        const n = Math.min(given.max, Math.round(knee * part));
        host.change("clients", n);
        const run = new Promise((then) => host.glide(STOP, STOP_WITHIN, then));
        told.push(`${n} clients ${(await hour(core, n)).queue}`);
        odds.textContent = phrase("stops", { stops: told.join(" · ") });
        const arrived = await run;
        // Whoever takes the slider meanwhile keeps it.
        ours = host.config.clients === n;
        if (!(arrived && ours)) break;
      }
      const { queue, away } = await hour(core, bid), off = bid - knee;
      const said = phrase(Math.abs(off) < 2 ? "spot-on" : "bet-off", { how: phrase(Math.abs(off) < 6 ? "close" : off < 0 ? "wary" : "hopeful"), bid, queue, turned: away < 0.005 ? "" : undefined, away: percent(away) });
      close(phrase("you-bet", { bid, said: `${said} ${reason}` }), true);
      if (ours) {
        host.change("clients", given.clients);
        host.restart();
      }
    }

    const label = () => {
      place.textContent = phrase(mine ? "skip" : "bet", slider);
      slider.style.setProperty("--part", String((slider.value - 1) / (given.max - 1)));
    };
    slider.addEventListener("input", label);
    bet.addEventListener("submit", (/** @type {Event} */ event) => {
      event.preventDefault();
      if (mine) return host.halt();
      mine = slider.valueAsNumber;
      slider.disabled = host.button("skip").hidden = true;
      label();
      kept(key, mine);
      answer(mine);
    });
    actions.skip = () => {
      kept(key, 0);
      close(phrase("no-bet"), true);
    };
    slider.value = given.max / 2;
    label();
  };
})();
