// In an archive, for the page that joins all chapters and for search: asks a chapter's own page for its text. A
// folder's pages mayn't read each other, but they may hold each other in a frame, and say something to the one around
// it. What isn't told (a page that is gone, or doesn't come) is empty.
(() => {
  'use strict';
  /** So many frames there are at once: each is a whole page. */
  const FRAMES = 8;
  /** So long a page that came may take to say something, and so long it may take to come. */
  const SAY_MS = 2000, COME_MS = 30_000;

  /** @param {string} from its address @returns {Promise<HTMLElement>} */
  const ask = (from) => new Promise((resolve) => {
    const frame = document.createElement('iframe');
    /** @param {string} text */
    const done = (text) => {
      clearTimeout(timer);
      removeEventListener('message', hear);
      frame.remove();
      resolve(new DOMParser().parseFromString(text, 'text/html').body);
    };
    /** @param {MessageEvent} event */
    const hear = (event) => {
      // (An author's scripts may say something to the page around theirs, too.)
      const chapter = event.source === frame.contentWindow && event.data?.chapter;
      if (typeof chapter === 'string') done(chapter);
    };
    let timer = setTimeout(done, COME_MS, '');
    addEventListener('message', hear);
    frame.onload = () => {
      clearTimeout(timer);
      timer = setTimeout(done, SAY_MS, '');
    };
    frame.hidden = true;
    frame.src = from;
    document.body.append(frame);
  });

  /** @type {Promise<unknown>[]} */
  const turns = Array(FRAMES).fill(Promise.resolve());
  let asked = 0;
  window.SwitchboardChapter = (from) => {
    const turn = asked++ % FRAMES, text = turns[turn].then(() => ask(from));
    turns[turn] = text;
    return text;
  };
})();
