use super::{Anchor, Glyph, Item, Label, Paper, Style, Way, items, svg};
use std::{format, string::String, vec, vec::Vec};

const LABELS: &[Label] = &[Label {
    key: "taken",
    room: 10,
    numbers: &[("n", 60.0), ("places", 60.0)],
}];

/// One of everything.
fn everything() -> Paper {
    let mut paper = Paper::default();
    assert!(paper.begin(320.0, 12.5, &[3.0]));
    paper.line(Style::Cord, &[[0.0, 1.0], [2.0, 3.5], [-4.0, 5.0]]);
    paper.curve(
        Style::Back,
        [1.0, 2.0],
        &[
            [3.0, 4.0, 5.0, 6.0, 7.0, 8.0],
            [9.0, 8.0, 7.0, 6.0, 5.0, 4.0],
        ],
    );
    paper.rect(Style::Slot, 10.0, 20.0, 30.0, 40.0, 2.0);
    paper.circle(Style::Ring, 50.0, 60.0, 7.0);
    paper.target(50.0, 60.0, 22.0, 1, 79);
    paper.moving();
    paper.level(Style::Track, 1.0, 2.0, 100.0, 8.0, 0.25);
    paper.sector(Style::Pie, 50.0, 60.0, 7.0, 0.5);
    paper.grid(
        Style::Seat,
        (5.0, 6.0),
        2,
        (8.0, 6.0),
        [1, 0, 3].into_iter(),
    );
    paper.label(Style::Now, Anchor::End, 300.0, 20.0, 0, &[12.0, 15.0]);
    let stops = [[30.0, 0.5], [40.0, 1.0], [60.0, 2.0]];
    paper.handle(2, [40.0, 10.0], 80.0, &stops);
    paper.mark(Style::Cross, Glyph::Cross, 1.0, 2.0, 3.0);
    paper.mark(Style::Dot, Glyph::Dot, 4.0, 5.0, 6.0);
    paper.mark(Style::Cross, Glyph::Cross, 7.0, 8.0, 9.0);
    paper.end(100.0);
    paper
}

#[test]
fn what_is_drawn_can_be_read() {
    let paper = everything();
    let (header, still, moving) = items(paper.numbers()).unwrap();
    assert_eq!(
        (header.width, header.height, header.em),
        (320.0, 100.0, 12.5)
    );
    assert_eq!(
        still.collect::<Vec<_>>(),
        [
            Item::Line(Style::Cord, &[[0.0, 1.0], [2.0, 3.5], [-4.0, 5.0]]),
            Item::Curve(
                Style::Back,
                [1.0, 2.0],
                &[
                    [3.0, 4.0, 5.0, 6.0, 7.0, 8.0],
                    [9.0, 8.0, 7.0, 6.0, 5.0, 4.0]
                ]
            ),
            Item::Box(Style::Slot, [10.0, 20.0, 30.0, 40.0, 2.0]),
            Item::Circle(Style::Ring, [50.0, 60.0, 7.0]),
            Item::Target {
                place: [50.0, 60.0, 22.0],
                action: 1,
                argument: 79
            },
        ]
    );
    assert_eq!(
        moving.collect::<Vec<_>>(),
        [
            Item::Level(Style::Track, [1.0, 2.0, 100.0, 8.0, 0.25]),
            Item::Sector(Style::Pie, [50.0, 60.0, 7.0, 0.5]),
            Item::Grid {
                style: Style::Seat,
                at: [5.0, 6.0],
                columns: 2,
                pitch: 8.0,
                size: 6.0,
                states: &[1.0, 0.0, 3.0]
            },
            Item::Label {
                style: Style::Now,
                anchor: Anchor::End,
                at: [300.0, 20.0],
                label: 0,
                numbers: &[12.0, 15.0]
            },
            Item::Handle {
                setting: 2,
                place: [40.0, 10.0, 80.0],
                stops: &[[30.0, 0.5], [40.0, 1.0], [60.0, 2.0]]
            },
            // Marks come together, style by style.
            Item::Marks(Style::Dot, Glyph::Dot, &[[4.0, 5.0, 6.0]]),
            Item::Marks(
                Style::Cross,
                Glyph::Cross,
                &[[1.0, 2.0, 3.0], [7.0, 8.0, 9.0]]
            ),
        ]
    );
}

#[test]
fn what_stands_is_drawn_once_and_known_by_its_version() {
    let mut paper = Paper::default();
    let mut frame = |width: f32, fact: f32, at: f32| {
        let draws = paper.begin(width, 12.5, &[fact]);
        if draws {
            paper.circle(Style::Ring, width, fact, 1.0);
        }
        paper.moving();
        paper.mark(Style::Dot, Glyph::Dot, at, 0.0, 1.0);
        paper.end(10.0);
        let (header, still, moving) = items(paper.numbers()).unwrap();
        assert_eq!((still.count(), moving.count()), (1, 1));
        (draws, header.still_version)
    };
    let (drawn, first) = frame(320.0, 1.0, 0.0);
    assert!(drawn);
    assert_eq!(frame(320.0, 1.0, 1.0), (false, first));
    let (drawn, second) = frame(320.0, 2.0, 1.0);
    assert!(drawn && second != first);
    assert!(frame(321.0, 2.0, 1.0).0);
    assert_eq!(frame(320.0, 1.0, 2.0), (true, first), "as it was before");
    // In another instance, too.
    let mut other = Paper::default();
    other.begin(320.0, 12.5, &[1.0]);
    assert_eq!(other.numbers()[4], first);
}

#[test]
fn too_many_marks_are_left_out() {
    let mut paper = Paper::default();
    paper.begin(320.0, 12.5, &[]);
    paper.moving();
    for _ in 0..2_000 {
        paper.mark(Style::Dot, Glyph::Dot, 0.0, 0.0, 1.0);
    }
    paper.end(1.0);
    let (_, _, mut moving) = items(paper.numbers()).unwrap();
    let Some(Item::Marks(_, _, marks)) = moving.next() else {
        panic!("marks");
    };
    assert_eq!(marks.len(), Paper::MOST_MARKS);
}

#[test]
fn what_is_no_list_is_read_as_far_as_it_goes() {
    assert!(items(&[]).is_none());
    assert!(items(&[8.0; 7]).is_none());
    assert!(items(&[9.0; 8]).is_none(), "its length is another");
    assert!(items(&[8.0; 8]).is_none(), "more stands than there is");
    let list = |numbers: &[f32]| {
        let length = 8.0 + numbers.len() as f32;
        [&[length, 10.0, 10.0, 0.0, 1.0, 12.5, 0.0, 0.0], numbers].concat()
    };
    let count = |numbers: &[f32]| items(&list(numbers)).unwrap().2.count();
    assert_eq!(count(&[6.0, 0.0, 1.0, 2.0, 3.0]), 1);
    assert_eq!(count(&[6.0, 0.0, 1.0, 2.0, 3.0, 6.0, 0.0]), 1);
    assert_eq!(count(&[0.0, 0.0, 0.0, 1e30]), 0);
    assert_eq!(count(&[10.0, 0.0, 1.0]), 0);
    assert_eq!(count(&[f32::NAN, f32::NAN]), 0);
    assert_eq!(count(&[8.0, 0.0, 7.0, 1.0, 1.0, 0.0, 0.0]), 0);
    assert_eq!(svg(&[], LABELS, "", &|_, _| String::new()), "");
}

#[test]
fn a_list_is_drawn_as_svg() {
    let words = |label: &Label, n: &[f32]| format!("{}: {} < {} & so on", label.key, n[0], n[1]);
    let drawn = svg(everything().numbers(), LABELS, "<title>All</title>", &words);
    let lines = drawn.replace("/>", "/>\n").replace("</text>", "</text>\n");
    let want = [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"drawing\" direction=\"ltr\" viewBox=\"0 0 320 100\" width=\"320\" height=\"100\" font-size=\"12.5\"><title>All</title><path class=\"cord\" d=\"M0 1L2 3.5L-4 5\"/>",
        "<path class=\"back\" d=\"M1 2C3 4 5 6 7 8C9 8 7 6 5 4\"/>",
        "<path class=\"slot\" d=\"M12 20h26q2 0 2 2v36q0 2 -2 2h-26q-2 0 -2 -2v-36q0 -2 2 -2z\"/>",
        "<path class=\"ring\" d=\"M43 60a7 7 0 1 1 14 0a7 7 0 1 1 -14 0z\"/>",
        "<path class=\"track\" d=\"M1 2h100v8h-100z\"/>",
        "<path class=\"level\" d=\"M1 2h25v8h-25z\"/>",
        "<path class=\"pie\" d=\"M50 60v-7C51.5 53 52.9 53.5 54.1 54.3C55.3 55.2 56.2 56.4 56.7 57.8C57.1 59.2 57.1 60.8 56.7 62.2C56.2 63.6 55.3 64.8 54.1 65.7C52.9 66.5 51.5 67 50 67z\"/>",
        "<path class=\"seat\" d=\"M6.5 6h3q1.5 0 1.5 1.5v3q0 1.5 -1.5 1.5h-3q-1.5 0 -1.5 -1.5v-3q0 -1.5 1.5 -1.5z\"/>",
        "<path class=\"seat waits\" d=\"M6.5 14h3q1.5 0 1.5 1.5v3q0 1.5 -1.5 1.5h-3q-1.5 0 -1.5 -1.5v-3q0 -1.5 1.5 -1.5z\"/>",
        "<text class=\"now\" x=\"300\" y=\"20\" text-anchor=\"end\">taken: 12 &lt; 15 &amp; so on</text>",
        "<path class=\"dot\" d=\"M-2 5c0-3.3 2.7-6 6-6s6 2.7 6 6s-2.7 6-6 6s-6-2.7-6-6z\"/>",
        "<path class=\"cross\" d=\"M-2-1l6 6m0-6l-6 6M-2-1l18 18m0-18l-18 18\"/>",
        "</svg>",
    ];
    assert_eq!(lines.lines().collect::<Vec<_>>(), want);
}

/// A piece of a pie is as large as its share says: its points lie on the round.
#[test]
fn pies_are_round() {
    for share in [0.01, 0.125, 0.3, 0.5, 0.77, 0.999, 1.0, 2.0] {
        let mut paper = Paper::default();
        paper.begin(1.0, 1.0, &[]);
        paper.moving();
        paper.sector(Style::Pie, 1_000.0, 1_000.0, 500.0, share);
        paper.end(1.0);
        let drawn = svg(paper.numbers(), &[], "", &|_, _| String::new());
        let d = drawn.split("C").skip(1).map(|curve| {
            let numbers = curve.split(['z', ' ']).map_while(|n| n.parse::<f64>().ok());
            let numbers: Vec<f64> = numbers.collect();
            (numbers[4] - 1_000.0, numbers[5] - 1_000.0)
        });
        let ends: Vec<(f64, f64)> = d.collect();
        for (x, y) in &ends {
            assert!((libm::hypot(*x, *y) - 500.0).abs() < 0.1);
        }
        let (x, y) = ends[ends.len() - 1];
        let angle = libm::atan2(x, -y).rem_euclid(core::f64::consts::TAU);
        let want = f64::from(share).min(1.0) * core::f64::consts::TAU;
        let off = (angle - want).abs();
        assert!(
            off < 0.001 || core::f64::consts::TAU - off < 0.001,
            "{share}: {angle}"
        );
    }
}

#[test]
fn glyphs_can_be_scaled_by_their_numbers() {
    for path in Glyph::PATHS {
        assert!(path.starts_with('M'), "{path}");
        assert_eq!(path.matches('M').count(), 1, "{path}");
        let rest = &path[1..];
        assert!(
            rest.chars().all(|c| "lhvcsmz-. 0123456789".contains(c)),
            "{path}"
        );
        for number in rest.split(|c: char| c.is_ascii_alphabetic() || c == ' ' || c == '-') {
            assert!(
                number.is_empty() || number.parse::<f32>().is_ok(),
                "{path}: {number}"
            );
            assert!(!number.starts_with('.'), "{path}: {number}");
        }
    }
}

#[test]
fn styles_and_glyphs_are_found_by_their_numbers() {
    for (i, style) in Style::ALL.iter().enumerate() {
        assert_eq!(Style::of(i as f32), *style);
        assert_eq!(Style::CLASSES[i], style.class());
    }
    let mut classes = vec![];
    for class in Style::CLASSES {
        assert!(!classes.contains(class), "{class} stands twice");
        classes.push(class);
    }
    for (i, glyph) in Glyph::ALL.iter().enumerate() {
        assert_eq!(Glyph::of(i as f32), *glyph);
    }
    assert_eq!(Style::Level as u8, Style::Track as u8 + 1);
}

#[test]
fn a_way_is_gone_along_by_its_length() {
    let mut way = Way::from([0.0, 0.0]);
    assert_eq!(way.at(3.0), [0.0, 0.0]);
    way.to([10.0, 0.0]);
    way.to([10.0, 0.0]);
    way.to([10.0, 30.0]);
    let off = (way.length() / 40.0 - 1.0).abs();
    assert!(off <= 0.041, "{off}");
    assert_eq!(way.at(-1.0), [0.0, 0.0]);
    assert_eq!(way.at(1e9), [10.0, 30.0]);
    let [x, y] = way.at(way.length() / 2.0);
    assert_eq!(x, 10.0);
    assert!((y - 10.0).abs() < 0.5);
    // Along a curve, steps of one length are about as long.
    let mut way = Way::from([0.0, 0.0]);
    way.curve([100.0, 0.0], [0.0, 80.0], [100.0, 80.0]);
    let places: Vec<[f32; 2]> = (0..=50)
        .map(|i| way.at(way.length() * i as f32 / 50.0))
        .collect();
    let steps: Vec<f32> = places
        .windows(2)
        .map(|w| libm::hypotf(w[1][0] - w[0][0], w[1][1] - w[0][1]))
        .collect();
    let mean = steps.iter().sum::<f32>() / 50.0;
    assert!(
        steps.iter().all(|s| (s / mean - 1.0).abs() < 0.12),
        "{steps:?}"
    );
    let mut way = Way::from([0.0, 0.0]);
    way.restart([5.0, 5.0]);
    way.bend([25.0, 45.0]);
    assert_eq!(way.at(0.0), [5.0, 5.0]);
    let [x, y] = way.at(way.length() / 2.0);
    assert!((x - 15.0).abs() < 0.1 && (y - 25.0).abs() < 0.1, "{x} {y}");
    assert_eq!(way.at(1e9), [25.0, 45.0]);
    // More points than there is room for.
    for i in 0..100 {
        way.to([i as f32, 0.0]);
    }
    assert_eq!(way.points().len(), Way::MOST);
    assert!(way.at(1e9)[0].is_finite());
}
