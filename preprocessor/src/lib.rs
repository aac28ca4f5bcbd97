//! The mdBook preprocessor and command line of the Switchboard course.

pub mod value;
