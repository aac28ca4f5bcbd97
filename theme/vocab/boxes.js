// @ts-check
// Which words are due: Leitner's boxes. A new word begins in box 1; known, it moves a box up, else it
// goes back to box 1, and it is due again after that box's days. A word that is known before it is due
// stays where it is. Kept as …card:<word>, {box, due}: due in days since 1 January 1970 by the
// reader's own calendar. Where storage is refused all of it lasts for the visit.
(() => {
  'use strict';
  const DAYS = [1, 3, 7, 16, 35, 90];
  /** @type {Map<string, Card>} */
  const visit = new Map();
  let refused = false;
  const words = window.SwitchboardWords;
  /** @param {string} key */
  const nameOf = (key) => `${words.kept}card:${key}`;
  const today = () => Math.floor((Date.now() - new Date().getTimezoneOffset() * 6e4) / 864e5);
  /** @param {string} key @returns {Card | undefined} */
  const get = (key) => {
    let kept;
    try {
      kept = JSON.parse(/** @type {any} */ (localStorage.getItem(nameOf(key))));
    } catch (error) {
      refused ||= !(error instanceof SyntaxError);
    }
    const sound = Number.isInteger(kept?.due) && Number.isInteger(kept.box) && DAYS[kept.box - 1];
    if (!sound) return refused ? visit.get(key) : undefined;
    // A clock that went ahead has put it further off than its box does (a day more may be a journey): it is due.
    return kept.due > today() + DAYS[kept.box - 1] + 1 ? { ...kept, due: today() } : kept;
  };
  /** @param {string} key @param {boolean} known @returns {Card} */
  const answer = (key, known) => {
    const kept = get(key);
    if (known && kept && kept.due > today()) return kept;
    const box = known ? Math.min((kept?.box ?? 1) + 1, DAYS.length) : 1;
    const card = { box, due: today() + DAYS[box - 1] };
    visit.set(key, card);
    try {
      localStorage.setItem(nameOf(key), JSON.stringify(card));
    } catch {
      refused = true;
    }
    return card;
  };
  /** @param {number} due */
  const when = (due) => words('practise-when', { days: Math.max(0, due - today()) });
  window.SwitchboardCards = { get, answer, today, when, refused: () => refused };
})();
