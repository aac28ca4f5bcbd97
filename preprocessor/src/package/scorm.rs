//! A module as a unit that a platform for learning plays, and that tells it how far its learner has come (SCORM
//! 1.2 and 2004).
//!
//! It is the page alone, with a script before all others that finds the platform, gives it the state of the
//! quiz, and keeps the learner's answers there and nowhere else.

use super::archive::{filled, put};
use super::{digest, single};
use crate::publish::templates::fill;
use anyhow::Result;
use serde_json::json;
use std::io::{Seek, Write};
use std::path::Path;

/// A version of SCORM.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// 1.2, which every platform plays.
    V12,
    /// 2004, fourth edition.
    V2004,
}

/// What a unit is.
#[derive(Debug, Clone, Copy)]
pub struct Unit<'a> {
    /// Its page, from the root of the site: `module-02.html`.
    pub page: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// What its course is called.
    pub course: &'a str,
}

/// Finds the platform and tells it what the learner does.
const TELLS: &str = include_str!("../../templates/site/scorm.js");

/// Writes the page of a site in a folder as a unit into `to`.
///
/// # Errors
/// Where the page isn't there, or a file that it needs, or the package can't be written.
pub fn package<W: Write + Seek>(
    site: &Path,
    unit: &Unit<'_>,
    version: Version,
    to: W,
) -> Result<W> {
    let html = single::with_script(site, unit.page, None, Some(TELLS))?;
    let template = match version {
        Version::V12 => "scorm12-manifest",
        Version::V2004 => "scorm2004-manifest",
    };
    let key = digest(format!("{} {}", unit.course, unit.page).as_bytes());
    let manifest = fill(
        template,
        &json!({
            "key": &key[..16],
            "title": unit.title,
            "course": unit.course,
        }),
    );
    filled(to, |archive| {
        put(archive, "imsmanifest.xml", manifest.as_bytes())?;
        put(archive, "index.html", html.as_bytes())
    })
}
