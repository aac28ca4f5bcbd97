//! What moves: requests on their way, and what comes back.

use super::layout::Layout;
use crate::drawing::{Glyph, Paper, Style, Way, smooth};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::cache::model::Cache;
use crate::sim::models::cache::settings::{KEEP, RATE};
use crate::sim::models::cache::watch::Met;
use crate::sim::models::rules::World;

/// How long everything travels in the drawing.
const TRAVEL: Nanos = Nanos::from_millis(500);
/// So many requests a second are drawn at most.
const MOST: f32 = 60.0;

/// Every how manieth request is drawn.
pub(in super::super) fn every(rate: f32) -> u32 {
    let times = (rate / MOST) as u32;
    if rate > MOST * times as f32 {
        times + 1
    } else {
        times
    }
}

/// Requests on their way to the cache, through it, and back.
pub(super) fn draw(lab: &Cache, world: &World, l: &Layout, paper: &mut Paper, way: &mut Way) {
    let now = world.now();
    let size = 0.26 * l.em;
    let every = every(world.setting(RATE) as f32).max(1);
    let mut ahead = lab.requests.clone();
    while ahead.next <= now.saturating_add(TRAVEL) {
        let left = ahead.next.saturating_sub(now);
        let item = ahead.take(world.ziggurat(), &lab.zipf);
        if ahead.come.is_multiple_of(every) {
            l.comes(way, item);
            let [x, y] = along(way, 1.0 - part(left));
            paper.mark(Style::Dot, Glyph::Dot, x, y, size);
        }
    }
    let mut age = 1;
    while let Some(trip) = lab.trips.aged(age) {
        age += 1;
        let gone = now.saturating_sub(trip.at);
        if gone >= TRAVEL {
            break;
        }
        let (style, glyph) = match trip.met {
            Met::Hit => {
                l.turns(way, trip.item);
                (Style::Answer, Glyph::Answer)
            }
            Met::Miss => {
                l.passes(way, trip.item);
                (Style::Dot, Glyph::Dot)
            }
            Met::Answer => {
                l.goes_back(way, trip.item);
                (Style::Answer, Glyph::Answer)
            }
            Met::Refused | Met::GivenUp => {
                l.goes_back(way, trip.item);
                (Style::Cross, Glyph::Cross)
            }
            Met::Wasted => {
                l.passes(way, trip.item);
                // It comes to its cell where it is kept, and else no further than the edge.
                let kept = world.setting(KEEP) > 0.0;
                let [x, y] = along(way, if kept { 1.0 - part(gone) } else { 1.0 });
                paper.mark(Style::Ghost, Glyph::Dot, x, y, size);
                continue;
            }
        };
        let [x, y] = along(way, part(gone));
        paper.mark(style, glyph, x, y, size);
    }
}

/// The part of its way that something has gone for so long.
fn part(gone: Nanos) -> f32 {
    (gone.0 as f32 / TRAVEL.0 as f32).min(1.0)
}

fn along(way: &Way, part: f32) -> [f32; 2] {
    way.at(way.length() * smooth(part))
}
