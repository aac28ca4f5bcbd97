//! A figure of an author's, as a picture shows it.

use super::paint::{paint, tree};
use crate::course::outline::Figure;
use crate::labs::drawing::{marks, resolved};
use resvg::tiny_skia::{FilterQuality, Pixmap, PixmapPaint, Transform};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The colour of what has none of its own.
const INK: &str = "svg{color:#1a1d21}";

/// A picture of more takes more memory than all else of a build, however small its file: four bytes each.
const MOST_PIXELS: u64 = 40_000_000;

/// What is painted.
pub(super) enum Shown {
    /// SVG.
    Drawing(String),
    /// PNG.
    Picture(Vec<u8>),
}

impl Shown {
    /// A figure with what it is made of, from the site; `None` where it is none that can be painted.
    pub(super) fn of(figure: &Figure, site: &Path) -> Option<Self> {
        match figure {
            Figure::Drawing(svg) => Some(Self::Drawing(svg.clone())),
            // What lies outside of the book is nobody's picture of it.
            Figure::Picture(path) if path.starts_with("..") || path.is_absolute() => None,
            Figure::Picture(path) => {
                let file = site.join(path);
                match path.extension()?.to_str()? {
                    "svg" => Some(Self::Drawing(fs::read_to_string(file).ok()?)),
                    "png" => {
                        let png = fs::read(file).ok()?;
                        (pixels(&png)? <= MOST_PIXELS).then_some(Self::Picture(png))
                    }
                    _ => None,
                }
            }
        }
    }

    /// By what it is known again.
    pub(super) fn key(&self) -> String {
        let content = match self {
            Self::Drawing(svg) => svg.as_bytes(),
            Self::Picture(png) => png,
        };
        Sha256::digest(content)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// Paints it into a place, as large as fits.
    pub(super) fn paint(&self, place: [f32; 4], into: &mut Pixmap) {
        match self {
            Self::Drawing(svg) => {
                let svg = with_namespace(&resolved(svg));
                if let Some(tree) = tree(&svg, &format!("{}{INK}", marks())) {
                    paint(&tree, place, into);
                }
            }
            Self::Picture(png) => {
                let Ok(picture) = Pixmap::decode_png(png) else {
                    return;
                };
                let [x, y, width, height] = place;
                #[allow(clippy::cast_precision_loss)] // some thousand pixels
                let (own_width, own_height) = (picture.width() as f32, picture.height() as f32);
                let scale = (width / own_width).min(height / own_height);
                let place = Transform::from_row(
                    scale,
                    0.0,
                    0.0,
                    scale,
                    x + (width - own_width * scale) / 2.0,
                    y + (height - own_height * scale) / 2.0,
                );
                let smoothly = PixmapPaint {
                    quality: FilterQuality::Bicubic,
                    ..PixmapPaint::default()
                };
                into.draw_pixmap(0, 0, picture.as_ref(), &smoothly, place, None);
            }
        }
    }
}

/// How many pixels a PNG says that it has: its first part comes after eight signs, and begins with its size (RFC 2083).
fn pixels(png: &[u8]) -> Option<u64> {
    let side = |at: usize| {
        let side = png.get(at..at + 4)?.try_into().ok()?;
        Some(u64::from(u32::from_be_bytes(side)))
    };
    side(16)?.checked_mul(side(20)?)
}

/// In a page a drawing needs no namespace.
fn with_namespace(svg: &str) -> String {
    let head = svg.split('>').next().unwrap_or_default();
    if head.contains("xmlns=") {
        svg.to_owned()
    } else {
        svg.replacen("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"", 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inked(picture: &Pixmap) -> usize {
        picture
            .pixels()
            .iter()
            .filter(|pixel| pixel.alpha() > 200)
            .count()
    }

    #[test]
    fn drawings_and_pictures_are_painted_as_large_as_fits() {
        let drawing = Shown::Drawing(
            "<svg viewBox=\"0 0 20 10\" fill=\"currentColor\"><rect width=\"20\" height=\"10\" stroke=\"var(--ink,#000)\"/></svg>"
                .to_owned(),
        );
        let mut into = Pixmap::new(100, 100).unwrap();
        drawing.paint([0.0, 0.0, 100.0, 100.0], &mut into);
        assert!((4900..5600).contains(&inked(&into)), "{}", inked(&into));
        let picture = Shown::Picture(into.encode_png().unwrap());
        let mut other = Pixmap::new(50, 80).unwrap();
        picture.paint([0.0, 0.0, 50.0, 80.0], &mut other);
        assert!((1150..1400).contains(&inked(&other)), "{}", inked(&other));
    }

    #[test]
    fn what_is_no_picture_paints_nothing() {
        let mut into = Pixmap::new(9, 9).unwrap();
        Shown::Drawing("<svg".to_owned()).paint([0.0, 0.0, 9.0, 9.0], &mut into);
        Shown::Picture(vec![1]).paint([0.0, 0.0, 9.0, 9.0], &mut into);
        assert_eq!(inked(&into), 0);
    }

    #[test]
    fn a_picture_of_too_many_pixels_is_left_out() {
        let site = tempfile::tempdir().unwrap();
        let mut png = Pixmap::new(9, 9).unwrap().encode_png().unwrap();
        let shown = |png: &[u8]| {
            fs::write(site.path().join("a.png"), png).unwrap();
            Shown::of(&Figure::Picture("a.png".into()), site.path()).is_some()
        };
        assert_eq!(pixels(&png), Some(81));
        assert!(shown(&png) && !shown(&png[..20]));
        for side in [16, 20] {
            png[side..side + 4].copy_from_slice(&30_000_u32.to_be_bytes());
        }
        assert!(!shown(&png));
    }
}
