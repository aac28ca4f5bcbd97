// @ts-check
// The bar: what this is, the clock, and how it runs. And the stage, whose drawing is the core's.

/** How long a step's way to its event takes at most, in real seconds. */
const STEP_WAY = 0.6;
/** So long a note stands over what holds now. */
const READ_MS = 10_000;
const SPEEDS = [0.25, 0.5, 1, 2, 4, 16, Infinity];

/** @param {any} host */
function bar(host) {
  const { parts: { clock, speed, title, said }, data, say, actions, core } = host;
  title.textContent = data.label;
  const name = (/** @type {number} */ n) => (n === Infinity ? say("speed-most") : say("speed", { n: n === 0.25 ? "¼" : n === 0.5 ? "½" : String(n) }));
  speed.innerHTML = SPEEDS.map((n) => `<option value="${n}"${n === 1 ? " selected" : ""}>${name(n)}</option>`).join("");
  speed.addEventListener("change", () => {
    host.speed = Number(speed.value);
    host.carry = 0;
  });

  /** Shown under the drawing and spoken: what a step did, what was made of a field's text. @param {string} text @param {HTMLElement} [field] */
  host.tell = (text, field) => {
    host.marked?.classList.remove("is-mended");
    (host.marked = field)?.classList.add("is-mended");
    said.textContent = text;
    said.hidden = !text;
    // It stands over what holds now: it goes once it could be read.
    clearTimeout(host.saidFor);
    if (!text) return;
    host.saidFor = setTimeout(() => (said.hidden = true), READ_MS);
    host.announce(text);
  };
  const [pause, go] = host.frame.querySelector("[data-do=play]").children;
  host.on("run", () => {
    const on = host.playing || !!host.far;
    pause.hidden = !on;
    go.hidden = on;
    pause.parentElement.setAttribute("aria-label", say(on ? "pause" : "play"));
    host.frame.toggleAttribute("data-far", !!host.far);
    if (host.playing && !host.far) host.tell("");
  });
  host.on("restart", () => host.tell(""));
  host.on("show", () => {
    const { time } = core, chosen = host.speed;
    put(clock, "text", `${say("seed", { n: host.seed })} · ${worded(time, host.sheet.tempo < 1 ? "exact" : "clock")}`);
    // What can't be kept up is said.
    const slow = host.running && !host.far && time - host.changedAt > 2 * host.sheet.tempo && (chosen === Infinity || host.pace < 0.85 * chosen);
    // And what is played at a pace of its own.
    const far = host.far && host.far.speed / host.sheet.tempo, real = far < Infinity ? Math.round(10 * far) / 10 : slow && Math.max(1, Math.round(host.pace));
    put(speed.selectedOptions[0], "text", real ? say("speed-real", { chosen: name(chosen), n: real }) : name(chosen));
  });

  actions.play = () => host.play(!(host.playing || host.far));
  actions.skip = () => host.skip();
  actions.restart = () => {
    host.restart();
    host.tell(say("restarted"));
  };
  actions.step = () => {
    host.play(false);
    const next = core.wasm.next_event();
    const tell = () => {
      core.wasm.step();
      const { time } = core, [what] = core.sentences("told");
      if (host.other) host.other.run(time - host.other.time);
      host.tell(`${worded(Math.floor(time), "clock")}${(time % 1).toFixed(3).slice(1)} · ${say.sentence("event", host.sheet.events, what)}`);
      host.show();
    };
    // What comes later than anyone wants to watch comes at once, as all does where motion is unwelcome.
    if (host.calm.matches || !(next < 60)) tell();
    else host.glide(next - 1e-9, Math.min(STEP_WAY, next / host.sheet.tempo), (/** @type {boolean} */ arrived) => arrived && tell());
  };
}

/** @param {any} host */
function stage(host) {
  const { parts: { stage: room }, core, say, sheet } = host;
  const painter = (host.painter = new Painter(room, sheet, say, (action, argument) => host.act(action, argument)));
  painter.box.setAttribute("aria-label", say("drawing"));
  host.on("draw", () => {
    if (!host.other) host.fresh = painter.paint(core.draw(host.width, host.em, 0), host.width, host.em, host.fresh);
    // What can be pulled comes with the drawers' script, once somebody looks.
    if (painter.handle && !painter.pull && host.seen) {
      painter.pull = () => {};
      contents().then(() => window.SwitchboardLab.pull?.(host), () => setTimeout(() => (painter.pull = undefined), READ_MS));
    }
  });
  /** Whoever doesn't see the drawing is told its sign, without being interrupted. @param {string} sign */
  host.signed = (sign) => put(painter.box, "aria-label", `${say("drawing")} ${begun(sign)}`.trim());
}
