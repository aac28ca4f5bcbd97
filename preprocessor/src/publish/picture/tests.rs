use super::super::fitted::LINES;
use super::*;
use crate::course::outline::Outline;
use crate::labs::command::usual;
use crate::words::Words;
use switchboard::sim::models::SHEETS;

fn course(outline: &Outline) -> Course<'_> {
    Course {
        title: "Switchboard",
        description: None,
        language: "en",
        authors: &[],
        outline,
        words: Words::of(None),
        offline: false,
        downloads: &[],
        hosted: true,
    }
}

fn said(title: &str) -> Said {
    let run = usual(SHEETS[0]);
    Said {
        above: "Module 02 · 38 min".to_owned(),
        title: title.to_owned(),
        below: "Switchboard".to_owned(),
        labs: vec![Start {
            model: run.model,
            settings: run.settings,
            seed: 7,
            most: 80.0,
        }],
        figure: None,
    }
}

#[test]
fn it_has_the_size_that_is_expected_and_is_the_same_each_time() {
    let outline = Outline::default();
    let draw = || {
        said("Client–Server, demystified")
            .draw(HEIGHT, &course(&outline))
            .unwrap()
    };
    let first = draw();
    assert_eq!((first.width(), first.height()), (1200, 630));
    assert_eq!(first.encode_png().unwrap(), draw().encode_png().unwrap());
    // Its words and its lab are there: neither half is paper alone.
    let inked = |rows: std::ops::Range<u32>| {
        let pixels = first.pixels();
        rows.flat_map(|y| (0..WIDTH).map(move |x| (y * WIDTH + x) as usize))
            .filter(|at| pixels[*at].red() < 0xa0)
            .count()
    };
    assert!(inked(90..280) > 3000, "{}", inked(90..280));
    assert!(inked(330..600) > 1000, "{}", inked(330..600));
}

#[test]
fn any_title_stays_within_the_frame() {
    for title in [
        "One",
        "The hidden handshake that two strangers make before the first byte of any page at all is sent to either",
        &"Donaudampfschifffahrtsgesellschaftskapitänswitwe ".repeat(4),
        &"a".repeat(300),
        "",
        "<b>&\"'",
        "日本語",
    ] {
        let (size, lines) = fitted(title, 148.0);
        assert!(lines.len() <= LINES, "{title}: {lines:?}");
        let picture = tree(&said(title).words(630.0, 300.0).0, "").unwrap();
        let bounds = picture.root().abs_bounding_box();
        assert!(size >= 38.0);
        if !title.starts_with("aaa") {
            assert!(
                bounds.right() <= 1200.0 && bounds.bottom() <= 630.0,
                "{title}: {bounds:?}"
            );
        }
    }
}

/// What lays letters out takes the square of their number: this one would not be done in a day.
#[test]
fn a_title_without_end_is_cut_before_it_is_laid_out() {
    let title = "x".repeat(10_000_000);
    let (_, lines) = fitted(&title, 300.0);
    assert!(lines.concat().ends_with('…'), "{} lines", lines.len());
}

/// A chapter's may have nearly as many bytes as file systems take.
#[test]
fn a_name_is_not_too_long_for_a_file() {
    let outline = Outline::default();
    let folder = tempfile::tempdir().unwrap();
    let stem = format!("a{}", "ä".repeat(120));
    let name = put(folder.path(), &stem, &said("A"), &course(&outline)).unwrap();
    assert!(name.starts_with("pictures/a"), "{name}");
    let short = put(folder.path(), "module-02", &said("A"), &course(&outline)).unwrap();
    assert!(short.starts_with("pictures/module-02-"), "{short}");
}
