//! Networks of queues, and servers behind a balancer.

use std::vec;

use super::{super::*, close};

#[test]
fn a_tandem_is_one_queue_after_the_other() {
    let stations = [(4.0, 5.0), (0.0, 8.0), (0.0, 6.0)].map(|(arrivals, service)| Queue {
        arrivals,
        workers: 1,
        service,
    });
    let ways = vec![vec![0.0, 1.0, 0.0], vec![0.0, 0.0, 1.0], vec![0.0; 3]];
    let present = jackson(&stations, &ways).unwrap();
    // ρ / (1 − ρ).
    for (found, load) in present.iter().zip([0.8_f64, 0.5, 4.0 / 6.0]) {
        close(*found, load / (1.0 - load));
    }
}

#[test]
fn who_comes_back_comes_more_often() {
    // Half of them go round again: twice the traffic.
    close(traffic(&[3.0], &[vec![0.5]]).unwrap()[0], 6.0);
    // All of them do: for ever.
    assert_eq!(traffic(&[3.0], &[vec![1.0]]), None);
    // Two that send to each other: λ = 2 + μ/2, μ = λ/4.
    let rates = traffic(&[2.0, 0.0], &[vec![0.0, 0.25], vec![0.5, 0.0]]).unwrap();
    close(rates[0], 16.0 / 7.0);
    close(rates[1], 4.0 / 7.0);
    let full = Queue {
        arrivals: 5.0,
        workers: 1,
        service: 5.0,
    };
    assert_eq!(jackson(&[full], &[vec![0.0]]).unwrap()[0], f64::INFINITY);
}

#[test]
fn a_closed_network_of_one_station_is_the_finite_source_queue() {
    for clients in [1, 10, 40] {
        let exact = Markov::closed(clients, 0.2, 5.0, 1, 100).steady();
        let (throughput, stays) = closed_network(clients, 5.0, &[0.2]);
        close(throughput, exact.throughput);
        close(stays[0], exact.latency.unwrap().mean);
    }
    // Two stations alike and nobody thinks: N / (N + 1) of what each carries (e.g. L. Kleinrock 1975).
    close(closed_network(4, 0.0, &[1.0, 1.0]).0, 4.0 / 5.0);
}

/// The figures that stand in the book.
#[test]
fn a_balancer_in_turn_is_known() {
    for (load, servers, exact) in [
        (0.5, 8, 0.2685),
        (0.7, 8, 0.4112),
        (0.8, 8, 0.5959),
        (0.9, 8, 1.1561),
        (0.95, 8, 2.2801),
        (0.8, 2, 0.76880),
        (0.8, 3, 0.69188),
    ] {
        let found = in_turn(load, servers) / 5.0;
        assert!((found - exact).abs() < 6e-5, "{load} {servers}: {found}");
    }
    // One server alone is M/M/1.
    close(in_turn(0.8, 1), 5.0);
    assert_eq!(in_turn(1.0, 3), f64::INFINITY);
}

#[test]
fn two_of_many_is_mitzenmachers_sum() {
    for (load, exact) in [
        (0.5, 0.2531),
        (0.7, 0.3229),
        (0.8, 0.3895),
        (0.9, 0.5228),
        (0.95, 0.6766),
    ] {
        let found = two_of_many(load) / 5.0;
        assert!((found - exact).abs() < 6e-5, "{load}: {found}");
    }
}

#[test]
fn the_chain_of_sorted_places_is_known() {
    for (load, servers, looks, latency, rejected) in [
        (0.5, 2, 2, 0.28526, 0.0),
        (0.8, 2, 2, 0.58819, 1.90e-4),
        (0.9, 2, 2, 0.97310, 3.91e-3),
        (0.5, 3, 3, 0.24897, 0.0),
        (0.8, 3, 3, 0.45701, 6.49e-6),
        (0.9, 3, 3, 0.77252, 7.80e-4),
        (0.5, 3, 2, 0.27040, 0.0),
        (0.8, 3, 2, 0.50186, 9.36e-6),
        (0.9, 3, 2, 0.82703, 9.40e-4),
    ] {
        let found = least_of(load, servers, looks, 16);
        assert!(
            (found.latency / 5.0 - latency).abs() < 6e-6,
            "{load} {servers} {looks}: {found:?}"
        );
        let off = (found.rejected - rejected).abs();
        assert!(
            off < 6e-3 * rejected + 1e-8,
            "{load} {servers} {looks}: {found:?}"
        );
    }
}

#[test]
fn one_look_is_the_queue_alone() {
    let alone = Markov::open(0.8, 1.0, 1, 9).steady();
    for servers in [1, 3] {
        let found = least_of(0.8, servers, 1, 10);
        close(found.rejected, alone.rejected);
        close(found.latency, alone.latency.unwrap().mean);
    }
}

/// With places without end it is the queue above; with one server, or a die, the one of [`Markov`].
#[test]
fn turns_with_bounded_rooms_are_known_at_both_ends() {
    for (load, servers) in [(0.5, 8), (0.8, 8), (0.8, 3), (0.9, 2)] {
        let found = TakingTurns::new(load, servers, 300);
        assert!((found.latency() / in_turn(load, servers) - 1.0).abs() < 1e-9);
        assert!(found.rejected() < 1e-9);
    }
    for (load, places) in [(0.5, 16), (0.8, 16), (0.95, 16), (1.0, 3), (4.0, 16)] {
        let exact = Markov::open(5.0 * load, 5.0, 1, places - 1);
        let steady = exact.steady();
        let found = TakingTurns::new(load, 1, places as usize);
        close(found.rejected(), steady.rejected);
        close(found.latency() / 5.0, steady.latency.unwrap().mean);
        for time in [0.1, 1.0, 4.0] {
            close(found.within(5.0 * time), exact.latency_at_most(time));
        }
    }
    // What was worked out by hand: a single place, and two servers. An arrival is refused where no slot ends
    // within two phases at the rate 2ρ: (2ρ / (2ρ + 1))².
    let found = TakingTurns::new(0.5, 2, 1);
    close(found.rejected(), 0.25);
    close(found.latency(), 1.0);
}
