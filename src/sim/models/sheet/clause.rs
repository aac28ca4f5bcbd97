//! What is said: words with a condition.

/// Words with a condition, and what fills their gaps.
#[derive(Debug)]
pub struct Clause {
    /// The words' key.
    pub key: &'static str,
    /// The names of the numbers in them, in their order.
    pub arguments: &'static [&'static str],
}

impl Clause {
    /// Words, and the names of the numbers in them.
    #[must_use]
    pub const fn of(key: &'static str, arguments: &'static [&'static str]) -> Self {
        Self { key, arguments }
    }
}
