//! Being told to stop: by Ctrl-C, by whoever ends processes, by a terminal that is closed.

use super::temporary;
use anyhow::{Context, Result};
#[cfg(unix)]
use rustix::process::Signal;
use std::sync::mpsc;

/// Takes our folders away and ends the process when it is told to stop, from now on.
///
/// `means_success` says that stopping is how the command ends; else the exit code is 128 and the signal's
/// number, as a shell expects it of a command that was stopped.
///
/// # Errors
/// Where the operating system lets nobody listen.
pub(crate) fn listen(means_success: bool) -> Result<()> {
    #[cfg(unix)]
    room().context("unable to listen for Ctrl-C")?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("unable to listen for Ctrl-C")?;
    // What arrives before the thread listens would end the process at once; nothing is made before.
    let (tell, listening) = mpsc::channel::<()>();
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            if let Some(signal) = runtime.block_on(told_to_stop(|| drop(tell))) {
                temporary::end_process(if means_success { 0 } else { 128 + signal });
            }
        })
        .context("unable to listen for Ctrl-C")?;
    let _ = listening.recv();
    Ok(())
}

/// Whether there are as many descriptors left as the runtime takes: it panics where it gets none for signals.
#[cfg(unix)]
fn room() -> std::io::Result<()> {
    (0..4)
        .map(|_| std::os::unix::net::UnixStream::pair())
        .collect::<std::io::Result<Vec<_>>>()
        .map(drop)
}

/// Completes with the number of the signal that came; with none where no signal can be heard.
#[cfg(unix)]
async fn told_to_stop(listening: impl FnOnce()) -> Option<i32> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt()).ok()?;
    let mut terminate = signal(SignalKind::terminate()).ok()?;
    // Where files may only be so large (`ulimit -f`), writing more is an error that is told, and not the end.
    let _ = signal(SignalKind::from_raw(Signal::XFSZ.as_raw()));
    // Under `nohup` the process is to go on when its terminal closes.
    let mut hangup = if ignores_hangup() {
        None
    } else {
        signal(SignalKind::hangup()).ok()
    };
    listening();
    let hung_up = async {
        match &mut hangup {
            Some(hangup) => hangup.recv().await,
            None => std::future::pending().await,
        }
    };
    Some(tokio::select! {
        _ = interrupt.recv() => SignalKind::interrupt().as_raw_value(),
        _ = terminate.recv() => SignalKind::terminate().as_raw_value(),
        _ = hung_up => SignalKind::hangup().as_raw_value(),
    })
}

/// Whether the process was started with SIGHUP ignored; Linux says so in its own words.
#[cfg(unix)]
fn ignores_hangup() -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find_map(|line| line.strip_prefix("SigIgn:"))
        .and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok())
        // The mask's lowest bit is signal 1.
        .is_some_and(|mask| mask & 1 == 1)
}

#[cfg(not(unix))]
async fn told_to_stop(listening: impl FnOnce()) -> Option<i32> {
    listening();
    tokio::signal::ctrl_c().await.ok().map(|()| 2)
}
