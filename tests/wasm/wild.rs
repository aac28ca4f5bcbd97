//! Calls with any numbers at all.

use switchboard::sim::models::sheet::{Kind, Sheet};

use crate::calls::{Call, Source};

impl Call {
    /// Any call with any number, most of them within reason.
    pub(crate) fn any(source: &mut Source, sheet: &Sheet) -> Self {
        let call = match source.below(1024) {
            0 => return Self::Reset,
            1 => Self::Seed(source.next()),
            2..300 => return Self::Run(any_number(source), source.below(40) as u32),
            300..500 => return Self::Step,
            500..520 => {
                let action = source.below(sheet.actions.len() as u64 + 1) as u32;
                return Self::Act(action, any_number(source));
            }
            _ => Self::setting(source, sheet),
        };
        if source.below(100) > 0 {
            return call;
        }
        match call {
            // A million synchronous clients, or some that ask a million times a second, cost time, not
            // insight: seldom.
            Self::Set(place, _) if costs(sheet, place) && source.below(16) > 0 => {
                Self::Set(place, source.whole(3_000))
            }
            Self::Set(place, _) if source.below(2) > 0 => Self::Set(place, any_number(source)),
            Self::Set(place, _) => Self::Set(place, f64::from(any_count(source))),
            other => other,
        }
    }
}

/// Whether much of it, or little, takes long.
fn costs(sheet: &Sheet, place: u32) -> bool {
    let setting = &sheet.settings[place as usize];
    let many = matches!(setting.kind, Kind::Count { most, .. } if most >= 1e6);
    many || setting.key == "interval"
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
