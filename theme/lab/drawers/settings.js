// @ts-check
// One thing changed at a time: the settings of the sheet, each with the choices it offers. What differs
// from the chapter's is marked, and everything goes back by one button.

/** @param {any} host @param {HTMLElement} body */
function settingsDrawer(host, body) {
  const { sheet, say, actions, axis: { setting: main }, data } = host;
  const groups = new Map();
  body.innerHTML = `<p>${say("settings-hint")}</p>`;
  const form = body.appendChild(document.createElement("form"));
  form.addEventListener("submit", (event) => event.preventDefault());
  /** @type {[number, HTMLSelectElement][]} */ const selects = [];
  sheet.settings.forEach((/** @type {Setting} */ setting, /** @type {number} */ i) => {
    const offered = choicesOf(host, i);
    if (i === main || !setting.group || offered.length < 2) return;
    let group = groups.get(setting.group);
    if (!group) {
      group = form.appendChild(document.createElement("fieldset"));
      group.innerHTML = `<legend class="kicker">${say(`group-${setting.group}`)}</legend>`;
      groups.set(setting.group, group);
    }
    const label = group.appendChild(document.createElement("label"));
    label.className = "lab-set";
    label.innerHTML = `<span>${say(`setting-${setting.key}`)}</span><select name="${setting.key}"></select><small></small>`;
    const select = label.querySelector("select");
    select.append(...offered.map((value) => new Option(valueInWords(say, setting, value), String(value))));
    select.addEventListener("change", () => host.change(i, Number(select.value)));
    selects.push([i, select]);
  });
  const foot = body.appendChild(document.createElement("div"));
  foot.className = "lab-foot";
  foot.innerHTML = `<label>${say("seed-name")} <input type="text" inputmode="numeric" size="6"></label><button type="button" data-do="another">${say("another-seed")}</button><button type="button" data-do="back">${say("back")}</button>`;
  const seed = /** @type {HTMLInputElement} */ (foot.querySelector("input"));
  seed.addEventListener("change", () => {
    if (isSeed(seed.value)) return host.reseed(seed.value);
    seed.value = host.seed;
    host.tell(say("no-seed", { n: host.seed }), seed);
  });
  actions.another = () => host.reseed(String(BigInt.asUintN(64, BigInt(host.seed) + 1n)));
  actions.back = () => {
    host.values.forEach((/** @type {number} */ _, /** @type {number} */ i) => host.change(i, host.given[i]));
    host.seed = data.seed;
    host.restart();
    host.tell(say("went-back"));
  };
  return () => {
    for (const [i, select] of selects) {
      const now = host.values[i], was = host.given[i], setting = sheet.settings[i];
      if (![...select.options].some(({ value }) => value === String(now))) select.append(new Option(valueInWords(say, setting, now), String(now)));
      select.value = String(now);
      select.parentElement.classList.toggle("changed", now !== was);
      // What means nothing now can't be set, and says why.
      select.disabled = idle(host, i);
      put(select.nextElementSibling, "text", select.disabled ? say(`needs-${setting.key}`) : now !== was ? say("was", { n: valueInWords(say, setting, was) }) : "");
    }
    if (document.activeElement !== seed) seed.value = host.seed;
  };
}

/** Whether a setting means nothing as long as another is what it is. @param {any} host @param {number} i */
function idle({ sheet, values }, i) {
  const [other, above] = sheet.needs[sheet.settings[i].key] ?? [];
  return other !== undefined && values[sheet.settings.findIndex((/** @type {Setting} */ { key }) => key === other)] <= above;
}

/** What a setting offers, with the chapter's own value among them. @param {any} host @param {number} i @returns {number[]} */
function choicesOf(host, i) {
  const { names, choices } = /** @type {Setting} */ (host.sheet.settings[i]), own = host.given[i], offered = [...choices];
  if (offered.length && !offered.includes(own)) offered.push(own);
  return names ? offered : offered.sort((a, b) => a - b);
}
