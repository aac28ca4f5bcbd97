//! What a step did, for the words beside the picture.

/// What one step was, for the words beside the picture. Clients are counted from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Told {
    /// Nothing: there is nothing more to happen, or no step was taken yet.
    #[default]
    Nothing,
    /// A request arrived and a free worker began with it.
    Served {
        /// Whose.
        client: u32,
        /// Which worker.
        worker: u32,
    },
    /// A request arrived and took a place in the queue.
    Queued {
        /// Whose.
        client: u32,
        /// Its place, from 0.
        place: u32,
    },
    /// A request arrived and was turned away.
    TurnedAway {
        /// Whose.
        client: u32,
    },
    /// An answer left for its client.
    Answered {
        /// Whose.
        client: u32,
    },
    /// A slot ended.
    SlotEnded {
        /// Whose.
        client: u32,
        /// Which worker.
        worker: u32,
        /// Whose slot began in its stead.
        next: Option<u32>,
    },
    /// A client gave up on an attempt.
    GaveUp {
        /// Which client.
        client: u32,
    },
    /// An answer came for a client that no longer waited.
    Wasted {
        /// Which client.
        client: u32,
    },
}

impl Told {
    /// Whether it is about a request that arrived.
    pub(super) const fn is_arrival(self) -> bool {
        matches!(
            self,
            Self::Served { .. } | Self::Queued { .. } | Self::TurnedAway { .. }
        )
    }

    /// The number it has for the page: 0 nothing, 1 served, 2 queued, 3 turned away, 4 answered,
    /// 5 slot ended, 6 gave up, 7 wasted.
    #[must_use]
    pub const fn code(self) -> u32 {
        match self {
            Self::Nothing => 0,
            Self::Served { .. } => 1,
            Self::Queued { .. } => 2,
            Self::TurnedAway { .. } => 3,
            Self::Answered { .. } => 4,
            Self::SlotEnded { .. } => 5,
            Self::GaveUp { .. } => 6,
            Self::Wasted { .. } => 7,
        }
    }
}
