//! What a person at a terminal is told: paths, failures, and whether in colour.

use super::cache;
use super::refused::Refused;
use super::say::tell_styled;
use mdbook_switchboard::{Diagnostic, Rejected, Switchboard, harmless};
use std::io::IsTerminal;
use std::path::{Display, Path};

/// A path as a person would write it: `book/a.md` rather than `./book/a.md`.
pub(super) fn shown(path: &Path) -> Display<'_> {
    match path.strip_prefix(".") {
        Ok(rest) if !rest.as_os_str().is_empty() => rest.display(),
        _ => path.display(),
    }
}

/// The whole of an error for a person: what failed, and on lines of their own the reasons beneath it.
///
/// The diagnostics of a book that was refused say all that there is to say, and are shown as they are.
pub(super) fn describe(error: &anyhow::Error, colour: bool) -> String {
    if let Some(rejected) = error.downcast_ref::<Rejected>() {
        return if colour {
            rejected.styled()
        } else {
            rejected.to_string()
        };
    }
    if let Some(refused) = error.downcast_ref::<Refused>() {
        return refused.told(colour);
    }
    let mut text = format!("error: {error}");
    for cause in error.chain().skip(1) {
        let cause = cause.to_string();
        // A wrapper often ends with its cause, word for word; once is enough.
        if !text.ends_with(cause.trim_end()) {
            text.push_str("\n  because: ");
            text.push_str(&cause.trim_end().replace('\n', "\n  "));
        }
    }
    harmless(&text).into_owned()
}

/// Whether standard error is a terminal that wasn't asked to do without colour (no-color.org).
pub(super) fn terminal_wants_colour() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|no| no.is_empty())
}

/// Tells warnings, one after the other.
pub(super) fn tell_all(warnings: &[Diagnostic]) {
    let colour = terminal_wants_colour();
    for warning in warnings {
        if colour {
            tell_styled(format_args!("{}\n", warning.styled()));
        } else {
            tell_styled(format_args!("{warning}\n"));
        }
    }
}

/// Our preprocessor, whose messages name files as they are named where the command was called.
pub(super) fn switchboard() -> Switchboard {
    match std::env::current_dir() {
        Ok(folder) => Switchboard::called_from(folder),
        Err(_) => Switchboard::default(),
    }
    .with_prose()
    .keeping_in(cache::folder())
}
