//! What a build takes of the system's memory, and how soon it gives it back.

use mimalloc::MiMalloc;
use std::alloc::{GlobalAlloc, Layout};
use std::ffi::{c_int, c_long, c_void};
use std::ops::Range;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

/// mdBook copies what it knows of all chapters for each page. A C library's `malloc` takes a lock for most of
/// that as soon as there is a second thread, and ours listens for signals.
#[global_allocator]
static ALLOCATOR: WordAligned = WordAligned;

/// mimalloc, asked for an alignment only where a block doesn't have it in any case: to be sure of one, even of a
/// single byte, it takes the long way for every size that is no power of two, and room for the next larger one.
struct WordAligned;

/// What each block of mimalloc's is aligned to.
const WORD: usize = size_of::<usize>();

unsafe extern "C" {
    fn mi_malloc(size: usize) -> *mut c_void;
    fn mi_zalloc(size: usize) -> *mut c_void;
    /// Sets one of mimalloc's options (in the order of its `mi_option_e`).
    fn mi_option_set(option: c_int, value: c_long);
}

// SAFETY: all of it is mimalloc's, whose functions go together.
unsafe impl GlobalAlloc for WordAligned {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.align() <= WORD {
            unsafe { mi_malloc(layout.size()).cast() }
        } else {
            unsafe { MiMalloc.alloc(layout) }
        }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        if layout.align() <= WORD {
            unsafe { mi_zalloc(layout.size()).cast() }
        } else {
            unsafe { MiMalloc.alloc_zeroed(layout) }
        }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        unsafe { MiMalloc.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        unsafe { MiMalloc.realloc(block, layout, size) }
    }
}

/// From now on what is free goes back to the system as soon as a book of so many chapters, which is written next,
/// can do without. By mimalloc's own delays what was freed, by our reading and by mdBook, stands beside what is taken
/// next: of a book of a hundred chapters with labs a tenth more. But what mdBook frees for a page it takes again for the
/// next, and a page takes the longer the more chapters there are: in a large book the system would be busy with it.
pub(super) fn give_back_while_writing(chapters: usize) {
    // In the order of mimalloc's `mi_option_e`.
    const PURGE_DELAY: c_int = 15;
    const ARENA_PURGE_MULT: c_int = 24;
    const PURGE_EXTEND_DELAY: c_int = 25;
    const CHAPTERS_IN_A_MILLISECOND: usize = 50;
    let milliseconds = (chapters / CHAPTERS_IN_A_MILLISECOND).clamp(4, 1_000);
    let milliseconds = c_long::try_from(milliseconds).unwrap_or(4);
    for (option, value) in [
        (PURGE_DELAY, milliseconds),
        (ARENA_PURGE_MULT, 1),
        (PURGE_EXTEND_DELAY, 0),
    ] {
        // SAFETY: it writes a number into a table, which is read as an atomic.
        unsafe { mi_option_set(option, value) };
    }
}

/// Lets go of what is read of the program's own file, now and again for a while, until this is dropped.
///
/// Most of it is code that opens a book and reads its directives, which would stand beside all that mdBook takes next,
/// and of what mdBook needs itself each part has its time. What is needed again the system has at hand. (In a book
/// that takes longer, a few megabytes are nothing.)
pub(super) struct LettingGo {
    /// Gone, it ends the thread.
    _ends: Sender<()>,
}

impl LettingGo {
    /// Begins; where there may be no other thread, it is done once.
    pub(super) fn of_code() -> Self {
        const EVERY: Duration = Duration::from_millis(20);
        const TIMES: usize = 50;
        let (ends, ended) = mpsc::channel();
        let code = own_code();
        let_go(&code);
        let again = move || {
            for _ in 0..TIMES {
                if ended.recv_timeout(EVERY) != Err(RecvTimeoutError::Timeout) {
                    break;
                }
                let_go(&code);
            }
        };
        let _ = thread::Builder::new().spawn(again);
        Self { _ends: ends }
    }
}

#[cfg(target_os = "linux")]
fn let_go(code: &[Range<usize>]) {
    unsafe extern "C" {
        fn madvise(start: *mut c_void, length: usize, advice: c_int) -> c_int;
    }
    const DONT_NEED: c_int = 4;
    for addresses in code {
        let start = std::ptr::with_exposed_provenance_mut(addresses.start);
        // SAFETY: it is mapped from a file, and was never written to: it reads the same again. (Where the system
        // doesn't let go of it, it stays.)
        unsafe { madvise(start, addresses.len(), DONT_NEED) };
    }
}

/// Elsewhere it stays.
#[cfg(not(target_os = "linux"))]
fn let_go(_: &[Range<usize>]) {}

#[cfg(target_os = "linux")]
fn own_code() -> Vec<Range<usize>> {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap_or_default();
    let program = std::env::current_exe().unwrap_or_default();
    code(&maps, &program.to_string_lossy())
}

#[cfg(not(target_os = "linux"))]
fn own_code() -> Vec<Range<usize>> {
    Vec::new()
}

/// Where a program's file is mapped, up to its code: what comes after may have been written to.
#[cfg(target_os = "linux")]
fn code(maps: &str, program: &str) -> Vec<Range<usize>> {
    let mut code = Vec::new();
    for (addresses, may) in maps.lines().filter_map(|line| mapping(line, program)) {
        if may.contains('w') {
            break;
        }
        code.push(addresses);
        if may.contains('x') {
            break;
        }
    }
    code
}

/// Where a line of `/proc/self/maps` says that a file is mapped, and what for:
/// `5581e0a3f000-5581e1b4e000 r-xp 00e39000 fe:00 5465560    /usr/bin/mdbook-switchboard`
#[cfg(target_os = "linux")]
fn mapping<'l>(line: &'l str, file: &str) -> Option<(Range<usize>, &'l str)> {
    // (What is no file's has no name.)
    let line = line.strip_suffix(file).filter(|_| file.starts_with('/'))?;
    let (addresses, rest) = line.strip_suffix(' ')?.split_once(' ')?;
    let (start, end) = addresses.split_once('-')?;
    let address = |text| usize::from_str_radix(text, 16).ok();
    Some((address(start)?..address(end)?, rest.get(..4)?))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::code;

    #[test]
    fn only_what_a_program_never_wrote_to_is_let_go_of() {
        let maps = "\
            1000-2000 r--p 00000000 fe:00 1 /usr/bin/program\n\
            2000-4000 r-xp 00001000 fe:00 1                  /usr/bin/program\n\
            4000-5000 r--p 00003000 fe:00 1                  /usr/bin/program\n\
            5000-6000 rw-p 00004000 fe:00 1                  /usr/bin/program\n\
            7000-8000 r-xp 00000000 fe:00 2                  /lib/another\n";
        let found = code(maps, "/usr/bin/program");
        assert_eq!(found, [0x1000..0x2000, 0x2000..0x4000]);
        assert!(code(maps, "/bin/program").is_empty());
        // One that unpacks itself into memory has no file that holds what is there.
        assert!(code("1000-2000 r-xp 00000000 00:00 0 \n", "").is_empty());
    }
}
