//! What `check` finds, as other programs want it: editors and pull requests.

use mdbook_switchboard::{Diagnostic, Severity};
use serde_json::json;

/// How findings are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people, with the source line and the place in it
    Text,
    /// A line of JSON for each, on standard output
    Json,
    /// Annotations of a pull request, as GitHub's workflows read them on standard output
    Github,
}

/// One finding as a line of JSON: severity, title, file, where it begins and ends (counted from 1; the end
/// is the first column that isn't meant), label, help, and the whole message. `line` is null where the text
/// is another preprocessor's.
pub(super) fn json(finding: &Diagnostic) -> String {
    json!({
        "severity": word(finding.severity),
        "title": finding.title,
        "file": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.line.map(|_| finding.end.0),
        "end_column": finding.end.1,
        "label": finding.label,
        "help": finding.help,
        "message": finding.to_string(),
    })
    .to_string()
}

/// What is found in the built site, with the same names: an address, and the pages that lead to it. No line of a file
/// is known.
pub(super) fn json_of_the_site(
    severity: &str,
    title: &str,
    address: &str,
    pages: &[String],
) -> String {
    json!({
        "severity": severity,
        "title": title,
        "file": null,
        "line": null,
        "column": null,
        "end_line": null,
        "end_column": null,
        "label": address,
        "help": [],
        "message": format!("{severity}: {title}: {address}"),
        "pages": pages,
    })
    .to_string()
}

/// The same as a workflow command.
pub(super) fn github_of_the_site(title: &str, text: &str) -> String {
    format!("::error title={}::{}", property(title), data(text))
}

/// One finding as a workflow command.
pub(super) fn github(finding: &Diagnostic) -> String {
    let place = match finding.line {
        Some(line) => format!(
            ",line={line},endLine={},col={},endColumn={}",
            finding.end.0, finding.column, finding.end.1
        ),
        None => String::new(),
    };
    let mut text = finding.label.clone();
    for help in &finding.help {
        text.push_str("\nhelp: ");
        text.push_str(help);
    }
    format!(
        "::{} file={}{place},title={}::{}",
        word(finding.severity),
        property(&finding.path),
        property(&finding.title),
        data(&text)
    )
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// Escapes what a command's text can't hold.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes what a command's property can't hold.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
