// @ts-check
// Takes on the state that the address holds for a lab. What can't be taken on is left out, and said.

/** @param {string} text */
const isSeed = (text) => /^\d{1,20}$/.test(text) && BigInt(text) < 2n ** 64n;

/** What a text sets it to, or undefined where it can't. @param {Setting} setting @param {string} text
 * @param {number} [from] @param {number} [to] @returns {number | undefined} */
function valueOfText({ form, names, choices, off, least, most }, text, from = least, to = most) {
  if (off && (text === off || text === "null")) return -1;
  if (names) return names.includes(text) ? names.indexOf(text) : undefined;
  const value = /^\d+(\.\d+)?$/.test(text) ? +text : NaN;
  const fits = choices.includes(value) || (value >= from && value <= to && (form !== "count" || Number.isInteger(value)));
  return fits ? value : undefined;
}

/** @param {any} host @param {boolean} arriving */
function arrive(host, arriving) {
  const { sheet, data, say } = host;
  const [piece, ...more] = pieces().filter((each) => each.get("lab") === data.id), all = [...document.querySelectorAll("switchboard-lab")];
  const ids = new Set(all.map((/** @type {any} */ each) => JSON.parse(each.dataset.lab).id));
  // What is meant for no lab of the page, its first one tells.
  const lost = all[0] === host ? texts().filter((text) => text.includes("=") && !ids.has(new URLSearchParams(text).get("lab"))) : [];
  /** @type {string[]} */ const words = [], unknown = [];
  if (lost.length) words.push(say("no-lab", { what: lost.join(", ") }));
  if (piece) {
    piece.delete("lab");
    /** What is asked for first counts. @type {Map<string, string>} */ const asked = new Map(), rest = more.map(String);
    for (const [key, text] of piece) {
      // (Addresses of old have other dashes.)
      const name = key.replace(/_/g, "-");
      if (asked.has(name) || (name !== "seed" && host.setting(name) < 0)) rest.push(`${key}=${text}`);
      else asked.set(name, text);
    }
    const seed = asked.get("seed") ?? data.seed;
    if (!isSeed(seed)) unknown.push(`seed=${seed}`);
    const values = sheet.settings.map((/** @type {Setting} */ setting, /** @type {number} */ i) => {
      const text = asked.get(setting.key);
      if (text === undefined) return host.given[i];
      const range = i === host.axis.setting ? [host.axis.from, host.axis.to] : [];
      // Only what the instrument offers: nobody should be sent into a lab that can't be set back by hand.
      const value = i === host.axis.setting || setting.group || text === valueAsText(setting, host.given[i]) ? valueOfText(setting, text, ...range) : undefined;
      if (value === undefined) unknown.push(`${setting.key}=${text}`);
      return value ?? host.given[i];
    });
    unknown.push(...rest);
    if (unknown.length) words.push(say("unknown", { what: unknown.join(", ") }));
    const next = isSeed(seed) ? seed : data.seed;
    // Its own address, written by itself, changes nothing: no way back or forward loses a run.
    if (next !== host.seed || values.some((/** @type {number} */ v, /** @type {number} */ i) => v !== host.values[i])) {
      host.seed = next;
      host.quiet = true;
      values.forEach((/** @type {number} */ value, /** @type {number} */ i) => host.change(i, value));
      host.restart();
      host.quiet = false;
    }
    const [visit] = performance.getEntriesByType("navigation");
    if (arriving && /** @type {any} */ (visit)?.type === "navigate" && pieces()[0].get("lab") === data.id) host.scrollIntoView();
  }
  if (words.length) host.tell(words.join(" "));
}

window.SwitchboardLab.arrive = arrive;
