// @ts-check
// Predict first: a bet on the axis. Until it is placed the curves are veiled and the thumb is the bet's
// flag; then the answer is run before the reader's eyes, stop by stop, and each stop stays as a dot. The
// flag stays, too, and the bet can be taken again. What was bet is remembered where storage allows.

/** Each stop of the answer's run takes so many real seconds. */
const STOP_WITHIN = 2;
/** So long it stands at the last of them where the reader went on before. */
const LOOK_MS = 3000;

/** What a browser may keep of a lab, or refuse to. @param {string} name @param {any} [value] */
function kept(name, value) {
  const key = `${window.SwitchboardWords.kept}lab:${name}`;
  try {
    // (What isn't kept is null, and so is what that is read as.)
    if (value === undefined) return JSON.parse(/** @type {any} */ (localStorage.getItem(key)));
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Then it is asked again.
  }
}

/** @param {any} host */
function bet(host) {
  const { parts: { bet: box, question, plant, odds }, data, say, actions, frame, sheet } = host;
  const { bet: about, from, to: most, setting } = host.axis, key = `${data.id}:bet`;
  const asked = data.predict && about && host.truth > from && host.truth < most;
  /** @type {((value?: any) => void) | undefined} */ let goneOn;
  /** @param {boolean} on */
  const veil = (on) => frame.toggleAttribute("data-veiled", on);
  const toThumb = () => host.parts.slider.focus({ preventScroll: true });
  if (!asked) return void host.on("ready", () => host.emit("uncover"));
  question.textContent = data.bet ?? say(`bet-${about.key}`);
  const written1 = (/** @type {number} */ n) => valueInWords(say, sheet.settings[setting], n);

  /** Moves the flag. @param {number} n */
  host.place = (n) => {
    host.bid = n;
    plant.textContent = say("plant", { n: written1(n) });
  };
  /** What the bet is worth, once more or less of it is known. @param {number} n */
  const verdict = (n) => {
    const { truth } = host, off = shareOf(host.axis, n) - shareOf(host.axis, truth), near = Math.abs(off);
    return `${say(near < 0.02 ? "bet-hit" : near < 0.07 ? "bet-close" : off < 0 ? "bet-low" : "bet-high", { n: written1(n) })} ${say(`bet-${about.key}-reason`, { ...host.settings, n: truth })}`;
  };

  /** The flag stays where it is, and what it was about can be seen. @param {number} [n] */
  function uncover(n) {
    const held = box.contains(document.activeElement);
    if (about.waits && host.bid !== undefined) host.play(!host.calm.matches);
    host.flag = n;
    host.bid = undefined;
    veil(false);
    host.emit("uncover");
    odds.textContent = host.odds = n === undefined ? "" : verdict(n);
    if (held) toThumb();
  }

  async function answer(/** @type {number} */ n) {
    // What this run comes to is nobody's own doing: no goal and no step is ticked for it.
    host.answers = true;
    uncover(n);
    frame.classList.add("is-uncovered");
    const back = host.values[setting];
    let end = back, done = 0;
    frame.toggleAttribute("data-odds", true);
    host.announce(host.odds);
    for (const part of about.stops) {
      const x = nearest(host.axis, host.truth * part);
      host.change(setting, x);
      // (Each is a run of its own: what the last one broke isn't what this one is about.)
      host.restart();
      if (about.act != null) host.act(about.act);
      const arrived = await new Promise((then) => host.glide(about.stay, STOP_WITHIN, then));
      host.emit("leave");
      // Whoever takes the thumb meanwhile keeps it.
      if (!arrived || host.values[setting] !== x) return void (host.answers = false);
      [end, done] = [x, host.acts.length];
    }
    // What came of it can be looked at until the reader goes on, or has had the time to.
    await new Promise((then) => (frame.hasAttribute("data-odds") ? (goneOn = then) : setTimeout(then, LOOK_MS)));
    if (host.values[setting] === end && host.acts.length === done) {
      host.change(setting, back);
      host.restart();
    }
    host.answers = false;
  }

  // It is read in the numbers' place until the reader goes on.
  actions.read = () => {
    // (Its button goes with what it ends.)
    if (document.activeElement?.matches("[data-do=read]")) toThumb();
    frame.toggleAttribute("data-odds", false);
    goneOn?.();
  };
  const ask = () => {
    veil(true);
    if (about.waits) host.playing = false;
    host.place(nearest(host.axis, standing(host.axis, 0.5)));
    actions.read();
    host.redraw?.();
  };
  actions.plant = () => {
    kept(key, host.bid);
    answer(host.bid);
  };
  actions.just = () => {
    kept(key, 0);
    uncover();
  };
  host.asked = true;
  actions.again = () => {
    host.openDrawer("");
    host.flag = undefined;
    ask();
    if (about.waits) host.restart();
    host.emit("run");
    toThumb();
  };
  const known = kept(key);
  // (What the axis hasn't was bet on another axis, or by nobody.)
  if (Number.isFinite(known) && (!known || (known >= from && known <= most))) host.on("ready", () => uncover(known || undefined));
  else ask();
}
