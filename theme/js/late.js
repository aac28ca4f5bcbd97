// @ts-check
// Where the course page's script (theme/progress.js) doesn't come, or comes as another thing, its buttons go: there
// is nothing that they could do.
(() => {
    'use strict';
    const { progress } = document.documentElement.dataset;
    /** @type {HTMLElement | null} */
    const buttons = document.querySelector('[data-part="keep"]');
    if (!progress || !buttons) {
        return;
    }
    for (const end of ['load', 'error']) {
        document.addEventListener(end, ({ target }) => {
            if (target instanceof HTMLScriptElement && target.getAttribute('src') === progress && !window.SwitchboardProgress.takeIn) {
                buttons.hidden = true;
            }
        }, true);
    }
})();
