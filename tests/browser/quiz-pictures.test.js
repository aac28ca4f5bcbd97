// Pictures in questions: mdBook 0.5.4 wraps each into a label with a box of its own, and none of them is an answer.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { quizOf } from './lib/quiz.js';
import { setUp } from './lib/visit.js';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-pictures-'));
after(() => rmSync(folder, { recursive: true }));
const mine = (/** @type {string[]} */ ...args) => execFileSync(process.env.SWITCHBOARD_BIN ?? '', args, { stdio: 'pipe', encoding: 'utf8' });

const PICTURE = '![A plan](p.svg)';
const KINDS = `# Quiz

<<#quiz id="pics">>

### What stands in the plan?

${PICTURE}

Answer: \`circle\`

It is round.

### Which of these?

${PICTURE}

1. [ ] A ${PICTURE}

   > Why not.
2. [x] B

   > Yes.

Because.

### Which of these, then?

- ${PICTURE}

1. [x] C

   > Yes.
2. [x] ![D](p.svg)

   > Yes.
3. [ ] E

   > No.

Because.

### How many corners?

| a |
|---|
| ${PICTURE} |

Answer: \`0\`

None.

<</quiz>>
`;

const build = () => {
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'book.toml'), '[book]\ntitle = "Mine"\n');
  writeFileSync(join(folder, 'src/SUMMARY.md'), '- [Quiz](quiz.md)\n');
  writeFileSync(join(folder, 'src/quiz.md'), KINDS);
  writeFileSync(join(folder, 'src/p.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>');
  mine('install', folder);
  mine('build', folder, '--dest-dir', join(folder, 'site'));
  return join(folder, 'site');
};
const { visit } = setUp(build());

test('a picture in a question is no answer to it, whatever is done with it', async () => {
  const page = await visit('quiz.html');
  const { ready, open, check, next, score } = quizOf(page);
  await ready();
  /** As a reader looks at it: enlarged, and small again. */
  const look = async () => {
    await open.locator('img').first().click();
    await open.locator('.img-wrapper').first().click();
  };

  await look();
  await open.getByRole('textbox').fill('circle');
  await check.click();
  assert.equal(await score.textContent(), 'Score: 1 / 4');
  await next.click();

  await look();
  await open.locator('.option', { hasText: 'B' }).locator('input').last().check();
  assert.equal(await score.textContent(), 'Score: 2 / 4', 'one of several');
  await next.click();

  await look();
  await open.getByRole('checkbox', { name: 'C' }).check();
  await open.getByRole('checkbox', { name: 'D' }).check();
  await check.click();
  assert.equal(await score.textContent(), 'Score: 3 / 4', 'several of many');
  await next.click();

  await look();
  await open.getByRole('textbox').fill('0');
  await check.click();
  assert.equal(await score.textContent(), 'Score: 4 / 4', 'a number');
});
