//! The ways to call.

/// What is said before a page is asked for, and over how many connections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Way {
    /// A connection for each thing, and it is closed after it (RFC 1945).
    Http10,
    /// Connections are kept (RFC 9112).
    Http11,
    /// The same over TLS 1.2 (RFC 5246).
    Http11Tls12,
    /// The same over TLS 1.3 (RFC 8446).
    Http11Tls13,
    /// One connection with many streams (RFC 9113), over TLS 1.2.
    Http2Tls12,
    /// The same over TLS 1.3.
    Http2Tls13,
    /// The same at a second visit: what is asked for goes with the first words (RFC 8446, section 2.3).
    Http2Resumed,
    /// Over QUIC (RFC 9114), which is TCP and TLS in one.
    Http3,
    /// The same at a second visit.
    Http3Resumed,
}

use Way::{
    Http2Resumed, Http2Tls12, Http2Tls13, Http3, Http3Resumed, Http10, Http11, Http11Tls12,
    Http11Tls13,
};

/// A message there and the one back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Flight {
    /// TCP's.
    Tcp,
    /// TLS 1.2's two.
    Hello12,
    Keys12,
    Hello13,
    Quic,
}

impl Way {
    /// All of them, in the order of the sheet.
    pub const ALL: [Self; 9] = [
        Http10,
        Http11,
        Http11Tls12,
        Http11Tls13,
        Http2Tls12,
        Http2Tls13,
        Http2Resumed,
        Http3,
        Http3Resumed,
    ];

    /// The flights before anything can be asked for.
    pub(super) const fn flights(self) -> &'static [Flight] {
        match self {
            Http10 | Http11 | Http2Resumed => &[Flight::Tcp],
            Http11Tls12 | Http2Tls12 => &[Flight::Tcp, Flight::Hello12, Flight::Keys12],
            Http11Tls13 | Http2Tls13 => &[Flight::Tcp, Flight::Hello13],
            Http3 => &[Flight::Quic],
            Http3Resumed => &[],
        }
    }

    /// How many round trips there are before the first byte of an answer.
    #[must_use]
    pub const fn trips(self) -> u32 {
        self.flights().len() as u32 + 1
    }

    /// Whether a connection is closed when it has brought one thing.
    pub(super) const fn closes(self) -> bool {
        matches!(self, Http10)
    }

    /// How many connections there are at a time.
    pub(super) const fn connections(self) -> u32 {
        match self {
            Http10 | Http11 | Http11Tls12 | Http11Tls13 => 6,
            _ => 1,
        }
    }

    /// Whether what is on the wire can be read by those who carry it.
    pub(super) const fn is_open(self) -> bool {
        matches!(self, Http10 | Http11)
    }

    /// Whether each object has a shelf of its own.
    pub(super) const fn shelves(self) -> bool {
        matches!(self, Http3 | Http3Resumed)
    }
}
