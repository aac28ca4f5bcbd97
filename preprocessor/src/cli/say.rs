//! Speaking to whoever started the command. `println!` and `eprintln!` panic where nobody listens any
//! more (`… | head`) or a disk is full; these don't. And what is said takes the place of a bar that is being
//! drawn at a terminal, which is drawn again below it.

use anyhow::{Context, Result};
use mdbook_switchboard::harmless;
use std::fmt::Display;
use std::io::{self, ErrorKind, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Whether a line is drawn that goes again.
static DRAWN: AtomicBool = AtomicBool::new(false);
/// To the line's beginning, and all of it away.
const WIPED: &str = "\r\x1b[2K";

/// Draws a line that goes again, on standard error.
pub(super) fn draw(line: impl Display) {
    let mut stderr = io::stderr().lock();
    DRAWN.store(true, Ordering::Relaxed);
    let _ = write!(stderr, "{WIPED}{}", harmless(&line.to_string()));
}

/// Takes away what is drawn.
pub(super) fn wipe() {
    let mut stderr = io::stderr().lock();
    if DRAWN.swap(false, Ordering::Relaxed) {
        let _ = write!(stderr, "{WIPED}");
    }
}

/// The same where the process ends: whoever writes to a pipe that nobody reads, or to a terminal that stands still, holds
/// standard error until somebody does.
pub(super) fn wipe_at_the_end() {
    const AS_LONG: Duration = Duration::from_millis(100);
    if !DRAWN.load(Ordering::Relaxed) {
        return;
    }
    let (ends, ended) = mpsc::channel::<()>();
    let wiping = thread::Builder::new().spawn(move || {
        wipe();
        drop(ends);
    });
    if wiping.is_ok() {
        let _ = ended.recv_timeout(AS_LONG);
    }
}

/// Standard error, for lines of others.
pub(super) fn log() -> Log {
    wipe();
    Log
}

/// Takes whole lines, and lets none of them act on a terminal.
pub(super) struct Log;

impl Write for Log {
    fn write(&mut self, lines: &[u8]) -> io::Result<usize> {
        let told = String::from_utf8_lossy(lines);
        io::stderr().write_all(harmless(&told).as_bytes())?;
        Ok(lines.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}

/// A line on standard output. That its reader went away is their choice, and no failure.
///
/// # Errors
/// A sentence where it can't be written for another reason, such as a full disk.
pub(crate) fn say(line: impl Display) -> Result<()> {
    hand_over(harmless(&line.to_string()))
}

/// The same for a program, which is given it as it is.
///
/// # Errors
/// As [`say`].
pub(crate) fn hand_over(line: impl Display) -> Result<()> {
    // Nothing is drawn in between.
    let _drawing = io::stderr().lock();
    wipe();
    let mut stdout = io::stdout().lock();
    match writeln!(stdout, "{line}").and_then(|()| stdout.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(error).context("unable to write to standard output")
        }
        _ => Ok(()),
    }
}

/// A line on standard error. Where that is closed or full there is no place left to say so.
pub(crate) fn tell(line: impl Display) {
    tell_styled(harmless(&line.to_string()));
}

/// The same with colours, of which all else is harmless.
pub(crate) fn tell_styled(line: impl Display) {
    let mut stderr = io::stderr().lock();
    wipe();
    let _ = writeln!(stderr, "{line}");
}
