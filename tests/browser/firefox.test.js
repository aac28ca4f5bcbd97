// A second engine: the page, the lab and the quiz work in Firefox too.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launchFirefox } from './lib/browsers.js';
import { course } from './lib/course.js';
import { serve } from './lib/server.js';

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
  server = await serve(course);
  browser = await launchFirefox();
});
after(async () => {
  await browser?.close();
  await server?.close();
});

for (const fromDisk of [false, true]) {
  test(`Firefox ${fromDisk ? 'from file://' : 'over http'}: page, lab and quiz`, async () => {
    const page = await browser.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(`${error}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(fromDisk ? `${pathToFileURL(course).href}/module-02.html` : `${server.origin}/module-02.html`);
    assert.match(await page.$eval('h1', (heading) => heading.textContent ?? ''), /Client/);

    await page.waitForSelector('.lab-frame');
    await page.$eval('.lab-frame', (frame) => frame.scrollIntoView());
    await page.click('[data-do=just]');
    await page.select('.lab-frame select', '16');
    await page.focus('switchboard-lab [data-part=slider]');
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.querySelector('.lab-word')?.textContent === 'Collapsed', { timeout: 20_000 });

    await page.waitForSelector('switchboard-quiz[data-ready]');
    const score = () => page.$eval('.quiz-bar > :last-child', (element) => element.textContent);
    const { right } = JSON.parse(await page.$eval('.quiz-answers', (element) => element.textContent ?? '')).questions[0];
    const first = await page.$eval('.question:not([hidden]) input', (input) => {
      input.focus();
      return input.value;
    });
    await page.keyboard.press('ArrowDown');
    if (first === right[0]) await page.keyboard.press('ArrowUp');
    else for (let n = 0; n < 5 && await page.$eval('.question :checked', (input) => /** @type {HTMLInputElement} */ (input).value) !== right[0]; n++) await page.keyboard.press('ArrowDown');
    assert.equal(await score(), 'Score: 0 / 5', 'arrow keys choose without answering');
    await page.keyboard.press(' ');
    assert.equal(await score(), 'Score: 1 / 5');
    assert.match(await page.evaluate(() => document.activeElement?.className ?? ''), /quiz-next/);
    await page.keyboard.press('Enter');
    await (await page.$('.question:not([hidden]) label'))?.click();
    await page.waitForSelector('.question:not([hidden]) .feedback');
    await page.reload();
    await page.waitForSelector('switchboard-quiz[data-ready]');
    assert.match(await page.$eval('.quiz-bar > :first-child', (element) => element.textContent ?? ''), /Question 3 of 5/);
    assert.deepEqual(complaints, []);
    await page.close();
  });
}
