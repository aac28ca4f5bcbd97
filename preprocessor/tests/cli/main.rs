//! The command line as its users meet it: the built binary, run on small books in temporary folders.

mod begun;
mod build;
mod check;
mod dependencies;
mod emitted;
mod errors;
mod export;
mod harmless;
mod install;
mod kills;
mod lost;
mod not_heard;
mod odd;
#[cfg(unix)]
mod odd_files;
mod odd_words;
mod package;
mod package_progress;
mod preprocess;
mod published;
mod reading;
mod serve;
mod serve_ends;
mod simulate;
mod strangers;
mod support;
mod undone;
