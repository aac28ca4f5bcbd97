// @ts-check
// Search of a Switchboard course, fetched when it is first opened: mdBook's index and engine come as classic scripts, so
// it also works from a folder on disk. Results are links; how many there are is announced.
(() => {
    'use strict';
    const words = window.SwitchboardWords;
    const html = document.documentElement;
    const dialog = document.querySelector('dialog.search');
    const input = dialog?.querySelector('input');
    const status = dialog?.querySelector('[role="status"]');
    const results = dialog?.querySelector('.results');
    if (!(dialog instanceof HTMLDialogElement) || !input || !status || !results) {
        return;
    }

    /**
     * What mdBook 0.5.4 puts into `searchindex.js`, as far as it is used here.
     * @typedef {{ body: string, breadcrumbs: string, title: string }} Doc
     * @typedef {{ ref: string, doc: Doc, score: number }} Hit
     * @typedef {{
     *   index: { documentStore: { docs: Record<string, Doc> } }, doc_urls: string[], search_options: object,
     *   results_options: { limit_results: number, teaser_word_count: number }, texts?: () => Promise<void>,
     * }} Book
     * @typedef {{ search(words: string, options: object): Hit[] }} Index
     */

    /** @param {string | undefined} source @returns {Promise<void>} */
    const load = source => new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = source ?? '';
        script.onload = () => resolve();
        script.onerror = () => reject(new Error(source));
        document.head.append(script);
    });

    /**
     * The book's index. In an archive where each word stands is found from the texts.
     * @param {Book} from @returns {Index}
     */
    const indexOf = from => {
        const engine = Reflect.get(window, 'elasticlunr');
        if ('index' in from.index) {
            return engine.Index.load(from.index);
        }
        const made = engine();
        ['title', 'body', 'breadcrumbs'].forEach(field => made.addField(field));
        Object.values(from.index.documentStore.docs).forEach(doc => made.addDoc(doc));
        return made;
    };

    /** @type {Book} */
    let book;
    /** @type {Index | undefined} */
    let index;

    /** @param {string} word */
    const stem = word => {
        const engine = Reflect.get(window, 'elasticlunr');
        return engine.stemmer(engine.trimmer(word.toLowerCase()));
    };

    /**
     * The stretch of `text` that holds most of `stems`, its words of them marked.
     * @param {string} text @param {string[]} stems
     */
    const teaser = (text, stems) => {
        const all = text.split(/\s+/).filter(Boolean);
        const found = all.map(word => {
            const own = stem(word);
            return own === '' ? -1 : stems.findIndex(each => own.startsWith(each));
        });
        const length = book.results_options.teaser_word_count;
        let first = 0;
        let most = 0;
        found.forEach((which, at) => {
            // A stretch worth showing begins shortly before a word that was asked for.
            const start = Math.max(0, at - 5);
            const held = which < 0 ? 0 : new Set(found.slice(start, start + length)).size;
            if (held > most) {
                [first, most] = [start, held];
            }
        });
        const piece = document.createElement('p');
        all.slice(first, first + length).forEach((word, at) => {
            if (found[first + at] >= 0) {
                const mark = document.createElement('mark');
                mark.textContent = word;
                piece.append(mark, ' ');
            } else {
                piece.append(word + ' ');
            }
        });
        if (first > 0) {
            piece.prepend('… ');
        }
        if (first + length < all.length) {
            piece.append('…');
        }
        return piece;
    };

    /** What is looked for in the place of letters whose mark can't be taken from them. @type {Record<string, string>} */
    const SPELT = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ', ё: 'е' };
    /**
     * Letters as they are compared: without case, Latin and Greek ones without marks, and without the points that
     * Arabic and Hebrew may leave out. @param {string} text
     */
    const plain = text => text.normalize('NFKD').replace(/(?<=[\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '').toLowerCase()
        .replace(/[֑-ֽֿ-ׇـً-ْٰ]/g, '').normalize('NFC').replace(/[ßøłđæœıςё]/g, letter => SPELT[letter]);
    /** Titles and texts as they are compared, made once: those of a large book take their time. @type {Map<string, string[]>} */
    const folded = new Map();
    /**
     * What the engine, which knows English alone, doesn't find: words of other scripts, wherever they stand, and
     * Latin ones that are written with other marks. Every word that was asked for must be there.
     * @param {string} asked @returns {Hit[]}
     */
    const others = asked => {
        const all = plain(asked).split(/\s+/).filter(Boolean);
        const wanted = all.map(word => new RegExp((/^[\p{Script=Latin}\d]/u.test(word) ? '(?<![\\p{L}\\d])' : '') + word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gu'));
        if (all.join('').length < 2 || all.some(word => /^[a-z\d]{1,2}$/.test(word))) {
            return [];
        }
        return Object.entries(book.index.documentStore.docs).flatMap(([ref, doc]) => {
            const [title, body] = folded.get(ref) ?? [plain(doc.title), plain(doc.body)];
            folded.set(ref, [title, body]);
            const counts = wanted.map(word => 5 * (title.match(word)?.length ?? 0) + (body.match(word)?.length ?? 0));
            return counts.every(Boolean) ? [{ ref, doc, score: Math.min(...counts) }] : [];
        }).sort((one, other) => other.score - one.score);
    };
    /** The stretch around a word that stands in a text without spaces, or with other marks. @param {string} text @param {string[]} wanted */
    const around = (text, wanted) => {
        const letters = [...text];
        const places = letters.flatMap((letter, at) => Array(plain(letter).length).fill(at));
        const folded = letters.map(plain).join('');
        const word = wanted.find(each => folded.includes(each)) ?? '';
        const from = folded.indexOf(word);
        const [start, end] = word ? [places[from], (places[from + word.length - 1] ?? 0) + 1] : [0, 0];
        const first = Math.max(0, start - 40);
        const mark = document.createElement('mark');
        mark.textContent = letters.slice(start, end).join('');
        const piece = document.createElement('p');
        piece.append(first ? '… ' : '', letters.slice(first, start).join(''), mark, letters.slice(end, end + 100).join(''), letters.length > end + 100 ? ' …' : '');
        return piece;
    };

    /** @param {Hit} hit @param {string[]} stems */
    const entry = (hit, stems) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = (html.dataset.root ?? '') + book.doc_urls[Number(hit.ref)];
        const title = document.createElement('b');
        title.textContent = hit.doc.title;
        const place = document.createElement('span');
        place.className = 'kicker';
        // After the chapter's name, mdBook's breadcrumbs list headings that are no parents.
        place.textContent = hit.doc.breadcrumbs.split(' » ')[0];
        link.append(title, place);
        item.append(link, stems.length ? teaser(hit.doc.body, stems) : around(hit.doc.body, plain(phrase()).split(/\s+/)));
        return item;
    };

    /** What is asked for. (Not a whole page that was pasted: each word takes its time.) */
    const phrase = () => input.value.trim().slice(0, 200);
    const look = () => {
        const asked = phrase();
        results.replaceChildren();
        // Until there is an index, it is said that it comes, or that it didn't.
        if (!index) {
            return;
        }
        if (!asked) {
            status.textContent = '';
            return;
        }
        const known = index.search(asked, book.search_options);
        const refs = new Set(known.map(hit => hit.ref));
        const hits = [...known, ...others(asked).filter(hit => !refs.has(hit.ref))];
        const stems = asked.split(/[\s-]+/).map(stem).filter(Boolean);
        const shown = hits.slice(0, book.results_options.limit_results);
        results.append(...shown.map(hit => entry(hit, refs.has(hit.ref) ? stems : [])));
        status.textContent = hits.length > shown.length
            ? words('search-found-more', { n: hits.length, shown: shown.length })
            : words('search-found', { n: hits.length });
    };

    let typed = 0;
    input.addEventListener('input', () => {
        clearTimeout(typed);
        typed = setTimeout(look, 120);
    });

    // Down and Up walk from the words through the results; Enter in the words opens the first.
    dialog.addEventListener('keydown', event => {
        // An input method has this key for itself (Safari says it in no other way).
        if (event.keyCode === 229) {
            return;
        }
        /** @type {HTMLElement[]} */
        const stops = [input, ...results.querySelectorAll('a')];
        const at = stops.findIndex(each => each === document.activeElement);
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
            if (at >= 0 && next) {
                event.preventDefault();
                next.focus();
            }
        } else if (event.key === 'Enter' && at === 0) {
            event.preventDefault();
            clearTimeout(typed);
            look();
            stops[1]?.click();
        }
    });
    // A result on this page leaves the dialog open in front of it; a click beside it also closes. (And where a frame
    // forbids forms, so must the button.)
    dialog.addEventListener('click', event => {
        const target = event.target;
        if (target === dialog || (target instanceof Element && target.closest('.results a, .close'))) {
            dialog.close();
        }
    });

    status.textContent = words('search-fetching');
    Reflect.set(window, 'search', Reflect.get(window, 'search') ?? {});
    Promise.all([load(html.dataset.searchEngine), load(html.dataset.searchIndex)]).then(async () => {
        book = Reflect.get(window, 'search');
        // In an archive the pages have them, and no index.
        await book.texts?.();
        index = indexOf(book);
        look();
    }).catch(() => {
        // (What came may be another thing: a half of it, or the page of a network that asks to log in.)
        status.textContent = words('search-no-index');
    });
})();
