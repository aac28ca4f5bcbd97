//! What a chapter says, to be compared with what it says when it has links.

use super::link::OPENING;
use crate::reading::document::Document;
use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem;

/// What a chapter says, without the tags of our links: as a number for all of it, since it would take as much room as
/// the chapter. (By mistake two chapters have one in 2⁶⁴ tries.)
#[derive(PartialEq)]
pub(crate) struct Said(u64);

impl Said {
    /// What stands in a document, whether or not it has links of ours.
    pub(crate) fn of(document: &Document<'_>) -> Self {
        let mut said = DefaultHasher::new();
        // A link in the middle of a text makes several of it: those that follow each other are one.
        let mut open = false;
        for (event, _) in &document.events {
            match event {
                Event::InlineHtml(tag) if tag.starts_with(OPENING) => open = true,
                Event::InlineHtml(tag) if open && **tag == *"</a>" => open = false,
                Event::Text(text) => said.write(text.as_bytes()),
                event => hash(event, &mut said),
            }
        }
        Self(said.finish())
    }
}

/// Adds any event but text. Each begins with a byte that no text holds.
fn hash(event: &Event<'_>, said: &mut impl Hasher) {
    let text: &str = match event {
        Event::Start(tag) => {
            said.write_u8(0xff);
            return start(tag, said);
        }
        Event::End(tag) => {
            said.write_u8(0xfe);
            return tag.hash(said);
        }
        Event::Text(text)
        | Event::Code(text)
        | Event::InlineMath(text)
        | Event::DisplayMath(text)
        | Event::Html(text)
        | Event::InlineHtml(text)
        | Event::FootnoteReference(text) => text,
        Event::TaskListMarker(true) => "x",
        Event::TaskListMarker(false) | Event::SoftBreak | Event::HardBreak | Event::Rule => "",
    };
    said.write_u8(0xfd);
    mem::discriminant(event).hash(said);
    text.hash(said);
}

fn start(tag: &Tag<'_>, said: &mut impl Hasher) {
    // What it is called is what its end is called.
    tag.to_end().hash(said);
    match tag {
        Tag::Heading {
            id, classes, attrs, ..
        } => (id, classes, attrs).hash(said),
        Tag::CodeBlock(CodeBlockKind::Fenced(language)) => language.hash(said),
        Tag::CodeBlock(CodeBlockKind::Indented) => said.write_u8(0),
        Tag::List(number) => number.hash(said),
        Tag::FootnoteDefinition(name) => name.hash(said),
        Tag::Table(columns) => columns
            .iter()
            .map(mem::discriminant)
            .for_each(|one| one.hash(said)),
        Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        }
        | Tag::Image {
            link_type,
            dest_url,
            title,
            id,
        } => {
            mem::discriminant(link_type).hash(said);
            (dest_url, title, id).hash(said);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::Said;
    use crate::reading::document::Document;
    use mdbook_markdown::MarkdownOptions;

    fn said(text: &str) -> Said {
        let mut options = MarkdownOptions::default();
        options.definition_lists = true;
        Said::of(&Document::new(text, &options))
    }

    #[test]
    fn with_links_of_ours_the_same_is_said() {
        for (with, without) in [
            ("a <a class=\"term\" id=\"x\">word</a> b", "a word b"),
            ("*a* <a class=\"term\">b</a>*c*", "*a* b*c*"),
        ] {
            assert!(said(with) == said(without), "{with}");
        }
    }

    #[test]
    fn whatever_differs_is_told() {
        let texts = [
            "a b",
            "a\nb",
            "a\\\nb",
            "a\n\nb",
            "*a* b",
            "**a** b",
            "`a` b",
            "# a b",
            "## a b",
            "# a b {#c}",
            "# a b {.c}",
            "# a b {c=d}",
            "> a b",
            "> [!NOTE]\n> a b",
            "- a b",
            "* a\n* b",
            "1. a b",
            "2. a b",
            "- [ ] a b",
            "- [x] a b",
            "    a b",
            "```\na b\n```",
            "```c\na b\n```",
            "[a](b)",
            "[a](c)",
            "[a](b \"c\")",
            "![a](b)",
            "<a class=\"term\" href=\"b\">a</b> b",
            "<a href=\"b\">a</a> b",
            "a <b>b</b>",
            "<div>\na b",
            "a\n\n: b",
            "a b\n\n---",
            "~~a~~ b",
            "a | b\n--|--\n",
            "a | b\n:-|--\n",
            "a[^b]\n\n[^b]: b",
            "a[^c]\n\n[^c]: b",
            "<https://a.b>",
        ];
        for (index, one) in texts.iter().enumerate() {
            for another in &texts[..index] {
                assert!(said(one) != said(another), "{one} / {another}");
            }
        }
    }
}
