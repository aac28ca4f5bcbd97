//! Each goal can be reached, by what it says and by nothing less.

use switchboard::sim::models::Model;
use switchboard::sim::models::trace::SHEET;

use super::lab::{ENTER, MANY, done, lab, measure, reached, said, set, told};

#[test]
fn once() {
    let mut lab = lab(&[], 1);
    lab.act(ENTER, 0.0);
    lab.run(switchboard::Nanos::from_millis(321), u64::MAX);
    assert!(reached(&lab).is_empty());
    lab.run(switchboard::Nanos::from_millis(1), u64::MAX);
    assert_eq!(reached(&lab), ["once"]);
    assert!((told(&lab, "once")[0] - 0.3214).abs() < 1e-9);
}

#[test]
fn quick_by_one_slider() {
    // 1,953 km are near enough, and a kilometre more is not.
    for (distance, enough) in [(1_954.0, false), (1_953.0, true)] {
        let mut lab = lab(&[], 1);
        set(&mut lab, "distance", distance);
        done(&mut lab, ENTER);
        assert_eq!(reached(&lab).contains(&"quick"), enough, "{distance}");
    }
    // Two moved, or a smaller page: that was not it.
    let mut lab = lab(&[], 1);
    set(&mut lab, "distance", 100.0);
    set(&mut lab, "bandwidth", 200.0);
    done(&mut lab, ENTER);
    assert!(!reached(&lab).contains(&"quick"));
    // No bandwidth does it.
    set(&mut lab, "distance", 6_000.0);
    set(&mut lab, "bandwidth", 1_000.0);
    done(&mut lab, ENTER);
    assert!(!reached(&lab).contains(&"quick"));
}

#[test]
fn not_the_line() {
    let mut lab = lab(&[], 1);
    for (bandwidth, enough) in [(499.0, false), (500.0, true)] {
        set(&mut lab, "bandwidth", bandwidth);
        done(&mut lab, ENTER);
        assert_eq!(
            reached(&lab).contains(&"not-the-line"),
            enough,
            "{bandwidth}"
        );
    }
    assert!((told(&lab, "not-the-line")[1] - 0.281_656).abs() < 1e-9);
}

#[test]
fn the_line() {
    let mut lab = lab(&[], 1);
    done(&mut lab, ENTER);
    // For a small page it makes no such difference.
    set(&mut lab, "bandwidth", 200.0);
    done(&mut lab, ENTER);
    assert!(!reached(&lab).contains(&"the-line"));
    set(&mut lab, "size", 5_000.0);
    done(&mut lab, ENTER);
    // The slow one and the quick one must differ in the bandwidth alone.
    assert!(!reached(&lab).contains(&"the-line"));
    set(&mut lab, "bandwidth", 20.0);
    done(&mut lab, ENTER);
    assert!(reached(&lab).contains(&"the-line"));
    let told = told(&lab, "the-line");
    assert!(
        (told[0] - 2.335).abs() < 1e-6 && (told[1] - 0.4855).abs() < 1e-6,
        "{told:?}"
    );
}

#[test]
fn the_edge() {
    for (size, enough) in [(600.0, false), (660.0, true), (700.0, true), (740.0, false)] {
        let mut lab = lab(&[], 1);
        set(&mut lab, "size", size);
        done(&mut lab, ENTER);
        assert_eq!(reached(&lab).contains(&"edge"), enough, "{size}");
    }
}

#[test]
fn half_are_late_and_with_a_small_page_few() {
    let mut halves = 0;
    for seed in 1..=20 {
        let mut lab = lab(&[], seed);
        done(&mut lab, MANY);
        assert!(
            !reached(&lab).contains(&"half"),
            "without loss none is late"
        );
        set(&mut lab, "loss", 0.01);
        set(&mut lab, "size", 14.0);
        done(&mut lab, MANY);
        // First half of them, then few.
        assert!(!reached(&lab).contains(&"few"));
        set(&mut lab, "size", 100.0);
        done(&mut lab, MANY);
        let half = reached(&lab).contains(&"half");
        halves += u32::from(half);
        set(&mut lab, "size", 14.0);
        done(&mut lab, MANY);
        if half {
            let few = measure(&lab, "pages.late");
            assert!(few > 0.0);
            assert!(reached(&lab).contains(&"half"));
        }
    }
    // 40 to 60 % are 2.8 standard errors around one half.
    assert!(halves >= 19, "{halves} of 20");
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
    go(&[("distance", 1_900.0)], ENTER);
    go(&[("distance", 6_000.0), ("bandwidth", 1_000.0)], ENTER);
    go(&[("size", 5_000.0)], ENTER);
    go(&[("bandwidth", 20.0)], ENTER);
    go(&[("size", 700.0)], ENTER);
    go(&[("size", 100.0), ("loss", 0.01)], MANY);
    go(&[("size", 14.0)], MANY);
    let all: Vec<&str> = SHEET.goals.iter().map(|goal| goal.key).collect();
    assert_eq!(reached(&lab), all);
    let _ = said(SHEET.twin, |said| lab.twin(said));
}
