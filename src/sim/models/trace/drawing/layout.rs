//! Where everything stands, for a width and a size of labels.

use crate::drawing::Form;
use crate::sim::kernel::ln::ln;
use crate::sim::models::trace::lab::Lab;

/// Where everything is; in px.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    pub(super) form: Form,
    pub(super) em: f32,
    pub(super) width: f32,
    /// The browser's box: left, top, width, height.
    pub(super) browser: [f32; 4],
    /// The line: from the browser's side to the server's.
    pub(super) line: [f32; 2],
    /// How high questions and packets go along it.
    pub(super) lanes: [f32; 2],
    /// The server's width.
    pub(super) server: f32,
    /// Of the chain: where its names end, where bars may begin and end, its first row's base line, and from
    /// row to row.
    pub(super) bars: [f32; 2],
    pub(super) rows: f32,
    pub(super) row: f32,
    /// The keys' middles, and their size.
    pub(super) keys: [[f32; 2]; 2],
    pub(super) key: [f32; 2],
    pub(super) height: f32,
}

/// Below so many labels' sizes of width there is room for nothing beside the keys.
const TIGHT: f32 = 24.0;
/// The shortest line, as a share of the longest.
const SHORTEST: f64 = 0.16;
/// From here on it grows by the same length whenever the distance has grown by the same factor, in km.
const NEAR: f64 = 100.0;
const FARTHEST: f64 = 20_000.0;

impl Layout {
    pub(super) fn new(lab: &Lab, width: f32, em: f32, lane: bool) -> Self {
        // (Tight, as letters at 200 % are, the keys have a row of their own.)
        let form = Form::of(width, em, lane, TIGHT);
        let lying = width >= Form::LYING * em;
        let tight = width < TIGHT * em;
        let (left, grid) = match (lying, tight) {
            (true, _) => (1.6 * em, 9.0 * em),
            (_, false) => (0.6 * em, 5.2 * em),
            _ => (0.4 * em, 2.4 * em),
        };
        let server = if tight { 3.8 * em } else { 4.6 * em };
        let from = left + grid + 0.3 * em;
        let longest = (width - from - server - left).max(em);
        let share = SHORTEST
            + (1.0 - SHORTEST) * ln(1.0 + lab.settings[0] / NEAR) / ln(1.0 + FARTHEST / NEAR);
        let top = 1.8 * em;
        let rows = 9.2 * em;
        let row = 1.5 * em;
        // (Never smaller than what a finger can press.)
        let key = [(4.6 * em).max(48.0), (2.9 * em).max(36.0)];
        let right = width - left - 0.5 * key[0];
        let (keys, names, height) = if tight {
            let y = rows + 5.0 * row + 0.5 * key[1] + 0.2 * em;
            let x = left + 0.5 * key[0];
            let far = (key[0] + 0.6 * em).max(48.0);
            (
                [[x, y], [x + far, y]],
                5.0 * em,
                y + 0.5 * key[1].max(46.0) + 2.0,
            )
        } else {
            let first = rows + 0.35 * key[1];
            let far = (key[1] + 0.6 * em).max(46.0);
            let names = if lying { 7.0 * em } else { 5.3 * em };
            (
                [[right, first], [right, first + far]],
                names,
                rows + 5.0 * row + 0.2 * em,
            )
        };
        let beside = if tight {
            left
        } else {
            key[0] + left + 0.8 * em
        };
        Self {
            form,
            em,
            width,
            browser: [left, top, grid, 5.0 * em],
            line: [from, from + longest * share as f32],
            lanes: [top + 1.6 * em, top + 3.0 * em],
            server,
            bars: [names, (width - beside - 4.2 * em).max(names + em)],
            rows,
            row,
            keys,
            key,
            height: if lane { 8.6 * em } else { height },
        }
    }

    /// How far a share of the way is from the browser.
    pub(super) fn way(&self, share: f64) -> f32 {
        self.line[0] + (self.line[1] - self.line[0]) * share as f32
    }
}
