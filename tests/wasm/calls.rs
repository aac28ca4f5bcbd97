//! Calls across the boundary, drawn by a seeded generator: made of the native boundary, or told as calls
//! of exports to whatever runs the file.

use switchboard::sim::models::{
    Model,
    sheet::{Kind, Sheet},
};
use switchboard::wasm::Lab;

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
    /// A setting by its place in the sheet.
    Set(u32, f64),
    Act(u32, f64),
    Seed(u64),
    Reset,
    Run(f64, u32),
    Step,
    Fork(u64),
}

impl Call {
    /// A setting as a lab may have it: one that the instrument offers, or one around the default.
    pub(crate) fn setting(source: &mut Source, sheet: &Sheet) -> Self {
        let place = source.below(sheet.settings.len() as u64) as usize;
        let setting = &sheet.settings[place];
        let offered = setting.choices.len() as u64;
        let value = match setting.kind {
            _ if offered > 0 && source.below(2) > 0 => {
                setting.choices[source.below(offered) as usize]
            }
            Kind::Count { least, .. } if setting.key == sheet.axis.setting => {
                least + source.whole(sheet.axis.to as u64 + 20)
            }
            Kind::Count { least, .. } => least + source.whole(5 * (setting.default as u64 + 1)),
            Kind::Time { least, .. } => {
                source.between(least - 0.3, 3.0 * setting.default.abs() + 0.5)
            }
            Kind::Rate { least, .. } => source.between(least, 5.0 * setting.default),
            Kind::Number { least, most } => source.between(least - 0.3, most + 0.3),
            Kind::Share { .. } => source.between(-0.3, 0.6),
            Kind::Word(words) => source.whole(words.len() as u64),
            Kind::Switch => source.whole(2),
        };
        Self::Set(place as u32, value)
    }

    pub(crate) fn native<M: Model>(self, lab: &mut Lab<M>) {
        match self {
            Self::Set(setting, value) => lab.set(setting, value),
            Self::Act(action, argument) => lab.act(action, argument),
            Self::Seed(n) => lab.set_seed(n),
            Self::Reset => lab.reset(),
            Self::Run(x, n) => {
                let left = lab.run(x, n);
                assert!(left >= 0.0 && left.is_finite(), "{self:?} leaves {left}");
            }
            Self::Step => {
                lab.step();
            }
            Self::Fork(seed) => lab.fork(seed),
        }
    }

    /// As a call of an export of the file.
    pub(crate) fn export(self) -> (&'static str, Vec<Argument>) {
        use Argument::{Count, Number};
        match self {
            Self::Set(setting, value) => ("set", vec![Count(setting), Number(value)]),
            Self::Act(action, argument) => ("act", vec![Count(action), Number(argument)]),
            Self::Seed(n) => ("set_seed", vec![Argument::Seed(n)]),
            Self::Reset => ("reset", vec![]),
            Self::Run(x, n) => ("run", vec![Number(x), Count(n)]),
            Self::Step => ("step", vec![]),
            Self::Fork(seed) => ("fork", vec![Argument::Seed(seed)]),
        }
    }
}
