//! The heap under the door: what was turned away and not tried again.

use super::{
    labels::{MOST_COUNTED, Word, write},
    layout::Layout,
};
use crate::drawing::{Anchor, Glyph, Paper, Style};

/// A rejection falls for so much of the time of travel.
const FALL: f32 = 0.6;

/// The heap while it is drawn.
pub(super) struct Heap {
    lost: u32,
    /// How many that were turned away have been met, the newest first.
    met: u32,
    flying: u32,
}

impl Heap {
    pub(super) const fn new(lost: u32) -> Self {
        Self {
            lost,
            met: 0,
            flying: 0,
        }
    }

    /// Where the next older of those that fall is, so far into its time of travel; `None` once it lies on the
    /// heap.
    #[inline(never)]
    pub(super) fn fall(&mut self, l: &Layout, t: f32) -> Option<[f32; 2]> {
        self.met += 1;
        let t = t / FALL;
        if t >= 1.0 {
            return None;
        }
        self.flying += 1;
        // Once the heap is as large as it gets, they vanish at its top.
        let most = l.most_crosses();
        let index = self.lost.saturating_sub(self.met);
        let [x, y] = cell(
            l,
            if index < most {
                index
            } else {
                most - 1 - index % 3
            },
        );
        // Off the threshold, a little outwards, and down ever faster.
        let aside = 3.0 * l.cross * t * (1.0 - t);
        Some([
            l.door + (x - l.door) * t - aside,
            l.mid + (y - l.mid) * t * t,
        ])
    }

    /// Draws what lies, and says how many.
    pub(super) fn draw(&self, l: &Layout, paper: &mut Paper) {
        let lie = self.lost.saturating_sub(self.flying);
        let most = l.most_crosses();
        if lie > most {
            // The heap is as large as it gets: what is in it rises like a level, by the same height whenever
            // their number has grown by the same factor.
            let times = (lie as f32 / most as f32).to_bits() as f32 / 8_388_608.0 - 127.0;
            let share = (times / 9.0).min(1.0);
            let up = l.storeys as f32 * l.rise() * share;
            let (foot, top) = (l.heap_half(), l.heap_half() - 0.55 * up);
            let floor = l.ground + 3.0;
            paper.line(
                Style::Heap,
                &[
                    [l.door - foot, floor],
                    [l.door + foot, floor],
                    [l.door + top, floor - up],
                    [l.door - top, floor - up],
                ],
            );
        }
        for index in 0..lie.min(most) {
            let [x, y] = cell(l, index);
            paper.mark(Style::Cross, Glyph::Cross, x, y, 0.35 * l.cross);
        }
        if self.lost == 0 {
            return;
        }
        let counted = [self.lost.min(MOST_COUNTED) as f32];
        let x = l.door + l.heap_half() + 8.0;
        let at = [x, l.ground + 2.0];
        let start = Anchor::Start;
        if l.lane {
            let word = if l.width - x >= 12.6 * l.em {
                Word::Lost
            } else {
                Word::Count
            };
            write(paper, Style::Label, start, at, word, &counted);
            return;
        }
        let (style, word) = if l.tight {
            (Style::Name, Word::Away)
        } else {
            (Style::Big, Word::TurnedAway)
        };
        write(
            paper,
            style,
            start,
            [x, at[1] - 1.2 * l.em],
            Word::Count,
            &counted,
        );
        write(paper, Style::Label, start, at, word, &[]);
    }
}

/// Where a cross of the heap lies. It grows like a heap does, by a layer on one side and then on the other,
/// but no higher than its storeys.
#[inline(never)]
fn cell(l: &Layout, mut index: u32) -> [f32; 2] {
    let mut layer = 0_u32;
    loop {
        let in_layer = (layer + 1).min(l.storeys);
        if index < in_layer {
            break;
        }
        index -= in_layer;
        layer += 1;
    }
    // Nothing that fell lies in rank and file.
    let askew = ((3 * layer + 5 * index) % 7) as f32 - 3.0;
    let side = if layer.is_multiple_of(2) { -1.0 } else { 1.0 };
    let aside = layer.div_ceil(2) as f32 - 0.5 * index as f32;
    [
        l.door + (side * aside + 0.06 * askew) * l.cross,
        l.ground - 1.0 - index as f32 * l.rise(),
    ]
}
