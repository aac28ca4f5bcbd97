//! The exported functions. Each is one method of [`Boundary`]; see there.

use core::{cell::UnsafeCell, mem::ManuallyDrop};

use super::{
    Boundary, NAMES,
    allocator::{ARENA, Arena},
};
use crate::Config;

/// The one lab of this instance. It is never dropped: the arena forgets it.
struct Lab(UnsafeCell<Option<ManuallyDrop<Boundary>>>);

// SAFETY: wasm32 without threads has one thread, and no export calls another.
unsafe impl Sync for Lab {}

static LAB: Lab = Lab(UnsafeCell::new(None));

fn lab() -> &'static mut ManuallyDrop<Boundary> {
    // SAFETY: one thread, and every export takes the reference once and lets it go when it returns.
    unsafe { &mut *LAB.0.get() }.get_or_insert_with(|| fresh(Config::default()))
}

#[inline(never)]
fn fresh(config: Config) -> ManuallyDrop<Boundary> {
    ManuallyDrop::new(Boundary::new(config))
}

/// [`Boundary::reset`], in the arena.
#[unsafe(no_mangle)]
extern "C" fn reset() {
    let lab = lab();
    let config = lab.config;
    // SAFETY: the lab owns all that is allocated, and is overwritten, not dropped, before it is used.
    unsafe { ARENA.back_to(Arena::START) };
    *lab = fresh(config);
}

macro_rules! exports {
    ($($name:ident($($argument:ident: $type:ty),*) $(-> $result:ty)?;)*) => {
        $(
            #[unsafe(no_mangle)]
            extern "C" fn $name($($argument: $type),*) $(-> $result)? {
                lab().$name($($argument),*)
            }
        )*
    };
}

exports! {
    set_clients(clients: u32);
    set_interval(seconds: f64);
    set_arrivals(kind: u32);
    set_patience(seconds: f64);
    set_retries(retries: u32);
    set_backoff(base: f64, cap: f64);
    set_retry_budget(share: f64);
    set_capacity(per_second: f64);
    set_workers(workers: u32);
    set_service(kind: u32);
    set_queue(places: u32);
    set_discipline(kind: u32);
    set_drop_departed(drop: u32);
    set_latency(seconds: f64);
    set_seed(seed: u64);
    run(seconds: f64, max_events: u32) -> f64;
    step() -> u32;
    next_event() -> f64;
    time() -> f64;
    verdict(scope: u32) -> u32;
    shown_verdict() -> u32;
    digest() -> u64;
}

#[unsafe(no_mangle)]
extern "C" fn names() -> *const u8 {
    NAMES.as_ptr()
}

#[unsafe(no_mangle)]
extern "C" fn names_len() -> u32 {
    NAMES.len() as u32
}

#[unsafe(no_mangle)]
extern "C" fn measures(scope: u32) -> *const f64 {
    lab().measures(scope).as_ptr()
}

/// [`Boundary::theory`]; what it allocates on the way is given back.
#[unsafe(no_mangle)]
extern "C" fn theory(clients: u32) -> *const f64 {
    let lab = lab();
    let free = ARENA.mark();
    let values = lab.theory(clients).as_ptr();
    // SAFETY: all that was allocated since the mark has been dropped; the values lie in the lab.
    unsafe { ARENA.back_to(free) };
    values
}

/// Draws the picture and gives where it lies; [`scene_len`] then tells how long it is.
#[unsafe(no_mangle)]
extern "C" fn scene() -> *const f32 {
    lab().scene().as_ptr()
}

#[unsafe(no_mangle)]
extern "C" fn scene_len() -> u32 {
    lab().scene().len() as u32
}

/// The code has no way to fail that an input could reach; this is for the bugs it may have.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
