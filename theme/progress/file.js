// @ts-check
// A reader's progress as a file: saved from one device, taken in on another.
(() => {
  'use strict';
  const kept = window.SwitchboardProgress;
  const FORMAT = 'switchboard-progress';
  const MOST_BYTES = 5_000_000;

  /** Everything kept, as text that `takeIn` reads. */
  kept.asText = () => JSON.stringify({
    format: FORMAT,
    version: 1,
    saved: new Date().toISOString(),
    kept: Object.fromEntries(kept.names().map((name) => [name, kept.get(name)])),
  }, null, 2);

  /** What is wrong with a file's text, or what it holds. @param {string} text
   * @returns {{wrong: string} | {entries: [string, string][]}} */
  const read = (text) => {
    if (text.length > MOST_BYTES) return { wrong: 'It is far too large to be one.' };
    let file;
    try {
      file = JSON.parse(text);
    } catch {
      return { wrong: 'It can’t be read as JSON: perhaps it is another file, or only a part of one.' };
    }
    if (file?.format !== FORMAT) return { wrong: 'It was not saved from this page.' };
    if (file.version !== 1) return { wrong: 'It comes from a newer version of this course. Reload the page, and try again.' };
    const { kept: holds = {} } = file;
    if (!holds || typeof holds !== 'object' || Array.isArray(holds)) return { wrong: 'It was changed after it was saved, and no longer fits.' };
    const entries = Object.entries(holds);
    if (entries.some(([, value]) => typeof value !== 'string')) return { wrong: 'It was changed after it was saved, and no longer fits.' };
    return { entries: /** @type {[string, string][]} */ (entries) };
  };

  /** Takes in what a file holds: all of it or, where that fails, nothing. Says how it went.
   * @param {string} text @param {string} file its name */
  kept.takeIn = (text, file) => {
    const read_ = read(text);
    if ('wrong' in read_) return `${file} is not a file of progress. ${read_.wrong} Nothing was changed.`;
    const before = read_.entries.map(([name]) => /** @type {const} */ ([name, kept.get(name)]));
    if (!read_.entries.every(([name, value]) => kept.set(name, value))) {
      for (const [name, value] of before) value === null ? kept.remove(name) : kept.set(name, value);
      return 'There is no room for it: this browser’s storage is full or shut. Nothing was changed.';
    }
    const count = read_.entries.length;
    return `Taken in: ${count} ${count === 1 ? 'entry' : 'entries'} from ${file}. What this device knew besides is still there.`;
  };
})();
