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
