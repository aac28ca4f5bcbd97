// @ts-check
// What a reader takes along: the address that holds the state, the command that gives the same
// numbers, and the run as a table.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});
  const ADDRESS_EVERY_MS = 1000;
  /** So many changes of the number of clients are still a command that one would type. */
  const CHANGES = 12;
  const COUNTS = "time_s clients requests.sent requests.answered requests.rejected requests.given_up attempts.sent slots wasted queue_depth".split(" ");
  const RECENT = "goodput_per_s queue_depth_mean utilization latency_s.mean latency_s.p50 latency_s.p95 latency_s.p99".split(" ");

  const unit = (/** @type {number} */ s) => (s < 1 ? `${+(s * 1000).toPrecision(12)}ms` : `${+s.toPrecision(12)}s`);
  /** The address's parts, one a lab: `lab=…&clients=…`. */
  const pieces = () => location.hash.slice(1).split(/&(?=lab=)/).map((text) => new URLSearchParams(text)).filter((piece) => piece.has("lab"));

  /** The command of the present settings, without what makes no sense beside the others. @param {any} host */
  function command({ first: c, log, core }) {
    const options = [["clients", c.clients], ["interval", unit(c.interval)], ["capacity", c.capacity], ["workers", c.workers], ["service", c.service], ["queue", c.queue], ["latency", c.latency === "slot" ? "slot" : unit(c.latency)]];
    const add = (/** @type {string} */ name, /** @type {any} */ value) => options.push([name, value]);
    if (c.arrivals !== "asynchronous") add("arrivals", c.arrivals);
    if (c.patience !== null) add("patience", unit(c.patience));
    if (c.retries) {
      add("retries", c.retries);
      if (c.backoff !== "none") {
        add("backoff", c.backoff);
        add("backoff-base", unit(c.backoff_base));
        add("backoff-cap", unit(c.backoff_cap));
      }
      if (c.retry_budget !== null) add("retry-budget", c.retry_budget);
    }
    if (c.discipline !== "fifo" && c.queue) add("discipline", c.discipline);
    if (c.drop_departed && c.patience !== null) add("drop-departed", "");
    const { travel } = core.scene();
    for (const [time, , n] of log) add("clients-at", `${+(time + travel).toFixed(9)}s=${n}`);
    add("duration", `${+core.wasm.time().toFixed(9)}s`);
    add("warm-up", "0s");
    add("seed", c.seed);
    return `mdbook-switchboard simulate${options.map(([name, value]) => ` --${name}${value === "" ? "" : ` ${value}`}`).join("")}`;
  }

  /** @param {any} host @returns {string} HTML */
  lab.command = (host) => {
    const { log, config } = host;
    const known = log.length <= CHANGES && log.every(([, key]) => key === "clients");
    const note = known
      ? "The same core, the same seed: the counts since the start agree to the last digit."
      : "You changed more on the way than a command can tell: it starts with the present settings. Press Reset, and both agree to the last digit.";
    return `<pre tabindex="0"><code>${command(known ? host : { ...host, first: config, log: [], core: host.core })}</code></pre><p>${note}</p>`;
  };

  /** The run once more, from its beginning, a row a simulated second. @param {any} host */
  async function table({ first, log, core: { wasm } }) {
    const core = await lab.Core.open(first), end = wasm.time(), changes = [...log];
    const rows = [
      "# A run of the switchboard lab, a row a simulated second. Since the start: requests (of them answered, rejected, given up),",
      "# attempts, slots that were served, and wasted ones, whose answer nobody waited for. queue_depth: requests that wait now.",
      "# recent: over the last 10 s; utilization is busy time, latency_s from a request’s first sending to its answer. Times in seconds.",
      [...COUNTS, ...RECENT.map((name) => `recent.${name}`)].join(","),
    ];
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
      rows.push([...COUNTS.map(total), ...RECENT.map((name) => (any || !name.startsWith("lat") ? recent(name) : ""))].join(","));
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
      const piece = pieces().find((each) => each.get("lab") === host.name);
      field.value = location.href;
      if (!piece) return;
      const unknown = [];
      piece.delete("lab");
      for (const key of ["clients", "seed", ...host.changes()]) if (!piece.has(key)) host.change(key, given[key]);
      for (const [key, text] of piece) {
        const value = host.read(key, text);
        value === undefined ? unknown.push(`${key}=${text}`) : host.change(key, value);
      }
      written = host.version;
      host.restart();
      if (unknown.length) host.say(`The address asks for ${unknown.join(", ")}, which this lab can’t do. That part was left out.`);
      const [visit] = performance.getEntriesByType("navigation");
      if (arriving && /** @type {any} */ (visit)?.type === "navigate" && pieces()[0].get("lab") === host.name) host.scrollIntoView();
    };
    addEventListener("hashchange", () => host.restore());

    actions.copy = async () => {
      write();
      field.select();
      try {
        await navigator.clipboard.writeText(field.value);
        host.say("The link is copied.");
      } catch {
        host.say("The link is marked: copy it with Ctrl+C, or from the menu.");
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
