//! What can be said at an instant: sentences, each with a condition of its own on the state of this very
//! moment; and the drawing in words.

use super::measures::{self, Count, Level};
use super::model::Listeners;
use super::outcome::{Event, Line};
use super::terms::BEATS;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::Said;
use crate::sim::models::rules::Seen;

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Clause {
    Unnoticed,
    Ghosts,
    Lost,
    Calls,
    Behind,
    Empty,
    Beats,
    Draining,
    Quiet,
}

/// "Of late" is at least so long.
const LATE_S: f64 = 60.0;

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Sign {
    Open,
    Ghosts,
    Asks,
}

/// The sign, then all clauses that hold of the last ten minutes and of now, the most telling first.
pub(super) fn say(lab: &Listeners, recent: &Seen<'_>, said: &mut Said) {
    let standing = lab.standing;
    let [ghosts, behind, all] =
        [standing.ghosts, standing.behind, lab.all.len() as u32].map(f64::from);
    let is_open = lab.terms.is_some_and(|terms| terms.way.is_open());
    let sign = if !is_open {
        Sign::Asks
    } else if standing.ghosts + standing.calling > 0 {
        Sign::Ghosts
    } else {
        Sign::Open
    };
    said.say(sign as usize, &[ghosts, behind, all]);
    let mut say = |clause: Clause, numbers: &[f64]| said.say(clause as usize, numbers);
    let of = |count: Count| recent.count(count as usize);
    if ghosts > 0.0 && recent.world.setting(BEATS) == 0.0 {
        say(Clause::Unnoticed, &[]);
    } else if ghosts > 0.0 {
        // (How many there are at this moment is in the drawing, and changes before a sentence is read.)
        say(Clause::Ghosts, &[measures::part(recent, Level::Dead)]);
    }
    let lost = measures::lost(recent);
    if lost > 0.0 {
        say(Clause::Lost, &[lost, of(Count::Made)]);
    }
    if of(Count::Calls) > 0.0 {
        say(Clause::Calls, &[of(Count::Calls), of(Count::Replayed)]);
    }
    if behind > 0.0 {
        say(Clause::Behind, &[behind, all]);
    }
    if of(Count::Empty) > 0.0 {
        say(Clause::Empty, &[of(Count::Empty), of(Count::Sent)]);
    }
    if of(Count::Beats) > 0.0 {
        say(Clause::Beats, &[of(Count::Beats), of(Count::Sent)]);
    }
    if let Some(quiet) = draining(lab, recent) {
        say(Clause::Draining, &[quiet, all]);
    }
    if of(Count::Made) == 0.0 && recent.seconds() >= LATE_S {
        say(Clause::Quiet, &[]);
    }
}

/// How many open lines have been quiet for more than half of what the box remembers, where no heartbeat will
/// come in time.
fn draining(lab: &Listeners, recent: &Seen<'_>) -> Option<f64> {
    let terms = lab.terms?;
    let half = Nanos(terms.forgets.0 / 2);
    if !terms.way.is_open() || terms.beat <= terms.forgets {
        return None;
    }
    let now = recent.world.now();
    let quiet = lab.all.iter().filter(|listener| {
        listener.line == Line::Open && now.saturating_sub(listener.heard) > half
    });
    Some(quiet.count() as f64)
}

/// The row before those of the events.
const STATE: usize = 0;

/// How all of them stand, and what the first one has lived through lately; or the story that is drawn by
/// itself.
pub(super) fn twin(lab: &Listeners, said: &mut Said) {
    if !lab.story {
        let standing = lab.standing;
        let all = lab.all.len() as u32;
        let dead = standing.ghosts + standing.calling;
        let numbers = [all, standing.behind, dead, standing.calling].map(f64::from);
        said.say(STATE, &numbers);
    }
    for entry in &lab.log.0 {
        let row = STATE + entry.event as usize;
        let number = match entry.event {
            // From which one on all are replayed, or fetched.
            Event::Back | Event::Fetched => entry.number.saturating_sub(entry.reached),
            _ => entry.number,
        };
        let numbers = [
            entry.at.as_secs_f64(),
            f64::from(number),
            f64::from(entry.reached),
        ];
        said.say(row, &numbers);
    }
}
