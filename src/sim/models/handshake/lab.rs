//! The lab of a page over HTTP: what is measured of it, and what its parts say.

use super::events::Took;
use super::goals::Goals;
use super::measures::Counts;
use super::page::Page;
use super::settings::{self, COUNT, Plan};
use super::sheet::SHEET;
use super::{clauses, curve, drawing, verdict};
use crate::drawing::Paper;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Model, Said, write};
use crate::sim::models::presses::{Page as _, Pressed, Presses, Told};
use crate::sim::models::sheet::Sheet;

/// One lab.
pub type Lab = Presses<Handshake>;

/// A page over HTTP.
#[derive(Clone, Debug)]
pub struct Handshake;

impl Lab {
    /// When each object of the page was complete, the page itself first; [`Nanos::NEVER`] for what isn't.
    pub fn objects(&self) -> impl Iterator<Item = Nanos> {
        self.page.objects.iter().map(|object| object.done)
    }

    /// What the page has come to.
    pub(super) fn took(&self) -> Took {
        if self.asked {
            self.page.took(self.now())
        } else {
            Took::default()
        }
    }

    /// The mean and the middle of how long many took, in seconds.
    #[inline(never)]
    pub(super) fn seconds(&self) -> [f64; 2] {
        let pages = self.crowd.pages();
        let took = |n: usize| pages.get(n).map_or(0.0, |took| took.all.as_secs_f64());
        let sum: f64 = (0..pages.len()).map(took).sum();
        let (middle, count) = (pages.len() / 2, pages.len().max(1) as f64);
        let before = middle.saturating_sub(1 - pages.len() % 2);
        [sum / count, (took(before) + took(middle)) / 2.0]
    }
}

impl Pressed for Handshake {
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

    /// The third action: the next packet is lost.
    fn act(page: &mut Page, _: usize) {
        page.lose_next();
    }

    /// Without loss the first byte is where arithmetic has it. Of the page nothing else is known than what a
    /// run gives.
    fn steady(settings: &[f64; COUNT], values: &mut [f64]) {
        let plan = Plan::of(settings);
        values.fill(f64::NAN);
        if let Some(first) = values.first_mut()
            && plan == plan.without_loss()
        {
            *first = plan.first_byte().as_secs_f64();
        }
    }

    fn measure(lab: &Lab, counts: &Counts, values: &mut [f64]) {
        let (plan, took) = (lab.plan(), lab.took());
        let ([mut arrived, mut twice], [mut there, mut handed]) = ([0; 2], [0; 2]);
        let (mut in_flight, mut objects) = (0, 0);
        let mut median = took.all.as_secs_f64();
        let (mut first, mut all) = (took.first.as_secs_f64(), median);
        let mut known = 0.0;
        if lab.asked {
            [_, _, arrived, twice] = lab.page.counts();
            [there, handed] = lab.page.there();
            (in_flight, objects) = (lab.page.in_flight(), lab.page.complete());
            if handed > 0 {
                known = f64::from(took.trips);
            }
        } else if lab.crowd.is_there_all() {
            [all, median] = lab.seconds();
            first = lab.recent.mean(lab.recent.first);
        }
        let waiting = took.first.saturating_sub(took.open);
        let own = [
            counts.pages,
            counts.mean(counts.first),
            counts.mean(counts.all),
            median,
            counts.held_up,
            counts.sent,
            counts.lost,
            first,
            all,
            known,
            f64::from(took.calls),
            f64::from(there - handed),
            f64::from(took.waited),
            took.open.as_secs_f64(),
            waiting.as_secs_f64(),
            took.stalled.as_secs_f64(),
            f64::from(took.sent),
            f64::from(took.lost),
            f64::from(took.unheard),
            f64::from(arrived),
            f64::from(twice),
            f64::from(in_flight),
            f64::from(there),
            f64::from(handed),
            f64::from(objects),
            f64::from(plan.all()),
            lab.shown(),
            lab.now().as_secs_f64(),
            lab.events(),
        ];
        write(values, &own);
    }

    fn future(counts: &Counts, values: &mut [f64]) {
        let all = [
            counts.waiting(),
            counts.mean(counts.held_up),
            counts.mean(counts.trips),
        ];
        write(values, &all);
    }

    fn judge(futures: &[f64]) -> Option<usize> {
        match *futures {
            [_, held_up, trips, ..] => verdict::judge(held_up, trips),
            _ => None,
        }
    }

    /// A whole page is run.
    fn theory_costs(settings: &[f64; COUNT]) -> u64 {
        Page::costs(&Plan::of(settings))
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
