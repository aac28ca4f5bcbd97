// @ts-check
// The controls that are always there: how many clients, play, step, reset, speed, and named situations.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  /** How long a step's way to its event takes at most, in real seconds. */
  const STEP_WAY = 0.6;

  /** A quiet lunch, a full house (as much as the server carries), a stampede. @param {Record<string, any>} c */
  const situations = (c) => {
    const full = Math.round(c.interval * c.capacity);
    const all = [[c.clients < full ? "A quiet lunch" : "As it began", c.clients], ["A full house", full], ["A stampede", c.max]];
    return all.filter(([, n], i) => n >= 1 && n <= c.max && all.findIndex(([, m]) => m === n) === i).sort((a, b) => a[1] - b[1]);
  };

  /** @param {any} host the element */
  lab.controls = (host) => {
    const { config, parts, actions } = host;
    const { slider, number, speed, count } = parts, { max } = config;
    parts.situations.innerHTML = situations(config).map(([name, n]) => `<button type="button" data-clients="${n}">${name} <b>${n}</b></button>`).join("");
    const set = (/** @type {number} */ wanted) => host.change("clients", Math.max(1, Math.min(max, Math.round(wanted) || 1)));
    // The page's own keys (arrows turn the page, S searches) have no say in here.
    host.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => event.stopPropagation());
    for (const field of [slider, number]) {
      field.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
        const to = { PageUp: config.clients + 10, PageDown: config.clients - 10, Home: 1, End: max }[event.key];
        if (to === undefined) return;
        event.preventDefault();
        set(to);
        number.value = config.clients;
      });
    }
    slider.addEventListener("input", () => set(slider.valueAsNumber));
    number.addEventListener("input", () => { if (number.validity.valid && number.value) set(number.valueAsNumber); });
    number.addEventListener("change", () => {
      const possible = number.validity.valid;
      set(number.value ? number.valueAsNumber : config.clients);
      number.value = config.clients;
      if (!possible) host.say(lab.phrase("range", { max, taken: config.clients }), number);
    });
    speed.addEventListener("change", () => (host.speed = Number(speed.value)));
    host.frame.addEventListener("click", (/** @type {any} */ event) => {
      const button = event.target.closest("button");
      if (!button) return;
      if (button.dataset.clients) set(Number(button.dataset.clients));
      actions[button.dataset.do]?.(button);
    });
    actions.play = () => host.play(!host.playing);
    actions.reset = () => host.restart();
    actions.step = () => {
      host.play(false);
      const { wasm } = host.core, next = wasm.next_event();
      const tell = () => {
        const kind = wasm.step();
        host.say(lab.words.event(kind, host.core.scene().last, lab.clock(wasm.time(), 3), config));
        host.show();
        host.tell();
      };
      // What comes later than anyone wants to watch comes at once, as all does where motion is unwelcome.
      if (host.calm.matches || !(next < 60)) tell();
      else host.glide(next - 1e-9, Math.min(STEP_WAY, next), tell);
    };

    let shown = "";
    function show() {
      const n = String(config.clients);
      // Whoever is typing a number isn't interrupted.
      if (shown === n) return;
      shown = slider.value = n;
      slider.style.setProperty("--part", String((config.clients - 1) / Math.max(1, max - 1)));
      if (document.activeElement !== number || number.valueAsNumber !== config.clients) number.value = n;
      count.textContent = `CLIENTS · ${n}`;
      host.stat.Clients.textContent = n;
      for (const b of host.all("[data-clients]")) b.setAttribute("aria-pressed", String(b.dataset.clients === n));
    }
    return show;
  };
})();
