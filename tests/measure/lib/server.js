// Serves a folder as hosts do: compressed with gzip where that helps, and keeps count of what it sent.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSED = ['.woff2', '.png'];

/** @typedef {{path: string, bytes: number}} Sent a file and its size on the wire, without headers */

/** @param {string} folder the built course
 * @returns {Promise<{origin: string, sent: Sent[], close: () => void}>} `sent` grows with each answer */
export const serve = async (folder) => {
  /** @type {Sent[]} */
  const sent = [];
  /** @type {Map<string, Buffer>} */
  const ready = new Map();
  /** @param {string} path */
  const body = async (path) => {
    const known = ready.get(path);
    if (known) return known;
    const file = await readFile(join(folder, path));
    const made = COMPRESSED.includes(extname(path)) ? file : gzipSync(file, { level: 9 });
    ready.set(path, made);
    return made;
  };
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname));
    try {
      const made = await body(path);
      const kind = extname(path);
      response.writeHead(200, {
        'content-type': TYPES[/** @type {keyof typeof TYPES} */ (kind)] ?? 'application/octet-stream',
        'content-length': made.length,
        'cache-control': 'public, max-age=31536000',
        // The page's clock is fine where no other page can look on.
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        ...(COMPRESSED.includes(kind) ? {} : { 'content-encoding': 'gzip' }),
      });
      response.end(made);
      sent.push({ path, bytes: made.length });
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    sent,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
