//! Fixtures: what each directive becomes, and every error message, whole.
//!
//! To add a case, add a file to `tests/golden` or `tests/errors` and accept its snapshot
//! (`INSTA_UPDATE=always cargo test -p mdbook-switchboard --test directives`). A line `%%% path.md` in a
//! case begins another chapter; every case ends with a draft, unless its last chapter says `last`.

mod any_text;
mod dead_links;
mod documented;
mod errors;
mod golden;
mod links;
mod names;
mod open_tags;
mod origin;
mod root_links;
mod second;
mod shell;
mod styled;
mod support;
mod through_mdbook;
mod translated;
mod unread;
