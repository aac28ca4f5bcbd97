// @ts-check
// The lab's words: the page's (theme/words), whose keys begin with the model's name, or with `lab-` where
// every lab has them. And numbers, as the page writes them.

/** @typedef {Record<string, any>} Args
 * @typedef {((key: string, args?: Args) => string) & {has: (key: string) => boolean, sentence: (kind: string, list: any[], told: Sentence) => string}} LabWords */

/** A space that no line ends at. */
const HARD = "\u00a0";

/** A number by a format of the page's, with its unit. @param {number} n @param {string} format @returns {string} */
const worded = (n, format) => window.SwitchboardWords.formats[format](n);

/** The number, and its unit apart. @param {number} n @param {string} format @returns {string[]} */
const written = (n, format) => [...worded(n, format).split(HARD), ""];

/** As a sentence begins. @param {string} words */
const begun = (words) => words.charAt(0).toLocaleUpperCase(window.SwitchboardWords.locale()) + words.slice(1);

/** @param {string} model @returns {LabWords} */
function wordsOf(model) {
  const words = window.SwitchboardWords, has = (/** @type {string} */ key) => words(key) !== key;
  /** @type {Record<string, string>} */ const known = {};
  const full = (/** @type {string} */ key) => (known[key] ??= has(`${model}-${key}`) ? `${model}-${key}` : `lab-${key}`);
  /** @param {string} key @param {Args} [args] */
  const say = (key, args) => words(full(key), args);
  return Object.assign(say, {
    has: (/** @type {string} */ key) => has(full(key)),
    /** A sentence of the core's: which of a list of the sheet, and what fills it by that list's names. */
    sentence: (/** @type {string} */ kind, /** @type {any[]} */ list, /** @type {Sentence} */ { index, args }) => say(`${kind}-${list[index].key}`, named(list[index].arguments, args)),
  });
}

/** Numbers by their names. @param {string[]} names @param {ArrayLike<number>} numbers @returns {Args} */
const named = (names, numbers) => Object.fromEntries(names.map((name, i) => [name, numbers[i]]));
