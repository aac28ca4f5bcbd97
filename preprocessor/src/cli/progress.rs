//! What a person sees while a build runs: mdBook's warnings, and a sign of life when it takes long.

use super::bar::{self, Doing};
use super::say::{self, tell};
use mdbook_switchboard::Diagnostic;
use std::collections::HashSet;
use std::fmt::Debug;
use std::io::IsTerminal;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Metadata};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::{Context, Filter, Layer, SubscriberExt};
use tracing_subscriber::util::SubscriberInitExt;

/// A build that is shorter than this says nothing until it is done, at a terminal and elsewhere.
const PATIENCE: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(2)];
/// After that a bar is drawn at a terminal, and there is a line this often elsewhere.
const INTERVAL: Duration = Duration::from_secs(5);

/// Sends mdBook's warnings and errors (a tag left open) to standard error; standard output belongs to the
/// preprocessor protocol.
pub(crate) fn log_to_stderr() {
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(say::log)
        .with_target(false)
        .with_ansi(false)
        .without_time()
        // A closed standard error is no reason to panic.
        .log_internal_errors(false)
        .with_filter(Untold);
    tracing_subscriber::registry().with(lines).init();
}

/// What mdBook logs and we tell with its place, and what to do: the part of it that speaks, and how it
/// begins.
const UNTOLD: [(&str, &str); 4] = [
    ("builtin_preprocessors::links", "Error updating "),
    ("builtin_preprocessors::links", "Caused By: "),
    ("mdbook_summary", "Expected a start of a link"),
    ("mdbook_core::utils", "Failed to deserialize `output.html`"),
];

/// Warnings and errors, but for those that we tell.
struct Untold;

impl<S> Filter<S> for Untold {
    fn enabled(&self, metadata: &Metadata<'_>, _: &Context<'_, S>) -> bool {
        *metadata.level() <= Level::WARN
    }

    fn event_enabled(&self, event: &Event<'_>, _: &Context<'_, S>) -> bool {
        let mut message = Message::default();
        event.record(&mut message);
        !UNTOLD.iter().any(|(target, start)| {
            event.metadata().target().ends_with(target) && message.0.starts_with(start)
        })
    }

    fn max_level_hint(&self) -> Option<LevelFilter> {
        Some(LevelFilter::WARN)
    }
}

/// What an event says.
#[derive(Default)]
struct Message(String);

impl Visit for Message {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() == "message" {
            self.0 = format!("{value:?}");
        }
    }
}

/// Tells on standard error what a long build is doing; silent when it is dropped.
pub(crate) struct Progress {
    phase: Phase,
    started: Instant,
    stop: Option<Sender<()>>,
    ticker: Option<JoinHandle<()>>,
}

/// What is being done now, and which warnings were told; shared with whoever does it.
#[derive(Clone)]
pub(crate) struct Phase {
    doing: Arc<Mutex<Doing>>,
    warnings: Arc<Mutex<Vec<Diagnostic>>>,
}

impl Phase {
    /// Keeps the warnings that the author is shown, and gives those that are news: a book with several outputs, or with
    /// downloads, is read for each.
    pub(crate) fn news(&self, warnings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let mut told = self.warnings.lock().unwrap_or_else(PoisonError::into_inner);
        let known: HashSet<String> = told.iter().map(Diagnostic::to_string).collect();
        let mut news = warnings;
        news.retain(|warning| !known.contains(&warning.to_string()));
        told.extend(news.iter().cloned());
        news
    }

    /// Names what is being done from now on, as in "writing the pages".
    pub(crate) fn set(&self, doing: impl Into<String>) {
        self.now(doing.into(), None);
    }

    /// The same, and how much of it is done: "packing file", 3 of 80.
    pub(crate) fn count(&self, doing: &str, done: usize, all: usize) {
        self.now(doing.to_owned(), Some((done, all)));
    }

    fn now(&self, what: String, count: Option<(usize, usize)>) {
        let mut doing = self.doing.lock().unwrap_or_else(PoisonError::into_inner);
        *doing = Doing { what, count };
    }

    fn get(&self) -> Doing {
        self.doing
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Progress {
    /// Starts the clock.
    pub(crate) fn start(doing: &str) -> Self {
        let phase = Phase {
            doing: Arc::new(Mutex::new(Doing {
                what: doing.to_owned(),
                count: None,
            })),
            warnings: Arc::default(),
        };
        let started = Instant::now();
        let (stop, stopped) = mpsc::channel::<()>();
        let shown = phase.clone();
        let tick = move || {
            let at_terminal = std::io::stderr().is_terminal()
                && std::env::var_os("TERM").is_none_or(|kind| kind != "dumb");
            let mut wait = PATIENCE[usize::from(!at_terminal)];
            while stopped.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
                let (doing, elapsed) = (shown.get(), started.elapsed());
                if at_terminal {
                    bar::show(&doing, elapsed);
                    wait = bar::INTERVAL;
                } else {
                    let Doing { what, count } = doing;
                    let count =
                        count.map_or_else(String::new, |(done, all)| format!(" {done} of {all}"));
                    tell(format_args!("… {what}{count} ({} s)", elapsed.as_secs()));
                    wait = INTERVAL;
                }
            }
            if at_terminal {
                bar::hide();
            }
        };
        Self {
            phase,
            started,
            stop: Some(stop),
            // Where there may be no other thread, the build is silent.
            ticker: std::thread::Builder::new().spawn(tick).ok(),
        }
    }

    /// A handle with which the work names its phases.
    pub(crate) fn phase(&self) -> Phase {
        self.phase.clone()
    }

    /// The warnings that were told so far.
    pub(crate) fn warnings(&self) -> Vec<Diagnostic> {
        let warnings = self.phase.warnings.lock();
        warnings.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Time since the start, for the closing line: "0.4 s".
    pub(crate) fn elapsed(&self) -> String {
        format!("{:.1} s", self.started.elapsed().as_secs_f64())
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(ticker) = self.ticker.take() {
            let _ = ticker.join();
        }
    }
}
