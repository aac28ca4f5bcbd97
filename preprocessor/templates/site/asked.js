// In an archive, for the page that joins all chapters and for search: asks a chapter's own page for its text. A
// folder's pages mayn't read each other, but they may hold each other in a frame, and say something to the one around
// it. What isn't told (a page that is gone) is empty.
/** @param {string} from @returns {Promise<HTMLElement>} */
window.SwitchboardChapter = (from) => new Promise((resolve) => {
  'use strict';
  const frame = document.createElement('iframe');
  /** @param {string} text */
  const done = (text) => {
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
  addEventListener('message', hear);
  frame.onload = () => setTimeout(done, 2000, '');
  frame.hidden = true;
  frame.src = from;
  document.body.append(frame);
});
