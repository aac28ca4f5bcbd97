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
        effort: 1,
    }
}

fn events(rows: &Rows) -> f64 {
    let at = SHEET.measure("events").expect("events");
    rows.rows.iter().map(|row| row.measures[at]).sum()
}

#[test]
fn the_busier_a_lab_the_shorter_its_rows_and_never_too_many_events() {
    let all = SHEET.speed * SECONDS;
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

type Switchboard = switchboard::sim::models::switchboard::Lab;

/// What the rows with these settings leave of what they may cost.
fn left(sets: &[(&str, f64)]) -> (Option<Rows>, u64) {
    let mut budget = Budget::of::<Switchboard>(SECONDS);
    let rows = plan(sets).within::<Switchboard>(&mut budget);
    (rows, budget.left())
}

/// Whoever thinks before the first request has to be set up, row by row, before anything happens.
#[test]
fn clients_that_have_to_be_set_up_are_paid_for_before_they_are() {
    let all = Budget::of::<Switchboard>(SECONDS).left();
    let at = |clients: f64| {
        let mut plan = plan(&[("arrivals", 1.0)]);
        for run in &mut plan.runs {
            run.settings[0] = clients;
        }
        let mut budget = Budget::of::<Switchboard>(SECONDS);
        let began = Instant::now();
        let rows = plan.within::<Switchboard>(&mut budget);
        (rows, budget.left(), began.elapsed().as_secs_f64())
    };
    let rows = SHEET.axis.rows.len() as f64;
    let (some, ..) = at((0.4 * all as f64 / rows).floor());
    let some = some.expect("rows");
    assert!(events(&some) < 0.6 * all as f64, "{}", events(&some));
    // A million each would take a second; nothing of it is begun.
    let (none, left, took) = at(1e6);
    assert!(none.is_none() && left == 0);
    assert!(took < 0.02, "{took} s");
}

/// An event that brings a hundred attempts counts for more than one, and so does what has to be kept in mind.
#[test]
fn what_takes_longer_than_an_event_usually_does_counts_for_more() {
    let all = SHEET.speed * SECONDS;
    let storm: &[(&str, f64)] = &[("retries", 100.0), ("queue", 0.0), ("interval", 0.01)];
    for (sets, most) in [
        (storm, 0.3),
        (
            &[storm, &[("backoff", 1.0), ("patience", 1e3)]].concat(),
            0.6,
        ),
        (
            &[("workers", 1e3), ("interval", 0.01), ("capacity", 1e3)],
            0.7,
        ),
    ] {
        let rows = left(sets).0.expect("rows");
        let events = events(&rows);
        assert!(events < most * all, "{sets:?}: {events} of {all}");
        assert!(rows.duration() >= LENGTHS[0]);
    }
    // What is usual costs what it cost.
    let (rows, _) = left(&[("patience", 2.0), ("retries", 3.0)]);
    assert!(events(&rows.expect("rows")) > 0.25 * all);
}

/// Each place that an author names is a row; a thousand of them are too many.
#[test]
fn rows_are_paid_for_too() {
    let with = |places: u32| {
        let mut plan = plan(&[]);
        plan.runs = (0..places).map(|_| plan.runs[0].clone()).collect();
        plan.within::<Switchboard>(&mut Budget::of::<Switchboard>(SECONDS))
    };
    assert!(with(16).is_some() && with(40).is_some());
    assert!(with(1_000).is_none());
}

/// Whoever asks for more gets longer rows.
#[test]
fn more_effort_is_more_time() {
    let at = |effort| {
        let plan = Plan {
            effort,
            ..plan(&[("interval", 0.1)])
        };
        plan.make().expect("rows").duration().0
    };
    let (one, eight) = (at(1), at(8));
    assert!((4 * one..=20 * one).contains(&eight), "{one} and {eight}");
}

/// What is most work in each model: settings at an end of what they may be.
const WORST: &[(&str, &[(&str, f64)])] = &[
    ("switchboard", &[("arrivals", 1.0), ("clients", 1e6)]),
    ("switchboard", &[("arrivals", 1.0), ("interval", 1e-3)]),
    (
        "switchboard",
        &[("retries", 100.0), ("queue", 0.0), ("interval", 0.01)],
    ),
    (
        "switchboard",
        &[
            ("retries", 100.0),
            ("patience", 1e3),
            ("backoff", 1.0),
            ("queue", 1e5),
            ("interval", 1e-3),
        ],
    ),
    (
        "switchboard",
        &[("workers", 1e3), ("capacity", 1e3), ("interval", 0.01)],
    ),
    ("trace", &[("size", 1e4), ("loss", 0.05)]),
    (
        "handshake",
        &[("objects", 100.0), ("packets", 100.0), ("html", 1e3)],
    ),
    ("resolver", &[("resolvers", 200.0), ("every", 0.1)]),
    (
        "payments",
        &[
            ("retries", 10.0),
            ("timeout", 0.1),
            ("pause", 0.0),
            ("work", 5.0),
        ],
    ),
    ("balance", &[("servers", 16.0), ("clients", 400.0)]),
    (
        "floors",
        &[
            ("client", 5.0),
            ("front", 5.0),
            ("middle", 5.0),
            ("clicks", 10.0),
            ("capacity", 1.0),
            ("queue", 0.0),
        ],
    ),
    ("cache", &[("items", 1e4), ("rate", 400.0), ("skew", 0.0)]),
    ("listeners", &[("listeners", 1e3), ("news", 5.0)]),
    (
        "restart",
        &[("clients", 2e4), ("rate", 50.0), ("pause", 0.0)],
    ),
    (
        "tail",
        &[("workers", 200.0), ("again", 1.0), ("after", 0.05)],
    ),
];

/// How long the processor has worked for this thread, in seconds, where the system tells; what else the machine
/// does meanwhile counts for little then.
fn worked(since: Instant) -> f64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat");
    let told = told
        .ok()
        .and_then(|told| told.split(' ').next()?.parse::<f64>().ok());
    told.map_or_else(|| since.elapsed().as_secs_f64(), |nanos| nanos / 1e9)
}

/// Every model's rows stay within the time that they may take, with room for a slow machine; whatever is set.
#[test]
fn no_models_rows_take_long() {
    let start = Instant::now();
    let usual_ones = SHEETS.iter().map(|sheet| (sheet.name, &[][..]));
    for (name, sets) in usual_ones.chain(WORST.iter().copied()) {
        let sheet = SHEETS.iter().find(|sheet| sheet.name == name);
        let sheet = sheet.expect("a model");
        let runs = sheet.axis.rows.iter().map(|at| {
            let mut run = usual(sheet);
            for (key, value) in [(sheet.axis.setting, *at)].iter().chain(sets) {
                run.settings[sheet.setting(key).expect("a setting")] = *value;
            }
            run.duration = Nanos::from_secs(12 * 3600);
            run
        });
        let plan = Plan {
            runs: runs.collect(),
            all_before: false,
            effort: 1,
        };
        let before = worked(start);
        let rows = with_model(name, &plan).flatten();
        let took = worked(start) - before;
        println!("{name} {sets:?}: {took:.3} s");
        assert!(rows.is_some() || !sets.is_empty(), "{name}");
        assert!(took < 6.0 * SECONDS, "{name} {sets:?}: {took} s");
    }
}
