//! The events of a piece of a chapter as mdBook writes them.

use super::balanced::Elements;
use crate::reading::markdown::Links;
use crate::reading::tags::tags;
use crate::report::span::Span;
use mdbook_markdown::pulldown_cmark::{
    BlockQuoteKind, CodeBlockKind, CowStr, Event, LinkType, Tag, TagEnd,
};

/// Attributes whose value is an address.
const ADDRESSES: [&str; 5] = ["href", "src", "xlink:href", "poster", "data"];

/// The events, with HTML for what mdBook writes in another way than pulldown-cmark, and links that hold where
/// the piece is shown. Left out is what whoever shows a piece supplies: the box of an option, the notes that
/// mdBook moves to the chapter's end.
pub(crate) fn written<'t>(events: &[(Event<'t>, Span)], links: Links<'_>) -> Vec<Event<'t>> {
    let mut made = Vec::with_capacity(events.len());
    let mut rest = events.iter().map(|(event, _)| event);
    // How deep we are in blocks, items and links.
    let (mut blocks, mut items, mut anchors) = (0_usize, 0_usize, 0_usize);
    let mut elements = Elements::default();
    while let Some(event) = rest.next() {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => {
                rest.find(|event| matches!(event, Event::End(TagEnd::FootnoteDefinition)));
            }
            // Where it is shown, as in the glossary, the note isn't.
            Event::FootnoteReference(_) => {}
            Event::TaskListMarker(_) if items == 0 => {}
            Event::Start(Tag::HtmlBlock) => {
                let mut html = String::new();
                for event in rest.by_ref() {
                    match event {
                        Event::Html(text) | Event::Text(text) => html.push_str(text),
                        _ => break,
                    }
                }
                let html = elements.html(&relinked(&html, links));
                made.push(Event::Html(html.into()));
            }
            Event::InlineHtml(html) => {
                let html = elements.html(&relinked(html, links));
                made.push(Event::InlineHtml(html.into()));
            }
            Event::Start(Tag::BlockQuote(Some(kind))) => {
                blocks += 1;
                elements.enter();
                made.push(Event::Html(alert(*kind).into()));
            }
            Event::End(TagEnd::BlockQuote(Some(_))) => {
                blocks -= 1;
                made.push(Event::Html((elements.leave() + "</blockquote>\n").into()));
            }
            Event::Start(Tag::Table(alignments)) => {
                blocks += 1;
                elements.enter();
                made.push(Event::Html("<div class=\"table-wrapper\">".into()));
                made.push(Event::Start(Tag::Table(alignments.clone())));
            }
            Event::End(TagEnd::Table) => {
                blocks -= 1;
                made.extend(ends(elements.leave()));
                made.push(Event::End(TagEnd::Table));
                made.push(Event::Html("</div>\n".into()));
            }
            Event::Start(Tag::CodeBlock(kind)) => {
                made.push(Event::Html(code(kind).into()));
            }
            Event::End(TagEnd::CodeBlock) => made.push(Event::Html("</code></pre>\n".into())),
            Event::Start(Tag::Image {
                dest_url, title, ..
            }) => {
                let words = instead(&mut rest);
                let picture = picture(&links.rewrite(dest_url), title, &words);
                // What is no block goes into labels and headings, where a box would be another control.
                let large = blocks > 0 && anchors == 0;
                let picture = if large { enlarged(&picture) } else { picture };
                made.push(Event::InlineHtml(picture.into()));
            }
            Event::Start(tag) => {
                elements.enter();
                blocks += usize::from(!is_inline(tag));
                items += usize::from(matches!(tag, Tag::Item));
                anchors += usize::from(matches!(tag, Tag::Link { .. }));
                made.push(Event::Start(relink(tag.clone(), links)));
            }
            Event::End(tag) => {
                blocks -= usize::from(!ends_inline(*tag)).min(blocks);
                items -= usize::from(*tag == TagEnd::Item).min(items);
                anchors -= usize::from(*tag == TagEnd::Link).min(anchors);
                made.extend(ends(elements.leave()));
                made.push(event.clone());
            }
            event => made.push(event.clone()),
        }
    }
    made.extend(ends(elements.end()));
    made
}

/// The ends of an author's elements as an event, where there are any.
fn ends<'t>(html: String) -> Option<Event<'t>> {
    (!html.is_empty()).then(|| Event::InlineHtml(html.into()))
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
    )
}

fn ends_inline(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
    )
}

/// The beginning of an alert, with its sign and name.
fn alert(kind: BlockQuoteKind) -> String {
    let (class, name, icon) = match kind {
        BlockQuoteKind::Note => ("note", "Note", include_str!("icons/note.svg")),
        BlockQuoteKind::Tip => ("tip", "Tip", include_str!("icons/tip.svg")),
        BlockQuoteKind::Important => (
            "important",
            "Important",
            include_str!("icons/important.svg"),
        ),
        BlockQuoteKind::Warning => ("warning", "Warning", include_str!("icons/warning.svg")),
        BlockQuoteKind::Caution => ("caution", "Caution", include_str!("icons/caution.svg")),
    };
    format!(
        "<blockquote class=\"blockquote-tag blockquote-tag-{class}\">\n<p class=\"blockquote-tag-title\"><svg \
         viewbox=\"0 0 16 16\" width=\"18\" height=\"18\">{}</svg>{name}</p>\n",
        icon.trim_end()
    )
}

/// The beginning of a code block: the first of its words is the language, the others are classes.
fn code(kind: &CodeBlockKind<'_>) -> String {
    let CodeBlockKind::Fenced(info) = kind else {
        return "<pre><code>".to_owned();
    };
    let words: Vec<&str> = info
        .split([' ', '\t', ','])
        .filter(|word| !word.is_empty())
        .collect();
    match words.is_empty() {
        true => "<pre><code>".to_owned(),
        false => format!(
            "<pre><code class=\"language-{}\">",
            quoted(&words.join(" "))
        ),
    }
}

/// The words for a picture, which end with it.
fn instead<'e, 't: 'e>(events: &mut impl Iterator<Item = &'e Event<'t>>) -> String {
    let mut words = String::new();
    let mut depth = 0_usize;
    for event in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => break,
            Event::End(_) => depth -= 1,
            Event::InlineHtml(text) | Event::Code(text) | Event::Text(text) => words.push_str(text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

/// A text that may stand in an attribute's quotes.
fn quoted(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn picture(address: &str, title: &str, words: &str) -> String {
    let title = match title {
        "" => String::new(),
        title => format!(" title=\"{}\"", quoted(title)),
    };
    format!(
        "<img src=\"{}\"{title} alt=\"{}\">",
        quoted(address),
        quoted(words)
    )
}

/// A picture that mdBook's own theme shows large when it is asked to.
fn enlarged(picture: &str) -> String {
    format!(
        "<label class=\"checkbox-label\"><input class=\"checkbox-img\" type=\"checkbox\">{picture}<span \
         class=\"img-wrapper\">{picture}</span></label>"
    )
}

fn relink<'t>(tag: Tag<'t>, links: Links<'_>) -> Tag<'t> {
    match tag {
        Tag::Link {
            link_type,
            dest_url,
            title,
            id,
        } if link_type != LinkType::Email => Tag::Link {
            link_type,
            dest_url: CowStr::from(links.rewrite(&dest_url)),
            title,
            id,
        },
        tag => tag,
    }
}

/// The author's own HTML, with addresses that hold where it is shown.
fn relinked(html: &str, links: Links<'_>) -> String {
    let mut made = String::with_capacity(html.len());
    let mut from = 0;
    for tag in tags(html, 0) {
        for (name, value, span) in tag.attributes {
            let is_address = ADDRESSES.iter().any(|one| name.eq_ignore_ascii_case(one));
            if is_address && !value.is_empty() {
                made.push_str(&html[from..span.start]);
                made.push_str(&links.rewrite(value));
                from = span.end;
            }
        }
    }
    made + &html[from..]
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn addresses_in_html_hold_where_it_is_shown() {
        let links = Links {
            written_in: Path::new("sub/a.md"),
            shown_in: Path::new("answers.md"),
            html: true,
        };
        for (html, shown) in [
            (
                "<img src=\"p.svg\" alt='x'>",
                "<img src=\"sub/p.svg\" alt='x'>",
            ),
            (
                "<a class=b\n href='b.md#c'>",
                "<a class=b\n href='sub/b.html#c'>",
            ),
            (
                "<video poster=p.png src=\"/v.mp4\">",
                "<video poster=sub/p.png src=\"/v.mp4\">",
            ),
            (
                "<a href=\"https://example.org/a.md\">",
                "<a href=\"https://example.org/a.md\">",
            ),
            (
                "<b data-src=\"p.svg\">src=\"q\"</b>",
                "<b data-src=\"p.svg\">src=\"q\"</b>",
            ),
        ] {
            assert_eq!(relinked(html, links), shown);
        }
    }
}
