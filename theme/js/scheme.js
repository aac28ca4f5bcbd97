// @ts-check
// Before anything is painted: says that scripts run, and applies the colours the reader chose.
// The one script that is not deferred, so that no page flashes in the wrong colours.
(() => {
    'use strict';
    const html = document.documentElement;
    html.classList.add('scripted');
    try {
        const chosen = localStorage.getItem('switchboard:scheme');
        if (chosen === 'light' || chosen === 'dark') {
            html.dataset.theme = chosen;
        }
    } catch {
        // Storage may be refused (private windows, file://): the system's colours stand.
    }
})();
