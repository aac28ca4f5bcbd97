//! The lab's still: the load curve that the table's rows are points of, for paper and where no script
//! runs.

use crate::labs::lab::Lab;
use crate::labs::table::Point;
use serde_json::{Value, json};
use switchboard::{Arrivals, Config, Latency, Nanos};

/// The drawing's frame, in its own units: where the two panels begin and end. It is narrow, so that its
/// words can be read on a phone.
const LEFT: f64 = 46.0;
const RIGHT: f64 = 386.0;
const LATENCY: (f64, f64) = (134.0, 26.0);
const REJECTED: (f64, f64) = (246.0, 180.0);

/// How wide the label under the knee is, and the word at the end of the axis beside it.
const KNEE_LABEL: f64 = 122.0;
const CLIENTS_LABEL: f64 = 52.0;

/// A drawing of mean latency and share rejected over the number of clients, as the template's values;
/// `None` where there is too little to draw.
pub(crate) fn still(lab: &Lab, points: &[Point]) -> Option<Value> {
    let (Some(last), true) = (points.last(), points.len() > 2) else {
        return None;
    };
    let answered = points.iter().filter_map(|point| point.latency);
    let top = step_above(answered.fold(0.0, f64::max));
    let across = |point: &Point| across(f64::from(point.clients), last.clients);
    let place = |x: f64, y: f64| json!({ "x": tenth(x), "y": tenth(y) });
    // Where nobody was answered there is no latency, and the line has a gap.
    let runs: Vec<Vec<Value>> = points
        .split(|point| point.latency.is_none())
        .filter(|run| !run.is_empty())
        .map(|run| {
            let place = |point: &Point| {
                let share = point.latency.unwrap_or_default() / top;
                place(across(point), up(LATENCY, share))
            };
            run.iter().map(place).collect()
        })
        .collect();
    let rejected: Vec<Value> = points
        .iter()
        .map(|point| place(across(point), up(REJECTED, point.rejected)))
        .collect();
    Some(json!({
        "id": lab.id,
        "words": in_words(points),
        "runs": runs,
        "unanswered": unanswered(points, last.clients),
        "rejected": rejected,
        "top": if runs.is_empty() { String::new() } else { seconds(top) },
        "ticks": points.iter().map(|point| json!({
            "x": tenth(across(point)),
            "clients": point.clients,
        })).collect::<Vec<_>>(),
        "knee": knee_mark(knee(&lab.config), last.clients),
    }))
}

/// Where a number of clients stands on the axis.
fn across(clients: f64, most: u32) -> f64 {
    LEFT + (RIGHT - LEFT) * clients / f64::from(most)
}

/// Where a share of a panel's height stands.
fn up((foot, head): (f64, f64), share: f64) -> f64 {
    foot + (head - foot) * share
}

/// The stretches of the axis where nobody is answered, and where their label stands.
fn unanswered(points: &[Point], most: u32) -> Vec<Value> {
    points
        .chunk_by(|a, b| a.latency.is_none() == b.latency.is_none())
        .filter_map(|run| match run {
            [first, .., last] | [first @ last] if first.latency.is_none() => {
                let (from, to) = (
                    across(f64::from(first.clients), most),
                    across(f64::from(last.clients), most),
                );
                let anchored = anchored((from + to) / 2.0, 36.0);
                Some(json!({
                    "from": tenth(from),
                    "to": tenth(to),
                    "marks": run.iter().map(|point| tenth(across(f64::from(point.clients), most))).collect::<Vec<_>>(),
                    "x": anchored.0,
                    "anchor": anchored.1,
                }))
            }
            _ => None,
        })
        .collect()
}

/// A label under or over `x` that is `half` as wide to each side: moved to where it fits in.
fn anchored(x: f64, half: f64) -> (String, &'static str) {
    if x + half > RIGHT + 6.0 {
        (tenth(RIGHT + 6.0), "end")
    } else if x - half < LEFT {
        (tenth(LEFT), "start")
    } else {
        (tenth(x), "middle")
    }
}

/// The line at the knee, its label, and which end of the axis that leaves for the word “clients”.
fn knee_mark(knee: f64, most: u32) -> Option<Value> {
    (knee < f64::from(most)).then(|| {
        let x = across(knee, most);
        let (label, anchor) = anchored(x, KNEE_LABEL / 2.0);
        let end = x + KNEE_LABEL / 2.0;
        json!({
            "x": tenth(x),
            "label_x": label,
            "anchor": anchor,
            "clients": tenth(knee),
            "is_right": end > RIGHT - CLIENTS_LABEL,
        })
    })
}

/// The drawing for those who don't see it.
fn in_words(points: &[Point]) -> String {
    let Some(last) = points.last() else {
        return String::new();
    };
    let most = last.clients;
    let latency = match last.latency {
        Some(latency) => format!("With {most} clients an answer takes {}", seconds(latency)),
        None => {
            // The first of those at the end.
            let none = points
                .iter()
                .rev()
                .take_while(|point| point.latency.is_none())
                .last()
                .unwrap_or(last);
            format!(
                "With {} clients or more nobody gets an answer",
                none.clients
            )
        }
    };
    format!(
        "Average latency and share rejected, drawn over the number of clients. {latency}; with {most} clients \
         {:.0} % of the requests are rejected. The table gives every point.",
        last.rejected * 100.0
    )
}

/// The number of clients that ask for exactly what the server carries. Synchronous ones don't ask while
/// they wait, even where nobody is before them.
fn knee(config: &Config) -> f64 {
    let answer = match (config.arrivals, config.latency) {
        (Arrivals::Asynchronous, _) => Nanos::ZERO,
        (Arrivals::Synchronous, Latency::Slot) => config.slot(),
        (Arrivals::Synchronous, Latency::After(latency)) => latency,
    };
    config.capacity.0 * config.interval.saturating_add(answer).as_secs_f64()
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

fn seconds(seconds: f64) -> String {
    if seconds < 1.0 {
        format!("{:.0} ms", seconds * 1000.0)
    } else {
        format!("{} s", tenth(seconds))
    }
}

/// A number to one decimal place, without a needless zero.
fn tenth(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}
