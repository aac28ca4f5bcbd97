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
  /** One sign for each thing: fractions apart from what stands before them, one minus, one space. @param {string} text */
  const plain = (text) => text.replace(/[¼-¾⅐-⅞]/g, ' $&').normalize('NFKC').replace(/[\u2212\u2044]/g, (sign) => (sign === '\u2044' ? '/' : '-'));
  const NUMBER = /^[~≈=\s]*([-+]?)(\d+(?:[.,_'’]\d+|\s\d{3}(?!\d))*|[.,]\d+)(?:e([-+]?\d+)|\s*\/\s*(\d+))?/i;
  /** What the number in front can be, as authors' are read too: of "1,000", "0,5", "−3", "≈ 25", "1 000",
   * "1/2" and "25 clients". A comma may mean two things; nothing is left where it is no number.
   * @param {string} text @returns {number[]} */
  const toNumbers = (text) => {
    const [, sign = '', written = '', power = 0, under = 1] = NUMBER.exec(plain(text)) ?? [];
    const digits = written.replace(/_/g, ''), forms = [];
    if (/^\d*([.,]\d+)?$/.test(digits)) forms.push(digits.replace(',', '.'));
    if (/^[1-9]\d{0,2}([,\s'’]\d{3})+(\.\d+)?$/.test(digits)) forms.push(digits.replace(/[^\d.]/g, ''));
    if (/^[1-9]\d{0,2}(([\s'’]\d{3})+,\d+|(\.\d{3})+,\d+|(\.\d{3}){2,})$/.test(digits)) forms.push(digits.replace(/[^\d,]/g, '').replace(',', '.'));
    return forms.filter(Boolean).map((form) => (Number(sign + form) * 10 ** Number(power)) / Number(under)).filter(Number.isFinite);
  };
  /** The unit that was typed, in the spelling that `units` has. @param {string} text */
  const unitOf = (text) => plain(text).replace(NUMBER, '').replace(/\s*(\/|\bper\b)\s*/, '/').replace(/\s+/g, ' ').trim().replace(/\.$/, '');
  /** What one of the unit that was typed is worth in the question's own: undefined for one that doesn't
   * fit. @param {QuizAnswers} answers @param {string} text */
  const worth = ({ unit, units = {} }, text) => {
    const typed = unitOf(text);
    const known = new Map(Object.entries(units));
    if (unit && typed) return known.get(typed) ?? known.get(typed.toLowerCase());
    // Words may follow a number that has no unit; another number says that something else is meant.
    return /[\d±]/.test(typed) ? undefined : 1;
  };
  /** @param {string[]} a @param {string[]} b */
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  /** Whether an answer is right. @param {QuizAnswers} answers @param {string[]} given */
  const isRight = (answers, given) => {
    const { kind, right = [], accept = [], number = NaN, tolerance = 0, shown = '' } = answers;
    if (kind === 'number') return toNumbers(given[0]).some((value) => Math.abs(value * (worth(answers, given[0]) ?? NaN) - number) <= tolerance + 1e-9 * Math.abs(number));
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
    if (fits && toNumbers(given[0]).length) return '';
    const wish = unit ? words('quiz-number-in', { unit }) : words('quiz-number');
    return fits || !unit ? wish : words('quiz-unit-unfit', { unit: unitOf(given[0]), wish });
  };

  Object.assign(parts, { same, lines, isRight, missing });
})();
