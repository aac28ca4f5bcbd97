//! The page's widgets.

mod answers;
mod course;
mod glossary;
mod lab;
mod progress;
mod quiz;

pub(crate) use answers::answers;

use super::edits::Edit;
use super::own;
use crate::course::page::Page;
use crate::course::terms::Renderer;
use crate::course::whole::Course;
use crate::directives::content::Content;

/// The edits that turn a page's directives into HTML.
pub(crate) fn page(course: &Course<'_>, page: &Page<'_>) -> Vec<Edit> {
    let here = own::here(course, page, Renderer::Html);
    let mut edits = Vec::new();
    let mut core_embedded = false;
    for item in &page.items {
        let open = item.directive.open.line.clone();
        let whole = item.directive.whole();
        let own = |said| own::edits(&item.directive, said, &here, Renderer::Html);
        match &item.content {
            Content::Module(said) => edits.extend(own(said)),
            Content::Vocab(said) => edits.extend(own(said)),
            Content::Other(said) => edits.extend(own(&**said)),
            Content::Lab(lab) => {
                edits.push(Edit::replace(
                    open,
                    &lab::lab(lab, &course.lab_name(lab), !core_embedded),
                ));
                core_embedded = true;
            }
            Content::Quiz(quiz) => {
                edits.push(Edit::replace(whole, &quiz::quiz(course, page, quiz)));
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
