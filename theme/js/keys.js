// @ts-check
// The page's own keys (turned off in the View menu), and loading search when it is first used.
// They act only while nothing has the focus: no widget ever loses a key to the page.
(() => {
    'use strict';
    const html = document.documentElement;
    const opener = 'SwitchboardWords' in window ? document.querySelector('.search-open') : null;

    /** @type {Promise<void> | undefined} */
    let search;
    /** Opens the search, whose script comes with the first use. */
    const openSearch = () => {
        const dialog = document.querySelector('dialog.search');
        const source = html.dataset.search;
        if (!(dialog instanceof HTMLDialogElement) || !source || dialog.open) {
            return;
        }
        dialog.showModal();
        const words = dialog.querySelector('input');
        words?.focus();
        words?.select();
        search ??= new Promise((resolve, reject) => {
            const script = document.createElement('script');
            script.src = source;
            // (It begins with a word. What came may be another thing.)
            script.onload = () => dialog.querySelector('[role="status"]')?.textContent ? resolve() : script.onerror?.('');
            script.onerror = () => reject(new Error(source));
            document.head.append(script);
        });
        search.catch(() => {
            search = undefined;
            const status = dialog.querySelector('[role="status"]');
            if (status) {
                status.textContent = window.SwitchboardWords('search-not-loaded');
            }
        });
    };
    opener?.addEventListener('click', openSearch);

    /** @param {'prev' | 'next'} way */
    const turn = way => {
        const link = document.querySelector(`.turn a[rel="${way}"]`);
        if (link instanceof HTMLAnchorElement) {
            location.href = link.href;
        }
    };

    document.addEventListener('keydown', event => {
        const focused = document.activeElement;
        const free = focused === null || focused === document.body || focused === html;
        if (html.dataset.keys === 'off' || !free || event.defaultPrevented || event.repeat
            || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        const forward = html.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
        const back = html.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
        if (event.key === '/' && opener) {
            event.preventDefault();
            openSearch();
        } else if (event.key === forward && !event.shiftKey) {
            turn('next');
        } else if (event.key === back && !event.shiftKey) {
            turn('prev');
        }
    });
})();
