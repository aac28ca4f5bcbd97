// @ts-check
// What the course page and reviews make of a reader's progress comes in a script of its own (theme/progress.js):
// a module's page has no use for it, and who comes for the first time has none before they see where it will
// stand.
(() => {
  'use strict';
  const { progress } = document.documentElement.dataset, section = document.querySelector('.your-progress, .review');
  if (!progress || !section) return;
  let coming = false;
  const come = () => {
    if (!coming) document.head.append(Object.assign(document.createElement('script'), { src: progress }));
    coming = true;
  };
  new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && come()).observe(section);
  addEventListener('kept', come);
  if (window.SwitchboardProgress.names().length) come();
})();
