//! The exported functions. Each is one method of [`Boundary`]; see there.

use alloc::boxed::Box;
use core::cell::UnsafeCell;

use super::{
    Boundary,
    allocator::{ARENA, Arena},
};
use crate::Config;

/// The one lab of this instance. It is never dropped: the arena forgets it.
struct Lab(UnsafeCell<Option<&'static mut Boundary>>);

// SAFETY: wasm32 without threads has one thread, and no export calls another.
unsafe impl Sync for Lab {}

static LAB: Lab = Lab(UnsafeCell::new(None));

#[inline(never)]
fn lab() -> &'static mut Boundary {
    // SAFETY: one thread, and every export takes the reference once and lets it go when it returns.
    unsafe { &mut *LAB.0.get() }.get_or_insert_with(|| fresh(Config::default()))
}

#[inline(never)]
fn fresh(config: Config) -> &'static mut Boundary {
    Box::leak(Box::new(Boundary::new(config)))
}

/// [`Boundary::reset`], in the arena.
#[unsafe(no_mangle)]
extern "C" fn reset() {
    let config = *lab().stage.config();
    // SAFETY: the lab is all that is allocated, and nothing looks at it again.
    unsafe {
        ARENA.back_to(Arena::START);
        *LAB.0.get() = Some(fresh(config));
    }
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
    set(setting: u32, value: f64);
    set_seed(seed: u64);
    run(seconds: f64, max_events: u32) -> f64;
    step() -> u32;
    next_event() -> f64;
    time() -> f64;
    shown_verdict() -> u32;
    digest() -> u64;
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

/// Draws the picture and gives where it lies; its header tells how long it is (`src/sim/models/switchboard/scene/picture.md`).
#[unsafe(no_mangle)]
extern "C" fn scene() -> *const f32 {
    lab().scene().as_ptr()
}

/// The code has no way to fail that an input could reach. (The optimiser takes that on trust, and takes
/// this out, once the tests have run the same code with its checks on: `tools/build-wasm`.)
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
