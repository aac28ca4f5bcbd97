// Opens pages of the course and keeps a record of everything that no page may do.
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launchChromium } from './browsers.js';
import { course } from './course.js';
import { serve } from './server.js';

/** @typedef {import('playwright-core').Page & {complaints: string[], asked: string[]}} Visited */
/** @typedef {import('playwright-core').BrowserContextOptions & {fromDisk?: boolean, start?: string}} Options */

/** One Chromium and one server for a test file. */
export const setUp = (folder = course) => {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  before(async () => {
    server = await serve(folder);
    browser = await launchChromium();
  });
  // A page left open would go on running its lab, and slow down the next.
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** A page in a context of its own, with empty storage. `start` is a script that runs before the page's.
   * @param {string} page @param {Options} [options] @returns {Promise<Visited>} */
  const visit = async (page, { fromDisk = false, start = '', ...options } = {}) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    // Long, for machines that are busy with other things: what works is there much sooner.
    context.setDefaultTimeout(40_000);
    const visited = /** @type {Visited} */ (await context.newPage());
    visited.complaints = [];
    visited.asked = [];
    visited.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) visited.complaints.push(`${message.type()}: ${message.text()}`);
    });
    visited.on('pageerror', (error) => visited.complaints.push(`uncaught: ${error.stack}`));
    visited.on('request', (request) => visited.asked.push(request.url()));
    visited.on('response', (response) => {
      if (response.status() >= 400) visited.complaints.push(`${response.status()}: ${response.url()}`);
    });
    if (start) await visited.addInitScript(start);
    await visited.goto(fromDisk ? `${pathToFileURL(folder).href}/${page}` : `${server.origin}/${page}`);
    return visited;
  };
  return { visit, origin: () => server.origin };
};

/** Nothing in the console, no broken policy, and no request that leaves the machine. @param {Visited} page */
export const assertQuiet = (page) => {
  assert.deepEqual(page.complaints, []);
  const own = new URL(page.url());
  const strangers = page.asked.filter((request) => {
    const url = new URL(request);
    return url.protocol !== 'data:' && (url.protocol !== own.protocol || url.host !== own.host);
  });
  assert.deepEqual(strangers, [], 'requests that leave the machine');
  assert.ok(page.asked.length > 0);
};

/** @param {string} name */
export const both = (name) => [
  { name: `${name}, over http`, fromDisk: false },
  { name: `${name}, from file://`, fromDisk: true },
];
