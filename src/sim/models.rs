//! The systems that can be simulated: a folder for each, and what all of them have in common.

pub mod forecast;
mod model;
pub mod run;
mod sequence;
pub mod sheet;
pub mod switchboard;
pub mod trace;

pub use model::{Asked, Model, Over, Said};

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
}
