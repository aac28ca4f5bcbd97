// The first quiz of a page, as a reader meets it, and its answers as the script has them.
/** @typedef {import('./visit.js').Visited} Visited */
/** @typedef {{kind: string, key: string, right: string[], accept: string[], number: number, tolerance: number,
 *   shown: string, title: string, feedback: Record<string, string>, explanation: string}} Answers */

/** What to choose or to type. @param {Answers} question @param {boolean} rightly @returns {string[]} */
const answerTo = ({ kind, right, accept, number, tolerance, shown, feedback }, rightly) => {
  if (kind === 'number') return [`${rightly ? number : number + tolerance + 7}`];
  if (kind === 'output') return [rightly ? shown : 'nothing of the kind'];
  if (kind === 'text') return [rightly ? accept[0] : 'nothing of the kind'];
  return rightly ? right : Object.keys(feedback).filter((value) => !right.includes(value)).slice(0, 1);
};

/** The first quiz of a page, or the one with this id. @param {Visited} page @param {string} [id] */
export const quizOf = (page, id) => {
  const quiz = page.locator(id ? `switchboard-quiz[data-quiz="${id}"]` : 'switchboard-quiz').first();
  const open = quiz.locator('.question:not([hidden])');
  const check = quiz.locator('.quiz-check');
  const label = (/** @type {string} */ value) => open.locator(`.option:has(input[value="${value}"]) label`);
  return {
    quiz,
    /** The question that shows. */
    open,
    check,
    label,
    next: quiz.locator('.quiz-next'),
    score: quiz.locator('.quiz-bar > :last-child'),
    where: quiz.locator('.quiz-bar > :first-child'),
    status: quiz.locator('.quiz-status'),
    total: quiz.locator('.quiz-total'),
    /** @returns {Promise<{questions: Answers[], verdicts: {from: number, to: number, html: string}[]}>} */
    data: async () => JSON.parse((await quiz.locator('.quiz-answers').textContent()) ?? ''),
    ready: () => quiz.and(page.locator('[data-ready]')).waitFor(),
    /** Opens the question of this number, from 1. */
    turnTo: (/** @type {number} */ number) => quiz.locator('.quiz-steps button').nth(number - 1).click(),

    /** Answers the question that shows by pointer (and by typing where it asks for that).
     * @param {Answers} question @param {boolean} rightly @returns {Promise<string[]>} what was given */
    answer: async (question, rightly) => {
      const given = answerTo(question, rightly);
      if (question.kind === 'one' || question.kind === 'many') for (const value of given) await label(value).click();
      else await open.getByRole('textbox').fill(given[0]);
      if (question.kind !== 'one') await check.click();
      return given;
    },
    /** Chooses or types an answer by keys, from the question's first control on, and leaves it unchecked.
     * @param {Answers} question @param {boolean} rightly @param {(key: string) => Promise<void>} press */
    prepare: async (question, rightly, press) => {
      const given = answerTo(question, rightly);
      const values = await open.locator('input').evaluateAll((inputs) => inputs.map((input) => /** @type {HTMLInputElement} */ (input).value));
      if (question.kind === 'one') {
        for (let n = 0; n < values.indexOf(given[0]); n++) await press('ArrowDown');
        if (values[0] === given[0]) for (const key of ['ArrowDown', 'ArrowUp']) await press(key);
      } else if (question.kind === 'many') {
        let at = 0;
        for (const value of given.toSorted((a, b) => values.indexOf(a) - values.indexOf(b))) {
          for (; at < values.indexOf(value); at++) await press('Tab');
          await press(' ');
        }
      } else {
        for (const key of given[0]) await press(key);
      }
    },
  };
};

/** The words of some HTML, as the page shows them. @param {Visited} page @param {string} html */
export const wordsOf = (page, html) => page.evaluate((text) => {
  const made = document.createElement('div');
  made.innerHTML = text;
  return made.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}, html);

/** What has the focus: a class or an id. @param {Visited} page */
export const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName);
