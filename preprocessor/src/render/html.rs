//! The page's widgets.

mod answers;
mod course;
mod desk;
mod glossary;
mod lab;
mod progress;
mod quiz;
mod review;
mod script;

pub(crate) use answers::answers;
pub(crate) use script::in_script;

use super::edits::Edit;
use super::own;
use crate::course::page::Page;
use crate::course::terms::Renderer;
use crate::course::whole::Course;
use crate::directives::content::Content;
use crate::files;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;
use switchboard::sim::models::SHEETS;
use switchboard::sim::models::sheet::Sheet;

/// The edits that turn a page's directives into HTML.
pub(crate) fn page(course: &Course<'_>, page: &Page<'_>) -> Vec<Edit> {
    let here = own::here(course, page, Renderer::Html);
    let mut edits = Vec::new();
    for (index, item) in page.items.iter().enumerate() {
        let open = item.directive.open.line.clone();
        let whole = item.directive.whole();
        let own = |said| own::edits(&item.directive, said, &here, &course.words, Renderer::Html);
        match &item.content {
            Content::Module(said) => edits.extend(own(said)),
            Content::Vocab(said) => edits.extend(own(said)),
            Content::Other(said) => edits.extend(own(&**said)),
            Content::Lab(lab) => {
                let name = course.lab_name(lab);
                edits.push(Edit::replace(open, &lab::lab(course, lab, &name)));
                if let Some(end) = steps_beside(page, index) {
                    edits.push(Edit::insert(item.directive.open.line.start, BESIDE));
                    edits.push(Edit::insert(end, "</div>"));
                }
            }
            Content::Steps(said) => edits.extend(own(said)),
            Content::Desk(said) => edits.push(Edit::replace(open, &desk::desk(course, page, said))),
            Content::Quiz(quiz) => {
                edits.push(Edit::replace(whole, &quiz::quiz(course, page, quiz)));
            }
            Content::Review(said) => {
                edits.push(Edit::replace(open, &review::review(course, page, said)));
            }
            Content::Next(next) => {
                edits.push(Edit::replace(whole, &course::next(course, page, next)));
            }
            Content::Glossary => edits.push(Edit::replace(open, &glossary::glossary(course, page))),
            Content::Course => edits.push(Edit::replace(open, &course::map(course, page))),
        }
    }
    edits.extend(needs(course, page));
    edits
}

/// What stands around a lab and the steps beside it.
const BESIDE: &str = "<div class=\"lab-and-steps\">";

/// Where the steps end that follow a lab with nothing between.
fn steps_beside(page: &Page<'_>, lab: usize) -> Option<usize> {
    let [lab, steps] = page.items.get(lab..lab + 2)? else {
        return None;
    };
    let between = lab.directive.whole().end..steps.directive.whole().start;
    let adjacent = page.document.text[between].trim().is_empty();
    (matches!(steps.content, Content::Steps(_)) && adjacent).then(|| steps.directive.whole().end)
}

/// What the scripts of the page's widgets need, after the last directive: a core is packed already, and what
/// is alike before and after it would be too far apart to be packed together.
fn needs(course: &Course<'_>, page: &Page<'_>) -> Option<Edit> {
    let is_live: fn(&Content) -> bool = |content| {
        matches!(
            content,
            Content::Lab(_)
                | Content::Desk(_)
                | Content::Vocab(_)
                | Content::Quiz(_)
                | Content::Review(_)
                | Content::Glossary
        )
    };
    let is_there = |kind: fn(&Content) -> bool| page.items.iter().any(|item| kind(&item.content));
    let end = page.items.last()?.directive.whole().end;
    if !is_there(is_live) {
        // That a module was read is kept, too, under the course's name.
        let is_module = is_there(|content| matches!(content, Content::Module(_)));
        return is_module.then(|| Edit::insert(end, &script_words(course, &[])));
    }
    let (words, models) = (words(page), models(page));
    let has_model = !models.is_empty();
    let has_instrument = is_there(|content| matches!(content, Content::Lab(_)));
    let names: Vec<&str> = models.iter().map(|model| model.name).collect();
    let key = format!("needs {words:?} {names:?} {has_instrument}");
    let needs = course.alike.once_for_scripts(&key, || {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let needs = [
            Some(files()),
            (!words.is_empty()).then(|| script_words(course, &words)),
            has_model.then(|| lab::needs(course, &models, has_instrument)),
        ];
        needs.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
    });
    Some(Edit::insert(end, &needs))
}

/// The models of a page's labs, each once; a desk is the first model's.
fn models(page: &Page<'_>) -> Vec<&'static Sheet> {
    let mut models: Vec<&'static Sheet> = Vec::new();
    for item in &page.items {
        let model = match &item.content {
            Content::Lab(lab) => lab.model,
            Content::Desk(_) => SHEETS[0],
            _ => continue,
        };
        if !models.iter().any(|other| other.name == model.name) {
            models.push(model);
        }
    }
    models
}

/// The files of the words of the scripts that make a page live; none where it has no such widget.
fn words(page: &Page<'_>) -> Vec<String> {
    let has = |kind: fn(&Content) -> bool| page.items.iter().any(|item| kind(&item.content));
    let mut files: Vec<String> = Vec::new();
    if has(|content| matches!(content, Content::Quiz(_) | Content::Review(_))) {
        files.push("quiz".to_owned());
    }
    if has(|content| matches!(content, Content::Review(_))) {
        files.push("review".to_owned());
    }
    let models = models(page);
    if !models.is_empty() {
        files.push("formats".to_owned());
        if has(|content| matches!(content, Content::Lab(_))) {
            files.push("instrument".to_owned());
        }
        files.extend(models.iter().map(|model| format!("lab-{}", model.name)));
    }
    if has(|content| matches!(content, Content::Desk(_))) {
        files.push("desk".to_owned());
    }
    if has(|content| matches!(content, Content::Vocab(_) | Content::Glossary)) {
        files.push("vocab".to_owned());
    }
    files
}

/// The words of some files, for scripts; and how numbers are written, where that isn't as in English.
fn script_words(course: &Course<'_>, files: &[&str]) -> String {
    let marks = course.words.formats().marks();
    let marks = if marks == json!([",", "."]) || !files.contains(&"formats") {
        String::new()
    } else {
        format!("\n\n<script type=\"application/json\" class=\"number-marks\">{marks}</script>")
    };
    format!(
        "<script type=\"application/json\" class=\"words\" data-course=\"{}\"{}>{}</script>{marks}",
        handlebars::html_escape(&course.id),
        course.words.lang_of_files(files),
        in_script(&course.words.script(files))
    )
}

/// What a page says of the files that make it live: the version of each that it was made for, so that they
/// can tell when they are of another.
fn files() -> String {
    let versions: BTreeMap<&str, Option<&str>> = ["drawers.js", "lab.js", "study.js"]
        .into_iter()
        .map(|file| (file, files::current(Path::new(file))))
        .collect();
    format!(
        "<script type=\"application/json\" class=\"switchboard-files\">{}</script>",
        json!(versions)
    )
}
