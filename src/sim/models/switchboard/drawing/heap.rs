//! The heap under the door: what was turned away and not tried again.

use super::{
    labels::{MOST_COUNTED, Word, write},
    layout::{At, Layout},
};
use crate::drawing::{Anchor, Form, Glyph, Paper, Style};

/// A rejection falls for so much of the time of travel.
const FALL: f32 = 0.6;

/// The heap while it is drawn.
pub(super) struct Heap {
    pub(super) lost: u32,
    /// How many that were turned away have been met, the newest first.
    pub(super) met: u32,
    pub(super) flying: u32,
}

impl Heap {
    /// Where the next older of those that fall is, so far into its time of travel; `None` once it lies on the
    /// heap.
    pub(super) fn fall(&mut self, l: &Layout, t: f32) -> Option<[f32; 2]> {
        self.met += 1;
        let t = t / FALL;
        if t >= 1.0 {
            return None;
        }
        self.flying += 1;
        // Once the heap is as large as it gets, they vanish in it.
        let [x, y] = cell(l, self.lost.saturating_sub(self.met).min(most(l) - 1));
        // Off the threshold, a little outwards, and down ever faster.
        let [door, mid] = l.door();
        Some([
            door + (x - door - 3.0 * l.at(At::Cross) * (1.0 - t)) * t,
            mid + (y - mid) * t * t,
        ])
    }

    /// Draws what lies, and says how many.
    pub(super) fn draw(&self, l: &Layout, paper: &mut Paper) {
        if self.lost == 0 {
            return;
        }
        let lie = self.lost.saturating_sub(self.flying);
        let [door, _] = l.door();
        let (cross, floor) = (l.at(At::Cross), l.at(At::Ground) + 3.0);
        // Half of its foot.
        let half = 0.5 * cross * (layers(l) + 1) as f32;
        // Once the heap is as large as it gets, what is in it rises like a level: by the same height whenever
        // their number has grown by the same factor. (A float's bits are nearly its logarithm.)
        let times = (lie as f32 / most(l) as f32).max(1.0).to_bits() - 1.0_f32.to_bits();
        let up = (times as f32 * (0.5 / 8_388_608.0)).min(4.0) * cross;
        let mut level = [
            [door - half, floor],
            [door + half, floor],
            [0.0; 2],
            [0.0; 2],
        ];
        level[2] = [door + half - 0.5 * up, floor - up];
        level[3] = [door - half + 0.5 * up, floor - up];
        paper.line(Style::Heap, &level);
        for index in 0..lie.min(most(l)) {
            let [x, y] = cell(l, index);
            paper.mark(Style::Cross, Glyph::Cross, x, y, 0.35 * cross);
        }
        let x = door + half + 5.0;
        let y = floor - 1.0;
        let word = Word::TurnedAway as u32;
        let (mut style, mut up) = (Style::Name, 1.2 * l.em);
        match l.form {
            Form::Lane => up = 0.0,
            Form::Tight => {}
            _ => style = Style::Big,
        }
        let counted = (self.lost as f32).min(MOST_COUNTED);
        paper.label(
            style,
            Anchor::Start,
            x,
            y - up,
            Word::Count as usize,
            &[counted],
        );
        if up > 0.0 {
            write(paper, Anchor::Start, x, y, word, &[]);
        }
    }
}

/// In how many layers the heap grows, by one on its left and one on its right.
fn layers(l: &Layout) -> u32 {
    storeys(l) + 3
}

fn storeys(l: &Layout) -> u32 {
    l.at(At::Storeys) as u32
}

/// How many crosses the heap is made of at most: each layer is one higher than the one before, up to the
/// storeys.
fn most(l: &Layout) -> u32 {
    let storeys = storeys(l);
    storeys * (storeys + 7) / 2
}

/// Where a cross of the heap lies.
#[inline(never)]
fn cell(l: &Layout, mut index: u32) -> [f32; 2] {
    let mut layer = 0_u32;
    loop {
        let high = (layer + 1).min(storeys(l));
        if index < high {
            break;
        }
        index -= high;
        layer += 1;
    }
    // Nothing that fell lies in rank and file. (And the layers on the right are one more: half a cross to
    // the left, the heap is under the door.)
    let askew = 0.06 * ((3 * layer + 5 * index) % 7) as f32 - 0.68;
    let mut aside = layer.div_ceil(2) as f32 - 0.5 * index as f32;
    if layer.is_multiple_of(2) {
        aside = -aside;
    }
    let cross = l.at(At::Cross);
    [
        l.at(At::Door) + (aside + askew) * cross,
        l.at(At::Ground) - 1.0 - 0.9 * index as f32 * cross,
    ]
}
