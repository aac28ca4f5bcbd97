//! One program for all targets: `SWITCHBOARD_FUZZ` names the one to run. `tools/fuzz` builds and runs it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use switchboard_checks::ALL;

switchboard_checks::count_steps!();

static CHECK: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let name = std::env::var("SWITCHBOARD_FUZZ").unwrap_or_default();
    let found = ALL.iter().find(|(target, _)| *target == name);
    found.unwrap_or_else(|| panic!("no target is called {name:?}")).1
});

fuzz_target!(|data: &[u8]| CHECK(data));
