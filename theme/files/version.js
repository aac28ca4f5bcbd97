// @ts-check
// Whether a script is the one that the page was made for. A book's files are copies, and a newer program writes
// pages that older scripts read wrongly: then the page says so, and what mends it. The scripts that come later
// ask here, too (theme/files/ask.js).
(() => {
  'use strict';
  /** @param {string} version a file's name and its version */
  const check = (version) => {
    const [file = '', mine] = version.split(' ');
    const wanted = JSON.parse(document.querySelector('script.switchboard-files')?.textContent ?? '{}')[file];
    if (!wanted || wanted === mine) return;
    const place = document.querySelector('switchboard-lab, switchboard-quiz, dl.vocab, .glossary-az');
    if (!place || document.querySelector('.switchboard-stale')) return;
    const note = document.createElement('p');
    note.className = 'switchboard-stale';
    note.role = 'alert';
    note.textContent = `This page was made by another version of mdbook-switchboard than the files it loads (${file}), so what follows may not work. To mend it, run “mdbook-switchboard install” in the book’s folder and build the book again.`;
    place.before(note);
  };
  check('@version@');
  window.SwitchboardVersion = check;
})();
