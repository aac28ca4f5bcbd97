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

/// The static table of a lab: its columns, its rows, and the arguments of the command under it.
struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    arguments: Vec<String>,
}

impl Table {
    fn of(attributes: &str) -> Self {
        let (book, _) = Switchboard::default()
            .transform(
                &context("markdown"),
                book(&format!("<<#switchboard {attributes}>>\n")),
            )
            .expect("a sound book");
        let text = &book.chapters().next().expect("a chapter").content;
        // A number stays beside its unit; "<" is Markdown's to escape.
        let text = text.replace('\u{a0}', " ").replace("\\<", "<");
        let command = text
            .rsplit("simulate ")
            .next()
            .and_then(|rest| rest.split('`').next());
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
        let mut lines = text
            .lines()
            .filter(|line| line.starts_with("| ") && !line.contains("---"))
            .map(|line| {
                let cells = line.trim_matches('|').split('|');
                cells.map(|cell| cell.trim().to_owned()).collect()
            });
        Self {
            columns: lines.next().expect("a head"),
            rows: lines.collect(),
            arguments: words(command.expect("a command")),
        }
    }

    fn cell<'r>(&self, row: &'r [String], column: &str) -> &'r str {
        let at = self.columns.iter().position(|name| name == column);
        &row[at.unwrap_or_else(|| panic!("no column {column} in {:?}", self.columns))]
    }

    /// What `simulate` reports, with the row's number of clients where it is given.
    fn report(&self, clients: Option<&str>) -> Value {
        let mut arguments: Vec<&str> = self.arguments.iter().map(String::as_str).collect();
        let at = arguments.iter().position(|word| *word == "--clients");
        let at = at.expect("--clients") + 1;
        if let Some(clients) = clients {
            arguments[at] = clients;
        }
        arguments.extend(["--format", "json"]);
        serde_json::from_str(&simulate(&arguments)).expect("JSON")
    }
}

fn number(report: &Value, pointer: &str) -> f64 {
    let number = report.pointer(pointer).and_then(Value::as_f64);
    number.unwrap_or_else(|| panic!("no number {pointer}"))
}

/// Two digits, or what a second decimal holds.
fn seconds(seconds: f64) -> String {
    match seconds {
        s if s < 0.0995 => format!("{:.0} ms", s * 1000.0),
        s if s < 0.995 => format!("{} ms", (s * 100.0).round() * 10.0),
        s => format!("{s:.1} s"),
    }
}

/// Whole per cent, as cells have them.
fn percent(share: f64) -> String {
    match share {
        s if s > 0.0 && s < 0.01 => "<1 %".to_owned(),
        s => format!("{:.0} %", s * 100.0),
    }
}

#[test]
fn the_command_under_a_table_gives_its_numbers() {
    for attributes in [
        "",
        "service=exponential latency=slot queue=5 interval=2500ms seed=7 workers=2",
        "arrivals=synchronous patience=1s retries=2 retry-budget=20% backoff=exponential backoff-cap=4s \
         discipline=lifo drop-departed=yes max=30",
    ] {
        let table = Table::of(attributes);
        for row in &table.rows {
            let report = table.report(Some(&row[0]));
            let number = |pointer| number(&report, pointer);
            for (column, expected) in [
                ("Avg latency", seconds(number("/latency_s/mean"))),
                ("95 % within", seconds(number("/latency_s/p95"))),
                (
                    "Within 1 s",
                    percent(number("/requests/in_time") / number("/requests/ended")),
                ),
                ("Waiting", format!("{:.1}", number("/queue_depth_mean"))),
                ("Busy", format!("{:.0} %", number("/utilization") * 100.0)),
                (
                    "Verdict",
                    report["verdict"].as_str().expect("a word").to_owned(),
                ),
            ] {
                assert_eq!(table.cell(row, column), expected, "{column} of {row:?}");
            }
        }
    }
}

#[test]
fn theory_stands_beside_what_it_foretells() {
    let of = |cell: &str| -> f64 {
        let (number, unit) = cell.split_once(' ').expect("a unit");
        // Less than one percent is none, to the digits that are compared.
        let number: f64 = number
            .strip_prefix('<')
            .map_or(number, |_| "0")
            .parse()
            .expect("a number");
        if unit == "ms" {
            number / 1000.0
        } else {
            number
        }
    };
    for (attributes, latency) in [
        ("", true),
        ("service=exponential latency=slot workers=2", true),
        (
            "arrivals=synchronous service=exponential latency=slot",
            true,
        ),
        ("patience=2s", false),
    ] {
        let table = Table::of(attributes);
        assert_eq!(table.rows.len(), 8);
        for row in &table.rows {
            let answered =
                of(table.cell(row, "Answered")) - of(table.cell(row, "Answered in theory"));
            assert!(answered.abs() <= 1.0, "{row:?}");
            let in_time =
                of(table.cell(row, "Within 1 s")) - of(table.cell(row, "Within 1 s in theory"));
            assert!(in_time.abs() <= 2.0, "{row:?}");
            if latency {
                let (run, theory) = (
                    of(table.cell(row, "Avg latency")),
                    of(table.cell(row, "Avg latency in theory")),
                );
                assert!((run / theory - 1.0).abs() < 0.08, "{row:?}");
            }
        }
        let has = |column: &str| table.columns.iter().any(|name| name == column);
        assert_eq!(has("Avg latency in theory"), latency, "{attributes}");
    }
    let silent = Table::of("retries=2 patience=2s");
    assert!(!silent.columns.iter().any(|name| name.contains("theory")));
}

#[test]
fn a_rush_is_told_by_its_cures() {
    let table = Table::of("scenario=rush");
    let answered: Vec<(&str, &str)> = table
        .rows
        .iter()
        .map(|row| (row[0].as_str(), table.cell(row, "Answered")))
        .collect();
    assert_eq!(
        answered,
        [
            ("Had there been no rush", "100 %"),
            ("Nothing changed", "0 %"),
            ("Backoff alone", "0 %"),
            ("A retry budget of 10 %", "100 %"),
            ("The newest first", "100 %"),
            ("The departed dropped", "100 %"),
        ]
    );
    let report = table.report(None);
    let broken = &table.rows[1];
    for (column, pointer) in [
        ("Answers / s", "/goodput_per_s"),
        ("Waiting", "/queue_depth_mean"),
    ] {
        let expected = format!("{:.1}", number(&report, pointer));
        assert_eq!(table.cell(broken, column), expected);
    }
    assert_eq!(table.cell(broken, "Attempts a request"), "4.0");
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
        // These are about the page: the slider's end, what is shown and how exactly, and the lab's address and name.
        .filter(|name| {
            let page = "max scenario predict bet situations effort show id label";
            !page.split(' ').any(|own| own == *name)
        })
        .collect();
    assert_eq!(names.len(), 18);
    for name in names {
        assert!(
            help.split_whitespace()
                .any(|word| word == format!("--{name}")),
            "simulate has no option --{name}"
        );
    }
}
