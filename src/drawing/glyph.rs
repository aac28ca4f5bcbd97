//! The shapes of marks.

macro_rules! glyphs {
    ($($(#[$doc:meta])* $name:ident $path:literal,)*) => {
        /// The shape of a mark, around its middle. At scale 1 it reaches about 1 px from it: the scale is
        /// half its size.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Glyph { $($(#[$doc])* $name,)* }

        impl Glyph {
            /// All of them, by their number.
            pub const ALL: &[Self] = &[$(Self::$name),*];
            /// Their paths, by their number, at scale 1: where they begin (an `M` and two numbers), and
            /// then relative commands whose numbers are lengths (no arcs), so that a path is scaled by
            /// scaling its numbers.
            pub const PATHS: &[&str] = &[$($path),*];
        }
    };
}

glyphs! {
    /// A disc, or a ring: its style says.
    Dot "M-1 0c0-0.55 0.45-1 1-1s1 0.45 1 1s-0.45 1-1 1s-1-0.45-1-1z",
    /// A square.
    Square "M-1-1h2v2h-2z",
    /// A cross.
    Cross "M-1-1l2 2m0-2l-2 2",
    /// A tick.
    Tick "M-1 0.1l0.7 0.8l1.3-1.7",
    /// A disc with a tick cut out of it: an answer.
    Answer "M-1 0c0-0.55 0.45-1 1-1s1 0.45 1 1s-0.45 1-1 1s-1-0.45-1-1zm0.39 0.08l0.5 0.49l0.73-0.9l-0.21-0.17l-0.54 0.68l-0.3-0.29z",
    /// A dash.
    Dash "M-1 0h2",
    /// Two corners around a place.
    Next "M-1-0.5v-0.5h0.5m1 0h0.5v0.5m0 1v0.5h-0.5m-1 0h-0.5v-0.5",
    /// An arrow upwards.
    Up "M-1 1l2-2m-1.4 0h1.4v1.4",
    /// An arrow downwards.
    Down "M-1-1l2 2m-1.4 0h1.4v-1.4",
    /// A line up to a wall.
    Stop "M-1 0h1.6m0.4-1v2",
}

impl Glyph {
    /// The glyph of a number in a list; the first, if there is none.
    #[must_use]
    pub fn of(number: f32) -> Self {
        Self::ALL.get(number as usize).copied().unwrap_or(Self::Dot)
    }

    /// Its path.
    #[must_use]
    pub const fn path(self) -> &'static str {
        Self::PATHS[self as usize]
    }
}
