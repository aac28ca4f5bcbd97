// @ts-check
// The page's words, by key: the scripts hold none of their own. They stand in the page as JSON, made from
// preprocessor/words/ by the same compiler for all. A message is a text with places to fill: "{n}", or
// "{n duration}" (by a format), and "{{}" for a brace; or a list of such texts and of choices: ["n", {one: …,
// "*": …}] (by plural form, or by the value).
(() => {
  'use strict';
  // (Files of an older version hold it twice.)
  if (Reflect.has(window, 'SwitchboardWords')) return;
  /** @type {Record<string, WordPattern>} */
  const messages = {};
  for (const script of document.querySelectorAll('script.words')) Object.assign(messages, JSON.parse(script.textContent || '{}'));
  /** Where only some are in the page's language: which, and what they said. */
  const own = new Set([...document.querySelectorAll('script.words')].flatMap((script) => /** @type {HTMLElement} */ (script).dataset?.own?.split(' ') ?? []));
  const said = new Set();
  /** @type {Intl.PluralRules | undefined} */
  let plurals;
  /** Starts when it is first needed: it takes its time. @param {number} n */
  const plural = (n) => (plurals ??= new Intl.PluralRules(words.locale())).select(n);
  /** @param {WordPattern} pattern @param {WordValues} values @returns {(string | Node)[]} */
  const fill = (pattern, values) => typeof pattern === 'string' ? (parsed[0 + pattern] ??= pattern.split(/{(.+?)}/)).flatMap((part, i) => i % 2 ? place(part.split(' '), values) : part) : pattern.flatMap((part) => typeof part === 'string' ? fill(part, values) : place(part, values));
  /** Texts (with a sign before each: some are names that every object has), and the places between them. @type {Record<string, string[]>} */
  const parsed = {};
  /** @param {(string | Record<string, WordPattern> | undefined)[]} what @param {WordValues} values @returns {string | Node | (string | Node)[]} */
  const place = ([name, how], values) => {
    if (name === '{') return name;
    const value = values[/** @type {string} */ (name)];
    if (!how) return typeof value === 'object' ? value : `${value}`;
    const number = Number(value);
    // A book's own words may ask for a format that the page hasn't, or write a text as a number.
    if (typeof how === 'string') return ((typeof value === 'number' || !Number.isNaN(number)) && words.formats[how]?.(number)) || `${value}`;
    return fill(how[`${value}`] ?? (typeof value === 'number' && how[plural(value)] || how['*']), values);
  };
  /** The words of a key, as text. @param {string} key @param {WordValues} [values] */
  const words = (key, values = {}) => {
    const text = fill(messages[key] ?? key, values).join('');
    // (A lab says others again and again.)
    if (said.size > 999) said.clear();
    if (own.has(key)) said.add(text);
    return text;
  };
  /** The page's language for what a browser knows of languages, which throws at a tag that is none (`pt_BR`). */
  words.locale = () => {
    const tag = (document.documentElement.lang || 'en').replaceAll('_', '-');
    try {
      return Intl.getCanonicalLocales(tag)[0];
    } catch {
      return 'en';
    }
  };
  /** Their language, where it isn’t the page’s. */
  words.lang = /** @type {HTMLElement | null} */ (document.querySelector('script.words[lang]'))?.lang ?? '';
  /** Whether a text, or what will be put there, is in their language rather than in the page's. @param {Node|string} [text] */
  words.isForeign = (text) => Boolean(words.lang) && !(text instanceof Node) && !said.has(text);
  /** How numbers are written, by name: theme/words/formats.js. @type {Record<string, (value: number) => string>} */
  words.formats = {};
  /** The words of a key with elements filled in. @param {string} key @param {WordValues} [values] */
  words.parts = (key, values = {}) => fill(messages[key] ?? key, values);
  /** What the names of all that is kept begin with, which tells courses on one host apart. @type {string} */
  words.kept = 'switchboard:';
  const course = /** @type {HTMLElement | null} */ (document.querySelector('[data-course]'))?.dataset.course;
  if (course) {
    words.kept += `${course}:`;
    try {
      // What was kept before courses had ids is the first course's that is opened.
      if (!localStorage['switchboard:moved']) {
        for (const name of Object.keys(localStorage)) {
          if (!/^switchboard:(quiz|card|read|questions|lab|place|seed)\b/.test(name)) continue;
          localStorage[words.kept + name.slice(12)] = localStorage[name];
          delete localStorage[name];
        }
        localStorage['switchboard:moved'] = 'yes';
      }
    } catch { /* nothing is kept, then */ }
  }
  window.SwitchboardWords = words;
})();
