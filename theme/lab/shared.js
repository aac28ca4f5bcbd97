// @ts-check
// What the drawers' script uses of this one: tools/bundle gives it these names.
window.SwitchboardLab = { Core, Painter, FUTURES, HARD, SVG, along, fine, forecaster, judged, markOf, pieces, put, texts, valueAsText, valueInWords, valueOf, whenIdle, worded, written };
