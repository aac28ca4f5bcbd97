// What one page costs and how it does: its weight on a first visit, and Lighthouse's mobile run.
import lighthouse from 'lighthouse';

/** @typedef {Awaited<ReturnType<import('./server.js').serve>>} Server */
/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {{performance: number, accessibility: number, practices: number, seo: number,
 *   lcp: number, cls: number, tbt: number, faults: string[]}} Run scores of 100, seconds, shift, milliseconds */

/** A first visit with nothing cached, the icon included, which Chromium asks for only with a window.
 * @param {Browser} browser @param {Server} server @param {string} page
 * @returns {Promise<{requests: number, bytes: number, own: number}>} bytes on the wire without headers;
 *   `own` is scripts, of which one holds the wasm, and styles */
export const weigh = async (browser, server, page) => {
  const context = await browser.createBrowserContext();
  const visited = await context.newPage();
  await visited.setViewport({ width: 412, height: 823, deviceScaleFactor: 1.75 });
  const before = server.sent.length;
  await visited.goto(`${server.origin}/${page}`, { waitUntil: 'networkidle0' });
  const icon = await visited.$eval('link[rel~="icon"]:not([href^="data:"])', (link) => /** @type {HTMLLinkElement} */ (link).href).catch(() => null);
  const sent = () => server.sent.slice(before);
  if (icon && !sent().some(({ path }) => icon.endsWith(path))) await fetch(icon).then((answer) => answer.arrayBuffer());
  await context.close();
  const sum = (/** @type {import('./server.js').Sent[]} */ files) => files.reduce((all, { bytes }) => all + bytes, 0);
  return {
    requests: sent().length,
    bytes: sum(sent()),
    own: sum(sent().filter(({ path }) => /\.(js|css)$/.test(path))),
  };
};

/** Lighthouse with its own settings: a mid-range phone on slow 4G, simulated.
 * @param {Browser} browser @param {string} address @returns {Promise<Run>} */
export const judge = async (browser, address) => {
  const port = Number(new URL(browser.wsEndpoint()).port);
  const look = () => lighthouse(address, { port, logLevel: 'error', output: 'json' });
  let result = await look();
  // (Now and then Chromium's trace begins too late for the page's own beginning.)
  if (result?.lhr.runtimeError?.code === 'NO_NAVSTART') result = await look();
  if (!result) throw new Error(`Lighthouse gave no result for ${address}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse could not judge ${address}: ${runtimeError.message}`);
  const score = (/** @type {string} */ name) => Math.round((categories[name].score ?? 0) * 100);
  const number = (/** @type {string} */ name) => audits[name].numericValue ?? Number.NaN;
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    practices: score('best-practices'),
    seo: score('seo'),
    lcp: number('largest-contentful-paint') / 1000,
    cls: number('cumulative-layout-shift'),
    tbt: number('total-blocking-time'),
    faults: ['accessibility', 'best-practices', 'seo'].flatMap((name) => categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id }) => `${id}: ${audits[id].title}`)),
  };
};
