//! What a small model stands on, and what was counted there.

use crate::sim::kernel::measures::{Meter, Span, Summary};
use crate::sim::kernel::random::{Use, Xoshiro256, Ziggurat};
use crate::sim::kernel::units::Nanos;

/// Most settings, and most goals, of a small model.
pub(super) const MOST: usize = 16;

/// What a small model stands on: the clock, the settings, randomness, and what is counted.
#[derive(Clone, Debug)]
pub struct World {
    pub(super) now: Nanos,
    pub(super) settings: [f64; MOST],
    pub(super) seed: u64,
    random: [Xoshiro256; 2],
    ziggurat: Ziggurat,
    pub(super) meter: Meter,
}

/// What randomness is drawn for: each has a stream of its own, so that another length of what is served
/// leaves every arrival where it was.
#[derive(Clone, Copy, Debug)]
pub enum For {
    /// When something comes.
    Arrivals,
    /// How long it takes.
    Service,
}

const USES: [Use; 2] = [Use::Arrivals, Use::Service];

impl World {
    /// At time 0, with these settings; counts and levels as [`Rules::COUNTED`](super::Rules::COUNTED) has them.
    pub(super) fn new(settings: [f64; MOST], seed: u64, meter: Meter) -> Self {
        Self {
            now: Nanos::ZERO,
            settings,
            seed,
            random: USES.map(|what| Xoshiro256::for_use(seed, what)),
            ziggurat: Ziggurat::new(),
            meter,
        }
    }

    /// The simulated time since the start.
    #[must_use]
    pub const fn now(&self) -> Nanos {
        self.now
    }

    /// What all randomness derives from.
    #[must_use]
    pub const fn seed(&self) -> u64 {
        self.seed
    }

    /// An exponential variate with mean 1, of a stream of the model's own.
    pub(crate) fn exponential(&self, random: &mut Xoshiro256) -> f64 {
        self.ziggurat.exponential(random)
    }

    /// What exponential variates are drawn with.
    pub(crate) const fn ziggurat(&self) -> &Ziggurat {
        &self.ziggurat
    }

    /// What was counted since the start.
    #[must_use]
    pub const fn since_start(&self) -> Seen<'_> {
        self.seen(Span::Start)
    }

    /// What was counted since a setting was last changed.
    #[must_use]
    pub const fn since_change(&self) -> Seen<'_> {
        self.seen(Span::Change)
    }

    /// What was counted of the last window.
    #[must_use]
    pub const fn window(&self) -> Seen<'_> {
        self.seen(Span::Window)
    }

    /// How long something took within the last window: for each step of its histogram that holds any, the
    /// step's middle and how many it holds.
    pub fn times(&self, which: usize, tell: impl FnMut(Nanos, u64)) {
        self.meter.times(which, tell);
    }

    /// A setting, by its index.
    #[must_use]
    pub const fn setting(&self, setting: usize) -> f64 {
        self.settings[setting]
    }

    /// Something has happened.
    pub fn count(&mut self, count: usize) {
        self.meter.count(count);
    }

    /// Something took so long.
    pub fn time(&mut self, which: usize, time: Nanos) {
        self.meter.time(which, time);
    }

    /// So many more of something.
    pub fn add(&mut self, count: usize, n: u64) {
        self.meter.add(count, n);
    }

    /// So many of what is counted were there when the measures began.
    pub fn found(&mut self, count: usize, n: u32) {
        self.meter.found(count, n.into());
    }

    /// There is so much of something from now on.
    pub fn level(&mut self, level: usize, value: u32) {
        self.meter.level(self.now, level, value);
    }

    pub(super) fn pass(&mut self, now: Nanos) {
        self.now = now;
        self.meter.advance(now);
    }

    pub(super) fn reseed(&mut self, seed: u64) {
        self.seed = seed;
        self.random = USES.map(|what| Xoshiro256::for_use(seed, what));
    }

    pub(super) const fn seen(&self, span: Span) -> Seen<'_> {
        Seen { world: self, span }
    }
}

/// Something that comes by chance, so often on average (a Poisson process), or never.
#[derive(Clone, Debug)]
pub struct Chance {
    rate: f64,
    next: Nanos,
}

impl Default for Chance {
    fn default() -> Self {
        Self {
            rate: 0.0,
            next: Nanos::NEVER,
        }
    }
}

impl Chance {
    /// When it comes next.
    #[must_use]
    pub const fn next(&self) -> Nanos {
        self.next
    }

    /// It comes so often a second from now on. (What is left of an exponential time is exponential, so the
    /// next one may be drawn anew; where nothing changes, it stays.) What has come is drawn anew in any case:
    /// who sets it after each event need not tell which one it was.
    pub fn set(&mut self, rate: f64, what: For, world: &mut World) {
        if rate != self.rate || self.next <= world.now {
            self.rate = rate;
            let drawn = world.ziggurat.exponential(&mut world.random[what as usize]);
            self.next = if rate > 0.0 {
                let left = Nanos::from_secs_f64(drawn / rate);
                world.now.saturating_add(left)
            } else {
                Nanos::NEVER
            };
        }
    }
}

/// What was counted over some time.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'w> {
    /// The world that it was counted in.
    pub world: &'w World,
    span: Span,
}

impl Seen<'_> {
    /// How long that was, in seconds.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        self.world
            .meter
            .span(self.span, self.world.now)
            .as_secs_f64()
    }

    /// How often something happened.
    #[must_use]
    pub fn count(&self, count: usize) -> f64 {
        self.world.meter.counted(self.span, count) as f64
    }

    /// How long something took.
    #[must_use]
    pub fn summary(&self, which: usize) -> Summary {
        self.world.meter.summary(self.span, which)
    }

    /// Below which time so large a share of what took time stays, in seconds: percentiles that
    /// [`summary`](Self::summary) doesn't have.
    #[must_use]
    pub fn within(&self, which: usize, share: f64) -> f64 {
        self.world.meter.within(self.span, which, share)
    }

    /// How much of something there was on average.
    #[must_use]
    pub fn mean(&self, level: usize) -> f64 {
        self.world
            .meter
            .mean_level(self.span, level, self.world.now)
    }
}
