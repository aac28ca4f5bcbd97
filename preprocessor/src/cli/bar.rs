//! The line at a terminal that is drawn again and again while something long is done, and goes when it is.
//! Where standard error is a file or another program, there are lines that stay (`progress.rs`).

use super::say::{draw, wipe};
use std::time::Duration;

/// How often it is drawn.
pub(super) const INTERVAL: Duration = Duration::from_millis(100);
/// How many characters the bar itself has: with what stands beside it, it fits into eighty.
const WIDTH: usize = 24;
const MOST: usize = 44;

/// How far something is: what is done of how much, where that can be counted.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Doing {
    pub(super) what: String,
    pub(super) count: Option<(usize, usize)>,
}

/// Draws it over what was drawn before.
pub(super) fn show(doing: &Doing, elapsed: Duration) {
    draw(line(doing, elapsed));
}

/// Takes it away.
pub(super) fn hide() {
    wipe();
}

fn line(Doing { what, count }: &Doing, elapsed: Duration) -> String {
    let what: String = what.chars().take(MOST).collect();
    let seconds = elapsed.as_secs();
    let bar: String = match count {
        Some((done, all)) => {
            let full = (WIDTH * done).checked_div(*all).unwrap_or(WIDTH).min(WIDTH);
            "█".repeat(full) + &"░".repeat(WIDTH - full)
        }
        // What can't be counted is a piece that goes to and fro.
        None => {
            let way = WIDTH - 4;
            let ticks = usize::try_from(elapsed.as_millis() / INTERVAL.as_millis()).unwrap_or(0);
            let at = way.abs_diff(ticks % (2 * way));
            "░".repeat(at) + "████" + &"░".repeat(way - at)
        }
    };
    match count {
        Some((done, all)) => format!("{bar} {what} {done} of {all} ({seconds} s)"),
        None => format!("{bar} {what} ({seconds} s)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(count: Option<(usize, usize)>, millis: u64) -> String {
        let what = "packing".to_owned();
        line(&Doing { what, count }, Duration::from_millis(millis))
    }

    #[test]
    fn the_bar_is_as_full_as_the_work_is_done() {
        let full = |line: String| line.matches('█').count();
        assert_eq!(full(at(Some((0, 80)), 1000)), 0);
        assert_eq!(full(at(Some((40, 80)), 1000)), WIDTH / 2);
        assert_eq!(full(at(Some((80, 80)), 1000)), WIDTH);
        assert_eq!(full(at(Some((0, 0)), 1000)), WIDTH);
        assert!(at(Some((40, 80)), 3900).ends_with("░ packing 40 of 80 (3 s)"));
    }

    #[test]
    fn what_is_not_counted_moves_and_nothing_is_wider_than_a_terminal() {
        assert_ne!(at(None, 1000), at(None, 1100));
        for millis in (0..10_000).step_by(100) {
            assert_eq!(at(None, millis).matches(['█', '░']).count(), WIDTH);
        }
        let what = "x".repeat(200);
        let line = line(&Doing { what, count: None }, Duration::from_secs(999));
        assert!(line.chars().count() < 80, "{line}");
    }
}
