//! The lab's still: the load curve that the table's rows are points of, for paper and where no script
//! runs.

use crate::directives::lab::Lab;
use crate::render::table::Point;
use crate::render::templates::html;
use serde_json::{Value, json};
use switchboard::{Arrivals, Config, Latency, Nanos};

/// The drawing's frame, in its own units: where the two panels begin and end.
const LEFT: f64 = 64.0;
const RIGHT: f64 = 656.0;
const LATENCY: (f64, f64) = (150.0, 34.0);
const REJECTED: (f64, f64) = (268.0, 190.0);

/// An SVG of mean latency and share rejected over the number of clients; empty where there is too little
/// to draw.
pub(super) fn still(lab: &Lab, points: &[Point]) -> String {
    let (Some(last), true) = (points.last(), points.len() > 2) else {
        return String::new();
    };
    let highest = points.iter().map(|point| point.latency).fold(0.0, f64::max);
    let top = step_above(highest);
    let across = |clients: f64| LEFT + (RIGHT - LEFT) * clients / f64::from(last.clients);
    let up = |(foot, head): (f64, f64), share: f64| foot + (head - foot) * share;
    let place = |x: f64, y: f64| json!({ "x": tenth(x), "y": tenth(y) });
    let latency: Vec<Value> = points
        .iter()
        .map(|point| {
            place(
                across(f64::from(point.clients)),
                up(LATENCY, point.latency / top),
            )
        })
        .collect();
    let rejected: Vec<Value> = points
        .iter()
        .map(|point| {
            place(
                across(f64::from(point.clients)),
                up(REJECTED, point.rejected),
            )
        })
        .collect();
    let knee = knee(&lab.config);
    html(
        "still",
        &json!({
            "id": lab.id,
            "latency": latency,
            "rejected": rejected,
            "top": seconds(top),
            "ticks": points.iter().map(|point| json!({
                "x": tenth(across(f64::from(point.clients))),
                "clients": point.clients,
            })).collect::<Vec<_>>(),
            "knee": (knee < f64::from(last.clients)).then(|| json!({
                "x": tenth(across(knee)),
                "label_x": tenth(across(knee) + 6.0),
                "clients": tenth(knee),
            })),
            "most": last.clients,
            "latency_most": seconds(last.latency),
            "rejected_most": format!("{:.0} %", last.rejected * 100.0),
        }),
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
