//! The site's sign as pictures, for those who keep it on their home screen.

use super::{Course, leftovers, paint, write_beside};
use anyhow::{Context, Result};
use resvg::tiny_skia::{Color, Pixmap};
use std::fs;
use std::path::Path;

/// What the icons are called, and how large they are.
pub(super) const SIZES: [(&str, u32); 3] =
    [(TOUCH, 180), ("icon-192.png", 192), ("icon-512.png", 512)];
/// The one that a page names itself.
pub(super) const TOUCH: &str = "icon-180.png";

/// Ours, where the book has no drawing for one.
const OURS: &str = include_str!(concat!(env!("SWITCHBOARD_THEME"), "/favicon.svg"));

/// Draws them on paper: a sign that is clear where nothing is would be lost on many screens.
pub(super) fn write_all(site: &Path, _: &Course<'_>) -> Result<()> {
    let own = leftovers::files(site)?
        .into_iter()
        .find(|file| file.starts_with("favicon") && file.ends_with(".svg"))
        .and_then(|file| fs::read_to_string(site.join(file)).ok());
    let sign = own
        .as_deref()
        .and_then(|own| paint::tree(own, INK))
        .or_else(|| paint::tree(OURS, INK))
        .context("the icon of the site can't be drawn")?;
    for (name, size) in SIZES {
        let mut icon = Pixmap::new(size, size).context("there is no room for an icon")?;
        icon.fill(Color::from_rgba8(0xfb, 0xfa, 0xf5, 0xff));
        #[allow(clippy::cast_precision_loss)] // some hundreds
        let side = size as f32;
        paint::paint(
            &sign,
            [side * 0.17, side * 0.17, side * 0.66, side * 0.66],
            &mut icon,
        );
        write_beside(site, name, &icon.encode_png()?)?;
    }
    Ok(())
}

/// The colour of a sign that leaves it to the page.
const INK: &str = "svg { color: #0b6b57 }";
