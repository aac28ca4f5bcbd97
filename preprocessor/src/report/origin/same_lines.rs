//! Which line of one text each line of another is, in a time that grows as they do.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Stretches of so many lines in all are compared for the least differences, which may cost the square of it.
const MOST: usize = 500;

/// Which line of `old` each line of `new` is. Lines that only one of both has are left out before the two are
/// compared: what was included or written anew may be long.
pub(super) fn same_lines(old: &[&str], new: &[&str]) -> Vec<Option<usize>> {
    let shared = |lines: &[&str], with: &[&str]| -> Vec<usize> {
        let with: HashSet<&str> = with.iter().copied().collect();
        (0..lines.len())
            .filter(|&at| with.contains(lines[at]))
            .collect()
    };
    let (in_old, in_new) = (shared(old, new), shared(new, old));
    let texts_old: Vec<&str> = in_old.iter().map(|&at| old[at]).collect();
    let texts_new: Vec<&str> = in_new.iter().map(|&at| new[at]).collect();
    let mut same = vec![None; new.len()];
    for (old_at, new_at) in pairs(&texts_old, &texts_new) {
        same[in_new[new_at]] = Some(in_old[old_at]);
    }
    same
}

/// The lines that are the same, as places in both.
fn pairs(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    if old.len() + new.len() <= MOST {
        return alike(old, new, 0..old.len(), 0..new.len());
    }
    // What stands once in both parts long texts into short ones.
    let mut pairs = Vec::new();
    let (mut old_at, mut new_at) = (0, 0);
    let ends = [(old.len(), new.len())];
    for (in_old, in_new) in forward(&once_in_both(old, new)).into_iter().chain(ends) {
        pairs.extend(alike(old, new, old_at..in_old, new_at..in_new));
        if in_old < old.len() {
            pairs.push((in_old, in_new));
        }
        (old_at, new_at) = (in_old + 1, in_new + 1);
    }
    pairs
}

/// Lines that stand once in each of two texts, in the order of the second.
fn once_in_both(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let (in_old, in_new) = (places(old), places(new));
    let once = |(at, line): (usize, &&str)| {
        in_new.get(line).copied().flatten()?;
        Some((in_old.get(line).copied().flatten()?, at))
    };
    new.iter().enumerate().filter_map(once).collect()
}

/// Where each line stands, if it stands once.
fn places<'l>(lines: &[&'l str]) -> HashMap<&'l str, Option<usize>> {
    let mut places = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        let place = places.entry(*line);
        place.and_modify(|place| *place = None).or_insert(Some(at));
    }
    places
}

/// The most of these pairs that go forward in both texts; they go forward in the second.
fn forward(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    // For each length the pair that ends such a run earliest, and for each pair the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::new();
    for (index, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].0 < pair.0);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut run: Vec<(usize, usize)> =
        std::iter::successors(ends.last().copied(), |&index| before[index])
            .map(|index| pairs[index])
            .collect();
    run.reverse();
    run
}

/// The lines that are the same in two stretches.
fn alike(
    old: &[&str],
    new: &[&str],
    mut in_old: Range<usize>,
    mut in_new: Range<usize>,
) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    while !in_old.is_empty() && !in_new.is_empty() && old[in_old.start] == new[in_new.start] {
        pairs.push((in_old.start, in_new.start));
        in_old.start += 1;
        in_new.start += 1;
    }
    while !in_old.is_empty() && !in_new.is_empty() && old[in_old.end - 1] == new[in_new.end - 1] {
        in_old.end -= 1;
        in_new.end -= 1;
        pairs.push((in_old.end, in_new.end));
    }
    // Of a long stretch in which all is said again and again it isn't known which line is which.
    let most = in_old.len() + in_new.len();
    if in_old.is_empty() || in_new.is_empty() || most > MOST {
        return pairs;
    }
    let (from, to) = (in_old.start, in_new.start);
    for step in capture_diff_slices(Algorithm::Myers, &old[in_old], &new[in_new]) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = step
        {
            pairs.extend((0..len).map(|at| (from + old_index + at, to + new_index + at)));
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(old: &str, new: &str) -> Vec<Option<usize>> {
        let old: Vec<&str> = old.lines().collect();
        let new: Vec<&str> = new.lines().collect();
        same_lines(&old, &new)
    }

    #[test]
    fn each_line_of_a_long_text_is_found_beside_what_was_put_between() {
        let old: String = (0..5000).map(|at| format!("line {at}\n\n")).collect();
        let included: String = (0..5000).map(|at| format!("other {at}\n\n")).collect();
        let new = format!("{included}{old}");
        let found = same(&old, &new);
        for (at, place) in found[10_000..].iter().enumerate() {
            assert_eq!(*place, Some(at));
        }
    }

    #[test]
    fn of_a_long_text_of_a_few_lines_only_its_beginning_and_its_end_are_known() {
        let old = "a\n{{#title b}}\n\n".repeat(30_000);
        let new = "a\n\n\n".repeat(30_000);
        let found = same(&old, &new);
        assert_eq!(found[..3], [Some(0), Some(2), None]);
        assert_eq!(found.last(), Some(&Some(89_999)));
    }

    #[test]
    fn lines_that_were_put_in_another_order_go_forward() {
        let old: String = (0..1000).map(|at| format!("{at}\n")).collect();
        let new: String = (0..1000)
            .map(|at| format!("{}\n", (at + 300) % 1000))
            .collect();
        let found = same(&old, &new);
        assert_eq!(found[..700], (300..1000).map(Some).collect::<Vec<_>>());
        assert_eq!(found[700..], [None; 300]);
    }
}
