// @ts-check
// What is right, and what can be judged at all.
(() => {
  'use strict';
  const words = window.SwitchboardWords;
  const parts = (window.SwitchboardQuiz ??= /** @type {any} */ ({}));

  /** Straight quotes for what phones, keyboards and languages put in their place. @param {string} text */
  const straight = (text) => text.replace(/[‘’‚‛ʼ′´]/g, "'").replace(/[“”„‟″«»]/g, '"');
  const IS_DIGIT = /\p{Nd}/u;
  /** One sign for each thing: fractions and powers apart from what stands before them, digits of every
   * script as 0 to 9, one dash, straight quotes, one space. @param {string} text */
  const plain = (text) => straight(text).replace(/[⁰¹²³⁴-⁹⁺⁻]+/g, '^$&').replace(/[¼-¾⅐-⅞]/g, ' $&').normalize('NFKC')
    // The ten digits of a script begin at a multiple of sixteen, or six after one.
    .replace(/\p{Nd}/gu, (digit) => {
      const code = /** @type {number} */ (digit.codePointAt(0)), at = code & 15;
      return `${IS_DIGIT.test(String.fromCodePoint(code - at)) ? at : at - 6}`;
    })
    .replace(/[\p{Pd}−]/gu, '-').replace(/\p{Cf}/gu, '').replace(/⁄/g, '/').replace(/٪/g, '%').replace(/\s+/g, ' ').trim();
  /** What is typed for letters whose mark can't be taken from them. @type {Record<string, string>} */
  const SPELT = { ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ß: 'ss', ς: 'σ', ё: 'е' };
  /** A text as it is compared: letters count; case, spacing and a closing full stop don't, nor points that
   * Arabic and Hebrew may leave out. Each letter, and beside it its marks, which may be left out on Latin and
   * Greek ones that the language's alphabet has without. @param {string} text @param {Record<string, string>} letters
   * @returns {[string, string][]} */
  const fold = (text, letters) => [...plain(text).toLocaleLowerCase(words.locale()).normalize('NFC').replace(/(?<=[\p{L}\p{N}])[.。]$/u, '')
    .replace(/[֑-ֽֿ-ׇـً-ْٰ]/g, '').matchAll(/\P{M}\p{M}*/gu)].flatMap(([letter]) => {
      const own = letters[letter[0]] ?? SPELT[letter[0]];
      const bare = own || !/^[\p{Script=Latin}\p{Script=Greek}]/u.test(letter) ? '' : letter.normalize('NFD');
      return bare ? [[bare[0], bare.slice(1)]] : [...own ?? letter].map((part) => /** @type {[string, string]} */ ([part, '']));
    });
  /** Whether two texts are the same, but for marks that one of them leaves out. @param {[string, string][]} one @param {[string, string][]} other */
  const alike = (one, other) => one.length === other.length && [[one, other], [other, one]].some(([less, more]) => less.every(([letter, marks], i) => letter === more[i][0] && (!marks || marks === more[i][1])));
  /** Lines of output: white space at their ends doesn't count. @param {string} text */
  const lines = (text) => straight(text).replace(/\u00a0/g, ' ').trimEnd().split('\n').map((line) => line.trimEnd());
  const NUMBER = /^[~≈= ]*([-+]?) ?(\d+(?:[.,_']\d+| \d{3}(?!\d))*|[.,]\d+)(?: ?\/ ?(\d+)| (\d+) ?\/ ?(\d+)|(?: ?[*·⋅×x] ?(\d+))? ?(?:\^|\*\*) ?([-+]?\d+)|e([-+]?\d+))?/i;
  /** Digits with `mark` before decimals, in groups of three or as in India. @param {string} digits @param {string} mark */
  const plainly = (digits, mark) => {
    const [whole, part = '0', ...more] = digits.split(mark);
    const sound = /^(\d*|[1-9]\d{0,2}(\D)\d{3}(\2\d{3})*|[1-9]\d?(,\d\d)+,\d{3})$/.test(whole) && /^\d+$/.test(part) && !more[0];
    return sound ? Number(`${whole.replace(/\D/g, '')}.${part}`) : NaN;
  };
  /** What a number can be, in the question's unit: first as the book's language has it. Nothing where it isn't
   * read to its end; then `rest` says what wasn't. @param {QuizAnswers} answers @param {string} text */
  const read = ({ unit, units = {}, also = {}, title = '', comma }, text) => {
    const typed = plain(text).replace(/^([-+]?) ?(\p{Sc}|%|[A-Z]{3}(?![A-Z])) ?(.*)/u, '$1$3 $2').replace(/٬/g, "'").replace(/٫/g, comma ? ',' : '.');
    const [all = '', sign, written = '', under, top, below, base, power, ten] = NUMBER.exec(typed) ?? [];
    const rest = typed.slice(all.length).trim().replace(/\.$/, '').replace(/ ?(\/|\b(?:per|pro|je|par|por)\b) ?/, '/');
    const known = new Map(Object.entries(units));
    // Words may follow a number that has no unit, if the question has them.
    const named = !unit && !/[^\p{L} %]/u.test(rest) && rest.toLowerCase().split(' ').every((word) => title.toLowerCase().split(/[^\p{L}\p{N}%]+/u).includes(word));
    const worth = !rest || named ? 1 : known.get(rest) ?? known.get(rest.toLowerCase());
    const found = (comma ? [',', '.'] : ['.', ',']).map((mark) => plainly(written.replace(/_/g, ''), mark)).map((value) => Number(`${sign}1`) * (under ? value / +under
      : below ? value + +top / +below
        : power ? (base ? value * (+base) ** +power : value ** +power)
          : value * 10 ** +(ten ?? 0))).filter(Number.isFinite);
    // A share may be meant as a number, and a number as a share.
    const values = worth && found.length ? [...found, found[0] * (also[rest] ?? NaN) / worth].map((value) => value * worth) : [];
    return { values, rest };
  };
  /** @param {string[]} a @param {string[]} b */
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  /** @param {QuizAnswers} answers @param {number} value */
  const near = ({ number = NaN, tolerance = 0 }, value) => Math.abs(value - number) <= tolerance + 1e-9 * Math.abs(number);
  /** Whether an answer is right. @param {QuizAnswers} answers @param {string[]} given */
  const isRight = (answers, given) => {
    const { kind, right = [], accept = [], shown = '', letters = {} } = answers;
    if (kind === 'number') return near(answers, read(answers, given[0]).values[0]);
    // Some keyboards make one long dash of two short ones.
    if (kind === 'text') return ['-', '--'].some((dash) => accept.some((text) => alike(fold(text.replace(/—/g, dash), letters), fold(given[0].replace(/—/g, dash), letters))));
    if (kind === 'output') return same(lines(given[0]), lines(shown));
    return kind === 'order' ? same(given, right) : same([...given].sort(), [...right].sort());
  };
  /** @param {number} value */
  const write = (value) => value.toLocaleString(words.locale(), { useGrouping: false, maximumFractionDigits: 9 });
  /** What is still missing before an answer can be judged, in words. @param {QuizAnswers} answers @param {string[]} given */
  const missing = (answers, given) => {
    const { kind, unit } = answers;
    if (!given.length) return kind === 'one' || kind === 'many' ? words('quiz-choose-first') : words('quiz-write-first');
    if (kind !== 'number') return '';
    const { values: [first, ...others], rest } = read(answers, given[0]);
    if (first !== undefined) {
      const other = others.find((value) => near(answers, value));
      return near(answers, first) || other === undefined ? '' : words('quiz-two-ways', { text: given[0], one: write(first), other: write(other) });
    }
    const wish = unit ? words('quiz-number-in', { unit }) : words('quiz-number');
    return unit && rest ? words('quiz-unit-unfit', { unit: rest, wish }) : wish;
  };

  Object.assign(parts, { same, lines, isRight, missing });
})();
