//! Words in a drawing: a key, and how much room there is for them.

/// A label of a model's drawing. Its words are the preprocessor's (`label-KEY`).
///
/// Labels are set in letters of one width, 0.6 of their size ([`Label::WIDE`]); so a drawing can keep them
/// apart without knowing the words, and words are held to their room by a test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// The key of its words.
    pub key: &'static str,
    /// The most characters that it may have, with its numbers filled in.
    pub room: u8,
    /// What fills it: each number's name in its words, and the largest that it is drawn with.
    pub numbers: &'static [(&'static str, f32)],
}

impl Label {
    /// How wide a character is, in the label's size (em).
    pub const WIDE: f32 = 0.6;

    /// A label of so many characters at most, with numbers up to these.
    #[must_use]
    pub const fn of(key: &'static str, room: u8, numbers: &'static [(&'static str, f32)]) -> Self {
        Self { key, room, numbers }
    }
}
