// @ts-check
// The glossary's filter: what is typed narrows the list at once, what begins with it stands first, and
// the count is told when it rests.
(() => {
  'use strict';
  const say = window.SwitchboardWords;
  const { all } = window.SwitchboardQuiz;
  const glossary = document.querySelector('.glossary-az');
  const input = glossary?.querySelector('input');
  const output = glossary?.querySelector('output');
  if (!glossary || !input || !output) return;
  /** Small letters without accents. @param {string} text */
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  // (A meaning may have some of its own.)
  const sections = all(glossary, ':scope > section'), letters = all(glossary, '.letters a');
  const words = window.SwitchboardVocab.wordsIn(glossary).map(({ entry, name, meanings }) => ({
    entry,
    // Also as the text may have it: other forms that its author lists, and plurals.
    forms: [name, ...(entry.dataset.also ?? '').split(', ').filter(Boolean)].map(plain).flatMap((form) => [`${form}s`, `${form}es`, form.replace(/y$/, 'ies')]),
    // In a meaning, only words that begin so: "port" is not in "support".
    text: plain(` ${meanings.map((meaning) => meaning.textContent).join(' ')}`).replace(/[^\p{L}\p{N}]+/gu, ' '),
  }));
  const told = output.textContent;
  /** @type {number | undefined} */
  let timer;
  const narrow = () => {
    const asked = plain(input.value).trim();
    let found = 0;
    /** By entry and section: 0 for a word that begins so, 1 for one that holds it, 2 for one whose meaning
     * does, 3 for none. @type {Map<Element, number>} */
    const ranks = new Map();
    for (const { entry, forms, text } of words) {
      const rank = forms.some((form) => form.startsWith(asked)) ? 0 : forms.some((form) => form.includes(asked)) ? 1 : text.includes(` ${asked}`) ? 2 : 3;
      const section = entry.closest('section');
      ranks.set(entry, rank);
      ranks.set(section, Math.min(rank, ranks.get(section) ?? 3));
      entry.hidden = rank > 2;
      found += Number(!entry.hidden);
    }
    /** @param {Element} a @param {Element} b */
    const order = (a, b) => /** @type {number} */ (ranks.get(a)) - /** @type {number} */ (ranks.get(b));
    // From A to Z within a rank, and again where nothing is asked.
    for (const entry of words.map(({ entry }) => entry).sort(order)) entry.parentElement.append(entry);
    glossary.append(...[...sections].sort(order));
    sections.forEach((section, i) => section.hidden = letters[i].hidden = ranks.get(section) === 3);
    clearTimeout(timer);
    timer = setTimeout(() => {
      output.textContent = !asked ? told : found ? say('glossary-found', { n: found, all: told ?? '' }) : say('glossary-none', { asked: input.value.trim() });
    }, 300);
  };
  input.oninput = narrow;
  input.onkeydown = (event) => {
    if (event.key !== 'Escape') return;
    input.value = '';
    narrow();
  };
  // A link to a word that the filter hides shows it again.
  const goal = () => {
    let id;
    try {
      id = decodeURIComponent(location.hash.slice(1));
    } catch {
      return; // `#%` is no place that anybody wrote
    }
    const target = document.getElementById(id);
    if (!target?.closest('.glossary-az [hidden]')) return;
    input.value = '';
    narrow();
    target.scrollIntoView();
  };
  addEventListener('hashchange', goal);
  if (input.value) narrow(); // a reload brings back what was typed
  goal();
})();
