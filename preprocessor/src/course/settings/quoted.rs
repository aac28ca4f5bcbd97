//! Where book.toml has its strings.

use super::place;
use std::collections::HashMap;
use std::ops::Range;

/// What stands between quotation marks in a book.toml, each where it stands first: looked for one by one, each would be
/// looked for through all of the file.
pub(super) struct Quoted<'c> {
    content: &'c str,
    starts: HashMap<&'c str, usize>,
}

impl<'c> Quoted<'c> {
    pub(super) fn of(content: &'c str) -> Self {
        let mut starts = HashMap::new();
        let mut open: Option<(usize, u8)> = None;
        for (at, sign) in content.bytes().enumerate() {
            match (sign, open) {
                (b'\n', _) => open = None,
                (b'"' | b'\'', None) => open = Some((at + 1, sign)),
                (_, Some((start, mark))) if sign == mark => {
                    starts.entry(&content[start..at]).or_insert(start);
                    open = None;
                }
                _ => {}
            }
        }
        Self { content, starts }
    }

    /// Where a string stands; the beginning of the file, where it doesn't.
    pub(super) fn place(&self, words: &str) -> Range<usize> {
        match self.starts.get(words) {
            Some(start) => *start..start + words.len(),
            None => place(self.content, words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Quoted;

    #[test]
    fn a_string_is_found_whole_and_anything_else_where_it_is_written() {
        let content = "a = [\"it's/ab.css\", 'b.css']\n\"/b.css\" = \"c\"\nkey = 1\n";
        let quoted = Quoted::of(content);
        for (words, at) in [
            ("b.css", content.find("'b.css").unwrap() + 1),
            ("/b.css", content.find("\"/b.css").unwrap() + 1),
            ("it's/ab.css", content.find("it's").unwrap()),
            ("key", content.find("key").unwrap()),
        ] {
            assert_eq!(quoted.place(words), at..at + words.len(), "{words}");
        }
        assert_eq!(quoted.place("missing"), 0..0);
    }
}
