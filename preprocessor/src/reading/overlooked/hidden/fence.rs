//! A fence inside an example of Markdown that ends the example, since it is as long as the one around it.

use super::stretch::{Hidden, Kind, longer, opens_inside};
use crate::report::diagnostic::Problem;

/// The problem of `outer`, if the fence that opens `next` was most likely to end it.
pub(super) fn too_short(text: &str, outer: &Hidden, next: &Hidden) -> Option<Problem> {
    let (
        Kind::Code { fence, info },
        Kind::Code {
            fence: other,
            info: none,
        },
    ) = (&outer.kind, &next.kind)
    else {
        return None;
    };
    let is_example = matches!(info.to_ascii_lowercase().as_str(), "markdown" | "md")
        || opens_inside(text, outer).is_some();
    let end = outer.end.clone()?;
    if fence != other || !none.is_empty() || !is_example {
        return None;
    }
    let title = "this code block ends before it was meant to";
    let label = "a fence as long as this one stands in it";
    let place = outer.opening.clone();
    let swallowed = next.lines.first();
    // What swallows a directive is certainly not meant.
    let problem = if next.is_endless() {
        Problem::error(title, place, label)
    } else {
        Problem::warning(title, place, label)
    };
    let problem = problem.also(end, "and ends it").also(
        next.opening.clone(),
        if next.end.is_none() {
            "so this opens another block, which never ends"
        } else {
            "so this opens another block"
        },
    );
    let problem = match swallowed {
        Some(first) => problem.also(first.span.clone(), "and this directive is read as code"),
        None => problem,
    };
    Some(
        problem
            .help(format!(
                "a block of code that shows another needs a longer fence, at both ends: {}{info} … {}",
                longer(fence),
                longer(fence)
            ))
            .help(format!(
                "if it ends where it should, write a line of {fence} where the other one ends"
            )),
    )
}
