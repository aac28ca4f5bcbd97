// The page that joins all chapters, in an archive: asks each chapter's own page for its text, and is then written
// as it is on the site, with its links leading within it. Until then, and without scripts, it lists the pages.
(async () => {
  'use strict';
  const page = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html');
  /** What each chapter's places are called here, by its page: the first heading, and those that are called otherwise
   * than there. @type {Record<string, { heading: string, ids: Record<string, string> }>} */
  const names = JSON.parse(document.querySelector('script.chapters')?.textContent ?? '{}');

  /** @param {string} from @param {string} id */
  const renamed = (from, id) => Object.hasOwn(names[from].ids, id) ? names[from].ids[id] : id;
  /** A link of a chapter, as it is in the page that joins all. @param {string} link @param {string} from */
  const within = (link, from) => {
    if (/^[a-z][a-z\d+.-]*:/.test(link)) return link;
    const [path, ...place] = link.split('#');
    /** @type {string[]} */
    const parts = [];
    for (const part of (path ? from.replace(/[^/]*$/, () => path) : from).split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.') parts.push(part);
    }
    const to = parts.join('/');
    if (!Object.hasOwn(names, to)) return [to, ...place].join('#');
    return `#${place.length ? renamed(to, place.join('#')) : names[to].heading}`;
  };

  await Promise.all([...page.querySelectorAll('[data-chapter]')].map(async (place) => {
    const from = /** @type {HTMLElement} */ (place).dataset.chapter ?? '';
    // (What a file's name has may mean something in an address.)
    const chapter = await window.SwitchboardChapter(from.split('/').map(encodeURIComponent).join('/'));
    for (const place of chapter.querySelectorAll('[id]')) place.id = renamed(from, place.id);
    for (const link of chapter.querySelectorAll('a, img')) {
      for (const name of ['href', 'src', 'xlink:href']) {
        const said = link.getAttribute(name);
        if (said !== null) link.setAttribute(name, within(said, from));
      }
    }
    place.outerHTML = chapter.innerHTML;
  }));
  for (const script of page.querySelectorAll('script.joining, script.chapters')) script.remove();
  for (const script of page.querySelectorAll('script[data-later]')) {
    script.removeAttribute('type');
    script.removeAttribute('data-later');
  }
  document.open();
  document.write(`<!doctype html>${page.documentElement.outerHTML}`);
  document.close();
  addEventListener('load', () => location.hash && location.replace(location.hash));
})();
