// @ts-check
// What scrolls sideways by itself (a wide table, a long line of code) can be reached and scrolled
// by keyboard: it takes the focus for as long as it is too wide.
(() => {
    'use strict';
    /** @type {HTMLElement[]} */
    const boxes = Array.from(document.querySelectorAll('main .table-wrapper, main pre'));
    const measure = () => {
        for (const box of boxes) {
            if (box.scrollWidth > box.clientWidth) {
                box.tabIndex = 0;
                box.setAttribute('role', 'group');
                box.setAttribute('aria-label', box.matches('pre') ? 'Code, scrolls sideways' : 'Table, scrolls sideways');
            } else if (box.hasAttribute('tabindex')) {
                for (const name of ['tabindex', 'role', 'aria-label']) {
                    box.removeAttribute(name);
                }
            }
        }
    };
    window.addEventListener('resize', measure);
    // Tables that a script takes away or brings back, and fonts that arrive, change what fits.
    window.addEventListener('load', measure);
    document.fonts?.ready.then(measure);
    measure();
})();
