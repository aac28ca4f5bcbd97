// @ts-check
// Drawers: what is wanted now and then. One is open at a time, beside the instrument where the page has
// room, else in the place of curve and numbers; the drawing, the word and the rail stay where they are.

/** Room that a drawer takes beside the frame, in rem. */
const SHEET = 14.9;
/** By which part of `show` a drawer comes, where that has another name. */
const PARTS = { compare: "settings", why: "why", twin: "words", keep: "shell" };

/** @param {any} host */
function drawers(host) {
  const { parts: { nav, sheet: sheet1, heading, body, more }, frame, say, actions, data } = host;
  /** What each drawer holds, by its name; it gives back how to bring itself up to date.
   * @type {Record<string, (host: any, body: HTMLElement) => () => void>} */
  const DRAWERS = { settings: settingsDrawer, compare: compareDrawer, why: whyDrawer, twin: twinDrawer, keep: keepDrawer };
  // A chapter may ask for some parts only.
  const offered = Object.keys(DRAWERS).filter((name) => host.has(/** @type {any} */ (PARTS)[name] ?? name));
  /** @type {Record<string, {pane: HTMLElement, update: () => void}>} */ const made = {};
  nav.innerHTML = offered.map((name) => `<button type="button" data-drawer="${name}" aria-expanded="false" aria-controls="${data.id}-sheet"></button>`).join("");
  sheet1.id = `${data.id}-sheet`;
  for (const button of nav.children) {
    const { drawer } = button.dataset;
    button.innerHTML = `${say(`drawer-${drawer}`)} <small></small>`;
    button.addEventListener("click", () => host.openDrawer(host.drawer === drawer ? "" : drawer));
  }
  host.noteOn = (/** @type {string} */ drawer, /** @type {string} */ text) => {
    const small = nav.querySelector(`[data-drawer=${drawer}] small`);
    if (small) put(small, "text", text);
  };

  /** @param {string} name a drawer, or none */
  host.openDrawer = (name) => {
    const was = host.drawer, held = sheet1.contains(document.activeElement);
    host.drawer = name;
    frame.dataset.drawer = name;
    sheet1.hidden = !name;
    for (const button of nav.children) button.setAttribute("aria-expanded", String(button.dataset.drawer === name));
    folds(!!name && frame.hasAttribute("data-menu") ? false : frame.hasAttribute("data-menu"));
    host.emit("drawer", name, was);
    if (name) {
      heading.textContent = say(`drawer-${name}`);
      const known = (made[name] ??= (() => {
        const pane = body.appendChild(document.createElement("div"));
        pane.className = `lab-${name}`;
        return { pane, update: DRAWERS[name](host, pane) };
      })());
      for (const each of body.children) each.hidden = each !== known.pane;
      known.update();
      heading.focus({ preventScroll: true });
    } else if (held) (nav.offsetParent ? nav.querySelector(`[data-drawer=${was}]`) : more).focus({ preventScroll: true });
    room();
  };
  actions.close = () => host.openDrawer("");
  frame.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && (host.drawer || frame.hasAttribute("data-menu"))) {
      folds(false);
      host.openDrawer("");
    }
  });

  /** On a phone the drawers' names unfold over the row of keys. @param {boolean} on */
  const folds = (on) => {
    frame.toggleAttribute("data-menu", on);
    more.setAttribute("aria-expanded", String(on));
  };
  actions.more = () => {
    if (host.drawer) return host.openDrawer("");
    folds(!frame.hasAttribute("data-menu"));
  };

  /** Where there is no room beside it, curve and numbers make room; where two worlds are shown, too. */
  const room = (host.room = () => {
    const root = host.em / 0.78125, { right } = frame.getBoundingClientRect();
    const beside = document.documentElement.clientWidth - right > SHEET * root;
    frame.toggleAttribute("data-beside", beside);
    const bare = !!host.other || (!!host.drawer && !beside), had = frame.hasAttribute("data-bare");
    frame.toggleAttribute("data-bare", bare);
    if (bare !== had) host.redraw();
  });
  host.on("fit", room);
  host.on("show", () => {
    // What is told in many words stays while it is read.
    if (host.drawer !== "twin" || !host.running) made[host.drawer]?.update?.();
  });
  host.on("change", () => made[host.drawer]?.update?.());
}
