//! The boundary to a page, once for all models.

#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
mod allocator;
#[cfg(all(target_arch = "wasm32", feature = "wasm"))]
mod exports;
mod lab;

pub use lab::Lab;
