//! What a reader has reached in a lab: it stays reached, with the numbers that were true then.

use super::model::Said;

/// The goals of a lab, in its sheet's order, each with room for so many numbers.
#[derive(Clone, Copy, Debug)]
pub struct Reached<const GOALS: usize, const NUMBERS: usize>([Option<[f64; NUMBERS]>; GOALS]);

impl<const GOALS: usize, const NUMBERS: usize> Reached<GOALS, NUMBERS> {
    /// None yet.
    pub(crate) const NONE: Self = Self([None; GOALS]);

    /// Reaches a goal; one that is reached already keeps its numbers.
    #[inline(never)]
    pub(crate) fn reach(&mut self, goal: usize, numbers: [f64; NUMBERS]) {
        self.0[goal].get_or_insert(numbers);
    }

    pub(crate) fn has(&self, goal: usize) -> bool {
        self.0[goal].is_some()
    }

    /// 1 for each that is reached, 0 for the others.
    pub(crate) fn write(&self, values: &mut [f64]) {
        for (value, reached) in values.iter_mut().zip(&self.0) {
            *value = f64::from(u8::from(reached.is_some()));
        }
    }

    /// The numbers of a goal that is reached.
    pub(crate) fn told(&self, goal: usize, said: &mut Said) {
        if let Some(Some(numbers)) = self.0.get(goal) {
            said.say(goal, numbers);
        }
    }
}
