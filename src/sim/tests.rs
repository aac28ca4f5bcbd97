use super::*;
use crate::{Scope, Verdict};

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
