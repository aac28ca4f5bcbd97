//! Words that are true: whatever a reader does, each sentence shown holds at that very moment, and none
//! says the opposite of what is drawn.

use switchboard::sim::models::switchboard::{Lab, future};
use switchboard::sim::models::{Model, Over, Said, forecast::Forecast, sheet::Sheet};
use switchboard::{Config, Nanos, Scope};

const SHEET: &Sheet = Lab::SHEET;

/// Random numbers for the histories (G. Marsaglia's xorshift, 2003).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[(self.next() % list.len() as u64) as usize]
    }
}

/// What a lab says and measures at a moment.
struct Moment {
    sign: &'static str,
    waiting: f64,
    said: Vec<(&'static str, Vec<f64>)>,
    recent: Vec<f64>,
    load: f64,
    capacity: f64,
    clients: f64,
}

impl Moment {
    fn of(lab: &Lab, futures: &[f64]) -> Self {
        let mut said = Said::default();
        lab.clauses(futures, &mut said);
        let mut all = said.iter();
        let (sign, arguments) = all.next().expect("there is always a sign");
        let mut recent = vec![0.0; Lab::MEASURES];
        lab.measure(Over::Scope(Scope::Window), &mut recent);
        let set = |key: &str| lab.settings()[SHEET.setting(key).unwrap()];
        Self {
            sign: SHEET.signs[sign].key,
            waiting: arguments[0],
            said: all
                .map(|(clause, arguments)| {
                    let clause = &SHEET.clauses[clause];
                    assert_eq!(clause.arguments.len(), arguments.len(), "{}", clause.key);
                    (clause.key, arguments.to_vec())
                })
                .collect(),
            recent,
            load: set("clients") / set("interval"),
            capacity: set("capacity"),
            clients: set("clients"),
        }
    }

    fn recent(&self, key: &str) -> f64 {
        self.recent[SHEET.measure(key).unwrap()]
    }

    fn says(&self, key: &str) -> Option<&[f64]> {
        self.said
            .iter()
            .find(|(said, _)| *said == key)
            .map(|(_, arguments)| &arguments[..])
    }
}

/// Each sentence against its condition, computed anew from settings and measures.
fn hold(moment: &Moment, lab: &Lab) {
    let recent = |key: &str| moment.recent(key);
    let (depth, busy) = (recent("queue_depth"), recent("workers_busy"));
    assert_eq!(moment.waiting, depth);
    let config = lab.stage().shown_config();
    match moment.sign {
        "idle" => assert!(depth == 0.0 && busy == 0.0),
        "at-work" => assert!(depth == 0.0 && busy > 0.0),
        "waiting" => assert!(depth > 0.0),
        "growing" => assert!(depth >= 2.0),
        // (It may be empty already: it has drained within these two seconds.)
        "draining" => assert!(f64::from(config.queue.max(1_000)) >= depth),
        "full" => {
            let room = f64::from(config.queue) - depth;
            // The door was shut within the last second: no more can have left than are served in one.
            assert!(room <= moment.capacity * 1.3 + 2.0 || recent("attempts.rejected") > 0.0);
        }
        other => panic!("no condition is known of {other}"),
    }
    for (key, told) in &moment.said {
        let ended = recent("requests.ended");
        match *key {
            "nobody-asks" => assert_eq!(moment.clients, 0.0),
            "asked" | "asked-closed" => {
                assert_eq!(told[0], moment.clients);
                assert!((told[1] - moment.load).abs() < 1e-9 && told[2] == moment.capacity);
            }
            "rush-ends" => assert!(told[0] >= 0.0 && told[0] <= 60.0),
            "stays-down" => {
                assert!(told[0] >= 1.0 && told[0] <= told[1] && moment.load < moment.capacity);
            }
            "comes-back" => assert!(told[0] >= 1.0 && told[0] <= told[1]),
            "drains" => assert!(depth >= 3.0 && moment.load < moment.capacity),
            "turned-away" => {
                assert_eq!(told, &[recent("requests.rejected"), ended]);
                assert!(told[0] > 0.0 && told[0] <= told[1]);
            }
            "gave-up" => {
                assert_eq!(
                    told[0],
                    recent("requests.given_up") - recent("requests.left")
                );
                assert!(told[0] > 0.0);
            }
            "left" => assert!(told[0] > 0.0 && told[0] == recent("requests.left")),
            "tries" => {
                let tries = recent("attempts.sent") / recent("requests.sent");
                let most = lab.settings()[SHEET.setting("retries").unwrap()] + 1.0;
                assert!((told[0] - tries.min(most)).abs() <= 0.051 && told[0] >= 1.15);
            }
            "in-vain" => {
                let share = recent("wasted") / recent("slots");
                assert!((told[0] - share.min(1.0)).abs() < 1e-9 && share >= 0.1);
            }
            "waits" => {
                let mean = recent("queue_depth_mean");
                assert!((told[0] - mean).abs() <= 0.051 && mean >= 0.19);
            }
            "nobody-waits" => assert!(depth == 0.0 && recent("queue_depth_mean") < 0.2),
            other => panic!("no condition is known of {other}"),
        }
    }
    // Of what excludes each other, at most one.
    let pairs = [
        ("nobody-waits", "waits"),
        ("nobody-waits", "drains"),
        ("nobody-asks", "asked"),
    ];
    for (one, other) in pairs {
        assert!(moment.says(one).is_none() || moment.says(other).is_none());
    }
    assert!(moment.sign != "idle" || moment.says("drains").is_none());
}

/// Two thousand histories of settings, rushes, resets and pauses, each looked at four times a second.
#[test]
fn every_clause_shown_holds() {
    let mut random = Random(0x5eed);
    for history in 0..2_000_u64 {
        let mut settings: Vec<f64> = SHEET.defaults().collect();
        settings[0] = random.of(&[0.0, 1.0, 3.0, 10.0, 20.0, 25.0, 30.0, 80.0]);
        let mut lab = Lab::new(&settings, history);
        let mut futures = Vec::new();
        for _ in 0..100 {
            match random.next() % 40 {
                0 | 1 => {
                    let clients = random.of(&[0.0, 1.0, 3.0, 15.0, 25.0, 30.0, 60.0, 80.0]);
                    lab.set(0, clients);
                    futures.clear();
                }
                2 => {
                    let setting = (random.next() % SHEET.settings.len() as u64) as usize;
                    let choices = SHEET.settings[setting].choices;
                    if !choices.is_empty() {
                        lab.set(setting, random.of(choices));
                        futures.clear();
                    }
                }
                3 => {
                    let action = random.next() % SHEET.actions.len() as u64;
                    lab.act(action as usize, (random.next() % 90) as f64);
                    futures.clear();
                }
                4 => lab = Lab::new(lab.settings(), random.next()),
                5 if history % 50 == 0 => {
                    futures = Forecast::of(&lab, future::LASTS, history).futures;
                }
                _ => {}
            }
            hold(&Moment::of(&lab, &futures), &lab);
            lab.run(Nanos::from_millis(250), u64::MAX);
        }
    }
}

fn at(lab: &mut Lab, seconds: f64) -> Moment {
    lab.run(Nanos::from_secs_f64(seconds), u64::MAX);
    Moment::of(lab, &[])
}

/// 3 clients, 80 for three seconds, 3 again: nothing says that nobody waits while they do, and nothing
/// that a queue must drain once it is empty.
#[test]
fn a_short_stampede_is_told_as_it_is() {
    for seed in 1..20 {
        let mut lab = Lab::of(Config {
            seed,
            ..Config::default()
        });
        at(&mut lab, 3.0);
        lab.set(0, 80.0);
        at(&mut lab, 3.0);
        lab.set(0, 3.0);
        for _ in 0..60 {
            let moment = at(&mut lab, 0.25);
            if moment.waiting > 0.0 {
                assert_eq!(moment.says("nobody-waits"), None);
            } else {
                assert_eq!(moment.says("drains"), None);
            }
        }
    }
}

/// Without a place to wait nobody speaks of a rush that never was, or of a queue.
#[test]
fn without_a_queue_none_is_spoken_of() {
    let mut lab = Lab::of(Config {
        queue: 0,
        ..Config::default()
    });
    for _ in 0..400 {
        let moment = at(&mut lab, 0.25);
        for key in ["drains", "rush-ends", "waits", "comes-back", "stays-down"] {
            assert_eq!(moment.says(key), None, "{key}");
        }
    }
}

/// Where nobody can give up, nobody is said to: who is taken away has left with the client.
#[test]
fn those_who_left_with_their_client_did_not_give_up() {
    let mut lab = Lab::of(Config {
        clients: 80,
        ..Config::default()
    });
    at(&mut lab, 20.0);
    lab.set(0, 3.0);
    let moment = at(&mut lab, 2.0);
    assert!(moment.says("left").is_some_and(|told| told[0] > 5.0));
    assert_eq!(moment.says("gave-up"), None);
}

/// Signs are there at once: the queue is seen to grow within two seconds of a stampede, to be full soon
/// after, and to drain within a second and a half of its end.
#[test]
fn signs_are_there_at_once() {
    for seed in 1..20 {
        let mut lab = Lab::of(Config {
            seed,
            ..Config::default()
        });
        at(&mut lab, 60.0);
        lab.set(0, 80.0);
        assert!(
            ["growing", "full"].contains(&at(&mut lab, 2.0).sign),
            "{seed}"
        );
        assert_eq!(at(&mut lab, 3.0).sign, "full", "{seed}");
        lab.set(0, 3.0);
        assert_eq!(at(&mut lab, 2.4).sign, "draining", "{seed}");
    }
}
