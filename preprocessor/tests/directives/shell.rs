//! The lab's static table and `simulate` are one model with one set of names.

use crate::support::{book, context};
use mdbook_switchboard::{Switchboard, directives_reference};
use serde_json::Value;
use std::process::Command;

fn simulate(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_mdbook-switchboard"))
        .arg("simulate")
        .args(arguments)
        .output()
        .expect("simulate starts");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_command_under_a_table_gives_its_numbers() {
    for attributes in [
        "",
        "service=exponential latency=slot queue=5 interval=2500ms seed=7 workers=2",
    ] {
        let (book, _) = Switchboard
            .transform(
                &context("markdown"),
                book(&format!("<<#switchboard {attributes}>>\n")),
            )
            .expect("a sound book");
        let text = &book.chapters().next().expect("a chapter").content;
        let command = text
            .rsplit("simulate ")
            .next()
            .and_then(|rest| rest.split('`').next());
        let arguments: Vec<&str> = command.expect("a command").split_whitespace().collect();
        let at = arguments
            .iter()
            .position(|word| *word == "--clients")
            .expect("--clients")
            + 1;
        for row in text
            .lines()
            .filter(|line| line.starts_with("| ") && line.contains(" % "))
        {
            let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
            let mut arguments = arguments.clone();
            arguments[at] = cells[0];
            arguments.extend(["--format", "json"]);
            let report: Value = serde_json::from_str(&simulate(&arguments)).expect("JSON");
            let number = |pointer: &str| {
                report
                    .pointer(pointer)
                    .and_then(Value::as_f64)
                    .expect("a number")
            };
            let seconds = |seconds: f64| {
                if seconds < 0.9995 {
                    format!("{:.0} ms", seconds * 1000.0)
                } else {
                    format!("{seconds:.1} s")
                }
            };
            assert_eq!(cells[4], seconds(number("/latency_s/mean")), "{row}");
            assert_eq!(cells[5], seconds(number("/latency_s/p95")), "{row}");
            assert_eq!(
                cells[6],
                format!("{:.1}", number("/queue_depth_mean")),
                "{row}"
            );
            assert_eq!(
                cells[7],
                format!("{:.0} %", number("/utilization") * 100.0),
                "{row}"
            );
            assert_eq!(cells[8], report["verdict"], "{row}");
        }
    }
}

#[test]
fn the_labs_attributes_are_options_of_simulate() {
    let help = simulate(&["--help"]);
    let reference = directives_reference();
    let section = reference
        .split("\n## switchboard\n")
        .nth(1)
        .and_then(|rest| rest.split("\n## ").next());
    let names: Vec<&str> = section
        .expect("the lab's section")
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        // These are about the page: the slider's end, what is shown, and the lab's address and name.
        .filter(|name| !["max", "scenario", "predict", "show", "id", "label"].contains(name))
        .collect();
    assert_eq!(names.len(), 17);
    for name in names {
        assert!(
            help.split_whitespace()
                .any(|word| word == format!("--{name}")),
            "simulate has no option --{name}"
        );
    }
}
