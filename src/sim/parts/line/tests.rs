use super::*;
use proptest::prelude::*;
use std::vec::Vec;

/// A record that is nothing but its places.
struct Bare([Place; 2]);

impl Member for Bare {
    fn place(&self, kind: Kind) -> &Place {
        &self.0[kind as usize]
    }

    fn place_mut(&mut self, kind: Kind) -> &mut Place {
        &mut self.0[kind as usize]
    }
}

proptest! {
    #[test]
    fn whoever_leaves_the_others_stand_in_order(
        calls in prop::collection::vec((0..3_u32, any::<prop::sample::Index>()), 0..200),
    ) {
        let mut records = Vec::new();
        let mut lines = [Line::new(Kind::Awaited), Line::new(Kind::Server)];
        let mut models: [Vec<(Nanos, u32)>; 2] = Default::default();
        for (now, (call, who)) in (0..).map(Nanos).zip(calls) {
            if call == 0 {
                let index = records.len() as u32;
                records.push(Bare([Place::NOWHERE; 2]));
                for (line, model) in lines.iter_mut().zip(&mut models) {
                    line.join(&mut records, index, now);
                    model.push((now, index));
                }
            } else {
                // Each line is left by others: a record's places don't depend on each other.
                let which = call as usize - 1;
                if !models[which].is_empty() {
                    let (_, index) = models[which].remove(who.index(models[which].len()));
                    lines[which].leave(&mut records, index);
                }
            }
            for (line, model) in lines.iter().zip(&models) {
                prop_assert!(line.iter(&records).eq(model.iter().copied()));
                prop_assert_eq!(line.len() as usize, model.len());
                prop_assert_eq!(line.since(), model.first().map_or(Nanos::NEVER, |(at, _)| *at));
                prop_assert_eq!(line.first(), model.first().map_or(NONE, |(_, index)| *index));
                prop_assert_eq!(line.last(), model.last().map_or(NONE, |(_, index)| *index));
            }
        }
    }
}
