//! The one binary of the project: mdBook's preprocessor and the course's own commands.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
