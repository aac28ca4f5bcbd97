//! The picture as flat numbers, for the page. All are `f32`; none is ever not a number. `flat.md` says
//! what stands where.

use super::{Stage, picture::Picture, told::Told};
use alloc::vec::Vec;

const HEADER: usize = 16;
const DOT: usize = 6;

/// Room for the largest picture.
pub(super) const LEN: usize =
    HEADER + Picture::MAX_CLIENTS + Picture::MAX_WORKERS + DOT * Picture::MAX_DOTS;

/// Writes the picture into `numbers`, which has room for [`LEN`].
pub(super) fn write(picture: &Picture, told: Told, numbers: &mut Vec<f32>) {
    let maybe = |n: Option<u32>| n.map_or(-1.0, |n| n as f32);
    let header = [
        picture.clients.len() as f32,
        picture.workers.len() as f32,
        picture.dots.len() as f32,
        picture.busy as f32,
        picture.waiting as f32,
        picture.places as f32,
        f32::from(u8::from(picture.shut)),
        Stage::TRAVEL.as_secs_f64() as f32,
        told.code() as f32,
        maybe(told.client()),
        maybe(told.place_or_worker()),
        maybe(told.next_client()),
        0.0,
        0.0,
        0.0,
        0.0,
    ];
    numbers.clear();
    for number in header {
        put(numbers, number);
    }
    for state in &picture.clients {
        put(numbers, *state as u32 as f32);
    }
    for worker in &picture.workers {
        put(numbers, worker.slot.unwrap_or(-1.0));
    }
    for dot in &picture.dots {
        put(numbers, dot.kind as u32 as f32);
        put(numbers, dot.client as f32);
        put(numbers, dot.at);
        put(numbers, dot.progress);
        put(numbers, dot.worker as f32);
        put(numbers, (dot.attempt & 0xff_ffff) as f32);
    }
}

#[inline(never)]
fn put(numbers: &mut Vec<f32>, number: f32) {
    numbers.push(number);
}
