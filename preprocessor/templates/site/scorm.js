// Tells the platform that plays this page (SCORM 1.2 or 2004) how far its learner has come, and keeps the
// learner's answers there: whoever sits at this device next has none of them. Without a platform it does nothing.
(() => {
  'use strict';
  /** The platform's own object is on a frame around this one, or around the one that opened it. */
  const search = (/** @type {any} */ from) => {
    for (let at = from, depth = 0; at && depth < 20; at = at.parent === at ? null : at.parent, depth++) {
      try {
        if (at.API_1484_11) return [at.API_1484_11, true];
        if (at.API) return [at.API, false];
      } catch { return null; } // a frame of somebody else's
    }
    return null;
  };
  const found = search(window) ?? search(window.opener);
  if (!found) return;
  const [platform, is2004] = found;
  /** What the platform says; where it throws instead (its session may be over), that it didn't.
   * @param {string} old @param {string} now @param {string[]} said */
  const call = (old, now, ...said) => {
    try { return String(platform[is2004 ? now : old](...said)); } catch { return 'false'; }
  };
  const get = (/** @type {string} */ name) => call('LMSGetValue', 'GetValue', name);
  const set = (/** @type {string} */ name, /** @type {unknown} */ value) => call('LMSSetValue', 'SetValue', name, String(value));
  const STATUS = is2004 ? 'cmi.completion_status' : 'cmi.core.lesson_status';
  const SCORE = is2004 ? 'cmi.score' : 'cmi.core.score';
  // (One that refuses may have been begun already. What it takes then it keeps, and what it doesn't the page says:
  // the browser keeps none of it in any case.)
  call('LMSInitialize', 'Initialize', '');
  const begun = performance.now(); // (a clock may be set back)
  let completed = ['completed', 'passed', 'failed'].includes(get(STATUS));
  if (!completed) set(STATUS, 'incomplete');

  // In the place of the browser's own memory stands the platform's. It is small: the answers go into it, with
  // what the order of the options is drawn from, and what else a page remembers lasts as long as the page.
  const MOST = is2004 ? 64000 : 4096;
  /** What is an answer or the seed, and nothing else: it may be anybody's, and stand in the place of what reads it.
   * @param {object} from */
  const sound = (from) => Object.fromEntries(Object.entries(from).filter(([name, value]) => /:(quiz:|seed$)/.test(name) && typeof value === 'string'));
  /** @type {Record<string, string>} */
  let answers = {};
  try { answers = sound(JSON.parse(get('cmi.suspend_data') || '{}') ?? {}); } catch { /* what another version kept */ }
  /** Whether the platform has room for them, and takes them. */
  const changed = () => {
    const kept = JSON.stringify(sound(memory));
    return kept.length <= MOST && set('cmi.suspend_data', kept) !== 'false';
  };
  const memory = Object.assign(Object.create({
    getItem(/** @type {string} */ name) { return Object.hasOwn(this, name) ? this[name] : null; },
    setItem(/** @type {string} */ name, /** @type {unknown} */ value) {
      this[name] = String(value);
      // As a browser does that keeps nothing: who hears it says so.
      if (!changed()) throw new DOMException('The platform has no room.', 'QuotaExceededError');
    },
    removeItem(/** @type {string} */ name) { delete this[name]; changed(); },
  }), answers);
  Object.defineProperty(window, 'localStorage', { value: memory });

  const tell = () => {
    const all = [...document.querySelectorAll('switchboard-quiz form.question')];
    const answered = all.filter((form) => form.hasAttribute('data-right'));
    const right = answered.filter((form) => form.getAttribute('data-right') === 'true').length;
    if (all.length) {
      const whole = answered.length === all.length;
      if (is2004) set('cmi.progress_measure', answered.length / all.length);
      // What was reached once stays until it is reached anew.
      if (whole || !completed) {
        set(`${SCORE}.min`, 0);
        set(`${SCORE}.max`, is2004 ? all.length : 100);
        set(`${SCORE}.raw`, is2004 ? right : Math.round(right / all.length * 100));
        if (is2004) set(`${SCORE}.scaled`, right / all.length);
      }
      completed ||= whole;
    }
    if (completed) set(STATUS, 'completed');
    call('LMSCommit', 'Commit', '');
  };
  document.addEventListener('DOMContentLoaded', () => {
    const quizzes = document.querySelectorAll('switchboard-quiz');
    const watch = new MutationObserver(tell);
    for (const quiz of quizzes) watch.observe(quiz, { subtree: true, attributeFilter: ['data-right'] });
    if (quizzes.length) return tell();
    // Without a quiz, who has come to the end has read it.
    new IntersectionObserver(([seen], observer) => {
      if (!seen.isIntersecting) return;
      observer.disconnect();
      completed = true;
      tell();
    }).observe([...document.querySelectorAll('main > :not(script)')].pop() ?? document.body); // (what scripts need is never seen)
  });

  let ended = false;
  addEventListener('pagehide', () => {
    if (ended) return;
    ended = true;
    const seconds = Math.round((performance.now() - begun) / 1000);
    /** @param {number} n */
    const two = (n) => String(Math.floor(n)).padStart(2, '0');
    if (is2004) set('cmi.session_time', `PT${seconds}S`);
    else set('cmi.core.session_time', `${two(seconds / 3600).padStart(4, '0')}:${two(seconds / 60 % 60)}:${two(seconds % 60)}`);
    set(is2004 ? 'cmi.exit' : 'cmi.core.exit', 'suspend');
    call('LMSFinish', 'Terminate', '');
  });
  // The browser's Back may bring back a page whose session has ended: it begins anew.
  addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
})();
