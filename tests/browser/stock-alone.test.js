// A page of a stranger's book as one file: mdBook's own script finds in it what it looks for, so that its menus work.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setUp } from './lib/visit.js';

const folder = mkdtempSync(join(tmpdir(), 'switchboard-alone-'));
after(() => rmSync(folder, { recursive: true }));
const mine = (/** @type {string[]} */ ...args) => execFileSync(process.env.SWITCHBOARD_BIN ?? '', args, { stdio: 'pipe', encoding: 'utf8' });
mkdirSync(join(folder, 'src'));
mkdirSync(join(folder, 'theme'));
writeFileSync(join(folder, 'book.toml'), '[book]\ntitle = "Mine"\n');
writeFileSync(join(folder, 'src/SUMMARY.md'), '- [One](one.md)\n');
writeFileSync(join(folder, 'src/one.md'), '# One\n\n```rust\nfn main() {}\n```\n');
writeFileSync(join(folder, 'src/paper.css'), 'h1 { display: none }');
writeFileSync(join(folder, 'theme/head.hbs'), '<link rel="stylesheet" href="paper.css" media="print">');
mine('install', folder);
mine('package', folder, '--single-file', 'one.md', '-o', join(folder, 'alone.html'));
const { visit } = setUp(folder);

test('the themes can be chosen, one style of code holds, and one for paper holds on paper alone', async () => {
  const page = await visit('alone.html', { fromDisk: true });
  const styles = () => page.evaluate(() => ['mdbook-highlight-css', 'mdbook-tomorrow-night-css', 'mdbook-ayu-highlight-css']
    .filter((id) => !/** @type {HTMLStyleElement} */ (document.getElementById(id)).disabled));
  assert.deepEqual(await styles(), ['mdbook-highlight-css']);
  await page.locator('#mdbook-theme-toggle').click();
  await page.locator('#mdbook-theme-ayu').click();
  assert.deepEqual(await styles(), ['mdbook-ayu-highlight-css']);
  assert.ok(await page.locator('main h1').isVisible());
  assert.equal(await page.locator('.right-buttons a:visible').count(), 0, 'a link that leads nowhere');
  await page.emulateMedia({ media: 'print' });
  assert.ok(!await page.locator('main h1').isVisible());
  assert.ok(!await page.locator('#mdbook-sidebar').isVisible(), 'the list of chapters takes the text’s room');
  assert.deepEqual(page.complaints.filter((complaint) => complaint.startsWith('uncaught')), []);
});
