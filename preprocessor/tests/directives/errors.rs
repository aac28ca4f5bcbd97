//! Every message, whole.

use crate::support::{book, cases, context};
use mdbook_switchboard::{Diagnostic, Severity, Switchboard};

/// Checks every fixture of a folder: each message has its place and its help, and is as the snapshot
/// beside it says. `sound` tells whether a fixture has what it is there for.
fn messages(folder: &str, sound: impl Fn(&[Diagnostic]) -> bool) {
    for (name, case) in cases(folder) {
        let diagnostics = Switchboard::default().check(&context("html"), &book(&case));
        assert!(sound(&diagnostics), "{folder}/{name}: {diagnostics:#?}");
        let messages: Vec<String> = diagnostics
            .iter()
            .map(|diagnostic| {
                let line = diagnostic.line.expect("a line in the fixture");
                let place = format!("{}:{line}:{}", diagnostic.path, diagnostic.column);
                let message = diagnostic.to_string();
                assert!(
                    message.contains(&place),
                    "{name}: {place} is not in the message:\n{message}"
                );
                assert!(
                    message.contains("help: "),
                    "{name}: a message doesn't say what to do:\n{message}"
                );
                message
            })
            .collect();
        insta::with_settings!({ snapshot_path => format!("../{folder}"), prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, messages.join("\n\n"));
        });
    }
}

#[test]
fn every_message_says_what_where_and_what_to_do() {
    messages("errors", |diagnostics| {
        diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Error)
    });
}

#[test]
fn what_is_probably_not_meant_draws_a_warning_and_is_built() {
    messages("warnings", |diagnostics| {
        !diagnostics.is_empty()
            && diagnostics
                .iter()
                .all(|diagnostic| diagnostic.severity == Severity::Warning)
    });
}

#[test]
fn strict_makes_errors_of_warnings() {
    let mut strict = context("html");
    strict
        .config
        .set("preprocessor.switchboard.strict", true)
        .expect("a setting");
    for (name, case) in cases("warnings") {
        let warnings = Switchboard::default().check(&context("html"), &book(&case));
        let rejected = Switchboard::default()
            .transform(&strict, book(&case))
            .expect_err("an error");
        let places = |all: &[Diagnostic]| {
            all.iter()
                .map(|one| (one.line, one.column, one.title.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(places(&rejected.diagnostics), places(&warnings), "{name}");
        assert!(
            rejected
                .diagnostics
                .iter()
                .all(|diagnostic| diagnostic.severity == Severity::Error)
        );
    }
}

#[test]
fn a_book_with_an_error_is_refused_as_a_whole() {
    let case = "# One\n\n<<#goals>>\n\n- Sound\n\n<</goals>>\n\n%%% two.md\n\n<<#goal>>\n";
    let rejected = Switchboard::default()
        .transform(&context("html"), book(case))
        .expect_err("an error");
    assert_eq!(rejected.diagnostics.len(), 1);
    assert_eq!(rejected.summary(), "error: 1 error; nothing was built");
    assert!(
        rejected
            .to_string()
            .starts_with("error: there is no directive <<#goal>>")
    );
}
