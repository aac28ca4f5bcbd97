// @ts-check
// What the drawers' script and the first page's desk use of this one: tools/bundle gives the former these names.
window.SwitchboardLab = { Core, FUTURES, HARD, Painter, SVG, along, fine, forecaster, judged, markOf, pieces, put, shareOf, sheetOf, texts, valueAsText, valueInWords, valueOf, whenIdle, within, worded, wordsOf, written };
