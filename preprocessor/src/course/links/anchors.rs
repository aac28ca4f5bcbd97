//! The ids of a page: what a link with `#` can lead to.
//!
//! mdBook makes ids of headings and of the terms of definition lists, from their words, and tells equal
//! ones apart by numbers; those that an author gave are kept, and not counted. (mdbook-html 0.5.4,
//! `tree.rs` and `utils.rs`.)

use crate::reading::markdown;
use crate::reading::tags::tags;
use mdbook_markdown::MarkdownOptions;
use mdbook_markdown::pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The ids of the page that mdBook makes of a text.
pub(super) fn ids(text: &str, options: &MarkdownOptions) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut made = Made::default();
    // The number of each note, and how often it was referred to.
    let mut notes: HashMap<String, (usize, usize)> = HashMap::new();
    // The words of the heading that is open, until it ends.
    let mut words: Option<String> = None;
    let mut pictures = 0_usize;
    for (event, span) in markdown::parser(text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { id: Some(id), .. }) => {
                ids.insert(id.to_string());
            }
            Event::Start(Tag::Heading { .. } | Tag::DefinitionListTitle) => {
                words = Some(String::new());
            }
            Event::End(TagEnd::Heading(_) | TagEnd::DefinitionListTitle) => {
                if let Some(words) = words.take() {
                    ids.insert(made.unique(&id_of(&words)));
                }
            }
            // The words for a picture are no words of the page.
            Event::Start(Tag::Image { .. }) => pictures += 1,
            Event::End(TagEnd::Image) => pictures = pictures.saturating_sub(1),
            Event::Text(text) | Event::Code(text) if pictures == 0 => {
                if let Some(words) = &mut words {
                    words.push_str(&text);
                }
            }
            Event::SoftBreak => {
                if let Some(words) = &mut words {
                    words.push('\n');
                }
            }
            Event::FootnoteReference(name) => {
                let number = notes.len() + 1;
                let (number, count) = notes.entry(name.to_string()).or_insert((number, 0));
                *count += 1;
                ids.insert(format!("footnote-{name}"));
                ids.insert(format!("fr-{name}-{count}"));
                if let Some(words) = &mut words {
                    words.push_str(&number.to_string());
                }
            }
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                for tag in tags(&text[span], 0) {
                    ids.extend(tag.attribute("id").map(|(id, _)| id.to_owned()));
                    if tag.name.eq_ignore_ascii_case("a") {
                        ids.extend(tag.attribute("name").map(|(name, _)| name.to_owned()));
                    }
                }
            }
            _ => {}
        }
    }
    ids
}

/// The id that mdBook makes of a heading's words.
pub(super) fn id_of(words: &str) -> String {
    words
        .trim()
        .to_lowercase()
        .chars()
        .filter_map(|c| match c {
            c if c.is_alphanumeric() || matches!(c, '_' | '-') => Some(c),
            c if c.is_whitespace() => Some('-'),
            _ => None,
        })
        .collect()
}

/// The ids that were made.
#[derive(Default)]
struct Made {
    ids: HashSet<String>,
    /// The number that the next id of the same words begins to look with.
    numbers: HashMap<String, usize>,
}

impl Made {
    fn unique(&mut self, id: &str) -> String {
        let mut candidate = id.to_owned();
        let number = self.numbers.entry(id.to_owned()).or_insert(1);
        while !self.ids.insert(candidate.clone()) {
            candidate = format!("{id}-{number}");
            *number += 1;
        }
        candidate
    }
}

#[cfg(test)]
mod tests;
