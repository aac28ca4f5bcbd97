//! What an author meant as a directive and Markdown does not show as one: lines in code or a comment
//! that never ends, and near misses such as `<#next>`.

mod ahead;
mod hidden;
mod misses;
mod near;
mod torn;
mod unbalanced;

use crate::reading::attributes::spec::{DirectiveSpec, Known};
use crate::reading::document::Document;
use crate::reading::syntax::Line;
use crate::report::diagnostic::{Problem, Report};
use crate::report::span::Span;
use hidden::Hidden;
use misses::Misses;
use std::collections::HashMap;

/// The overlooked lines of a chapter. What pairing doesn't explain is reported by [`Overlooked::report`].
#[derive(Default)]
pub(crate) struct Overlooked {
    hidden: Vec<Hidden>,
    /// The places of the openings that these hide, by their directive: of a stretch, and of a line in it.
    hidden_openings: HashMap<String, Vec<(usize, usize)>>,
    misses: Misses,
    /// Directives in code by indentation, and drawings that a blank line takes apart.
    torn: Vec<Problem>,
    /// Tags that aren't closed where they have to be.
    unbalanced: Vec<Problem>,
}

impl Overlooked {
    /// Looks through a chapter for them.
    pub(crate) fn find(text: &str, document: &Document<'_>, known: Known) -> Self {
        let hidden = hidden::find(text, document, known);
        let mut torn = torn::indented(text, document, known);
        torn.extend(torn::drawings(text, document));
        let mut unbalanced = unbalanced::tags(text, document, known);
        torn.append(&mut unbalanced.drawings);
        Self {
            hidden_openings: openings(&hidden),
            hidden,
            misses: Misses::of(near::find(text, document, known)),
            torn,
            unbalanced: unbalanced.others,
        }
    }

    /// Reports what is left to be said; of the author's own code and comments only with `prose`.
    pub(crate) fn report(self, text: &str, prose: bool, report: &mut Report) {
        hidden::report(text, &self.hidden, prose, report);
        for miss in self.misses.left() {
            report.push(miss.problem());
        }
        let others = self.unbalanced.into_iter().filter(|_| prose);
        for problem in self.torn.into_iter().chain(others) {
            report.push(problem);
        }
    }

    /// Whether code or a comment that never ends holds this position, which is reported there.
    pub(crate) fn is_in_endless(&self, position: usize) -> bool {
        self.around(position).is_some_and(Hidden::is_endless)
    }

    /// The first line of the code or comment that holds this position.
    pub(crate) fn holder(&self, position: usize) -> Option<Span> {
        self.around(position).map(|hidden| hidden.opening.clone())
    }

    /// They are in the order of the text, and none is in another.
    fn around(&self, position: usize) -> Option<&Hidden> {
        let after = self
            .hidden
            .partition_point(|hidden| hidden.span.end <= position);
        let hidden = self.hidden.get(after)?;
        hidden.span.contains(&position).then_some(hidden)
    }

    /// The last opening of a directive before `position` that code or a comment hides.
    pub(crate) fn hidden_opening(&self, name: &str, position: usize) -> Option<&Line> {
        let openings = self.hidden_openings.get(name)?;
        let line = |(stretch, line): (usize, usize)| &self.hidden[stretch].lines[line];
        let before = openings.partition_point(|at| line(*at).span.end <= position);
        Some(line(*openings.get(before.checked_sub(1)?)?))
    }

    /// The problem of a block that a near miss was meant to end, which is then explained.
    pub(crate) fn meant_to_end(&mut self, spec: &DirectiveSpec, opening: &Line) -> Option<Problem> {
        let miss = self.misses.end_after(spec.name, opening.span.end)?;
        let end = format!("<</{}>>", spec.name);
        Some(
            Problem::error(
                format!("<<#{}>> is not closed", spec.name),
                miss.span.clone(),
                format!("did you mean {end}?"),
            )
            .also(
                opening.span.clone(),
                format!("<<#{}>> is open since here", spec.name),
            )
            .help(format!("end the block with a line of its own: {end}")),
        )
    }

    /// The problem of an end whose opening is a near miss, which is then explained.
    pub(crate) fn meant_to_open(&mut self, spec: &DirectiveSpec, end: &Line) -> Option<Problem> {
        let miss = self.misses.opening_before(spec.name, end.span.start)?;
        Some(
            Problem::error(
                format!("<</{}>> closes nothing", spec.name),
                miss.span.clone(),
                format!("did you mean {}?", miss.meant()),
            )
            .also(end.span.clone(), "this is to be the end of it")
            .help("a directive begins with `<<#` and ends with `>>`"),
        )
    }
}

fn openings(hidden: &[Hidden]) -> HashMap<String, Vec<(usize, usize)>> {
    let mut openings: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
    for (stretch, hidden) in hidden.iter().enumerate() {
        for (at, line) in hidden.lines.iter().enumerate() {
            if !line.closes {
                let of_name = openings.entry(line.name.value.clone()).or_default();
                of_name.push((stretch, at));
            }
        }
    }
    openings
}
