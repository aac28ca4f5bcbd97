// The first quiz of a page, as a reader meets it, and its answers as the script has them.
/** @typedef {import('./visit.js').Visited} Visited */
/** @typedef {{kind: string, key: string, right: string[], feedback: Record<string, string>, explanation: string}} Answers */

/** @param {Visited} page */
export const quizOf = (page) => {
  const quiz = page.locator('switchboard-quiz').first();
  const open = quiz.locator('.question:not([hidden])');
  return {
    quiz,
    /** The question that shows. */
    open,
    check: quiz.locator('.quiz-check'),
    next: quiz.locator('.quiz-next'),
    score: quiz.locator('.quiz-bar > :last-child'),
    where: quiz.locator('.quiz-bar > :first-child'),
    status: quiz.locator('.quiz-status'),
    total: quiz.locator('.quiz-total'),
    /** @returns {Promise<{questions: Answers[], verdicts: {from: number, to: number, html: string}[]}>} */
    data: async () => JSON.parse((await quiz.locator('.quiz-answers').textContent()) ?? ''),
    /** Which option of the question that shows is this one, from 0. @param {string} value */
    placeOf: (value) => open.locator('.option input').evaluateAll((inputs, wanted) => inputs.findIndex((input) => /** @type {HTMLInputElement} */ (input).value === wanted), value),
    /** @param {string} value */
    label: (value) => open.locator(`.option:has(input[value="${value}"]) label`),
    ready: () => quiz.and(page.locator('[data-ready]')).waitFor(),
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
