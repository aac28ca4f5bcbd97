//! Each goal can be reached, by what it says and by nothing less.

use switchboard::sim::models::handshake::SHEET;

use super::lab::{ENTER, HTTP2, HTTP3, MANY, SIX, done, lab, measure, reached, set, told};

/// One page after the other, each with these settings changed; whether the goal is reached after each.
fn pages(goal: &str, changes: &[&[(&str, f64)]]) -> Vec<bool> {
    let mut lab = lab(&[], 1);
    changes
        .iter()
        .map(|changes| {
            for (key, value) in *changes {
                set(&mut lab, key, *value);
            }
            done(&mut lab, ENTER);
            reached(&lab).contains(&goal)
        })
        .collect()
}

#[test]
fn a_handshake_is_counted_with_tls_13_and_nothing_lost() {
    for way in 0..9 {
        let way = f64::from(way);
        for (key, value) in [("loss", 0.0), ("loss", 0.001), ("lose", 50.0)] {
            let mut lab = lab(&[("way", way), (key, value)], 1);
            done(&mut lab, ENTER);
            let counts = value == 0.0 && [SIX, HTTP2].contains(&way);
            assert_eq!(reached(&lab).contains(&"count"), counts, "{way} {key}");
        }
    }
    let mut lab = lab(&[], 1);
    done(&mut lab, ENTER);
    let told = told(&lab, "count");
    assert!(
        (told[0] - 0.300_6).abs() < 1e-9 && told[1] == 3.0,
        "{told:?}"
    );
}

#[test]
fn one_round_trip_is_what_a_second_visit_over_http_3_needs() {
    for way in 0..9 {
        let mut lab = lab(&[("way", f64::from(way)), ("work", 0.3)], 1);
        done(&mut lab, ENTER);
        assert_eq!(reached(&lab).contains(&"one-trip"), way == 8, "{way}");
    }
}

#[test]
fn ten_times_the_line() {
    assert_eq!(
        pages(
            "line",
            &[&[], &[("bandwidth", 199.0)], &[("bandwidth", 200.0)]]
        ),
        [false, false, true]
    );
    // Something else was moved as well, or the page is one that the line matters to.
    assert_eq!(
        pages("line", &[&[], &[("bandwidth", 200.0), ("way", SIX)]]),
        [false, false]
    );
    let large = [("packets", 100.0), ("bandwidth", 20.0)];
    assert_eq!(
        pages("line", &[&large, &[("bandwidth", 200.0)]]),
        [false, false]
    );
}

#[test]
fn half_the_way() {
    assert_eq!(
        pages("half", &[&[], &[("trip", 51.0)], &[("trip", 50.0)]]),
        [false, false, true]
    );
    // Where one waits for the delivery it doesn't help so much.
    let large = [("packets", 100.0)];
    assert_eq!(pages("half", &[&large, &[("trip", 50.0)]]), [false, false]);
}

#[test]
fn by_every_way_the_line_does_little_and_half_the_way_much() {
    for way in 0..9 {
        let mut lab = lab(&[("way", f64::from(way))], 1);
        done(&mut lab, ENTER);
        set(&mut lab, "bandwidth", 200.0);
        done(&mut lab, ENTER);
        set(&mut lab, "bandwidth", 20.0);
        set(&mut lab, "trip", 50.0);
        done(&mut lab, ENTER);
        let all = reached(&lab);
        assert!(all.contains(&"line") && all.contains(&"half"), "{way}");
        let saves = |goal| {
            let told = told(&lab, goal);
            100.0 * (1.0 - told[1] / told[0])
        };
        assert!(
            (3.4..16.5).contains(&saves("line")),
            "{way}: {}",
            saves("line")
        );
        assert!(
            (40.5..48.5).contains(&saves("half")),
            "{way}: {}",
            saves("half")
        );
    }
}

#[test]
fn the_shelf_fills_over_one_connection_and_not_over_streams() {
    for lose in [1, 12, 60, 100, 150, 200, 250] {
        for way in 0..9 {
            let way = f64::from(way);
            let mut lab = lab(&[("way", way), ("lose", f64::from(lose))], 1);
            done(&mut lab, ENTER);
            let most = measure(&lab, "shelf.most");
            let one = (4.0..=6.0).contains(&way);
            assert_eq!(
                reached(&lab).contains(&"shelf"),
                one && most >= 10.0,
                "{way} {lose}"
            );
            let streams = way >= HTTP3;
            assert_eq!(reached(&lab).contains(&"streams"), streams, "{way} {lose}");
            assert!(!streams || most <= 9.0);
        }
    }
    // Objects of a hundred packets have long shelves.
    let mut lab = lab(
        &[
            ("way", HTTP3),
            ("lose", 60.0),
            ("packets", 100.0),
            ("bandwidth", 1_000.0),
        ],
        1,
    );
    done(&mut lab, ENTER);
    assert_eq!(
        reached(&lab).contains(&"streams"),
        measure(&lab, "shelf.most") < 10.0
    );
}

#[test]
fn the_old_way_wins_by_two_batches_that_are_alike() {
    let batches = |changes: &[&[(&str, f64)]]| {
        let mut lab = lab(&[("loss", 0.01)], 1);
        for changes in changes {
            for (key, value) in *changes {
                set(&mut lab, key, *value);
            }
            done(&mut lab, MANY);
        }
        reached(&lab).contains(&"six")
    };
    assert!(batches(&[&[], &[("way", SIX)]]));
    assert!(batches(&[&[("way", SIX)], &[("way", HTTP2)]]));
    assert!(batches(&[
        &[("way", SIX)],
        &[("way", HTTP3)],
        &[("way", HTTP2)]
    ]));
    assert!(!batches(&[&[], &[("way", SIX), ("trip", 50.0)]]));
    assert!(!batches(&[&[("loss", 0.0)], &[("way", SIX)]]));
    assert!(!batches(&[&[], &[("way", 2.0)]]));
}

#[test]
fn all_goals_can_be_reached_with_the_chapter_s_seed() {
    let mut lab = lab(&[], 1);
    let mut go = |sets: &[(&str, f64)], action: usize| {
        for (key, value) in sets {
            set(&mut lab, key, *value);
        }
        done(&mut lab, action);
    };
    go(&[], ENTER);
    go(&[("bandwidth", 200.0)], ENTER);
    go(&[("bandwidth", 20.0), ("trip", 50.0)], ENTER);
    go(&[("trip", 100.0), ("way", 8.0)], ENTER);
    go(&[("way", HTTP2), ("lose", 100.0)], ENTER);
    go(&[("way", HTTP3)], ENTER);
    go(&[("lose", 0.0), ("loss", 0.01), ("way", SIX)], MANY);
    go(&[("way", HTTP2)], MANY);
    let all: Vec<&str> = SHEET.goals.iter().map(|goal| goal.key).collect();
    assert_eq!(reached(&lab), all);
}
