//! Lines, threaded through the records of those who stand in them.

use crate::sim::kernel::units::Nanos;

/// No record.
pub(crate) const NONE: u32 = u32::MAX;

/// A record's place in a line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    earlier: u32,
    pub(crate) later: u32,
    since: Nanos,
}

impl Place {
    /// In no line.
    pub(crate) const NOWHERE: Self = Self {
        earlier: NONE,
        later: NONE,
        since: Nanos::NEVER,
    };
}

/// What stands in lines: it keeps a place for each kind of line that it may be in at once.
pub(crate) trait Member {
    /// Its place in the line of this kind.
    fn place(&self, kind: Kind) -> &Place;
    /// The same, to be changed.
    fn place_mut(&mut self, kind: Kind) -> &mut Place;
}

/// Which of its places a record keeps for this line.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind {
    /// The line of those whose clients wait for them.
    Awaited,
    /// Whatever line of the server it stands in: it waits for a worker, then its answer is under way.
    Server,
}

/// Records in the order in which they joined. No line needs room of its own, and leaving takes the
/// same short time everywhere in it.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    kind: Kind,
    first: u32,
    last: u32,
    len: u32,
    /// When the first one joined, [`Nanos::NEVER`] if there is none.
    since: Nanos,
}

impl Line {
    pub(crate) const fn new(kind: Kind) -> Self {
        Self {
            kind,
            first: NONE,
            last: NONE,
            len: 0,
            since: Nanos::NEVER,
        }
    }

    #[inline]
    pub(crate) const fn len(&self) -> u32 {
        self.len
    }

    #[inline]
    pub(crate) const fn since(&self) -> Nanos {
        self.since
    }

    #[inline]
    pub(crate) const fn first(&self) -> u32 {
        self.first
    }

    #[inline]
    pub(crate) const fn last(&self) -> u32 {
        self.last
    }

    #[inline]
    pub(crate) fn join<M: Member>(&mut self, records: &mut [M], index: u32, now: Nanos) {
        let kind = self.kind;
        let last = self.last;
        *records[index as usize].place_mut(kind) = Place {
            earlier: last,
            later: NONE,
            since: now,
        };
        if last == NONE {
            (self.first, self.since) = (index, now);
        } else {
            records[last as usize].place_mut(kind).later = index;
        }
        self.last = index;
        self.len += 1;
    }

    /// Who leaves must be in the line.
    #[inline]
    pub(crate) fn leave<M: Member>(&mut self, records: &mut [M], index: u32) {
        let kind = self.kind;
        let Place { earlier, later, .. } = *records[index as usize].place(kind);
        if later == NONE {
            self.last = earlier;
        } else {
            records[later as usize].place_mut(kind).earlier = earlier;
        }
        if earlier == NONE {
            self.first = later;
            self.since = match records.get(later as usize) {
                Some(record) => record.place(kind).since,
                None => Nanos::NEVER,
            };
        } else {
            records[earlier as usize].place_mut(kind).later = later;
        }
        self.len -= 1;
    }

    /// All of them, with the times when they joined.
    pub(crate) fn iter<M: Member>(
        &self,
        records: &[M],
    ) -> impl ExactSizeIterator<Item = (Nanos, u32)> {
        let mut next = self.first;
        (0..self.len).map(move |_| {
            let index = next;
            let place = records[index as usize].place(self.kind);
            next = place.later;
            (place.since, index)
        })
    }
}

#[cfg(test)]
mod tests;
