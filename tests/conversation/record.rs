//! The record: what is on the line, and where.

use switchboard::Nanos;
use switchboard::conversation::{Link, Loss, Message, PACKET_BITS, Record};

fn recorded(link: &mut Link, count: u32) -> Record {
    let mut record = Record::new();
    for number in 0..count {
        let sending = link.send(Nanos::ZERO, PACKET_BITS, number);
        record.note(Message {
            from: 1,
            to: 0,
            kind: 2,
            number,
            sending,
        });
    }
    record
}

#[test]
fn what_is_on_the_line_is_found_where_it_is() {
    // 0.6 ms apart, 35 ms long: 59 at once at most, of which the first is nearly there.
    let mut link = Link::new(Nanos::from_millis(35), 20_000_000, Loss::none());
    let record = recorded(&mut link, 69);
    let at = |now| {
        record
            .under_way(now)
            .map(|(message, way)| (message.number, way))
            .collect::<Vec<_>>()
    };
    assert_eq!(at(Nanos::from_micros(599)), []);
    assert_eq!(at(Nanos::from_micros(600)), [(0, 0.0)]);
    let full = at(Nanos::from_micros(600 * 59));
    assert_eq!(full.len(), 59);
    assert_eq!(full[0], (58, 0.0));
    assert!((full[58].1 - 34.8 / 35.0).abs() < 1e-9);
    // In the instant in which one arrives it is no longer on the line.
    assert_eq!(
        at(Nanos::from_micros(35_600))
            .last()
            .map(|(number, _)| *number),
        Some(1)
    );
    assert_eq!(at(Nanos::from_micros(35_000 + 600 * 69)), []);
}

#[test]
fn at_every_moment_it_gives_what_a_look_at_all_of_them_gives() {
    let mut link = Link::new(Nanos::from_micros(3_700), 30_000_000, Loss::of(0.3, 5, 0));
    let mut record = recorded(&mut link, 200);
    for number in 0..20 {
        let sending = link.send_aside(Nanos::from_millis(90 + number), number as u32);
        record.note(Message {
            from: 1,
            to: 0,
            kind: 3,
            number: number as u32,
            sending,
        });
    }
    for now in (0..130_000).step_by(137).map(Nanos::from_micros) {
        let mut all: Vec<(u32, f64)> = record
            .messages()
            .iter()
            .filter_map(|message| Some((message.number, message.way(now)?)))
            .collect();
        all.reverse();
        let found: Vec<(u32, f64)> = record
            .under_way(now)
            .map(|(m, way)| (m.number, way))
            .collect();
        assert_eq!(found, all, "at {now}");
    }
}

#[test]
fn what_is_lost_vanishes_half_way() {
    let mut link = Link::new(Nanos::from_millis(10), 0, Loss::none());
    link.lose_next();
    let mut record = Record::new();
    let sending = link.send(Nanos::ZERO, PACKET_BITS, 0);
    record.note(Message {
        from: 0,
        to: 1,
        kind: 0,
        number: 0,
        sending,
    });
    assert_eq!(record.under_way(Nanos::from_micros(4_999)).count(), 1);
    assert_eq!(record.under_way(Nanos::from_millis(5)).count(), 0);
    record.clear();
    assert_eq!(record.messages(), []);
}
