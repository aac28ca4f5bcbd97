// @ts-check
// What scrolls sideways by itself (a wide table, a long line of code) can be reached and scrolled
// by keyboard: it takes the focus for as long as it is too wide.
(() => {
    'use strict';
    const words = window.SwitchboardWords;
    if (!words || !('ResizeObserver' in window)) {
        return;
    }
    /** @param {HTMLElement} box */
    const measure = box => {
        if (box.scrollWidth > box.clientWidth) {
            box.tabIndex = 0;
            box.setAttribute('role', 'group');
            box.setAttribute('aria-label', words(box.matches('pre') ? 'code-scrolls' : 'table-scrolls'));
        } else if (box.hasAttribute('tabindex')) {
            for (const name of ['tabindex', 'role', 'aria-label']) {
                box.removeAttribute(name);
            }
        }
    };
    /** @type {NodeListOf<HTMLElement>} */
    const boxes = document.querySelectorAll('main .table-wrapper, main pre');
    // Called when sizes are known anyway; what is inside may grow (a font arrives) and the box not.
    const observer = new ResizeObserver(changes => {
        for (const { target } of changes) {
            const box = target.closest('.table-wrapper, pre');
            if (box instanceof HTMLElement) {
                measure(box);
            }
        }
    });
    for (const box of boxes) {
        observer.observe(box);
        if (box.firstElementChild) {
            observer.observe(box.firstElementChild);
        }
    }
})();
