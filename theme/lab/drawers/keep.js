// @ts-check
// What a reader takes along: the command that gives the same numbers, the run as a table, its picture, and
// the address that holds the state. All of it is true while it is open.

/** So many changes of the main setting are still a command that one would type. */
const CHANGES = 12;

/** So many rows a table has at most; of a longer run each has more beats. */
const ROWS = 20_000;
/** So long it is made at once, in milliseconds. */
const MADE_MS = 12;
/** So many beats a row is, of a run so long. @param {any} host */
const beatsOf = ({ sheet, core }) => Math.max(1, Math.ceil(core.time / sheet.beat / ROWS));

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
    line += ` --${setting.key}${setting.form !== "switch" ? ` ${text(setting, values[i])}` : values[i] ? "" : " no"}`;
  });
  // In the drawing a change takes the way to be seen.
  if (known) for (const [time, , n] of host.log) line += ` --${sheet.settings[main].key}-at ${+(time + host.data.lag).toFixed(9)}s=${n}`;
  // (Where nothing happens unless somebody presses, how long the page was open is no measure of what was done.)
  // Nor is anything to be told of no time at all.
  return `${line}${host.rests || !core.time ? "" : ` --duration ${+core.time.toFixed(9)}s --warm-up 0s`} --seed ${host.seed}`;
}

/** The run once more, from its beginning: a row a beat, each with the settings of that moment,
 * so that a row tells all about itself and tables can be put together. @param {any} host */
async function tabled(host) {
  const { sheet, log, acts, core: { time: end } } = host, values = [...host.first], beats = beatsOf(host);
  const core = await Core.open(sheet, values, host.seed);
  const due = [...log.map((/** @type {any} */ [time, i, value]) => ({ time, then: () => core.set(i, (values[i] = value)) })), ...acts.map((/** @type {any} */ [time, i, argument]) => ({ time, then: () => core.wasm.act(i, argument) }))].sort((a, b) => a.time - b.time);
  const keys = sheet.measures.map((/** @type {any} */ { key }) => key), number = (/** @type {number} */ n) => (Number.isFinite(n) ? String(n) : "");
  const rows = [["time_s", ...keys, ...keys.map((/** @type {string} */ key) => `recent.${key}`), "seed", ...sheet.settings.map((/** @type {Setting} */ { key }) => key)].join(",")];
  let since = performance.now();
  for (let beat = 0, second = 0; second <= end; second = ++beat * sheet.beat) {
    while (due[0]?.time <= second) {
      const { time, then } = /** @type {any} */ (due.shift());
      core.run(Math.max(0, time - core.time));
      then();
    }
    core.run(Math.max(0, second - core.time));
    if (performance.now() - since > MADE_MS) {
      await whenIdle();
      since = performance.now();
    }
    if (beat % beats) continue;
    rows.push([second, ...Array.from(core.measures(0), number), ...Array.from(core.measures(1), number), host.seed, ...sheet.settings.map((/** @type {Setting} */ setting, /** @type {number} */ i) => valueAsText(setting, values[i]))].join(","));
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
  body.innerHTML = `<div class="lab-link"><input type="text" readonly><button type="button" data-do="copy">${say("copy")}</button></div><pre tabindex="0"><code></code></pre><p></p><div class="lab-foot"><button type="button" data-do="csv">${say("csv")}</button><button type="button" data-do="svg">${say("picture-svg")}</button><button type="button" data-do="png">${say("picture-png")}</button></div><p></p>`;
  const field = /** @type {HTMLInputElement} */ (body.querySelector("input")), code = body.querySelector("code"), [, , note, , hint] = body.children;
  field.setAttribute("aria-label", say("address"));
  actions.copy = async () => {
    host.write();
    // (Which a browser may refuse to, that lets an address change only so often.)
    field.value = host.address();
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
    put(hint, "text", say("csv-hint", { every: beatsOf(host) * host.sheet.beat }));
    put(note, "text", say(tellable(host) ? "agrees" : "agrees-not"));
  };
}
