//! Drawings as they were when somebody looked at them. `SWITCHBOARD_BLESS=1` writes those that have changed:
//! look at them before they are kept.

use super::{LABELS, drawn};
use crate::Config;
use crate::Discipline;
use crate::Nanos;
use crate::drawing::{Label, svg};
use crate::sim::models::switchboard::scene::Stage;
use std::{format, fs, path::Path, println, string::String};

/// The key, and the numbers.
fn words(label: &Label, numbers: &[f32]) -> String {
    let mut words = String::from(label.key);
    for number in numbers {
        words += &format!(" {number}");
    }
    words
}

fn held(name: &str, config: Config, millis: u64, (width, em, form): (f32, f32, u32)) {
    let mut stage = Stage::new(config);
    stage.run(Nanos::from_millis(millis), u64::MAX);
    let paper = drawn(&mut stage, width, em, form);
    let drawn = svg(paper.numbers(), LABELS, "", &words).replace("/>", "/>\n");
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/sim/models/switchboard/drawing/tests/golden")
        .join(format!("{name}.svg"));
    if std::env::var_os("SWITCHBOARD_BLESS").is_some() {
        fs::write(&path, &drawn).unwrap();
        println!("wrote {}", path.display());
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == drawn,
        "{name} is drawn otherwise than in {}; if it is better so: SWITCHBOARD_BLESS=1 cargo test golden",
        path.display()
    );
}

const LYING: (f32, f32, u32) = (960.0, 12.5, 0);
const NARROW: (f32, f32, u32) = (360.0, 12.5, 0);

fn clients(clients: u32) -> Config {
    Config {
        clients,
        seed: 7,
        ..Config::default()
    }
}

#[test]
fn the_first_sight_is_as_it_was() {
    held("lying-3", clients(3), 2_910, LYING);
    held("narrow-3", clients(3), 2_910, NARROW);
}

#[test]
fn an_overload_is_as_it_was() {
    held("lying-30", clients(30), 84_030, LYING);
    held("narrow-30", clients(30), 84_030, NARROW);
    held("tight-80", clients(80), 61_030, (320.0, 25.0, 0));
}

#[test]
fn a_metastable_failure_is_as_it_was() {
    let config = Config {
        queue: 60,
        workers: 4,
        patience: Some(Nanos::from_secs(2)),
        retries: 3,
        discipline: Discipline::Lifo,
        ..clients(60)
    };
    held("lying-lifo", config, 30_310, LYING);
    held("lane-lifo", config, 30_310, (360.0, 12.5, 1));
}
