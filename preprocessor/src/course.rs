//! What only the whole course can tell: its order, its terms, its quizzes, its links, and what must be
//! unique. What its pages become isn't known here.

pub(crate) mod alike;
pub(crate) mod answers;
pub(crate) mod check;
pub(crate) mod deck;
pub(crate) mod endless;
mod entry;
pub(crate) mod exam;
pub(crate) mod late;
pub(crate) mod links;
mod names;
pub(crate) mod outline;
pub(crate) mod page;
pub(crate) mod reading;
pub(crate) mod review;
mod scripts;
pub(crate) mod search;
mod settings;
mod strays;
pub(crate) mod terms;
pub(crate) mod text;
mod unique;
pub(crate) mod uses;
pub(crate) mod whole;
