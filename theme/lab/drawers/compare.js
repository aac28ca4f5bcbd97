// @ts-check

/** Where to compare: one setting, one value. @param {any} host @param {HTMLElement} body */
function compareDrawer(host, body) {
  const { sheet, say, actions } = host;
  worlds(host);
  body.innerHTML = `<p>${say("compare-hint")}</p><div class="lab-set"><select></select><select></select></div><div class="lab-foot"><button type="button" class="go" data-do="two">${say("compare-go")}</button><button type="button" data-do="one">${say("one-world")}</button></div>`;
  const [what, which] = body.querySelectorAll("select"), one = /** @type {HTMLElement} */ (body.querySelector("[data-do=one]"));
  sheet.settings.forEach((/** @type {Setting} */ { key, group }, /** @type {number} */ i) => {
    if (group && choicesOf(host, i).length > 1) what.append(new Option(say(`setting-${key}`), String(i)));
  });
  const choices = () => {
    const i = Number(what.value);
    which.replaceChildren(...choicesOf(host, i).filter((value) => value !== host.values[i]).map((value) => new Option(valueInWords(say, sheet.settings[i], value), String(value))));
  };
  what.setAttribute("aria-label", say("compare-what"));
  which.setAttribute("aria-label", say("compare-which"));
  what.addEventListener("change", choices);
  choices();
  actions.two = () => {
    host.compare(Number(what.value), Number(which.value));
    host.openDrawer("");
  };
  return () => {
    one.hidden = !host.other;
  };
}
