//! Models of what somebody begins by pressing Enter: one page at a time, event by event, or a crowd of pages
//! at the same moment, of which is seen what comes of them.
//!
//! Whoever has a [`Page`] and says what is counted, reached, told and drawn of it ([`Pressed`]) gets the
//! [`Model`](super::Model) from [`Presses`].

mod crowd;
mod keys;
mod lab;

use core::fmt::Debug;

use super::goals::Reached;
use super::model::Said;
use super::sheet::Sheet;
use crate::drawing::Paper;
use crate::sim::kernel::units::Nanos;
pub use crowd::Crowd;
pub(super) use keys::Keys;
pub use lab::Presses;

/// Most goals of such a model.
pub const MOST_GOALS: usize = 8;

/// The chances of a press: all of a seed have others.
#[derive(Clone, Copy, Debug)]
pub struct Chances {
    pub(super) seed: u64,
    pub(super) press: u32,
}

/// What has happened, by its place in the sheet's list, and which thing it is about, counted from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub(super) what: u8,
    pub(super) which: u32,
}

impl Told {
    pub(super) const NOTHING: Self = Self::of(0, 0);

    pub(super) const fn of(what: u8, which: u32) -> Self {
        Self { what, which }
    }
}

/// One page, from the press to its last packet.
pub trait Page: Clone + Debug {
    /// What a press comes to by its settings, without chance.
    type Plan: Copy + Debug;
    /// What a page took.
    type Took: Copy + Debug;
    /// How many of a crowd there are.
    const MANY: u32;

    /// Nobody has pressed.
    fn new() -> Self;

    /// Enter is pressed: it begins anew. What is not to be seen keeps no record.
    fn press(&mut self, now: Nanos, plan: Self::Plan, chances: Chances, seen: bool);

    /// Goes on with other chances.
    fn chance_anew(&mut self, chances: Chances);

    /// Whether it was asked for and isn't there.
    fn is_under_way(&self) -> bool;

    /// When something happens next.
    fn next_event(&self) -> Nanos;

    /// It happens.
    fn step(&mut self) -> Told;

    /// What it took, once it is there.
    fn result(&self) -> Self::Took;

    /// How long that was.
    fn seconds(took: &Self::Took) -> Nanos;

    /// How long it takes if nothing is lost, or about.
    fn least(&mut self, plan: &Self::Plan) -> Nanos;

    /// What a page that nobody watches comes to, from its press to its end.
    fn work_out(&mut self, plan: Self::Plan, chances: Chances) -> Self::Took {
        self.press(Nanos::ZERO, plan, chances, false);
        while self.next_event() < Nanos::NEVER {
            self.step();
        }
        self.result()
    }

    /// When after the press that is worked out.
    fn ready(plan: &Self::Plan) -> Nanos {
        let _ = plan;
        Nanos::ZERO
    }

    /// How many events that counts for, about.
    fn costs(plan: &Self::Plan) -> u64;
}

/// What is counted of pages that are there.
pub trait Counts<P: Page>: Clone + Debug + Default {
    /// One more is.
    fn count(&mut self, plan: &P::Plan, took: &P::Took);

    /// How many are.
    fn pages(&self) -> f64;
}

/// What can be reached. Each is looked at when a page, or the last of many, is there.
pub trait Goals<P: Pressed>: Clone + Debug {
    /// With the settings that the lab began with.
    fn new(home: &P::Settings) -> Self;

    /// A page is there.
    fn page(&mut self, settings: &P::Settings, plan: &PlanOf<P>, took: &TookOf<P>);

    /// The last page of many is there.
    fn crowd(&mut self, settings: &P::Settings, counts: &P::Counts);

    /// What is reached so far.
    fn reached(&self) -> &Reached<MOST_GOALS, 2>;
}

/// What is particular to a model of pages.
///
/// The first setting is the axis. The first two actions are pressing Enter, once and many times at once. The
/// last three events are that the page is there, that one page of many is on its way, and that one is there.
pub trait Pressed: Clone + Debug {
    /// What can be set, measured, said and reached.
    const SHEET: &'static Sheet;
    /// Which setting is the loss, and how great it may be.
    const LOSS: (usize, f64);
    /// Whether the verdict is about many, who are always the same: what comes of them is worked out again at
    /// once when a setting changes.
    const OF_MANY: bool = false;
    /// All settings, in the sheet's order.
    type Settings: AsRef<[f64]> + AsMut<[f64]> + Copy + Debug;
    /// What is asked for.
    type Page: Page;
    /// What is counted of it.
    type Counts: Counts<Self::Page>;
    /// What is reached.
    type Goals: Goals<Self>;

    /// The nearest value that a setting may have.
    fn nearest(setting: usize, value: f64) -> f64;

    /// Settings from some of their numbers.
    fn settings(values: &[f64]) -> Self::Settings;

    /// What a press comes to.
    fn plan(settings: &Self::Settings) -> PlanOf<Self>;

    /// Does what is more than pressing Enter.
    fn act(page: &mut Self::Page, action: usize) {
        let _ = (page, action);
    }

    /// All measures, in the sheet's order.
    fn measure(lab: &Presses<Self>, counts: &Self::Counts, values: &mut [f64]);

    /// What pages come to, of which there are some.
    fn future(counts: &Self::Counts, values: &mut [f64]);

    /// The verdict on that.
    fn judge(futures: &[f64]) -> Option<usize>;

    /// What theory says of the figures.
    fn steady(settings: &Self::Settings, values: &mut [f64]);

    /// How many events that counts for ([`Model::theory_costs`](super::Model::theory_costs)).
    fn theory_costs(settings: &Self::Settings) -> u64 {
        let _ = settings;
        1
    }

    /// What stands over the axis.
    fn theory(settings: &Self::Settings, values: &mut [f64]);

    /// Where the bet's answer lies.
    fn answer(settings: &Self::Settings) -> Option<f64>;

    /// What a step was.
    fn event(lab: &Presses<Self>, told: Told, said: &mut Said);

    /// The sign, then all clauses that hold.
    fn say(lab: &Presses<Self>, said: &mut Said);

    /// The drawing in words.
    fn twin(lab: &Presses<Self>, said: &mut Said);

    /// Draws this instant.
    fn draw(lab: &Presses<Self>, paper: &mut Paper, width: f32, em: f32, form: u32);
}

/// The plan of a model's pages.
pub type PlanOf<P> = <<P as Pressed>::Page as Page>::Plan;
/// What a model's page took.
pub type TookOf<P> = <<P as Pressed>::Page as Page>::Took;
