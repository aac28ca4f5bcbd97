// @ts-check
// The words of a page (a module's cards, the glossary's entries), and hearing them where the browser
// has a voice for the page's language.
(() => {
  'use strict';
  const { make, all } = window.SwitchboardQuiz;
  const language = window.SwitchboardWords.locale();

  /** @param {Element} entry @returns {Word} */
  const wordOf = (entry) => {
    const ipa = entry.querySelector('.ipa')?.textContent ?? '';
    const name = entry.querySelector('dt, h3')?.cloneNode(true);
    if (name instanceof Element) for (const other of all(name, '.ipa, .speak')) other.remove();
    return {
      key: /** @type {HTMLElement} */ (entry).dataset.key ?? '',
      name: name?.textContent?.trim() ?? '',
      ipa,
      meanings: all(entry, 'dd, .meaning'),
    };
  };
  /** Under an element, each word once. @param {ParentNode} within */
  const wordsIn = (within) => all(within, '[data-key]').map((entry) => ({ entry, ...wordOf(entry) }));

  /** @param {string} name */
  const speaker = (name) => {
    const button = /** @type {HTMLButtonElement} */ (make('button', 'speak'));
    button.type = 'button';
    button.ariaLabel = window.SwitchboardWords('word-hear', { word: name });
    button.innerHTML = '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 6v4h3l4 3V3L5 6zM11 5.5q2 2.5 0 5M12.8 3.5q3.6 4.5 0 9"/></svg>';
    button.onclick = () => {
      const spoken = new SpeechSynthesisUtterance(name);
      spoken.lang = language;
      speechSynthesis.cancel();
      speechSynthesis.speak(spoken);
    };
    return button;
  };
  let heard = false;
  /** Buttons beside all words, once there is a voice: it may come later than the page. */
  const hear = () => {
    const voices = window.speechSynthesis?.getVoices() ?? [];
    if (heard || !voices.some((voice) => voice.lang.slice(0, 2).toLowerCase() === language.slice(0, 2))) return;
    heard = true;
    for (const { entry, name } of wordsIn(document)) {
      const term = entry.querySelector('dt');
      if (term) term.append(' ', speaker(name));
      else entry.querySelector('.meaning')?.before(speaker(name));
    }
  };
  if (window.speechSynthesis && document.querySelector('[data-key]')) {
    speechSynthesis.addEventListener?.('voiceschanged', hear);
    hear();
  }

  window.SwitchboardVocab = { wordOf, wordsIn, speaker: (name) => heard ? speaker(name) : '' };
})();
