// In the pages of an archive, right after their text: gives it to the page that joins all chapters, which holds
// this one in a frame and nothing of its text. There nothing else of this page runs.
(() => {
  'use strict';
  const text = document.getElementById('content');
  if (parent === window || !text) return;
  parent.postMessage({ chapter: text.innerHTML }, '*');
  stop();
})();
