//! Calls across the boundary, drawn by a seeded generator: made of the native boundary, or told as calls
//! of exports to whatever runs the file.

use switchboard::wasm::Boundary;

/// `SplitMix64`, as a source of test cases.
pub(crate) struct Source(pub(crate) u64);

impl Source {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    pub(crate) fn count(&mut self, n: u64) -> u32 {
        self.below(n) as u32
    }

    pub(crate) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// A number that an export takes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Argument {
    Count(u32),
    Number(f64),
    Seed(u64),
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Call {
    Clients(u32),
    Interval(f64),
    Arrivals(u32),
    Patience(f64),
    Retries(u32),
    Backoff(f64, f64),
    Budget(f64),
    Capacity(f64),
    Workers(u32),
    Service(u32),
    Queue(u32),
    Discipline(u32),
    DropDeparted(u32),
    Latency(f64),
    Seed(u64),
    Reset,
    Run(f64, u32),
    Step,
}

impl Call {
    /// A setting as a lab may have it.
    pub(crate) fn setting(source: &mut Source) -> Self {
        match source.below(14) {
            0 => Self::Clients(source.count(120)),
            1 => Self::Interval(source.between(0.1, 10.0)),
            2 => Self::Arrivals(source.count(2)),
            3 => Self::Patience(source.between(-1.0, 4.0)),
            4 => Self::Retries(source.count(5)),
            5 => Self::Backoff(source.between(-0.5, 1.0), source.between(0.0, 10.0)),
            6 => Self::Budget(source.between(-0.3, 0.5)),
            7 => Self::Capacity(source.between(0.5, 50.0)),
            8 => Self::Workers(1 + source.count(5)),
            9 => Self::Service(source.count(2)),
            10 => Self::Queue(source.count(70)),
            11 => Self::Discipline(source.count(2)),
            12 => Self::DropDeparted(source.count(2)),
            _ => Self::Latency(source.between(-0.2, 0.8)),
        }
    }

    pub(crate) fn native(self, lab: &mut Boundary) {
        match self {
            Self::Clients(n) => lab.set_clients(n),
            Self::Interval(x) => lab.set_interval(x),
            Self::Arrivals(n) => lab.set_arrivals(n),
            Self::Patience(x) => lab.set_patience(x),
            Self::Retries(n) => lab.set_retries(n),
            Self::Backoff(x, y) => lab.set_backoff(x, y),
            Self::Budget(x) => lab.set_retry_budget(x),
            Self::Capacity(x) => lab.set_capacity(x),
            Self::Workers(n) => lab.set_workers(n),
            Self::Service(n) => lab.set_service(n),
            Self::Queue(n) => lab.set_queue(n),
            Self::Discipline(n) => lab.set_discipline(n),
            Self::DropDeparted(n) => lab.set_drop_departed(n),
            Self::Latency(x) => lab.set_latency(x),
            Self::Seed(n) => lab.set_seed(n),
            Self::Reset => lab.reset(),
            Self::Run(x, n) => {
                let left = lab.run(x, n);
                assert!(left >= 0.0 && left.is_finite(), "{self:?} leaves {left}");
            }
            Self::Step => {
                lab.step();
            }
        }
    }

    /// As a call of an export of the file.
    pub(crate) fn export(self) -> (&'static str, Vec<Argument>) {
        use Argument::{Count, Number};
        match self {
            Self::Clients(n) => ("set_clients", vec![Count(n)]),
            Self::Interval(x) => ("set_interval", vec![Number(x)]),
            Self::Arrivals(n) => ("set_arrivals", vec![Count(n)]),
            Self::Patience(x) => ("set_patience", vec![Number(x)]),
            Self::Retries(n) => ("set_retries", vec![Count(n)]),
            Self::Backoff(x, y) => ("set_backoff", vec![Number(x), Number(y)]),
            Self::Budget(x) => ("set_retry_budget", vec![Number(x)]),
            Self::Capacity(x) => ("set_capacity", vec![Number(x)]),
            Self::Workers(n) => ("set_workers", vec![Count(n)]),
            Self::Service(n) => ("set_service", vec![Count(n)]),
            Self::Queue(n) => ("set_queue", vec![Count(n)]),
            Self::Discipline(n) => ("set_discipline", vec![Count(n)]),
            Self::DropDeparted(n) => ("set_drop_departed", vec![Count(n)]),
            Self::Latency(x) => ("set_latency", vec![Number(x)]),
            Self::Seed(n) => ("set_seed", vec![Argument::Seed(n)]),
            Self::Reset => ("reset", vec![]),
            Self::Run(x, n) => ("run", vec![Number(x), Count(n)]),
            Self::Step => ("step", vec![]),
        }
    }
}
