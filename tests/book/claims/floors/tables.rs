//! Every cell of Module 16's tables.

use switchboard::theory::{Layers, Tail};

use super::lab::{CHAPTER, measure};

/// The rows of a table, by what stands in its head, cell by cell and without what makes them bold.
fn table(head: &str) -> Vec<Vec<String>> {
    let rows = CHAPTER.lines().skip_while(|line| !line.starts_with(head));
    let cells = |line: &str| {
        let inner = line.trim_matches('|').split('|');
        inner.map(|cell| cell.trim().replace("**", "")).collect()
    };
    let rows: Vec<Vec<String>> = rows
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(cells)
        .collect();
    assert!(!rows.is_empty(), "{head}");
    rows
}

/// As it is written: to so many digits, without noughts at the end of a fraction.
fn written(number: f64, digits: usize) -> String {
    let text = format!("{number:.digits$}");
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

#[test]
fn the_table_of_the_turn_is_the_core_s() {
    let mut wrong = Vec::new();
    for row in table("| BACK fails | no retries |") {
        let fails: f64 = row[0].trim_end_matches(" %").parse().expect("a share");
        let fails = fails / 100.0;
        for (cell, (attempts, budget)) in row[1..].iter().zip([
            ([1.0, 1.0, 1.0], -1.0),
            ([3.0, 3.0, 3.0], -1.0),
            ([1.0, 1.0, 3.0], -1.0),
            ([3.0, 3.0, 3.0], 0.1),
        ]) {
            let [client, front, middle] = attempts;
            let sets = [
                ("fails", fails),
                ("client", client),
                ("front", front),
                ("middle", middle),
                ("budget", budget),
            ];
            let (share, each) = (
                100.0 * measure(&sets, "answered_share"),
                measure(&sets, "calls_per_click"),
            );
            let digits = if each < 9.95 { 2 } else { 0 };
            let found = format!("{share:.0} % for {}", written(each, digits));
            if *cell != found {
                wrong.push(format!("{cell}, not {found}: at {fails} with {attempts:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn the_table_of_the_layers_is_the_recursion_s() {
    let shares = [0.1, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0];
    for row in table("| attempts on each floor |") {
        let attempts: u32 = row[0].parse().expect("attempts");
        for (cell, fails) in row[1..].iter().zip(shares) {
            let exact = Layers::new(&[attempts; 3], fails).calls;
            let digits = if fails < 1.0 { 2 } else { 0 };
            assert_eq!(*cell, format!("{exact:.digits$}"), "{attempts} at {fails}");
        }
    }
}

/// A time of a table, in seconds; "never" is never.
fn time(cell: &str) -> f64 {
    let number = |unit| cell.strip_suffix(unit)?.parse::<f64>().ok();
    number(" ms").map_or_else(|| number(" s").unwrap_or(1e6), |ms| ms / 1_000.0)
}

#[test]
fn the_tables_of_the_tail_are_theory_s() {
    let tail = Tail::COURSE;
    let percent = |share: f64| {
        let digits = match 100.0 * share {
            much if much >= 10.0 => 0,
            some if some >= 0.5 => 1,
            little if little >= 0.005 => 2,
            // One digit, however small.
            least => (-least.log10()).ceil() as usize,
        };
        format!("{} %", written(100.0 * share, digits))
    };
    for row in table("| timeout |") {
        let timeout = time(&row[0]);
        let (attempts, fails) = tail.tried(timeout, 3);
        assert_eq!(row[1], percent(tail.longer(timeout)), "{timeout}");
        assert_eq!(row[2], format!("{attempts:.2}"), "{timeout}");
        assert_eq!(row[3], percent(fails), "{timeout}");
    }
    for row in table("| second letter after |") {
        let hedge = time(&row[0]);
        let more = if hedge > 1e3 {
            "none".to_owned()
        } else {
            percent(tail.longer(hedge))
        };
        assert_eq!(row[1], more, "{hedge}");
        for (cell, share) in row[2..].iter().zip([0.99, 0.999]) {
            let exact = tail.hedged_percentile(share, hedge);
            assert_eq!(*cell, format!("{exact:.2} s"), "{hedge}");
        }
    }
}
