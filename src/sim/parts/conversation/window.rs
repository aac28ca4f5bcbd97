//! How many packets may be out that nobody has confirmed.

/// A window that opens by one with each confirmation until something is lost, and then more slowly; it is
/// halved when something is (V. Jacobson, 1988; RFC 5681, "Reno", counted in packets).
#[derive(Clone, Copy, Debug)]
pub struct Window {
    size: f64,
    threshold: f64,
    /// What has a lower number was sent before it was last halved.
    halved: u32,
}

impl Default for Window {
    fn default() -> Self {
        Self {
            size: Self::FIRST,
            threshold: f64::INFINITY,
            halved: 0,
        }
    }
}

impl Window {
    /// What a new connection may send at once (RFC 6928, section 2).
    pub const FIRST: f64 = 10.0;
    /// It is never smaller.
    const LEAST: f64 = 2.0;

    /// How many packets it has room for.
    #[must_use]
    pub const fn packets(&self) -> usize {
        self.size as usize
    }

    /// One was confirmed.
    pub fn grow(&mut self) {
        self.size += if self.size < self.threshold {
            1.0
        } else {
            1.0 / self.size
        };
    }

    /// The packet of this number was lost, and the next one will have that number: whatever is lost of what
    /// was out when the window was halved, it is halved once.
    pub fn lost(&mut self, number: u32, next: u32) {
        if number >= self.halved {
            self.size = (self.size / 2.0).max(Self::LEAST);
            self.threshold = self.size;
            self.halved = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_doubles_in_a_round_trip_until_something_is_lost() {
        let mut window = Window::default();
        for most in [10, 20, 40, 80] {
            assert_eq!(window.packets(), most);
            (0..most).for_each(|_| window.grow());
        }
        window.lost(3, 100);
        assert_eq!(window.packets(), 80);
        // From then on by one a round trip.
        (0..80).for_each(|_| window.grow());
        assert_eq!(window.packets(), 80);
        (0..3).for_each(|_| window.grow());
        assert_eq!(window.packets(), 81);
    }

    #[test]
    fn what_was_out_together_halves_it_once() {
        let mut window = Window::default();
        window.lost(4, 10);
        window.lost(7, 10);
        assert_eq!(window.packets(), 5);
        window.lost(10, 15);
        assert_eq!(window.packets(), 2);
        window.lost(15, 20);
        assert_eq!(window.packets(), 2);
    }
}
