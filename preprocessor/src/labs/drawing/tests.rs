use super::*;
use crate::labs::command::usual;
use switchboard::sim::models::SHEETS;

#[test]
fn a_file_that_stands_alone_needs_nothing() {
    for sheet in SHEETS {
        let run = usual(sheet);
        let drawn = |seconds| drawn(&run, Nanos::from_secs(seconds), 720.0, &Words::of(None));
        let first = drawn(30);
        assert!(first.starts_with("<svg xmlns=") && first.ends_with("</svg>"));
        for foreign in ["var(", "url(", "http://", "https://", ".lab-"] {
            let found = first.replace("http://www.w3.org/2000/svg", "");
            assert!(!found.contains(foreign), "{foreign} in {found}");
        }
        assert!(first.contains("<path class="), "nothing is drawn: {first}");
        assert_eq!(first, drawn(30));
    }
}

/// A lab that waits for a key shows what it came to, in a picture that nobody can press a key in.
#[test]
fn a_lab_that_is_begun_shows_more_than_one_that_waits() {
    for sheet in SHEETS {
        if !sheet.actions.iter().any(|action| action.key == "enter") {
            continue;
        }
        let run = usual(sheet);
        let at = Nanos::from_secs(60);
        let waits = drawn(&run, at, 720.0, &Words::of(None));
        let begun = drawn_begun(&run, at, 720.0, &Words::of(None)).expect("a drawing");
        assert!(
            begun.matches("<path").count() > waits.matches("<path").count(),
            "{}",
            sheet.name
        );
    }
}

/// Where nothing is drawn in a colour that is missing: the names of the page's colours were all found.
#[test]
fn looks_hold_colours() {
    assert!(LOOKS.matches("stroke: #").count() > 5, "{}", *LOOKS);
    assert!(LOOKS.contains("fill: #"));
    assert_eq!(
        colours::colour("    --ink: #1a1d21;"),
        Some(("--ink", "#1a1d21"))
    );
}

/// What would take a build hours is drawn as far as it comes; what can't even begin in time is not.
#[test]
fn a_build_draws_no_longer_than_it_may() {
    let with = |sets: &[(&str, f64)]| {
        let mut run = usual(SHEETS[0]);
        for (key, value) in sets {
            run.settings[SHEETS[0].setting(key).expect("a setting")] = *value;
        }
        drawn_begun(&run, Nanos::from_secs(60), 720.0, &Words::of(None))
    };
    let busy = [("clients", 1e6), ("interval", 1e-6), ("capacity", 1e6)];
    let drawing = with(&busy).expect("a drawing");
    assert!(
        drawing.contains("<path class="),
        "nothing is drawn: {drawing}"
    );
    assert!(with(&[("clients", 1e6), ("arrivals", 1.0)]).is_none());
}
