//! How things look, by name.

macro_rules! styles {
    ($($(#[$doc:meta])* $name:ident $class:literal,)*) => {
        /// How an item looks: a class of the page, which gives it its colours, lines and letters.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Style { $($(#[$doc])* $name,)* }

        impl Style {
            /// All of them, by their number.
            pub const ALL: &[Self] = &[$(Self::$name),*];
            /// Their classes, by their number.
            pub const CLASSES: &[&str] = &[$($class),*];
        }
    };
}

styles! {
    // Lines.
    /// A way that a request can go.
    Cord "cord",
    /// The way that answers go.
    Back "back",
    /// A line to lead the eye.
    Hair "hair",
    /// A line with an end: a bracket, an edge.
    Edge "edge",
    /// A line that says something.
    Line "line",
    /// A doorpost.
    Post "post",
    /// What shuts a door.
    Leaf "leaf",
    /// An arrow of a sign.
    Arrow "arrow",
    // Places.
    /// A client's seat.
    Seat "seat",
    /// A seat whose client has asked.
    Asks "seat asks",
    /// A seat whose client waits in a queue.
    Waits "seat waits",
    /// A seat whose client was turned away.
    Away "seat away",
    /// A seat whose client has given up.
    Gone "seat gone",
    /// A place in a queue.
    Slot "slot",
    /// A worker.
    Ring "ring",
    /// How much of a worker's slot has gone.
    Pie "pie",
    /// A level's whole.
    Track "track",
    /// A level.
    Level "level",
    // Requests, and what becomes of them.
    /// A request on its way.
    Dot "dot",
    /// A request that waits.
    Square "square",
    /// A request that nobody waits for any more.
    Ghost "ghost",
    /// A request that was turned away.
    Cross "cross",
    /// An answer.
    Answer "answer",
    /// A tick: an answer that is there.
    Tick "tick",
    /// A dash: given up.
    Dash "dash",
    /// A heap that has grown beyond what can be counted.
    Heap "heap",
    /// Around what comes next.
    Next "next",
    // Words.
    /// A plain label.
    Label "label",
    /// A sign of this instant.
    Now "now",
    /// A name.
    Name "name",
    /// A number set large, in the letters of headings.
    Big "big",
    /// A label in ink.
    Ink "ink",
    /// Struck through: no longer true.
    Struck "struck",
    // What came later: numbers of styles stay what they are.
    /// A message that nobody on the way can read.
    Sealed "sealed",
    // (Last, so that the others keep their numbers.)
    /// What goes from one to another in a row, and the time that it takes.
    Band "band",
}

impl Style {
    /// The style of a number in a list; the first, if there is none.
    #[must_use]
    pub fn of(number: f32) -> Self {
        Self::ALL
            .get(number as usize)
            .copied()
            .unwrap_or(Self::Cord)
    }

    /// Its class.
    #[must_use]
    pub const fn class(self) -> &'static str {
        Self::CLASSES[self as usize]
    }

    /// How large its letters are, in labels' sizes (em).
    #[must_use]
    pub const fn size(self) -> f32 {
        match self {
            Self::Big => 1.76,
            _ => 1.0,
        }
    }
}
