// @ts-check
// Live reload while an author writes: `serve` names a socket in the page's `data-live-reload`,
// and says "reload" over it. A published page has no such attribute and opens no socket.
(() => {
    'use strict';
    const endpoint = document.documentElement.dataset.liveReload;
    if (endpoint && location.protocol.startsWith('http')) {
        const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
        const socket = new WebSocket(`${scheme}//${location.host}/${endpoint}`);
        socket.addEventListener('message', event => {
            if (event.data === 'reload') {
                socket.close();
                location.reload();
            }
        });
        window.addEventListener('beforeunload', () => socket.close());
    }

    // Places that have moved, from `[output.html.redirect]`.
    const moved = document.querySelector('script.fragment-map');
    if (moved && location.hash) {
        const target = JSON.parse(moved.textContent ?? '{}')[location.hash];
        if (typeof target === 'string') {
            location.replace(new URL(target, location.href));
        }
    }
})();
