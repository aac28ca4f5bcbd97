//! The picture as the flat numbers that cross to the page.

use super::{dots::Dot, picture::Picture, stage::Stage, told::Told};
use alloc::vec::Vec;

pub(super) const HEADER: usize = 16;
pub(super) const DOT: usize = 7;
/// The most numbers there can be.
pub(super) const MOST: usize =
    HEADER + Picture::MAX_CLIENTS + Picture::MAX_WORKERS + DOT * Picture::MAX_DOTS;

/// Writes a picture, and what the last step was, as a list of `f32`, none of which is ever not a number:
///
#[doc = include_str!("picture.md")]
pub(super) fn write(numbers: &mut Vec<f32>, picture: &Picture, told: Told) {
    numbers.clear();
    let maybe = |n: Option<u32>| n.map_or(-1.0, |n| n as f32);
    let header: [f32; HEADER] = [
        picture.clients().len() as f32,
        picture.workers().len() as f32,
        picture.dots().len() as f32,
        picture.busy() as f32,
        picture.waiting() as f32,
        picture.places() as f32,
        u8::from(picture.shut()).into(),
        Stage::TRAVEL.as_secs_f64() as f32,
        told.code() as f32,
        maybe(told.client()),
        maybe(told.place_or_worker()),
        maybe(told.next_client()),
        u8::from(picture.newest_first()).into(),
        0.0,
        0.0,
        0.0,
    ];
    let mut put = |number: f32| numbers.push(number);
    header.iter().copied().for_each(&mut put);
    for state in picture.clients() {
        put(*state as u32 as f32);
    }
    picture.workers().iter().copied().for_each(&mut put);
    for dot in picture.dots() {
        let Dot {
            kind,
            departed,
            client,
            at,
            progress,
            worker,
            attempt,
            reach,
            ..
        } = *dot;
        put((kind as u32 + 8 * u32::from(departed)) as f32);
        put(client as f32);
        put(at);
        put(progress);
        put(worker as f32);
        put((attempt & 0xff_ffff) as f32);
        put(reach);
    }
}
