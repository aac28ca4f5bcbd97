//! Calls across the boundary, drawn by a seeded generator: made of the native boundary, or told as calls
//! of exports to whatever runs the file.

use switchboard::wasm::{Boundary, SETTINGS};

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

    /// A whole number below `n`.
    pub(crate) fn whole(&mut self, n: u64) -> f64 {
        self.below(n) as f64
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
    /// A setting by its name.
    Set(&'static str, f64),
    Seed(u64),
    Reset,
    Run(f64, u32),
    Step,
}

impl Call {
    /// A setting as a lab may have it.
    pub(crate) fn setting(source: &mut Source) -> Self {
        let name = SETTINGS[source.below(SETTINGS.len() as u64) as usize];
        let value = match name {
            "clients" => source.whole(120),
            "retries" => source.whole(5),
            "workers" => 1.0 + source.whole(5),
            "queue" => source.whole(70),
            "arrivals" | "service" | "discipline" | "drop_departed" => source.whole(2),
            "interval" => source.between(0.1, 10.0),
            "patience" => source.between(-1.0, 4.0),
            "backoff_base" => source.between(-0.5, 1.0),
            "backoff_cap" => source.between(0.0, 10.0),
            "retry_budget" => source.between(-0.3, 0.5),
            "capacity" => source.between(0.5, 50.0),
            "latency" => source.between(-0.2, 0.8),
            other => panic!("{other} is unknown here"),
        };
        Self::Set(name, value)
    }

    pub(crate) fn native(self, lab: &mut Boundary) {
        match self {
            Self::Set(name, value) => lab.set(code(name), value),
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
            Self::Set(name, value) => ("set", vec![Count(code(name)), Number(value)]),
            Self::Seed(n) => ("set_seed", vec![Argument::Seed(n)]),
            Self::Reset => ("reset", vec![]),
            Self::Run(x, n) => ("run", vec![Number(x), Count(n)]),
            Self::Step => ("step", vec![]),
        }
    }
}

fn code(name: &str) -> u32 {
    SETTINGS.iter().position(|other| *other == name).unwrap() as u32
}
