// @ts-check
// A reader's progress as a file: saved from one device, taken in on another.
(() => {
  'use strict';
  const words = window.SwitchboardWords;
  const kept = window.SwitchboardProgress;
  const FORMAT = 'switchboard-progress';
  const MOST_BYTES = 5_000_000;

  /** Everything kept, as text that `takeIn` reads. */
  kept.asText = () => JSON.stringify({
    format: FORMAT,
    version: 1,
    course: kept.PREFIX,
    saved: new Date().toISOString(),
    kept: Object.fromEntries(kept.names().map((name) => [name, kept.get(name)])),
  }, null, 2);

  /** What is wrong with a file's text, or what it holds. @param {string} text
   * @returns {{wrong: string} | {entries: [string, string][]}} */
  const read = (text) => {
    if (text.length > MOST_BYTES) return { wrong: words('progress-too-large') };
    let file;
    try {
      file = JSON.parse(text);
    } catch {
      return { wrong: words('progress-no-json') };
    }
    if (file?.format !== FORMAT) return { wrong: words('progress-other-page') };
    // (Files of old don't say whose they are.)
    if ((file.course ?? kept.PREFIX) !== kept.PREFIX) return { wrong: words('progress-other-course') };
    if (file.version !== 1) return { wrong: words('progress-newer') };
    const { kept: holds = {} } = file;
    if (!holds || typeof holds !== 'object' || Array.isArray(holds)) return { wrong: words('progress-unfit') };
    const entries = Object.entries(holds);
    if (entries.some(([, value]) => typeof value !== 'string')) return { wrong: words('progress-unfit') };
    return { entries: /** @type {[string, string][]} */ (entries) };
  };

  /** Takes in a file, which isn't read where it is too large: a letter has three bytes at most. @param {File} file */
  kept.takeInFile = async (file) => {
    if (file.size > 3 * MOST_BYTES) return words('progress-no-progress', { file: file.name, why: words('progress-too-large') });
    return file.text().then((text) => kept.takeIn(text, file.name), () => words('progress-unreadable', { file: file.name }));
  };

  /** Takes in what a file holds: all of it or, where that fails, nothing. Says how it went.
   * @param {string} text @param {string} file its name */
  kept.takeIn = (text, file) => {
    const read_ = read(text);
    if ('wrong' in read_) return words('progress-no-progress', { file, why: read_.wrong });
    const before = read_.entries.map(([name]) => /** @type {const} */ ([name, kept.get(name)]));
    if (!read_.entries.every(([name, value]) => kept.set(name, value))) {
      // (First all goes that was taken in: what was there before had just as much room.)
      for (const [name] of before) kept.remove(name);
      for (const [name, value] of before) if (value !== null) kept.set(name, value);
      return words('progress-no-room');
    }
    return words('progress-taken-in', { n: read_.entries.length, file });
  };
})();
