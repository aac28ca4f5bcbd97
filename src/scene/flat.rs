//! The picture as flat numbers, for the page. All are `f32`; none is ever not a number.
//!
//! | from | count | what |
//! |---|---|---|
//! | 0 | 1 | `C`, clients drawn |
//! | 1 | 1 | `W`, workers drawn |
//! | 2 | 1 | `D`, dots |
//! | 3 | 1 | busy workers, of all |
//! | 4 | 1 | requests waiting, of all |
//! | 5 | 1 | places in the queue |
//! | 6 | 1 | 1 if the next arrival would be turned away |
//! | 7 | 1 | travel time, seconds |
//! | 8 | 1 | what the last step was ([`Told::code`](super::Told::code)) |
//! | 9 | 1 | the client that it was about, or -1 |
//! | 10 | 1 | the place or worker that it was about, or -1 |
//! | 11 | 1 | the client whose slot began in it, or -1 |
//! | 12 | 4 | 0, kept free |
//! | 16 | `C` | each client's [`ClientState`](super::ClientState) |
//! | 16 + `C` | `W` | each worker's part of its slot that has gone, or -1 if it is free |
//! | 16 + `C` + `W` | 6 × `D` | each dot: [`DotKind`](super::DotKind), client, `at`, progress, worker, attempt modulo 2²⁴ |

use super::{picture::Picture, stage::Told};
use crate::Nanos;
use alloc::vec::Vec;

const HEADER: usize = 16;
const DOT: usize = 6;

/// Room for the largest picture.
pub(super) const LEN: usize = HEADER + Picture::MAX_CLIENTS + Picture::MAX_WORKERS + DOT * Picture::MAX_DOTS;

/// Writes the picture into `numbers`, which has room for [`LEN`].
pub(super) fn write(picture: &Picture, travel: Nanos, told: Told, numbers: &mut Vec<f32>) {
    let maybe = |n: Option<u32>| n.map_or(-1.0, |n| n as f32);
    numbers.clear();
    numbers.extend([
        picture.clients.len() as f32,
        picture.workers.len() as f32,
        picture.dots.len() as f32,
        picture.busy as f32,
        picture.waiting as f32,
        picture.places as f32,
        f32::from(u8::from(picture.shut)),
        travel.as_secs_f64() as f32,
        told.code() as f32,
        maybe(told.client()),
        maybe(told.place_or_worker()),
        maybe(told.next_client()),
        0.0,
        0.0,
        0.0,
        0.0,
    ]);
    numbers.extend(picture.clients.iter().map(|state| *state as u32 as f32));
    numbers.extend(picture.workers.iter().map(|worker| worker.slot.unwrap_or(-1.0)));
    for dot in &picture.dots {
        numbers.extend([
            dot.kind as u32 as f32,
            dot.client as f32,
            dot.at,
            dot.progress,
            dot.worker as f32,
            (dot.attempt & 0xff_ffff) as f32,
        ]);
    }
}
