// @ts-check
// What the drawers' script uses of this one: tools/bundle gives it these names.
window.SwitchboardLab = { Core, FUTURES, Painter, SVG, along, begun, fine, forecaster, judged, markOf, pieces, put, shareOf, sheetOf, texts, valueAsText, valueInWords, valueOf, whenIdle, within, worded, written };
