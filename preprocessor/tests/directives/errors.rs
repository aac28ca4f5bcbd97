//! Every message, whole.

use crate::support::{book, cases, context};
use mdbook_switchboard::{Severity, Switchboard};

#[test]
fn every_message_says_what_where_and_what_to_do() {
    for (name, case) in cases("errors") {
        let diagnostics = Switchboard.check(&context("html"), &book(&case));
        assert!(
            diagnostics
                .iter()
                .any(|diagnostic| diagnostic.severity == Severity::Error),
            "{name} has no error"
        );
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
        insta::with_settings!({ snapshot_path => "../errors", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(name, messages.join("\n\n"));
        });
    }
}

#[test]
fn a_book_with_an_error_is_refused_as_a_whole() {
    let case = "# One\n\n<<#goals>>\n\n- Sound\n\n<</goals>>\n\n%%% two.md\n\n<<#goal>>\n";
    let rejected = Switchboard
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
