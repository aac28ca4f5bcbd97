//! What can be said at an instant: sentences, each with a condition of its own on the state of this very
//! moment; and a payment in words, row by row.

use super::attempt::{Answer, Attempt, End, Stage};
use super::events::{MANY, Outcome};
use super::lab::Lab;
use super::payment::{App, Payment};
use super::settings::Key;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Model, Said};
use crate::sim::models::presses::{Page as _, Told};

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Clause {
    Nothing,
    Lose,
    QuestionLost,
    AnswerLost,
    Died,
    Works,
    WorksOn,
    Race,
    OnTheWay,
    Again,
    Once,
    Twice,
    NotCharged,
    InDoubt,
    Phantom,
    OthersSoFar,
    Others,
    OthersFailed,
    OthersPhantom,
    OthersSilent,
}

/// In the order of the sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Idle,
    Waits,
    Pauses,
    Settles,
    Paid,
    Failed,
    Others,
    AllThere,
}

/// What is going on.
pub(super) fn sign(lab: &Lab) -> Sign {
    if !lab.asked {
        return if !lab.has_crowd() {
            Sign::Idle
        } else if lab.crowd.is_there_all() {
            Sign::AllThere
        } else {
            Sign::Others
        };
    }
    match lab.page.app {
        App::Waits(_) => Sign::Waits,
        App::Idle | App::Pauses(_) => Sign::Pauses,
        _ if lab.page.is_under_way() => Sign::Settles,
        App::Paid => Sign::Paid,
        App::Failed => Sign::Failed,
    }
}

/// How many attempts are where this says.
pub(super) fn count(payment: &Payment, is: impl Fn(&Attempt) -> bool) -> usize {
    payment.attempts().iter().filter(|each| is(each)).count()
}

/// The sign, then all clauses that hold, the most telling first.
pub(super) fn say(lab: &Lab, said: &mut Said) {
    let there = f64::from(lab.crowd.pages().len() as u32);
    let many = f64::from(MANY);
    let sign = sign(lab);
    said.say(sign as usize, &[there, many]);
    let mut say = |clause: Clause, arguments: &[f64]| said.say(clause as usize, arguments);
    if lab.page.lose_next {
        say(Clause::Lose, &[]);
    }
    match sign {
        Sign::Idle => say(Clause::Nothing, &[]),
        Sign::Others => say(Clause::OthersSoFar, &[many]),
        Sign::AllThere => many_are_there(lab, &mut say),
        Sign::Paid | Sign::Failed => {
            let took = lab.page.result();
            let why = f64::from(why(&lab.page, took.outcome()));
            match took.outcome() {
                Outcome::Once => say(Clause::Once, &[told_after(&lab.page).as_secs_f64(), why]),
                Outcome::Twice => say(Clause::Twice, &[f64::from(took.charges), why]),
                Outcome::Nothing => say(Clause::NotCharged, &[why]),
                Outcome::InDoubt => say(Clause::InDoubt, &[why]),
                Outcome::Phantom => say(Clause::Phantom, &[]),
            }
        }
        _ => under_way(&lab.page, sign, &mut say),
    }
}

/// How long it took until the app told its user. (The server may have been at work for longer.)
fn told_after(payment: &Payment) -> Nanos {
    let last = payment.attempts().last();
    last.map_or(Nanos::ZERO, |each| each.ended.saturating_sub(payment.began))
}

/// Why a payment that is over came to this: the sentence's own choice.
fn why(payment: &Payment, outcome: Outcome) -> u8 {
    let attempts = payment.attempts();
    let has = |is: &dyn Fn(&Attempt) -> bool| attempts.iter().any(is);
    match outcome {
        // The first was answered; the key was known; nothing had arrived before; the server had died.
        Outcome::Once if attempts.len() == 1 => 0,
        Outcome::Once if has(&|each| matches!(each.answer, Some((Answer::Known, _)))) => 1,
        Outcome::Once if count(payment, |each| !each.question_lost) == 1 => 2,
        Outcome::Once => 3,
        // No key; one for each attempt; two looked before one wrote; the server died before it wrote.
        Outcome::Twice => match payment.plan.key {
            Key::None => 0,
            Key::OfAttempt => 1,
            Key::OfPayment if has(&|each| has(&|other| overlap(each, other))) => 2,
            Key::OfPayment => 3,
        },
        // No question got through; the server died.
        Outcome::Nothing => u8::from(has(&|each| !each.question_lost)),
        // What was answered got lost, or came too late; the server died; 409 was the last that was heard.
        Outcome::InDoubt if attempts.last().is_some_and(|last| last.end == End::Refused) => 3,
        Outcome::InDoubt => match attempts.iter().find(|each| each.charged) {
            Some(each) if each.answer.is_none() => 2,
            Some(each) if !each.answer_lost => 1,
            _ => 0,
        },
        Outcome::Phantom => 0,
    }
}

/// Whether one attempt began to be worked on while another was, and both have charged.
fn overlap(one: &Attempt, other: &Attempt) -> bool {
    let (began, [from, until]) = (one.works[0], other.works);
    one.charged && other.charged && from < began && began < until
}

/// What is said while a payment is under way. (No numbers: they would be others before they are read.)
fn under_way(payment: &Payment, sign: Sign, say: &mut impl FnMut(Clause, &[f64])) {
    let works = count(payment, |each| each.stage == Stage::Works);
    if works > 1 {
        say(Clause::Race, &[]);
    }
    if sign == Sign::Settles {
        if works > 0 {
            say(Clause::WorksOn, &[]);
        }
        return;
    }
    if sign == Sign::Pauses && !payment.attempts().is_empty() {
        say(Clause::Again, &[]);
    }
    let Some(last) = payment.attempts().last() else {
        return;
    };
    match last.stage {
        Stage::Over if last.question_lost => say(Clause::QuestionLost, &[]),
        Stage::Over if last.answer.is_none() => say(Clause::Died, &[]),
        Stage::Over if last.end == End::None => say(Clause::AnswerLost, &[]),
        Stage::Over => {}
        Stage::Works => say(Clause::Works, &[]),
        _ => say(Clause::OnTheWay, &[]),
    }
}

/// What is said of many.
fn many_are_there(lab: &Lab, say: &mut impl FnMut(Clause, &[f64])) {
    let counts = &lab.recent;
    let of = |outcome| counts.of(outcome);
    let (once, twice) = (of(Outcome::Once), of(Outcome::Twice));
    say(Clause::Others, &[once, f64::from(MANY), twice]);
    if of(Outcome::Phantom) > 0.0 {
        say(Clause::OthersPhantom, &[of(Outcome::Phantom)]);
    }
    if counts.failed > 0.0 {
        say(
            Clause::OthersFailed,
            &[counts.failed, counts.failed_charged],
        );
    }
    if counts.silent > 0.0 {
        say(Clause::OthersSilent, &[counts.silent / counts.attempts]);
    }
}

/// What a step was.
pub(super) fn event(lab: &Lab, told: Told, said: &mut Said) {
    let attempts = if lab.asked { lab.page.attempts() } else { &[] };
    let attempt = attempts.get((told.which as usize).wrapping_sub(1));
    // A question that has no answer yet may be lost; an answer may be, once there is one.
    let lost = attempt
        .is_some_and(|each| each.question_lost || (each.answer_lost && each.answer.is_some()));
    let all = [
        f64::from(told.which),
        f64::from(MANY),
        f64::from(u8::from(lost)),
        f64::from(lab.page.store.charges),
    ];
    said.say(usize::from(told.what), &all);
}

/// The rows, in the order of the sheet's list.
#[derive(Clone, Copy)]
enum Row {
    Question,
    Works,
    Charged,
    DiedClean,
    DiedCharged,
    DiedNoted,
    Known,
    Busy,
    Paid,
    Refused,
    Silent,
    Board,
    Ledger,
    Many,
}

/// So many rows are told at most: an attempt has four.
const MOST_ROWS: usize = 32;

/// What the server died of: the row for it.
fn death(payment: &Payment, attempt: &Attempt) -> Row {
    match payment.plan.written {
        _ if attempt.charged => Row::DiedCharged,
        crate::theory::Written::Before => Row::DiedNoted,
        _ => Row::DiedClean,
    }
}

/// A payment, a row for each thing that was sent, done or heard; or what many came to.
pub(super) fn twin(lab: &Lab, said: &mut Said) {
    if !lab.asked {
        if lab.has_crowd() {
            let counts = &lab.recent;
            let [once, twice, nothing, doubt, phantom] = counts.outcomes;
            let there = f64::from(lab.crowd.pages().len() as u32);
            let all = [there, f64::from(MANY), once, twice, nothing, doubt, phantom];
            said.say(Row::Many as usize, &all);
        }
        return;
    }
    let (payment, now) = (&lab.page, lab.now());
    let mut rows = [(Nanos::NEVER, Row::Many, 0, false); MOST_ROWS];
    let mut used = 0;
    let mut add = |at: Nanos, row: Row, number: usize, lost: bool| {
        if at > now || used == MOST_ROWS {
            return;
        }
        // In the order of time; of two at once, as they are added.
        let mut place = used;
        while place > 0 && rows[place - 1].0 > at {
            rows[place] = rows[place - 1];
            place -= 1;
        }
        rows[place] = (at, row, number, lost);
        used += 1;
    };
    for (number, attempt) in (1..).zip(payment.attempts()) {
        add(attempt.sent, Row::Question, number, attempt.question_lost);
        add(attempt.works[0], Row::Works, number, false);
        match attempt.answer {
            Some((answer, at)) => {
                let row = [Row::Charged, Row::Known, Row::Busy][answer as usize];
                add(at, row, number, attempt.answer_lost);
            }
            None => add(attempt.works[1], death(payment, attempt), number, false),
        }
        match attempt.end {
            End::Paid => add(attempt.ended, Row::Paid, number, false),
            End::Refused => add(attempt.ended, Row::Refused, number, false),
            End::Silent => add(attempt.ended, Row::Silent, number, false),
            End::None => {}
        }
    }
    for (at, row, number, lost) in rows.into_iter().take(used) {
        let since = at.saturating_sub(payment.began).as_secs_f64();
        said.say(
            row as usize,
            &[since, number as f64, f64::from(u8::from(lost))],
        );
    }
    let store = &payment.store;
    let state = if store.done.is_some() {
        2.0
    } else {
        f64::from(u8::from(store.reserved.is_some()))
    };
    let key = f64::from(payment.plan.key as u8);
    if payment.plan.key == Key::OfPayment {
        said.say(Row::Board as usize, &[key, state]);
    }
    let told = match payment.app {
        App::Paid => 1.0,
        App::Failed => 2.0,
        _ => 0.0,
    };
    said.say(Row::Ledger as usize, &[f64::from(store.charges), told]);
}
