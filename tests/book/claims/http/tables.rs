//! What the chapter claims outside of sentences: long numbers, its table, its messages' bytes, the lab's line.

use switchboard::sim::models::Model;
use switchboard::sim::models::handshake::{Lab, SHEET};

use super::lab::{CHAPTER, ENTER, LOSE, by, measure, page, run, way};
use crate::chapter::settings;
use crate::pattern::normalised;

/// Numbers with a comma in them, which patterns don't read.
#[test]
fn numbers_beyond_a_thousand_are_what_the_core_gives() {
    let text = normalised(&CHAPTER);
    let written = |n: f64| {
        format!(
            "{},{:03}",
            (n.round() as u32) / 1_000,
            (n.round() as u32) % 1_000
        )
    };
    let mut lost_first = Lab::new(&settings(&SHEET, &[]), 1);
    lost_first.act(LOSE, 0.0);
    run(&mut lost_first, ENTER);
    for (before, number, after) in [
        (
            "and the page takes ",
            page(&by("http11-tls12")),
            " ms, because",
        ),
        ("for one page, and ", page(&by("http10")), " ms."),
        (
            "the first byte comes after ",
            1_000.0 * measure(&lost_first, "first_s"),
            " ms, of which three journeys are 300",
        ),
        ("that is about ", 10.0 * 1_460.0, " bytes"),
    ] {
        let sentence = format!("{before}{}{after}", written(number));
        assert!(text.contains(&sentence), "{sentence}");
    }
}

/// The table of journeys: for its ends and what is right beyond them.
#[test]
fn the_table_of_the_gentle_start_is_what_the_lab_does() {
    let wide = |packets: f64| page(&[("html", packets), ("objects", 0.0), ("bandwidth", 1_000.0)]);
    let row = |name: &str| -> Vec<String> {
        let line = CHAPTER
            .lines()
            .find(|line| line.starts_with(name))
            .expect("a row");
        line.trim_matches('|')
            .split('|')
            .skip(1)
            .map(|cell| cell.trim().replace(',', ""))
            .collect()
    };
    let (packets, journeys, times) = (
        row("| packets |"),
        row("| journeys |"),
        row("| there after"),
    );
    assert_eq!(packets.len(), 6);
    for ((packets, journeys), time) in packets.iter().zip(&journeys).zip(&times) {
        let time: f64 = time.trim_end_matches(" ms").parse().expect("a time");
        assert_eq!(
            time,
            100.0 * (2.0 + journeys.parse::<f64>().expect("journeys"))
        );
        for count in packets.split(" to ") {
            let found = wide(count.parse().expect("packets"));
            assert!(
                (0.0..5.0).contains(&(found - time)),
                "{count}: {found}, not {time}"
            );
        }
    }
}

/// The two messages, byte by byte.
#[test]
fn a_message_has_the_bytes_that_are_counted() {
    for (label, whole) in [("ANATOMY_003B", 61), ("ANATOMY_003C", 77)] {
        let figure = CHAPTER.split(label).nth(1).expect("the figure");
        let text = figure.split("```").nth(1).expect("its bytes");
        let mut bytes = 0;
        for line in text.lines().skip(1).filter(|line| !line.is_empty()) {
            let (offset, said) = line.trim_start().split_once("  ").expect("an offset");
            assert_eq!(offset, bytes.to_string(), "{line}");
            bytes += said.replace(r"\r\n", "\r\n").len();
        }
        assert_eq!(bytes, whole);
        assert!(figure.contains(&format!("{whole} bytes:")));
    }
    assert_eq!("Tomato, 4.50".len(), 12);
}

#[test]
fn a_figure_s_numbers_are_the_lab_s() {
    let line = CHAPTER
        .lines()
        .find(|line| line.starts_with("<<#lab model=handshake"))
        .expect("its line");
    for part in [
        "trip=100 ",
        "bandwidth=20 ",
        "way=http2-tls13 ",
        "loss=0% ",
        "objects=30 ",
        "packets=10 ",
        "html=10 ",
        "work=0s ",
    ] {
        assert!(line.contains(part), "{line}");
    }
    assert_eq!(
        settings(&SHEET, &[]),
        [
            100.0,
            20.0,
            way("http2-tls13"),
            0.0,
            30.0,
            10.0,
            10.0,
            0.0,
            0.0
        ]
    );
}
