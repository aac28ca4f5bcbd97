// Pictures of the module for the eye, in artefacts/ (not kept in the repository).
import assert from 'node:assert/strict';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { setUp } from './lib/visit.js';

const { visit } = setUp();
const artefacts = fileURLToPath(new URL('artefacts', import.meta.url));
mkdirSync(artefacts, { recursive: true });

for (const width of [390, 820, 1440]) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`picture of the module, ${width} px, ${colorScheme}`, async () => {
      const page = await visit('module-02.html', { viewport: { width, height: 900 }, colorScheme });
      const lab = page.locator('switchboard-lab').first();
      await lab.locator('.lab-frame').scrollIntoViewIfNeeded();
      await lab.getByRole('button', { name: 'Just play' }).click();
      await lab.getByRole('slider', { name: 'Clients', exact: true }).fill('30');
      await lab.getByRole('combobox', { name: 'Speed' }).selectOption('16');
      await page.waitForTimeout(1500);
      await lab.getByRole('button', { name: /Pause/ }).click();
      // (Not by the pointer: a picture needn't wait until a busy machine has the page at rest.)
      await page.locator('.question:not([hidden]) input').first().dispatchEvent('click');
      await page.waitForTimeout(300);
      const path = join(artefacts, `module-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true, timeout: 120_000 });
      assert.ok(statSync(path).size > 50_000);
    });
  }
}
