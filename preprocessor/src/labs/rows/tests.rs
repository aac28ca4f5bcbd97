use super::*;
use crate::labs::command::usual;
use std::time::Instant;
use switchboard::sim::models::SHEETS;
use switchboard::sim::models::switchboard::SHEET;

/// Runs of the switchboard at the table's places, with these settings.
fn plan(sets: &[(&str, f64)]) -> Plan {
    let runs = SHEET.axis.rows.iter().map(|at| {
        let mut run = Run {
            duration: Nanos::from_secs(12 * 3600),
            ..usual(&SHEET)
        };
        for (key, value) in sets.iter().chain([&("clients", *at)]) {
            run.settings[SHEET.setting(key).expect("a setting")] = *value;
        }
        run
    });
    Plan {
        runs: runs.collect(),
        all_before: false,
    }
}

fn events(rows: &Rows) -> f64 {
    let at = SHEET.measure("events").expect("events");
    rows.rows.iter().map(|row| row.measures[at]).sum()
}

#[test]
fn the_busier_a_lab_the_shorter_its_rows_and_never_too_many_events() {
    let all = budget(SHEET.speed) as f64;
    let mut last = Nanos::NEVER;
    for sets in [
        &[][..],
        &[("interval", 0.5), ("capacity", 50.0)],
        &[("interval", 1e-3), ("capacity", 1e5)],
        &[
            ("interval", 1e-6),
            ("patience", 2.0),
            ("retries", 100.0),
            ("capacity", 1e6),
        ],
    ] {
        let rows = plan(sets).visit::<switchboard::sim::models::switchboard::Lab>();
        let rows = rows.expect("rows");
        assert!(rows.duration() < last, "{sets:?}: {}", rows.duration());
        last = rows.duration();
        assert!(events(&rows) <= all * 1.01, "{} of {all}", events(&rows));
        assert!(rows.warm_up <= 100_000_000_000);
    }
    assert!(last >= Nanos::from_micros(200));
    // The usual lab's are long enough for the digits that it shows.
    let rows = plan(&[]).make().expect("rows");
    assert!(rows.duration() >= Nanos::from_secs(3 * 3600));
    assert_eq!(rows.warm_up, 100_000_000_000);
}

#[test]
fn a_story_that_is_too_long_has_no_rows() {
    let mut busy = plan(&[("interval", 1e-6), ("capacity", 1e6)]);
    busy.all_before = true;
    assert!(
        busy.visit::<switchboard::sim::models::switchboard::Lab>()
            .is_none()
    );
}

#[test]
fn what_is_repeated_gives_the_same_numbers() {
    let plan = plan(&[("patience", 2.0), ("retries", 2.0)]);
    let rows = plan.make().expect("rows");
    for (run, row) in plan.runs.iter().zip(&rows.rows).take(4) {
        let outcome = rows.repeated(run).make(u64::MAX, &mut |_| {});
        assert_eq!(outcome.measures, row.measures);
        assert_eq!(outcome.verdict, row.verdict);
    }
}

/// Every model's rows stay within the time that they may take, with room for a machine at work.
#[test]
fn no_models_rows_take_long() {
    for sheet in SHEETS {
        let runs = sheet.axis.rows.iter().map(|at| {
            let mut run = usual(sheet);
            run.settings[sheet.setting(sheet.axis.setting).expect("an axis")] = *at;
            run.duration = Nanos::from_secs(12 * 3600);
            run
        });
        let plan = Plan {
            runs: runs.collect(),
            all_before: false,
        };
        let began = Instant::now();
        assert!(with_model(sheet.name, &plan).flatten().is_some());
        let took = began.elapsed().as_secs_f64();
        println!("{}: {took:.3} s", sheet.name);
        let most = 6.0 * SECONDS * sheet.effort;
        assert!(took < most, "{}: {took} s", sheet.name);
    }
}
