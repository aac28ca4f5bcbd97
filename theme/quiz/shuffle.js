// @ts-check
// Options in an order of the reader's own: the same for them on every visit, another for the next reader,
// so that nobody learns a place instead of an answer.
(() => {
  'use strict';
  const parts = window.SwitchboardQuiz;
  const { all } = parts;

  const KEY = `${window.SwitchboardWords.kept}seed`;
  const drawn = `${Math.random()}`;
  let seed = '';
  /** The reader's seed; where storage is refused, one for this visit. */
  const seedOf = () => {
    try {
      seed ||= localStorage.getItem(KEY) ?? '';
      if (!seed) localStorage.setItem(KEY, seed = drawn);
    } catch {
      seed ||= drawn;
    }
    return seed;
  };
  /** FNV-1a with the finish of MurmurHash3, without which the order of neighbouring letters would hardly
   * vary. @param {string} text */
  const hash = (text) => {
    let h = 0x811c9dc5;
    for (const letter of text) h = Math.imul(h ^ letter.charCodeAt(0), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
  };
  /** A place in an order of the reader's own. @param {string} text */
  const rank = (text) => hash(text + seedOf());
  /** Options that lean on their place (`fixed`) keep it; a question without `fixed` stays as it is.
   * @param {QuizQuestion} question */
  const shuffle = ({ fieldset, answers: { fixed, key } }) => {
    if (!fixed) return;
    const options = all(fieldset, '.option');
    const free = options.map((option, i) => {
      const { value } = option.querySelector('input');
      option.style.setProperty('--place', i); // for print, which has the author's order
      return { option, rank: rank(value + key), free: !fixed.includes(value) };
    });
    const shuffled = free.filter((one) => one.free).sort((a, b) => a.rank - b.rank);
    fieldset.append(...free.map((one) => (one.free && shuffled.shift() || one).option));
  };

  Object.assign(parts, { shuffle, rank });
})();
