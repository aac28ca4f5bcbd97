// @ts-check
// What a question makes of an answer: reading it, judging it, and the reasons beside it.
(() => {
  'use strict';
  const words = window.SwitchboardWords;
  const parts = window.SwitchboardQuiz;
  const { make, block, mark, all, textOf, lines, isRight, putInOrder } = parts;

  /** The answer's own fields: a prompt may hold others, as mdBook puts a box to each picture. */
  const FIELDS = ':is(.option, .typed) > :is(input, textarea)';
  /** @param {QuizQuestion} question @returns {string[]} what the reader has put down so far */
  const putDown = ({ fieldset, answers: { kind } }) => {
    if (kind === 'order') return all(fieldset, 'li').map((item) => item.dataset.item);
    const inputs = all(fieldset, FIELDS);
    if (kind === 'one' || kind === 'many') return inputs.filter((input) => input.checked).map((input) => input.value);
    // The first line of output may be indented. (And a book that was pasted by mistake is no answer.)
    return inputs.map(({ value }) => value.slice(0, 4e3).trimEnd()).map((text) => kind === 'output' ? text : text.trim()).filter(Boolean);
  };
  /** Puts an answer back, or none. @param {QuizQuestion} question @param {string[]} given */
  const putBack = (question, given) => {
    const { fieldset, answers: { kind } } = question;
    if (kind === 'order') return given.length && putInOrder(all(fieldset, 'ol')[0], given);
    for (const input of all(fieldset, FIELDS)) {
      if (kind === 'one' || kind === 'many') input.checked = given.includes(input.value);
      else input.value = given[0] ?? '';
    }
  };

  /** A line, or what stands for none. @param {string} [line] */
  const called = (line) => line || words(line === '' ? 'quiz-empty-line' : 'quiz-no-line');
  /** What was predicted beside what is printed. @param {string[]} given @param {string[]} shown */
  const beside = (given, shown) => {
    /** @param {string} [line] */
    const cell = (line) => make('td', '', line ? make('code', '', line) : called(line));
    const head = [words('quiz-column-line'), words('quiz-column-mine'), words('quiz-column-theirs')].map((word) => make('th', '', word));
    const longer = given.length > shown.length ? given : shown;
    const rows = longer.map((_, i) => {
      const alike = given[i] === shown[i];
      return make('tr', '', make('td', '', mark(alike, words(alike ? 'quiz-same' : 'quiz-differs'))), cell(given[i]), cell(shown[i]));
    });
    return make('table', 'quiz-lines', make('thead', '', make('tr', '', ...head)), make('tbody', '', ...rows));
  };

  /** In a sentence or a few for those who listen, what differs. @param {string[]} given @param {string[]} shown */
  const differences = (given, shown) => {
    const differ = [...Array(Math.max(given.length, shown.length)).keys()].filter((i) => given[i] !== shown[i]);
    const told = differ.slice(0, 3).map((i) => {
      const [mine, theirs] = [called(given[i]), called(shown[i])];
      // Spaces can't be heard.
      const spaced = mine.replace(/\s/g, '') === theirs.replace(/\s/g, '');
      return spaced ? words('quiz-line-spaced', { line: i + 1, theirs: theirs.trim() }) : words('quiz-line-differs', { line: i + 1, mine, theirs });
    });
    if (differ.length > 3) told.push(words('quiz-more-differ', { n: differ.length - 3 }));
    return told.join(' ');
  };

  /** Judges an answer and puts the reasons beside it. @param {QuizQuestion} question @param {string[]} given
   * @returns {string} what beside the reasons is to be heard */
  const settle = (question, given) => {
    const { form, fieldset, answers } = question;
    const { kind, right = [], accept = [], shown = '', feedback = {}, explanation } = answers;
    question.given = question.kept = given;
    question.right = isRight(answers, given);
    form.dataset.right = String(question.right);
    const outcome = make('div', 'outcome');
    let heard = '';
    const others = make('dl', '');
    const allWrong = question.right && kind === 'one';
    for (const option of all(fieldset, '.option')) {
      const { value } = option.querySelector('input');
      const [chosen, belongs] = [given.includes(value), right.includes(value)];
      if (chosen) option.append(block('feedback', feedback[value] ?? ''));
      else if (belongs) option.append(make('div', 'feedback'));
      option.querySelector('.feedback')?.prepend(mark(belongs, chosen ? undefined : words(kind === 'many' ? 'quiz-this-too' : 'quiz-this-one')));
      if (chosen || !feedback[value]) continue;
      const reason = block('', feedback[value]);
      others.append(make('dt', '', ...option.querySelector('label').cloneNode(true).childNodes), make('dd', '', ...(allWrong ? [] : [mark(belongs)]), reason));
    }
    if (kind !== 'one' && kind !== 'many') {
      const line = make('p', 'feedback', mark(question.right));
      outcome.append(line);
      const items = all(fieldset, 'li');
      for (const item of items) {
        const inPlace = given.indexOf(item.dataset.item) === right.indexOf(item.dataset.item);
        item.dataset.right = inPlace;
        // (The style speaks it: it reads the attribute of the element that it follows.)
        item.querySelector('.order-text').dataset.place = words(inPlace ? 'quiz-in-place' : 'quiz-out-of-place');
      }
      if (!question.right) {
        if (kind === 'text') line.append(...words.parts('quiz-it-is', { answer: make('code', '', accept[0]) }));
        if (kind === 'number') line.append(words('quiz-it-is', { answer: shown }));
        if (kind === 'output') {
          const [mine, theirs] = [lines(given[0]), lines(shown)];
          const first = theirs.findIndex((text, i) => text !== mine[i]);
          line.append(words('quiz-first-difference', { line: (first < 0 ? theirs.length : first) + 1 }));
          outcome.append(beside(mine, theirs));
          heard = differences(mine, theirs);
        }
        if (kind === 'order') {
          line.append(words('quiz-order-is'));
          /** @param {string} id */
          const name = (id) => textOf(items.find((item) => item.dataset.item === id));
          heard = right.map((id, i) => id === given[i] ? '' : words('quiz-place', { place: i + 1, theirs: name(id), mine: name(given[i]) })).filter(Boolean).join(' ');
          outcome.append(make('ol', '', ...right.map((id) => make('li', '', ...items.find((item) => item.dataset.item === id).querySelector('.order-text').cloneNode(true).childNodes))));
        }
      }
    }
    outcome.append(block('explanation', explanation ?? ''));
    if (others.firstChild) {
      outcome.append(make('details', '', make('summary', '', words(allWrong ? 'quiz-why-others' : 'quiz-about-others')), others));
    }
    fieldset.after(outcome);
    fieldset.disabled = true;
    return heard;
  };

  Object.assign(parts, { FIELDS, putDown, putBack, settle });
})();
