mod extremes;

use super::*;
use crate::Scope;
use crate::Verdict;

#[test]
fn the_first_lab_is_comfortable() {
    let mut lab = Simulation::new(Config::default());
    lab.run_until(Nanos::from_secs(3600));
    let measures = lab.measures(Scope::Total);
    std::println!("{measures:#?}");
    assert_eq!(lab.verdict(Scope::Total), Verdict::Comfortable);
    lab.set_clients(80);
    lab.restart_measures();
    lab.run_until(Nanos::from_secs(7200));
    std::println!("{:#?}", lab.measures(Scope::Total));
    assert_eq!(lab.verdict(Scope::Window), Verdict::Collapsed);
}

#[test]
fn the_clock_stops_before_never() {
    for clients in [0, 3] {
        let mut simulation = Simulation::new(Config {
            clients,
            ..Config::default()
        });
        simulation.run_until_or(Nanos::NEVER, 10);
        if clients == 0 {
            assert_eq!(simulation.now(), Nanos::LAST);
        }
        assert!(simulation.run_until_or(Nanos::NEVER, 0) == (clients == 0));
    }
}
