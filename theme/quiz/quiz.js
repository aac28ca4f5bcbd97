// @ts-check
// The knowledge check. <switchboard-quiz> holds native forms that read well without a script; this
// shows them one at a time, answers each choice with its reason, keeps the score, and remembers the
// answers on this device. It knows nothing of the page around it; nothing is sent anywhere.
// The shapes of its data are in tests/browser/types/quiz.d.ts.
(() => {
  'use strict';
  const words = window.SwitchboardWords;
  const { make, all, textOf, heardOf, same, missing, FIELDS, shuffle, makeOrder, putDown, putBack, settle } = window.SwitchboardQuiz;

  let notKept = false;
  /** Storage may be forbidden or full: then the quiz works without. @template T @param {() => T} use */
  const keep = (use) => {
    try { return use(); } catch (error) { notKept ||= !(error instanceof SyntaxError); }
  };
  let saidNotKept = false;
  /** How a kind of question is answered, shown until one of it has been. @type {Partial<Record<QuizAnswers['kind'], string>>} */
  const HOW = {
    one: words('quiz-how-one'),
    many: words('quiz-how-many'),
    order: words('quiz-how-order'),
    output: words('quiz-how-output'),
  };

  /** @param {HTMLElement & {gone?: AbortController}} quiz @param {{questions: QuizAnswers[], verdicts?: QuizVerdict[]}} data */
  const open = (quiz, data) => {
    /** @param {string} name @param {() => void} act @param {string} [said] */
    const button = (name, act, said = '') => {
      const made = /** @type {HTMLButtonElement} */ (make('button', `quiz-button quiz-${name}`, said));
      made.type = 'button';
      made.onclick = (event) => event.detail < 2 && act();
      return made;
    };
    /** @type {QuizQuestion[]} */
    const questions = all(quiz, 'form').map((form, i) => ({ form, fieldset: form.querySelector('fieldset'), answers: data.questions[i], given: [], kept: [], right: false }));
    const count = questions.length;
    let at = 0; // the question that shows; `count` is the result

    const where = make('span', '');
    const score = make('span', '');
    const bar = all(quiz, '.quiz-bar')[0];
    const how = make('p', 'quiz-how');
    const note = make('p', 'quiz-note');
    const status = make('p', 'quiz-status visually-hidden');
    status.role = 'status';
    const check = button('check', () => answer(), words('quiz-check'));
    const next = button('next', () => go(nextOpen(at)));
    const total = make('p', 'quiz-total');
    total.tabIndex = -1;
    const verdict = make('div', 'quiz-verdict');
    const retry = button('retry', () => forget(questions.filter((question) => !question.right)));
    const result = make('div', 'quiz-result', total, verdict, make('p', 'quiz-actions', retry, button('reset', () => forget(questions), words('quiz-start-over'))));
    const steps = questions.map((question, i) => button('step', () => {
      show(i);
      say(words('quiz-told', { what: steps[i].ariaLabel ?? '', text: textOf(question.form) }));
    }, `${i + 1}`));
    const stepList = make('ol', 'quiz-steps', ...steps.map((step) => make('li', '', step)));
    stepList.ariaLabel = words('quiz-steps');
    bar.replaceChildren(where, score);
    quiz.append(how, make('div', 'quiz-actions', check, next, note), result, stepList, status);

    /** @param {string} said */
    const say = (said) => {
      // The same words twice would not be read twice.
      status.textContent = status.textContent === said ? `${said}\u00a0` : said;
    };
    /** What is missing before there is an answer to judge. @param {string} said */
    const hint = (said) => {
      note.textContent = said;
      if (said) say(said);
    };
    /** @param {QuizQuestion} question */
    const keyOf = (question) => `${words.kept}quiz:${quiz.dataset.quiz}:${question.answers.key}`;
    /** The next question without an answer after the `i`th, or the result. @param {number} i */
    const nextOpen = (i) => {
      for (let n = i + 1; n <= i + count; n++) if (!questions[n % count].given.length) return n % count;
      return count;
    };

    /** @param {number} i */
    const show = (i) => {
      const ended = i === count;
      const right = questions.filter((question) => question.right).length;
      at = i;
      hint('');
      // Shut questions are still found by the browser's own search, which opens them.
      questions.forEach(({ form }, n) => n === i ? form.removeAttribute('hidden') : form.setAttribute('hidden', 'until-found'));
      result.hidden = !ended;
      const { kind, unit } = questions[i]?.answers ?? {};
      how.textContent = kind && !questions.some(({ given, answers }) => given.length && answers.kind === kind) && (unit ? words('quiz-how-unit') : HOW[kind]) || '';
      check.hidden = ended || questions[i].given.length > 0;
      next.hidden = ended || !check.hidden;
      next.textContent = words(nextOpen(i) === count ? 'quiz-see-result' : 'quiz-next');
      where.textContent = words(ended ? 'quiz-ended' : 'quiz-where', { n: Math.min(i + 1, count), of: count });
      total.textContent = score.textContent = words('quiz-score', { right, of: count });
      steps.forEach((step, n) => {
        step.dataset.state = questions[n].given.length ? (questions[n].right ? 'right' : 'missed') : '';
        step.ariaLabel = words(!questions[n].given.length ? 'quiz-step' : questions[n].right ? 'quiz-step-right' : 'quiz-step-missed', { n: n + 1 });
        step.ariaCurrent = n === i ? 'step' : null;
      });
      verdict.innerHTML = ended ? data.verdicts?.find(({ from, to }) => from <= right && right <= to)?.html ?? '' : '';
      retry.hidden = right === count;
      retry.textContent = words('quiz-try-missed', { n: count - right });
    };
    /** Shows a question or the result, and the focus goes there. @param {number} i */
    const go = (i) => {
      show(i);
      say(i === count ? words('quiz-last', { verdict: verdict.textContent ?? '' }) : words('quiz-told', { what: where.textContent ?? '', text: textOf(questions[i].form) }));
      const [control = total] = i === count ? [] : [...all(questions[i].fieldset, `${FIELDS}:checked`), ...all(questions[i].fieldset, `${FIELDS}, .order button`)];
      control.focus({ preventScroll: true });
      bar.scrollIntoView({ block: 'nearest' });
    };
    const answer = () => {
      const question = questions[at];
      if (!question || question.given.length) return;
      const given = putDown(question);
      const lack = missing(question.answers, given);
      if (lack) return hint(lack);
      check.focus({ preventScroll: true }); // what is about to be locked must not hold the focus
      const differs = settle(question, given);
      keep(() => localStorage.setItem(keyOf(question), JSON.stringify({ given, right: question.right })));
      next.hidden = false;
      next.focus({ preventScroll: true });
      show(at);
      const reasons = all(question.form, '.feedback');
      // Of several reasons each is told with its option.
      const heard = reasons.map((reason) => reasons.length > 1
        ? words('quiz-told', { what: reason.parentElement.querySelector('label').textContent.trim(), text: heardOf(reason) })
        : heardOf(reason));
      say(words('quiz-told', { what: words('quiz-step', { n: at + 1 }), text: `${[...heard, differs, score.textContent].filter(Boolean).join(' ')}.` }));
      if (notKept && !saidNotKept) {
        saidNotKept = true;
        const warning = words('quiz-not-kept');
        stepList.after(make('p', 'quiz-unkept', warning));
        say(`${status.textContent} ${warning}`);
      }
      next.scrollIntoView({ block: 'nearest' });
      reasons[0]?.scrollIntoView({ block: 'nearest' });
    };
    /** @param {QuizQuestion} question */
    const reopen = (question) => {
      question.given = question.kept = [];
      question.fieldset.disabled = question.right = false;
      delete question.form.dataset.right;
      for (const reason of all(question.form, '.feedback, .outcome')) reason.remove();
      for (const item of all(question.fieldset, 'li')) delete item.dataset.right;
      putBack(question, []);
    };
    /** Takes answers back, to be given again. @param {QuizQuestion[]} list */
    const forget = (list) => {
      for (const question of list) {
        reopen(question);
        keep(() => localStorage.removeItem(keyOf(question)));
      }
      go(nextOpen(-1));
    };
    /** What this device keeps of a question; nothing where it isn't answered. @param {QuizQuestion} question @returns {string[]} */
    const keptOf = (question) => {
      const value = keep(() => JSON.parse(/** @type {any} */ (localStorage.getItem(keyOf(question))))?.given);
      return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
    };
    /** Makes a question what this device keeps of it: answered, or not. @param {QuizQuestion} question */
    const recall = (question) => {
      if (question.given.length) reopen(question);
      const kept = question.kept = keptOf(question);
      if (!kept.length) return;
      // What no longer fits the question comes back different, and is left for the reader to answer. (Options may
      // have another order than they had then.)
      putBack(question, kept);
      if (same(putDown(question).sort(), [...kept].sort())) settle(question, kept);
      else putBack(question, []);
    };
    // What is answered or taken back in another tab is so here too, and the focus stays unless what has
    // it goes.
    // (Whoever takes it away ends what it hears of the window, which would keep it.)
    quiz.gone = new AbortController();
    addEventListener('kept', () => {
      // (Where answers couldn't be kept, that there are none says nothing; nor does one that didn't fit before.)
      const changed = questions.filter((question) => !notKept && !same(keptOf(question), question.kept));
      if (!changed.length) return;
      const focused = quiz.contains(document.activeElement) ? document.activeElement : null;
      changed.forEach(recall);
      show(at === count || !questions[at] ? nextOpen(-1) : at);
      if (changed.includes(questions[at])) hint(words(questions[at].given.length ? 'quiz-answered-elsewhere' : 'quiz-opened-elsewhere'));
      if (focused && (focused.matches(':disabled') || !focused.checkVisibility())) {
        [check, next, total].find((control) => control.checkVisibility())?.focus({ preventScroll: true });
      }
    }, quiz.gone);

    quiz.addEventListener('submit', (event) => event.preventDefault());
    quiz.addEventListener('input', () => hint(''));
    /** @type {HTMLInputElement | null} */
    let pressed = null;
    quiz.addEventListener('keydown', (event) => {
      event.stopPropagation(); // or mdBook would turn the page
      const input = event.target;
      const area = input instanceof HTMLTextAreaElement;
      if (event.key === 'Enter' && event.repeat && !area) return event.preventDefault();
      // In lines of output Enter is a new line, and Ctrl + Enter what Enter is elsewhere.
      // (229 is a key that an input method has for itself, also where Safari says that it composes no more.)
      if (event.altKey || event.keyCode === 229 || (event.ctrlKey || event.metaKey) !== area) return;
      if (event.key === 'Enter' && /** @type {Element} */ (input).matches(FIELDS)) {
        event.preventDefault();
        answer();
      } else if (event.key === ' ' && input instanceof HTMLInputElement && input.type === 'radio') {
        // The browser is silent when Space meets a chosen radio, so the key itself answers: on its
        // way up, or it would also press the button that the focus moves to.
        event.preventDefault();
        input.checked = true;
        pressed = input;
      }
    });
    quiz.addEventListener('keyup', (event) => {
      event.stopPropagation();
      if (event.key !== ' ' || !pressed) return;
      event.preventDefault();
      if (pressed === event.target) answer();
      pressed = null;
    });
    quiz.addEventListener('click', (event) => {
      // Arrow keys "click" a radio too; only a pointer's click counts its presses.
      const target = /** @type {Element} */ (event.target);
      if (!event.detail || target.closest('a') || getSelection()?.type === 'Range') return;
      const radio = target.closest('.option > :is(label, input)')?.parentElement?.querySelector('input');
      if (radio?.type !== 'radio' || radio.matches(':disabled')) return;
      radio.checked = true;
      answer();
    });
    const linked = () => questions.findIndex(({ form }) => `#${form.id}` === location.hash);
    addEventListener('hashchange', () => {
      if (linked() < 0) return;
      show(linked());
      questions[at].form.scrollIntoView();
    }, quiz.gone);
    quiz.addEventListener('beforematch', (event) => show(questions.findIndex(({ form }) => form.contains(/** @type {Node} */ (event.target)))));

    for (const question of questions) {
      shuffle(question);
      if (question.answers.kind === 'order') makeOrder(all(question.fieldset, 'ol')[0], say);
      recall(question);
    }
    show(linked() < 0 ? nextOpen(-1) : linked());
    quiz.dataset.ready = '';
  };

  customElements.define('switchboard-quiz', class extends HTMLElement {
    connectedCallback() {
      const data = this.querySelector('.quiz-answers')?.textContent;
      // Where the joined page has this chapter's folder, what it says leads from there.
      const folder = this.querySelector('.quiz-folder')?.getAttribute('xlink:href')?.replace(/^\.\/?$/, '');
      const there = folder ? data?.replace(/ (src|href)=\\"(?![\w+.-]+:|[/#])/g, (said) => `${said}${encodeURI(folder)}/`) : data;
      if (there && !('ready' in this.dataset)) open(this, JSON.parse(there));
    }
  });
})();
