// The shell is made for one version of mdBook. When another gives less, this says what is gone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { GLOBALS, missing, relied, variablesOf } from './lib/mdbook.js';

test('the pinned mdBook gives everything that the shell relies on', () => {
  assert.deepEqual(missing(), []);
});

test('the README names every template variable that the shell relies on', () => {
  const readme = readFileSync(new URL('../../theme/README.md', import.meta.url), 'utf8');
  assert.deepEqual(relied().flatMap((name) => name.split('.')).filter((name) => !readme.includes(`\`${name}\``)), []);
});

test('what is gone is told by name', () => {
  assert.deepEqual(
    missing({
      variables: [...relied(), 'gone_for_good'],
      globals: [...GLOBALS, { file: /^highlight-.*\.js$/, holds: 'window.nothing', told: 'nothing' }],
      version: '0.6.0',
    }),
    [
      'The shell is made for mdBook 0.6.0, and this is mdbook v0.5.4. See “What it relies on” in theme/README.md.',
      'mdbook v0.5.4 gives no template variable “gone_for_good”, which the shell relies on. See “What it relies on” in theme/README.md.',
      'mdbook v0.5.4 writes no file /^highlight-.*\\.js$/ that makes nothing, which the page’s scripts rely on. See “What it relies on” in theme/README.md.',
    ],
  );
});

test('variables are read from templates, and nothing else', () => {
  assert.deepEqual(
    variablesOf('{{!-- {{no}} --}}{{#each chapters}}{{#if (eq path @root.path)}}{{ resource "a.b" }}{{else}}{{{ content }}}{{/if}}{{/each}}{{> head}}'),
    ['chapters', 'content', 'path'],
  );
});
