//! The allocator of the wasm file: one list of free blocks for each power of two.
//!
//! The core allocates at set-up and then hardly ever, so this needs to be small and right, not clever.
//! Blocks are powers of two, aligned to their size up to a page of 64 KiB; a freed block serves the
//! next request of its size.

use core::{
    alloc::{GlobalAlloc, Layout},
    arch::wasm32,
    cell::UnsafeCell,
    ptr::null_mut,
};

const PAGE: usize = 65_536;
/// The smallest block: 2^4 bytes.
const SMALLEST: u32 = 4;

struct State {
    /// By exponent: the first free block, whose first word points to the next.
    free: [*mut u8; 32],
    /// Memory that was never given out.
    fresh: usize,
    end: usize,
}

struct PowersOfTwo(UnsafeCell<State>);

// SAFETY: wasm32 without threads has one thread.
unsafe impl Sync for PowersOfTwo {}

#[global_allocator]
static ALLOCATOR: PowersOfTwo = PowersOfTwo(UnsafeCell::new(State {
    free: [null_mut(); 32],
    fresh: 0,
    end: 0,
}));

fn exponent(layout: Layout) -> u32 {
    let size = layout.size().max(layout.align()).max(1 << SMALLEST);
    usize::BITS - (size - 1).leading_zeros()
}

// SAFETY: a block is at least as large and as aligned as its layout asks (a power of two no smaller
// than either, from an address that is a multiple of it or of a page), and belongs to one owner: it is
// either fresh, taken off its list, or on its list.
unsafe impl GlobalAlloc for PowersOfTwo {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let exponent = exponent(layout);
        if exponent > 31 || layout.align() > PAGE {
            return null_mut();
        }
        // SAFETY: one thread, and the allocator calls nothing that allocates.
        let state = unsafe { &mut *self.0.get() };
        let block = state.free[exponent as usize];
        if !block.is_null() {
            // SAFETY: a free block's first word is the next free block, written by `dealloc`.
            state.free[exponent as usize] = unsafe { block.cast::<*mut u8>().read() };
            return block;
        }
        let size = 1_usize << exponent;
        let align = size.min(PAGE);
        let mut start = (state.fresh + align - 1) & !(align - 1);
        if state.fresh == 0 || start + size > state.end {
            let pages = size.div_ceil(PAGE);
            let first = wasm32::memory_grow::<0>(pages);
            if first == usize::MAX {
                return null_mut();
            }
            start = first * PAGE;
            state.end = start + pages * PAGE;
        }
        state.fresh = start + size;
        start as *mut u8
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let exponent = exponent(layout) as usize;
        // SAFETY: as in `alloc`; the block was one of this size, and is no one's any more.
        unsafe {
            let state = &mut *self.0.get();
            block.cast::<*mut u8>().write(state.free[exponent]);
            state.free[exponent] = block;
        }
    }
}
