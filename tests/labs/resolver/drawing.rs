//! The drawing: all of it within its form, no label over another, and as many discs as there are resolvers.

use switchboard::drawing::{Item, Style, items};
use switchboard::sim::models::Model;
use switchboard::sim::models::resolver::{Lab, SHEET};

use super::lab::{CHANGE, EMPTY, LOOK_UP, SILENCE, lab, measure, run, set};
use crate::common::drawing::{
    WIDTHS, drawn, keys, no_room_is_too_little, nothing_crosses_words, readable_everywhere, times,
    version,
};

/// A label's index.
fn place(key: &str) -> usize {
    let mut labels = SHEET.labels.iter();
    labels.position(|label| label.key == key).expect("a label")
}

/// Labs at many moments.
fn labs() -> Vec<Lab> {
    let mut all = Vec::new();
    for (n, sets) in (0..).zip([
        vec![],
        vec![("ttl", 60.0), ("resolvers", 200.0)],
        vec![("ttl", 86_400.0), ("every", 600.0)],
        vec![("start", 2.0), ("resolvers", 5.0)],
        vec![("stale", 3_600.0), ("ttl", 30.0)],
    ]) {
        let mut lab = lab(&sets, n);
        all.push(lab.clone());
        for (action, minutes) in [
            (EMPTY, 1.0),
            (CHANGE, 20.0),
            (SILENCE, 6.0),
            (EMPTY, 5.0),
            (CHANGE, 50.0),
            (SILENCE, 200.0),
        ] {
            lab.act(action, 0.0);
            run(&mut lab, 60.0 * minutes);
            all.push(lab.clone());
        }
    }
    all
}

#[test]
fn everything_is_within_the_form_and_no_label_over_another() {
    readable_everywhere(labs(), |_, _, form| if form == 1 { 12.5 } else { 18.9 });
}

#[test]
fn no_mark_crosses_words() {
    nothing_crosses_words(labs());
}

#[test]
fn discs_hold_what_resolvers_hold() {
    for mut lab in labs() {
        let paper = drawn(&mut lab, 960.0, 12.5, 0);
        let (_, still, moving) = items(paper.numbers()).expect("a list");
        let discs = still
            .filter(|item| matches!(item, Item::Circle(Style::Ring, _)))
            .count();
        let all = lab.settings()[2];
        assert_eq!(discs as f64, all.min(24.0));
        if all > 24.0 {
            continue;
        }
        let (mut new, mut old) = (0, 0);
        for item in moving {
            match item {
                Item::Marks(Style::Dot, _, marks) => new += marks.len(),
                Item::Marks(Style::Square, _, marks) => old += marks.len(),
                _ => {}
            }
        }
        let held = ["holding.new", "holding.old"].map(|key| measure(&lab, key));
        assert_eq!([new as f64, old as f64], held);
    }
}

/// The figures of the chapter: all of it on the paper, its words apart, and as slow as the run.
#[test]
fn the_sequence_has_the_look_up_s_own_times() {
    for (start, takes) in [(0.0, 0.01), (1.0, 0.09), (2.0, 0.19)] {
        let mut lab = lab(&[("start", start)], 1);
        lab.act(LOOK_UP, 0.0);
        let told = times(&mut lab);
        assert!(
            told.iter().any(|time| (time - takes).abs() < 1e-6),
            "{told:?}"
        );
    }
}

#[test]
fn what_stands_is_drawn_again_only_when_it_changes() {
    let mut lab = lab(&[], 1);
    let first = version(&mut lab);
    run(&mut lab, 600.0);
    lab.act(CHANGE, 0.0);
    assert_eq!(version(&mut lab), first);
    set(&mut lab, "ttl", 60.0);
    assert_ne!(version(&mut lab), first);
}

#[test]
fn all_keys_can_be_pressed() {
    for width in WIDTHS {
        let all = keys(&mut lab(&[], 1), width);
        assert_eq!(all, [(0, 23.0), (1, 23.0), (2, 23.0)]);
    }
}

#[test]
fn it_finds_room() {
    no_room_is_too_little(labs(), 3);
}

/// A question that no copy can answer goes to the name's own server.
#[test]
fn lines_end_at_the_server_that_is_asked() {
    let mut lab = lab(&[("ttl", 30.0)], 1);
    run(&mut lab, 300.0);
    for (width, form) in WIDTHS
        .into_iter()
        .flat_map(|width| [(width, 0), (width, 1)])
    {
        let paper = drawn(&mut lab, width, 12.5, form);
        let (_, still, moving) = items(paper.numbers()).expect("a list");
        let still: Vec<_> = still.collect();
        let own = place("own");
        let [x, y] = still
            .iter()
            .find_map(|item| match item {
                Item::Label { label, at, .. } if *label == own => Some(*at),
                _ => None,
            })
            .expect("its name");
        let [left, top, wide, high] = still
            .iter()
            .find_map(|item| match item {
                Item::Box(Style::Seat, [l, t, w, h, _])
                    if (*l..l + w).contains(&x) && (*t..t + h).contains(&y) =>
                {
                    Some([*l, *t, *w, *h])
                }
                _ => None,
            })
            .expect("its box");
        let mut lines = 0;
        for item in moving {
            let Item::Line(Style::Asks, points) = item else {
                continue;
            };
            lines += 1;
            let [x, y] = points[0];
            let inside = (left - 0.1..=left + wide + 0.1).contains(&x)
                && (top - 0.1..=top + high + 0.1).contains(&y);
            assert!(inside, "{x} {y} at {width}");
        }
        assert!(lines > 0);
    }
}

/// While the server is silent a dead copy that may still be given out is drawn hollow.
#[test]
fn what_is_given_out_for_want_of_a_better_answer_is_drawn() {
    let ghosts = |stale: f64, changes: bool| {
        let mut lab = lab(&[("ttl", 60.0), ("stale", stale)], 1);
        if changes {
            lab.act(CHANGE, 0.0);
        }
        lab.act(SILENCE, 0.0);
        run(&mut lab, 300.0);
        let paper = drawn(&mut lab, 960.0, 12.5, 0);
        let (.., moving) = items(paper.numbers()).expect("a list");
        let marks = moving.map(|item| match item {
            Item::Marks(Style::Ghost, _, marks) => marks.len(),
            _ => 0,
        });
        marks.sum::<usize>()
    };
    assert_eq!(ghosts(86_400.0, false), 24);
    assert_eq!(ghosts(86_400.0, true), 24);
    assert_eq!(ghosts(0.0, false), 0);
}

/// The lines of the chart: what was done, and what theory expects.
fn lines(lab: &mut Lab) -> (Vec<f32>, Option<Vec<[f32; 2]>>) {
    let paper = drawn(lab, 960.0, 12.5, 0);
    let (.., moving) = items(paper.numbers()).expect("a list");
    let (mut posts, mut theory) = (Vec::new(), None);
    for item in moving {
        match item {
            Item::Line(Style::Post, points) => posts.push(points[0][0]),
            Item::Line(Style::Line, points) if points.len() > 2 => theory = Some(points.to_vec()),
            _ => {}
        }
    }
    (posts, theory)
}

#[test]
fn a_change_stands_where_it_was_made() {
    let mut lab = lab(&[], 1);
    let mut at = |seconds: f64| {
        run(&mut lab, seconds);
        lab.act(CHANGE, 0.0);
        lines(&mut lab).0
    };
    // Half a minute apart, and a minute and a half: the bars are a minute wide each.
    let first = at(30.0)[0];
    let second = at(90.0)[1];
    let third = at(180.0)[2];
    assert!((third - second - 2.0 * (second - first)).abs() < 0.01);
}

#[test]
fn theory_is_drawn_where_it_knows_what_there_is() {
    // What is old at once: by the height of the line's first point, over what it is a minute before its end.
    let moved = |sets: &[(&str, f64)], before: &dyn Fn(&mut Lab), after: &dyn Fn(&mut Lab)| {
        let mut lab = lab(sets, 1);
        run(&mut lab, 600.0);
        before(&mut lab);
        lab.act(CHANGE, 0.0);
        after(&mut lab);
        run(&mut lab, 60.0);
        lines(&mut lab).1
    };
    let nothing = |_: &mut Lab| {};
    assert!(moved(&[], &nothing, &nothing).is_some());
    let lower = |lab: &mut Lab| set(lab, "ttl", 60.0);
    assert!(moved(&[], &nothing, &lower).is_some());
    // A hand on its way over the slider lowers it once; and the line is the one of a single step.
    let drag = |lab: &mut Lab| {
        for lives in [2_400.0, 30.0, 90.0, 60.0] {
            set(lab, "ttl", lives);
            run(lab, 5.0);
        }
        run(lab, 580.0);
    };
    let at_once = |lab: &mut Lab| {
        set(lab, "ttl", 60.0);
        run(lab, 600.0);
    };
    let both = [moved(&[], &drag, &nothing), moved(&[], &at_once, &nothing)];
    assert!(both[0].is_some());
    assert_eq!(both[0], both[1]);
    // Nothing is drawn where a silence, another rate, an emptied cache, or copies that begin together
    // make them of other ages.
    let silence = |lab: &mut Lab| lab.act(SILENCE, 0.0);
    let over = |lab: &mut Lab| {
        lab.act(SILENCE, 0.0);
        run(lab, 900.0);
    };
    let rate = |lab: &mut Lab| set(lab, "every", 600.0);
    let empty = |lab: &mut Lab| lab.act(EMPTY, 0.0);
    let raise = |lab: &mut Lab| set(lab, "ttl", 7_200.0);
    let twice = |lab: &mut Lab| {
        set(lab, "ttl", 1_800.0);
        run(lab, 600.0);
        set(lab, "ttl", 60.0);
    };
    for odd in [
        &silence as &dyn Fn(&mut Lab),
        &over,
        &rate,
        &empty,
        &raise,
        &twice,
    ] {
        assert_eq!(moved(&[], odd, &nothing), None);
    }
    for odd in [&silence as &dyn Fn(&mut Lab), &rate, &empty] {
        assert_eq!(moved(&[], &nothing, odd), None);
    }
    let more = |lab: &mut Lab| set(lab, "resolvers", 200.0);
    assert_eq!(moved(&[], &nothing, &more), None);
    assert!(moved(&[], &more, &nothing).is_some());
    assert_eq!(moved(&[("start", 1.0)], &nothing, &nothing), None);
    assert_eq!(moved(&[("stale", 86_400.0)], &silence, &nothing), None);
}
