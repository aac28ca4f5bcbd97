// @ts-check
// Everything that is drawn, told: for those who don't see it, and for those who want the numbers.

/** @param {any} host @param {HTMLElement} body */
function twinDrawer(host, body) {
  const { sheet, say, core, axis: { setting, curves } } = host;
  body.innerHTML = `<dl></dl><div class="lab-foot"><button type="button" data-do="refresh">${say("tell-again")}</button></div>`;
  const list = body.querySelector("dl");
  /** @param {string} name @param {(string | (string | Node)[])[]} lines */
  const row = (name, lines) => {
    const [dt, dd] = [document.createElement("dt"), document.createElement("dd")];
    dt.textContent = name;
    lines.forEach((line, i) => dd.append(...(i ? [document.createElement("br")] : []), ...(typeof line === "string" ? [begun(line)] : line)));
    list.append(dt, dd);
  };
  /** A measure's name in tables and on the command line, which is English in every book. @param {string} key */
  const asCode = (key) => {
    const code = document.createElement("code");
    code.lang = "en";
    code.textContent = key;
    return code;
  };
  const update = () => {
    const { time } = core, main = sheet.settings[setting];
    list.textContent = "";
    row(say("twin-when"), [worded(time, sheet.tempo < 1 ? "exact" : "clock")]);
    row(say("twin-word"), [say("twin-verdict", { word: host.parts.word.textContent, share: worded(host.forecast?.mean ?? NaN, "percent"), n: FUTURES }), host.signs ?? "", ...(host.told ?? [])].filter(Boolean));
    for (const told of core.sentences("twin")) row(say(`twin-${sheet.twin[told.index].key}-name`), [say.sentence("twin", sheet.twin, told)]);
    const recent = core.measures(1);
    const span = recent[sheet.measures.findIndex((/** @type {any} */ { key }) => key === "span_s")];
    const now = sheet.numbers.map((/** @type {any} */ what) => valueOf(sheet, what, recent));
    row(span > 0 ? say("twin-measures-over", { span }) : say("twin-measures"), sheet.numbers.map((/** @type {any} */ { key, unit }, /** @type {number} */ i) => `${say(`number-${key}`)}: ${worded(now[i], unit)}`));
    row(say("csv"), sheet.measures.map((/** @type {any} */ { key, unit }, /** @type {number} */ i) => [asCode(key), ` ${worded(valueOf(sheet, { measure: i, of: -1 }, recent), unit)}`]));
    if (host.other) for (const each of host.difference()) row(each[0], each.slice(1));
    // (What was kept last may be of a moment ago: now is what is measured now.)
    row(say("twin-minute"), [60, 50, 40, 30, 20, 10, 0].flatMap((back) => {
      const then = back ? host.past.at(-1 - back) : { values: now };
      return then ? [host.beatsAgo(back, then)] : [];
    }));
    const values = new Set([...host.places.map((/** @type {any} */ { at }) => at), ...host.dots.map((/** @type {any} */ dot) => dot.x), ...along(host.axis, 8)]);
    row(say("twin-curve", { name: say(`setting-${main.key}`) }), host.curves?.exact === null ? [say("curves-none")] : [...values].sort((a, b) => a - b).map((x) => {
      const told = (/** @type {number[]} */ ys) => curves.map((/** @type {any} */ { key, unit }, /** @type {number} */ i) => `${say(`curve-${key}`)} ${worded(ys[i], unit)}`).join(", ");
      const yours = host.dots.filter((/** @type {any} */ dot) => dot.x === x).pop();
      return `${valueInWords(say, main, x)}: ${told(host.reading(x))}${yours ? `; ${say("twin-yours", { what: told(yours.ys) })}` : ""}`;
    }));
    if (host.odds) row(say("twin-bet"), [host.odds]);
  };
  host.actions.refresh = update;
  return update;
}
