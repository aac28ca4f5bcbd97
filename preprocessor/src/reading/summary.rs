//! Where SUMMARY.md names its files.

use crate::report::span::Span;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The addresses in a SUMMARY.md, each where it stands first: looked for one by one, each would be looked for through
/// all of the text.
pub(crate) struct Addresses<'t> {
    text: &'t str,
    starts: HashMap<&'t str, usize>,
}

/// An address may hold so many `)`; of one that holds more the place is looked for.
const MOST_BRACKETS: usize = 8;

/// A path as SUMMARY.md has to write it: in brackets, where it has a sign that would end the link or mean something
/// else. (mdBook reads nothing but the space by its number.)
#[must_use]
pub fn in_summary(path: &str) -> String {
    if !path.contains([' ', '(', ')', '<', '>', '&']) {
        return path.to_owned();
    }
    let mut address = String::from("<");
    for letter in path.chars() {
        if matches!(letter, '<' | '>' | '&') {
            address.push('\\');
        }
        address.push(letter);
    }
    address + ">"
}

/// The address in a line of SUMMARY.md that holds a space and stands in no angle brackets, so that Markdown sees text
/// where a link was meant.
pub(crate) fn spaced(line: &str) -> Option<&str> {
    let (_, rest) = line.split_once("](")?;
    let address = rest.rsplit_once(')')?.0.trim();
    // What stands after a space in quotation marks is a link's title.
    let is_spaced = address.contains(' ') && !address.starts_with('<');
    (is_spaced && !address.contains(['"', '\''])).then_some(address)
}

impl<'t> Addresses<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let mut starts = HashMap::new();
        // Where one begins, and how many `)` it has had so far: any may be its end.
        let mut open = None;
        let bytes = text.as_bytes();
        for (at, sign) in bytes.iter().enumerate() {
            match sign {
                b'(' if at > 0 && bytes[at - 1] == b']' => open = Some((at + 1, 0)),
                b')' => {
                    let Some((start, count)) = open else { continue };
                    let address = text[start..at].trim_start_matches('<');
                    let address = address.trim_start_matches("./");
                    let start_of_name = start + text[start..at].len() - address.len();
                    let address = address.trim_end_matches('>');
                    if let Entry::Vacant(place) = starts.entry(address) {
                        place.insert(start_of_name);
                    }
                    open = (count < MOST_BRACKETS).then_some((start, count + 1));
                }
                b'\n' => open = None,
                _ => {}
            }
        }
        Self { text, starts }
    }

    /// Where a file is named, given without `./`; nowhere, if it can't be found.
    pub(crate) fn place(&self, file: &str) -> Option<Span> {
        let spellings = [file.replace(' ', "%20"), file.to_owned()];
        let known = spellings.iter().find_map(|spelling| {
            let start = *self.starts.get(spelling.as_str())?;
            Some(start..start + spelling.len())
        });
        known.or_else(|| {
            spellings
                .iter()
                .find_map(|spelling| self.look_for(spelling))
        })
    }

    fn look_for(&self, spelling: &str) -> Option<Span> {
        let (at, _) = self.text.match_indices(spelling).find(|(at, _)| {
            let before = self.text[..*at].trim_end_matches("./");
            before.trim_end_matches('<').ends_with('(')
        })?;
        Some(at..at + spelling.len())
    }
}

#[cfg(test)]
mod tests {
    use super::{Addresses, in_summary, spaced};

    #[test]
    fn a_path_with_spaces_stands_between_angle_brackets() {
        assert_eq!(in_summary("a/b.md"), "a/b.md");
        assert_eq!(in_summary("my file (1).md"), "<my file (1).md>");
        assert_eq!(in_summary("R&amp;D.md"), "<R\\&amp;D.md>");
    }

    #[test]
    fn an_address_with_a_space_is_seen_where_it_is_none() {
        for (line, address) in [
            ("- [A](a b.md)", Some("a b.md")),
            ("[A (x)](a/b c (1).md)", Some("a/b c (1).md")),
            ("- [A](<a b.md>)", None),
            ("- [A b](a.md)", None),
            ("- [A](a.md \"a b\")", None),
            ("- [A]()", None),
            ("# A (b c)", None),
        ] {
            assert_eq!(spaced(line), address, "{line}");
        }
    }

    #[test]
    fn each_file_is_found_where_it_is_named_first() {
        let text = "- [a](./a.md)\n- [b](<b c (1).md>)\n  - [d](d%20e.md)\n- [f](f(1)(2).md)\n- [a](a.md)\n\
                    - [g](g.md \"title\")\n- [h](h";
        let addresses = Addresses::of(text);
        let found = |file: &str| addresses.place(file).map(|place| &text[place]);
        assert_eq!(found("a.md"), Some("a.md"));
        assert_eq!(
            addresses.place("a.md").unwrap().start,
            text.find("a.md").unwrap()
        );
        assert_eq!(found("b c (1).md"), Some("b c (1).md"));
        assert_eq!(found("d e.md"), Some("d%20e.md"));
        assert_eq!(found("f(1)(2).md"), Some("f(1)(2).md"));
        assert_eq!(found("g.md"), Some("g.md"));
        assert_eq!(found("z.md"), None);
    }
}
