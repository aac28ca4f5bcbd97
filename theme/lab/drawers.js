// @ts-check
// Drawers: what is wanted now and then. One is open at a time, beside the instrument where the page has
// room, else in the place of curve and numbers; the drawing, the word and the rail stay where they are.
// What is in them comes in a script of its own (theme/lab/drawers), when one is first wanted.

/** Room that a drawer takes beside the frame, in rem. */
const SHEET = 14.9;
/** The drawers, each by the part of `show` that it comes with. */
const PARTS = { settings: "settings", compare: "settings", why: "why", twin: "words", keep: "shell" };

/** @type {Promise<any> | undefined} */ let coming;
/** Fetches what is in the drawers, and its look, unless the page loads them anyway. */
const contents = () => (coming ??= window.SwitchboardLab.drawers ? Promise.resolve() : Promise.all([
  ["link", { rel: "stylesheet", href: document.documentElement.dataset.drawersLook }],
  ["script", { src: document.documentElement.dataset.drawers }],
].map(([tag, where]) => new Promise((onload, onerror) => {
  document.head.append(Object.assign(document.createElement(/** @type {string} */ (tag)), where, { onload, onerror }));
}))).then(() => {
  // (What came may be a half of it, or the page of a network that asks to log in.)
  window.SwitchboardLab.drawers.why;
}).catch((error) => {
  coming = undefined;
  throw error;
}));

/** @param {any} host */
function drawers(host) {
  const { parts: { nav, sheet: sheet1, heading, body, more }, frame, say, actions, data } = host;
  // A chapter may ask for some parts only.
  const offered = Object.entries(PARTS).filter(([, part]) => host.has(part)).map(([name]) => name);
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
  host.openDrawer = async (name) => {
    const was = host.drawer, held = sheet1.contains(document.activeElement);
    host.drawer = name;
    if (name && !made[name]) {
      try {
        await contents();
      } catch {
        host.drawer = was;
        return host.tell(say("no-drawer"));
      }
      // Another was wanted meanwhile.
      if (host.drawer !== name) return;
    }
    frame.dataset.drawer = name;
    sheet1.hidden = !name;
    for (const button of nav.children) button.setAttribute("aria-expanded", String(button.dataset.drawer === name));
    folds(!name && frame.hasAttribute("data-menu"));
    host.emit("drawer", name, was);
    if (name) {
      heading.textContent = say(`drawer-${name}`);
      const known = (made[name] ??= (() => {
        const pane = body.appendChild(document.createElement("div"));
        pane.className = `lab-${name}`;
        return { pane, update: window.SwitchboardLab.drawers[name](host, pane) };
      })());
      for (const each of body.children) each.hidden = each !== known.pane;
      known.update();
      // (Where its top is off the screen, the instrument comes down to it.)
      if (heading.getBoundingClientRect().top < 0) frame.scrollIntoView();
      heading.focus({ preventScroll: true });
      // (Its own button may have left the screen meanwhile.)
    } else if (held) (nav.offsetParent ? nav.querySelector(`[data-drawer=${was}]`) : more).focus();
    room();
  };
  actions.close = () => host.openDrawer("");
  // Whoever goes there will want one.
  for (const place of [nav, more]) for (const what of ["pointerenter", "focusin"]) place.addEventListener(what, () => contents().catch(() => {}), { once: true });
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
