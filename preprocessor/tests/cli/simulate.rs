//! `simulate` as people type it: what it prints, and how it refuses.

use crate::support::Book;
use insta::assert_snapshot;
use serde_json::Value;

fn transcripts(commands: &[&str]) -> String {
    let book = Book::empty();
    let texts: Vec<String> = commands
        .iter()
        .map(|options| book.transcript(&format!("simulate {options}")))
        .collect();
    texts.join("\n")
}

#[test]
fn help() {
    assert_snapshot!(transcripts(&["--help"]));
}

#[test]
fn replications_beside_theory() {
    assert_snapshot!(transcripts(&[
        "--clients 20 --duration 10m --replications 5 --compare-theory",
    ]));
}

#[test]
fn one_run_beside_theory() {
    assert_snapshot!(transcripts(&[
        "--clients 30 --patience 2s --compare-theory",
        "--retries 2 --patience 2s --duration 5m --compare-theory",
    ]));
}

#[test]
fn json_and_csv_of_replications() {
    let book = Book::empty();
    let options = "simulate --clients 20 --replications 8 --compare-theory --format";
    let output = book.run(&format!("{options} json"));
    let report: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(report["replications"], 8);
    assert_eq!(report["config"]["clients"], 20);
    let verdicts = report["verdicts"].as_object().expect("verdicts");
    assert_eq!(verdicts.values().filter_map(Value::as_u64).sum::<u64>(), 8);
    let estimates = report["estimates"].as_object().expect("estimates");
    assert_eq!(estimates.len(), 19);
    for (name, estimate) in estimates {
        let number = |key: &str| estimate[key].as_f64();
        let (mean, error) = (number("mean").unwrap(), number("standard_error").unwrap());
        // Student's quantile for seven degrees of freedom.
        let half_width = number("half_width").unwrap();
        assert!(
            (half_width - 2.3646 * error).abs() < 1e-3 * error.max(1e-9),
            "{name}"
        );
        let difference = number("difference").unwrap();
        assert!(
            (mean - number("theory").unwrap() - difference).abs() < 1e-12,
            "{name}"
        );
        if let Some(errors) = number("standard_errors") {
            assert!((difference / error - errors).abs() < 1e-9, "{name}");
            assert!(
                errors.abs() < 5.0 || name.contains(".p"),
                "{name}: {errors}"
            );
        }
    }
    let csv = book.run(&format!("{options} csv"));
    let csv = String::from_utf8(csv.stdout).expect("text");
    let mut lines = csv.lines();
    assert_eq!(
        lines.next(),
        Some("measure,unit,mean,half_width,standard_error,replications,theory,standard_errors")
    );
    let lines: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    assert_eq!(lines.len(), estimates.len());
    for line in lines {
        let estimate = &estimates[line[0]];
        for (cell, key) in [(2, "mean"), (3, "half_width"), (6, "theory")] {
            let (csv, json): (f64, _) = (line[cell].parse().unwrap(), estimate[key].as_f64());
            // The JSON is read to within the last bit.
            assert!((csv - json.unwrap()).abs() <= 1e-12, "{line:?}");
        }
    }
}

#[test]
fn options_that_contradict_each_other() {
    assert_snapshot!(transcripts(&[
        "--backoff exponential --retry-budget 10%",
        "--backoff-cap 1s",
        "--drop-departed --discipline lifo --queue 0",
        "--arrivals synchronous --latency slot --clients 10 --retries 2",
        "--clients-at 2h=60",
        "--clients-at 5m=60 --compare-theory",
        "--at 5s",
        "--draw run.svg --at 2h",
        "--draw run.svg --replications 3",
    ]));
}

#[test]
fn nothing_measured() {
    assert_snapshot!(transcripts(&["--clients 0 --duration 5m"]));
}

#[test]
fn a_drawing() {
    let book = Book::empty();
    let output = book.run("simulate --clients 30 --draw run.svg --at 40s");
    assert!(output.status.success());
    let drawn = std::fs::read_to_string(book.path("run.svg")).expect("a drawing");
    assert!(drawn.contains("</svg>") && drawn.contains("30 clients"));
}

#[test]
fn values_that_cannot_be_meant() {
    assert_snapshot!(transcripts(&[
        "--interval -5s",
        "--interval --capacity 5",
        "--clients -3",
        "--replications 1",
        "--replications many",
        "--json",
        "--csv --clients 5",
        "--capacity 5/d",
        "--draw run.png",
        "prophet --clients 3",
    ]));
}

#[test]
fn a_scenario_is_told_as_options() {
    let book = Book::empty();
    for arguments in ["simulate --scenario rush", "simulate --scenario"] {
        let output = book.run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments}");
        let said = String::from_utf8_lossy(&output.stderr);
        let (_, command) = said
            .split_once("mdbook-switchboard simulate ")
            .unwrap_or_else(|| panic!("no command in {said}"));
        let command = command.lines().next().unwrap();
        assert_eq!(
            command,
            "--clients 10 --patience 2s --retries 3 --service exponential --queue 60 --latency slot \
             --objective 2s --clients-at 100s=60 --clients-at 2m=10"
        );
        let output = book.run(&format!("simulate {command}"));
        let report = String::from_utf8_lossy(&output.stdout);
        assert!(report.contains("Collapsed"), "{report}");
    }
}

#[test]
fn what_is_counted_an_hour_is_no_share() {
    let said = transcripts(&["listeners --way poll --every 30s --duration 10m --listeners 20"]);
    assert!(said.contains(" 120.000 messages an hour"), "{said}");
}
