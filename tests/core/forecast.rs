//! The verdict is a forecast: what it says at each load, that it stays, and that it knows the past.

use switchboard::sim::models::forecast::{FUTURES, Forecast};
use switchboard::sim::models::switchboard::{Lab, future};
use switchboard::sim::models::{Model, sheet::Sheet};
use switchboard::{Config, Nanos};

const SHEET: &Sheet = Lab::SHEET;

fn lab(clients: u32, seed: u64) -> Lab {
    Lab::of(Config {
        clients,
        seed,
        ..Config::default()
    })
}

fn run(lab: &mut Lab, seconds: u64) {
    lab.run(Nanos::from_secs(seconds), u64::MAX);
}

fn forecast(lab: &Lab, seed: u64) -> Forecast {
    Forecast::of(lab, future::LASTS, seed)
}

fn word(forecast: &Forecast, before: Option<usize>) -> &'static str {
    Lab::judge(&forecast.mean, before).map_or("none", |word| SHEET.verdicts[word])
}

/// The shares of forty states each: least, median, greatest (computed beforehand, by other code than
/// ours), and how far chance may lead from them.
#[test]
fn the_shares_are_the_known_ones() {
    let known = [
        (15, 0, [0.987, 0.993, 0.997], 0.006),
        (20, 0, [0.853, 0.892, 0.918], 0.03),
        (25, 0, [0.236, 0.325, 0.387], 0.05),
        (27, 0, [0.067, 0.114, 0.163], 0.03),
        (30, 0, [0.006, 0.013, 0.030], 0.012),
        (30, 1, [0.153, 0.168, 0.182], 0.012),
        (50, 1, [0.492, 0.501, 0.507], 0.012),
        (80, 1, [0.685, 0.688, 0.692], 0.008),
    ];
    for (clients, number, known, chance) in known {
        let mut shares: Vec<f64> = (0..40)
            .map(|seed| {
                let mut lab = lab(clients, seed);
                run(&mut lab, 30 + seed);
                forecast(&lab, 1000 + seed).mean[number]
            })
            .collect();
        shares.sort_by(f64::total_cmp);
        let found = [shares[0], shares[20], shares[39]];
        for (found, known) in found.iter().zip(known) {
            assert!(
                (found - known).abs() < chance,
                "{clients}: {found:.4} for {known}"
            );
        }
    }
}

/// From a full queue with 80 clients back to 3: what still has to drain counts, and hardly. (The
/// median of forty states; in one of them, more of those who wait may be the three's own.)
#[test]
fn a_queue_that_drains_is_seen_to_drain() {
    let mut shares: Vec<f64> = (0..40)
        .map(|seed| {
            let mut lab = lab(80, seed);
            run(&mut lab, 60);
            lab.set(0, 3.0);
            run(&mut lab, 2);
            let forecast = forecast(&lab, seed);
            assert!(forecast.mean[0] > 0.955, "{seed}: {forecast:?}");
            forecast.mean[0]
        })
        .collect();
    shares.sort_by(f64::total_cmp);
    assert!((shares[20] - 0.993).abs() < 0.006, "{shares:?}");
}

/// Over an hour at one setting, the word is that of the first second.
#[test]
fn the_word_never_changes_at_a_constant_setting() {
    let words = [
        (3, "comfortable"),
        (15, "comfortable"),
        (20, "busy"),
        (25, "straining"),
        (30, "overloaded"),
        (80, "collapsed"),
    ];
    for (clients, expected) in words {
        for seed in 0..20 {
            let mut lab = lab(clients, seed);
            let mut before = None;
            for look in 0..30 {
                let forecast = forecast(&lab, seed * 1_000 + look * FUTURES as u64);
                let now = Lab::judge(&forecast.mean, before);
                assert_eq!(
                    now.map(|word| SHEET.verdicts[word]),
                    Some(expected),
                    "{clients} clients, seed {seed}, look {look}: {:?}",
                    forecast.mean
                );
                before = now;
                run(&mut lab, 120);
            }
        }
    }
}

/// The rush: fine before it, and down for good after it, as all futures say; fewer clients, and they
/// all say that it comes back.
#[test]
fn it_tells_what_is_down_for_good_from_what_recovers() {
    let sets = SHEET.scenarios[0].sets;
    let mut settings: Vec<f64> = SHEET.defaults().collect();
    for (key, value) in sets {
        settings[SHEET.setting(key).unwrap()] = *value;
    }
    let mut lab = Lab::new(&settings, 3);
    run(&mut lab, 30);
    assert_eq!(word(&forecast(&lab, 1), None), "comfortable");
    lab.act(SHEET.action("rush").unwrap(), 0.0);
    run(&mut lab, 60);
    let down = forecast(&lab, 2);
    assert!(
        down.futures.chunks_exact(3).all(|future| future[2] < 0.15),
        "{down:?}"
    );
    assert_eq!(word(&down, None), "collapsed");
    lab.set(SHEET.setting("retry-budget").unwrap(), 0.1);
    let saved = forecast(&lab, 3);
    assert!(
        saved.futures.chunks_exact(3).all(|future| future[2] > 0.97),
        "{saved:?}"
    );
}

/// Nothing asked, nothing judged; and 25 clients before 200 places are Overloaded.
#[test]
fn what_the_design_says_of_special_cases() {
    let mut nobody = lab(0, 1);
    run(&mut nobody, 10);
    assert_eq!(word(&forecast(&nobody, 1), None), "none");
    let mut long = Lab::of(Config {
        clients: 25,
        queue: 200,
        ..Config::default()
    });
    run(&mut long, 600);
    assert_eq!(word(&forecast(&long, 1), None), "overloaded");
}

/// A fork leaves the lab as it was, and differs by its seed alone.
#[test]
fn a_forecast_changes_nothing() {
    let mut lab = lab(25, 1);
    run(&mut lab, 100);
    let mut twin = lab.clone();
    let first = forecast(&lab, 5);
    assert_eq!(first, forecast(&lab, 5));
    assert_ne!(first, forecast(&lab, 6));
    run(&mut lab, 100);
    run(&mut twin, 100);
    assert_eq!(lab.digest(), twin.digest());
}
