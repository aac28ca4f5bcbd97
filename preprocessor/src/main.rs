//! The one binary of the project: mdBook's preprocessor and the course's own commands.

mod cli;

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// mdBook copies what it knows of all chapters for each page. A C library's `malloc` takes a lock for most of
/// that as soon as there is a second thread, and ours listens for signals.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    cli::main()
}
