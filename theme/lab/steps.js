// @ts-check
// Steps: the chapter's list of things to try. The button of each begins a run of its own; a step is ticked
// once *its* thing was seen, by its button or by the reader's own hand, and stays so where storage allows; and
// the bar leads back to the reader's own run, just as it was.

/** The word of the forecast was seen when its settings stood so many simulated seconds; settings alone, when
 * they stood so many. */
const STOOD_S = 5;
const WATCHED_S = 10;
/** What is over at once is looked at for so many simulated seconds. */
const LIFE = 3;
/** What is played takes twice its usual time, but so many real seconds at most. */
const SCENE_S = 8;

/** @typedef {{values: Record<string, number>, do?: number, for?: number}} Scene */
/** What it comes to, and where that is another, what it begins with and what comes then.
 * @typedef {Scene & {first?: Record<string, number>, then?: Scene[], seed?: string, seen?: [string, number]}} Step */

/** @param {any} host */
function steps(host) {
  const { data, say, actions, sheet, core, frame, parts: { back, title } } = host;
  const box = document.querySelector(`[data-steps="${data.id}"]`);
  if (!box) return;
  const key = `${data.id}:steps`;
  const all = /** @type {HTMLElement[]} */ ([...box.querySelectorAll("[data-step]")]).map((item, i) => {
    item.id = `${data.id}-step-${i + 1}`;
    const name = (item.querySelector("strong") ?? item).textContent?.trim().replace(/[.:]$/, "") ?? "";
    return { item, name, step: /** @type {Step} */ (JSON.parse(item.dataset.step ?? "{}")), done: false };
  });
  const count = box.querySelector("h3")?.appendChild(document.createElement("span"));
  /** The reader's own run, while a step is shown. @type {{state: Uint8Array, values: number[], seed: string, log: any[], acts: any[], first: number[]} | null} */ let own = null;
  /** The step that is shown, by its place. */ let at = -1;

  /** @param {number} place */
  const turnTo = (place) => {
    at = place;
    all.forEach(({ item }, i) => item.classList.toggle("is-on", i === at));
    back.hidden = at < 0;
    if (at < 0) title.textContent = data.label;
    else title.innerHTML = `<a href="#${all[at].item.id}">${say("step-of", { n: at + 1, of: all.length })}</a>`;
  };
  title.addEventListener("click", (/** @type {Event} */ event) => {
    // The address holds the lab's state: it stays.
    event.preventDefault();
    if (at < 0) return;
    all[at].item.scrollIntoView({ block: "nearest", behavior: host.calm.matches ? "auto" : "smooth" });
    all[at].item.querySelector("button")?.focus({ preventScroll: true });
  });

  /** Plays scenes, one after the other; whoever takes hold of the lab meanwhile keeps it. @param {Scene[]} scenes */
  const go = ([scene, ...rest]) => {
    const { tempo } = sheet, mine = () => host.log.length + host.acts.length;
    if (scene.do !== undefined) host.act(scene.do);
    const was = mine(), seconds = scene.for ?? (scene.do === undefined || host.far ? 0 : LIFE * tempo);
    if (seconds) host.glide(seconds, Math.min(SCENE_S, (2 * seconds) / tempo), (/** @type {boolean} */ arrived) => {
      if (!arrived || !rest.length || was !== mine()) return;
      host.apply(rest[0].values);
      go(rest);
    });
  };

  /** @param {number} place */
  const begin = (place) => {
    const { step, name } = all[place], value = (/** @type {number} */ i) => (step.first ?? step.values)[sheet.settings[i].key] ?? host.given[i];
    if (host.other) actions.one();
    own ??= { state: core.state(), values: [...host.values], seed: host.seed, log: [...host.log], acts: [...host.acts], first: [...host.first] };
    // Who is shown the answer has no bet to place any more.
    // And what a later step tells is read from the numbers, and done by the slider, that the bet keeps.
    if (frame.hasAttribute("data-veiled") && (place || value(host.axis.setting) !== host.given[host.axis.setting])) actions.just();
    host.values.forEach((/** @type {number} */ _, /** @type {number} */ i) => host.change(i, value(i)));
    host.seed = step.seed ?? data.seed;
    host.restart();
    turnTo(place);
    host.play(true);
    go([step, ...(step.then ?? [])]);
    host.announce(`${say("step-of", { n: place + 1, of: all.length })}: ${name}`);
    frame.scrollIntoView({ block: "nearest", behavior: host.calm.matches ? "auto" : "smooth" });
  };

  for (const [i, { item, step, name }] of all.entries()) {
    const button = item.appendChild(document.createElement("button")), does = step.do === undefined ? "" : `action-${sheet.actions[step.do].key}-step`;
    button.type = "button";
    button.className = "lab-show";
    button.textContent = say(does && say.has(does) ? does : "step-show");
    button.setAttribute("aria-label", `${button.textContent}: ${name}`);
    button.addEventListener("click", () => begin(i));
  }

  actions.mine = () => {
    if (!own) return;
    const held = document.activeElement === back;
    host.halt();
    own.values.forEach((value, i) => core.set(i, value));
    core.become(own.state);
    Object.assign(host, { values: own.values, seed: own.seed, log: own.log, acts: own.acts, first: own.first, changedAt: core.time, carry: 0 });
    own = null;
    turnTo(-1);
    host.emit("restart");
    host.emit("change");
    host.show();
    if (held) frame.querySelector("[data-do=play]").focus({ preventScroll: true });
  };

  /** Whether the lab is set as the step says. A goal may be reached in any way that leaves its own settings.
   * @param {Step} step */
  const stands = ({ values, seen }) => host.values.every((/** @type {number} */ value, /** @type {number} */ i) => {
    const wanted = values[sheet.settings[i].key];
    return value === (wanted ?? (seen?.[0] === "goal" ? value : host.given[i]));
  });

  /** @param {Step} step */
  const isSeen = ({ seen: [kind, n] = ["", 0] }) => {
    const { time } = core, stood = time - host.changedAt;
    if (kind === "goal") return core.goals()[n] >= 1 && !host.gifts?.[n];
    if (kind === "sign") return core.sentences("clauses")[0]?.index === n;
    if (kind === "act") return host.acts.some((/** @type {number[]} */ [then, act]) => act === n && time - then >= (sheet.actions[n].seconds || LIFE * sheet.tempo) - 1e-6);
    if (kind === "verdict") return stood >= STOOD_S * sheet.tempo && host.verdict === n && host.forecast?.at >= host.changedAt;
    // (Or all that was begun is over.)
    return stood >= WATCHED_S * sheet.tempo || (host.acts.length > 0 && core.wasm.next_event() === Infinity);
  };

  /** @param {typeof all[number]} each */
  const tick = (each) => {
    each.done = true;
    each.item.classList.add("is-done");
    (each.item.querySelector("p") ?? each.item).prepend(Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: `${say("step-seen")} ` }));
  };

  const look = () => {
    // What nobody touched yet shows nobody anything; and what flies past isn't looked at.
    const touched = host.log.length || host.acts.length || host.values.some((/** @type {number} */ value, /** @type {number} */ i) => value !== host.given[i]);
    all.forEach((each, i) => {
      if (each.done || host.answers || (i !== at && (!touched || host.far)) || !stands(each.step) || !isSeen(each.step)) return;
      tick(each);
      recall();
      kept(key, all.filter(({ done }) => done).map(({ name: of }) => of));
      host.announce(say("step-done", { n: i + 1, what: each.name }));
      tell();
    });
  };
  const tell = () => {
    if (count) count.textContent = ` ${say("goals-count", { n: all.filter(({ done }) => done).length, of: all.length })}`;
  };
  /** What was seen on an earlier visit, or in another tab, by its name: a list may have been written anew since. */
  const recall = () => {
    const seen = [kept(key)].flat();
    all.forEach((each) => each.done || !seen.includes(each.name) || tick(each));
  };
  recall();
  tell();
  host.on("show", look);
  host.on("judged", look);
}
