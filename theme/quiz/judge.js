// @ts-check
// What is right, and what can be judged at all.
(() => {
  'use strict';
  const words = window.SwitchboardWords;
  const parts = (window.SwitchboardQuiz ??= /** @type {any} */ ({}));

  /** Straight quotes for curly ones, which phones put in. @param {string} text */
  const straight = (text) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\u00a0/g, ' ');
  /** Letters count; case, accents, spacing, curly quotes and a closing full stop don't. @param {string} text */
  const fold = (text) => straight(text.normalize('NFKD').replace(/\p{M}/gu, '')).replace(/\s+/g, ' ').trim().replace(/(?<=[\p{L}\p{N}])[.!]$/u, '').toLowerCase();
  /** Lines of output: white space at their ends doesn't count. @param {string} text */
  const lines = (text) => straight(text).trimEnd().split('\n').map((line) => line.trimEnd());
  const NUMBER = /^[~≈=\s]*[-+\u2212]?[\d.,\s]*\d(e[-+]?\d+)?/i;
  /** Also of "1,000", "0,5", "−3", "≈ 25" and "25 clients". @param {string} text */
  const toNumber = (text) => {
    const digits = (NUMBER.exec(text)?.[0] ?? 'NaN').replace('\u2212', '-').replace(/[~≈=\s]/g, '');
    return Number(/^[-+]?[1-9]\d{0,2}(,\d{3})+(\.|$)/.test(digits) ? digits.replace(/,/g, '') : digits.replace(',', '.'));
  };
  /** The unit that was typed, in the spelling that `units` has. @param {string} text */
  const unitOf = (text) => text.replace(NUMBER, '').normalize('NFKC').replace(/\s*(\/|\bper\b)\s*/, '/').replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  /** What one of the unit that was typed is worth in the question's own: undefined for one that doesn't
   * fit. @param {QuizAnswers} answers @param {string} text */
  const worth = ({ unit, units = {} }, text) => {
    const typed = unitOf(text);
    const known = new Map(Object.entries(units));
    return unit && typed ? known.get(typed) ?? known.get(typed.toLowerCase()) : 1;
  };
  /** @param {string[]} a @param {string[]} b */
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  /** Whether an answer is right. @param {QuizAnswers} answers @param {string[]} given */
  const isRight = (answers, given) => {
    const { kind, right = [], accept = [], number = NaN, tolerance = 0, shown = '' } = answers;
    if (kind === 'number') return Math.abs(toNumber(given[0]) * (worth(answers, given[0]) ?? NaN) - number) <= tolerance + 1e-9 * Math.abs(number);
    if (kind === 'text') return accept.some((text) => fold(text) === fold(given[0]));
    if (kind === 'output') return same(lines(given[0]), lines(shown));
    return kind === 'order' ? same(given, right) : same([...given].sort(), [...right].sort());
  };
  /** What is still missing before an answer can be judged, in words. @param {QuizAnswers} answers @param {string[]} given */
  const missing = (answers, given) => {
    const { kind, unit } = answers;
    if (!given.length) return kind === 'one' || kind === 'many' ? words('quiz-choose-first') : words('quiz-write-first');
    if (kind !== 'number') return '';
    const fits = worth(answers, given[0]);
    if (fits && !isNaN(toNumber(given[0]))) return '';
    const wish = unit ? words('quiz-number-in', { unit }) : words('quiz-number');
    return fits ? wish : words('quiz-unit-unfit', { unit: unitOf(given[0]), wish });
  };

  Object.assign(parts, { same, lines, isRight, missing });
})();
