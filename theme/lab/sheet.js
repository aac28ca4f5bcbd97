// @ts-check
// The sheet of a model, as the page uses it, and what its settings are in words, in the address and on the
// command line. It stands in the page as JSON, one a model, written from the core's own table.

/** @typedef {{key: string, form: string, least: number, most: number, off: string | null, names: string[] | null,
 *   default: number, choices: number[], group: string}} Setting */
/** @typedef {{from: number, to: number, step: number, by_ratio: boolean}} Axis */

/** @param {string} model */
function sheetOf(model) {
  const script = document.querySelector(`script.lab-sheet[data-model="${model}"]`);
  if (!script) throw new Error(`The page holds no sheet of ${model}.`);
  const sheet = JSON.parse(script.textContent ?? ""), { axis, settings, measures, numbers: four, goals: all, actions } = sheet;
  /** @param {any[]} list @param {string | null} key */
  const at = (list, key) => list.findIndex((each) => each.key === key);
  // What goes by its name goes by its place.
  for (const s of settings) {
    const [form, range] = typeof s.kind === "string" ? [s.kind, {}] : Object.entries(s.kind)[0];
    Object.assign(s, { form, off: range.off ?? null, names: form === "word" ? range : form === "switch" ? ["false", "true"] : null, least: range.least ?? 0, most: range.most ?? 1 });
  }
  for (const measured of [...four, ...axis.curves]) {
    const { measure, of, bound } = measured;
    Object.assign(measured, { measure: at(measures, measure), of: of ? at(measures, of) : -1, bound: bound ? at(settings, bound) : -1 });
    measured.unit = measured.of < 0 ? measures[measured.measure].unit : "percent";
  }
  for (const number of four) number.spread = (number.spread ?? []).map((/** @type {[number, string]} */ [share, key]) => [share, at(measures, key)]);
  for (const measure of measures) measure.rests_on = measure.rests_on && [at(measures, measure.rests_on[0]), measure.rests_on[1]];
  for (const goal of all) if (goal.does.act) goal.act = at(actions, goal.does.act);
  if (axis.bet?.act) axis.bet.act = at(actions, axis.bet.act);
  /** How far apart what is kept of a run is, in simulated seconds: a real second, but for slow motion. */
  sheet.beat = Math.max(1, sheet.tempo);
  axis.key = axis.setting;
  axis.setting = at(settings, axis.setting);
  return sheet;
}

/** The steps of an axis that goes by ratios, in what times are counted by: each is about an eighth of the value. */
const STEPS = [1, 5, 10, 30, 60, 300, 600, 1800, 3600, 21600, 86400];
/** @param {Axis} axis @param {number} x */
const stepAt = ({ step, by_ratio }, x) => (by_ratio ? Math.max(step, ...STEPS.filter((each) => each <= x / 8)) : step);

/** What stands beside a value of an axis, so many steps on. @param {Axis} axis @param {number} x @param {number} steps */
// (From ten minutes it is half a minute down, and one up.)
const stepped = (axis, x, steps) => nearest(axis, x + steps * stepAt(axis, x * (1 + Math.sign(steps) * 1e-9)));

/** The value of an axis that is nearest. @param {Axis} axis @param {number} x */
function nearest(axis, x) {
  const { from, to, by_ratio } = axis, unit = stepAt(axis, x), base = by_ratio ? 0 : from;
  if (!(x > from)) return from;
  if (x >= to) return to;
  return Math.min(to, +(base + Math.round((x - base) / unit) * unit).toPrecision(12));
}

/** Where a value stands along an axis, from 0 to 1. @param {Axis} axis @param {number} x */
const shareOf = ({ from, to, by_ratio }, x) => (by_ratio ? Math.log(x / from) / Math.log(to / from) : (x - from) / (to - from));

/** What stands there. @param {Axis} axis @param {number} share */
const standing = ({ from, to, by_ratio }, share) => (by_ratio ? from * (to / from) ** share : from + share * (to - from));

/** What is measured, or a share of it; not a number where too little is behind it.
 * @param {any} sheet @param {{measure: number, of: number}} what @param {ArrayLike<number>} measures */
function valueOf({ measures: known }, { measure, of }, measures) {
  const needs = known[measure].rests_on;
  if (needs && measures[needs[0]] < needs[1]) return NaN;
  return of < 0 ? measures[measure] : measures[of] ? measures[measure] / measures[of] : NaN;
}

/** How a setting's numbers are written, where that has another name than the form. @type {Record<string, string>} */
const FORMS = { count: "whole", time: "duration" };

/** A setting's value as a reader reads it. @param {LabWords} say @param {Setting} setting @param {number} value */
function valueInWords(say, { key, form, names }, value) {
  if (value < 0) return say(`off-${key}`);
  if (names) return say(`choice-${key}-${names[value]}`);
  const own = `value-${key}`;
  return say.has(own) ? say(own, { n: value }) : worded(value, FORMS[form] ?? form);
}

/** A setting's value as an address and a command have it. @param {Setting} setting @param {number} value @returns {string} */
const valueAsText = ({ names, off }, value) => (value < 0 ? off ?? "none" : names ? names[value] : String(+value.toPrecision(12)));
