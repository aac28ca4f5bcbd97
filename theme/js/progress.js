// @ts-check
// Which modules the reader has read to the end, ticked in the list of modules. Kept on this
// machine only; where storage is refused, nothing is ticked.
(() => {
    'use strict';
    const KEY = 'switchboard:read';
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = document.querySelectorAll('.modules nav a');

    /** @returns {Set<string>} */
    const read = () => {
        try {
            const names = JSON.parse(localStorage.getItem(KEY) ?? '[]');
            return new Set(Array.isArray(names) ? names.filter(name => typeof name === 'string') : []);
        } catch {
            return new Set();
        }
    };
    /** A page's name within the book. @param {HTMLAnchorElement} link */
    const name = link => (link.getAttribute('href') ?? '').replace(document.documentElement.dataset.root ?? '', '');

    const tick = () => {
        const names = read();
        for (const link of links) {
            if (names.has(name(link)) && !link.querySelector('.read')) {
                const mark = document.createElement('span');
                mark.className = 'read';
                mark.textContent = 'read';
                link.append(' ', mark);
            }
        }
    };
    tick();

    const here = Array.from(links).find(link => link.hasAttribute('aria-current'));
    const end = document.querySelector('main .recap, main .next');
    if (!here || !end || !('IntersectionObserver' in window)) {
        return;
    }
    const watcher = new IntersectionObserver(seen => {
        if (seen.some(each => each.isIntersecting)) {
            watcher.disconnect();
            try {
                localStorage.setItem(KEY, JSON.stringify([...read().add(name(here))]));
            } catch {
                return;
            }
            tick();
        }
    });
    watcher.observe(end);
})();
