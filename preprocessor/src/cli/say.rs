//! Speaking to whoever started the command. `println!` and `eprintln!` panic where nobody listens any
//! more (`… | head`) or a disk is full; these don't.

use anyhow::{Context, Result};
use std::fmt::Display;
use std::io::{self, ErrorKind, Write};

/// A line on standard output. That its reader went away is their choice, and no failure.
///
/// # Errors
/// A sentence where it can't be written for another reason, such as a full disk.
pub(crate) fn say(line: impl Display) -> Result<()> {
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
    let _ = writeln!(io::stderr().lock(), "{line}");
}
