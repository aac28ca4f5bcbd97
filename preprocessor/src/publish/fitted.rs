//! Words of a picture, in as many lines and as large as there is room for.

use super::paint::{HEAD, tree};
use super::picture::MARGIN;
use resvg::usvg::Tree;

/// The highest that a title may be, in lines and in pixels.
pub(super) const LINES: usize = 3;
/// No picture has room for more letters of a title; what lays them out takes the square of their number.
const MOST_LETTERS: usize = 1000;
const SIZES: [f32; 7] = [120.0, 88.0, 76.0, 66.0, 56.0, 46.0, 38.0];

/// The largest size at which a title fits, and its lines. One that never does is cut.
pub(super) fn fitted(title: &str, height: f32) -> (f32, Vec<String>) {
    let end = title.char_indices().nth(MOST_LETTERS);
    let title = &title[..end.map_or(title.len(), |(at, _)| at)];
    let words: Vec<&str> = title.split_whitespace().collect();
    let widths = widths(&words);
    for size in SIZES {
        let lines = broken(&words, &widths, size);
        #[allow(clippy::cast_precision_loss)] // a few lines
        let fits = lines.len() <= LINES && lines.len() as f32 * size * 1.06 <= height;
        if fits
            && widths
                .iter()
                .all(|width| width * size <= 1200.0 - 2.0 * MARGIN)
        {
            return (size, lines);
        }
    }
    let size = SIZES[SIZES.len() - 1];
    let mut lines = broken(&words, &widths, size);
    lines.truncate(2);
    if let Some(last) = lines.last_mut() {
        *last = last.chars().take(50).collect();
        last.push('…');
    }
    (size, lines)
}

/// A title's lines at a size.
fn broken(words: &[&str], widths: &[f32], size: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut left = 0.0;
    for (word, width) in words.iter().zip(widths) {
        let width = width * size;
        let space = 0.25 * size;
        match lines.last_mut() {
            Some(line) if width + space <= left => {
                line.push(' ');
                line.push_str(word);
                left -= width + space;
            }
            _ => {
                lines.push((*word).to_owned());
                left = 1200.0 - 2.0 * MARGIN - width;
            }
        }
    }
    lines
}

/// How wide words are, at a size of one.
fn widths(words: &[&str]) -> Vec<f32> {
    let each = words.iter().enumerate().map(|(index, word)| {
        format!(
            "<text id=\"w{index}\" y=\"100\" font-family=\"{HEAD}\" font-size=\"100\">{}</text>",
            super::templates::escaped(word)
        )
    });
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{}</svg>",
        each.collect::<String>()
    );
    let drawn = tree(&svg, "");
    let width = |index: usize| {
        let tree: &Tree = drawn.as_ref()?;
        Some(
            tree.node_by_id(&format!("w{index}"))?
                .abs_bounding_box()
                .width()
                / 100.0,
        )
    };
    // A word that none of the letters are known of is taken for a wide one.
    (0..words.len())
        .map(|index| {
            width(index).unwrap_or_else(|| {
                0.6 * f32::from(u16::try_from(words[index].chars().count()).unwrap_or(999))
            })
        })
        .collect()
}

/// As much of a line as there is room for.
pub(super) fn shortened(line: &str) -> String {
    const MOST: usize = 78;
    if line.chars().count() <= MOST {
        return line.to_owned();
    }
    line.chars().take(MOST - 1).collect::<String>() + "…"
}
