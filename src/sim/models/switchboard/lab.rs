//! The switchboard as a lab: the stage with what a reader does to it, sees of it and reaches in it.

use super::config::Config;
use super::future::END_BEGINS;
use super::goals::Goals;
use super::scene::Stage;
use super::settings::{self, CLIENTS};
use crate::sim::kernel::measures::{List, Mark, Sum};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Model, Over};

mod model;
#[cfg(test)]
mod tests;

/// How many numbers the recorder gives; the others come from the state of this instant.
const RECORDED: usize = size_of::<List>() / size_of::<f64>();
/// How often the lab looks at itself, for its signs and goals: a grid that doesn't depend on who watches.
const LOOK: Nanos = Nanos::from_millis(250);
/// The queue's depth is kept for so many looks: two seconds.
const LOOKS: usize = 8;
/// So long after the last event or change, another look sees nothing new: the goals' minute is over, the
/// marks are set, and all depths kept are the same.
const STILL: Nanos = Nanos::from_secs(70);

/// The actions, in the sheet's order.
const ASK: usize = 0;
const RUSH: usize = 1;
const SHED: usize = 3;
/// The rush: so many clients for so long.
pub(super) const RUSH_CLIENTS: f64 = 60.0;
pub(super) const RUSH_LASTS: Nanos = Nanos::from_secs(20);
/// Load shedding: so many clients for so long.
const SHED_CLIENTS: f64 = 4.0;
const SHED_LASTS: Nanos = Nanos::from_secs(60);

/// One lab.
#[derive(Clone, Debug)]
pub struct Lab {
    pub(super) stage: Stage,
    pub(super) settings: [f64; settings::COUNT],
    /// Clients that are here for a while only: when that ends, and how many there are then.
    pub(super) visit: Option<(Nanos, f64)>,
    /// What was counted when a setting was last changed.
    pub(super) change: Mark,
    next_look: Nanos,
    /// How many events there were at the last look, and since when there have been no more of them.
    still: (u64, Nanos),
    /// How many waited at the last looks, the latest first.
    depths: [u32; LOOKS],
    /// How many were turned away, and when that last grew.
    refused: (f64, Nanos),
    pub(super) goals: Goals,
    /// When the future began of a lab that nobody watches any more, and what was counted when its last minute did.
    future: Option<(Nanos, Option<Mark>)>,
}

impl Lab {
    /// A lab of this configuration, at time 0.
    #[must_use]
    pub fn of(config: Config) -> Self {
        Self::on(Stage::new(config))
    }

    /// A lab on this stage, at time 0.
    fn on(stage: Stage) -> Self {
        let settings = settings::values(stage.config());
        Self {
            change: stage.mark(),
            goals: Goals::new(settings[CLIENTS]),
            stage,
            settings,
            visit: None,
            next_look: LOOK,
            still: (0, Nanos::ZERO),
            depths: [0; LOOKS],
            refused: (0.0, Nanos::ZERO),
            future: None,
        }
    }

    /// The stage, to be looked at.
    #[must_use]
    pub const fn stage(&self) -> &Stage {
        &self.stage
    }

    /// Something comes from outside: from now on there is something to see again.
    fn stir(&mut self) {
        let now = self.now();
        self.still.1 = now;
        self.next_look = self.next_look.min(after(now));
    }

    fn configure(&mut self) {
        self.stir();
        let mut config = settings::config(&self.settings, self.stage.config().seed);
        config.seed = self.stage.config().seed;
        self.settings = settings::values(&Config {
            // A backoff that is off keeps its times, to be there when it is on again.
            backoff: settings::backoff(1.0, self.settings[6], self.settings[7]),
            ..config
        });
        self.settings[5] = f64::from(u8::from(config.backoff != super::Backoff::None));
        if self.future.is_some() {
            self.stage.configure_forked(config);
        } else {
            self.stage.configure(config);
        }
        self.change = self.stage.mark();
    }

    fn set_clients(&mut self, clients: f64) {
        self.settings[CLIENTS] = clients;
        self.configure();
    }

    /// So many clients for so long; those of now come back then.
    fn visit(&mut self, clients: f64, lasts: Nanos) {
        let home = self.visit.map_or(self.settings[CLIENTS], |(_, home)| home);
        self.set_clients(clients);
        self.visit = Some((self.now().saturating_add(lasts), home));
    }

    /// The next moment at which the lab itself does something; none comes where the clock has stopped.
    fn next_stop(&self) -> Nanos {
        let own = match &self.future {
            None => self.next_look,
            Some((began, None)) => began.saturating_add(END_BEGINS),
            Some(_) => Nanos::NEVER,
        };
        own.min(self.visit.map_or(Nanos::NEVER, |(ends, _)| ends))
            .or_never()
    }

    /// Does what is due now.
    fn pause(&mut self) {
        let now = self.now();
        if let Some((ends, home)) = self.visit
            && ends <= now
        {
            self.visit = None;
            self.set_clients(home);
        }
        match &mut self.future {
            Some((began, mark @ None)) if began.saturating_add(END_BEGINS) <= now => {
                *mark = Some(self.stage.mark());
            }
            None if self.next_look <= now => self.look(now),
            _ => {}
        }
    }

    fn look(&mut self, now: Nanos) {
        let events = self.stage.events();
        if events != self.still.0 {
            self.still = (events, now);
        }
        self.next_look = after(now);
        if now.saturating_sub(self.still.1) >= STILL {
            // (Where nobody asks, centuries may pass at once.)
            let next = self.next_event();
            self.next_look = self.next_look.max(after(next.saturating_sub(Nanos(1))));
        }
        self.depths.copy_within(..LOOKS - 1, 1);
        self.depths[0] = self.stage.queue_depth();
        let refused = self.stage.mark().count(Sum::AttemptsRejected);
        if refused != self.refused.0 {
            self.refused = (refused, now);
        }
        let mut goals = self.goals;
        goals.look(self);
        self.goals = goals;
    }

    /// How many waited two seconds ago, and how many do now.
    pub(super) fn trend(&self) -> (u32, u32) {
        (self.depths[LOOKS - 1], self.stage.queue_depth())
    }

    /// Whether somebody was turned away within the last second, or would be now.
    pub(super) fn refuses(&self) -> bool {
        let (refused, at) = self.refused;
        let config = self.stage.shown_config();
        (refused > 0.0 && at.saturating_add(Nanos::from_secs(1)) >= self.now())
            || (self.stage.queue_depth() >= config.queue
                && self.stage.busy_workers() >= config.workers)
    }

    fn list(&self, over: Over) -> List {
        match over {
            Over::Scope(scope) => self.stage.list(scope),
            Over::SinceChange => self.stage.list_since(&self.change),
        }
    }
}

/// When the lab looks at itself next.
fn after(now: Nanos) -> Nanos {
    Nanos(now.0 - now.0 % LOOK.0).saturating_add(LOOK)
}
