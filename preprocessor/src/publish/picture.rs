//! The picture that is shown where a page's address is shared: what the page is called, and the drawing of its
//! lab.
//!
//! It is made of the page's words and of what the lab does, and of nothing else: the same on every machine,
//! and kept between builds.

use super::figure::Shown;
use super::fitted::{fitted, shortened};
use super::paint::{HEAD, MONO, TEXT, paint, tree};
use super::{Course, templates, write};
use crate::course::outline::{About, Start};
use crate::labs::drawing::drawn_begun;
use crate::labs::kept;
use crate::labs::lab::axis;
use crate::render::pages;
use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use resvg::tiny_skia::Pixmap;
use resvg::usvg::Tree;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fs;
use std::path::Path;
use switchboard::Nanos;
use switchboard::sim::models::SHEETS;
use switchboard::sim::models::run::Run;

/// What programs that show links expect, in pixels.
const WIDTH: u32 = 1200;
const HEIGHT: u16 = 630;
/// A book's cover is higher than wide.
const COVER: u16 = 1600;
pub(super) const MARGIN: f32 = 64.0;
/// When a lab is drawn: by then its queue is what it will be.
const AT: Nanos = Nanos::from_secs(60);
const WIDE: f32 = 960.0;
/// How much of its axis a lab is drawn at.
const BUSY: f64 = 0.375;
/// How much of a chapter's name a picture's begins with.
const MOST_BYTES: usize = 120;
/// Another way to draw is another picture.
const EDITION: &str = "4";

/// Draws a picture for each module and one for all other pages, and says where each page's is, from the root
/// of the site.
pub(super) fn all(site: &Path, course: &Course<'_>) -> Result<Vec<String>> {
    let folder = site.join("pictures");
    fs::create_dir_all(&folder)
        .with_context(|| format!("unable to write to `{}`", folder.display()))?;
    let mut own = HashMap::new();
    let mut names = Vec::new();
    // What most pages of a book without modules show: to make it looks for a lab in all of them.
    let mut itself: Option<String> = None;
    for about in &course.outline.pages {
        let (stem, said) = match &about.module {
            None if itself.is_some() => {
                names.extend(itself.clone());
                continue;
            }
            Some(module) => {
                let stem = about.path.file_stem().unwrap_or_default();
                let words = &course.words;
                let number = module.number.as_str().into();
                let line = [
                    words.say("module-called", &[("number", number)]),
                    words.say("minutes", &[("n", module.minutes.into())]),
                ];
                let said = Said {
                    above: line.join(" · "),
                    title: about.title.clone(),
                    below: course.title.to_owned(),
                    labs: about.lab.iter().cloned().collect(),
                    figure: match about.lab {
                        Some(_) => None,
                        None => about.figure.as_ref().and_then(|it| Shown::of(it, site)),
                    },
                };
                (stem.to_string_lossy().into_owned(), said)
            }
            None => ("course".to_owned(), course_itself(course)),
        };
        let key = said.key();
        let made = match own.get(&key) {
            Some(name) => String::clone(name),
            None => {
                let name = put(&folder, &stem, &said, course)?;
                own.insert(key, name.clone());
                name
            }
        };
        if about.module.is_none() {
            itself = Some(made.clone());
        }
        names.push(made);
    }
    kept::save();
    Ok(names)
}

/// The cover of the course as a book.
pub(super) fn cover(course: &Course<'_>) -> Result<Vec<u8>> {
    let mut said = course_itself(course);
    let labs = course
        .outline
        .pages
        .iter()
        .filter_map(|about| about.lab.clone());
    said.labs = labs.take(3).collect();
    let picture = said.draw(COVER, course);
    Ok(picture
        .context("the cover of the book can't be drawn")?
        .encode_png()?)
}

/// What the whole course shows: its name, what it is, and the first of its labs.
fn course_itself(course: &Course<'_>) -> Said {
    Said {
        above: String::new(),
        title: course.title.to_owned(),
        below: course.description.unwrap_or_default().to_owned(),
        labs: course
            .outline
            .pages
            .iter()
            .filter_map(|about: &About| about.lab.clone())
            .take(1)
            .collect(),
        figure: None,
    }
}

fn put(folder: &Path, stem: &str, said: &Said, course: &Course<'_>) -> Result<String> {
    let png: String = kept::kept(&said.key(), || {
        let png = said
            .draw(HEIGHT, course)
            .and_then(|picture| picture.encode_png().ok());
        BASE64_STANDARD.encode(png.unwrap_or_default())
    });
    let png = BASE64_STANDARD.decode(png).unwrap_or_default();
    let hash = Sha256::digest(&png);
    let hash: String = hash[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    // A file's name has an end: file systems take 255 bytes, and a chapter's may have nearly as many.
    let end = (0..=stem.len().min(MOST_BYTES)).rfind(|end| stem.is_char_boundary(*end));
    let name = format!("{}-{hash}.png", &stem[..end.unwrap_or(0)]);
    write(&folder.join(&name), &png)?;
    Ok(pages::escaped(&format!("pictures/{name}")))
}

/// What a picture says and shows.
struct Said {
    above: String,
    title: String,
    below: String,
    labs: Vec<Start>,
    /// Where there is no lab.
    figure: Option<Shown>,
}

impl Said {
    /// All that the picture is made of.
    fn key(&self) -> String {
        let Self {
            above,
            title,
            below,
            labs,
            figure,
        } = self;
        let figure = figure.as_ref().map(Shown::key);
        format!("picture {EDITION} {above:?} {title:?} {below:?} {labs:?} {figure:?}")
    }

    fn draw(&self, height: u16, course: &Course<'_>) -> Option<Pixmap> {
        let mut picture = Pixmap::new(WIDTH, height.into())?;
        let height = f32::from(height);
        let labs: Vec<Tree> = self
            .labs
            .iter()
            .filter_map(|lab| tree(&drawing(lab, course)?, ""))
            .collect();
        let is_bare = labs.is_empty() && self.figure.is_none();
        let (words, end) = self.words(height, height * if is_bare { 0.89 } else { 0.476 });
        paint(&tree(&words, "")?, [0.0, 0.0, 1200.0, height], &mut picture);
        #[allow(clippy::cast_precision_loss)] // a few
        let each = (height - end - 12.0) / labs.len().max(1) as f32;
        let mut top = end;
        for lab in &labs {
            paint(
                lab,
                [MARGIN, top, 1200.0 - 2.0 * MARGIN, each],
                &mut picture,
            );
            top += each;
        }
        if let Some(figure) = &self.figure {
            figure.paint(
                [MARGIN, end, 1200.0 - 2.0 * MARGIN, height - end - 24.0],
                &mut picture,
            );
        }
        Some(picture)
    }

    /// The picture's ground and words, none of them below `bottom`, and where they end.
    fn words(&self, height: f32, bottom: f32) -> (String, f32) {
        let top = if self.above.is_empty() { 40.0 } else { 92.0 };
        let (size, lines) = fitted(&self.title, bottom - top - 60.0);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\">\
             <rect width=\"100%\" height=\"100%\" fill=\"#fbfaf5\"/>\
             <rect width=\"{WIDTH}\" height=\"14\" fill=\"#0b6b57\"/>"
        );
        let mut text = |family: &str, size: f32, y: f32, colour: &str, words: &str| {
            svg.push_str(&format!(
                "<text xml:space=\"preserve\" x=\"{MARGIN}\" y=\"{y}\" font-family=\"{family}\" \
                 font-size=\"{size}\" fill=\"{colour}\">{}</text>",
                templates::escaped(words)
            ));
        };
        if !self.above.is_empty() {
            text(MONO, 27.0, 80.0, "#0b6b57", &self.above);
        }
        let mut y = top;
        for line in &lines {
            y += size * 1.06;
            text(HEAD, size, y, "#1a1d21", line);
        }
        let below = shortened(&self.below);
        text(TEXT, 30.0, y + 56.0, "#595e66", &below);
        (svg + "</svg>", y + 68.0)
    }
}

/// A lab a while after it started; `None` where so much happens in it that a build can't draw it.
fn drawing(lab: &Start, course: &Course<'_>) -> Option<String> {
    let mut settings = lab.settings.clone();
    // Nobody is there to set anything: something should be going on.
    let axis = SHEETS
        .iter()
        .find(|sheet| sheet.name == lab.model)
        .and_then(|sheet| axis(sheet));
    if let Some(setting) = axis.and_then(|axis| settings.get_mut(axis)) {
        *setting = (lab.most * BUSY).max(*setting).round();
    }
    let run = Run {
        model: lab.model,
        settings,
        seed: lab.seed,
        warm_up: Nanos::ZERO,
        duration: AT,
        changes: Vec::new(),
    };
    let svg = drawn_begun(&run, AT, WIDE, &course.words)?;
    Some(svg.replace("ui-monospace,monospace", MONO))
}

#[cfg(test)]
mod tests;
