//! What can be asked of a page at any moment.

use super::{Gap, Page};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::handshake::calls::Call;
use crate::sim::models::handshake::events::Took;
use crate::sim::models::handshake::settings::Plan;
use crate::sim::parts::conversation::{Message, Record};

impl Page {
    pub(in crate::sim::models::handshake) const fn loses_next(&self) -> bool {
        self.lose_next
    }

    pub(in crate::sim::models::handshake) const fn plan(&self) -> &Plan {
        &self.plan
    }

    pub(in crate::sim::models::handshake) const fn began(&self) -> Nanos {
        self.began
    }

    /// The connections, in the order in which they were begun.
    pub(in crate::sim::models::handshake) fn calls(&self) -> &[Call] {
        &self.calls[..self.begun]
    }

    pub(in crate::sim::models::handshake) const fn record(&self) -> &Record {
        &self.record
    }

    pub(in crate::sim::models::handshake) const fn data(&self) -> &Record {
        &self.data
    }

    /// Sendings, those that were lost, those that have arrived, and those of them that were there already.
    pub(in crate::sim::models::handshake) const fn counts(&self) -> [u32; 4] {
        [
            self.sent.len() as u32,
            self.lost,
            self.arrived + self.twice,
            self.twice,
        ]
    }

    /// How many packets are there, and how many of these can be read.
    pub(in crate::sim::models::handshake) const fn there(&self) -> [u32; 2] {
        [self.arrived, self.handed]
    }

    /// How many sendings are in a queue or on the line.
    pub(in crate::sim::models::handshake) fn in_flight(&self) -> u32 {
        self.down.under_way() as u32
    }

    /// How many objects are complete, the page itself among them.
    pub(in crate::sim::models::handshake) const fn complete(&self) -> u32 {
        self.complete
    }

    /// Whether a packet that was lost would be there by now, and no copy of it is.
    pub(in crate::sim::models::handshake) fn is_missing(&self, now: Nanos) -> bool {
        let after = Nanos(now.0.saturating_add(1));
        self.missed(now, after) > Nanos::ZERO
    }

    /// From when to when something was missing, without what was before one time or after another.
    pub(in crate::sim::models::handshake) fn missing(
        &self,
        mut from: Nanos,
        until: Nanos,
    ) -> impl Iterator<Item = (Nanos, Nanos)> {
        // Gaps begin in order.
        self.gaps.iter().filter_map(move |gap: &Gap| {
            let (begins, ends) = (gap.from.max(from), gap.until.min(until));
            (ends > begins).then(|| {
                from = ends;
                (begins, ends)
            })
        })
    }

    /// How long that was.
    #[inline(never)]
    fn missed(&self, from: Nanos, until: Nanos) -> Nanos {
        let all = self
            .missing(from, until)
            .map(|(from, until)| until.0 - from.0);
        Nanos(all.sum())
    }

    /// The shelves on which something waits: what is missing (`false`) and what waits behind it (`true`), in
    /// order; between two shelves nothing.
    pub(in crate::sim::models::handshake) fn each_waiting(
        &self,
        mut tell: impl FnMut(Option<bool>),
    ) {
        let mut first = true;
        for shelf in &self.shelves[..self.shelved] {
            let expected = shelf.expected();
            let is_there = |packet: &u32| self.packets[*packet as usize].there;
            let Some(last) = expected.iter().rposition(is_there) else {
                continue;
            };
            if !core::mem::take(&mut first) {
                tell(None);
            }
            expected[..=last]
                .iter()
                .for_each(|packet| tell(Some(is_there(packet))));
        }
    }

    /// Whether any message or packet was.
    pub(in crate::sim::models::handshake) fn anything_was_lost(&self) -> bool {
        self.lost + self.unheard > 0
    }

    /// Packets that left one right after the other, each time.
    pub(in crate::sim::models::handshake) fn bursts(&self) -> impl Iterator<Item = &[Message]> {
        let mut rest = self.data.messages();
        core::iter::from_fn(move || {
            rest.first()?;
            let follows = |two: &&[Message]| two[1].sending.begins == two[0].sending.whole;
            let more = rest.windows(2).take_while(follows).count();
            let (burst, after) = rest.split_at(more + 1);
            rest = after;
            Some(burst)
        })
    }

    /// How long it took, or has taken so far: what isn't there yet is as long.
    pub(in crate::sim::models::handshake) fn took(&self, now: Nanos) -> Took {
        let end = self.done.min(now);
        let since = |time: Nanos| time.min(end).saturating_sub(self.began);
        Took {
            all: since(end),
            first: since(self.first),
            open: since(self.open),
            missing: self.missed(self.began, end),
            stalled: self.missed(self.first.min(end), end),
            trips: self.trips,
            sent: self.sent.len() as u32,
            lost: self.lost,
            unheard: self.unheard,
            calls: self.begun as u32,
            waited: self.waited,
        }
    }
}
