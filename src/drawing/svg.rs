//! A display list as SVG.

use super::{
    glyph::Glyph,
    items::{Anchor, Item, Items, items},
    label::Label,
    style::Style,
};
use alloc::string::String;
use core::fmt::Write;

/// Draws a list as an `<svg>` of its own size. `within` stands first in it: a title, say, or the styles of a
/// file that stands alone. `words` gives the words of a label with its numbers; they are escaped here. Places
/// that can be pressed are left out. Its words begin where they do in a page from left to right, in any page.
///
/// Items of one style that follow each other become one path, as in the page. What is no list, or ends in
/// the middle of an item, is drawn as far as it goes.
#[must_use]
pub fn svg(
    list: &[f32],
    labels: &[Label],
    within: &str,
    words: &dyn Fn(&Label, &[f32]) -> String,
) -> String {
    let mut out = String::new();
    let Some((header, still, moving)) = items(list) else {
        return out;
    };
    let [width, height, em] = [header.width, header.height, header.em].map(Px);
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" direction=\"ltr\" viewBox=\"0 0 {width} {height}\" \
         width=\"{width}\" height=\"{height}\" font-size=\"{em}\">{within}"
    );
    for part in [still, moving] {
        draw(&mut out, part, labels, words);
    }
    out.push_str("</svg>");
    out
}

fn draw(
    out: &mut String,
    part: Items<'_>,
    labels: &[Label],
    words: &dyn Fn(&Label, &[f32]) -> String,
) {
    let mut path = Path::default();
    for item in part {
        match item {
            Item::Marks(style, glyph, marks) => {
                let d = path.of(out, style);
                for [x, y, scale] in marks {
                    mark(d, glyph, *x, *y, *scale);
                }
            }
            Item::Line(style, points) => {
                let d = path.of(out, style);
                for (i, [x, y]) in points.iter().enumerate() {
                    let command = if i == 0 { 'M' } else { 'L' };
                    let _ = write!(d, "{command}{} {}", Px(*x), Px(*y));
                }
            }
            Item::Curve(style, [x, y], curves) => {
                let d = path.of(out, style);
                let _ = write!(d, "M{} {}", Px(x), Px(y));
                for curve in curves {
                    let [a, b, c, e, x, y] = curve.map(Px);
                    let _ = write!(d, "C{a} {b} {c} {e} {x} {y}");
                }
            }
            Item::Box(style, place) => rect(path.of(out, style), place),
            Item::Level(style, [x, y, width, height, share]) => {
                rect(path.of(out, style), [x, y, width, height, 0.0]);
                let filled = Style::of(f32::from(style as u8 + 1));
                let width = width * share.clamp(0.0, 1.0);
                if width > 0.0 {
                    rect(path.of(out, filled), [x, y, width, height, 0.0]);
                }
            }
            Item::Sector(style, place) => sector(path.of(out, style), place),
            Item::Circle(style, [x, y, r]) => {
                let (left, r, across) = (Px(x - r), Px(r), Px(2.0 * r));
                let d = path.of(out, style);
                let _ = write!(
                    d,
                    "M{left} {}a{r} {r} 0 1 1 {across} 0a{r} {r} 0 1 1 -{across} 0z",
                    Px(y)
                );
            }
            Item::Grid {
                style,
                at: [x, y],
                columns,
                pitch,
                size,
                states,
            } => {
                for (i, state) in states
                    .iter()
                    .enumerate()
                    .filter(|(_, state)| **state >= 1.0)
                {
                    let d = path.of(out, Style::of(f32::from(style as u8) + state - 1.0));
                    let (column, row) = (i % columns.max(1), i / columns.max(1));
                    let [x, y] = [x + column as f32 * pitch, y + row as f32 * pitch];
                    rect(d, [x, y, size, size, 1.5]);
                }
            }
            Item::Label {
                style,
                anchor,
                at: [x, y],
                label,
                numbers,
            } => {
                path.end(out);
                let Some(label) = labels.get(label) else {
                    continue;
                };
                let anchor = match anchor {
                    Anchor::Start => "",
                    Anchor::Middle => " text-anchor=\"middle\"",
                    Anchor::End => " text-anchor=\"end\"",
                };
                let _ = write!(
                    out,
                    "<text class=\"{}\" x=\"{}\" y=\"{}\"{anchor}>",
                    style.class(),
                    Px(x),
                    Px(y)
                );
                escape(out, &words(label, numbers));
                out.push_str("</text>");
            }
            Item::Target { .. } | Item::Handle { .. } => {}
        }
    }
    path.end(out);
}

/// The path that is being drawn.
#[derive(Default)]
struct Path {
    style: Option<Style>,
    d: String,
}

impl Path {
    /// The path to draw on in a style.
    fn of(&mut self, out: &mut String, style: Style) -> &mut String {
        if self.style != Some(style) {
            self.end(out);
            self.style = Some(style);
        }
        &mut self.d
    }

    fn end(&mut self, out: &mut String) {
        if let Some(style) = self.style.take()
            && !self.d.is_empty()
        {
            let _ = write!(out, "<path class=\"{}\" d=\"{}\"/>", style.class(), self.d);
        }
        self.d.clear();
    }
}

/// A length to a tenth of a pixel, as short as it can be written.
#[derive(Clone, Copy)]
struct Px(f32);

impl core::fmt::Display for Px {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        hundredths(
            f,
            (self.0 * 10.0 + if self.0 < 0.0 { -0.5 } else { 0.5 }) as i64 * 10,
        )
    }
}

fn hundredths(f: &mut dyn Write, n: i64) -> core::fmt::Result {
    let (sign, n) = (if n < 0 { "-" } else { "" }, n.unsigned_abs());
    match (n / 100, n % 100) {
        (whole, 0) => write!(f, "{sign}{whole}"),
        (whole, part) if part % 10 == 0 => write!(f, "{sign}{whole}.{}", part / 10),
        (whole, part) => write!(f, "{sign}{whole}.{part:02}"),
    }
}

/// A glyph around a place: the numbers of its path, scaled.
fn mark(d: &mut String, glyph: Glyph, x: f32, y: f32, scale: f32) {
    let mut rest = glyph.path();
    let mut numbers = 0;
    while let Some(first) = rest.chars().next() {
        let end = rest
            .char_indices()
            .skip(1)
            .find(|(_, c)| !matches!(c, '0'..='9' | '.'));
        let end = end.map_or(rest.len(), |(i, _)| i);
        if let Ok(number) = rest[..end].trim_start().parse::<f32>() {
            // The first two are where it begins; all others are lengths.
            let length = number * scale;
            let after_a_number = d.ends_with(|c: char| c.is_ascii_digit());
            let from = [x, y].get(numbers).copied();
            let n = from.unwrap_or(0.0) + length;
            if after_a_number && n >= 0.0 {
                d.push(' ');
            }
            let n = (n * 100.0 + if n < 0.0 { -0.5 } else { 0.5 }) as i64;
            let _ = hundredths(
                d,
                if from.is_some() {
                    (n + 5).div_euclid(10) * 10
                } else {
                    n
                },
            );
            numbers += 1;
            rest = &rest[end..];
        } else {
            if first.is_ascii_alphabetic() {
                d.push(first);
            }
            rest = &rest[first.len_utf8()..];
        }
    }
}

fn rect(d: &mut String, [x, y, width, height, radius]: [f32; 5]) {
    let [left, w, h] = [x + radius, width - 2.0 * radius, height - 2.0 * radius].map(Px);
    let r = Px(radius);
    let _ = write!(d, "M{left} {}h{w}", Px(y));
    if radius == 0.0 {
        let _ = write!(d, "v{h}h{}z", Px(-width));
        return;
    }
    let [up, back] = [-height + 2.0 * radius, -width + 2.0 * radius].map(Px);
    let m = Px(-radius);
    let _ = write!(
        d,
        "q{r} 0 {r} {r}v{h}q0 {r} {m} {r}h{back}q{m} 0 {m} {m}v{up}q0 {m} {r} {m}z"
    );
}

/// A piece of a pie, from twelve o'clock, by curves of at most an eighth of the round each.
fn sector(d: &mut String, [x, y, r, share]: [f32; 4]) {
    if share <= 0.0 {
        return;
    }
    // (sine, cosine) of eighths of a round, and of what is left by their series: exact far below a pixel.
    let turn = f64::from(share.min(1.0)) * core::f64::consts::TAU;
    let [x, y, r] = [x, y, r].map(f64::from);
    let pieces = (turn / core::f64::consts::FRAC_PI_4).max(1.0) as u32 + 1;
    let step = turn / f64::from(pieces);
    let (sin, cos) = sine_and_cosine(step);
    // The handles of an arc's curve are so long: 4/3 of the tangent of a quarter of its angle.
    let (quarter_sin, quarter_cos) = sine_and_cosine(step / 4.0);
    let k = 4.0 / 3.0 * quarter_sin / quarter_cos * r;
    let (mut s, mut c) = (0.0, 1.0);
    let px = |n: f64| Px(n as f32);
    let _ = write!(d, "M{} {}v{}", px(x), px(y), px(-r));
    for _ in 0..pieces {
        let next = (s * cos + c * sin, c * cos - s * sin);
        let _ = write!(
            d,
            "C{} {} {} {} {} {}",
            px(x + r * s + k * c),
            px(y - r * c + k * s),
            px(x + r * next.0 - k * next.1),
            px(y - r * next.1 - k * next.0),
            px(x + r * next.0),
            px(y - r * next.1)
        );
        (s, c) = next;
    }
    d.push('z');
}

/// Of at most an eighth of a round, by their series.
fn sine_and_cosine(angle: f64) -> (f64, f64) {
    let square = angle * angle;
    let sin = angle * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0)));
    let cos =
        1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0 * (1.0 - square / 56.0)));
    (sin, cos)
}

fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
}
