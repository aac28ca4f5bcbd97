// @ts-check
// What a reader takes along: the address that holds the state, the command that gives the same
// numbers, and the run as a table.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const ADDRESS_EVERY_MS = 1000;
  /** So many changes of the number of clients are still a command that one would type. */
  const CHANGES = 12;
  const TIMES = ["interval", "patience", "backoff_base", "backoff_cap", "latency"];
  const unit = (/** @type {number} */ s) => (s < 1 ? `${+(s * 1000).toPrecision(12)}ms` : `${+s.toPrecision(12)}s`);
  /** The address's parts, one a lab: `lab=…&clients=…`. */
  const texts = () => location.hash.slice(1).split(/&(?=lab=)/);
  const pieces = () => texts().map((text) => new URLSearchParams(text)).filter((piece) => piece.has("lab"));

  /** The command of a run, without what makes no sense beside the rest.
   * @param {string[]} options @param {Record<string, any>} c @param {[number, string, any][]} log @param {any} core */
  function command(options, c, log, core) {
    const unused = lab.idle(c), exponential = c.backoff !== "none" && !unused.backoff;
    let line = "mdbook-switchboard simulate";
    const add = (/** @type {string} */ key, value = c[key]) => {
      if (value === null || value === false || unused[key]) return;
      line += ` --${key.replace("_", "-")}`;
      if (value !== true) line += ` ${TIMES.includes(key) && value !== "slot" ? unit(value) : value}`;
    };
    for (const key of options) if (exponential || key.slice(0, 8) !== "backoff_") add(key);
    // On the page clients come a travel time later than they were asked for.
    const travel = Math.round(core.scene().travel * 1000) / 1000;
    for (const [time, , n] of log) add("clients-at", `${+(time + travel).toFixed(9)}s=${n}`);
    add("duration", `${+core.wasm.time().toFixed(9)}s`);
    return `${line} --warm-up 0s --seed ${c.seed}`;
  }

  /** Writes the command, and how far it agrees. @param {any} host the element */
  lab.command = ({ first, log, config, core, parts }) => {
    const known = log.length <= CHANGES && log.every(([, key]) => key === "clients");
    // Its lines break between arguments only.
    parts.command.innerHTML = command(parts.keep.dataset.options.split(" "), known ? first : config, known ? log : [], core).replace(/--\S+( [^-]\S*)?/g, "<span>$&</span>");
    parts.same.hidden = !known;
    parts.other.hidden = known;
  };

  /** The run once more, from its beginning: a row a simulated second, each with the settings of that
   * second, so that a row tells all about itself and tables can be put together. The columns' names
   * stand in the page. @param {any} host */
  async function table({ first, log, core: { wasm }, parts: { keep: { dataset } } }) {
    const core = await lab.Core.open(first), end = wasm.time(), changes = [...log];
    const columns = `${dataset.measures} ${dataset.options}`.split(" "), rows = [columns.join(",")];
    for (let second = 0; second <= end; second++) {
      const run = (/** @type {number} */ to) => core.wasm.run(Math.max(0, to - core.wasm.time()), 0xffffffff);
      while (changes[0]?.[0] <= second) {
        const [time, key, value] = changes.shift();
        run(time);
        core.set(key, value);
      }
      run(second);
      const total = core.measures(lab.TOTAL), recent = core.measures(lab.WINDOW);
      // Where nothing was answered there is no latency.
      const any = recent("requests.answered");
      rows.push(columns.map((column) => {
        if (column in core.config) return core.config[column];
        const name = column.slice(7);
        return column.startsWith("recent.") ? (any || !name.startsWith("lat") ? recent(name) : "") : total(column);
      }).join(","));
      if (second % 200 === 0) await lab.whenIdle();
    }
    return `${rows.join("\n")}\n`;
  }

  /** @param {any} host the element */
  lab.keep = (host) => {
    const { config, given, parts, actions } = host, [field] = parts.link.children;
    let written = 0, timer = 0;

    const write = () => {
      timer = 0;
      const piece = new URLSearchParams({ lab: host.name, clients: config.clients, seed: config.seed });
      for (const key of host.changes()) piece.set(key, config[key]);
      const hash = `#${[...pieces().filter((other) => other.get("lab") !== host.name), piece].join("&")}`;
      try {
        history.replaceState(history.state, "", hash);
      } catch {
        // Some browsers allow it only so often; the next change tries again.
      }
      field.value = String(new URL(hash, location.href));
    };

    /** Takes on what the address holds for this lab. @param {boolean} [arriving] */
    host.restore = (arriving) => {
      const piece = pieces().find((each) => each.get("lab") === host.name), labs = [...document.querySelectorAll("switchboard-lab")];
      // What is meant for no lab of the page, its first one tells.
      const lost = texts().filter((text) => text.includes("=") && !labs.some((each) => each.closest("[id]")?.id === new URLSearchParams(text).get("lab")));
      /** @type {string[]} */ const words = [], unknown = [];
      const leave = (/** @type {string} */ key, /** @type {string[]} */ what) => what[0] && words.push(lab.phrase(key, { what: what.join(", ") }));
      field.value = location.href;
      if (labs[0] === host) leave("no-lab", lost);
      if (piece) {
        piece.delete("lab");
        for (const key of ["clients", "seed", ...host.changes()]) if (!piece.has(key)) host.change(key, given[key]);
        for (const [key, text] of piece) {
          const value = host.read(key, text);
          value === undefined ? unknown.push(`${key}=${text}`) : host.change(key, value);
        }
        leave("unknown", unknown);
        written = host.version;
        host.restart();
        const [visit] = performance.getEntriesByType("navigation");
        if (arriving && /** @type {any} */ (visit)?.type === "navigate" && pieces()[0].get("lab") === host.name) host.scrollIntoView();
      }
      if (words[0]) host.say(words.join(" "));
    };
    addEventListener("hashchange", () => host.restore());

    actions.copy = async () => {
      write();
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        host.say(lab.phrase("copied"));
      } catch {
        host.say(lab.phrase("marked"));
      }
    };
    actions.csv = async () => {
      const url = URL.createObjectURL(new Blob([await table(host)], { type: "text/csv" }));
      Object.assign(document.createElement("a"), { href: url, download: `${host.name}-seed-${host.first.seed}.csv` }).click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    };

    return () => {
      if (written === host.version || timer) return;
      written = host.version;
      timer = setTimeout(write, ADDRESS_EVERY_MS);
    };
  };
})();
