//! A small model: its rules alone, and the rest as every small model has it.
//!
//! `docs/writing-a-lab.md` makes one from nothing; [`lines`](super::lines) is what comes of it.

use super::forecast::word;
use super::model::Said;
pub use super::model::write;
use super::sheet::Sheet;
use crate::drawing::Paper;
use crate::sim::kernel::units::Nanos;

mod ruled;
#[cfg(test)]
mod tests;
mod world;

pub use ruled::Ruled;
pub use world::{Chance, For, Seen, World};

/// What is particular to a small model.
///
/// Counts and levels are what it measures, by numbers of its own from 0 on: how often something happened,
/// and how much of something there was.
///
/// Its default is the system at time 0, before [`Rules::changed`] tells it of its settings.
pub trait Rules: Clone + Default {
    /// What can be set, measured, said and reached.
    const SHEET: &'static Sheet;
    /// How many counts and levels there are.
    const COUNTED: [usize; 2];
    /// From which share of what went well on each verdict but the last holds, and how far beyond that the
    /// share must be for the word to change.
    const BORDERS: &'static [(f64, f64)];

    /// How many times are measured, from each of which mean and percentiles come.
    const TIMES: usize = 0;

    /// How long the window is that [`Rules::say`] and the numbers below the drawing look at.
    const WINDOW: Nanos = Nanos::from_secs(10);

    /// How many events it counts for to set up a system with these settings ([`Model::set_up`](super::Model::set_up)).
    fn set_up(settings: &[f64]) -> u64 {
        let _ = settings;
        0
    }

    /// What has cost more than as many events usually do ([`Model::surcharge`](super::Model::surcharge)).
    fn surcharge(&self) -> u64 {
        0
    }

    /// How many events theory counts for ([`Model::theory_costs`](super::Model::theory_costs)).
    fn theory_costs(settings: &[f64]) -> u64 {
        let _ = settings;
        1
    }

    /// Settings ([`World::setting`]) are other ones from now on. At time 0 nothing has happened: whatever was
    /// made of earlier ones may be made anew.
    fn changed(&mut self, world: &mut World);

    /// Does something ([`Sheet::actions`]).
    fn act(&mut self, world: &mut World, action: usize, argument: f64) {
        let _ = (world, action, argument);
    }

    /// All randomness derives from another seed from now on ([`World::seed`]).
    fn reseeded(&mut self, world: &World) {
        let _ = world;
    }

    /// Measures begin anew: what is under way counts as found ([`World::found`]).
    fn begun(&self, world: &mut World) {
        let _ = world;
    }

    /// When the next event is, [`Nanos::NEVER`] if there is none.
    fn next(&self) -> Nanos;

    /// It happens, now. Gives what it was: its index in [`Sheet::events`], and the number that is told.
    fn happen(&mut self, world: &mut World) -> (u32, f64);

    /// All measures, in the sheet's order.
    fn measure(&self, seen: &Seen<'_>, values: &mut [f64]);

    /// How much went well, and of how much: what the verdict is about.
    fn went_well(&self, seen: &Seen<'_>) -> (f64, f64);

    /// What sums up a future, where it is more than the share of what went well ([`Sheet::future`]).
    fn future(&self, seen: &Seen<'_>, values: &mut [f64]) {
        let (well, of) = self.went_well(seen);
        write(values, &[if of > 0.0 { well / of } else { -1.0 }]);
    }

    /// The verdict on what futures come to.
    fn judge(futures: &[f64], before: Option<usize>) -> Option<usize> {
        word(*futures.first()?, Self::BORDERS, before)
    }

    /// The sign of this instant, then the clauses that hold, of the last window.
    fn say(&self, recent: &Seen<'_>, said: &mut Said);

    /// The drawing in words; `seen` is all since the start.
    fn twin(&self, seen: &Seen<'_>, said: &mut Said);

    /// Whether a goal is reached at this instant, and the number that is told of it.
    fn reached(&self, world: &World, goal: usize) -> Option<f64> {
        let _ = (world, goal);
        None
    }

    /// What theory says of settings, a number a curve, and the same of [`Sheet::figures`] that it knows.
    fn theory(settings: &[f64], values: &mut [f64]) {
        let _ = settings;
        values.fill(f64::NAN);
    }

    /// What theory says of the long run with these settings ([`Model::steady`](super::Model::steady)): the
    /// same of figures, unless there is more to say.
    fn steady(settings: &[f64], values: &mut [f64], silence: &mut Said) {
        let _ = silence;
        Self::theory(settings, values);
    }

    /// Where on the axis the bet's answer lies.
    fn answer(settings: &[f64]) -> Option<f64> {
        let _ = settings;
        None
    }

    /// Draws this instant ([`Model::draw`](super::Model::draw)).
    fn draw(&self, world: &World, paper: &mut Paper, width: f32, em: f32, form: u32);
}
