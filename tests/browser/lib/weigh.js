// What a page costs a reader who comes for the first time, compressed as hosts do.
import { gzipSync } from 'node:zlib';

export const KB = 1024;

/** Every file that the page asked for, and its size. @param {import('./visit.js').Visited} page @param {string} origin */
export const weigh = async (page, origin) => {
  await page.waitForLoadState('networkidle');
  const files = await Promise.all([...new Set(page.asked)].filter((url) => url.startsWith(origin)).map(async (url) => {
    const body = await (await page.request.get(url)).body();
    // Fonts are compressed already.
    return { url, bytes: url.endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length };
  }));
  return { files, sum: (what = /./) => files.filter(({ url }) => what.test(url)).reduce((all, { bytes }) => all + bytes, 0) };
};
