// Search finds words of every script, and Latin ones with other marks.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixture } from './lib/course.js';
import { assertQuiet, setUp } from './lib/visit.js';

const { visit } = setUp(fixture);

test('search finds words of every script, whatever their marks and case', async () => {
  const page = await visit('other.html');
  await page.getByRole('button', { name: 'Search' }).click();
  const status = page.locator('#search-status');
  await page.locator('#search-words').fill('queue');
  await status.filter({ hasText: /found/ }).waitFor();
  for (const [asked, marked] of [['сервер', 'Сервер'], ['СЕРВЕР ОТВЕЧАЕТ', 'Сервер'], ['待ち行列', '待ち行列'], ['naive client', 'naïve'], ['strasse', 'Straße'], ['grosse', 'Größe'], ['lodz', 'Łódź'], ['елка', 'Ёлка'], ['شكرا', 'شُكْرًا']]) {
    await page.locator('#search-words').fill(asked);
    await page.locator('.results mark').filter({ hasText: marked }).first().waitFor();
    assert.match(await status.textContent() ?? '', /^\d+ places? found/);
  }
  await page.locator('#search-words').fill('待つ');
  await status.filter({ hasText: 'No places found' }).waitFor();
  assertQuiet(page);
});
