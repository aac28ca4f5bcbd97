//! One click's tree of calls: each floor an upright line, each attempt a stroke to the next one. Those that
//! were made after the click had ended are broken, failures end in a cross, answers in a dot, and what is
//! never answered in nothing.

use super::labels::{LONGEST, MOST_CLICKS, Word, write};
use super::layout::Layout;
use crate::drawing::{Anchor, Form, Glyph, Paper, Style};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::floors::model::Floors;
use crate::sim::models::floors::settings::FLOORS;
use crate::sim::models::floors::tree::{Came, Tree};
use crate::sim::models::sequence::Sequence;

/// How much time the tree shows, in seconds: more, once there is more.
const SPANS: [u64; 14] = [1, 2, 3, 5, 7, 10, 13, 18, 25, 40, 65, 100, 200, 500];

/// From one word to the next below it, and strokes that are nearer than this run into each other; in labels'
/// sizes.
const LINE: f32 = 1.0;
const TOO_NEAR: f32 = 0.2;

/// Where the tree's lines are, and how its times are drawn.
struct View<'l> {
    floors: &'l [f32; 4],
    sequence: Sequence,
    /// From one stroke to the next of the same instant, at most.
    apart: f32,
    /// Where the words on the right end.
    right: f32,
    /// Whether there is room for words, and below that at which the click ended, too.
    says: bool,
    is_roomy: bool,
}

/// Draws it below the floors.
pub(super) fn draw(l: &Layout, paper: &mut Paper, lab: &Floors) {
    let tree = &lab.tree;
    if tree.root == 0 {
        return;
    }
    let last = if tree.ended < Nanos::NEVER {
        tree.last.max(tree.ended)
    } else {
        tree.last
    };
    let shown = last.saturating_sub(tree.born).0 / 1_000_000_000;
    let span = SPANS
        .iter()
        .copied()
        .find(|span| *span > shown)
        .unwrap_or(shown + 1);
    let [top, high] = l.tree;
    let (number, calls) = ((tree.number as f32).min(MOST_CLICKS), tree.calls as f32);
    let at = [l.beside, l.counter];
    match l.form {
        Form::Lying => write(
            paper,
            Style::Name,
            Anchor::Start,
            at,
            Word::Tree,
            &[number, calls],
        ),
        Form::Narrow => write(
            paper,
            Style::Name,
            Anchor::Start,
            at,
            Word::TreeShort,
            &[calls],
        ),
        Form::Tight | Form::Lane => {}
    }
    let view = View {
        floors: &l.floors,
        sequence: Sequence {
            begins: tree.born,
            top,
            scale: (high - 1.6 * l.em) / Nanos::from_secs(span).0 as f32,
            em: l.em,
        },
        apart: 0.3 * l.em,
        right: l.right,
        says: l.form.is_whole(),
        is_roomy: false,
    };
    strokes(&view, paper, tree, top + high);
}

/// The tree alone, with exact times.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn sequence(lab: &Floors, paper: &mut Paper, width: f32, em: f32) {
    /// How high the whole is, in labels' sizes.
    const HIGH: f32 = 34.0;
    paper.begin(width, em, &[]);
    paper.moving();
    let tree = &lab.tree;
    let (left, right) = (6.0 * em, width - 4.4 * em);
    let floors = core::array::from_fn(|n| left + n as f32 * (right - left) / 3.0);
    for (floor, x) in floors.iter().enumerate() {
        let name = Word::Names as usize + floor;
        super::labels::write_nth(paper, Style::Name, Anchor::Middle, [*x, em], name, &[]);
    }
    let top = 2.4 * em;
    let takes = tree.last.saturating_sub(tree.born).0.max(1);
    let view = View {
        floors: &floors,
        sequence: Sequence {
            begins: tree.born,
            top,
            scale: HIGH * em / takes as f32,
            em,
        },
        apart: 0.42 * em,
        right: width - 0.5 * em,
        says: true,
        is_roomy: true,
    };
    let end = top + (HIGH + 2.0) * em;
    strokes(&view, paper, tree, end);
    paper.end(end + 0.6 * em);
}

/// All attempts, the moment in which the click ended, and how many calls came to BACK at once.
fn strokes(view: &View<'_>, paper: &mut Paper, tree: &Tree, end: f32) {
    let (sequence, em) = (&view.sequence, view.sequence.em);
    for x in view.floors {
        paper.line(Style::Edge, &[[*x, sequence.top - 0.5 * em], [*x, end]]);
    }
    let apart = fan(view, tree);
    let (mut instant, mut nth) = (Nanos::NEVER, [0_u32; FLOORS]);
    let mut word_at = f32::NEG_INFINITY;
    let ended = (tree.ended < Nanos::NEVER).then(|| sequence.y(tree.ended));
    if let Some(y) = ended.filter(|y| *y <= end) {
        let [left, right] = [view.floors[0] - 0.3 * em, view.floors[FLOORS] + 0.3 * em];
        paper.line(Style::Line, &[[left, y], [right, y]]);
    }
    let mut flush = |paper: &mut Paper, instant: Nanos, count: u32| {
        if instant == Nanos::NEVER || !view.says {
            return;
        }
        let y = sequence.y(instant);
        let near =
            ended.is_some_and(|ended| (y - ended).abs() < LINE * em && instant != tree.ended);
        if y - word_at < LINE * em || near || y > end {
            return;
        }
        word_at = y;
        let seconds = instant.saturating_sub(tree.born).as_secs_f64() as f32;
        let at = [view.floors[0] - 0.5 * em, y + 0.35 * em];
        write(
            paper,
            Style::Label,
            Anchor::End,
            at,
            Word::Time,
            &[seconds.min(LONGEST)],
        );
        let ends = instant == tree.ended;
        if count > 1 && (view.is_roomy || !ends) {
            let below = if ends { 1.3 } else { 0.0 };
            let at = [view.right, y + (0.35 + below) * em];
            write(
                paper,
                Style::Ink,
                Anchor::End,
                at,
                Word::SoMany,
                &[count as f32],
            );
        }
    };
    for stroke in &tree.strokes {
        if stroke.begins != instant {
            flush(paper, instant, nth[FLOORS - 1]);
            (instant, nth) = (stroke.begins, [0; FLOORS]);
        }
        let floor = usize::from(stroke.floor);
        let y = sequence.y(stroke.begins) + nth[floor] as f32 * apart;
        nth[floor] += 1;
        if y > end {
            continue;
        }
        let style = if stroke.late {
            Style::Gone
        } else {
            Style::Asks
        };
        let to = view.floors[floor + 1];
        paper.line(style, &[[view.floors[floor], y], [to, y]]);
        let r = (0.3 * em).min(0.45 * apart.max(0.3 * em));
        if floor + 1 == FLOORS {
            match stroke.came {
                Came::Failed => paper.mark(Style::Cross, Glyph::Cross, to - 0.6 * em, y, r),
                Came::Answered => paper.mark(Style::Dot, Glyph::Dot, to - 0.6 * em, y, r),
                Came::Nothing | Came::GivenUp => {}
            }
        }
    }
    flush(paper, instant, nth[FLOORS - 1]);
    paper.gather();
    if let Some(y) = ended.filter(|y| view.says && *y + 0.35 * em <= end) {
        let mut of_the_click = tree.strokes.iter().rev().filter(|stroke| stroke.floor == 0);
        let word = if tree.answered {
            Word::There
        } else if of_the_click
            .next()
            .is_some_and(|last| matches!(last.came, Came::Failed))
        {
            Word::Error
        } else {
            Word::Gone
        };
        let at = [view.right, y + 0.35 * em];
        write(paper, Style::Now, Anchor::End, at, word, &[]);
        if !tree
            .strokes
            .iter()
            .any(|stroke| stroke.begins == tree.ended)
        {
            let seconds = tree.ended.saturating_sub(tree.born).as_secs_f64() as f32;
            let at = [view.floors[0] - 0.5 * em, y + 0.35 * em];
            write(
                paper,
                Style::Label,
                Anchor::End,
                at,
                Word::Time,
                &[seconds.min(LONGEST)],
            );
        }
    }
}

/// How far apart strokes of one instant are, so that all fit in before the next.
fn fan(view: &View<'_>, tree: &Tree) -> f32 {
    let (mut instant, mut count, mut apart) = (Nanos::NEVER, 0_u32, view.apart);
    for stroke in &tree.strokes {
        if usize::from(stroke.floor) + 1 < FLOORS {
            continue;
        }
        if stroke.begins != instant {
            if instant < Nanos::NEVER && count > 1 {
                let room = view.sequence.y(stroke.begins) - view.sequence.y(instant);
                apart = apart.min(0.85 * room / count as f32);
            }
            (instant, count) = (stroke.begins, 0);
        }
        count += 1;
    }
    // Where they would run into each other, one stands for all, and its number beside it.
    if apart < TOO_NEAR * view.sequence.em {
        0.0
    } else {
        apart
    }
}
