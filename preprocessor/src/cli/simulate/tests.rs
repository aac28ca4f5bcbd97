use super::*;
use clap::Parser;
use mdbook_switchboard::labs::command;
use serde_json::Value;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    args: Args,
}

fn parse(options: &str) -> Result<Args, String> {
    Line::try_parse_from(std::iter::once("simulate").chain(options.split_whitespace()))
        .map(|line| line.args)
        .map_err(|error| error.to_string())
}

fn report(options: &str) -> Value {
    let experiment = parse(options).unwrap().experiment().unwrap();
    json::value(&experiment, &experiment.run(), None)
}

/// Why the options are refused, wherever that is noticed.
fn refusal(options: &str) -> String {
    match parse(options) {
        Err(error) => error,
        Ok(args) => args.experiment().unwrap_err().to_string(),
    }
}

#[test]
fn without_options_it_is_the_first_lab() {
    let experiment = parse("").unwrap().experiment().unwrap();
    assert_eq!(experiment, switchboard::Experiment::default());
}

#[test]
fn json_has_its_keys() {
    let report = report("--duration 1m");
    let keys: Vec<&str> = report
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let mut expected = vec![
        "requests",
        "attempts",
        "wasted",
        "throughput_per_s",
        "goodput_per_s",
        "latency_s",
        "wait_s",
        "queue_depth_mean",
        "utilization",
        "verdict",
        "events",
        "digest",
        "config",
    ];
    expected.sort_unstable();
    assert_eq!(keys, expected);
    for counts in ["requests", "attempts"] {
        for key in ["sent", "answered", "rejected", "given_up", "in_flight"] {
            assert!(report[counts][key].is_u64(), "{counts}.{key}");
        }
    }
    for times in ["latency_s", "wait_s"] {
        for key in ["mean", "p50", "p95", "p99"] {
            assert!(report[times][key].is_f64(), "{times}.{key}");
        }
    }
}

#[test]
fn the_command_repeats_the_run() {
    let options = "--clients 40 --arrivals synchronous --patience 2s --retries 3 --backoff exponential \
        --backoff-base 50ms --backoff-cap 1500ms --retry-budget 10% --capacity 7.5 --workers 2 \
        --service exponential --queue 60 --discipline lifo --drop-departed --latency slot \
        --clients-at 2m=60 --clients-at 90s=10 --duration 5m --warm-up 1m --seed 18446744073709551615";
    let experiment = parse(options).unwrap().experiment().unwrap();
    let written = command::command(&experiment);
    let again = written
        .strip_prefix("mdbook-switchboard simulate ")
        .unwrap();
    assert_eq!(parse(again).unwrap().experiment().unwrap(), experiment);
    assert_eq!(report(options), report(again));
}

#[test]
fn csv_and_json_agree() {
    let experiment = parse("--clients 80 --duration 1m")
        .unwrap()
        .experiment()
        .unwrap();
    let run = experiment.run();
    let csv = csv::csv(&experiment, &run, None);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 2);
    let at = lines[0]
        .split(',')
        .position(|name| name == "requests.rejected")
        .unwrap();
    let cell = lines[1].split(',').nth(at).unwrap();
    assert_eq!(cell, run.measures.requests.rejected.to_string());
}

#[test]
fn the_table_reads_as_it_should() {
    let experiment = parse("--clients 80").unwrap().experiment().unwrap();
    insta::assert_snapshot!(table::table(&experiment, &experiment.run(), None));
}

#[test]
fn what_contradicts_itself_is_refused_with_advice() {
    for (options, advice) in [
        ("--backoff-base 1s", "--backoff exponential"),
        ("--backoff exponential", "add --retries"),
        ("--retry-budget 0.1", "add --retries"),
        (
            "--retries 1 --backoff exponential --backoff-base 20s --backoff-cap 1s",
            "longer than",
        ),
        ("--drop-departed", "add --patience"),
        ("--clients-at 2h=60", "run longer"),
    ] {
        let message = refusal(options);
        assert!(message.contains(advice), "{options}: {message}");
    }
}

#[test]
fn what_is_out_of_range_is_refused_with_the_range() {
    for (options, advice) in [
        ("--clients 1000001", "from 0 to 1000000"),
        ("--clients 4294967299", "from 0 to 1000000"),
        ("--workers 0", "from 1 to 1000"),
        ("--capacity 0", "from 0.001 to 1000000"),
        ("--capacity 2e9", "is not a rate"),
        ("--interval 0s", "from 1us to 277h"),
        ("--interval 5", "has no unit"),
        ("--latency soon", "the word slot"),
        ("--duration 0s", "nothing can be measured"),
        ("--retry-budget 2", "more than the whole"),
        ("--clients-at 60", "write it as 10m=60"),
        ("--seed -1", "unexpected argument"),
    ] {
        let message = refusal(options);
        assert!(message.contains(advice), "{options}: {message}");
    }
}
