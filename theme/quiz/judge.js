// @ts-check
// What is right, and what can be judged at all.
(() => {
  'use strict';
  const parts = (window.SwitchboardQuiz ??= /** @type {any} */ ({}));

  /** Letters count; case, accents, spacing and curly quotes don't. @param {string} text */
  const fold = (text) =>
    text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();
  const NUMBER = /^[-+\u2212]?[\d.,\s]*\d(e[-+]?\d+)?/i;
  /** Also of "1,000", "0,5", "−3" and "25 clients". @param {string} text */
  const toNumber = (text) => {
    const digits = (NUMBER.exec(text)?.[0] ?? 'NaN').replace('\u2212', '-').replace(/\s/g, '');
    return Number(/^[-+]?[1-9]\d{0,2}(,\d{3})+(\.|$)/.test(digits) ? digits.replace(/,/g, '') : digits.replace(',', '.'));
  };
  /** @param {string[]} a @param {string[]} b */
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  /** Whether an answer is right. @param {QuizAnswers} answers @param {string[]} given */
  const isRight = ({ kind, right = [], accept = [], number = NaN, tolerance = 0 }, given) => {
    if (kind === 'number') return Math.abs(toNumber(given[0]) - number) <= tolerance + 1e-9 * Math.abs(number);
    if (kind === 'text') return accept.some((text) => fold(text) === fold(given[0]));
    return kind === 'order' ? same(given, right) : same([...given].sort(), [...right].sort());
  };
  /** What is still missing before an answer can be judged, in words. @param {QuizAnswers} answers @param {string[]} given */
  const missing = ({ kind, unit }, given) => {
    if (!given.length) return kind === 'one' || kind === 'many' ? 'Choose an answer first.' : 'Write your answer first.';
    if (kind !== 'number') return '';
    const after = fold(given[0].replace(NUMBER, ''));
    if (!isNaN(toNumber(given[0])) && (!unit || !after || after === fold(unit))) return '';
    return `Write a number${unit ? ` in ${unit}` : ''}, such as 12 or 0.5.`;
  };

  Object.assign(parts, { same, isRight, missing });
})();
