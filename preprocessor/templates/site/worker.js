// Keeps one edition of a site, whole, for when there is no network. The cache goes by the edition's hash, and no
// file enters it but with the content that the edition has: never a mix of two.
'use strict';
const EDITION = '@edition@';
/** Each file of the edition, from the folder of this script, with the hash of its content. */
const FILES = /*files*/{};
const scope = new URL('./', self.location.href);
const PREFIX = `switchboard ${scope.pathname} `;
const CACHE = PREFIX + EDITION;

const hex = bytes => Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('');

/** A file as this edition has it; nothing where the host has another one now. */
const fetched = async file => {
    const response = await fetch(new URL(file, scope), { cache: 'no-cache', redirect: 'follow' });
    const content = await response.arrayBuffer();
    if (!response.ok || hex(await crypto.subtle.digest('SHA-256', content)) !== FILES[file]) {
        throw new Error(`${file} is of another edition`);
    }
    // What it varies by is settled (and of `*` nothing may be kept).
    const headers = new Headers(response.headers);
    headers.delete('Vary');
    // A redirected answer can't be given for a page.
    return new Response(content, { status: 200, headers });
};

const keep = async () => {
    // Where a host has taken an edition back, it is this one again, whole, and readers have it now.
    if ((await (await caches.open(CACHE)).keys()).length === Object.keys(FILES).length) {
        return;
    }
    // What was begun and not ended is of no worth.
    await caches.delete(CACHE);
    const cache = await caches.open(CACHE);
    try {
        const files = Object.keys(FILES);
        while (files.length > 0) {
            await Promise.all(files.splice(0, 6).map(async file => cache.put(new URL(file, scope), await fetched(file))));
        }
    } catch (error) {
        await caches.delete(CACHE);
        throw error;
    }
};

const ours = async () => (await caches.keys()).filter(name => name.startsWith(PREFIX));

/** The file that a path leads to, if the edition has it. */
const fileAt = path => {
    try {
        const name = decodeURI(path);
        return [name, name + 'index.html', name + '.html'].find(file => Object.hasOwn(FILES, file));
    } catch {
        return undefined; // `%` is no path that anybody wrote
    }
};

/** Where the site has no such script any more, or has moved with it, nothing is kept any more. */
const leaveIfUnwanted = async () => {
    const response = await fetch(self.location.href, { cache: 'no-store' }).catch(() => undefined);
    const name = path => path.split('/').pop();
    const moved = response?.ok && response.redirected && name(new URL(response.url).pathname) === name(self.location.pathname);
    if (moved || response?.status === 404 || response?.status === 410) {
        await self.registration.unregister();
        await Promise.all((await ours()).map(name => caches.delete(name)));
    }
};

self.addEventListener('install', event => event.waitUntil(keep()));
self.addEventListener('activate', event => event.waitUntil((async () => {
    await Promise.all((await ours()).filter(name => name !== CACHE).map(name => caches.delete(name)));
    await self.clients.claim();
})()));
self.addEventListener('message', event => {
    if (event.data === 'switchboard: show the new edition') {
        self.skipWaiting();
    }
});
self.addEventListener('fetch', event => {
    const url = new URL(event.request.url);
    if (event.request.method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) {
        return;
    }
    const file = fileAt(url.pathname.slice(scope.pathname.length));
    if (event.request.mode === 'navigate') {
        event.waitUntil(leaveIfUnwanted());
    }
    if (file === undefined) {
        return;
    }
    // (A browser whose store is damaged may refuse it: the network is there all the same.)
    const kept = caches.match(new URL(file, scope), { cacheName: CACHE }).catch(() => undefined);
    event.respondWith(kept.then(response => response ?? fetch(event.request)));
});
