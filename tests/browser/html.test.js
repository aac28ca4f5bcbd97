// Valid HTML: every page as it is built, and the module as its scripts leave it.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { course, fixture } from './lib/course.js';
import { quizOf } from './lib/quiz.js';
import { setUp } from './lib/visit.js';

const { visit } = setUp();
/** @type {import('html-validate').ConfigData['rules']} */
const RULES = {
  // Matters of taste: HTML has either case.
  'doctype-style': 'off',
  // The policy allows what mdBook's own pages carry: breaks in print.html and the sides of table cells.
  'no-inline-style': ['error', { allowedProperties: ['break-before', 'page-break-before', 'text-align'] }],
  // A question is judged by script and sent nowhere: without one, a link to its answer takes the button's place.
  'wcag/h32': 'off',
  // The boxes of one question share its name, as radio buttons do.
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
};
/** What only says how a browser writes a page down that it has read. @type {typeof RULES} */
const WRITTEN_BY_A_BROWSER = {
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'no-trailing-whitespace': 'off',
  'no-inline-style': 'off',
  'aria-label-misuse': ['error', { allowAnyNamable: true }],
};

/** @param {string} html @param {string} name @param {typeof RULES} [rules] @returns {Promise<string[]>} what is wrong, and where */
const faults = async (html, name, rules = {}) => (await new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: { ...RULES, ...rules } })
  .validateString(html, name)).results
  .flatMap(({ messages }) => messages.map(({ line, column, ruleId, message }) => `${name}:${line}:${column}: ${message} (${ruleId})`));

for (const [which, folder] of [['the course', course], ['the course of every kind of question', fixture]]) {
  test(`every page of ${which} is valid HTML`, async () => {
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    assert.ok(all.length > 2);
    const found = await Promise.all(all.map((name) => faults(readFileSync(join(folder, name), 'utf8'), name)));
    assert.deepEqual(found.flat(), []);
  });
}

test('the module is valid HTML as its scripts leave it, with a question answered and the search open', async () => {
  const page = await visit('module-02.html');
  const { answer, data, ready } = quizOf(page);
  await ready();
  await page.locator('.lab-frame').first().waitFor();
  await answer((await data()).questions[0], false);
  await page.locator('.search-open').click();
  await page.getByRole('searchbox').fill('queue');
  await page.locator('dialog .results a').first().waitFor();
  assert.deepEqual(await faults(await page.content(), 'module-02.html', WRITTEN_BY_A_BROWSER), []);
});

test('a fault is told with its place', async () => {
  assert.deepEqual(await faults('<!doctype html>\n<html lang="en"><head><title>A</title></head><body><p><div></div></body></html>', 'a.html'),
    ['a.html:2:53: Element <p> is implicitly closed by adjacent <div> (no-implicit-close)']);
});
