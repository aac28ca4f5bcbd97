// @ts-check
// Predict first: a bet on the axis. Until it is placed the curves are veiled and the thumb is the bet's
// flag; then the answer is run before the reader's eyes, stop by stop, and each stop stays as a dot. The
// flag stays, too, and the bet can be taken again. What was bet is remembered where storage allows.

/** Each stop of the answer's run takes so many real seconds. */
const STOP_WITHIN = 1.5;

/** What a browser may keep, or refuse to. @param {string} key @param {any} [value] */
function kept(key, value) {
  try {
    if (value === undefined) return JSON.parse(localStorage.getItem(key) ?? "null");
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Then it is asked again.
  }
  return null;
}

/** @param {any} host */
function bet(host) {
  const { parts: { bet: box, question, plant, odds }, data, say, actions, frame, sheet } = host;
  const { bet: about, from, to: most, setting, step } = host.axis, { truth } = host, key = `${window.SwitchboardWords.kept}lab:${data.id}:bet`;
  const asked = data.predict && about && truth > from && truth < most;
  /** @param {boolean} on */
  const veil = (on) => frame.toggleAttribute("data-veiled", on);
  if (!asked) return void host.on("ready", () => host.emit("uncover"));
  question.textContent = say(`bet-${about.key}`);
  const written1 = (/** @type {number} */ n) => valueInWords(say, sheet.settings[setting], n);

  /** Moves the flag. @param {number} n */
  host.place = (n) => {
    host.bid = n;
    plant.textContent = say("plant", { n: written1(n) });
  };
  /** What the bet is worth, once more or less of it is known. @param {number} n */
  const verdict = (n) => {
    const off = (n - truth) / (most - from), near = Math.abs(off);
    return `${say(near < 0.02 ? "bet-hit" : near < 0.07 ? "bet-close" : off < 0 ? "bet-low" : "bet-high", { n: written1(n) })} ${say(`bet-${about.key}-reason`, { ...host.settings, n: truth })}`;
  };

  /** The flag stays where it is, and what it was about can be seen. @param {number | null} n */
  function uncover(n) {
    const held = box.contains(document.activeElement);
    host.flag = n ?? undefined;
    host.bid = undefined;
    veil(false);
    host.emit("uncover");
    host.odds = n === null ? "" : verdict(n);
    odds.textContent = host.odds;
    if (held) host.parts.slider.focus({ preventScroll: true });
  }

  async function answer(/** @type {number} */ n) {
    uncover(n);
    frame.classList.add("is-uncovered");
    const back = host.values[setting];
    frame.toggleAttribute("data-odds", true);
    host.announce(host.odds);
    for (const part of about.stops) {
      const x = Math.min(most, Math.max(from, from + Math.round((truth * part - from) / step) * step));
      host.change(setting, x);
      if (about.act != null) host.act(about.act);
      const arrived = await new Promise((then) => host.glide(about.stay, STOP_WITHIN, then));
      host.emit("leave");
      // Whoever takes the thumb meanwhile keeps it.
      if (!arrived || host.values[setting] !== x) return;
    }
    host.change(setting, back);
    host.restart();
  }

  // It is read in the numbers' place until the reader goes on.
  actions.read = () => frame.toggleAttribute("data-odds", false);
  const ask = () => {
    veil(true);
    host.place(Math.round((from + most) / 2 / step) * step);
    actions.read();
    host.redraw?.();
  };
  actions.plant = () => {
    kept(key, host.bid);
    answer(host.bid);
  };
  actions.just = () => {
    kept(key, 0);
    uncover(null);
  };
  host.asked = true;
  actions.again = () => {
    host.openDrawer("");
    host.flag = undefined;
    ask();
    host.parts.slider.focus({ preventScroll: true });
  };
  const known = kept(key);
  if (known === null) ask();
  else host.on("ready", () => uncover(known || null));
}
