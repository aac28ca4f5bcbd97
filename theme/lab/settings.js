// @ts-check
// What may be changed one thing at a time, and back: the clients' manners and the server's, and the seed.
// The choices are the page's: a select has a setting's name, its options the core's values.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});

  /** What an option's value stands for. @param {string} text */
  const read = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  };

  /** Which settings mean nothing beside the others: no retries, no backoff. @param {Record<string, any>} c */
  lab.idle = (c) => ({ backoff: !c.retries, retry_budget: !c.retries, drop_departed: c.patience === null, discipline: !c.queue });

  /** @param {any} host the element */
  lab.settings = (host) => {
    const { config, given, parts, actions } = host;
    const { settings, seed, changed } = parts;
    /** @type {HTMLSelectElement[]} */ const selects = [...settings.querySelectorAll("select")];
    for (const select of selects) {
      const own = String(given[select.name]);
      // The chapter's own value is always one of them.
      if (![...select.options].some(({ value }) => value === own)) select.prepend(new Option(select.name === "patience" ? `at most ${own} s` : own, own));
      select.addEventListener("change", () => host.change(select.name, read(select.value)));
    }

    /** What a text sets a setting to, or undefined where it can't. @param {string} key @param {string} text */
    host.read = (key, text) => {
      if (key === "clients") return /^\d+$/.test(text) && +text > 0 && +text <= given.max ? +text : undefined;
      if (key === "seed") return /^\d{1,20}$/.test(text) && BigInt(text) < 2n ** 64n ? text : undefined;
      const select = selects.find(({ name }) => name === key);
      return select && [...select.options].some(({ value }) => value === text) ? read(text) : undefined;
    };
    /** What is set otherwise than the chapter has it. */
    host.changes = () => selects.map(({ name }) => name).filter((key) => config[key] !== given[key]);

    seed.addEventListener("change", () => {
      const value = host.read("seed", seed.value);
      if (value !== undefined) return host.change("seed", value);
      seed.value = config.seed;
      host.say(lab.phrase("no-seed", config), seed);
    });
    actions.another = () => host.change("seed", String(BigInt.asUintN(64, BigInt(config.seed) + 1n)));
    actions.defaults = () => host.changes().forEach((/** @type {string} */ key) => host.change(key, given[key]));

    let seen = -1;
    return () => {
      if (seen === host.version) return;
      seen = host.version;
      host.frame.dataset.retries = config.retries || config.patience;
      const unused = lab.idle(config), told = [];
      for (const select of selects) {
        const { name } = select;
        select.value = String(config[name]);
        select.disabled = unused[name];
        if (config[name] !== given[name]) told.push(`${select.parentElement.firstChild.textContent}: ${select.selectedOptions[0].text}`);
      }
      seed.value = config.seed;
      changed.textContent = told.join(" · ") || "unchanged";
      host.button("defaults").disabled = !told.length;
    };
  };
})();
