//! The table where packets get lost: one of them, in every position, and one of a hundred.

use switchboard::sim::models::handshake::Lab;

use super::lab::{ENTER, HTTP2, HTTP3, MANY, SIX, done, lab, measure};

/// When each object was complete, in ms.
fn objects(sets: &[(&str, f64)]) -> (Lab, Vec<f64>) {
    let mut lab = lab(sets, 1);
    done(&mut lab, ENTER);
    let times = lab
        .objects()
        .skip(1)
        .map(|time| 1e3 * time.as_secs_f64())
        .collect();
    (lab, times)
}

/// How many objects are later by at least so much if this sending is lost, and how many packets wait.
fn late(sets: &[(&str, f64)], lose: u32, by: f64) -> (f64, f64) {
    let (_, without) = objects(sets);
    let mut with = sets.to_vec();
    with.push(("lose", f64::from(lose)));
    let (lab, times) = objects(&with);
    assert_eq!(measure(&lab, "page.lost"), 1.0);
    let late = times
        .iter()
        .zip(&without)
        .filter(|(time, before)| **time - **before >= by);
    (late.count() as f64, measure(&lab, "shelf.most"))
}

/// Ten objects of one packet each, all in one window: every position.
#[test]
fn one_lost_packet_holds_up_all_behind_it_or_its_own_object_alone() {
    for position in 1..=10 {
        let page = |way| {
            [
                ("way", way),
                ("html", 1.0),
                ("objects", 10.0),
                ("packets", 1.0),
            ]
        };
        let behind = 10.0 - f64::from(position);
        assert_eq!(
            late(&page(HTTP2), 1 + position, 50.0),
            (behind + 1.0, behind)
        );
        assert_eq!(late(&page(HTTP3), 1 + position, 50.0), (1.0, 0.0));
    }
}

/// The course's page, each of its objects' packets lost in turn: means over the positions.
#[test]
fn in_the_course_s_page_one_lost_packet_makes_so_many_objects_late() {
    let mut means = [[0.0; 2]; 2];
    let mut most = 0.0_f64;
    for (mean, way) in means.iter_mut().zip([HTTP2, HTTP3]) {
        for lose in 11..=310 {
            let (late, waits) = late(&[("way", way)], lose, 50.0);
            mean[0] += late / 300.0;
            mean[1] += waits / 300.0;
            if way == HTTP3 {
                most = most.max(waits);
            }
        }
    }
    println!("{means:?}, {most}");
    let near = |found: f64, says: f64, off: f64| assert!((found - says).abs() <= off, "{means:?}");
    near(means[0][0], 25.0, 0.5);
    near(means[0][1], 86.0, 0.5);
    near(means[1][0], 13.0, 0.5);
    near(means[1][1], 2.9, 0.1);
    assert_eq!(most, 9.0);
}

/// Pages with loss: mean, median, the 95th of a hundred, and the mean's standard error, in seconds.
fn many(way: f64, loss: f64, pages: u32) -> [f64; 4] {
    let mut lab = lab(&[("way", way), ("loss", loss)], 3);
    let mut all: Vec<f64> = (0..pages)
        .map(|_| {
            done(&mut lab, ENTER);
            measure(&lab, "page_s")
        })
        .collect();
    all.sort_unstable_by(f64::total_cmp);
    let n = f64::from(pages);
    let mean = all.iter().sum::<f64>() / n;
    let squares = all
        .iter()
        .map(|one| (one - mean) * (one - mean))
        .sum::<f64>()
        / n;
    let at = |share: f64| all[(share * n) as usize];
    [mean, at(0.5), at(0.95), (squares / n).sqrt()]
}

/// Loss and way, then what 300 pages of a prototype came to: mean, its standard error where it was taken
/// down, the median and the 95th of a hundred.
type Prototype = (f64, f64, f64, f64, f64, f64);
const PROTOTYPE: [Prototype; 9] = [
    (0.01, SIX, 1.29, 0.01, 1.25, 1.7),
    (0.01, HTTP2, 1.58, 0.05, 1.24, 3.2),
    (0.01, HTTP3, 1.44, 0.05, 1.13, 3.0),
    (0.005, SIX, 1.17, 0.01, 0.0, 0.0),
    (0.005, HTTP2, 1.20, 0.04, 0.0, 0.0),
    (0.005, HTTP3, 1.07, 0.04, 0.0, 0.0),
    (0.02, SIX, 1.53, 0.02, 0.0, 0.0),
    (0.02, HTTP2, 2.42, 0.07, 0.0, 0.0),
    (0.02, HTTP3, 2.31, 0.07, 0.0, 0.0),
];

#[test]
fn with_loss_pages_take_what_those_of_the_prototype_took() {
    for (loss, way, mean, error, median, far) in PROTOTYPE {
        let [found, middle, late, own] = many(way, loss, 2_000);
        println!("{loss} {way}: {found:.3} ± {own:.3}, {middle:.3}, {late:.3}");
        let off = 4.0 * (error * error + own * own).sqrt() + 0.005;
        assert!(
            (found - mean).abs() < off,
            "{loss}, {way}: {found}, not {mean}"
        );
        if median > 0.0 {
            assert!(
                (middle - median).abs() < 0.05,
                "{loss}, {way}: {middle}, not {median}"
            );
            assert!((late - far).abs() < 0.4, "{loss}, {way}: {late}, not {far}");
        }
    }
}

#[test]
fn in_twenty_pages_six_connections_beat_one_where_packets_get_lost() {
    for loss in [0.01, 0.02] {
        let better = (0..40_u32).filter(|seed| {
            let mean = |way| {
                let mut lab = lab(&[("way", way), ("loss", loss)], u64::from(*seed));
                done(&mut lab, MANY);
                measure(&lab, "page_s")
            };
            mean(SIX) < mean(HTTP2)
        });
        let better = better.count();
        println!("{loss}: {better} of 40");
        assert!(better >= 36, "{better} of 40 at {loss}");
    }
}

#[test]
fn pages_of_many_are_those_that_one_reader_would_have_had() {
    let (mut one, mut many) = (lab(&[("loss", 0.01)], 9), lab(&[("loss", 0.01)], 9));
    done(&mut many, MANY);
    for _ in 0..20 {
        done(&mut one, ENTER);
    }
    for key in ["pages", "packets.sent", "packets.lost", "pages.held_up"] {
        assert_eq!(measure(&one, key), measure(&many, key), "{key}");
    }
    let off = measure(&one, "page_s.mean") - measure(&many, "page_s.mean");
    assert!(off.abs() < 1e-12);
}
