//! One attempt: what chance has in store for it, and what has become of it.

use super::events::{ANSWER_LOST, APP, NOT_YET, QUESTION_LOST, SERVER};
use super::settings::Plan;
use crate::sim::kernel::ln::ln;
use crate::sim::kernel::random::{Use, Xoshiro256};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::presses::Chances;
use crate::sim::parts::conversation::{Message, Sending};

/// What the server says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Answer {
    /// 201: it has been paid.
    Paid,
    /// The same, from what was written down.
    Known,
    /// 409: it is being worked on.
    Busy,
}

/// Where an attempt is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Stage {
    /// Its question is on its way to the server.
    #[default]
    Out,
    /// The server works on it.
    Works,
    /// Its answer is on its way back.
    Back,
    /// Something was lost, the server died, or the answer is there.
    Over,
}

/// How an attempt ended for the app.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum End {
    /// It waits.
    #[default]
    None,
    Paid,
    Refused,
    Silent,
}

/// An attempt.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Attempt {
    pub(super) stage: Stage,
    /// When that ends.
    pub(super) due: Nanos,
    pub(super) sent: Nanos,
    /// What chance has in store: whether its question is lost, whether its answer is, how long the work takes,
    /// whether the server dies at the end of it.
    pub(super) question_lost: bool,
    pub(super) answer_lost: bool,
    pub(super) dies: bool,
    pub(super) takes: Nanos,
    /// When the work began, and when it was or will be over: [`Nanos::NEVER`] where there is none.
    pub(super) works: [Nanos; 2],
    /// Whether it has charged.
    pub(super) charged: bool,
    /// What was answered, and when.
    pub(super) answer: Option<(Answer, Nanos)>,
    /// How it ended for the app, and when.
    pub(super) end: End,
    pub(super) ended: Nanos,
}

/// The chances of each payment's attempts lie beside each other.
const APART: u32 = 16;

impl Attempt {
    /// With its own chances, which are drawn whatever becomes of it.
    pub(super) fn new(
        plan: &Plan,
        Chances { seed, press }: Chances,
        which: u32,
        now: Nanos,
    ) -> Self {
        let instance = press.wrapping_mul(APART).wrapping_add(which);
        let mut random = Xoshiro256::for_instance(seed, Use::Loss, instance);
        let [out, back, death, length] = core::array::from_fn(|_| random.unit());
        let work = plan.work.0 as f64;
        let [question, answer] = plan.lose.map(|lose| lose && which == 0);
        Self {
            sent: now,
            due: now.saturating_add(plan.journey),
            question_lost: question || out < plan.loss,
            answer_lost: answer || back < plan.loss,
            dies: death < plan.crash,
            takes: if plan.varies {
                // (1 − u is never 0.)
                Nanos((-ln(1.0 - length) * work + 0.5) as u64)
            } else {
                plan.work
            },
            works: [Nanos::NEVER; 2],
            ended: Nanos::NEVER,
            ..Self::default()
        }
    }

    /// Why it hears nothing, if it doesn't by now.
    pub(super) fn silence(&self) -> u8 {
        match self.stage {
            _ if self.question_lost => QUESTION_LOST,
            Stage::Over if self.answer.is_some() => ANSWER_LOST,
            Stage::Over => 0,
            _ => NOT_YET,
        }
    }

    /// Its question, and its answer where there is one.
    pub(super) fn messages(&self, number: u32, journey: Nanos) -> impl Iterator<Item = Message> {
        let message = move |from: u8, kind: u8, begins: Nanos, lost: bool| Message {
            from,
            to: APP + SERVER - from,
            kind,
            number,
            sending: Sending {
                begins,
                whole: begins,
                arrives: begins.saturating_add(journey),
                lost,
            },
        };
        let question = message(APP, 0, self.sent, self.question_lost);
        let lost = self.answer_lost;
        let answer = self
            .answer
            .map(|(answer, at)| message(SERVER, 1 + answer as u8, at, lost));
        core::iter::once(question).chain(answer)
    }
}
