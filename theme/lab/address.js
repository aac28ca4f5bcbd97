// @ts-check
// The address holds the lab's state: written when something changed, taken on when the page comes or its
// address changes by hand. What can't be taken on is said.

const ADDRESS_EVERY_MS = 1000;

/** The address's parts, one a lab: `lab=…&clients=…`. */
const texts = () => location.hash.slice(1).split(/&(?=lab=)/);
const pieces = () => texts().map((text) => new URLSearchParams(text)).filter((piece) => piece.has("lab"));

/** @param {string} text */
const isSeed = (text) => /^\d{1,20}$/.test(text) && BigInt(text) < 2n ** 64n;

/** @param {any} host */
function address(host) {
  const { sheet, data, say } = host;
  let timer = 0, quiet = true;

  host.address = () => {
    const piece = new URLSearchParams({ lab: data.id });
    const main = sheet.settings[host.axis.setting].key;
    piece.set(main, valueAsText(sheet.settings[host.axis.setting], host.values[host.axis.setting]));
    piece.set("seed", host.seed);
    sheet.settings.forEach((/** @type {Setting} */ setting, /** @type {number} */ i) => {
      if (host.values[i] !== host.given[i]) piece.set(setting.key, valueAsText(setting, host.values[i]));
    });
    return String(new URL(`#${[...pieces().filter((other) => other.get("lab") !== data.id), piece].join("&")}`, location.href));
  };
  host.write = () => {
    clearTimeout(timer);
    timer = 0;
    try {
      history.replaceState(history.state, "", host.address());
    } catch {
      // Some browsers allow it only so often; the next change tries again.
    }
  };

  /** Takes on what the address holds for this lab. @param {boolean} [arriving] */
  const restore = (arriving) => {
    const piece = pieces().find((each) => each.get("lab") === data.id), all = [...document.querySelectorAll("switchboard-lab")];
    const idOf = (/** @type {any} */ each) => JSON.parse(each.dataset.lab).id;
    // What is meant for no lab of the page, its first one tells.
    const lost = texts().filter((text) => text.includes("=") && !all.some((each) => idOf(each) === new URLSearchParams(text).get("lab")));
    /** @type {string[]} */ const words = [], unknown = [];
    if (all[0] === host && lost.length) words.push(say("no-lab", { what: lost.join(", ") }));
    if (piece) {
      piece.delete("lab");
      const seed = piece.get("seed");
      if (seed !== null && !isSeed(seed)) unknown.push(`seed=${seed}`);
      const values = sheet.settings.map((/** @type {Setting} */ setting, /** @type {number} */ i) => {
        // (Addresses of old have other dashes.)
        const key = piece.has(setting.key) ? setting.key : setting.key.replace(/-/g, "_"), text = piece.get(key);
        if (text === null) return host.given[i];
        const range = i === host.axis.setting ? [host.axis.from, host.axis.to] : [];
        // Only what the instrument offers: nobody should be sent into a lab that can't be set back by hand.
        const value = i === host.axis.setting || setting.group || text === valueAsText(setting, host.given[i]) ? valueOfText(setting, text, ...range) : undefined;
        if (value === undefined) unknown.push(`${key}=${text}`);
        return value ?? host.given[i];
      });
      for (const [key, text] of piece) if (key !== "seed" && host.setting(key.replace(/_/g, "-")) < 0) unknown.push(`${key}=${text}`);
      if (unknown.length) words.push(say("unknown", { what: unknown.join(", ") }));
      const next = seed !== null && isSeed(seed) ? seed : data.seed;
      // Its own address, written by itself, changes nothing: no way back or forward loses a run.
      if (next !== host.seed || values.some((/** @type {number} */ v, /** @type {number} */ i) => v !== host.values[i])) {
        host.seed = next;
        quiet = true;
        values.forEach((/** @type {number} */ value, /** @type {number} */ i) => host.change(i, value));
        host.restart();
        quiet = false;
      }
      const [visit] = performance.getEntriesByType("navigation");
      if (arriving && /** @type {any} */ (visit)?.type === "navigate" && pieces()[0].get("lab") === data.id) host.scrollIntoView();
    }
    if (words.length) host.tell(words.join(" "));
  };
  addEventListener("hashchange", () => restore());
  host.on("ready", () => {
    restore(true);
    quiet = false;
  });
  host.on("change", () => {
    if (!quiet && !timer) timer = setTimeout(host.write, ADDRESS_EVERY_MS);
  });
}
