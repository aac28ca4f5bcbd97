// @ts-check
// Practising words from memory, one at a time: the word, then its meaning, then whether it was known.
// In a module its own words; on the glossary's page what is due from all that were begun.
(() => {
  'use strict';
  const say = window.SwitchboardWords;
  const { make } = window.SwitchboardQuiz;
  const { wordsIn, speaker } = window.SwitchboardVocab;
  const { get, answer, today, when, refused } = window.SwitchboardCards;
  /** @param {number} n */
  const some = (n) => say('practise-words', { n });

  document.querySelectorAll('.practise').forEach((place, index) => {
    const glossary = place.closest('.glossary-az');
    const words = wordsIn(glossary ?? place.previousElementSibling ?? document);
    if (!words.length) return;

    /** @param {string} text @param {() => void} act */
    const button = (text, act) => {
      const made = /** @type {HTMLButtonElement} */ (make('button', 'quiz-button', text));
      made.type = 'button';
      made.onclick = (event) => event.detail < 2 && act();
      return made;
    };
    const status = make('p', 'visually-hidden');
    status.role = 'status';
    const stage = make('div', '');
    place.append(stage, status);

    /** A group of words by the day they are due. @param {Word[]} list */
    const byDay = (list) => {
      /** @type {Map<number, string[]>} */
      const days = new Map();
      for (const { key, name } of list) {
        const due = get(key)?.due;
        if (due !== undefined) days.get(due)?.push(name) ?? days.set(due, [name]);
      }
      return [...days].sort(([a], [b]) => a - b);
    };

    /** The way in, and what is due when. */
    const rest = () => {
      const due = words.filter(({ key }) => (get(key)?.due ?? (glossary ? Infinity : 0)) <= today());
      const [next] = byDay(words);
      const all = glossary || words.length > 1
        ? say(glossary ? 'practise-all' : 'practise-these', { words: some(words.length) })
        : say('practise-this');
      const start = button(due.length && due.length < words.length ? say('practise-due', { words: some(due.length) }) : all, () => practise(due.length ? due : words));
      stage.className = 'practise-rest';
      stage.replaceChildren(start, !due.length && next ? make('p', '', say('practise-nothing-due', { when: when(next[0]), words: some(next[1].length) })) : '');
      return start;
    };

    /** @param {Word[]} chosen */
    const practise = (chosen) => {
      const left = chosen.map((word) => ({ word, at: Math.random() })).sort((a, b) => a.at - b.at).map(({ word }) => word);
      /** @param {string} [before] */
      const ask = (before = '') => {
        const word = left[0];
        const where = say('practise-where', { n: chosen.length - left.length + 1, of: chosen.length });
        const term = make('p', 'practise-term', word.name, ' ', make('span', 'ipa', word.ipa), ' ', speaker(word.name));
        term.id = `practise-${index}-term`;
        const meaning = make('div', 'practise-meaning', ...word.meanings.map((/** @type {Element} */ one) => make('div', '', ...one.cloneNode(true).childNodes)));
        meaning.id = `practise-${index}-meaning`;
        const reveal = button(say('practise-show'), () => {
          actions.replaceChildren(no, yes);
          actions.before(meaning);
          yes.focus({ preventScroll: true });
          actions.scrollIntoView({ block: 'nearest' });
        });
        reveal.setAttribute('aria-describedby', term.id);
        const no = button(say('practise-not-yet'), () => judge(false));
        const yes = button(say('practise-knew'), () => judge(true));
        yes.setAttribute('aria-describedby', meaning.id);
        for (const [key, one] of Object.entries({ 1: no, 2: yes })) one.append(make('kbd', '', key));
        const actions = make('p', 'practise-actions', reveal);
        const stop = button(say('practise-stop'), () => rest().focus());
        stage.className = 'practise-card asking';
        stage.replaceChildren(make('p', 'kicker', where, stop), term, actions);
        status.textContent = `${before} ${where}.`;
        reveal.focus({ preventScroll: true });
        stage.scrollIntoView({ block: 'nearest' });
        stage.onkeydown = (event) => {
          // A key that is held would answer before the eye has read.
          if (event.key === 'Enter' && event.repeat) event.preventDefault();
          if (!meaning.isConnected || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
          if (event.key === '1') no.click();
          if (event.key === '2') yes.click();
        };
        /** @param {boolean} right */
        const judge = (right) => {
          const { due } = answer(word.key, right);
          left.shift();
          // What was not known comes again before the end.
          if (!right) {
            left.push(word);
            missed.add(word);
          }
          const told = say(right ? 'practise-again' : 'practise-again-soon', { word: word.name, when: when(due) });
          (left.length ? ask : end)(told);
        };
      };
      /** @type {Set<Word>} */
      const missed = new Set();
      /** @param {string} told */
      const end = (told) => {
        const total = make('p', 'practise-term', say('practise-known', { known: chosen.length - missed.size, of: chosen.length }));
        total.tabIndex = -1;
        const days = byDay(chosen).map(([due, names]) => make('li', '', make('b', '', when(due)), make('span', '', names.join(', '))));
        const summary = make('ul', 'practise-due', ...days);
        const way = rest();
        stage.className = 'practise-card';
        stage.replaceChildren(total, make('p', 'kicker', say('practise-due-again')), summary,
          refused() ? make('p', 'quiz-note', say('practise-not-kept')) : '',
          make('p', 'practise-actions', way, button(say('practise-close'), () => rest().focus())));
        status.textContent = told;
        total.focus({ preventScroll: true });
        stage.scrollIntoView({ block: 'nearest' });
      };
      ask();
    };

    rest();
    // Another tab may have practised, and another day begun.
    addEventListener('kept', () => {
      if (stage.className !== 'practise-rest') return;
      const held = stage.contains(document.activeElement), start = rest();
      if (held) start.focus({ preventScroll: true });
    });
  });
})();
