// @ts-check
// The few elements that the quiz makes.
(() => {
  'use strict';
  const words = window.SwitchboardWords;
  const parts = (window.SwitchboardQuiz ??= /** @type {any} */ ({}));

  /** @param {string} tag @param {string} name @param {(Node|string)[]} children */
  const make = (tag, name, ...children) => {
    const made = document.createElement(tag);
    made.className = name;
    made.append(...children);
    // Only our own words are given as texts, or put there later.
    if (words.isForeign() && (children[0] ? tag !== 'code' && children.some(words.isForeign) : /^(p|span|button)$/.test(tag))) made.lang = words.lang;
    return made;
  };
  /** HTML from the book itself. @param {string} name @param {string} html */
  const block = (name, html) => {
    const made = make('div', name);
    made.innerHTML = html;
    return made;
  };
  /** @param {boolean} right @param {string} [said] */
  const mark = (right, said = words(right ? 'quiz-right' : 'quiz-not-this')) => {
    const icon = make('span', '', right ? '✓ ' : '✕ ');
    icon.ariaHidden = 'true';
    return make('b', right ? 'quiz-mark right' : 'quiz-mark', icon, `${said} `);
  };
  /** @param {ParentNode} from @param {string} selector @returns {any[]} */
  const all = (from, selector) => [...from.querySelectorAll(selector)];
  /** @param {Element} item */
  const textOf = (item) => item.querySelector('.order-text, legend')?.textContent?.trim() ?? '';

  /** A reason as it is to be heard: lines of code that aren't shown aren't told. @param {Element} reason */
  const heardOf = (reason) => {
    const copy = /** @type {Element} */ (reason.cloneNode(true));
    for (const hidden of all(copy, '.boring')) hidden.remove();
    return copy.textContent?.trim() ?? '';
  };

  Object.assign(parts, { make, block, mark, all, textOf, heardOf });
})();
