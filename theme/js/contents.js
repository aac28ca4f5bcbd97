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
            label.textContent = entry ? entry.short : window.SwitchboardWords?.('contents') ?? '';
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
