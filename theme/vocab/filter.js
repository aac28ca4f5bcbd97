// @ts-check
// The glossary's filter: what is typed narrows the list at once, and the count is told when it rests.
(() => {
  'use strict';
  const { all } = window.SwitchboardQuiz;
  const glossary = document.querySelector('.glossary-az');
  const input = glossary?.querySelector('input');
  const output = glossary?.querySelector('output');
  if (!glossary || !input || !output) return;
  /** Small letters without accents. @param {string} text */
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = window.SwitchboardVocab.wordsIn(glossary).map(({ entry, name, meanings }) => ({
    entry,
    name: plain(name),
    // In a meaning, only words that begin so: "port" is not in "support".
    text: plain(` ${meanings.map((meaning) => meaning.textContent).join(' ')}`).replace(/[^\p{L}\p{N}]+/gu, ' '),
  }));
  const told = output.textContent;
  /** @type {number | undefined} */
  let timer;
  const narrow = () => {
    const asked = plain(input.value).trim();
    let found = 0;
    for (const { entry, name, text } of words) {
      entry.hidden = !name.includes(asked) && !text.includes(` ${asked}`);
      found += Number(!entry.hidden);
    }
    for (const section of all(glossary, 'section')) {
      section.hidden = !section.querySelector('[data-key]:not([hidden])');
      all(glossary, '.letters a').find((link) => link.hash === `#${section.firstElementChild.id}`).hidden = section.hidden;
    }
    clearTimeout(timer);
    timer = setTimeout(() => {
      output.textContent = !asked ? told : found ? `${found} of ${told}` : `No word fits “${input.value.trim()}”`;
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
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest('.glossary-az [hidden]')) return;
    input.value = '';
    narrow();
    target.scrollIntoView();
  };
  addEventListener('hashchange', goal);
  if (input.value) narrow(); // a reload brings back what was typed
  goal();
})();
