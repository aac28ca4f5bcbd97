//! One look-up, message by message: what a sequence is drawn from.

use crate::sim::kernel::units::Nanos;
use crate::sim::parts::conversation::{Message, Record, Sending};

/// Who takes part in it.
pub(super) const VISITOR: u8 = 0;
pub(super) const RESOLVER: u8 = 1;

/// There and back: to the resolver, and from it to root, to `com` and to the name's own server.
pub(super) const TRIPS: [Nanos; 4] = [
    Nanos::from_millis(10),
    Nanos::from_millis(40),
    Nanos::from_millis(60),
    Nanos::from_millis(80),
];

/// How long a question to the name's own server takes, and to those above it, in seconds.
pub(super) const ASIDE: [f64; 3] = [0.01, 0.08, 0.1];

/// Asks for a name: the resolver asks the servers from this one on, of three; none, where it holds a copy.
pub(super) fn look_up(now: Nanos, from: u8) -> Record {
    let mut record = Record::new();
    let mut at = now;
    let mut say = |from: u8, to: u8, kind: u8, at: &mut Nanos| {
        let begins = *at;
        let half = Nanos(TRIPS[usize::from(from.max(to)) - 1].0 / 2);
        *at = begins.saturating_add(half);
        record.note(Message {
            from,
            to,
            kind,
            number: 0,
            sending: Sending {
                begins,
                whole: begins,
                arrives: *at,
                lost: false,
            },
        });
    };
    say(VISITOR, RESOLVER, 0, &mut at);
    for server in from..3 {
        say(RESOLVER, RESOLVER + 1 + server, 2 * server + 2, &mut at);
        say(RESOLVER + 1 + server, RESOLVER, 2 * server + 3, &mut at);
    }
    say(RESOLVER, VISITOR, 1, &mut at);
    record
}
