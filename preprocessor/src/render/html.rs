//! The page's widgets.

mod answers;
mod course;
mod glossary;
mod lab;
mod progress;
mod quiz;

pub(crate) use answers::answers;

use super::edits::Edit;
use super::templates::html;
use crate::course::page::Page;
use crate::course::whole::Course;
use crate::directives::content::{Content, Item};
use crate::reading::markdown::slug;
use serde_json::json;

/// The edits that turn a page's directives into HTML.
pub(crate) fn page(course: &Course<'_>, page: &Page<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut core_embedded = false;
    for item in &page.items {
        let open = item.directive.open.line.clone();
        let whole = item.directive.whole();
        match &item.content {
            Content::Module(module) => {
                let values = json!({
                    "number": module.padded(),
                    "of": format!("{:02}", module.of),
                    "phase": module.phase,
                    "minutes": module.minutes,
                });
                edits.push(Edit::replace(open, &html("module", &values)));
                edits.push(Edit::insert(module.lede.start, "<div class=\"lede\">"));
                edits.push(Edit::insert(module.lede.end, "</div>\n</header>"));
            }
            Content::Goals(goals) => {
                let chapter = course.called(&page.path);
                let values = json!({ "label": goals.label, "chapter": chapter });
                wrap(&mut edits, item, &html("goals", &values), "</section>");
            }
            Content::Section(section) => {
                let values =
                    json!({ "number": format!("{:02}", section.number), "label": section.label });
                edits.push(Edit::replace(open, &html("section", &values)));
            }
            Content::Figure(figure) => {
                wrap(
                    &mut edits,
                    item,
                    &html("figure", &json!({ "label": figure.label })),
                    "</figure>",
                );
                edits.push(Edit::insert(figure.caption.start, "<figcaption>"));
                edits.push(Edit::insert(figure.caption.end, "</figcaption>"));
            }
            Content::Rule => wrap(
                &mut edits,
                item,
                "<div class=\"rule\" role=\"note\">",
                "</div>",
            ),
            Content::Compare(compare) => {
                wrap(
                    &mut edits,
                    item,
                    "<div class=\"compare\">",
                    "</section>\n</div>",
                );
                for (index, side) in compare.sides.iter().enumerate() {
                    let start = if index == 0 {
                        "<section>"
                    } else {
                        "</section>\n<section>"
                    };
                    edits.push(Edit::insert(side.start, start));
                    let role = html(
                        "role",
                        &json!({ "role": page.document.html(&side.role, page.links(true)) }),
                    );
                    edits.push(Edit::replace(side.role_span.clone(), &role));
                }
            }
            Content::Cards(cards) => {
                let cards: Vec<String> = cards
                    .cards
                    .iter()
                    .map(|card| {
                        let text: Vec<String> =
                            card.text.iter().map(|text| page.document.html(text, page.links(true))).collect();
                        html("card", &json!({
                            "id": course.ids.unique(&format!("{}-card-{}", page.slug, slug(&card.title_words))),
                            "title": page.document.html(&card.title, page.links(true)),
                            "nickname": page.document.html(&card.nickname, page.links(true)),
                            "text": text,
                            "more": cards.more,
                            "example": card.example,
                        }))
                    })
                    .collect();
                let html = format!("<div class=\"cards\">\n{}</div>", cards.concat());
                edits.push(Edit::replace(whole, &html));
            }
            Content::Lab(lab) => {
                edits.push(Edit::replace(
                    open,
                    &lab::lab(lab, &course.lab_name(lab), !core_embedded),
                ));
                core_embedded = true;
            }
            Content::Vocab(vocab) => {
                edits.push(Edit::replace(whole, &glossary::cards(page, vocab)));
            }
            Content::Quiz(quiz) => {
                edits.push(Edit::replace(whole, &quiz::quiz(course, page, quiz)));
            }
            Content::Recap(recap) => {
                edits.push(Edit::replace(
                    whole,
                    &html("recap", &json!({ "items": recap.items })),
                ));
            }
            Content::Next(next) => {
                edits.push(Edit::replace(whole, &course::next(course, page, next)));
            }
            Content::Glossary => edits.push(Edit::replace(open, &glossary::glossary(course, page))),
            Content::Course => edits.push(Edit::replace(open, &course::map(course, page))),
        }
    }
    edits
}

/// Puts markup in the place of a block's two lines, and leaves what is between them.
fn wrap(edits: &mut Vec<Edit>, item: &Item, start: &str, end: &str) {
    edits.push(Edit::replace(item.directive.open.line.clone(), start));
    if let Some(close) = &item.directive.close {
        edits.push(Edit::replace(close.line.clone(), end));
    }
}
