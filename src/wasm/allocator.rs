//! The allocator of the wasm file: an arena, given back as a whole when a lab starts again, and down to
//! where it was after a computation.
//!
//! The core allocates at set-up, and then only where something outgrows its room, by doubling: what it
//! leaves behind is never more than what it has. So nothing is given back piece by piece, but for the
//! latest block.

use core::{
    alloc::{GlobalAlloc, Layout},
    arch::wasm32,
    cell::UnsafeCell,
    ptr::null_mut,
};

const PAGE: usize = 65_536;

unsafe extern "C" {
    /// Where the linker's own data ends.
    static __heap_base: u8;
}

/// The memory from `__heap_base` on; holds where it is still free.
pub(super) struct Arena(UnsafeCell<*const u8>);

// SAFETY: wasm32 without threads has one thread.
unsafe impl Sync for Arena {}

#[global_allocator]
pub(super) static ARENA: Arena = Arena(UnsafeCell::new(Arena::START));

impl Arena {
    /// The mark of an arena that nothing was taken from.
    pub(super) const START: *const u8 = &raw const __heap_base;

    /// How far the arena is taken.
    pub(super) fn mark(&self) -> *const u8 {
        // SAFETY: one thread, and the arena calls nothing.
        unsafe { *self.0.get() }
    }

    /// Takes everything back that was allocated since `mark`.
    ///
    /// # Safety
    ///
    /// Nothing of it is used, or dropped, any more.
    pub(super) unsafe fn back_to(&self, mark: *const u8) {
        // SAFETY: one thread, and the arena calls nothing.
        unsafe { *self.0.get() = mark };
    }
}

// SAFETY: a block is as aligned and as large as its layout asks, within the memory, and between the
// blocks before and the free rest.
unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: one thread, and the arena calls nothing.
        let free = unsafe { &mut *self.0.get() };
        let start = (*free as usize).next_multiple_of(layout.align());
        let Some(end) = start.checked_add(layout.size()) else {
            return null_mut();
        };
        let (pages, wanted) = (wasm32::memory_size::<0>(), end.div_ceil(PAGE));
        if wanted > pages && wasm32::memory_grow::<0>(wanted - pages) == usize::MAX {
            return null_mut();
        }
        *free = end as *const u8;
        start as *mut u8
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // SAFETY: one thread, and the arena calls nothing.
        let free = unsafe { &mut *self.0.get() };
        if *free as usize == block as usize + layout.size() {
            *free = block;
        }
    }
}
