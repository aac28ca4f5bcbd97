// @ts-check
// The lab's script comes once the page is there, where it has a lab: until then the way is the text's. The desk's
// comes at once, for it is what is looked at first. Both come behind the first frame: no word or font waits for them.
(() => {
    'use strict';
    // Where theme/study.js didn't come nothing has words: the page is what it is without scripts.
    if (!window.SwitchboardWords) {
        document.documentElement.classList.remove('scripted');
        return;
    }
    const { lab, desk } = document.documentElement.dataset;
    // (On a host, what it runs is in a file of its own, and comes before it.)
    const { src: cores } = /** @type {HTMLElement | null} */ (document.querySelector('script.lab-core'))?.dataset ?? {};
    /** @param {string} name @param {string | undefined} script */
    const come = (name, script) => () => {
        // (A page that is one file has it inside.)
        if (!script || customElements.get(name)) return;
        for (const src of [cores, script]) if (src) document.head.append(Object.assign(document.createElement('script'), { src, async: false }));
    };
    const has = (/** @type {string} */ name) => document.querySelector(name);
    // (A page behind another has no frames: what it needs comes all the same, and is there when somebody looks.)
    const seen = (/** @type {() => void} */ then) =>
        Promise.race([new Promise(requestAnimationFrame), new Promise((done) => setTimeout(done, 2000))]).then(() => setTimeout(then, 50));
    if (has('switchboard-desk')) seen(come('switchboard-desk', desk));
    if (!has('switchboard-lab')) return;
    // A link may lead to the lab.
    if (location.hash) document.addEventListener('DOMContentLoaded', come('switchboard-lab', lab));
    else addEventListener('load', () => seen(come('switchboard-lab', lab)));
})();
