// In the pages of an archive, right after their text: gives it to the page that holds this one in a frame because it
// has nothing of its text, to join all chapters or to find something. There nothing else of this page runs.
(() => {
  'use strict';
  const text = document.getElementById('content');
  if (parent === window || !text) return;
  parent.postMessage({ chapter: text.innerHTML }, '*');
  stop();
})();
