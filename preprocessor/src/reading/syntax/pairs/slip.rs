//! Words that were to be an attribute: `seed:7`, `seed = 7`, `--seed 7`, `seed 7`.

use super::Malformed;
use crate::report::span::Span;

/// What is wrong with a word without `=` that was to be an attribute, and where that attribute ends; after a
/// value without quotes any word with a colon was.
pub(super) fn slip(
    text: &str,
    word: &Span,
    end: usize,
    follows_value: bool,
    named: &impl Fn(&str) -> bool,
) -> Option<(Malformed, usize)> {
    let written = &text[word.clone()];
    // The word that follows, and where it ends.
    let following = |from: usize| {
        let start = from + text[from..end].find(|c: char| c != ' ' && c != '\t')?;
        let length = text[start..end].find([' ', '\t']);
        Some(start..length.map_or(end, |length| start + length))
    };
    let malformed = |span: Span, what, help| Malformed { span, what, help };
    let colon = written.find(':').filter(|&length| length > 0);
    if let Some(length) = colon.filter(|&length| follows_value || named(&written[..length])) {
        let problem = malformed(
            word.start..word.start + length + 1,
            "an attribute is written with `=`, not with `:`",
            "write it as name=value",
        );
        // Its value may stand after a space.
        let value = following(word.end)
            .filter(|next| written.ends_with(':') && !text[next.clone()].contains(['=', ':']));
        return Some((problem, value.map_or(word.end, |value| value.end)));
    }
    let hyphens = written.trim_start_matches('-');
    if hyphens.len() < written.len() && named(hyphens) {
        let problem = malformed(
            word.clone(),
            "an attribute has no hyphens before it",
            "write it as name=value",
        );
        let value = following(word.end).filter(|next| !text[next.clone()].contains(['=', '-']));
        return Some((problem, value.map_or(word.end, |value| value.end)));
    }
    if !named(written) {
        return None;
    }
    let Some(next) = following(word.end).filter(|next| {
        let next = &text[next.clone()];
        next.starts_with('=') || !next.contains('=') && !named(next)
    }) else {
        let problem = malformed(
            word.clone(),
            "this attribute has no value",
            "give it one, as name=value; what is switched on is written name=yes",
        );
        return Some((problem, word.end));
    };
    if !text[next.clone()].starts_with('=') {
        let problem = malformed(
            word.start..next.end,
            "a `=` is missing between this name and its value",
            "write it as name=value",
        );
        return Some((problem, next.end));
    }
    let value = Some(next.clone()).filter(|next| next.len() > 1);
    let value = value.or_else(|| following(next.end));
    let last = value.map_or(next.end, |value| value.end);
    let problem = malformed(
        word.start..last,
        "there are spaces around `=`",
        "write it as name=value",
    );
    Some((problem, last))
}
