//! The course on paper, as a Chromium prints it.

use super::packed::pack;
use super::site::root;
use std::fs;
use std::path::Path;
use std::process::Command;

/// `./test` installs Chromium, and says where it is.
#[test]
fn a_course_is_printed_with_its_outline_and_for_those_who_hear_it() {
    let folder = tempfile::tempdir().unwrap();
    let (file, said) = pack(&["--pdf"], &folder.path().join("a.pdf"));
    let pdf = fs::read(file).unwrap();
    assert!(pdf.starts_with(b"%PDF") && said.contains(", in "), "{said}");
    let holds = |words: &[u8]| pdf.windows(words.len()).any(|window| window == words);
    // Its headings as bookmarks, the kind of each part, and pages of A4.
    for part in [
        "/Outlines",
        "/StructTreeRoot",
        "/MediaBox [0 0 594.95996 841.91998]",
    ] {
        assert!(holds(part.as_bytes()), "the PDF has no {part}");
    }
    let white = white(&folder.path().join("a.pdf"));
    let chapters = fs::read_to_string(root().join("book/SUMMARY.md")).unwrap();
    // The answers are a chapter of ours.
    let chapters = chapters.matches(".md)").count() + 1;
    assert!(white.len() > 100, "{} pages", white.len());
    // Where a chapter ends the rest of its last page may be white; else at most a fifth of a page is.
    let much = white.iter().filter(|white| **white > 0.2).count();
    assert!(much <= chapters, "{white:.2?}");
    no_heading_is_parted_from_its_answer(&folder.path().join("a.pdf"));
}

/// On no sheet of the answers is a quiz's name, or a question, the last there is.
fn no_heading_is_parted_from_its_answer(pdf: &Path) {
    let output = Command::new("pdftotext")
        .arg("-layout")
        .arg(pdf)
        .arg("-")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let pages: Vec<&str> = text.split('\u{c}').collect();
    let first = pages
        .iter()
        .position(|page| page.trim_start().starts_with("Answers\n"))
        .expect("a sheet on which the answers begin");
    let heading = regex::Regex::new(r"(?m)^ {0,3}(Knowledge check: |\d\. )").unwrap();
    let mut questions = 0;
    for (number, page) in pages.iter().enumerate().skip(first) {
        let Some(last) = heading.find_iter(page).last() else {
            continue;
        };
        questions += heading.find_iter(page).count();
        let rest = &page[last.start()..];
        assert!(
            rest.contains("Answer:"),
            "sheet {} ends with: {rest}",
            number + 1
        );
    }
    assert!(questions > 40, "{questions} headings");
}

/// What share of each page's height, without its margins, is white below what is last on it.
fn white(pdf: &Path) -> Vec<f64> {
    let output = Command::new("pdftoppm")
        .args(["-r", "20", "-gray"])
        .arg(pdf)
        .output()
        .expect("pdftoppm, which `./test` installs with poppler-utils");
    let mut rest = output.stdout.as_slice();
    let mut pages = Vec::new();
    while !rest.is_empty() {
        // P5, width and height, the value of white, and then a byte a point.
        let mut lines = rest.splitn(4, |byte| *byte == b'\n');
        let (magic, size) = (lines.next().unwrap(), lines.next().unwrap());
        assert_eq!(magic, b"P5");
        let size = std::str::from_utf8(size).unwrap().split_once(' ').unwrap();
        let (width, height): (usize, usize) = (size.0.parse().unwrap(), size.1.parse().unwrap());
        let points;
        (points, rest) = {
            lines.next();
            lines.next().unwrap().split_at(width * height)
        };
        let (top, bottom) = (height * 18 / 297, height * (297 - 20) / 297);
        let inked = |row: &&[u8]| row.iter().any(|point| *point < 200);
        let rows: Vec<&[u8]> = points.chunks(width).take(bottom).skip(top).collect();
        let below = rows.iter().rev().take_while(|row| !inked(row)).count();
        pages.push(below as f64 / rows.len() as f64);
    }
    pages
}
