//! How a drawing is laid out, by the room there is for it.

/// What room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Form {
    /// Across, where there is room for 50 labels' sizes.
    Lying,
    /// Where there isn't: a phone.
    Narrow,
    /// Narrower still, in labels' sizes: what stands side by side needs a line each.
    Tight,
    /// A lane beside another one: what moves, and little else.
    Lane,
}

impl Form {
    /// From so many labels' sizes of width on a drawing lies.
    pub const LYING: f32 = 49.6;

    /// Whether there is room for all that there is to see.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::Lying | Self::Narrow)
    }

    /// The form for a width and a size of labels; below `tight` labels' sizes it is tight.
    #[must_use]
    pub fn of(width: f32, em: f32, lane: bool, tight: f32) -> Self {
        if lane {
            Self::Lane
        } else if width >= Self::LYING * em {
            Self::Lying
        } else if width >= tight * em {
            Self::Narrow
        } else {
            Self::Tight
        }
    }
}
