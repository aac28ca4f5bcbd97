//! Looking for what comes next, again and again from further on: each stretch of a text is looked through once.

/// What was found last on a way that leads forward only; `Some(None)`: nothing comes any more.
pub(super) struct Ahead<T>(Option<Option<T>>);

impl<T> Default for Ahead<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T: Copy> Ahead<T> {
    /// What is ahead: what was found last, if it still is, or else what `look` finds.
    pub(super) fn after(
        &mut self,
        is_ahead: impl Fn(&T) -> bool,
        look: impl FnOnce() -> Option<T>,
    ) -> Option<T> {
        match self.0 {
            Some(None) => {}
            Some(Some(found)) if is_ahead(&found) => {}
            _ => self.0 = Some(look()),
        }
        self.0?
    }
}
