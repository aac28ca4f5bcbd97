//! What a build takes of the system's memory, and how soon it gives it back.

use mimalloc::MiMalloc;
use std::alloc::{GlobalAlloc, Layout};
use std::ffi::{c_int, c_long, c_void};

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

/// After how many milliseconds what is free goes back to the system. By mimalloc's own 1,000 what mdBook has freed
/// stands beside what it takes next: of a book of a hundred chapters with labs a quarter more.
pub(super) const SOON: c_long = 10;
/// In a large book mdBook frees so much for each page, and takes it again, that the system would be busy with it.
pub(super) const LATE: c_long = 1_000;

/// From now on what is free goes back after so many milliseconds.
pub(super) fn give_back_after(milliseconds: c_long) {
    const PURGE_DELAY: c_int = 15;
    // SAFETY: it writes a number into a table, which is read as an atomic.
    unsafe { mi_option_set(PURGE_DELAY, milliseconds) };
}
