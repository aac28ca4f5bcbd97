//! A program that a command has started, and that ends with it: else it would go on when nobody waits for it any more,
//! and write into a folder that is being taken away.

use std::io;
use std::process::{Child, Command};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// The one that runs now, for whoever has to end the process.
static RUNNING: Mutex<Option<Child>> = Mutex::new(None);

/// How often it is looked whether it has ended.
const EVERY: Duration = Duration::from_millis(50);

/// Runs a program to its end; `false` where it took longer than `limit`, and was stopped.
///
/// # Errors
/// Where it can't be run.
pub(super) fn run(command: &mut Command, limit: Duration) -> io::Result<bool> {
    let begun = Instant::now();
    // (What is called like a browser may be a script that starts it.)
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    // (Started while it is held: what ends the process finds it, or it isn't started.)
    let mut running = running();
    *running = Some(command.spawn()?);
    drop(running);
    loop {
        let mut running = self::running();
        let ended = running.as_mut().map(Child::try_wait).transpose()?.flatten();
        if ended.is_some() {
            *running = None;
            return Ok(true);
        }
        if begun.elapsed() > limit {
            stop(&mut running);
            return Ok(false);
        }
        drop(running);
        std::thread::sleep(EVERY);
    }
}

/// Stops the one that runs; as long as what this gives is held no other is started.
pub(super) fn end() -> MutexGuard<'static, Option<Child>> {
    let mut running = running();
    stop(&mut running);
    running
}

fn stop(running: &mut Option<Child>) {
    if let Some(mut child) = running.take() {
        // With all that it has started itself.
        #[cfg(unix)]
        if let Ok(group) = i32::try_from(child.id())
            && let Some(group) = rustix::process::Pid::from_raw(group)
        {
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        let _ = child.kill();
        let _ = child.wait();
    }
}

fn running() -> MutexGuard<'static, Option<Child>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}
