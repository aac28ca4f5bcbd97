// @ts-nocheck: its parts are checked.
/* Made by tools/bundle from theme/quiz. Change those files, then run it again. */
(() => {
'use strict';
const parts = (window.SwitchboardQuiz ??= ({}));
const make = (tag, name, ...children) => {
const made = document.createElement(tag);
made.className = name;
made.append(...children);
return made;
};
const block = (name, html) => {
const made = make('div', name);
made.innerHTML = html;
return made;
};
const mark = (right, words = right ? 'Right' : 'Not this') => {
const icon = make('span', '', right ? '✓ ' : '✕ ');
icon.ariaHidden = 'true';
return make('b', right ? 'quiz-mark right' : 'quiz-mark', icon, `${words}. `);
};
const all = (from, selector) => [...from.querySelectorAll(selector)];
const textOf = (item) => item.querySelector('.order-text, legend')?.textContent?.trim() ?? '';
Object.assign(parts, { make, block, mark, all, textOf });
})();
(() => {
'use strict';
const parts = (window.SwitchboardQuiz ??= ({}));
const fold = (text) =>
text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim().toLowerCase();
const NUMBER = /^[-+\u2212]?[\d.,\s]*\d(e[-+]?\d+)?/i;
const toNumber = (text) => {
const digits = (NUMBER.exec(text)?.[0] ?? 'NaN').replace('\u2212', '-').replace(/\s/g, '');
return Number(/^[-+]?[1-9]\d{0,2}(,\d{3})+(\.|$)/.test(digits) ? digits.replace(/,/g, '') : digits.replace(',', '.'));
};
const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const isRight = ({ kind, right = [], accept = [], number = NaN, tolerance = 0 }, given) => {
if (kind === 'number') return Math.abs(toNumber(given[0]) - number) <= tolerance + 1e-9 * Math.abs(number);
if (kind === 'text') return accept.some((text) => fold(text) === fold(given[0]));
return kind === 'order' ? same(given, right) : same([...given].sort(), [...right].sort());
};
const missing = ({ kind, unit }, given) => {
if (!given.length) return kind === 'one' || kind === 'many' ? 'Choose an answer first.' : 'Write your answer first.';
if (kind !== 'number') return '';
const after = fold(given[0].replace(NUMBER, ''));
if (!isNaN(toNumber(given[0])) && (!unit || !after || after === fold(unit))) return '';
return `Write a number${unit ? ` in ${unit}` : ''}, such as 12 or 0.5.`;
};
Object.assign(parts, { same, isRight, missing });
})();
(() => {
'use strict';
const parts = window.SwitchboardQuiz;
const { make, all, textOf } = parts;
const labelOrder = (list) => {
for (const item of all(list, 'li')) {
for (const button of all(item, 'button')) {
button.ariaLabel = `Move ${button.value}: ${textOf(item)}`;
button.ariaDisabled = String(!(button.value === 'up' ? item.previousSibling : item.nextSibling));
}
}
};
const putInOrder = (list, ids) => {
list.replaceChildren(...all(list, 'li').sort((a, b) => ids.indexOf(a.dataset.item) - ids.indexOf(b.dataset.item)));
labelOrder(list);
};
const makeOrder = (list, say) => {
const move = (item, way) => {
const other = way === 'up' ? item.previousSibling : item.nextSibling;
if (!other) return;
if (way === 'up') item.after(other); else item.before(other);
labelOrder(list);
say(`${textOf(item)}: now ${all(list, 'li').indexOf(item) + 1} of ${list.children.length}`);
};
for (const item of all(list, 'li')) {
const row = make('div', 'order-row', make('span', 'order-text', ...item.childNodes));
item.append(row);
for (const way of ['up', 'down']) {
const button = (make('button', 'quiz-button', way === 'up' ? '↑' : '↓'));
button.type = 'button';
button.value = way;
button.onclick = () => move(item, way);
row.append(button);
}
}
list.addEventListener('keydown', (event) => {
const item = (event.target).closest('li');
if (!item || !/^Arrow(Up|Down)$/.test(event.key)) return;
event.preventDefault();
move(item, event.key.slice(5).toLowerCase());
});
putInOrder(list, all(list, 'li').map((item) => item.dataset.item));
};
Object.assign(parts, { putInOrder, makeOrder });
})();
(() => {
'use strict';
const parts = window.SwitchboardQuiz;
const { make, block, mark, all, isRight, putInOrder } = parts;
const putDown = ({ fieldset, answers: { kind } }) => {
if (kind === 'order') return all(fieldset, 'li').map((item) => item.dataset.item);
const inputs = all(fieldset, 'input');
return kind === 'one' || kind === 'many'
? inputs.filter((input) => input.checked).map((input) => input.value)
: inputs.map((input) => input.value.trim()).filter(Boolean);
};
const putBack = (question, given) => {
const { fieldset, answers: { kind } } = question;
if (kind === 'order') return given.length && putInOrder(all(fieldset, 'ol')[0], given);
for (const input of all(fieldset, 'input')) {
if (kind === 'one' || kind === 'many') input.checked = given.includes(input.value);
else input.value = given[0] ?? '';
}
};
const settle = (question, given) => {
const { form, fieldset, answers } = question;
const { kind, right = [], accept = [], shown = '', feedback = {}, explanation } = answers;
question.given = given;
question.right = isRight(answers, given);
form.dataset.right = String(question.right);
const outcome = make('div', 'outcome');
const others = make('dl', '');
const allWrong = question.right && kind === 'one';
for (const option of all(fieldset, '.option')) {
const { value } = option.querySelector('input');
const [chosen, belongs] = [given.includes(value), right.includes(value)];
if (chosen) option.append(block('feedback', feedback[value] ?? ''));
else if (belongs) option.append(make('div', 'feedback'));
option.querySelector('.feedback')?.prepend(mark(belongs, chosen ? undefined : kind === 'many' ? 'This one too' : 'This was the one'));
if (chosen || !feedback[value]) continue;
const reason = block('', feedback[value]);
others.append(make('dt', '', ...option.querySelector('label').cloneNode(true).childNodes), make('dd', '', ...(allWrong ? [] : [mark(belongs)]), reason));
}
if (kind === 'text' || kind === 'number' || kind === 'order') {
const line = make('p', 'feedback', mark(question.right));
outcome.append(line);
const items = all(fieldset, 'li');
for (const item of items) item.dataset.right = given.indexOf(item.dataset.item) === right.indexOf(item.dataset.item);
if (!question.right) {
if (kind === 'text') line.append('It is ', make('code', '', accept[0]), '.');
if (kind === 'number') line.append(`It is ${shown}.`);
if (kind === 'order') {
line.append('The order is this:');
outcome.append(make('ol', '', ...right.map((id) => make('li', '', ...items.find((item) => item.dataset.item === id).querySelector('.order-text').cloneNode(true).childNodes))));
}
}
}
outcome.append(block('explanation', explanation ?? ''));
if (others.firstChild) {
outcome.append(make('details', '', make('summary', '', allWrong ? 'Why the others are wrong' : 'About the other answers'), others));
}
fieldset.after(outcome);
fieldset.disabled = true;
};
Object.assign(parts, { putDown, putBack, settle });
})();
(() => {
'use strict';
const { make, all, textOf, same, missing, makeOrder, putDown, putBack, settle } = window.SwitchboardQuiz;
let notKept = false;
const keep = (use) => {
try { return use(); } catch (error) { notKept ||= !(error instanceof SyntaxError); }
};
let saidNotKept = false;
const open = (quiz, data) => {
const button = (name, act, words = '') => {
const made = (make('button', `quiz-button quiz-${name}`, words));
made.type = 'button';
made.onclick = (event) => event.detail < 2 && act();
return made;
};
const questions = all(quiz, 'form').map((form, i) => ({ form, fieldset: form.querySelector('fieldset'), answers: data.questions[i], given: [], right: false }));
const count = questions.length;
let at = 0; // the question that shows; `count` is the result
const where = make('span', '');
const score = make('span', '');
const bar = all(quiz, '.quiz-bar')[0];
const note = make('p', 'quiz-note');
const status = make('p', 'quiz-status visually-hidden');
status.role = 'status';
const check = button('check', () => answer(), 'Check');
const next = button('next', () => go(nextOpen(at)));
const total = make('p', 'quiz-total');
total.tabIndex = -1;
const verdict = make('div', 'quiz-verdict');
const retry = button('retry', () => forget(questions.filter((question) => !question.right)));
const result = make('div', 'quiz-result', total, verdict, make('p', 'quiz-actions', retry, button('reset', () => forget(questions), 'Start over')));
const steps = questions.map((question, i) => button('step', () => {
show(i);
say(`${steps[i].ariaLabel}: ${textOf(question.form)}`);
}, `${i + 1}`));
const stepList = make('ol', 'quiz-steps', ...steps.map((step) => make('li', '', step)));
stepList.ariaLabel = 'Questions';
const region = quiz.closest('section');
if (region) region.ariaLabel = bar.textContent.trim();
region?.removeAttribute('aria-labelledby');
bar.replaceChildren(where, score);
quiz.append(make('div', 'quiz-actions', check, next, note), result, stepList, status);
const say = (words) => {
status.textContent = status.textContent === words ? `${words}\u00a0` : words;
};
const hint = (words) => {
note.textContent = words;
if (words) say(words);
};
const keyOf = (question) => `switchboard:quiz:${quiz.dataset.quiz}:${question.answers.key}`;
const nextOpen = (i) => {
for (let n = i + 1; n <= i + count; n++) if (!questions[n % count].given.length) return n % count;
return count;
};
const show = (i) => {
const ended = i === count;
const right = questions.filter((question) => question.right).length;
at = i;
hint('');
questions.forEach(({ form }, n) => n === i ? form.removeAttribute('hidden') : form.setAttribute('hidden', 'until-found'));
result.hidden = !ended;
check.hidden = ended || questions[i].given.length > 0;
next.hidden = ended || !check.hidden;
next.textContent = nextOpen(i) === count ? 'See your result' : 'Next question';
where.textContent = ended ? `${count} of ${count} answered` : `Question ${i + 1} of ${count}`;
total.textContent = score.textContent = `Score: ${right} / ${count}`;
steps.forEach((step, n) => {
step.dataset.state = questions[n].given.length ? (questions[n].right ? 'right' : 'missed') : '';
step.ariaLabel = `Question ${n + 1} ${step.dataset.state}`.trim();
step.ariaCurrent = n === i ? 'step' : null;
});
verdict.innerHTML = ended ? data.verdicts?.find(({ from, to }) => from <= right && right <= to)?.html ?? '' : '';
retry.hidden = right === count;
retry.textContent = count - right === 1 ? 'Try the missed one again' : `Try the ${count - right} missed again`;
};
const go = (i) => {
show(i);
say(i === count ? `That was the last one. ${verdict.textContent}` : `${where.textContent}: ${textOf(questions[i].form)}`);
const [control = total] = i === count ? [] : [...all(questions[i].fieldset, ':checked'), ...all(questions[i].fieldset, 'input, button')];
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
settle(question, given);
keep(() => localStorage.setItem(keyOf(question), JSON.stringify({ given, right: question.right })));
next.hidden = false;
next.focus({ preventScroll: true });
show(at);
const reasons = all(question.form, '.feedback');
say(`Question ${at + 1}: ${reasons.map((reason) => reason.textContent).join(' ')} ${score.textContent}.`);
if (notKept && !saidNotKept) {
saidNotKept = true;
const words = 'This browser isn’t keeping your answers: they last until you leave or reload the page.';
stepList.after(make('p', 'quiz-unkept', words));
say(`${status.textContent} ${words}`);
}
next.scrollIntoView({ block: 'nearest' });
reasons[0]?.scrollIntoView({ block: 'nearest' });
};
const forget = (list) => {
for (const question of list) {
question.given = [];
question.fieldset.disabled = question.right = false;
delete question.form.dataset.right;
for (const reason of all(question.form, '.feedback, .outcome')) reason.remove();
for (const item of all(question.fieldset, 'li')) delete item.dataset.right;
putBack(question, []);
keep(() => localStorage.removeItem(keyOf(question)));
}
go(nextOpen(-1));
};
quiz.addEventListener('submit', (event) => event.preventDefault());
quiz.addEventListener('input', () => hint(''));
let pressed = null;
quiz.addEventListener('keydown', (event) => {
event.stopPropagation(); // or mdBook would turn the page
const input = event.target;
if (event.key === 'Enter' && event.repeat) return event.preventDefault();
if (!(input instanceof HTMLInputElement) || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
if (event.key === 'Enter') {
event.preventDefault();
answer();
} else if (event.key === ' ' && input.type === 'radio') {
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
const target = (event.target);
if (!event.detail || target.closest('a') || getSelection()?.type === 'Range') return;
const radio = target.closest('label, input')?.parentElement?.querySelector('input');
if (radio?.type !== 'radio' || radio.matches(':disabled')) return;
radio.checked = true;
answer();
});
const linked = () => questions.findIndex(({ form }) => `#${form.id}` === location.hash);
addEventListener('hashchange', () => {
if (linked() < 0) return;
show(linked());
questions[at].form.scrollIntoView();
});
quiz.addEventListener('beforematch', (event) => show(questions.findIndex(({ form }) => form === event.target)));
for (const question of questions) {
const { fieldset, answers } = question;
if (answers.kind === 'order') makeOrder(all(fieldset, 'ol')[0], say);
const kept = keep(() => JSON.parse(localStorage.getItem(keyOf(question)) ?? '{}'));
if (!Array.isArray(kept?.given)) continue;
putBack(question, kept.given);
if (kept.given.length && same(putDown(question), kept.given)) settle(question, kept.given);
else putBack(question, []);
}
show(linked() < 0 ? nextOpen(-1) : linked());
quiz.dataset.ready = '';
};
customElements.define('switchboard-quiz', class extends HTMLElement {
connectedCallback() {
const data = this.querySelector('.quiz-answers')?.textContent;
if (data && !('ready' in this.dataset)) open(this, JSON.parse(data));
}
});
})();
