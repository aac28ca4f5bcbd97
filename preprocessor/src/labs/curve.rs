//! The lines of a still between the table's places: theory's, where it knows all of them and a build has time to
//! ask it. Straight lines from place to place would draw a slope where there is an edge.

use crate::labs::budget::{Budget, THEORY};
use crate::labs::kept::kept;
use crate::labs::lab::Lab;
use crate::labs::table::Point;
use switchboard::sim::models::{Model, Visit, with_model};

/// As far from a straight line as this part of the greatest value theory's may be before it is followed closer.
const OFF: f64 = 0.05;
/// So often a piece is halved at most.
const HALVED: u32 = 6;

/// Theory's curves through the places and, where they bend, between them; `None` where it doesn't know one.
pub(super) fn curve(lab: &Lab, places: &[Point]) -> Option<Vec<Point>> {
    let places: Vec<f64> = places.iter().map(|point| point.at).collect();
    let bits =
        |numbers: &[f64]| -> Vec<u64> { numbers.iter().map(|number| number.to_bits()).collect() };
    let settings = bits(&lab.settings);
    let key = format!(
        "curve {} {settings:x?} {:x?}",
        lab.model.name,
        bits(&places)
    );
    let line: Option<Vec<Point>> = kept(&key, || {
        let settings = lab.settings.clone();
        with_model(lab.model.name, Follow { settings, places }).flatten()
    });
    // (Whoever writes to the folder of what is kept may have written anything.)
    let curves = lab.model.axis.curves.len();
    line.filter(|line| line.iter().all(|point| point.values.len() == curves))
}

struct Follow {
    settings: Vec<f64>,
    places: Vec<f64>,
}

impl Visit for Follow {
    type Output = Option<Vec<Point>>;

    fn visit<M: Model>(self) -> Self::Output {
        let model = M::at_rest(&self.settings);
        let known = |at: f64| {
            let mut values = vec![f64::NAN; M::CURVES];
            model.theory(at, &mut values);
            values
                .iter()
                .all(|value| value.is_finite())
                .then_some((at, values))
        };
        let costs = M::theory_costs(&self.settings);
        let mut budget = Budget::of::<M>(THEORY);
        let ends: Vec<(f64, Vec<f64>)> = self
            .places
            .into_iter()
            .map(|at| budget.spend(costs).and_then(|()| known(at)))
            .collect::<Option<_>>()?;
        let most = |curve: usize| {
            ends.iter()
                .map(|(_, values)| values[curve])
                .fold(0.0, f64::max)
        };
        let off: Vec<f64> = (0..M::CURVES).map(|curve| OFF * most(curve)).collect();
        let axis = &M::SHEET.axis;
        // Between two places, on one that the slider has: which, and what part of the way it is.
        let middle = |a: f64, b: f64| {
            if axis.goes_by_ratio() {
                return ((a * b).sqrt(), 0.5);
            }
            let steps = ((f64::midpoint(a, b) - axis.from) / axis.step).round();
            let at = axis.from + steps * axis.step;
            (at, (at - a) / (b - a))
        };
        let mut line: Vec<(f64, Vec<f64>)> = Vec::new();
        for end in ends {
            let Some(start) = line.last().cloned() else {
                line.push(end);
                continue;
            };
            // What is still to be looked at, the nearest last.
            let mut open = vec![(end, HALVED)];
            let mut start = start;
            while let Some((end, left)) = open.pop() {
                if budget.spend(costs).is_none() {
                    // There is no time to look closer.
                    line.push(end.clone());
                    start = end;
                    continue;
                }
                let (at, part) = middle(start.0, end.0);
                let between = known(at)?;
                let bends = (0..M::CURVES).any(|curve| {
                    let straight = start.1[curve] + part * (end.1[curve] - start.1[curve]);
                    (between.1[curve] - straight).abs() > off[curve]
                });
                if bends && left > 0 && start.0 < at && at < end.0 {
                    open.push((end, left - 1));
                    open.push((between, left - 1));
                } else {
                    line.push(end.clone());
                    start = end;
                }
            }
        }
        let points = line.into_iter().map(|(at, values)| Point {
            at,
            values: values.into_iter().map(Some).collect(),
        });
        Some(points.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use switchboard::sim::models::SHEETS;

    /// A page of ten thousand packets has to be run for every point: a build has no time for that, and the
    /// lines are straight.
    #[test]
    fn theory_is_asked_no_more_often_than_a_build_has_time_for() {
        let model = SHEETS.iter().find(|sheet| sheet.name == "handshake");
        let model = model.expect("the handshake");
        let with = |sets: &[(&str, f64)]| {
            let mut settings: Vec<f64> = model.defaults().collect();
            for (key, value) in sets {
                settings[model.setting(key).expect("a setting")] = *value;
            }
            let places = model.axis.rows.to_vec();
            with_model(model.name, Follow { settings, places }).flatten()
        };
        assert!(with(&[]).is_some());
        assert!(with(&[("objects", 100.0), ("packets", 100.0)]).is_none());
    }
}
