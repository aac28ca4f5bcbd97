// @ts-check
// What scrolls sideways by itself (a wide table, a long line of code) can be reached and scrolled
// by keyboard: it takes the focus for as long as it is too wide.
(() => {
    'use strict';
    const words = window.SwitchboardWords;
    if (!words || !('ResizeObserver' in window)) {
        return;
    }
    /** @type {NodeListOf<HTMLElement>} */
    const boxes = document.querySelectorAll('main .table-wrapper, main pre');
    /** What an author says of one, as of a picture made of letters, stays. */
    const own = new Map(Array.from(boxes, box => [box, box.getAttributeNames()]));
    /** @param {HTMLElement} box */
    const measure = box => {
        const wide = box.scrollWidth > box.clientWidth;
        const label = words(box.matches('pre') ? 'code-scrolls' : 'table-scrolls');
        for (const [name, value] of Object.entries({ tabindex: '0', role: 'group', 'aria-label': label })) {
            if (own.get(box)?.includes(name)) {
                continue;
            }
            if (wide) {
                box.setAttribute(name, value);
            } else {
                box.removeAttribute(name);
            }
        }
    };
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
