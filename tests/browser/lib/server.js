// Serves the course as a careful publisher would: static files under the strict policy.
import { createServer } from 'node:http';
import sirv from 'sirv';

export const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** @param {string} folder @param {string} [policy] none where it is empty @returns {Promise<{origin: string, close: () => Promise<void>}>} */
export const serve = async (folder, policy = POLICY) => {
  const files = sirv(folder, {
    setHeaders: (response) => policy && response.setHeader('Content-Security-Policy', policy),
  });
  const server = createServer((request, response) => files(request, response, () => {
    response.writeHead(404).end();
  }));
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
};
