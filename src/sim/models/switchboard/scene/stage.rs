//! The two copies of the simulation, and the inputs on their way between them.

use super::{picture::Picture, told::Told, watch::Watch};
use crate::Arrivals;
use crate::Config;
use crate::Measures;
use crate::Nanos;
use crate::Scope;
use crate::Simulation;
use crate::Verdict;
use crate::sim::kernel::measures::{List, Mark};
use crate::sim::kernel::room::with_room;
use alloc::vec::Vec;

/// What comes from outside.
#[derive(Clone, Copy, Debug)]
enum Input {
    Configure(Config),
    Ask(u32),
}

/// A lab's simulation with its picture; see the [module](super).
///
/// Nothing is allocated after set-up, but for a list of inputs that grows if many come within one
/// travel time.
#[derive(Clone, Debug)]
pub struct Stage {
    pub(super) shown: Simulation<Watch>,
    pub(super) ahead: Simulation<Watch>,
    /// What the copy ahead has taken in and the shown one has not, with the moments when it will.
    inputs: Vec<(Nanos, Input)>,
    told: Told,
    picture: Picture,
}

impl Stage {
    /// How long a request travels in the picture, and an answer or a rejection back.
    pub const TRAVEL: Nanos = Nanos::from_millis(800);

    /// So many events at once at most, and the copy ahead is as far in front as it can be: a millisecond's
    /// work or a few, where nothing would bound it.
    const MOST_AHEAD: u64 = 20_000;

    /// A stage at time 0.
    #[must_use]
    pub fn new(config: Config) -> Self {
        let mut stage = Self {
            shown: Simulation::with_observer(config, Watch::new(&config)),
            ahead: Simulation::with_observer(config, Watch::new(&config)),
            inputs: with_room(128),
            told: Told::Nothing,
            picture: Picture::new(),
        };
        stage.lead();
        stage
    }

    /// A stage at time 0 of which no picture will be made ([`Stage::begin`]): nothing runs ahead.
    pub(crate) fn alone(config: Config) -> Self {
        Self {
            shown: Simulation::with_observer(config, Watch::new(&config)),
            ..Self::at_rest(config)
        }
    }

    /// A stage that never runs, and is only asked for its configuration.
    pub(crate) fn at_rest(config: Config) -> Self {
        let copy = || Simulation::at_rest(config, Watch::new(&config));
        Self {
            shown: copy(),
            ahead: copy(),
            inputs: Vec::new(),
            told: Told::Nothing,
            picture: Picture::new(),
        }
    }

    /// Starts again at time 0, with the present configuration and seed.
    pub fn reset(&mut self) {
        let config = *self.config();
        self.shown = Simulation::with_observer(config, Watch::new(&config));
        self.ahead = Simulation::with_observer(config, Watch::new(&config));
        self.inputs.clear();
        self.told = Told::Nothing;
        self.lead();
    }

    /// The configuration as it was last set. The shown simulation has it a travel time later.
    #[must_use]
    pub const fn config(&self) -> &Config {
        self.ahead.config()
    }

    /// Takes on a new configuration: the clients at once, the server when their requests reach it.
    pub fn configure(&mut self, config: Config) {
        self.inputs
            .push((self.ahead.now(), Input::Configure(config)));
        self.ahead.configure(config);
        self.ahead.observer_mut().synchronous = config.arrivals == Arrivals::Synchronous;
    }

    /// A client asks now, beside what it asks by itself; it is seen to set out at once.
    pub fn ask(&mut self, client: u32) {
        self.inputs.push((self.ahead.now(), Input::Ask(client)));
        self.ahead.ask(client);
    }

    /// Goes on without a picture: what was set holds at once, and measures begin anew. Only
    /// [`Stage::foresee`] may run it from then on.
    pub fn begin(&mut self) {
        self.settle();
        self.shown.restart_measures();
    }

    /// The same with fresh randomness, to see what may come.
    pub fn fork(&mut self, seed: u64) {
        self.settle();
        self.shown.reseed(seed);
        self.shown.restart_measures();
    }

    /// What is on its way to the shown copy arrives, and nobody looks at it any more.
    fn settle(&mut self) {
        for (_, input) in core::mem::take(&mut self.inputs) {
            take_in(&mut self.shown, input);
        }
        self.shown.observer_mut().blind = true;
    }

    /// Advances a stage without a picture by `time`, or until so many events have happened; gives the time still
    /// to run.
    pub fn foresee(&mut self, time: Nanos, max_events: u64) -> Nanos {
        let target = self.shown.now().saturating_add(time).min(Nanos::LAST);
        self.shown.run_until_or(target, max_events);
        target.saturating_sub(self.shown.now())
    }

    /// As [`Stage::configure`], of a stage without a picture.
    pub fn configure_forked(&mut self, config: Config) {
        self.shown.configure(config);
    }

    /// Remembers what was counted up to now.
    pub(crate) fn mark(&self) -> Mark {
        self.shown.mark()
    }

    /// All measures since a mark, as a list.
    pub(crate) fn list_since(&self, mark: &Mark) -> List {
        self.shown.list_since(mark)
    }

    /// Advances by `time`, or until `max_events` have happened in the shown simulation; gives the time
    /// still to run.
    pub fn run(&mut self, time: Nanos, max_events: u64) -> Nanos {
        let target = self.shown.now().saturating_add(time).min(Nanos::LAST);
        let mut budget = max_events;
        while self.shown.now() < target {
            let stop = target.min(self.next_input());
            let before = self.shown.events();
            let arrived = self.shown.run_until_or(stop, budget);
            budget -= self.shown.events() - before;
            if !arrived {
                break;
            }
            self.take_due(stop);
        }
        self.lead();
        target.saturating_sub(self.shown.now())
    }

    /// Runs the shown simulation to its next event, and tells what that was.
    pub fn step(&mut self) -> Told {
        self.told = Told::Nothing;
        loop {
            let next = self.shown.next_event();
            if next == Nanos::NEVER && self.inputs.is_empty() {
                return self.told;
            }
            let stop = self.next_input();
            if stop >= next {
                break;
            }
            self.shown.run_until(stop);
            self.take_due(stop);
        }
        let watch = self.shown.observer_mut();
        (watch.told, watch.listens) = (Told::Nothing, true);
        self.shown.step();
        let watch = self.shown.observer_mut();
        (self.told, watch.told, watch.listens) = (watch.told, Told::Nothing, false);
        self.lead();
        self.told
    }

    /// The simulated time since the start.
    #[must_use]
    pub const fn now(&self) -> Nanos {
        self.shown.now()
    }

    /// When the shown simulation's next event is, [`Nanos::NEVER`] if there is none.
    #[must_use]
    pub fn next_event(&self) -> Nanos {
        self.shown.next_event()
    }

    /// All measures of a scope.
    #[must_use]
    pub fn measures(&self, scope: Scope) -> Measures {
        self.shown.measures(scope)
    }

    /// All measures of a scope, as a list.
    pub(crate) fn list(&self, scope: Scope) -> List {
        self.shown.list(scope)
    }

    /// The configuration that the shown simulation runs, as of its clock.
    #[must_use]
    pub const fn shown_config(&self) -> &Config {
        self.shown.config()
    }

    /// How many wait.
    #[must_use]
    pub fn queue_depth(&self) -> u32 {
        self.shown.queue_depth()
    }

    /// How many workers are held by a slot.
    #[must_use]
    pub const fn busy_workers(&self) -> u32 {
        self.shown.busy_workers()
    }

    /// The verdict of this instant.
    #[must_use]
    pub fn verdict(&self, scope: Scope) -> Verdict {
        self.shown.verdict(scope)
    }

    /// The fingerprint of all events since the start.
    #[must_use]
    pub const fn digest(&self) -> u64 {
        self.shown.digest()
    }

    /// The events since the start.
    #[must_use]
    pub const fn events(&self) -> u64 {
        self.shown.events()
    }

    /// What the shown simulation has cost beyond its events ([`Simulation::surcharge`]).
    pub(crate) fn surcharge(&self) -> u64 {
        self.shown.surcharge()
    }

    /// What the last step was.
    #[must_use]
    pub const fn told(&self) -> Told {
        self.told
    }

    /// The picture of this instant.
    pub fn picture(&mut self) -> &Picture {
        self.picture.draw(&self.shown, &self.ahead);
        &self.picture
    }

    /// The picture as it was last drawn.
    #[must_use]
    pub const fn seen(&self) -> &Picture {
        &self.picture
    }

    /// Lets the copy ahead go as far in front as it should be. Under a load that no picture can hold it
    /// may come less far at once, but never falls behind: what the shown one has done takes it as long.
    fn lead(&mut self) {
        let now = self.shown.now();
        self.ahead.run_until(now);
        let arrived = self
            .ahead
            .run_until_or(now.saturating_add(Self::TRAVEL), Self::MOST_AHEAD);
        if !arrived {
            // (An input comes after all that happens in its instant, in both copies.)
            self.ahead.run_until(self.ahead.now());
        }
    }

    /// When the next input reaches the shown simulation.
    fn next_input(&self) -> Nanos {
        self.inputs.first().map_or(Nanos::NEVER, |(at, _)| *at)
    }

    /// Takes in what is due at `stop`, where the shown simulation stands now with all events behind it.
    fn take_due(&mut self, stop: Nanos) {
        while self.next_input() <= stop {
            let (_, input) = self.inputs.remove(0);
            take_in(&mut self.shown, input);
        }
    }
}

fn take_in(simulation: &mut Simulation<Watch>, input: Input) {
    match input {
        Input::Configure(config) => simulation.configure(config),
        Input::Ask(client) => simulation.ask(client),
    }
}
