use super::*;
use clap::Parser;
use mdbook_switchboard::labs::command;
use serde_json::Value;
use switchboard::sim::models::SHEETS;
use switchboard::sim::models::sheet::Kind;
use switchboard::sim::models::switchboard::SHEET;

#[derive(Parser, Debug)]
struct Line {
    #[command(flatten)]
    args: Args,
}

fn parse(options: &str) -> Result<Args, String> {
    Line::try_parse_from(std::iter::once("simulate").chain(options.split_whitespace()))
        .map(|line| line.args)
        .map_err(|error| error.to_string())
}

fn asked(args: &Args) -> Asked {
    Asked {
        model: args.model,
        run: args.run.clone(),
        theory: None,
    }
}

fn json_of(options: &str) -> Value {
    let args = parse(options).unwrap();
    args.check().unwrap();
    json::value(&asked(&args), &once(&args.run))
}

/// Why the options are refused, wherever that is noticed.
fn refusal(options: &str) -> String {
    match parse(options) {
        Err(error) => error,
        Ok(args) => args.check().unwrap_err().to_string(),
    }
}

#[test]
fn without_options_it_is_the_first_lab() {
    assert_eq!(parse("").unwrap().run, command::usual(&SHEET));
    assert_eq!(parse("switchboard").unwrap().run, command::usual(&SHEET));
}

/// What a reader of the JSON relied on before all models had one.
#[test]
fn json_has_the_switchboards_keys() {
    let report = json_of("--duration 1m");
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
    for key in [
        "throughput_per_s",
        "goodput_per_s",
        "queue_depth_mean",
        "utilization",
    ] {
        assert!(report[key].is_f64(), "{key}");
    }
    for key in ["wasted", "events"] {
        assert!(report[key].is_u64(), "{key}");
    }
    for key in ["verdict", "digest"] {
        assert!(report[key].is_string(), "{key}");
    }
    assert_eq!(report["config"]["clients"], 3);
}

#[test]
fn the_command_repeats_the_run() {
    let options = "--clients 40 --arrivals synchronous --patience 2s --retries 3 --backoff exponential \
        --backoff-base 50ms --backoff-cap 1500ms --retry-budget 10% --capacity 7.5 --workers 2 \
        --service exponential --queue 60 --discipline lifo --drop-departed --latency slot --objective 3s \
        --clients-at 2m=60 --clients-at 90s=10 --duration 5m --warm-up 1m --seed 18446744073709551615";
    let run = parse(options).unwrap().run;
    let written = command::command(&SHEET, &run);
    let again = written
        .strip_prefix("mdbook-switchboard simulate ")
        .unwrap();
    assert_eq!(parse(again).unwrap().run, run);
    assert_eq!(json_of(options), json_of(again));
}

#[test]
fn the_table_reads_as_it_should() {
    let args = parse("--clients 80").unwrap();
    insta::assert_snapshot!(table::table(&asked(&args), &once(&args.run)));
}

#[test]
fn where_nothing_was_measured_nothing_is_told() {
    for options in ["--clients 0", "--clients 3 --duration 1us --warm-up 0s"] {
        let report = json_of(options);
        for times in ["latency_s", "wait_s"] {
            for key in ["mean", "p50", "p95", "p99"] {
                assert!(report[times][key].is_null(), "{options}: {times}.{key}");
            }
        }
        assert!(report["verdict"].is_null(), "{options}");
        let args = parse(options).unwrap();
        let outcome = once(&args.run);
        let csv = csv::csv(&asked(&args), &outcome);
        assert_eq!(cell(&csv, "latency_s.mean"), "", "{options}");
        assert_eq!(cell(&csv, "verdict"), "", "{options}");
        let table = table::table(&asked(&args), &outcome);
        assert!(table.contains("nothing was measured"), "{table}");
    }
    // Where all were lost there is a verdict, and still no latency.
    let report = json_of("--clients 30 --patience 1us");
    assert!(report["latency_s"]["mean"].is_null());
    assert_eq!(report["verdict"], "Collapsed");
}

/// A cell of a line of names and a line of values.
fn cell(csv: &str, name: &str) -> String {
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 2, "{csv}");
    let at = lines[0].split(',').position(|cell| cell == name);
    let at = at.unwrap_or_else(|| panic!("no column {name} in {}", lines[0]));
    lines[1].split(',').nth(at).unwrap_or_default().to_owned()
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
        ("--at 5s", "add --draw run.svg"),
        ("--draw run.svg --at 2h", "draw earlier"),
        ("--draw run.svg --replications 3", "leave out one"),
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
        ("--clients-at 10m=1000001", "from 0 to 1000000"),
        ("--seed -1", "unexpected argument"),
        ("--draw run.png", "run.svg"),
        ("--arrivals sync", "did you mean synchronous"),
    ] {
        let message = refusal(options);
        assert!(message.contains(advice), "{options}: {message}");
    }
}

/// Whatever the model: its options, its measures in JSON, CSV and table, and the command for it all.
#[test]
fn every_model_has_its_options_and_reports() {
    use clap::CommandFactory;
    Line::command().debug_assert();
    for sheet in SHEETS {
        let name = sheet.name;
        let args = parse(&format!("{name} --duration 20s --warm-up 5s --seed 7")).unwrap();
        args.check().unwrap();
        assert_eq!(args.model.name, name);
        let outcome = once(&args.run);
        let asked = asked(&args);
        let report = json::value(&asked, &outcome);
        let csv = csv::csv(&asked, &outcome);
        for measure in sheet.measures {
            let value = sheet.value(&outcome.measures, measure.key);
            let parts: Vec<&str> = measure.key.split('.').collect();
            let mut found = &report;
            for part in &parts {
                found = &found[part];
            }
            let mut column = measure.key.to_owned();
            if found.is_object() {
                found = &found["total"];
                column.push_str(".total");
            }
            assert_eq!(found.is_null(), value.is_none(), "{name}: {}", measure.key);
            assert_eq!(found.as_f64(), value, "{name}: {}", measure.key);
            assert_eq!(cell(&csv, &column).is_empty(), value.is_none(), "{column}");
        }
        let table = table::table(&asked, &outcome);
        for figure in sheet.figures {
            assert!(
                sheet.measure(figure.measure).is_some(),
                "{name}: {}",
                figure.key
            );
            assert!(figure.of.is_none_or(|of| sheet.measure(of).is_some()));
        }
        for key in sheet.reported {
            assert!(sheet.measure(key).is_some(), "{name} has no measure {key}");
            let last = key.rsplit('.').next().unwrap();
            assert!(table.contains(&lines::name(last)), "{key} isn't in {table}");
        }
        // The command repeats it, whatever it is called.
        let written = command::command(sheet, &args.run);
        let again = parse(written.strip_prefix("mdbook-switchboard simulate").unwrap()).unwrap();
        again.check().unwrap();
        assert_eq!(again.run, args.run);
        assert!(table.contains(&written));
        // Every value that the instrument offers is one that the shell takes.
        for setting in sheet.settings {
            for value in setting.choices {
                let text = mdbook_switchboard::labs::sheet::spelled(setting.kind, *value);
                let text = match setting.kind {
                    Kind::Word(_) | Kind::Switch => text,
                    _ => text.replace(' ', ""),
                };
                let parsed = parse(&format!("{name} --{} {text}", setting.key));
                assert!(
                    parsed.is_ok(),
                    "{name} --{} {text}: {parsed:?}",
                    setting.key
                );
            }
        }
        // Several runs, and theory beside them where it says something.
        let mut several = self::asked(&args);
        several.theory = Some(theory(sheet, &args.run.settings, false, &Words::of(None)));
        let outcomes = replications::run(&args.run, 3);
        let estimates = json::estimates(&several, &outcomes);
        let keys = estimates["estimates"].as_object().unwrap();
        assert_eq!(keys.len(), sheet.figures.len());
        let lines = csv::estimates(&several, &outcomes);
        assert_eq!(lines.lines().count(), sheet.figures.len() + 1);
        let text = comparison::estimates(&several, &outcomes);
        assert!(text.contains("3 times with the seeds 7 to 9"), "{text}");
        let compares = format!("{name} --compare-theory");
        assert_eq!(
            parse(&compares).unwrap().check().is_ok(),
            sheet.has_theory()
        );
    }
}

#[test]
fn a_drawing_is_written_where_it_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    for sheet in SHEETS {
        let file = folder.path().join(format!("{}.svg", sheet.name));
        let args = parse(&format!(
            "{} --draw {} --at 12s",
            sheet.name,
            file.display()
        ))
        .unwrap();
        report(&args).unwrap();
        let drawn = std::fs::read_to_string(&file).unwrap();
        assert!(drawn.starts_with("<svg ") && drawn.trim_end().ends_with("</svg>"));
        assert!(drawn.contains("<style>"));
        report(&args).expect("a drawing of ours is drawn anew");
        std::fs::write(&file, "<svg>mine</svg>").unwrap();
        let refused = report(&args).unwrap_err().to_string();
        assert!(
            refused.contains("isn't what this command draws"),
            "{refused}"
        );
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "<svg>mine</svg>");
    }
}

#[test]
fn progress_tells_what_is_to_come() {
    use std::time::Duration;
    let told = |share, seconds| progress::told(share, Duration::from_secs(seconds), 1_048_576);
    assert_eq!(
        told(0.25, 3),
        "25.0 % of the run's time is simulated, with 1,048,576 events; about 9 s to go (Ctrl-C stops it, \
         --duration shortens it)"
    );
    assert!(
        told(0.001, 4).contains("about 67 min to go"),
        "{}",
        told(0.001, 4)
    );
    assert!(
        told(1e-6, 4).contains("about 46 days to go"),
        "{}",
        told(1e-6, 4)
    );
    assert!(told(0.0, 4).contains("more than a year to go"));
}
