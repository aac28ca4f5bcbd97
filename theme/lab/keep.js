// @ts-check
// What a reader takes along: the address that holds the state, the command that gives the same numbers,
// the run as a table, and its picture. All of it is true while it is open.

const ADDRESS_EVERY_MS = 1000;
/** So many changes of the main setting are still a command that one would type. */
const CHANGES = 12;

/** The address's parts, one a lab: `lab=…&clients=…`. */
const texts = () => location.hash.slice(1).split(/&(?=lab=)/);
const pieces = () => texts().map((text) => new URLSearchParams(text)).filter((piece) => piece.has("lab"));

/** A time with its unit, as a command takes it. @param {number} s */
const timed = (s) => (s > 0 && s < 1 ? `${+(s * 1000).toPrecision(12)}ms` : `${+s.toPrecision(12)}s`);

/** Whether a command can tell how this run went. @param {any} host */
const tellable = ({ log, acts, axis: { setting } }) => !acts.length && log.length <= CHANGES && log.every(([, i]) => i === setting);

/** The command of a run. @param {any} host */
function command(host) {
  const { sheet, axis: { setting: main }, core, data } = host, known = tellable(host), values = known ? host.first : host.values;
  let line = `mdbook-switchboard simulate${data.model === "switchboard" ? "" : ` ${data.model}`}`;
  const text = (/** @type {Setting} */ setting, /** @type {number} */ value) => (setting.form === "time" && value >= 0 ? timed(value) : valueAsText(setting, value));
  sheet.settings.forEach((/** @type {Setting} */ setting, /** @type {number} */ i) => {
    if (values[i] === setting.default && i !== main) return;
    line += ` --${setting.key}${setting.form === "switch" ? "" : ` ${text(setting, values[i])}`}`;
  });
  // In the drawing a change takes the way to be seen.
  if (known) for (const [time, , n] of host.log) line += ` --${sheet.settings[main].key}-at ${+(time + host.data.lag).toFixed(9)}s=${n}`;
  return `${line} --duration ${+core.time.toFixed(9)}s --warm-up 0s --seed ${host.seed}`;
}

/** The run once more, from its beginning: a row a simulated second, each with the settings of that second,
 * so that a row tells all about itself and tables can be put together. @param {any} host */
async function tabled(host) {
  const { sheet, log, acts, core: { time: end } } = host, values = [...host.first];
  const core = await Core.open(sheet, values, host.seed);
  const due = [...log.map((/** @type {any} */ [time, i, value]) => ({ time, then: () => core.set(i, (values[i] = value)) })), ...acts.map((/** @type {any} */ [time, i, argument]) => ({ time, then: () => core.wasm.act(i, argument) }))].sort((a, b) => a.time - b.time);
  const keys = sheet.measures.map((/** @type {any} */ { key }) => key), number = (/** @type {number} */ n) => (Number.isFinite(n) ? String(n) : "");
  const rows = [["time_s", ...keys, ...keys.map((/** @type {string} */ key) => `recent.${key}`), "seed", ...sheet.settings.map((/** @type {Setting} */ { key }) => key)].join(",")];
  for (let second = 0; second <= end; second++) {
    while (due[0]?.time <= second) {
      const { time, then } = /** @type {any} */ (due.shift());
      core.run(Math.max(0, time - core.time));
      then();
    }
    core.run(Math.max(0, second - core.time));
    rows.push([second, ...Array.from(core.measures(0), number), ...Array.from(core.measures(1), number), host.seed, ...sheet.settings.map((/** @type {Setting} */ setting, /** @type {number} */ i) => valueAsText(setting, values[i]))].join(","));
    if (second % 200 === 0) await whenIdle();
  }
  return `${rows.join("\n")}\n`;
}

/** Gives the reader a file. @param {Blob} blob @param {string} name */
function give(blob, name) {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** @param {any} host @param {HTMLElement} body */
function keepDrawer(host, body) {
  const { say, actions } = host, name = () => `${host.data.id}-seed-${host.seed}`;
  body.innerHTML = `<div class="lab-link"><input type="text" readonly><button type="button" data-do="copy">${say("copy")}</button></div><pre tabindex="0"><code></code></pre><p></p><div class="lab-foot"><button type="button" data-do="csv">${say("csv")}</button><button type="button" data-do="svg">${say("picture-svg")}</button><button type="button" data-do="png">${say("picture-png")}</button></div><p>${say("csv-hint")}</p>`;
  const field = /** @type {HTMLInputElement} */ (body.querySelector("input")), code = body.querySelector("code"), note = body.children[2];
  field.setAttribute("aria-label", say("address"));
  actions.copy = async () => {
    host.write();
    field.value = location.href;
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      host.tell(say("copied"));
    } catch {
      host.tell(say("marked"));
    }
  };
  actions.csv = async () => give(new Blob([await tabled(host)], { type: "text/csv" }), `${name()}.csv`);
  actions.svg = () => give(new Blob([picture(host)], { type: "image/svg+xml" }), `${name()}.svg`);
  actions.png = async () => give(await asPng(picture(host)), `${name()}.png`);
  return () => {
    if (document.activeElement !== field) field.value = host.address();
    const line = command(host);
    // Its lines break between arguments only.
    if (code.textContent !== line) code.innerHTML = line.replace(/--\S+( [^-]\S*)?/g, "<span>$&</span>");
    put(note, "text", say(tellable(host) ? "agrees" : "agrees-not"));
  };
}

/** @param {any} host */
function keep(host) {
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
