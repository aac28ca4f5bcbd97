//! Calls across the boundary of each model, made of bytes.

use switchboard::sim::models::sheet::{Kind, Sheet};
use switchboard::sim::models::{Model, SHEETS, Visit, with_model};
use switchboard::wasm::Lab;

#[path = "../../../tests/wasm/holds.rs"]
mod holds;

/// So many calls an input, of so many events each: more of them shows nothing new.
const MOST_CALLS: usize = 200;
const MOST_EVENTS: u32 = 2_000;
/// A million of what costs time or memory shows nothing new, either.
const MANY: f64 = 3_000.0;

/// The first byte chooses the model.
pub(crate) fn calls(data: &[u8]) {
    let Some((model, calls)) = data.split_first() else {
        return;
    };
    let sheet = SHEETS[usize::from(*model) % SHEETS.len()];
    with_model(sheet.name, Calls(Bytes(calls))).expect("a model of this name");
}

struct Bytes<'d>(&'d [u8]);

impl Bytes<'_> {
    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn whole(&mut self) -> u64 {
        (0..8).fold(0, |n, _| n << 8 | u64::from(self.next().unwrap_or(0)))
    }

    fn number(&mut self) -> f64 {
        match self.next().unwrap_or(0) {
            0 => f64::NAN,
            1 => f64::INFINITY,
            2 => f64::NEG_INFINITY,
            3 => f64::from_bits(self.whole()),
            4 => -1.0,
            5 => 1e-9,
            6 => 1e300,
            byte => f64::from(byte - 7) * f64::from(self.next().unwrap_or(1)) / 64.0,
        }
    }
}

struct Calls<'d>(Bytes<'d>);

impl Visit for Calls<'_> {
    type Output = ();

    fn visit<M: Model>(self) {
        let Self(mut bytes) = self;
        let sheet = M::SHEET;
        let mut lab = Lab::<M>::new(&[], 1);
        for _ in 0..MOST_CALLS {
            let Some(call) = bytes.next() else { break };
            match call % 8 {
                0 => {
                    let place = usize::from(bytes.next().unwrap_or(0)) % (sheet.settings.len() + 1);
                    lab.set(place as u32, affordable(sheet, place, bytes.number()));
                }
                1 => {
                    let action =
                        u32::from(bytes.next().unwrap_or(0)) % (sheet.actions.len() as u32 + 1);
                    lab.act(action, bytes.number());
                }
                2 => {
                    let left = lab.run(bytes.number(), MOST_EVENTS);
                    assert!(left >= 0.0 && left.is_finite(), "{left} s are left");
                }
                3 => {
                    lab.step();
                }
                4 => lab.set_seed(bytes.whole()),
                5 => lab.reset(),
                6 => lab.fork(bytes.whole()),
                _ => look(&mut lab, &mut bytes),
            }
        }
        look(&mut lab, &mut bytes);
    }
}

fn affordable(sheet: &Sheet, place: usize, value: f64) -> f64 {
    let Some(setting) = sheet.settings.get(place) else {
        return value;
    };
    match setting.kind {
        Kind::Count { .. } if value > MANY => MANY,
        Kind::Time { .. } if setting.key == "interval" && value < 0.01 => 0.01,
        _ => value,
    }
}

/// Everything that the page asks for.
fn look<M: Model>(lab: &mut Lab<M>, bytes: &mut Bytes<'_>) {
    for scope in 0..3 {
        holds::measures(M::SHEET, &lab.measures(scope)[..M::MEASURES], scope == 0);
    }
    holds::theory(M::SHEET, &lab.theory(bytes.number())[..M::CURVES]);
    assert!(
        lab.clauses().iter().all(|value| value.is_finite()),
        "clauses"
    );
    assert!(lab.twin().iter().all(|value| value.is_finite()), "the twin");
    assert!(
        lab.goals()[..M::SHEET.goals.len()]
            .iter()
            .all(|share| (0.0..=1.0).contains(share)),
        "goals"
    );
    assert!(lab.next_event() >= 0.0 && lab.time() >= 0.0);
    let (width, em) = (bytes.number() as f32, bytes.number() as f32);
    let drawn = lab.draw(width, em, u32::from(bytes.next().unwrap_or(0)) % 3);
    assert!(
        drawn.iter().all(|value| value.is_finite()),
        "{width} × {em}: {drawn:?}"
    );
}
