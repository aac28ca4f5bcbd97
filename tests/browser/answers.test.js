// The page's judge by the table that the program is held to as well. It needs no browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';

/** @param {string} name */
const file = (name) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const documentElement = { lang: 'en' };
/** @type {any} */
const window = { SwitchboardWords: Object.assign((/** @type {string} */ key) => key, { locale: () => documentElement.lang }) };
runInNewContext(file('theme/quiz/judge.js'), { window, document: { documentElement } });
const { isRight, missing } = window.SwitchboardQuiz;
const questions = JSON.parse(file('tests/answers/questions.json'));
const rows = file('tests/answers/table.tsv').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));

test(`${rows.length} answers are judged as the table has them`, () => {
  assert.ok(rows.length >= 200);
  const wrong = rows.flatMap(([language, author, reader, becomes, title = '']) => {
    documentElement.lang = language;
    const answers = { ...questions[`${language} ${author}`], title };
    const given = [reader.trim()];
    const judged = missing(answers, given) ? 'ask' : isRight(answers, given) ? 'right' : 'wrong';
    return judged === becomes ? [] : [`${language} ${author}: ${reader} is ${judged}, not ${becomes}`];
  });
  assert.deepEqual(wrong, []);
});

test('what can be read in two ways, and what can’t be read, is said', () => {
  documentElement.lang = 'en';
  assert.equal(missing(questions['en `2.125`'], ['2,125']), 'quiz-two-ways');
  assert.equal(missing(questions['en `3 s`'], ['3 apples']), 'quiz-unit-unfit');
  assert.equal(missing(questions['en `3 s`'], ['three']), 'quiz-unit-unfit');
  assert.equal(missing(questions['en `1`'], ['1 or 2']), 'quiz-number');
  assert.equal(missing(questions['en `3 s`'], ['1/0']), 'quiz-number-in');
  assert.equal(missing(questions['en `3 s`'], ['3 constructor']), 'quiz-unit-unfit');
  assert.equal(missing(questions['en `1`'], []), 'quiz-write-first');
});
