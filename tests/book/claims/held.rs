//! A chapter's claims, held to the core: each number that a sentence claims, and no other in the sections about
//! its lab.

use crate::pattern::{capture, normalised, numbers};

/// Worked out for a hole of a sentence.
pub(crate) type Compute = fn() -> f64;
/// A piece of a sentence with holes, and what has to stand in each.
pub(crate) type Claim = (&'static str, &'static [Compute]);

/// A section of a chapter as plain prose, without what is set as code.
pub(crate) fn section(chapter: &str, label: &str) -> String {
    let from = chapter
        .find(&format!("<<#section label=\"{label}"))
        .expect("the section's line");
    let rest = &chapter[from..];
    let end = rest[1..]
        .find("<<#section ")
        .map_or(rest.len(), |end| end + 1);
    let mut prose = String::new();
    for line in rest[..end].lines().filter(|line| !line.starts_with("<<")) {
        // The number of a list's item is no claim, and a step's settings are no prose.
        let line = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let line = line.strip_prefix(". ").unwrap_or(line);
        let code: Vec<&str> = line.split('`').step_by(2).collect();
        prose.extend(code.join(" ").chars().chain(['\n']));
    }
    normalised(&prose)
}

/// Every claim is what the core gives; and in these sections no figure in digits stands that nobody worked
/// out, unless it is one of those that are set, by how they go on.
pub(crate) fn held(chapter: &str, claims: &[Claim], sections: &[&str], set: &[&str]) {
    let text = normalised(&chapter.replace("<sup>*r*</sup>", ""));
    let (mut wrong, mut claimed) = (Vec::new(), Vec::new());
    for (pattern, computed) in claims {
        match capture(&text, pattern) {
            Err(problem) => wrong.push(problem),
            Ok(captured) => {
                assert_eq!(captured.len(), computed.len(), "holes of: {pattern}");
                for (number, compute) in captured.iter().zip(*computed) {
                    let exact = compute();
                    // (What is not a number has to fail.)
                    let right = (exact - number.value).abs() <= number.tolerance + 1e-9;
                    if !right {
                        wrong.push(format!(
                            "{} where the core gives {exact:.4}: {pattern}",
                            number.value
                        ));
                    }
                    claimed.push(number.value);
                }
            }
        }
    }
    for label in sections {
        let prose = section(chapter, label);
        for number in numbers(&prose) {
            let rest = &prose[number.at.start..];
            let before = &prose[..number.at.start];
            // (Three digits after a comma, or what stands after a point, belong to the number before it.)
            let inside = [",", ".", "RFC ", "section "]
                .iter()
                .any(|end| before.ends_with(end));
            let is_word = !rest.starts_with(|c: char| c.is_ascii_digit());
            let is_set = set.iter().any(|set| rest.starts_with(set));
            if !(inside || is_word || is_set || claimed.contains(&number.value)) {
                let start: String = rest.chars().take(40).collect();
                wrong.push(format!("nobody worked out: {start}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
