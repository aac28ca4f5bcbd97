// @ts-check
// Putting a list in order, by buttons and by keys.
(() => {
  'use strict';
  const words = window.SwitchboardWords;
  const parts = window.SwitchboardQuiz;
  const { make, all, textOf } = parts;

  /** @param {HTMLElement} list */
  const labelOrder = (list) => {
    for (const item of all(list, 'li')) {
      for (const button of all(item, 'button')) {
        button.ariaLabel = words(button.value === 'up' ? 'quiz-move-up' : 'quiz-move-down', { item: textOf(item) });
        // Not `disabled`, which would drop the focus when an item reaches the end.
        button.ariaDisabled = String(!(button.value === 'up' ? item.previousSibling : item.nextSibling));
      }
    }
  };
  /** @param {HTMLElement} list @param {string[]} ids */
  const putInOrder = (list, ids) => {
    list.replaceChildren(...all(list, 'li').sort((a, b) => ids.indexOf(a.dataset.item) - ids.indexOf(b.dataset.item)));
    labelOrder(list);
  };
  /** @param {HTMLElement} list @param {(said: string) => void} say */
  const makeOrder = (list, say) => {
    /** @param {HTMLElement} item @param {string} way */
    const move = (item, way) => {
      const other = way === 'up' ? item.previousSibling : item.nextSibling;
      if (!other) return;
      // The neighbour moves, so that the item keeps the focus.
      if (way === 'up') item.after(other); else item.before(other);
      labelOrder(list);
      say(words('quiz-moved', { item: textOf(item), place: all(list, 'li').indexOf(item) + 1, of: list.children.length }));
    };
    for (const item of all(list, 'li')) {
      const row = make('div', 'order-row', make('span', 'order-text', ...item.childNodes));
      item.append(row);
      for (const way of ['up', 'down']) {
        const button = /** @type {HTMLButtonElement} */ (make('button', 'quiz-button', way === 'up' ? '↑' : '↓'));
        button.type = 'button';
        button.value = way;
        button.onclick = () => move(item, way);
        row.append(button);
      }
    }
    list.addEventListener('keydown', (event) => {
      const item = /** @type {Element} */ (event.target).closest('li');
      if (!item || !/^Arrow(Up|Down)$/.test(event.key)) return;
      event.preventDefault();
      move(item, event.key.slice(5).toLowerCase());
    });
    putInOrder(list, all(list, 'li').map((item) => item.dataset.item));
  };

  Object.assign(parts, { putInOrder, makeOrder });
})();
