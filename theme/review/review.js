// @ts-check
// A review: questions of several quizzes in one, first those that the reader missed, then as many of each quiz
// as of any other. Their answers are kept under the review's own name, so that all are asked anew; which
// they are is kept too, until others are asked for. Without a script there is a list of questions.
// The shapes of its data are in tests/browser/types/quiz.d.ts.
(() => {
  'use strict';
  const words = window.SwitchboardWords;
  const kept = window.SwitchboardProgress;
  const { make, all, rank } = window.SwitchboardQuiz;

  /** @param {HTMLElement} section @param {QuizReview} review */
  const open = (section, { id, page, count, quizzes }) => {
    const pool = quizzes.flatMap(({ id: quiz, questions }, from) => questions.map(({ form, answers }) => (
      { form, answers, from, there: `quiz:${quiz}:${answers.key}`, here: `quiz:${id}:${answers.key}` })));
    /** @typedef {typeof pool[number]} Asked */
    /** What was said here last counts for more than what was said there. @param {Asked} question */
    const isMissed = ({ here, there }) => [here, there].map(kept.record).find(({ given }) => given)?.right === false;

    /** The questions to ask, missed ones first and those that were asked `before` last; of equals one of the
     * quiz that has fewest. @param {Asked[]} before */
    const choose = (before) => {
      const last = new Set(before);
      const turn = (/** @type {Asked} */ question) => isMissed(question) ? 0 : last.has(question) ? 2 : 1;
      const all = pool.map((question) => ({ question, turn: turn(question), place: rank(question.here) }));
      all.sort((a, b) => a.turn - b.turn || a.place - b.place);
      // In each quiz they come in this order, whatever was taken of the others.
      const rest = quizzes.map(() => ({ taken: 0, questions: /** @type {typeof all} */ ([]) }));
      for (const each of all) rest[each.question.from].questions.push(each);
      return Array.from({ length: count }, () => {
        const open = rest.filter(({ taken, questions }) => taken < questions.length);
        const next = open.reduce((best, quiz) => {
          const [a, b] = [best, quiz].map(({ taken, questions }) => questions[taken]);
          return (a.turn - b.turn || best.taken - quiz.taken || a.place - b.place) > 0 ? quiz : best;
        });
        return next.questions[next.taken++].question;
      });
    };
    /** Those that the reader has begun to answer here, if they still are what this review asks. */
    const begun = () => {
      const places = new Map(kept.texts(`review:${id}`).map((name, place) => [name, place]));
      const place = (/** @type {Asked} */ { here }) => places.get(here) ?? 0;
      const found = pool.filter(({ here }) => places.has(here)).sort((a, b) => place(a) - place(b));
      return found.length === count && found.some(({ here }) => kept.record(here).given) ? found : null;
    };

    const list = all(section, '.review-list')[0];
    /** @param {Asked[]} asked */
    const show = (asked) => {
      const names = JSON.stringify(asked.map(({ here }) => here));
      kept.set(`review:${id}`, names);
      // The list of modules shows the score of what its page asks.
      if (!document.querySelector('.module-head')) kept.set(`questions:${page}`, names);
      const quiz = document.createElement('switchboard-quiz');
      Object.assign(quiz, { id: `quiz-${id}`, innerHTML: `<div class="quiz-bar kicker"></div>${asked.map(({ form }) => form).join('')}` });
      quiz.dataset.quiz = id;
      quiz.append(Object.assign(document.createElement('script'), {
        type: 'application/json', className: 'quiz-answers', textContent: JSON.stringify({ questions: asked.map(({ answers }) => answers) }),
      }));
      for (const old of all(section, 'switchboard-quiz')) {
        old.gone?.abort();
        old.remove();
      }
      list.before(quiz);
      list.hidden = true;

      const forms = all(quiz, 'form');
      const again = make('p', 'review-again');
      const others = make('button', 'quiz-button', words('review-others', { n: count }));
      Object.assign(others, { type: 'button', onclick: () => {
        const next = choose(asked);
        for (const { here } of next) kept.remove(here);
        show(next);
        const first = all(section, 'form:not([hidden]) :is(input, textarea, .order button)')[0];
        first.focus({ preventScroll: true });
        section.scrollIntoView({ block: 'nearest' });
      } });
      all(quiz, '.quiz-verdict')[0].after(again);
      all(quiz, '.quiz-result .quiz-actions')[0].append(others);
      const tell = () => {
        const missed = new Set(asked.filter((_, n) => forms[n].dataset.right === 'false').map(({ from }) => from));
        const from = quizzes.filter((_, i) => missed.has(i));
        const links = from.flatMap(({ called, href }, i) => [i ? ', ' : '', Object.assign(document.createElement('a'), { href, textContent: called })]);
        again.replaceChildren(...links.length ? words.parts('review-again', { chapters: make('span', '', ...links) }) : []);
      };
      new MutationObserver(tell).observe(quiz, { subtree: true, attributeFilter: ['data-right'] });
      tell();
    };
    show(begun() ?? choose([]));
  };

  for (const section of /** @type {HTMLElement[]} */ (all(document, '.review'))) {
    const text = all(section, '.review-questions')[0].textContent;
    // Where the joined page has this chapter's folder, what it says leads from there.
    const folder = all(section, '.quiz-folder')[0]?.getAttribute('xlink:href').replace(/^\.\/?$/, '');
    open(section, JSON.parse(folder ? text.replace(/ (src|href)=\\"(?![\w+.-]+:|[/#])/g, (/** @type {string} */ said) => `${said}${encodeURI(folder)}/`) : text));
  }
})();
