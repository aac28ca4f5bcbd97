// @ts-check
// The View menu: colours (the system's until the reader chooses), the page's own keys, printing.
(() => {
    'use strict';
    const html = document.documentElement;

    let refused = false;
    /** @param {string} name @returns {string} */
    const read = name => {
        try {
            return localStorage.getItem('switchboard:' + name) ?? '';
        } catch {
            return '';
        }
    };
    /** @param {string} name @param {string} value */
    const write = (name, value) => {
        try {
            if (value) {
                localStorage.setItem('switchboard:' + name, value);
            } else {
                localStorage.removeItem('switchboard:' + name);
            }
        } catch {
            // What cannot be remembered holds for this page.
            refused = true;
        }
    };

    /** @type {NodeListOf<HTMLInputElement>} */
    const schemes = document.querySelectorAll('.view input[name="scheme"]');
    for (const scheme of schemes) {
        scheme.checked = scheme.value === (html.dataset.theme ?? '');
        scheme.addEventListener('change', () => {
            if (scheme.value) {
                html.dataset.theme = scheme.value;
            } else {
                delete html.dataset.theme;
            }
            write('scheme', scheme.value);
        });
    }

    /** @type {HTMLInputElement | null} */
    const keys = document.querySelector('.view input[name="keys"]');
    if (keys) {
        keys.checked = read('keys') !== 'off';
        html.dataset.keys = keys.checked ? 'on' : 'off';
        keys.addEventListener('change', () => {
            html.dataset.keys = keys.checked ? 'on' : 'off';
            write('keys', keys.checked ? '' : 'off');
        });
    }

    // What is chosen in another tab, or before the reader comes back to this page, holds here, too.
    window.addEventListener('storage', () => {
        if (refused) {
            return;
        }
        const chosen = Array.from(schemes).find(scheme => scheme.value === read('scheme')) ?? schemes[0];
        if (chosen && !chosen.checked) {
            chosen.click();
        }
        if (keys && keys.checked === (read('keys') === 'off')) {
            keys.click();
        }
    });

    document.querySelector('.view .print')?.addEventListener('click', () => window.print());

    // Paper cannot be clicked: what is folded is opened for it, and folded again afterwards.
    /** @type {HTMLDetailsElement[]} */
    let opened = [];
    window.addEventListener('beforeprint', () => {
        opened = Array.from(document.querySelectorAll('main details:not([open])'));
        opened.forEach(each => (each.open = true));
    });
    window.addEventListener('afterprint', () => {
        opened.forEach(each => (each.open = false));
        opened = [];
    });
})();
