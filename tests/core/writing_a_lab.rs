//! `docs/writing-a-lab.md` shows the example lab as it is: every line of its files, in their order.

use std::fs::{read_dir, read_to_string};

/// All blocks of a language, one after the other.
fn shown(guide: &str, language: &str) -> Vec<String> {
    let (mut lines, mut within) = (Vec::new(), false);
    for line in guide.lines() {
        if within && line == "```" {
            within = false;
        } else if within {
            lines.push(line.to_owned());
        } else {
            within = line == format!("```{language}");
        }
    }
    assert!(!within, "a block has no end");
    lines.retain(|line| !line.is_empty());
    lines
}

fn file(name: &str) -> Vec<String> {
    let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    let text = read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

const RULES: &str = "src/sim/models/lines.rs";
const WORDS: [&str; 2] = [
    "preprocessor/words/en/lab-lines.ftl",
    "preprocessor/words/en/settings-lines.ftl",
];

#[test]
fn the_guide_shows_every_line_of_the_example() {
    let guide = file("docs/writing-a-lab.md").join("\n");
    assert_eq!(shown(&guide, "rust"), file(RULES));
    assert_eq!(shown(&guide, "fluent"), WORDS.map(file).concat());
    for (language, place) in [("toml", "Cargo.toml"), ("rust,ignore", "src/sim/models.rs")] {
        let there = file(place);
        for line in shown(&guide, language) {
            assert!(there.contains(&line), "{place} has no line {line}");
        }
    }
}

#[test]
fn the_guide_names_every_file_of_the_example() {
    let guide = file("docs/writing-a-lab.md").join("\n");
    for folder in [
        "src/sim/models",
        "preprocessor/words/en",
        "preprocessor/words/de",
        "preprocessor/assets",
    ] {
        let there = read_dir(format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let names = there.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let own = |name: &String| {
            let (name, _) = name.split_once('.').unwrap_or((name, ""));
            name.split('-').next_back() == Some("lines")
        };
        let names: Vec<_> = names.filter(own).collect();
        assert!(!names.is_empty(), "{folder}");
        for name in names {
            assert!(
                guide.contains(&format!("`{folder}/{name}`")),
                "{folder}/{name}"
            );
        }
    }
}

#[test]
fn the_example_is_tiny() {
    assert!(file(RULES).len() <= 150);
    assert!(WORDS.map(file).concat().len() <= 40);
}
