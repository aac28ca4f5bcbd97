//! The lab of payments: what is measured of them, and what its parts say.

use super::events::Outcome;
use super::goals::Goals;
use super::measures::Counts;
use super::payment::Payment;
use super::settings::{self, COUNT, Plan};
use super::sheet::SHEET;
use super::{clauses, curve, drawing, verdict};
use crate::drawing::Paper;
use crate::sim::models::model::{Model, Said, write};
use crate::sim::models::presses::{Pressed, Presses, Told};
use crate::sim::models::sheet::Sheet;

/// One lab.
pub type Lab = Presses<Payments>;

/// Payments, one or a thousand.
#[derive(Clone, Debug)]
pub struct Payments;

impl Pressed for Payments {
    const SHEET: &'static Sheet = &SHEET;
    const LOSS: (usize, f64) = (settings::LOSS, settings::MOST_LOSS);
    const OF_MANY: bool = true;
    type Settings = [f64; COUNT];
    type Page = Payment;
    type Counts = Counts;
    type Goals = Goals;

    fn nearest(setting: usize, value: f64) -> f64 {
        settings::nearest(setting, value)
    }

    fn settings(values: &[f64]) -> [f64; COUNT] {
        settings::of(values)
    }

    fn plan(settings: &[f64; COUNT]) -> Plan {
        Plan::of(settings)
    }

    /// The third action: the next message is lost.
    fn act(page: &mut Payment, _: usize) {
        page.lose_next = true;
    }

    fn steady(settings: &[f64; COUNT], values: &mut [f64]) {
        curve::steady(settings, values);
    }

    fn measure(lab: &Lab, counts: &Counts, values: &mut [f64]) {
        let of = |outcome| counts.of(outcome);
        let [twice, doubt, phantom] = [Outcome::Twice, Outcome::InDoubt, Outcome::Phantom].map(of);
        let one = lab.asked.then_some(&lab.page);
        let made = one.map_or(0, |payment| payment.attempts().len());
        let charged = one.map_or(0, |payment| payment.store.charges);
        let own = [
            counts.payments,
            twice,
            doubt,
            phantom,
            of(Outcome::Nothing),
            of(Outcome::Once),
            counts.failed,
            counts.failed_charged,
            counts.mean(twice),
            counts.mean(doubt),
            counts.mean(phantom),
            counts.mean(counts.failed),
            counts.mean(counts.charges),
            counts.mean(counts.attempts),
            counts.silent / counts.attempts.max(1.0),
            counts.charges,
            counts.attempts,
            counts.silent,
            made as f64,
            f64::from(charged),
            if counts.payments > 0.0 {
                lab.shown()
            } else {
                0.0
            },
            twice,
            counts.failed,
            if lab.has_crowd() && lab.crowd.is_there_all() {
                1.0
            } else {
                0.0
            },
            lab.now().as_secs_f64(),
            lab.events(),
        ];
        write(values, &own);
    }

    fn future(counts: &Counts, values: &mut [f64]) {
        let all = [
            counts.of(Outcome::Once),
            counts.of(Outcome::Twice),
            counts.of(Outcome::Phantom),
            counts.failed,
        ];
        write(values, &all.map(|sum| counts.mean(sum)));
    }

    fn judge(futures: &[f64]) -> Option<usize> {
        match *futures {
            [_, twice, phantom, failed, ..] => verdict::judge(twice, phantom, failed),
            _ => None,
        }
    }

    /// Each attempt is looked at.
    fn theory_costs(_: &[f64; COUNT]) -> u64 {
        400
    }

    fn theory(settings: &[f64; COUNT], values: &mut [f64]) {
        curve::write(settings, values);
    }

    fn answer(settings: &[f64; COUNT]) -> Option<f64> {
        curve::answer(settings)
    }

    fn event(lab: &Lab, told: Told, said: &mut Said) {
        clauses::event(lab, told, said);
    }

    fn say(lab: &Lab, said: &mut Said) {
        clauses::say(lab, said);
    }

    fn twin(lab: &Lab, said: &mut Said) {
        clauses::twin(lab, said);
    }

    fn draw(lab: &Lab, paper: &mut Paper, width: f32, em: f32, form: u32) {
        drawing::draw(lab, paper, width, em, form);
    }
}
