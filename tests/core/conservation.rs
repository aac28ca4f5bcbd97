//! What is sent is what ended and what is under way, at every instant; and the counts are those of the
//! things counted.

use proptest::prelude::*;
use switchboard::{
    Config, Event, EventKind, Nanos, Observer, Outcome, PerSecond, Scope, Simulation,
};

use crate::{littles_law::Ledger, properties::configs};

/// Counts by itself what the simulation should count.
#[derive(Clone, Debug, Default)]
struct Tally {
    sent: u64,
    first: u64,
    admitted: u64,
    rejected: u64,
    answered: u64,
    given_up: u64,
    wasted: u64,
    begun: u64,
    ended_slots: u64,
    dropped: u64,
    ended: [u64; 3],
    last: Nanos,
    ledger: Ledger,
}

impl Observer for Tally {
    fn event(&mut self, event: &Event) {
        assert!(event.time >= self.last, "time goes back: {event:?}");
        self.last = event.time;
        self.ledger.event(event);
        match event.kind {
            EventKind::Sent => {
                self.sent += 1;
                self.first += u64::from(event.tries == 1);
            }
            EventKind::Admitted => self.admitted += 1,
            EventKind::Rejected => self.rejected += 1,
            EventKind::SlotBegun { ends, .. } => {
                assert!(ends >= event.time);
                self.begun += 1;
            }
            EventKind::SlotEnded { .. } => self.ended_slots += 1,
            EventKind::Answered => self.answered += 1,
            EventKind::Wasted => self.wasted += 1,
            EventKind::GaveUp => self.given_up += 1,
            EventKind::BackedOff { until } => assert!(until >= event.time),
            EventKind::Dropped => self.dropped += 1,
            EventKind::Ended(outcome) => {
                self.ended[match outcome {
                    Outcome::Answered => 0,
                    Outcome::Rejected => 1,
                    Outcome::GivenUp => 2,
                }] += 1;
            }
        }
    }
}

fn check(simulation: &Simulation<Tally>) {
    let measures = simulation.measures(Scope::Total);
    let seen = simulation.observer();
    // Workers may have come and gone.
    seen.ledger.agree(&measures, simulation.now(), None);
    let (requests, attempts) = (measures.requests, measures.attempts);
    assert_eq!(requests.sent, seen.first);
    assert_eq!(
        [requests.answered, requests.rejected, requests.given_up],
        seen.ended
    );
    assert_eq!(attempts.sent, seen.sent);
    assert_eq!(
        [attempts.answered, attempts.rejected, attempts.given_up],
        [seen.answered, seen.rejected, seen.given_up]
    );
    assert_eq!(
        (measures.wasted, measures.slots),
        (seen.wasted, seen.ended_slots)
    );
    // Who was admitted waits, was dropped, or had a slot begin; slots that begun run or ended.
    let waiting = u64::from(simulation.queue_depth());
    assert_eq!(simulation.waiting().len() as u64, waiting);
    assert_eq!(seen.admitted, waiting + seen.dropped + seen.begun);
    let running = simulation.workers().filter(Option::is_some).count() as u64;
    assert_eq!(running, u64::from(simulation.busy_workers()));
    assert_eq!(seen.begun, running + seen.ended_slots);
    // Requests under way: at the server or on the way back and awaited, or backing off.
    let awaited = |departed: bool, answered: bool| !departed && !answered;
    let mut under_way: Vec<u64> = simulation
        .waiting()
        .chain(simulation.workers().flatten().map(|slot| slot.attempt))
        .chain(simulation.answers_under_way().map(|(_, attempt)| attempt))
        .filter(|attempt| awaited(attempt.departed, attempt.answered))
        .map(|attempt| attempt.attempt)
        .collect();
    under_way.sort_unstable();
    under_way.dedup();
    assert_eq!(attempts.in_flight, under_way.len() as u64);
    let backing_off = simulation.backing_off().count() as u64;
    assert_eq!(requests.in_flight, attempts.in_flight + backing_off);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn it_holds_at_every_instant(config in configs(), others in prop::collection::vec(configs(), 0..4)) {
        let mut simulation = Simulation::with_observer(config, Tally::default());
        check(&simulation);
        for other in others {
            for _ in 0..100 {
                simulation.step();
                check(&simulation);
            }
            // Everything may change on the way.
            simulation.configure(other);
            check(&simulation);
        }
        for _ in 0..100 {
            simulation.step();
            check(&simulation);
        }
    }
}

#[test]
fn it_holds_after_the_warm_up_too() {
    let config = Config {
        clients: 80,
        patience: Some(Nanos::from_secs(2)),
        retries: 2,
        ..Config::default()
    };
    let warm_up = Nanos::from_secs(100);
    let mut simulation = Simulation::with_observer(config, Ledger::warming_up(warm_up));
    simulation.run_until(warm_up);
    let before = simulation.measures(Scope::Total);
    simulation.restart_measures();
    let start = simulation.measures(Scope::Total);
    assert_eq!(start.requests.sent, before.requests.in_flight);
    assert_eq!(start.attempts.in_flight, before.attempts.in_flight);
    assert_eq!(start.requests.ended(), 0);
    simulation.run_until(Nanos::from_secs(200));
    let measures = simulation.measures(Scope::Total);
    assert_eq!(measures.span, Nanos::from_secs(100));
    Ledger::agree_with(&simulation, Some(1));
}

#[test]
fn clients_that_are_removed_have_given_up() {
    let mut simulation = Simulation::with_observer(
        Config {
            clients: 80,
            ..Config::default()
        },
        Tally::default(),
    );
    simulation.run_until(Nanos::from_secs(60));
    let depth = simulation.queue_depth();
    assert!(depth > 10);
    let answered = simulation.measures(Scope::Total).requests.answered;
    let in_flight = simulation.measures(Scope::Total).requests.in_flight;
    simulation.set_clients(0);
    check(&simulation);
    let measures = simulation.measures(Scope::Total);
    assert_eq!(measures.requests.in_flight, 0);
    assert_eq!(measures.requests.given_up, in_flight);
    // The server doesn't know: it serves them all, for nobody.
    assert_eq!(simulation.queue_depth(), depth);
    simulation.run_until(Nanos::from_secs(120));
    check(&simulation);
    let measures = simulation.measures(Scope::Total);
    assert_eq!(
        (simulation.queue_depth(), simulation.busy_workers()),
        (0, 0)
    );
    assert_eq!(measures.requests.answered, answered);
    assert!(measures.wasted >= u64::from(depth));
}

#[test]
fn a_slot_that_runs_keeps_its_length() {
    let config = Config {
        clients: 80,
        ..Config::default()
    };
    let mut simulation = Simulation::with_observer(config, Ledger::default());
    simulation.run_until(Nanos::from_secs(10));
    let running = simulation.workers().flatten().next().unwrap();
    simulation.set_capacity(PerSecond(50.0));
    assert_eq!(simulation.workers().flatten().next().unwrap(), running);
    simulation.run_until(running.ends);
    let next = simulation.workers().flatten().next().unwrap();
    assert_eq!(next.begun, running.ends);
    assert_eq!(next.ends, next.begun.saturating_add(Nanos::from_millis(20)));
    Ledger::agree_with(&simulation, Some(1));
}
