// @ts-check
// On the page of an address that leads nowhere: the page whose name comes nearest to it.
(() => {
    'use strict';
    const place = document.querySelector('.nearest');
    const link = place?.querySelector('a');
    if (!(place instanceof HTMLElement) || !link) {
        return;
    }
    /** The pairs of neighbouring letters and digits in a name. @param {string} name */
    const pairs = name => {
        const letters = name.toLowerCase().replace(/\.html?$/, '').replace(/[^\p{L}\p{N}]/gu, '');
        return Array.from(letters).map((letter, at) => letter + (letters[at + 1] ?? ''));
    };
    /** How much two names have in common, from 0 to 1 (Dice's coefficient). @param {string} one @param {string} other */
    const alike = (one, other) => {
        const [a, b] = [pairs(one), pairs(other)];
        const rest = b.slice();
        const common = a.filter(pair => {
            const at = rest.indexOf(pair);
            return at >= 0 && rest.splice(at, 1).length > 0;
        });
        return 2 * common.length / (a.length + b.length || 1);
    };
    let asked = location.pathname;
    try {
        asked = decodeURIComponent(asked);
    } catch {
        // Not an address that anybody wrote: it is compared as it is.
    }
    const name = asked.split('/').filter(part => part && part !== 'index.html').pop()?.slice(0, 255) ?? '';
    let best = 0.45;
    for (const page of document.querySelectorAll('.modules nav a')) {
        const href = page.getAttribute('href') ?? '';
        const score = Math.max(alike(name, href.split('/').pop() ?? ''), alike(name, page.textContent ?? ''));
        if (score > best) {
            best = score;
            link.textContent = page.textContent;
            link.setAttribute('href', href);
            place.hidden = false;
        }
    }
})();
