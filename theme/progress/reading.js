// @ts-check
// What the reader has read to the end and where they are, kept on this device, and the marks in the list of
// modules: "read", and the score of the module's questions.
(() => {
  'use strict';
  const words = window.SwitchboardWords;
  const kept = window.SwitchboardProgress;
  const links = document.querySelectorAll('.modules nav a');

  /** How many of these questions were answered, and how many rightly. @param {string[]} names */
  kept.score = (names) => {
    const answers = names.map((name) => kept.record(name)).filter((answer) => answer.given);
    return { answered: answers.length, right: answers.filter((answer) => answer.right === true).length, of: names.length };
  };
  /** What is to be said of a page: "read", "3 / 5". @param {string} page @param {string[]} [questions] */
  kept.marks = (page, questions = kept.texts(`questions:${page}`)) => {
    const { answered, right, of } = kept.score(questions);
    return [kept.get(`read:${page}`) ? words('mark-read') : '', answered ? words('mark-quiz', { right, of }) : ''].filter(Boolean);
  };

  /** @param {string[]} marks @param {string} className */
  kept.markOf = (marks, className) => {
    const said = Object.assign(document.createElement('span'), { className, textContent: marks.join(' · ') });
    said.toggleAttribute('data-read', marks[0] === words('mark-read'));
    return said;
  };

  /** What page and section were left last, in words that may be empty. */
  kept.place = () => {
    const { page, id, section } = kept.record('place');
    const [where, anchor, words] = [page, id, section].map((value) => typeof value === 'string' ? value : '');
    return { page: where, id: anchor.startsWith('#') ? anchor : '', section: words };
  };

  const mark = () => {
    for (const link of links) {
      // (A page's name is its address within the book.)
      const marks = kept.marks((link.getAttribute('href') ?? '').replace(document.documentElement.dataset.root ?? '', ''));
      link.querySelector('.read')?.remove();
      if (marks.length) link.append(' ', kept.markOf(marks, 'read'));
    }
  };
  mark();
  addEventListener('kept', mark);
  document.querySelector('details.modules')?.addEventListener('toggle', mark);

  // (The page with the whole course has each module's.)
  const [head, other] = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.module-head')), page = head?.dataset.page;
  if (!page || other) return;
  // Other pages show this one's score, and can't ask it for its questions.
  const questions = [...document.querySelectorAll('switchboard-quiz')].flatMap((quiz) => {
    const data = JSON.parse(quiz.querySelector('.quiz-answers')?.textContent || '{"questions":[]}');
    return data.questions.map((/** @type {{key: string}} */ { key }) => `quiz:${/** @type {HTMLElement} */ (quiz).dataset.quiz}:${key}`);
  });
  if (questions.length) kept.set(`questions:${page}`, JSON.stringify(questions));

  // Where the reader is: the section that the page's own contents point to. `kept.place` reads it.
  const stay = () => {
    const section = document.querySelector('.bar .contents nav [aria-current], aside.margin [aria-current]');
    kept.set('place', JSON.stringify({ page, id: section?.getAttribute('href'), section: section?.textContent?.trim() }));
  };
  // (And who looks at it again is there again.)
  for (const name of ['pagehide', 'visibilitychange']) addEventListener(name, stay);

  const end = document.querySelector('main .recap, main .next') ?? [...document.querySelectorAll('main>:not(script)')].pop();
  if (!end || kept.get(`read:${page}`)) return;
  const watcher = new IntersectionObserver((seen) => {
    if (!seen.some((each) => each.isIntersecting)) return;
    watcher.disconnect();
    kept.set(`read:${page}`, new Date().toISOString().slice(0, 10));
    mark();
  });
  watcher.observe(end);
})();
