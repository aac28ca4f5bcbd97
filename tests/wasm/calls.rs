//! Calls across the boundary, drawn by a seeded generator, made of an instance or of the native
//! boundary.

use switchboard::wasm::Boundary;
use wasmi::Val;

use crate::instance::Lab;

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

    fn count(&mut self, n: u64) -> u32 {
        self.below(n) as u32
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
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

    /// Any call with any number, most of them within reason.
    pub(crate) fn any(source: &mut Source) -> Self {
        let call = match source.below(1024) {
            0 => return Self::Reset,
            1 => Self::Seed(source.next()),
            2..300 => return Self::Run(any_number(source), source.count(40)),
            300..500 => return Self::Step,
            _ => Self::setting(source),
        };
        if source.below(100) > 0 {
            return call;
        }
        match call {
            // A million synchronous clients cost time, not insight: seldom.
            Self::Clients(_) if source.below(16) > 0 => Self::Clients(source.count(3_000)),
            Self::Clients(_) => Self::Clients(any_count(source)),
            Self::Interval(_) => Self::Interval(any_number(source)),
            Self::Arrivals(_) => Self::Arrivals(any_count(source)),
            Self::Patience(_) => Self::Patience(any_number(source)),
            Self::Retries(_) => Self::Retries(any_count(source)),
            Self::Backoff(..) => Self::Backoff(any_number(source), any_number(source)),
            Self::Budget(_) => Self::Budget(any_number(source)),
            Self::Capacity(_) => Self::Capacity(any_number(source)),
            Self::Workers(_) => Self::Workers(any_count(source)),
            Self::Service(_) => Self::Service(any_count(source)),
            Self::Queue(_) => Self::Queue(any_count(source)),
            Self::Discipline(_) => Self::Discipline(any_count(source)),
            Self::DropDeparted(_) => Self::DropDeparted(any_count(source)),
            Self::Latency(_) => Self::Latency(any_number(source)),
            other => other,
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

    pub(crate) fn wasm(self, lab: &mut Lab) {
        let count = |n: u32| Val::I32(n as i32);
        let number = |x: f64| Val::F64(x.into());
        match self {
            Self::Clients(n) => lab.call("set_clients", &[count(n)]),
            Self::Interval(x) => lab.call("set_interval", &[number(x)]),
            Self::Arrivals(n) => lab.call("set_arrivals", &[count(n)]),
            Self::Patience(x) => lab.call("set_patience", &[number(x)]),
            Self::Retries(n) => lab.call("set_retries", &[count(n)]),
            Self::Backoff(x, y) => lab.call("set_backoff", &[number(x), number(y)]),
            Self::Budget(x) => lab.call("set_retry_budget", &[number(x)]),
            Self::Capacity(x) => lab.call("set_capacity", &[number(x)]),
            Self::Workers(n) => lab.call("set_workers", &[count(n)]),
            Self::Service(n) => lab.call("set_service", &[count(n)]),
            Self::Queue(n) => lab.call("set_queue", &[count(n)]),
            Self::Discipline(n) => lab.call("set_discipline", &[count(n)]),
            Self::DropDeparted(n) => lab.call("set_drop_departed", &[count(n)]),
            Self::Latency(x) => lab.call("set_latency", &[number(x)]),
            Self::Seed(n) => lab.call("set_seed", &[Val::I64(n as i64)]),
            Self::Reset => lab.call("reset", &[]),
            Self::Run(x, n) => lab.call("run", &[number(x), count(n)]),
            Self::Step => lab.call("step", &[]),
        };
    }
}

fn any_count(source: &mut Source) -> u32 {
    match source.below(6) {
        0 => 0,
        1 => u32::MAX,
        2 => 1 << source.below(32),
        _ => (source.next() as u32) >> source.below(32),
    }
}

fn any_number(source: &mut Source) -> f64 {
    match source.below(16) {
        0 => f64::NAN,
        1 => f64::INFINITY,
        2 => f64::NEG_INFINITY,
        3 => f64::from_bits(source.next()),
        4 => 0.0,
        5 => -source.between(0.0, 1e3),
        6 => 10_f64.powi(source.below(40) as i32 - 20),
        _ => source.between(0.0, 5.0),
    }
}
