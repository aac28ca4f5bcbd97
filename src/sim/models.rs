//! The systems that can be simulated: a folder for each, and what all of them have in common.
//!
//! # How a lab is made
//!
//! A lab is a model in a page. Whoever adds one writes no script, no style and no page:
//!
//! 1. Its [`Sheet`]: what can be set, measured, said and reached, as plain data. Attributes, options,
//!    controls, tables and columns come from it.
//! 2. Its rules: [`Rules`](rules::Rules) for a small one, from which [`Ruled`](rules::Ruled) makes the
//!    [`Model`]; or the [`Model`] itself, where it needs more. [`drawing`](crate::drawing) says how it draws,
//!    [`theory`](crate::theory) what it can be held to, [`parts`](crate::sim::parts) what it can be built of.
//!    What takes longer than events tell (a crowd that is set up, one event with a hundred attempts, theory that
//!    sums over thousands) it says itself, in events: a build has only so many for a lab.
//! 3. A line in the list at the end of this file, and a feature in `Cargo.toml`.
//! 4. Its words, in `preprocessor/words`, by the keys of the sheet.
//!
//! `docs/writing-a-lab.md` goes that way from nothing, with [`lines`] as its example.

pub mod balance;
pub mod cache;
pub mod floors;
pub mod forecast;
mod goals;
pub mod handshake;
pub mod lines;
pub mod listeners;
mod model;
pub mod payments;
pub mod presses;
pub mod resolver;
pub mod restart;
pub mod rules;
pub mod run;
mod sequence;
pub mod sheet;
pub mod switchboard;
pub mod tail;
pub mod trace;

pub use model::{Asked, Model, Over, Said, write};

use sheet::Sheet;

/// Something that is done with any model ([`with_model`]).
pub trait Visit {
    /// What comes of it.
    type Output;
    /// Does it with this one.
    fn visit<M: Model>(self) -> Self::Output;
}

/// The one list of all models: a name (of the folder, the wasm file, the feature and the sheet), and the
/// type. Whoever adds a model adds a line here, and its feature in Cargo.toml.
macro_rules! models {
    ($($name:literal $model:ty,)*) => {
        /// The sheets of all models.
        pub const SHEETS: &[&Sheet] = &[$(<$model as Model>::SHEET),*];

        /// Does something with the model of this name; `None` where there is none.
        pub fn with_model<V: Visit>(name: &str, visit: V) -> Option<V::Output> {
            match name {
                $($name => Some(visit.visit::<$model>()),)*
                _ => None,
            }
        }

        $(
            /// The model of this wasm file.
            #[cfg(all(target_arch = "wasm32", feature = "wasm", feature = $name))]
            pub(crate) type Chosen = $model;
        )*
    };
}

models! {
    "switchboard" switchboard::Lab,
    "trace" trace::Lab,
    "handshake" handshake::Lab,
    "resolver" resolver::Lab,
    "payments" payments::Lab,
    "balance" balance::Lab,
    "floors" floors::Lab,
    "listeners" listeners::Lab,
    "restart" restart::Lab,
    "cache" cache::Lab,
    "tail" tail::Lab,
    "lines" lines::Lab,
}
