// @ts-check

/** Where to compare: changes that are ready at one press, or one setting and one value. @param {any} host @param {HTMLElement} body */
function compareDrawer(host, body) {
  const { sheet, say, actions } = host;
  worlds(host);
  body.innerHTML = `<p>${say("compare-hint")}</p><div class="lab-chips" role="group" aria-label="${say("compare-ready")}"></div><p class="kicker">${say("compare-or")}</p><div class="lab-either"><select></select><select></select></div><div class="lab-foot"><button type="button" class="go" data-do="two">${say("compare-go")}</button><button type="button" data-do="one">${say("one-world")}</button></div>`;
  const chips = /** @type {HTMLElement} */ (body.children[1]), [what, which] = body.querySelectorAll("select"), one = /** @type {HTMLElement} */ (body.querySelector("[data-do=one]"));
  const named = (/** @type {number} */ i, /** @type {number} */ value) => `${say(`setting-${sheet.settings[i].key}`)}: ${valueInWords(say, sheet.settings[i], value)}`;
  const choices = () => {
    const i = Number(what.value);
    which.replaceChildren(...choicesOf(host, i).filter((value) => value !== host.values[i]).map((value) => new Option(valueInWords(say, sheet.settings[i], value), String(value))));
  };
  what.setAttribute("aria-label", say("compare-what"));
  which.setAttribute("aria-label", say("compare-which"));
  what.addEventListener("change", choices);
  let known = "";
  actions.two = (/** @type {HTMLElement} */ { dataset: { change } }) => {
    const [i, value] = change?.split(" ").map(Number) ?? [Number(what.value), Number(which.value)];
    host.compare(i, value);
    host.openDrawer("");
  };
  return () => {
    one.hidden = !host.other;
    if (known === (known = host.values.join())) return;
    const chosen = what.value;
    what.replaceChildren(...sheet.settings.flatMap((/** @type {Setting} */ { key, group }, /** @type {number} */ i) => (group && !idle(host, i) && choicesOf(host, i).length > 1 ? [new Option(say(`setting-${key}`), String(i))] : [])));
    if ([...what.options].some(({ value }) => value === chosen)) what.value = chosen;
    choices();
    const ready = sheet.changes.map((/** @type {[string, number]} */ [key, value]) => [host.setting(key), value]);
    chips.innerHTML = ready.filter((/** @type {[number, number]} */ [i, value]) => host.values[i] !== value && !idle(host, i))
      .map((/** @type {[number, number]} */ [i, value]) => `<button type="button" data-do="two" data-change="${i} ${value}">${named(i, value)}</button>`).join("");
    chips.hidden = !chips.children.length;
  };
}
