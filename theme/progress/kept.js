// @ts-check
// What this device keeps of a reader's progress, by name. Storage may be refused or full: then there is
// nothing to read, and nothing breaks. What is there may be anybody's: an imported file, another version of
// the page, another page of the same host. So whoever reads gets values of the kind that is expected, or
// none. The names are listed in theme/README.md.
(() => {
  'use strict';
  const PREFIX = window.SwitchboardWords.kept;
  /** @template T @param {() => T} use @param {T} otherwise */
  const attempt = (use, otherwise) => {
    try { return use(); } catch { return otherwise; }
  };

  /** (What isn't kept is null, and so is what that is read as.) @param {string} name @returns {any} */
  const json = (name) => attempt(() => JSON.parse(/** @type {any} */ (localStorage.getItem(PREFIX + name))), null);

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
    texts: (name) => {
      const value = json(name);
      return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
    },
    record: (name) => {
      const value = json(name);
      return value && typeof value === 'object' && !Array.isArray(value) ? value : {};
    },
    set: (name, value) => attempt(() => {
      localStorage.setItem(PREFIX + name, value);
      return true;
    }, false),
    remove: (name) => attempt(() => localStorage.removeItem(PREFIX + name), undefined),
    /** Every name that is kept, without the prefix. */
    names: () => attempt(() => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)).sort(), []),
  });

  // Nobody told a page that comes back as it was left (by the browser's Back) what was kept meanwhile, nor one
  // that stood open in another tab overnight that a day has begun.
  for (const name of ['pageshow', 'visibilitychange']) addEventListener(name, (/** @type {any} */ { persisted = true }) => persisted && dispatchEvent(new StorageEvent('storage')));
  // Another tab that takes in a file, or erases all, tells of each name: who looks at many of them looks once.
  /** @type {number | undefined} */
  let timer;
  addEventListener('storage', () => {
    clearTimeout(timer);
    timer = setTimeout(dispatchEvent, 50, new Event('kept'));
  });
})();
