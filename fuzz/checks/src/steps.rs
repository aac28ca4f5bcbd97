//! Steps: how often our own code went from one of its blocks to another. The compiler puts a call at each of
//! these edges (`fuzz/instrument`), and [`count_steps`](crate::count_steps) makes the function that is called.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

static TAKEN: AtomicU64 = AtomicU64::new(0);

/// Counts a step. (Two threads at once would lose some. There is one.)
#[doc(hidden)]
#[inline]
pub fn take() {
    TAKEN.store(TAKEN.load(Relaxed).wrapping_add(1), Relaxed);
}

/// The steps that something takes, and what it makes.
pub(crate) fn of<T>(run: impl FnOnce() -> T) -> (u64, T) {
    let before = TAKEN.load(Relaxed);
    let made = run();
    let steps = TAKEN.load(Relaxed) - before;
    assert!(steps > 0, "no step is counted: fuzz/README.md says how");
    (steps, made)
}

/// Defines what instrumented code calls. The program itself must: there, it stands before libFuzzer's function of
/// that name, which is an error message.
#[macro_export]
macro_rules! count_steps {
    () => {
        #[unsafe(no_mangle)]
        extern "C" fn __sanitizer_cov_trace_pc_guard(_: *mut u32) {
            $crate::steps::take();
        }

        #[unsafe(no_mangle)]
        extern "C" fn __sanitizer_cov_trace_pc_guard_init(_: *mut u32, _: *mut u32) {}
    };
}
