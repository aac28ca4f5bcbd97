// In an archive, behind the index of search: gives it the texts of the chapters, which their own pages have. As
// mdBook takes them: a section's text is what follows its heading, with a space for each tag. (What a lab is where no
// script runs, search doesn't show.)
window.search.texts = async () => {
  'use strict';
  const { doc_urls: addresses, index: { documentStore: { docs } } } = window.search;
  /** The sections of each page by the ids of their headings; what comes before the first has none.
   * @type {Map<string, Map<string, { body: string }>>} */
  const pages = new Map();
  for (const [ref, doc] of Object.entries(docs)) {
    if (doc.body !== undefined) continue;
    doc.body = '';
    const [page, id = ''] = addresses[Number(ref)].split('#');
    pages.set(page, (pages.get(page) ?? new Map()).set(id, doc));
  }
  await Promise.all([...pages].map(async ([page, sections]) => {
    const chapter = await window.SwitchboardChapter((document.documentElement.dataset.root ?? '') + page);
    let section = sections.get('');
    let text = '';
    const end = () => {
      if (section) section.body = text.trim().replace(/\s\s+/g, ' ');
    };
    /** @param {Node} node */
    const walk = (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        text += node.nodeValue;
      } else if (node instanceof Element && !node.matches('script, style, .lab-static')) {
        const next = node.matches('h1, h2, h3, h4, h5, h6') && sections.get(node.id);
        if (next) {
          // What comes before a chapter's first heading belongs to it.
          if (section) {
            end();
            text = '';
          }
          section = next;
        } else {
          text += ' ';
          node.childNodes.forEach(walk);
        }
      }
    };
    chapter.childNodes.forEach(walk);
    end();
  }));
};
