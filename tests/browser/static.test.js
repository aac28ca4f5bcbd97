// Without JavaScript everything is there to be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { both, setUp } from './lib/visit.js';

const { visit } = setUp();

for (const { name, fromDisk } of both('without JavaScript the module is whole')) {
  test(name, async () => {
    const page = await visit('module-02.html', { fromDisk, javaScriptEnabled: false });
    const table = page.locator('.lab-static table').first();
    const words = page.locator(`[id="${await table.getAttribute('aria-labelledby')}"]`);
    assert.ok(await words.isVisible());
    assert.equal(await words.evaluate((caption) => !!caption.closest('.table-wrapper')), false, 'what the table is stays put when it scrolls');
    const rows = await table.locator('tbody tr').all();
    assert.deepEqual(await Promise.all(rows.map((row) => row.locator('> *').first().innerText())), ['3', '10', '20', '25', '30', '40', '60', '80']);
    for (const row of rows) assert.ok(await row.isVisible());
    const rush = page.locator('.lab-static table').nth(1);
    assert.match(await page.locator(`[id="${await rush.getAttribute('aria-labelledby')}"]`).innerText(), /10 clients, then 60 for 20\ss, then 10 again/);
    assert.equal(await rush.locator('tbody tr').count(), 6);
    assert.match(await page.locator('.lab-static').first().innerText(), /mdbook-switchboard simulate/);

    const questions = await page.locator('switchboard-quiz .question').all();
    assert.equal(questions.length, 5);
    for (const question of questions) {
      assert.ok(await question.locator('legend').isVisible());
      for (const label of await question.locator('label').all()) assert.ok(await label.isVisible());
      assert.ok(await question.locator('.to-answer a').isVisible());
    }
    for (const card of await page.locator('details.card').all()) {
      await card.locator('summary').click();
      assert.ok(await card.locator(':scope > :not(summary)').first().isVisible());
    }
    assert.ok(await page.locator('.vocab dd').last().isVisible());
  });
}

test('each question links to its answer with its reasons, and the answer links back', async () => {
  const page = await visit('module-02.html', { javaScriptEnabled: false });
  const ids = await page.locator('switchboard-quiz .question').evaluateAll((forms) => forms.map((form) => form.id));
  for (const id of ids) {
    await page.locator(`#${id} .to-answer a`).click();
    await page.waitForURL(/answers\.html#/);
    const answer = page.locator(`:target`);
    assert.ok(await answer.isVisible(), `${id} has an answer`);
    assert.ok((await answer.innerText()).length > 100, 'with its reasons');
    const back = answer.locator(`a[href$="module-02.html#${id}"]`);
    assert.equal(await back.count(), 1);
    await back.click();
    await page.waitForURL(/module-02\.html#/);
  }
});

test('a phone’s page keeps its width while its scripts are still on their way, and shows the tables if they never come', async () => {
  const page = await visit('module-02.html', { viewport: { width: 390, height: 844 } });
  await page.route(/\.js$/, (route) => route.abort());
  await page.reload({ waitUntil: 'domcontentloaded' });
  const lab = page.locator('.lab-static').first();
  assert.equal(await lab.evaluate((e) => getComputedStyle(e).visibility), 'hidden', 'it waits for the lab');
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
  await lab.locator('table').waitFor({ timeout: 10_000 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
});
