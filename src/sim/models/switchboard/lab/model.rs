//! What every model can do, done by the switchboard.

use super::{ASK, Lab, RECORDED, RUSH, RUSH_CLIENTS, RUSH_LASTS, SHED, SHED_CLIENTS, SHED_LASTS};
use crate::drawing::Paper;
use crate::sim::kernel::measures::{List, Scope};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model::{Asked, Model, Over, Said, write};
use crate::sim::models::sheet::Sheet;
use crate::sim::models::switchboard::scene::Stage;
use crate::sim::models::switchboard::settings::{self, CLIENTS};
use crate::sim::models::switchboard::sheet::SHEET;
use crate::sim::models::switchboard::{
    Arrivals, clauses, contradictions, curve, drawing, future, goals, theory,
};

impl Model for Lab {
    const SHEET: &'static Sheet = &SHEET;
    const SETTINGS: usize = settings::COUNT;
    const MEASURES: usize = RECORDED + 7;
    const FUTURE: usize = future::NUMBERS;
    const CURVES: usize = curve::COUNT;
    const GOALS: usize = goals::COUNT;

    fn new(settings: &[f64], seed: u64) -> Self {
        Self::of(settings::config(settings, seed))
    }

    /// Each synchronous client begins by thinking: as much work as an event, and room for a timer.
    fn set_up(settings: &[f64]) -> u64 {
        let config = settings::config(settings, 0);
        match config.arrivals {
            Arrivals::Asynchronous => 0,
            Arrivals::Synchronous => 2 * u64::from(config.clients),
        }
    }

    fn surcharge(&self) -> u64 {
        self.stage.surcharge()
    }

    fn alone(settings: &[f64], seed: u64) -> Self {
        let mut lab = Self::on(Stage::alone(settings::config(settings, seed)));
        lab.begin();
        lab
    }

    fn at_rest(settings: &[f64]) -> Self {
        Self::on(Stage::at_rest(settings::config(settings, 0)))
    }

    fn settings(&self) -> &[f64] {
        &self.settings
    }

    fn seed(&self) -> u64 {
        self.stage.config().seed
    }

    fn set(&mut self, setting: usize, value: f64) {
        if value.is_nan() {
            return;
        }
        if let Some(old) = self.settings.get_mut(setting) {
            *old = value;
            if setting == CLIENTS {
                // Whoever moves the slider has sent the visitors home.
                self.visit = None;
            }
            self.configure();
        }
    }

    fn act(&mut self, action: usize, argument: f64) {
        match action {
            ASK => {
                self.stir();
                self.stage.ask(argument as u32);
            }
            RUSH => {
                self.visit(RUSH_CLIENTS, RUSH_LASTS);
                self.goals.rush_is_sent();
            }
            SHED => self.visit(SHED_CLIENTS, SHED_LASTS),
            // To run on is nothing but to run.
            _ => {}
        }
    }

    fn run(&mut self, time: Nanos, max_events: u64) -> Nanos {
        let target = self.now().saturating_add(time).min(Nanos::LAST);
        let mut budget = max_events;
        loop {
            let stop = target.min(self.next_stop());
            let (before, now) = (self.stage.events(), self.now());
            let time = stop.saturating_sub(now);
            let left = if self.future.is_some() {
                self.stage.foresee(time, budget)
            } else {
                self.stage.run(time, budget)
            };
            if left > Nanos::ZERO {
                return target.saturating_sub(self.now());
            }
            budget = budget.saturating_sub(self.stage.events() - before);
            self.pause();
            if stop == target {
                return Nanos::ZERO;
            }
        }
    }

    fn step(&mut self) -> u32 {
        // Where nothing will happen, there is nothing to wait for but the end of a visit.
        while self.next_stop() < self.next_event()
            && (self.next_event() < Nanos::NEVER || self.visit.is_some())
        {
            let time = self.next_stop().saturating_sub(self.now());
            self.stage.run(time, u64::MAX);
            self.pause();
        }
        self.stage.step().code()
    }

    fn told(&self, said: &mut Said) {
        clauses::event(self.stage.told(), said);
    }

    fn next_event(&self) -> Nanos {
        self.stage.next_event()
    }

    fn now(&self) -> Nanos {
        self.stage.now()
    }

    fn digest(&self) -> u64 {
        self.stage.digest()
    }

    fn fork(&mut self, seed: u64) {
        self.stage.fork(seed);
        self.future = Some((self.now(), None));
        self.change = self.stage.mark();
    }

    fn begin(&mut self) {
        self.stage.begin();
        self.future = Some((self.now(), None));
        self.change = self.stage.mark();
    }

    fn steady(&self, brief: bool, values: &mut [f64], silence: &mut Said) {
        theory::told(self.stage.config(), brief, values, silence);
    }

    fn contradictions(asked: &Asked<'_>, said: &mut Said) {
        contradictions::find(asked, said);
    }

    fn measure(&self, over: Over, values: &mut [f64]) {
        let list = self.list(over);
        let config = self.stage.shown_config();
        let ended = list[2] + list[3] + list[4];
        let own = [
            self.now().as_secs_f64(),
            f64::from(config.clients),
            config.offered().0,
            self.stage.events() as f64,
            f64::from(self.stage.queue_depth()),
            f64::from(self.stage.busy_workers()),
            ended,
        ];
        write(values, &list);
        write(values.get_mut(RECORDED..).unwrap_or_default(), &own);
    }

    fn future(&self, values: &mut [f64]) {
        let shares = |list: &List| {
            let ended = list[2] + list[3] + list[4];
            if ended > 0.0 {
                (list[12] / ended, (list[3] + list[4]) / ended)
            } else {
                (-1.0, -1.0)
            }
        };
        let (in_time, lost) = shares(&self.stage.list(Scope::Total));
        let end = match &self.future {
            Some((_, Some(mark))) => shares(&self.stage.list_since(mark)).0,
            _ => in_time,
        };
        let all = [in_time, lost, end];
        write(values, &all);
    }

    fn judge(futures: &[f64], before: Option<usize>) -> Option<usize> {
        match *futures {
            [in_time, lost, ..] => future::judge(in_time, lost, before),
            _ => None,
        }
    }

    fn clauses(&self, futures: &[f64], said: &mut Said) {
        said.say(clauses::sign(self), &[f64::from(self.stage.queue_depth())]);
        clauses::say(self, futures, said);
    }

    fn twin(&self, said: &mut Said) {
        clauses::twin(self, said);
    }

    fn goals(&self, values: &mut [f64]) {
        self.goals.write(values);
    }

    fn goal_told(&self, goal: usize, said: &mut Said) {
        self.goals.reached.told(goal, said);
    }

    fn theory(&self, at: f64, values: &mut [f64]) {
        let mut settings = self.settings;
        settings[CLIENTS] = at;
        curve::write(&settings::config(&settings, 0), values);
    }

    fn answer(&self) -> Option<f64> {
        curve::saturation(self.stage.config())
    }

    fn draw(&mut self, paper: &mut Paper, width: f32, em: f32, form: u32) {
        let sign = clauses::sign(self);
        drawing::draw(&mut self.stage, paper, width, em, form, sign as u32);
    }
}
