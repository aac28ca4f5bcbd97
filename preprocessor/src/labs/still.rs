//! The lab's still: the curves over its axis that the table's rows are points of, for paper and where no
//! script runs.

use crate::labs::curve::curve;
use crate::labs::lab::Lab;
use crate::labs::once;
use crate::labs::table::{Point, place};
use crate::words::Words;
use serde_json::{Value, json};
use switchboard::sim::models::sheet::{Sheet, Unit};

/// The drawing's frame, in its own units. It is narrow, so that its words can be read on a phone.
const LEFT: f64 = 46.0;
const RIGHT: f64 = 386.0;
/// Where the first panel begins, how high the first and the others are, and what is between them.
const TOP: f64 = 26.0;
const HEIGHTS: [f64; 2] = [108.0, 66.0];
const BETWEEN: f64 = 46.0;
/// What stands below the last one: the places on the axis, and a line of words.
const BELOW: f64 = 42.0;
const LINE: f64 = 17.0;

/// How wide a character is in the drawing.
const LETTER: f64 = 6.9;

/// A drawing of the curves over the axis, as the template's values; `None` where there is too little to
/// draw.
pub(crate) fn still(lab: &Lab, points: &[Point], words: &Words) -> Option<Value> {
    let ([first, .., last], true) = (points, points.len() > 2) else {
        return None;
    };
    let model = lab.model;
    let across = Across {
        first: model.axis.goes_by_ratio().then_some(first.at),
        last: last.at,
    };
    let known = curve(lab, points);
    let line = known.as_deref().unwrap_or(points);
    let mut head = TOP;
    let mut panels = Vec::new();
    let mut names = Vec::new();
    for (index, curve) in model.axis.curves.iter().enumerate() {
        let foot = head + HEIGHTS[index.min(1)];
        let name = words.say(&format!("{}-curve-{}", model.name, curve.key), &[]);
        panels.push(panel(
            &name,
            index,
            curve.unit,
            (line, points),
            (foot, head),
            &across,
            words,
        ));
        names.push(name);
        head = foot + BETWEEN;
    }
    let foot = head - BETWEEN;
    let axis = words.say(
        &format!("{}-setting-{}", model.name, model.axis.setting),
        &[],
    );
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let answer = mark(lab, &across, words);
    // The axis' name goes to where the mark's words leave room, or to a line of its own.
    let wide = LETTER * (length(&axis) + 1.0);
    let ([begin, end], answer) = answer.unwrap_or(([RIGHT, LEFT], Value::Null));
    let is_right = end > RIGHT + 6.0 - wide;
    let below = if is_right && begin < LEFT + wide {
        LINE
    } else {
        0.0
    };
    Some(json!({
        "id": lab.id,
        "words": words.say("lab-still", &[
            ("curves", names.join(", ").into()),
            ("axis", axis.as_str().into()),
            ("at", place(model, last.at, words).into()),
            ("values", at_the_end(lab, line.last().unwrap_or(last), &names, words).into()),
        ]),
        "height": tenth(foot + BELOW + below),
        "panels": panels,
        "ticks": ticks(model, points, &across, words),
        "ticks_y": tenth(foot + 16.0),
        "words_y": tenth(foot + 35.0),
        "name_y": tenth(foot + 35.0 + below),
        "axis": { "x": if is_right { tenth(LEFT) } else { tenth(RIGHT + 6.0) },
                  "anchor": if is_right { "start" } else { "end" }, "name": axis },
        "answer": answer,
    }))
}

/// The places on the axis, of which the last is always written; one too close to the last that is written, or
/// to that, has its dots alone.
fn ticks(model: &Sheet, points: &[Point], across: &Across, words: &Words) -> Vec<Value> {
    let written: Vec<([f64; 2], Value)> = points
        .iter()
        .map(|point| {
            let (x, at) = (across.at(point.at), place(model, point.at, words));
            let wide = length(&at) * LETTER;
            // (The last one would stick out.)
            if x + wide / 2.0 > RIGHT + 6.0 {
                let tick = json!({ "x": tenth(RIGHT + 6.0), "anchor": "end", "at": at });
                ([RIGHT + 6.0 - wide, RIGHT + 6.0], tick)
            } else {
                let tick = json!({ "x": tenth(x), "anchor": "middle", "at": at });
                ([x - wide / 2.0, x + wide / 2.0], tick)
            }
        })
        .collect();
    let end = written.last().map_or(RIGHT, |([begin, _], _)| *begin);
    let last = written.len().saturating_sub(1);
    let mut free = f64::MIN;
    let mut ticks = Vec::new();
    for (index, ([from, to], tick)) in written.into_iter().enumerate() {
        if from >= free && (index == last || to < end - LETTER / 2.0) {
            free = to + LETTER / 2.0;
            ticks.push(tick);
        }
    }
    ticks
}

/// What the curves come to at the last place, for those who don't see them.
fn at_the_end(lab: &Lab, last: &Point, names: &[&str], words: &Words) -> String {
    let curves = lab.model.axis.curves.iter().zip(names);
    let values: Vec<String> = curves
        .zip(&last.values)
        .map(|((curve, name), value)| match value {
            Some(value) => format!("{name} {}", said(curve.unit, *value, words)),
            None => format!("{name} {}", words.say("lab-still-none", &[])),
        })
        .collect();
    values.join(", ")
}

/// A value of a curve.
fn said(unit: Unit, value: f64, words: &Words) -> String {
    let formats = words.formats();
    match unit {
        Unit::Share | Unit::Excess => formats.percent(value),
        Unit::OfThousand => formats.number(value * 1000.0),
        Unit::Exact => formats.exact(value),
        Unit::Seconds => formats.duration(value),
        Unit::PerSecond => formats.rate(value),
        Unit::Number | Unit::Count => formats.number(value),
    }
}

/// One curve: its line, and the table's places on it.
fn panel(
    name: &str,
    index: usize,
    unit: Unit,
    (line, points): (&[Point], &[Point]),
    frame: (f64, f64),
    across: &Across,
    words: &Words,
) -> Value {
    let value = |point: &Point| point.values.get(index).copied().flatten();
    let all = line.iter().chain(points).filter_map(value);
    let most = all.fold(0.0, f64::max);
    let top = match unit {
        Unit::Share => 1.0,
        _ => step_above(most),
    };
    let limit = said(unit, top, words);
    let (foot, head) = frame;
    let placed = |point: &Point| {
        let y = foot + (head - foot) * value(point)? / top;
        Some(json!({ "x": tenth(across.at(point.at)), "y": tenth(y) }))
    };
    // Where nothing is known the line has a gap.
    let runs: Vec<Vec<Value>> = line
        .split(|point| value(point).is_none())
        .filter(|run| !run.is_empty())
        .map(|run| run.iter().filter_map(placed).collect())
        .collect();
    let dots: Vec<Value> = points.iter().filter_map(placed).collect();
    let gaps: Vec<Value> = line
        .chunk_by(|a, b| value(a).is_none() == value(b).is_none())
        .filter(|run| run.first().is_some_and(|point| value(point).is_none()))
        .filter_map(|run| {
            let (first, end) = (run.first()?, run.last()?);
            let middle = f64::midpoint(across.at(first.at), across.at(end.at));
            let none = words.say("lab-still-none", &[]);
            let (x, anchor) = anchored(middle, length(&none) * LETTER / 2.0);
            Some(json!({
                "marks": run.iter().map(|point| tenth(across.at(point.at))).collect::<Vec<_>>(),
                "marks_y": tenth(foot - 5.0),
                "x": tenth(x),
                "y": tenth(foot - 12.0),
                "anchor": anchor,
                "said": none,
            }))
        })
        .collect();
    json!({
        "name": name,
        "name_y": tenth(head - 13.0),
        "head": tenth(head),
        "foot": tenth(foot),
        "head_y": tenth(head + 4.0),
        "foot_y": tenth(foot + 4.0),
        "top": if runs.is_empty() { String::new() } else { limit },
        "runs": runs,
        "dots": dots,
        "gaps": gaps,
    })
}

/// The line at the answer of the bet, where it lies on the axis and has words; and where these begin and end.
fn mark(lab: &Lab, across: &Across, words: &Words) -> Option<([f64; 2], Value)> {
    let at = once::answer(lab.model, &lab.settings)?;
    let key = format!("{}-table-answer", lab.model.name);
    if !(across.first.unwrap_or(0.0)..=across.last).contains(&at) || !words.has(&key) {
        return None;
    }
    let x = across.at(at);
    let said = words.say(&key, &[("n", place(lab.model, at, words).into())]);
    let wide = length(&said) * LETTER;
    let (label, anchor) = anchored(x, wide / 2.0);
    let begin = match anchor {
        "start" => label,
        "end" => label - wide,
        _ => label - wide / 2.0,
    };
    Some((
        [begin, begin + wide],
        json!({ "x": tenth(x), "label_x": tenth(label), "anchor": anchor, "said": said }),
    ))
}

/// Where places stand on the axis, which ends with the last of them: from nothing, or by ratios from the first.
struct Across {
    first: Option<f64>,
    last: f64,
}

impl Across {
    fn at(&self, at: f64) -> f64 {
        let share = match self.first {
            Some(first) => (at / first).ln() / (self.last / first).ln(),
            None => at / self.last,
        };
        LEFT + (RIGHT - LEFT) * share
    }
}

/// A label under or over `x` that is `half` as wide to each side: moved to where it fits in.
fn anchored(x: f64, half: f64) -> (f64, &'static str) {
    if x + half > RIGHT + 6.0 {
        (RIGHT + 6.0, "end")
    } else if x - half < LEFT {
        (LEFT, "start")
    } else {
        (x, "middle")
    }
}

/// The next of 1, 2, 3, 5 and their tens above a value, so that an axis ends in a plain number.
fn step_above(value: f64) -> f64 {
    let mut unit = 0.001;
    while unit < 1e6 {
        for step in [1.0, 2.0, 3.0, 5.0] {
            if step * unit >= value {
                return step * unit;
            }
        }
        unit *= 10.0;
    }
    value
}

/// How many characters a text has.
fn length(text: &str) -> f64 {
    u32::try_from(text.chars().count()).map_or(0.0, f64::from)
}

/// A number to one decimal place, without a needless zero.
fn tenth(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}
