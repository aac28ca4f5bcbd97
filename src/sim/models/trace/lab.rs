//! The lab of a page: what is measured of it, and what its parts say.

use super::goals::Goals;
use super::measures::Counts;
use super::page::Page;
use super::settings::{self, COUNT, DISTANCE, Plan};
use super::sheet::SHEET;
use super::{clauses, curve, drawing, verdict};
use crate::drawing::Paper;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Model, Said, write};
use crate::sim::models::presses::{Page as _, Pressed, Presses, Told};
use crate::sim::models::sheet::Sheet;

/// One lab.
pub type Lab = Presses<Trace>;

/// A page by its packets.
#[derive(Clone, Debug)]
pub struct Trace;

impl Pressed for Trace {
    const SHEET: &'static Sheet = &SHEET;
    const LOSS: (usize, f64) = (settings::LOSS, settings::MOST_LOSS);
    type Settings = [f64; COUNT];
    type Page = Page;
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

    fn steady(settings: &[f64; COUNT], values: &mut [f64]) {
        write(values, &curve::steady(settings));
    }

    fn measure(lab: &Lab, counts: &Counts, values: &mut [f64]) {
        let [
            pages,
            late,
            all,
            delivery,
            late_share,
            share,
            mut sent,
            mut lost,
        ] = counts.numbers();
        let plan = lab.plan();
        let (mut took, mut there, mut on_the_line) = ([0.0; 2], 0, 0);
        let mut work = plan.work;
        if lab.asked {
            took = lab.page.took(lab.now()).map(Nanos::as_secs_f64);
            work = lab.page.worked(lab.now());
            let [arrived, own_sent, own_lost] = lab.page.counts();
            there = arrived;
            // (Once it is there it has been counted.)
            if lab.page.is_under_way() {
                (sent, lost) = (sent + f64::from(own_sent), lost + f64::from(own_lost));
            }
            on_the_line = lab.page.on_the_line(lab.now());
        } else if lab.crowd.is_there_all() {
            took = [all, delivery];
        }
        let own = [
            pages,
            late,
            all,
            delivery,
            late_share,
            share,
            sent,
            lost,
            took[0],
            (took[0] - took[1]).max(0.0),
            work.as_secs_f64(),
            took[1],
            f64::from(on_the_line),
            f64::from(there),
            f64::from(plan.packets),
            lab.settings[DISTANCE],
            lab.shown(),
            lab.now().as_secs_f64(),
            lab.events(),
        ];
        write(values, &own);
    }

    fn future(counts: &Counts, values: &mut [f64]) {
        let [_, _, took, _, _, share, ..] = counts.numbers();
        let work = counts.work / counts.all;
        write(values, &[share, counts.held_up / counts.pages, took, work]);
    }

    fn judge(futures: &[f64]) -> Option<usize> {
        match *futures {
            [share, held_up, _, work, ..] => verdict::judge(share, held_up, work),
            _ => None,
        }
    }

    /// Where some are lost, each packet is looked at.
    fn theory_costs(settings: &[f64; COUNT]) -> u64 {
        let Plan { loss, packets, .. } = Plan::of(settings);
        if loss > 0.0 {
            2 * u64::from(packets)
        } else {
            20
        }
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
