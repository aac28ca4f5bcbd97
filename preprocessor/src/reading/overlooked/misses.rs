//! The near misses of a chapter, of which some turn out to be meant as the beginning or the end of a block.

use super::near::Miss;
use std::collections::{BTreeSet, HashSet};

/// In the order of the text.
#[derive(Default)]
pub(super) struct Misses {
    all: Vec<Miss>,
    explained: HashSet<usize>,
    /// Those that may be meant as an opening or as an end, by their directive and their place in the list.
    openings: BTreeSet<(&'static str, usize)>,
    ends: BTreeSet<(&'static str, usize)>,
}

impl Misses {
    pub(super) fn of(all: Vec<Miss>) -> Self {
        let may_be = |but: char| {
            let places = all.iter().enumerate();
            let places = places.filter(move |(_, miss)| miss.sign != Some(but));
            places.map(|(at, miss)| (miss.spec.name, at)).collect()
        };
        let (openings, ends) = (may_be('/'), may_be('#'));
        Self {
            all,
            explained: HashSet::new(),
            openings,
            ends,
        }
    }

    /// The first end of this directive after a position; it is explained by that.
    pub(super) fn end_after(&mut self, name: &'static str, position: usize) -> Option<&Miss> {
        let after = self.all.partition_point(|miss| miss.span.start <= position);
        let of_name = (name, after)..=(name, usize::MAX);
        let (_, at) = *self.ends.range(of_name).next()?;
        self.explain(at)
    }

    /// The last opening of this directive before a position; it is explained by that.
    pub(super) fn opening_before(&mut self, name: &'static str, position: usize) -> Option<&Miss> {
        let before = self.all.partition_point(|miss| miss.span.end <= position);
        let (_, at) = *self.openings.range((name, 0)..(name, before)).next_back()?;
        self.explain(at)
    }

    fn explain(&mut self, at: usize) -> Option<&Miss> {
        let miss = self.all.get(at)?;
        self.explained.insert(at);
        self.openings.remove(&(miss.spec.name, at));
        self.ends.remove(&(miss.spec.name, at));
        Some(miss)
    }

    /// Those that nothing explains.
    pub(super) fn left(&self) -> impl Iterator<Item = &Miss> {
        let all = self.all.iter().enumerate();
        all.filter(|(at, _)| !self.explained.contains(at))
            .map(|(_, miss)| miss)
    }
}
