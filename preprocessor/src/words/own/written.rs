//! A file of words as it is written, key by key.

use std::collections::HashMap;
use std::ops::Range;

/// Of each key the first message: from its line to the next that isn't indented.
pub(super) struct Written<'t> {
    text: &'t str,
    messages: HashMap<&'t str, Range<usize>>,
}

impl<'t> Written<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let mut messages: HashMap<&str, Range<usize>> = HashMap::new();
        // The message that the next line may go on with; none where that isn't the first of its key.
        let mut open: Option<&str> = None;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let start = at;
            at += line.len();
            if line.starts_with([' ', '}', '\t']) || line.trim().is_empty() {
                if let Some(message) = open.and_then(|key| messages.get_mut(key)) {
                    message.end = at;
                }
                continue;
            }
            open = key(line).filter(|key| !messages.contains_key(key));
            if let Some(key) = open {
                messages.insert(key, start..at);
            }
        }
        Self { text, messages }
    }

    /// A message as it is written; nothing where there is none of this key.
    pub(super) fn message(&self, key: &str) -> &'t str {
        (self.messages.get(key)).map_or("", |message| &self.text[message.clone()])
    }

    /// Where its key and the sign after it are.
    pub(super) fn place(&self, key: &str) -> Range<usize> {
        let start = self.messages.get(key).map_or(0, |message| message.start);
        let equals = self.message(key).find('=');
        start..equals.map_or(start, |equals| start + equals + 1)
    }
}

/// The key of a line that begins a message.
pub(super) fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end_matches(' ');
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let begins = |key: &str| key.starts_with(|c: char| c.is_ascii_alphabetic());
    (begins(key) && key.chars().all(is_part)).then_some(key)
}
