//! Telephone lines: whoever calls while all are taken hears the busy signal. A. K. Erlang's loss system
//! (1917), and the example of `docs/writing-a-lab.md`.

use super::rules::{Chance, For, Ruled, Rules, Seen, World, write};
use super::{Said, sheet::*};
use crate::drawing::{Anchor, Glyph, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::theory::{erlang_b, least};

/// The lab of this model.
pub type Lab = Ruled<Lines>;

static SHEET: Sheet = Sheet {
    name: "lines",
    settings: &[
        Setting::of("calls", Kind::rate(0.0, 100.0), 1.0),
        Setting::of("length", Kind::time(0.1, 1e3), 3.0),
        Setting::of("lines", Kind::count(1.0, 24.0), 6.0).offered("exchange", &[3.0, 6.0, 12.0]),
    ],
    measures: &[
        Measure::of("span_s", Unit::Seconds),
        Measure::of("calls", Unit::Count),
        Measure::of("lost", Unit::Count),
        Measure::of("lost_share", Unit::Share).resting_on("calls", 5.0),
        Measure::of("taken_mean", Unit::Number),
    ],
    numbers: &[
        Number::of("lost", "lost_share", ""),
        Number::of("taken", "taken_mean", "dot"),
    ],
    verdicts: &["open", "tight", "jammed"],
    future: &["connected"],
    clauses: &[Clause::of("lost", &["lost", "calls"])],
    signs: &[Clause::of("free", &["n"]), Clause::of("full", &["n"])],
    events: &[
        Clause::of("nothing", &[]),
        Clause::of("begun", &["taken"]),
        Clause::of("ended", &["taken"]),
        Clause::of("lost", &["taken"]),
    ],
    twin: &[Clause::of("lines", &["taken", "lines", "calls", "lost"])],
    goals: &[Goal::seen("full", &["lines"])],
    situations: &[Situation::of("tenth", Place::Answer)],
    axis: Axis {
        setting: "calls",
        to: 6.0,
        step: 0.1,
        curves: &[Curve::of("lost", "lost_share", Unit::Share)],
        bet: Some(Bet::of("tenth")),
        rows: &[0.5, 1.0, 2.0, 4.0, 6.0],
        ..Sheet::EMPTY.axis
    },
    labels: &[Label::of("free", 14, &[("n", 24.0), ("lines", 24.0)])],
    figures: &[Figure::of("lost_share", "lost_share", Unit::Share).beside_theory()],
    legend: &[(Style::Dot, Glyph::Dot)],
    ..Sheet::EMPTY
};

/// Calls that come, calls that end, and lines that are taken.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    calls: Chance,
    ends: Chance,
    taken: u32,
}

impl Rules for Lines {
    const SHEET: &'static Sheet = &SHEET;
    const COUNTED: [usize; 2] = [2, 1];
    const BORDERS: &'static [(f64, f64)] = &[(0.98, 0.005), (0.9, 0.01)];

    fn changed(&mut self, world: &mut World) {
        self.calls.set(world.setting(0), For::Arrivals, world);
        let ends = f64::from(self.taken) / world.setting(1);
        self.ends.set(ends, For::Service, world);
        world.level(0, self.taken);
    }

    fn next(&self) -> Nanos {
        self.calls.next().min(self.ends.next())
    }

    fn happen(&mut self, world: &mut World) -> (u32, f64) {
        let event = if self.ends.next() < self.calls.next() {
            self.taken -= 1;
            2
        } else {
            world.count(0);
            if f64::from(self.taken) < world.setting(2) {
                self.taken += 1;
                1
            } else {
                world.count(1);
                3
            }
        };
        self.changed(world);
        (event, self.taken.into())
    }

    fn measure(&self, seen: &Seen<'_>, values: &mut [f64]) {
        let (calls, lost) = (seen.count(0), seen.count(1));
        let (share, taken) = (lost / calls.max(1.0), seen.mean(0));
        write(values, &[seen.seconds(), calls, lost, share, taken]);
    }

    fn went_well(&self, seen: &Seen<'_>) -> (f64, f64) {
        (seen.count(0) - seen.count(1), seen.count(0))
    }

    fn say(&self, recent: &Seen<'_>, said: &mut Said) {
        let free = (recent.world.setting(2) - f64::from(self.taken)).max(0.0);
        said.say(usize::from(free == 0.0), &[free]);
        if recent.count(1) > 0.0 {
            said.say(0, &[recent.count(1), recent.count(0)]);
        }
    }

    fn twin(&self, seen: &Seen<'_>, said: &mut Said) {
        let (taken, lines) = (self.taken.into(), seen.world.setting(2));
        said.say(0, &[taken, lines, seen.count(0), seen.count(1)]);
    }

    fn reached(&self, world: &World, _: usize) -> Option<f64> {
        Some(world.setting(2)).filter(|lines| f64::from(self.taken) >= *lines)
    }

    fn theory(settings: &[f64], values: &mut [f64]) {
        let load = settings[0] * settings[1];
        let lost = erlang_b(load, settings[2] as u32);
        write(values, &[lost, load * (1.0 - lost)]);
    }

    fn answer(settings: &[f64]) -> Option<f64> {
        let tenth = |load| erlang_b(load, settings[2] as u32) >= 0.1;
        Some(least(100.0, tenth) / settings[1])
    }

    fn draw(&self, world: &World, paper: &mut Paper, width: f32, em: f32, _: u32) {
        let (lines, y) = (world.setting(2) as f32, 40.0);
        let pitch = (width / lines).min(48.0);
        let x = |line: u32| 0.5 * (width + pitch) + (line as f32 - 0.5 * lines) * pitch;
        if paper.begin(width, em, &[lines]) {
            (0..lines as u32).for_each(|n| paper.circle(Style::Ring, x(n), y, 0.4 * pitch));
        }
        paper.moving();
        let taken = self.taken.min(lines as u32);
        (0..taken).for_each(|n| paper.mark(Style::Dot, Glyph::Dot, x(n), y, 0.24 * pitch));
        let (free, below) = ([lines - taken as f32, lines], 60.0 + 1.6 * em);
        paper.label(Style::Label, Anchor::Middle, 0.5 * width, below, 0, &free);
        paper.end(below + em);
    }
}

#[test]
fn calls_are_lost_as_erlang_says() {
    use super::{Model, Over};
    for (calls, lines) in [(1.0, 2.0), (2.0, 6.0), (6.0, 12.0)] {
        let mut lab = Lab::new(&[calls, 3.0, lines], 1);
        lab.run(Nanos::from_secs(200_000), u64::MAX);
        let (mut seen, mut exact) = ([0.0; 5], [0.0; 2]);
        lab.measure(Over::from_code(0), &mut seen);
        lab.theory(calls, &mut exact);
        assert!((seen[3] - exact[0]).abs() < 0.01 && (seen[4] / exact[1] - 1.0).abs() < 0.01);
    }
}
