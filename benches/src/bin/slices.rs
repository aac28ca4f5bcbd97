//! The native side of `benches/wasm/run`: the lab's long runs, cut into slices as the page cuts them.
//!
//! Each line on standard input asks for so many slices; the answer is the processor time that they took,
//! in microseconds, and the digest after them.

use std::io::{self, BufRead, Write};

use switchboard::sim::models::switchboard::{Lab as Model, settings};
use switchboard::wasm::Lab;
use switchboard_benches::{pairs, systems};

/// As in `theme/lab/lab.js`: two simulated seconds, or so many events.
const SLICE: f64 = 2.0;
const SLICE_EVENTS: u32 = 20_000;

fn main() -> io::Result<()> {
    let system = systems::asynchronous(80);
    let mut lab = Lab::<Model>::new(&settings::values(&system), system.seed);
    let mut answers = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let slices: u32 = line?.trim().parse().map_err(io::Error::other)?;
        let time = pairs::timed(|| {
            for _ in 0..slices {
                lab.run(SLICE, SLICE_EVENTS);
            }
        });
        writeln!(answers, "{} {:016x}", time.as_micros(), lab.digest())?;
        answers.flush()?;
    }
    Ok(())
}
