//! The course holds itself to what it advises its authors.

use super::site::root;
use std::process::Command;

#[test]
fn the_course_draws_no_warning() {
    let output = Command::new(env!("CARGO_BIN_EXE_mdbook-switchboard"))
        .args(["check", "--strict"])
        .arg(root())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}
