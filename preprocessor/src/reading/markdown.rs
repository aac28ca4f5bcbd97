//! Markdown as mdBook reads it, and pieces of it as HTML.
//!
//! What stays Markdown in the output is mdBook's to render. Only what has to be HTML in our own markup
//! (an option's label, feedback in a script element) is rendered here, from the events of the whole
//! chapter, so that its reference links are known.

use super::mdbook;
use crate::report::path::{in_address, normal, relative};
use crate::report::span::Span;
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use mdbook_markdown::MarkdownOptions;
use mdbook_markdown::pulldown_cmark::{Event, Parser, Tag};
use std::path::{Path, PathBuf};

/// mdBook's parser with the options of this book.
pub(crate) fn parser<'t>(text: &'t str, options: &MarkdownOptions) -> Parser<'t> {
    mdbook_markdown::new_cmark_parser(text, options)
}

/// Plain words as Markdown that reads the same: every character that could mean something is escaped.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let begins_block = beginning_of_a_block(text);
    for (at, character) in text.char_indices() {
        let means_something = match character {
            _ if begins_block == Some(at) => true,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' => true,
            '&' => begins_reference(&text[at + 1..]),
            _ => false,
        };
        if means_something {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// Where the sign stands that makes an item or a heading of words that begin a block: `1.`, `-`, `#`.
fn beginning_of_a_block(text: &str) -> Option<usize> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let signs: &[char] = match digits {
        0 => &['#', '-', '+'],
        _ => &['.', ')'],
    };
    let rest = &text[digits..];
    let after = rest.trim_start_matches(signs);
    let ends = after.is_empty() || after.starts_with(char::is_whitespace);
    (after.len() < rest.len() && ends).then_some(digits)
}

/// Whether what follows an ampersand makes it a character reference: `amp;`, `#10;`.
fn begins_reference(rest: &str) -> bool {
    let name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    name.len() < rest.len() && name.starts_with(';')
}

/// Where a fragment's relative links lead from: the chapter it was written in, and the one it is shown in.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Links<'a> {
    /// The chapter that the links were written in.
    pub(crate) written_in: &'a Path,
    /// The chapter that shows them.
    pub(crate) shown_in: &'a Path,
    /// `.html` rather than `.md`.
    pub(crate) html: bool,
}

impl Links<'_> {
    /// The address as it must be where the fragment is shown.
    pub(crate) fn rewrite(&self, link: &str) -> String {
        let scheme = link.split_once(':').is_some_and(|(scheme, _)| {
            scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c))
        });
        if scheme || link.starts_with("//") {
            return link.to_owned();
        }
        let (path, anchor) = match link.find('#') {
            Some(at) => link.split_at(at),
            None => (link, ""),
        };
        if self.written_in == self.shown_in && path.is_empty() {
            return link.to_owned();
        }
        let address = |file: &Path| PathBuf::from(in_address(&file.to_string_lossy()));
        let written_in = address(self.written_in);
        // (A chapter's file may end otherwise than with `.md`, and its page doesn't.)
        let target = if path.is_empty() && self.html {
            written_in.with_extension("html")
        } else if path.is_empty() {
            written_in
        } else {
            written_in.parent().unwrap_or(Path::new("")).join(path)
        };
        let mut path = if self.written_in == self.shown_in || path.starts_with('/') {
            path.to_owned()
        } else {
            relative(&address(self.shown_in), &normal(&target))
        };
        if self.html && path.ends_with(".md") {
            path.truncate(path.len() - 2);
            path.push_str("html");
        }
        path + anchor
    }
}

/// HTML of some events. No line of it is blank, so that it can stand inside an HTML block.
pub(crate) fn html(events: &[(Event<'_>, Span)], links: Links<'_>) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, mdbook::written(events, links).into_iter());
    without_blank_lines(html.trim())
}

/// Writes the second of two line breaks as a character reference, which a browser reads as the same.
pub(crate) fn without_blank_lines(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut blank = false;
    for (index, line) in html.split('\n').enumerate() {
        if index > 0 {
            out.push_str(if blank { "&#10;" } else { "\n" });
        }
        blank = index > 0 && line.trim().is_empty();
        out.push_str(line);
    }
    out
}

/// The words of some events, without their markup.
pub(crate) fn words(events: &[(Event<'_>, Span)]) -> String {
    let mut words = String::new();
    for (event, _) in events {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words.trim().to_owned()
}

/// Words with the pictures between them, by their addresses: what two of them differ in where their words are
/// the same.
pub(crate) fn pictured(events: &[(Event<'_>, Span)]) -> String {
    let mut said = words(events);
    for (event, _) in events {
        if let Event::Start(Tag::Image { dest_url, .. }) = event {
            said.push('\0');
            said.push_str(dest_url);
        }
    }
    said
}

/// All that is seen but for how it is set: words, pictures, HTML and formulas.
pub(crate) fn seen(events: &[(Event<'_>, Span)]) -> String {
    let mut seen = pictured(events);
    for (event, _) in events {
        if let Event::InlineHtml(text) | Event::InlineMath(text) | Event::DisplayMath(text) = event
        {
            seen.push('\0');
            seen.push_str(text);
        }
    }
    seen
}

/// Whether a character is part of the letter before it.
pub(crate) fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

/// Part of an address, made from words: lower case, hyphens for spaces, the rest left out.
pub(crate) fn slug(words: &str) -> String {
    let mut slug = String::new();
    let composed = ComposingNormalizerBorrowed::new_nfc();
    for character in composed.normalize(&words.trim().to_lowercase()).chars() {
        if character.is_alphanumeric() || is_mark(character) {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() {
        "x".to_owned()
    } else {
        slug
    }
}

#[cfg(test)]
mod tests;
