// The page's words without a page: what the evaluator makes of patterns, and that numbers are written as
// natively (preprocessor/src/words/format/cases.json is held by both).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';

const root = new URL('../../', import.meta.url);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, root), 'utf8');

/** The scripts' words in a page that holds these messages. @param {Record<string, unknown>} messages @param {object} more */
const wordsOf = (messages, more = {}) => {
  const script = { textContent: JSON.stringify(messages), ...more };
  const context = vm.createContext({
    window: {}, Intl, Node: class {},
    document: { documentElement: { lang: 'en' }, querySelectorAll: () => [script], querySelector: (/** @type {string} */ asked) => asked.includes('marks') ? { textContent: '[",","."]' } : asked.includes('[lang]') ? script : null },
  });
  for (const path of ['theme/words/words.js', 'theme/words/formats.js']) vm.runInContext(read(path), context);
  return context.window.SwitchboardWords;
};
const FORMATS = {
  'format-percent': [['n'], '\u00a0%'], 'format-percent-least': '<1\u00a0%', 'format-milliseconds': [['n'], '\u00a0ms'],
  'format-seconds': [['n'], '\u00a0s'], 'format-clock': [['minutes'], ':', ['seconds']], 'format-minutes': [['n'], '\u00a0min'], 'format-hours': [['n'], '\u00a0h'], 'format-days': [['n'], '\u00a0d'], 'format-none': '–',
};

test('patterns are filled: values, formats, plural forms, elements', () => {
  const words = wordsOf({
    ...FORMATS,
    plain: 'As it is.',
    filled: ['from ', ['a'], ' to ', ['b', 'duration']],
    found: [['n', { 0: 'none', one: [['n'], ' word'], '*': [['n', 'whole'], ' words'] }], ' found'],
    brief: 'from {a} to {b duration}{{}',
    kind: ['the ', ['what', { up: 'first', '*': 'last' }]],
  });
  assert.equal(words('plain'), 'As it is.');
  assert.equal(words('filled', { a: 3, b: 1.52 }), 'from 3 to 1.5\u00a0s');
  assert.deepEqual([0, 1, 1200].map((n) => words('found', { n })), ['none found', '1 word found', '1,200 words found']);
  assert.deepEqual(['up', 'down'].map((what) => words('kind', { what })), ['the first', 'the last']);
  const element = { of: 'the page' };
  assert.deepEqual([...words.parts('filled', { a: element, b: 0.042 })], ['from ', element, ' to ', '42\u00a0ms']);
  assert.equal(words('brief', { a: 3, b: 1.52 }), 'from 3 to 1.5\u00a0s{');
  assert.deepEqual([...words.parts('brief', { a: element, b: 0.042 })].filter(Boolean), ['from ', element, ' to ', '42\u00a0ms', '{']);
});

test('a key without words is shown as it is: nothing breaks', () => {
  assert.equal(wordsOf({})('no-such-key'), 'no-such-key');
  for (const text of ['constructor', 'toString', '__proto__']) assert.equal(wordsOf({ text })('text'), text);
});

test('numbers are written as natively', () => {
  const { formats } = wordsOf(FORMATS);
  for (const [name, value, written] of JSON.parse(read('preprocessor/src/words/format/cases.json'))) {
    assert.equal(formats[name](value ?? NaN), written, `${name} of ${value}`);
  }
});

test('what was said in the page’s language is known for a while, and not for ever: a lab says more and more', () => {
  const words = wordsOf({ own: '{n} words', other: 'text' }, { lang: 'en', dataset: { own: 'own' } });
  const first = words('own', { n: 0 });
  assert.deepEqual([words.isForeign(first), words.isForeign(words('other'))], [false, true]);
  for (let n = 1; n < 5000; n++) words('own', { n });
  assert.equal(words.isForeign(first), true);
  assert.equal(words.isForeign(words('own', { n: 1 })), false);
});
