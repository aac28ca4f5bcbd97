use super::*;
use proptest::prelude::*;

/// All that happened, to be added up anew.
#[derive(Default)]
struct Diary {
    counts: Vec<u64>,
    times: Vec<(u64, u64)>,
    levels: Vec<(u64, u32)>,
}

impl Diary {
    fn area(&self, from: u64, to: u64) -> f64 {
        let ends = self.levels.iter().skip(1).map(|level| level.0);
        let ends = ends.chain([to]);
        let parts = self.levels.iter().zip(ends).map(|(&(begin, value), end)| {
            let time = end.min(to).saturating_sub(begin.max(from));
            f64::from(value) * time as f64
        });
        parts.sum()
    }
}

proptest! {
    #[test]
    fn every_span_is_what_happened_in_it(
        steps in prop::collection::vec((0_u64..60, 0_u8..6, 1_u32..9), 1..200),
    ) {
        let mut meter = Meter::new(1, 1, 1, Nanos(100));
        let mut diary = Diary { levels: std::vec![(0, 0)], ..Diary::default() };
        let (mut now, mut changed, mut started) = (0, 0, 0);
        for (pause, what, value) in steps {
            now += pause * u64::from(value);
            meter.advance(Nanos(now));
            match what {
                0 => {
                    meter.change(Nanos(now));
                    changed = now;
                }
                // What happens in this very instant would be on both sides.
                1 if value == 1 => {
                    now += 1;
                    meter.restart(Nanos(now));
                    (changed, started) = (now, now);
                    diary.counts.clear();
                    diary.times.clear();
                }
                2 | 3 => {
                    now += 1;
                    meter.advance(Nanos(now));
                    meter.count(0);
                    diary.counts.push(now);
                    meter.time(0, Nanos(u64::from(value)));
                    diary.times.push((now, u64::from(value)));
                }
                _ => {
                    meter.level(Nanos(now), 0, value);
                    diary.levels.push((now, value));
                }
            }
            let window = started.max((now - (now - started) % 10).saturating_sub(90));
            for (span, from) in [(Span::Start, started), (Span::Change, changed), (Span::Window, window)] {
                let counted = diary.counts.iter().filter(|at| **at > from || span == Span::Window && **at == from);
                prop_assert_eq!(meter.counted(span, 0), counted.count() as u64, "{:?} since {}", span, from);
                let times = diary.times.iter().filter(|(at, _)| *at > from || span == Span::Window && *at == from);
                let sum: u64 = times.clone().map(|(_, time)| time).sum();
                let summary = meter.summary(span, 0);
                prop_assert_eq!(summary.count, times.count() as u64);
                prop_assert!((summary.mean * summary.count as f64 * 1e9 - sum as f64).abs() < 1e-3);
                prop_assert_eq!(meter.span(span, Nanos(now)), Nanos(now - from));
                let area = meter.mean_level(span, 0, Nanos(now)) * (now - from) as f64;
                prop_assert!((area - diary.area(from, now)).abs() < 1e-6, "{:?}", span);
            }
        }
    }
}

#[test]
fn percentiles_are_those_of_their_span() {
    let mut meter = Meter::new(0, 0, 1, Nanos::from_secs(10));
    for second in 0..100_u64 {
        meter.advance(Nanos::from_secs(second));
        if second == 50 {
            meter.change(Nanos::from_secs(second));
        }
        meter.time(0, Nanos::from_secs(second + 1));
    }
    let median = |span| meter.summary(span, 0).p50;
    for (span, exact) in [
        (Span::Start, 50.0),
        (Span::Change, 75.0),
        (Span::Window, 95.0),
    ] {
        let found = median(span);
        assert!(
            (found / exact - 1.0).abs() < 0.008,
            "{span:?}: {found} is not {exact}"
        );
    }
}
