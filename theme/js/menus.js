// @ts-check
// The bar's menus are <details>: they open and close by themselves. With a script, one closes when
// another opens, when the reader turns elsewhere, and on Escape, which gives the focus back.
(() => {
    'use strict';
    /** @type {HTMLDetailsElement[]} */
    const menus = Array.from(document.querySelectorAll('details.menu'));

    /** @param {EventTarget | null} target */
    const closeOthers = target => {
        for (const menu of menus) {
            if (menu.open && !(target instanceof Node && menu.contains(target))) {
                menu.open = false;
            }
        }
    };

    document.addEventListener('click', event => closeOthers(event.target));
    document.addEventListener('focusin', event => closeOthers(event.target));
    document.addEventListener('keydown', event => {
        const menu = event.key === 'Escape' && menus.find(each => each.open);
        if (menu) {
            menu.open = false;
            menu.querySelector('summary')?.focus();
        }
    });
    for (const menu of menus) {
        // A link to a place on this page leaves the page standing: the menu must go by itself.
        menu.querySelector('.panel')?.addEventListener('click', event => {
            if (event.target instanceof Element && event.target.closest('a[href*="#"]')) {
                menu.open = false;
            }
        });
    }

    // index.html is a copy of the first chapter, which the list knows by its own name.
    const modules = document.querySelector('.modules nav');
    const here = location.pathname.split('/').pop();
    if (modules && (here === '' || here === 'index.html') && !modules.querySelector('[aria-current]')) {
        modules.querySelector('a')?.setAttribute('aria-current', 'page');
    }
})();
