// Every kind of question in every state: open, asked again, right, missed, unfolded, done.
import { test } from 'node:test';
import { assertAccessible } from './lib/axe.js';
import { fixture } from './lib/course.js';
import { quizOf } from './lib/quiz.js';
import { setUp } from './lib/visit.js';

const { visit } = setUp(fixture);

for (const [name, width] of /** @type {[string, number][]} */ ([['kinds.html', 390], ['kinds.html', 1440], ['more.html', 390], ['more.html', 1440]])) {
  test(`axe finds nothing in any state of any kind: ${name}, ${width} px`, async () => {
    const page = await visit(name, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const { open, check, next, quiz, answer, data, ready } = quizOf(page);
    await ready();
    const { questions } = await data();
    // An order cannot be unanswered: as it stands is an answer too.
    if (questions[0].kind !== 'order') await check.click();
    await assertAccessible(page, 'asked for an answer');
    for (const rightly of [false, true]) {
      for (const [i, question] of questions.entries()) {
        if (rightly) await assertAccessible(page, `question ${i + 1}`, 'switchboard-quiz');
        if (question.kind === 'order') await check.click(); else await answer(question, rightly);
        if (await open.locator('summary').count()) await open.locator('summary').click();
        await assertAccessible(page, `question ${i + 1} ${rightly ? 'right' : 'missed'}`, 'switchboard-quiz');
        await next.click();
      }
      await assertAccessible(page, 'the result');
      await quiz.getByRole('button', { name: 'Start over' }).click();
    }
  });
}
