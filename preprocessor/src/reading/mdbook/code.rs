//! What mdBook does with code: lines that it hides, and what it adds so that a Rust example compiles.

use mdbook_preprocessor::config::{Config, RustEdition};
use std::collections::HashMap;

/// What a book's settings say of code.
#[derive(Debug, Default)]
pub(crate) struct Coding {
    runnable: bool,
    editable: bool,
    edition: Option<&'static str>,
    /// What begins a hidden line, by languages.
    hidelines: HashMap<String, String>,
}

impl Coding {
    pub(crate) fn of(config: &Config) -> Self {
        let html = config.html_config().unwrap_or_default();
        Self {
            runnable: html.playground.runnable,
            editable: html.playground.editable,
            edition: match config.rust.edition {
                Some(RustEdition::E2015) => Some("edition2015"),
                Some(RustEdition::E2018) => Some("edition2018"),
                Some(RustEdition::E2021) => Some("edition2021"),
                Some(RustEdition::E2024) => Some("edition2024"),
                _ => None,
            },
            hidelines: html.code.hidelines,
        }
    }

    /// The classes and the text of a code element, and whether it can be run.
    pub(super) fn finished(&self, class: &str, text: &str) -> (String, String, bool) {
        let classes: Vec<&str> = class.split(' ').collect();
        let has = |name: &str| classes.contains(&name);
        let kept = has("ignore") || has("noplayground") || has("noplaypen");
        let runs = has("language-rust") && (!kept && self.runnable || has("mdbook-runnable"));
        let mut class = class.to_owned();
        let mut text = text.to_owned();
        if runs {
            let edition = self
                .edition
                .filter(|_| !classes.iter().any(|class| class.starts_with("edition")));
            if let Some(edition) = edition {
                class = format!("{class} {edition}");
            }
            if !(self.editable && has("editable")) {
                text = with_main(&text);
            }
        }
        let language = classes
            .iter()
            .find_map(|class| class.strip_prefix("language-"))
            .unwrap_or_default();
        let own = classes
            .iter()
            .find_map(|class| class.strip_prefix("hidelines="));
        let prefix = own.or_else(|| self.hidelines.get(language).map(String::as_str));
        let text = match (language, prefix) {
            ("rust", _) => hide_rust(&text),
            (_, Some(prefix)) => text.lines().map(|line| hide(line, prefix)).collect(),
            _ => text,
        };
        (class, text, runs)
    }
}

/// A Rust example in a hidden `fn main`, unless it has one.
fn with_main(code: &str) -> String {
    if code.contains("fn main") || code.contains("quick_main!") {
        return code.to_owned();
    }
    let (attributes, code) = attributes(code);
    let newline = if code.is_empty() || code.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    format!("# #![allow(unused)]\n{attributes}# fn main() {{\n{code}{newline}# }}")
}

/// The attributes of the whole example, with the blank lines between them, and what follows.
fn attributes(code: &str) -> (&str, &str) {
    let end: usize = code
        .split_inclusive('\n')
        .take_while(|line| {
            line.trim().is_empty() || line.trim_start_matches([' ', '\t']).starts_with("#![")
        })
        .map(str::len)
        .sum();
    match code[..end].trim().is_empty() {
        true => ("", code),
        false => code.split_at(end),
    }
}

const OPEN: &str = "<span class=\"boring\">";
const CLOSE: &str = "</span>";

/// The lines hidden that Rust's documentation hides: those that begin with `# `.
fn hide_rust(code: &str) -> String {
    let lines: Vec<&str> = code.lines().collect();
    let mut made = String::with_capacity(code.len());
    for (index, line) in lines.iter().enumerate() {
        let end = if index + 1 < lines.len() { "\n" } else { "" };
        let body = line.trim_start();
        let indent = &line[..line.len() - body.len()];
        match body
            .strip_prefix('#')
            .map(|after| (after, after.chars().next()))
        {
            Some((after, Some('#'))) => made.push_str(&format!("{indent}{after}{end}")),
            Some((after, None | Some(' '))) => {
                let after = after.strip_prefix(' ').unwrap_or(after);
                made.push_str(&format!("{OPEN}{indent}{after}{end}{CLOSE}"));
            }
            _ => made.push_str(&format!("{line}{end}")),
        }
    }
    made
}

fn hide(line: &str, prefix: &str) -> String {
    match line.trim_start().strip_prefix(prefix) {
        Some(rest) => {
            let indent = &line[..line.len() - line.trim_start().len()];
            format!("{OPEN}{indent}{rest}\n{CLOSE}")
        }
        None => format!("{line}\n"),
    }
}

/// Finished HTML without its hidden lines, for where nothing can be hidden.
pub(crate) fn without_hidden_lines(html: &str) -> String {
    let mut parts = html.split(OPEN);
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        kept.push_str(part.split_once(CLOSE).map_or(part, |(_, after)| after));
    }
    kept.replace(" hide-boring\"", "\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rust_example_has_its_attributes_before_main() {
        assert_eq!(
            with_main("#![a]\n\nlet x = 1;\n"),
            "# #![allow(unused)]\n#![a]\n\n# fn main() {\nlet x = 1;\n# }"
        );
        assert_eq!(
            with_main("\nx"),
            "# #![allow(unused)]\n# fn main() {\n\nx\n# }"
        );
        assert_eq!(with_main("fn main() {}\n"), "fn main() {}\n");
    }

    #[test]
    fn lines_are_hidden_by_their_sign() {
        assert_eq!(
            hide_rust("# use std::io;\n#\n  # let y;\nlet x = 1;\n## kept\n#[test]\n"),
            "<span class=\"boring\">use std::io;\n</span><span class=\"boring\">\n</span><span class=\"boring\">  \
             let y;\n</span>let x = 1;\n# kept\n#[test]"
        );
        let book = Coding {
            hidelines: HashMap::from([("python".to_owned(), "~".to_owned())]),
            ..Coding::default()
        };
        let shown = |class, text| book.finished(class, text).1;
        assert_eq!(
            shown("language-python", "~a\nb\n"),
            "<span class=\"boring\">a\n</span>b\n"
        );
        assert_eq!(
            shown("language-sh hidelines=!!", "!!a\nb\n"),
            "<span class=\"boring\">a\n</span>b\n"
        );
        assert_eq!(shown("language-sh", "# a comment\n"), "# a comment\n");
    }
}
