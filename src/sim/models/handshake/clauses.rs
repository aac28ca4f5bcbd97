//! What can be said at an instant: sentences, each with a condition of its own on the state of this very
//! moment; and the record of messages, in words.

use super::events::MANY;
use super::events::REQUEST;
use super::lab::Lab;
use super::objects::Asked;
use super::settings::AT_FIRST;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Model, Said};
use crate::sim::models::presses::{Page, Told};
use crate::sim::parts::conversation::Message;

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Clause {
    Nothing,
    Took,
    Others,
    OthersSoFar,
    Lose,
    Again,
    Shelf,
    Missing,
    Greeting,
    Works,
    OnTheWay,
    Flows,
    Late,
    Journeys,
}

/// In the order of the sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Idle,
    Handshake,
    Asking,
    Data,
    Stalled,
    There,
    Others,
    AllThere,
}

/// Seconds.
fn s(time: Nanos) -> f64 {
    time.as_secs_f64()
}

/// Whether a lost packet would be there by now, and isn't.
fn is_missing(lab: &Lab) -> bool {
    lab.page.is_missing(lab.now())
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
    let (page, now) = (&lab.page, lab.now());
    let took = lab.took();
    let gone = now.saturating_sub(page.began());
    if !page.is_under_way() {
        Sign::There
    } else if page.calls().iter().all(|call| call.open == Nanos::NEVER) {
        Sign::Handshake
    } else if took.first >= gone && page.counts()[2] == 0 {
        Sign::Asking
    } else if is_missing(lab) {
        Sign::Stalled
    } else {
        Sign::Data
    }
}

/// The sign, then all clauses that hold, the most telling first.
pub(super) fn say(lab: &Lab, said: &mut Said) {
    let there = f64::from(lab.crowd.pages().len() as u32);
    let many = f64::from(MANY);
    let sign = sign(lab);
    said.say(sign as usize, &[there, many]);
    let mut say = |clause: Clause, arguments: &[f64]| said.say(clause as usize, arguments);
    if lab.page.loses_next() {
        say(Clause::Lose, &[]);
    }
    match sign {
        Sign::Idle => say(Clause::Nothing, &[]),
        Sign::AllThere => {
            let [mean, median] = lab.seconds();
            say(Clause::Others, &[mean, median, many]);
        }
        Sign::Others => say(Clause::OthersSoFar, &[many]),
        Sign::There => there_is(lab, &mut say),
        _ => under_way(lab, sign, &mut say),
    }
}

/// What is said while a page is under way. (No numbers: they would be others before they are read.)
fn under_way(lab: &Lab, sign: Sign, say: &mut impl FnMut(Clause, &[f64])) {
    let (page, now) = (&lab.page, lab.now());
    let [there, handed] = page.there();
    if sign == Sign::Stalled {
        say(
            if there > handed {
                Clause::Shelf
            } else {
                Clause::Missing
            },
            &[],
        );
    }
    // Something that was lost on the way there or back, with nothing heard of it yet.
    let lost = |message: &Message| message.sending.lost && message.sending.arrives <= now;
    let repeats = page.counts()[2] == 0
        && page.record().messages().last().is_some_and(lost)
        && page.calls().first().is_some_and(|call| !call.has_heard);
    if repeats {
        say(Clause::Again, &[s(AT_FIRST)]);
    } else if sign == Sign::Handshake {
        say(Clause::Greeting, &[]);
    }
    let works = page
        .objects
        .iter()
        .any(|object| object.asked == Asked::Works);
    let on_the_line = page.data().under_way(now).next().is_some();
    if sign == Sign::Stalled {
        return;
    }
    if on_the_line {
        say(Clause::Flows, &[]);
    } else if works && page.plan().work > Nanos::ZERO {
        say(Clause::Works, &[]);
    } else if page.record().under_way(now).next().is_some() {
        say(Clause::OnTheWay, &[]);
    }
}

/// What is said of a page that is there.
fn there_is(lab: &Lab, say: &mut impl FnMut(Clause, &[f64])) {
    let took = lab.page.result();
    say(Clause::Took, &[s(took.all), s(took.first)]);
    let lost = f64::from(took.lost);
    if took.all > lab.least && lab.plan().is_small() && lab.page.anything_was_lost() {
        say(Clause::Late, &[lost, s(took.all.saturating_sub(lab.least))]);
    } else if took.lost == 0 {
        say(Clause::Journeys, &[s(took.first) / s(took.all)]);
    }
}

/// What a step was.
pub(super) fn event(lab: &Lab, told: Told, said: &mut Said) {
    let [there, _] = lab.page.there();
    let of = if lab.asked {
        lab.page.plan().all()
    } else {
        MANY
    };
    let all = [f64::from(told.which), f64::from(of), f64::from(there)];
    said.say(usize::from(told.what), &all);
}

/// The rows of the sheet's list after those of the handshakes.
const BURST: usize = 11;
const PACKETS: usize = 12;
const FIRST: usize = 13;
const WHERE: usize = 14;
const DONE: usize = 15;
const MANY_AT_ONCE: usize = 16;
/// So many messages, and so many bursts of packets, are told.
const MOST_MESSAGES: usize = 14;
const MOST_BURSTS: usize = 10;

/// The messages of the first connection and the packets, as they went; and what came of it.
pub(super) fn twin(lab: &Lab, said: &mut Said) {
    if !lab.asked {
        if lab.has_crowd() {
            let [mean, median] = lab.seconds();
            let there = f64::from(lab.crowd.pages().len() as u32);
            said.say(MANY_AT_ONCE, &[there, f64::from(MANY), mean, median]);
        }
        return;
    }
    let (page, took) = (&lab.page, lab.took());
    let since = |time: Nanos| s(time.saturating_sub(page.began()));
    let plan = page.plan();
    let messages = page.record().messages().iter();
    for message in messages
        .filter(|message| message.number == 0)
        .take(MOST_MESSAGES)
    {
        let at = message.sending;
        let lost = f64::from(u8::from(at.lost));
        let numbers = [since(at.begins), since(at.arrives), lost];
        if message.kind == REQUEST {
            let open = f64::from(u8::from(plan.way.is_open()));
            said.say(REQUEST as usize, &[numbers[0], numbers[1], lost, open]);
        } else {
            said.say(message.kind as usize, &numbers);
        }
    }
    for burst in page.bursts().take(MOST_BURSTS) {
        let [first, last] = [0, burst.len() - 1].map(|at| burst[at].sending);
        let lost = burst.iter().filter(|message| message.sending.lost).count();
        let numbers = [
            f64::from(burst.len() as u32),
            since(first.begins),
            since(first.arrives),
            f64::from(lost as u32),
            since(last.arrives),
        ];
        said.say(BURST, &numbers);
    }
    let ([there, handed], [_, lost, ..]) = (page.there(), page.counts());
    said.say(PACKETS, &[plan.all(), there, handed, lost].map(f64::from));
    if handed > 0 {
        let flights = f64::from(plan.way.trips() - 1);
        let calls = f64::from(took.calls);
        said.say(
            FIRST,
            &[s(took.first), f64::from(took.trips), flights, calls],
        );
        let data = took
            .all
            .saturating_sub(took.first)
            .saturating_sub(took.stalled);
        let waiting = took.first.saturating_sub(took.open);
        said.say(WHERE, &[took.open, waiting, data, took.stalled].map(s));
    }
    if !page.is_under_way() {
        said.say(DONE, &[s(took.all)]);
    }
}
