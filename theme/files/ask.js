// @ts-check
// Whether this script is the one that the page was made for, is asked of theme/study.js, which came before it.
window.SwitchboardVersion?.('@version@');
