use super::*;
use switchboard::sim::models::switchboard::SHEET;

fn run(changes: &[(&str, f64)]) -> Run {
    let mut run = usual(&SHEET);
    for (key, value) in changes {
        run.settings[SHEET.setting(key).expect("a setting")] = *value;
    }
    run
}

#[test]
fn a_command_holds_what_describes_the_run() {
    assert_eq!(
        command(&SHEET, &run(&[])),
        "mdbook-switchboard simulate --clients 3 --interval 5s --arrivals asynchronous --retries 0 --backoff \
         none --capacity 5 --workers 1 --service fixed --queue 15 --discipline fifo --latency 42ms \
         --objective 1s --duration 1h --warm-up 100s --seed 1"
    );
    let mut long = run(&[
        ("patience", 2.0),
        ("retries", 1.0),
        ("backoff", 1.0),
        ("drop-departed", 1.0),
        ("retry-budget", 0.1),
        ("latency", -1.0),
    ]);
    long.changes = vec![(Nanos::from_secs(90), 60.0)];
    assert_eq!(
        short(&SHEET, &long),
        "mdbook-switchboard simulate --clients 3 --patience 2s --retries 1 --backoff exponential \
         --backoff-base 100ms --backoff-cap 10s --retry-budget 10% --drop-departed --latency slot \
         --clients-at 90s=60"
    );
}

#[test]
fn the_usual_run_is_short_for_every_model() {
    for sheet in SHEETS {
        let command = short(sheet, &usual(sheet));
        let options = command.split(" --").count() - 1;
        assert_eq!(options, 1, "{command}");
        assert_eq!(
            command.contains(&format!("simulate {}", sheet.name)),
            sheet.name != SHEETS[0].name
        );
    }
}
