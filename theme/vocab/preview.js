// @ts-check
// A term's meaning beside its link, while the pointer or the keyboard is on it. A tap follows the link.
(() => {
  'use strict';
  const { make } = window.SwitchboardQuiz;
  const box = make('div', 'term-preview');
  box.id = 'term-preview';
  box.role = 'tooltip';
  /** @type {HTMLAnchorElement | null} */
  let shown = null;
  /** @type {number | undefined} */
  let timer;

  const hide = () => {
    clearTimeout(timer);
    shown?.removeAttribute('aria-describedby');
    shown = null;
    box.remove();
  };
  /** @param {HTMLAnchorElement} link @returns {{name: string, ipa: string, meaning: string} | undefined} */
  const about = (link) => {
    const { term, ipa = '', meaning } = link.dataset;
    if (term && meaning) return { name: term, ipa, meaning };
    const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.closest('[data-key]');
    if (!entry) return;
    const word = window.SwitchboardVocab.wordOf(entry);
    return { ...word, meaning: (word.meanings[0]?.querySelector('p') ?? word.meanings[0])?.textContent?.trim() ?? '' };
  };
  /** @param {HTMLAnchorElement} link */
  const show = (link) => {
    clearTimeout(timer);
    // (What it stood in may have been folded meanwhile.)
    const [line] = link.getClientRects();
    const word = shown === link || !line ? undefined : about(link);
    if (!word) return;
    hide();
    shown = link;
    const ipa = make('span', 'ipa', word.ipa);
    box.replaceChildren(make('b', '', word.name), ' ', ipa, make('p', '', word.meaning));
    link.closest('main')?.append(box);
    link.setAttribute('aria-describedby', box.id);
    // Under the word's first line, or over it where there is no room; inside the window in any case.
    const { left, top, bottom } = line;
    const { width, height } = box.getBoundingClientRect();
    const room = document.documentElement.clientWidth - width - 16;
    const above = bottom + height + 8 > innerHeight && top - height > 60;
    box.style.left = `${Math.max(16, Math.min(left, room)) + scrollX}px`;
    box.style.top = `${(above ? top - height - 6 : bottom + 6) + scrollY}px`;
  };
  /** @param {() => void} act @param {number} wait */
  const soon = (act, wait) => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
  /** @param {Event} event @returns {HTMLAnchorElement | null} */
  const linkOf = ({ target }) => target instanceof Element ? target.closest('a.term') : null;

  addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = linkOf(event);
    if (link && link !== shown) soon(() => show(link), 300);
    else if (link || box.contains(/** @type {Node} */ (event.target))) clearTimeout(timer);
    else if (shown !== document.activeElement) soon(hide, 250);
  });
  addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link?.matches(':focus-visible')) show(link);
  });
  addEventListener('focusout', (event) => linkOf(event) && hide());
  addEventListener('click', (event) => linkOf(event) && hide());
  addEventListener('keydown', (event) => event.key === 'Escape' && hide());
})();
