//! What a model draws on.

use super::{glyph::Glyph, items::Anchor, style::Style, way::Way};
use crate::sim::kernel::room::with_room;
use alloc::vec::Vec;

/// The list's first numbers.
const HEADER: usize = 8;

/// A display list in the making; see the [module](super).
///
/// ```
/// use switchboard::drawing::{Glyph, Paper, Style};
///
/// let mut paper = Paper::default();
/// for time in 0..60 {
///     // What stands depends on these numbers alone, and is drawn when one of them changes.
///     if paper.begin(360.0, 12.5, &[]) {
///         paper.circle(Style::Ring, 180.0, 60.0, 24.0);
///     }
///     paper.moving();
///     paper.mark(Style::Dot, Glyph::Dot, time as f32 * 3.0, 60.0, 4.0);
///     paper.end(120.0);
/// }
/// assert_eq!(paper.numbers()[2], 120.0);
/// ```
///
/// Where lists are no longer than those before them, nothing is allocated.
#[derive(Clone, Debug)]
pub struct Paper {
    numbers: Vec<f32>,
    /// Marks that are on the paper but not in the list yet: style, glyph, x, y, scale.
    loose: Vec<[f32; 5]>,
    /// Of what stands; 0: nothing yet.
    version: u32,
}

impl Default for Paper {
    fn default() -> Self {
        let mut paper = Self {
            numbers: with_room(4096),
            loose: with_room(Self::MOST_MARKS),
            version: 0,
        };
        paper.put(&[HEADER as f32, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]);
        paper
    }
}

impl Paper {
    /// Most marks that can be loose at once; any more are left out.
    pub const MOST_MARKS: usize = 768;

    /// The list, complete after [`Paper::end`].
    #[must_use]
    pub fn numbers(&self) -> &[f32] {
        &self.numbers
    }

    /// Begins a drawing of a width, with labels of a size. `facts` are all numbers beside these that what
    /// stands is drawn from. Gives whether it is to be drawn: where nothing has changed since the last
    /// time, it stands already.
    ///
    /// The version of what stands is made from the facts, not counted: a page may see now this, now that
    /// instance of a lab, and an instance may begin again. (That two drawings have one version by chance is
    /// possible, once in four thousand million changes.)
    pub fn begin(&mut self, width: f32, em: f32, facts: &[f32]) -> bool {
        let mut version = 1_u32;
        for fact in [width, em].iter().chain(facts) {
            version = (version ^ fact.to_bits()).wrapping_mul(0x9e37_79b1);
            version ^= version >> 15;
        }
        self.loose.clear();
        if version == self.version {
            self.numbers.truncate(HEADER + self.numbers[3] as usize);
            return false;
        }
        self.version = version;
        self.numbers.clear();
        self.put(&[0.0, width, 0.0, 0.0, (version >> 8) as f32, em, 0.0, 0.0]);
        true
    }

    /// From here on it moves.
    pub fn moving(&mut self) {
        self.gather();
        // (Where what stands was there already, the list ends with it.)
        self.numbers[3] = (self.numbers.len() - HEADER) as f32;
    }

    /// The drawing is complete, and so high.
    pub fn end(&mut self, height: f32) {
        self.gather();
        self.numbers[0] = self.numbers.len() as f32;
        self.numbers[2] = height;
    }

    /// Puts a mark on the paper, around a place and so large from there. Marks are drawn together, style by
    /// style in the styles' order, at the latest when the drawing ends; [`Paper::gather`] does it at
    /// once, so that what comes later is drawn over them.
    #[inline(never)]
    pub fn mark(&mut self, style: Style, glyph: Glyph, x: f32, y: f32, scale: f32) {
        if self.loose.len() < Self::MOST_MARKS {
            let mark = [f32::from(style as u8), f32::from(glyph as u8), x, y, scale];
            self.loose.push(mark);
        }
    }

    /// Draws the marks that are loose.
    #[inline(never)]
    pub fn gather(&mut self) {
        for style in 0..Style::ALL.len() as u8 {
            // Marks of one style mostly have one glyph; each run of them is an item.
            let (mut glyph, mut count) = (-1.0, 0);
            for i in 0..self.loose.len() {
                let mark = self.loose[i];
                if mark[0] != f32::from(style) {
                    continue;
                }
                if mark[1] != glyph {
                    glyph = mark[1];
                    self.put(&[0.0, mark[0], glyph, 0.0]);
                    count = self.numbers.len() - 1;
                }
                self.numbers[count] += 1.0;
                self.put(&mark[2..]);
            }
        }
        self.loose.clear();
    }

    /// Draws a line through points.
    pub fn line(&mut self, style: Style, points: &[[f32; 2]]) {
        self.item(1.0, style, &[points.len() as f32]);
        self.put(points.as_flattened());
    }

    /// Draws a way, from its point of this number on.
    pub fn way(&mut self, style: Style, way: &Way, from: usize) {
        let points = way.points().get(from..).unwrap_or_default();
        self.item(1.0, style, &[points.len() as f32]);
        for [x, y, _] in points {
            self.put(&[*x, *y]);
        }
    }

    /// Draws cubic curves, one after the other: from a point, by two handles to the next each.
    pub fn curve(&mut self, style: Style, from: [f32; 2], curves: &[[f32; 6]]) {
        self.item(2.0, style, &[curves.len() as f32]);
        self.put(&from);
        self.put(curves.as_flattened());
    }

    /// Draws a box with round corners.
    pub fn rect(&mut self, style: Style, x: f32, y: f32, width: f32, height: f32, radius: f32) {
        self.item(3.0, style, &[x, y, width, height, radius]);
    }

    /// Draws a level: a box, and how much of it is filled, 0 to 1.
    pub fn level(&mut self, style: Style, x: f32, y: f32, width: f32, height: f32, share: f32) {
        self.item(4.0, style, &[x, y, width, height, share]);
    }

    /// Draws a piece of a pie.
    pub fn sector(&mut self, style: Style, x: f32, y: f32, radius: f32, share: f32) {
        self.item(5.0, style, &[x, y, radius, share]);
    }

    /// Draws a circle.
    pub fn circle(&mut self, style: Style, x: f32, y: f32, radius: f32) {
        self.item(6.0, style, &[x, y, radius]);
    }

    /// Draws cells in rows of so many, each with a state: 0 for no cell.
    pub fn grid(
        &mut self,
        style: Style,
        (x, y): (f32, f32),
        columns: u32,
        (pitch, size): (f32, f32),
        states: impl ExactSizeIterator<Item = u8>,
    ) {
        self.item(
            7.0,
            style,
            &[x, y, columns as f32, states.len() as f32, pitch, size],
        );
        for state in states {
            self.put(&[state.into()]);
        }
    }

    /// Writes a label, by its index, with the numbers that fill it.
    pub fn label(
        &mut self,
        style: Style,
        anchor: Anchor,
        x: f32,
        y: f32,
        label: usize,
        numbers: &[f32],
    ) {
        let anchor = f32::from(anchor as u8);
        self.item(
            8.0,
            style,
            &[anchor, x, y, label as f32, numbers.len() as f32],
        );
        self.put(numbers);
    }

    /// Makes a place that can be pressed: it does an action of the sheet, with an argument.
    pub fn target(&mut self, x: f32, y: f32, radius: f32, action: u32, argument: u32) {
        self.put(&[9.0, x, y, radius, action as f32, argument as f32]);
    }

    /// Makes a line that can be pulled sideways, which changes a setting: it stands from a point so far down,
    /// and can be pulled to its stops, each a place across and the setting's value there.
    pub fn handle(&mut self, setting: usize, [x, y]: [f32; 2], height: f32, stops: &[[f32; 2]]) {
        self.put(&[10.0, setting as f32, x, y, height, stops.len() as f32]);
        self.put(stops.as_flattened());
    }

    #[inline(never)]
    fn item(&mut self, op: f32, style: Style, numbers: &[f32]) {
        self.put(&[op, f32::from(style as u8)]);
        self.put(numbers);
    }

    #[inline(never)]
    fn put(&mut self, numbers: &[f32]) {
        for number in numbers {
            self.numbers.push(*number);
        }
    }
}
