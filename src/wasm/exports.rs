//! The exported functions of a model's wasm file. Each is one method of [`Lab`](super::lab::Lab); see there.

use alloc::boxed::Box;
use core::cell::UnsafeCell;

use super::{
    allocator::{ARENA, Arena},
    lab::Lab,
};

use crate::sim::models::Chosen;

type Boundary = Lab<Chosen>;

/// The one lab of this instance. It is never dropped: the arena forgets it.
struct Only(UnsafeCell<Option<&'static mut Boundary>>);

// SAFETY: wasm32 without threads has one thread, and no export calls another.
unsafe impl Sync for Only {}

static LAB: Only = Only(UnsafeCell::new(None));

#[inline(never)]
fn lab() -> &'static mut Boundary {
    // SAFETY: one thread, and every export takes the reference once and lets it go when it returns.
    unsafe { &mut *LAB.0.get() }.get_or_insert_with(|| Box::leak(Box::new(Boundary::new(&[], 1))))
}

/// The lab begins anew, in the arena from its start.
#[inline(never)]
fn begin_anew(seed: Option<u64>) {
    // What it is to be is copied to the stack before the arena forgets it.
    let (settings, old) = lab().beginning();
    let seed = seed.unwrap_or(old);
    // SAFETY: the lab is all that is allocated, and nothing looks at it again.
    unsafe {
        ARENA.back_to(Arena::START);
        *LAB.0.get() = Some(Box::leak(Box::new(Boundary::new(&settings, seed))));
    }
}

#[unsafe(no_mangle)]
extern "C" fn reset() {
    begin_anew(None);
}

/// Another seed; the lab begins anew with it.
#[unsafe(no_mangle)]
extern "C" fn set_seed(seed: u64) {
    begin_anew(Some(seed));
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

macro_rules! lists {
    ($($name:ident($($argument:ident: $type:ty),*) -> $result:ty;)*) => {
        $(
            #[unsafe(no_mangle)]
            extern "C" fn $name($($argument: $type),*) -> *const $result {
                lab().$name($($argument),*).as_ptr()
            }
        )*
    };
}

exports! {
    set(setting: u32, value: f64);
    act(action: u32, argument: f64);
    run(seconds: f64, max_events: u32) -> f64;
    step() -> u32;
    next_event() -> f64;
    time() -> f64;
    digest() -> u64;
    answer() -> f64;
    fork(seed: u64);
    hear(k: u32, value: f64);
    judge() -> i32;
}

lists! {
    settings() -> f64;
    measures(scope: u32) -> f64;
    told() -> f64;
    clauses() -> f64;
    twin() -> f64;
    goals() -> f64;
    goal_told(goal: u32) -> f64;
    future() -> f64;
    draw(width: f32, em: f32, form: u32) -> f32;
}

/// [`Lab::theory`]; what it allocates on the way is given back.
#[unsafe(no_mangle)]
extern "C" fn theory(at: f64) -> *const f64 {
    let lab = lab();
    let free = ARENA.mark();
    let values = lab.theory(at).as_ptr();
    // SAFETY: all that was allocated since the mark has been dropped; the values lie in the lab.
    unsafe { ARENA.back_to(free) };
    values
}

/// The code has no way to fail that an input could reach. (The optimiser takes that on trust, and takes
/// this out, once the tests have run the same code with its checks on: `tools/build-wasm`.)
#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    core::arch::wasm32::unreachable()
}
