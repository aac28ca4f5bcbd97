//! Lines of attempts, threaded through their records.

use super::attempts::Record;
use crate::units::Nanos;

/// No record.
pub(super) const NONE: u32 = u32::MAX;

/// An attempt's place in a line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    earlier: u32,
    pub(super) later: u32,
    since: Nanos,
}

impl Place {
    /// In no line.
    pub(super) const NOWHERE: Self = Self {
        earlier: NONE,
        later: NONE,
        since: Nanos::NEVER,
    };
}

/// Which of its places in lines an attempt's record keeps for this one.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// The line of those whose clients wait for them.
    Awaited,
    /// Whatever line of the server it stands in: it waits for a worker, then its answer is under way.
    Server,
}

/// Attempts in the order in which they joined. No line needs room of its own, and leaving takes the
/// same short time everywhere in it.
#[derive(Clone, Debug)]
pub(super) struct Line {
    kind: Kind,
    first: u32,
    last: u32,
    len: u32,
    /// When the first one joined, [`Nanos::NEVER`] if there is none.
    since: Nanos,
}

impl Line {
    pub(super) const fn new(kind: Kind) -> Self {
        Self {
            kind,
            first: NONE,
            last: NONE,
            len: 0,
            since: Nanos::NEVER,
        }
    }

    #[inline]
    pub(super) const fn len(&self) -> u32 {
        self.len
    }

    #[inline]
    pub(super) const fn since(&self) -> Nanos {
        self.since
    }

    #[inline]
    pub(super) const fn first(&self) -> u32 {
        self.first
    }

    #[inline]
    pub(super) const fn last(&self) -> u32 {
        self.last
    }

    #[inline]
    pub(super) fn join(&mut self, records: &mut [Record], index: u32, now: Nanos) {
        let kind = self.kind as usize;
        let last = self.last;
        records[index as usize].places[kind] = Place {
            earlier: last,
            later: NONE,
            since: now,
        };
        if last == NONE {
            (self.first, self.since) = (index, now);
        } else {
            records[last as usize].places[kind].later = index;
        }
        self.last = index;
        self.len += 1;
    }

    /// Who leaves must be in the line.
    #[inline]
    pub(super) fn leave(&mut self, records: &mut [Record], index: u32) {
        let kind = self.kind as usize;
        let Place { earlier, later, .. } = records[index as usize].places[kind];
        if later == NONE {
            self.last = earlier;
        } else {
            records[later as usize].places[kind].earlier = earlier;
        }
        if earlier == NONE {
            self.first = later;
            self.since = match records.get(later as usize) {
                Some(record) => record.places[kind].since,
                None => Nanos::NEVER,
            };
        } else {
            records[earlier as usize].places[kind].later = later;
        }
        self.len -= 1;
    }

    /// All of them, with the times when they joined.
    pub(super) fn iter(&self, records: &[Record]) -> impl ExactSizeIterator<Item = (Nanos, u32)> {
        let mut next = self.first;
        (0..self.len).map(move |_| {
            let index = next;
            let place = &records[index as usize].places[self.kind as usize];
            next = place.later;
            (place.since, index)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::attempts::{Attempts, Request, State};
    use proptest::prelude::*;
    use std::vec::Vec;

    proptest! {
        #[test]
        fn whoever_leaves_the_others_stand_in_order(
            calls in prop::collection::vec((0..3_u32, any::<prop::sample::Index>()), 0..200),
        ) {
            let mut attempts = Attempts::new(&crate::Config::default());
            let mut lines = [Line::new(Kind::Awaited), Line::new(Kind::Server)];
            let mut models: [Vec<(Nanos, u32)>; 2] = Default::default();
            for (now, (call, who)) in (0..).map(Nanos).zip(calls) {
                if call == 0 {
                    let request = Request { id: now.0, first_sent: now, client: 0, tries: 1, synchronous: false };
                    let index = attempts.insert(request, now.0, now, State::BackingOff);
                    for (line, model) in lines.iter_mut().zip(&mut models) {
                        line.join(attempts.records(), index, now);
                        model.push((now, index));
                    }
                } else {
                    // Each line is left by others: an attempt's places don't depend on each other.
                    let which = call as usize - 1;
                    if !models[which].is_empty() {
                        let (_, index) = models[which].remove(who.index(models[which].len()));
                        lines[which].leave(attempts.records(), index);
                    }
                }
                for (line, model) in lines.iter().zip(&models) {
                    prop_assert!(attempts.within(line).eq(model.iter().copied()));
                    prop_assert_eq!(line.len() as usize, model.len());
                    prop_assert_eq!(line.since(), model.first().map_or(Nanos::NEVER, |(at, _)| *at));
                    prop_assert_eq!(line.first(), model.first().map_or(NONE, |(_, index)| *index));
                    prop_assert_eq!(line.last(), model.last().map_or(NONE, |(_, index)| *index));
                }
            }
        }
    }
}
