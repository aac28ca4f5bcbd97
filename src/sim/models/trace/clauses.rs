//! What can be said at an instant: sentences, each with a condition of its own on the state of this very
//! moment.

use super::curve;
use super::events::MANY;
use super::events::State;
use super::lab::Lab;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Model, Said};
use crate::sim::models::presses::{Page, Told};

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Clause {
    Nothing,
    Took,
    Others,
    OthersSoFar,
    Missing,
    OnTheWay,
    Works,
    Flows,
    Late,
    InTime,
    Saves,
}

/// In the order of the sheet.
#[derive(Clone, Copy)]
#[repr(u8)]
pub(super) enum Sign {
    Idle,
    Name,
    Connect,
    Secure,
    Ask,
    Deliver,
    Missing,
    There,
    Others,
    AllThere,
}

/// Seconds.
fn s(time: Nanos) -> f64 {
    time.as_secs_f64()
}

/// What is going on.
pub(super) fn sign(lab: &Lab) -> Sign {
    if !lab.asked {
        return if lab.crowd.is_there_all() {
            Sign::AllThere
        } else if lab.has_crowd() {
            Sign::Others
        } else {
            Sign::Idle
        };
    }
    let page = &lab.page;
    if !page.is_under_way() {
        return Sign::There;
    }
    let gone = lab.now().saturating_sub(page.began());
    let signs = [Sign::Name, Sign::Connect, Sign::Secure, Sign::Ask];
    let ends = page.plan().ends();
    let step = ends.iter().zip(signs).find(|(end, _)| gone < **end);
    match step {
        Some((_, sign)) => sign,
        // All have left, and one or the other is missing.
        None if gone >= ends[4] => Sign::Missing,
        None => Sign::Deliver,
    }
}

/// Whether a packet was lost and isn't there yet.
fn missing(lab: &Lab) -> bool {
    lab.page.states().contains(&State::Lost)
}

/// The sign, then all clauses that hold, the most telling first.
pub(super) fn say(lab: &Lab, said: &mut Said) {
    let (now, plan) = (lab.now(), lab.plan());
    let there = f64::from(lab.crowd.pages().len() as u32);
    let sign = sign(lab);
    said.say(sign as usize, &[there, f64::from(MANY)]);
    let mut say = |clause: Clause, arguments: &[f64]| said.say(clause as usize, arguments);
    let many = f64::from(MANY);
    match sign {
        Sign::Idle => {
            let least = plan.before().saturating_add(plan.least());
            let [mean, ..] = curve::steady(&lab.settings);
            say(Clause::Nothing, &[s(least), mean, plan.loss]);
        }
        Sign::AllThere => {
            say(Clause::Others, &[lab.recent.late, many]);
        }
        Sign::Others => say(Clause::OthersSoFar, &[many]),
        Sign::There => there_is(lab, &mut say),
        _ => {
            let page = &lab.page;
            let [_, sent, _] = page.counts();
            let gone = now.saturating_sub(page.began());
            let ready = plan.ready();
            // (No numbers: while it runs they would be others before they are read.)
            if missing(lab) {
                say(Clause::Missing, &[]);
            }
            if sent == 0 && gone < ready.saturating_sub(plan.work) {
                say(Clause::OnTheWay, &[]);
            } else if sent == 0 && gone < ready {
                say(Clause::Works, &[]);
            }
            if page.on_the_line(now) > 0 {
                say(Clause::Flows, &[]);
            }
        }
    }
}

/// What is said of a page that is there.
fn there_is(lab: &Lab, say: &mut impl FnMut(Clause, &[f64])) {
    let (took, plan) = (lab.page.result(), lab.page.plan());
    say(
        Clause::Took,
        &[
            s(took.all),
            s(plan.before().saturating_sub(plan.work)),
            s(plan.work),
            s(took.delivery),
        ],
    );
    let lost = f64::from(took.lost);
    let [late, _] = took.late(plan);
    if late {
        let later = took.delivery.saturating_sub(plan.least());
        say(Clause::Late, &[lost, s(later)]);
    } else if took.lost > 0 {
        say(Clause::InTime, &[lost]);
    } else {
        let [line, distance] = curve::savings(&lab.settings);
        say(Clause::Saves, &[line, distance]);
    }
}

/// What a step was.
pub(super) fn event(lab: &Lab, told: Told, said: &mut Said) {
    let [arrived, ..] = lab.page.counts();
    let of = if lab.asked {
        lab.page.plan().packets
    } else {
        MANY
    };
    let all = [f64::from(told.which), f64::from(of), f64::from(arrived)];
    said.say(usize::from(told.what), &all);
}

/// The five steps, and the packets: what is drawn, in words.
pub(super) fn twin(lab: &Lab, said: &mut Said) {
    if lab.has_crowd() {
        let counts = &lab.recent;
        return said.say(6, &[counts.pages, f64::from(MANY), counts.late]);
    }
    let plan = lab.plan();
    let mut ends = plan.ends();
    let took = lab.page.result();
    if lab.asked && !lab.page.is_under_way() {
        ends[4] = took.all;
    }
    let mut begins = Nanos::ZERO;
    for (step, end) in ends.into_iter().enumerate() {
        let takes = end.saturating_sub(begins);
        let share = if ends[4] > Nanos::ZERO {
            s(takes) / s(ends[4])
        } else {
            0.0
        };
        said.say(step, &[s(begins), s(end), s(takes), share]);
        begins = end;
    }
    let [there, _, lost] = if lab.asked { lab.page.counts() } else { [0; 3] };
    let packets = [plan.packets, there, lost].map(f64::from);
    said.say(5, &packets);
}
