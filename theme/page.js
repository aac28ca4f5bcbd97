/* Made by tools/bundle from theme/js. Change those files, then run it again. */
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
// @ts-check
// The View menu: colours (the system's until the reader chooses), the page's own keys, printing.
(() => {
    'use strict';
    const html = document.documentElement;

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
// @ts-check
// The contents of this page, following the reader: in the margin where there is room for it, in
// the bar's menu where there is not. Sections are named by their marks ("§ 04 The switchboard
// lab") where the author gave one, else by their headings.
(() => {
    'use strict';
    const main = document.querySelector('main');
    const menu = document.querySelector('details.contents');
    const margin = document.querySelector('aside.margin');
    const nav = menu?.querySelector('nav');
    const label = menu?.querySelector('.contents-here');
    if (!main || !(menu instanceof HTMLDetailsElement) || !margin || !nav || !label) {
        return;
    }
    const headings = Array.from(main.querySelectorAll('h2[id]')).filter(
        heading => !heading.closest('.quiz, .lab, .next, .answers'));
    if (headings.length < 2 || document.body.classList.contains('whole-course')) {
        return;
    }

    const list = document.createElement('ol');
    const entries = headings.map(heading => {
        const mark = heading.previousElementSibling;
        const marked = mark !== null && mark.matches('.section-mark');
        const number = marked ? mark.querySelector('b')?.textContent?.trim() ?? '' : '';
        // What follows a point ("· interactive") describes the section; the name is before it.
        const name = marked
            ? mark.textContent?.replace(number, '').split(' · ')[0]?.trim()
            : heading.textContent?.trim();
        const link = document.createElement('a');
        link.href = '#' + heading.id;
        if (number) {
            const figure = document.createElement('b');
            figure.textContent = number.replace('§', '').trim();
            link.append(figure, ' ');
        }
        link.append(name ?? '');
        const item = document.createElement('li');
        item.append(link);
        list.append(item);
        return { start: marked ? mark : heading, link, short: number || name || '' };
    });
    nav.append(list);

    /** @type {typeof entries[number] | undefined} */
    let current;
    const follow = () => {
        const line = window.innerHeight / 3;
        const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 2;
        let entry = atEnd ? entries[entries.length - 1] : undefined;
        if (!entry) {
            for (const each of entries) {
                if (each.start.getBoundingClientRect().top > line) {
                    break;
                }
                entry = each;
            }
        }
        if (entry !== current) {
            current?.link.removeAttribute('aria-current');
            entry?.link.setAttribute('aria-current', 'location');
            label.textContent = entry ? entry.short : 'Contents';
            current = entry;
        }
    };
    // Reading positions costs a layout: at most once a frame.
    let waiting = false;
    const schedule = () => {
        if (!waiting) {
            waiting = true;
            requestAnimationFrame(() => {
                waiting = false;
                follow();
            });
        }
    };
    window.addEventListener('scroll', schedule, { passive: true });
    window.addEventListener('resize', schedule);

    const roomy = window.matchMedia('(min-width: 90rem)');
    const place = () => {
        menu.hidden = roomy.matches;
        menu.open = false;
        margin.toggleAttribute('hidden', !roomy.matches);
        (roomy.matches ? margin : menu).append(nav);
    };
    roomy.addEventListener('change', place);
    place();
    schedule();
})();
// @ts-check
// The page's own keys (turned off in the View menu), and loading search when it is first used.
// They act only while nothing has the focus: no widget ever loses a key to the page.
(() => {
    'use strict';
    const html = document.documentElement;
    const opener = document.querySelector('.search-open');

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
            script.onload = () => resolve();
            script.onerror = () => reject(new Error(source));
            document.head.append(script);
        });
        search.catch(() => {
            search = undefined;
            const status = dialog.querySelector('[role="status"]');
            if (status) {
                status.textContent = 'Search could not be loaded. Are you still online?';
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
// @ts-check
// What scrolls sideways by itself (a wide table, a long line of code) can be reached and scrolled
// by keyboard: it takes the focus for as long as it is too wide.
(() => {
    'use strict';
    if (!('ResizeObserver' in window)) {
        return;
    }
    /** @param {HTMLElement} box */
    const measure = box => {
        if (box.scrollWidth > box.clientWidth) {
            box.tabIndex = 0;
            box.setAttribute('role', 'group');
            box.setAttribute('aria-label', box.matches('pre') ? 'Code, scrolls sideways' : 'Table, scrolls sideways');
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
// @ts-check
// Colours code, where there is any: mdBook's highlighter is fetched only by pages that show some.
(() => {
    'use strict';
    const source = document.documentElement.dataset.highlighter;
    const blocks = document.querySelectorAll(
        'pre code[class*="language-"]:not(.language-text, .language-plain, .language-txt)');
    if (!source || blocks.length === 0) {
        return;
    }
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => {
        /** @type {{ highlightBlock(block: Element): void } | undefined} */
        const highlighter = Reflect.get(window, 'hljs');
        blocks.forEach(block => highlighter?.highlightBlock(block));
    };
    document.head.append(script);
})();
// @ts-check
// Live reload while an author writes: `serve` names a socket in the page's `data-live-reload`,
// and says "reload" over it. A published page has no such attribute and opens no socket.
(() => {
    'use strict';
    const endpoint = document.documentElement.dataset.liveReload;
    if (endpoint && location.protocol.startsWith('http')) {
        const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
        const socket = new WebSocket(`${scheme}//${location.host}/${endpoint}`);
        socket.addEventListener('message', event => {
            if (event.data === 'reload') {
                socket.close();
                location.reload();
            }
        });
        window.addEventListener('beforeunload', () => socket.close());
    }

    // Places that have moved, from `[output.html.redirect]`.
    const moved = document.querySelector('script.fragment-map');
    if (moved && location.hash) {
        const target = JSON.parse(moved.textContent ?? '{}')[location.hash];
        if (typeof target === 'string') {
            location.replace(new URL(target, location.href));
        }
    }
})();
