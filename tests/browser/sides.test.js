// Styles name no left and right, so that books that run from right to left look as they should. What is drawn
// (the axis, the sparks) runs from left to right in every language. It needs no browser.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const theme = new URL('../../theme/', import.meta.url);
const PHYSICAL = /(?:margin|padding|border)-(?:left|right)|(?<![-\w])(?:left|right):|(?:text-align(?:-last)?|float): ?(?:left|right)/;
/** Whether one value of four is for the left and another for the right. @param {string} line */
const sided = (line) => [...line.matchAll(/(?:margin|padding|inset|border-width|border-color): ?([^;}]+)[;}]/g)].some(([, values]) => {
  const [, right, , left] = values.replace('!important', '').trim().match(/(?:[^\s(]|\([^)]*\))+/g) ?? [];
  return left !== undefined && left !== right;
});
/** Lines of what is drawn. */
const DRAWN = /lab-(?:ticks|field|spark|nums|said)/;

test('styles have no physical sides', () => {
  const parts = readdirSync(theme, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/') && name.endsWith('.css') && !name.startsWith('fonts/'));
  assert.ok(parts.length > 20);
  const physical = parts.flatMap((name) => readFileSync(new URL(name, theme), 'utf8').split('\n').filter((line) => (PHYSICAL.test(line) || sided(line)) && !DRAWN.test(line)).map((line) => `${name}: ${line.trim()}`));
  assert.deepEqual(physical, []);
});
