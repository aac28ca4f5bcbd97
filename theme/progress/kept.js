// @ts-check
// What this device keeps of a reader's progress, by name. Storage may be refused or full: then there is
// nothing to read, and nothing breaks. The names are listed in theme/README.md.
(() => {
  'use strict';
  const PREFIX = 'switchboard:';
  /** @template T @param {() => T} use @param {T} otherwise */
  const attempt = (use, otherwise) => {
    try { return use(); } catch { return otherwise; }
  };

  // The files beside this one add their own parts.
  window.SwitchboardProgress = /** @type {ProgressParts} */ ({
    PREFIX,
    /** Whether anything can be kept at all. */
    works: () => attempt(() => {
      localStorage.setItem(`${PREFIX}asked`, '');
      localStorage.removeItem(`${PREFIX}asked`);
      return true;
    }, false),
    get: (name) => attempt(() => localStorage.getItem(PREFIX + name), null),
    json: (name) => attempt(() => JSON.parse(localStorage.getItem(PREFIX + name) ?? 'null'), null),
    set: (name, value) => attempt(() => {
      localStorage.setItem(PREFIX + name, value);
      return true;
    }, false),
    remove: (name) => attempt(() => localStorage.removeItem(PREFIX + name), undefined),
    /** Every name that is kept, without the prefix. */
    names: () => attempt(() => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)).sort(), []),
  });
})();
