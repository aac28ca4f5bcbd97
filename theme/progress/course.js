// @ts-check
// The course page: where to go on, what is read, how the quizzes went, what to review, and what may be done
// with all that. Without a script, or without storage, the page is a plain map of the course.
(() => {
  'use strict';
  const words = window.SwitchboardWords;
  const kept = window.SwitchboardProgress;
  const section = document.querySelector('.your-progress');
  if (!section) return;
  const cards = window.SwitchboardCards;
  /** @type {{modules: CourseModule[], practise: string | null}} */
  const { modules, practise } = JSON.parse(document.querySelector('script.course-progress')?.textContent ?? '{"modules":[]}');
  /** @param {string} name @returns {HTMLElement} */
  const part = (name) => /** @type {HTMLElement} */ (section.querySelector(`[data-part="${name}"]`));
  /** @param {string} tag @param {string} className @param {(Node | string)[]} children */
  const make = (tag, className, ...children) => {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  /** @param {string} href @param {string} text */
  const link = (href, text) => Object.assign(make('a', '', text), { href });

  /** @param {CourseModule} module */
  const questionsOf = (module) => module.quizzes.flatMap(({ id, questions }) =>
    questions.map(({ key, title }, i) => ({ name: `quiz:${id}:${key}`, title, href: `${module.href}#quiz-${id}-${i + 1}` })));
  /** @param {CourseModule} module */
  const isRead = (module) => kept.get(`read:${module.page}`) !== null;
  const all = modules.map((module) => ({ ...module, asked: questionsOf(module) }));

  /** The way on: the section that was left, or the next module that is not read. */
  const wayOn = () => {
    const place = kept.place();
    const left = modules.find((module) => module.page === place.page && !isRead(module));
    if (left) {
      const where = place.section ? words('progress-place', { module: left.called, section: place.section }) : left.called;
      return words.parts('progress-continue', { module: link(left.href + place.id, where) });
    }
    const unread = modules.find((module) => !isRead(module));
    if (!unread) return modules.length ? [words('progress-all-read')] : [];
    return words.parts(modules.some(isRead) ? 'progress-go-on' : 'progress-begin', { module: link(unread.href, unread.called), minutes: unread.minutes });
  };

  /** What there is of each kind; of what the course hasn't, nothing is said. */
  const sums = () => {
    const read = modules.filter(isRead);
    const { answered, right, of } = kept.score(all.flatMap(({ asked }) => asked.map(({ name }) => name)));
    const terms = modules.flatMap(({ terms }) => terms);
    const minutes = (/** @type {CourseModule[]} */ list) => list.reduce((sum, module) => sum + module.minutes, 0);
    const lines = /** @type {[number, string, string, string][]} */ ([
      [modules.length, words('progress-read'), words('progress-read-of', { n: read.length, of: modules.length }), words('progress-minutes', { n: minutes(read), of: minutes(modules) })],
      [of, words('progress-questions'), words('progress-right', { n: right, of }), answered < of ? words('progress-open', { n: of - answered }) : words('progress-answered')],
      [terms.length, words('progress-words'), words('progress-practised', { n: terms.filter((term) => cards.get(term)).length, of: terms.length }), ''],
    ]);
    return lines.filter(([some]) => some).map(([, name, value, more]) => make('div', '', make('dt', 'kicker', name), make('dd', '', value, ' ', make('small', '', more))));
  };

  /** What was missed, and what is due, each with its way there. */
  const review = () => {
    const missed = all.flatMap(({ asked }) => asked).filter(({ name }) => kept.record(name).right === false);
    const due = modules.flatMap(({ href, terms }) => terms
      .filter((term) => Number(cards.get(term)?.due) <= cards.today()).map((term) => `${href}#term-${term}`));
    const items = [
      ...missed.map(({ title, href }) => make('li', '', ...words.parts('progress-missed', { question: link(href, title) }))),
      ...due.length ? [make('li', '', ...words.parts('progress-due', { words: link(practise ?? due[0], words('progress-due-words', { n: due.length })) }))] : [],
    ];
    return items.length ? [make('h3', '', words('progress-review')), make('ul', 'to-review', ...items)] : [];
  };

  /** The first button, and what it says to who comes for the first time. */
  const go = document.querySelector('.start [data-part="go"]'), begin = go?.getAttribute('href') ?? '', said = [...go?.childNodes ?? []];

  const show = () => {
    // (Who is at a link of these is at the same one afterwards.)
    const held = document.activeElement?.getAttribute('href');
    part('way-on').replaceChildren(...wayOn());
    part('sums').replaceChildren(...sums());
    part('sums').style.display = part('sums').firstChild ? '' : 'none';
    part('review').replaceChildren(...review());
    const left = kept.place().page, lines = new Map([...document.querySelectorAll('.course li')].map((line) => [line.getAttribute('data-page'), line]));
    for (const module of all) {
      const line = lines.get(module.page);
      line?.querySelector('.marks')?.remove();
      const marks = kept.marks(module.page, module.asked.map(({ name }) => name));
      if (marks.length) line?.append(kept.markOf(marks, 'marks'));
      const state = isRead(module) ? 'read' : marks.length || left === module.page ? 'begun' : '';
      line?.toggleAttribute('data-state', !!state);
      if (state) line?.setAttribute('data-state', state);
    }
    // Who has been here before is led on from the first button, too.
    const to = modules.some(isRead) || left ? part('way-on').querySelector('a') : null;
    go?.setAttribute('href', to?.getAttribute('href') ?? begin);
    go?.replaceChildren(...to ? [words('progress-go', { place: to.textContent ?? '' })] : said);
    if (document.activeElement === document.body) [...section.querySelectorAll('a')].find((each) => held && each.getAttribute('href') === held)?.focus({ preventScroll: true });
  };

  /** @param {string} text */
  const say = (text) => {
    part('status').textContent = text;
  };
  part('save').addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([kept.asText()], { type: 'application/json' }));
    Object.assign(link(address, ''), { download: `${kept.PREFIX.replaceAll(':', '-')}progress-${new Date().toISOString().slice(0, 10)}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
    say(words('progress-saved'));
  });
  const chooser = Object.assign(document.createElement('input'), { type: 'file', accept: '.json,application/json', ariaLabel: words('progress-saved-file'), hidden: true });
  part('keep').append(chooser);
  part('take-in').addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', async () => {
    const file = chooser.files?.[0];
    if (!file) return;
    say(await kept.takeInFile(file));
    chooser.value = ''; // so that the same file can be chosen again
    dispatchEvent(new Event('kept'));
  });
  const dialog = /** @type {HTMLDialogElement} */ (part('sure'));
  part('erase').addEventListener('click', () => {
    dialog.returnValue = '';
    dialog.showModal();
  });
  // (A frame may forbid forms, and so what they say to dialogs.)
  dialog.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    dialog.close(event.target.value);
  });
  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'erase') return;
    // How the page looks and which keys it has is not progress.
    for (const name of kept.names()) if (name !== 'scheme' && name !== 'keys') kept.remove(name);
    say(words('progress-erased'));
    dispatchEvent(new Event('kept'));
  });

  // (Where it is only full, what is there can be read, saved and erased.)
  if (!kept.works() && !kept.names().length) {
    part('way-on').textContent = words('progress-not-kept');
    part('keep').hidden = true;
    return;
  }
  show();
  addEventListener('kept', show);
})();
