//! What a question is known by: a reader's saved answer is forgotten when it changes.

use super::content::Answer;
use crate::reading::document::Document;
use crate::reading::markdown::pictured;
use sha2::{Digest, Sha256};

/// A hash of a question's text.
pub(super) fn key(title: &str, prompt: &str, answer: &Answer, document: &Document<'_>) -> String {
    let mut parts = vec![title.to_owned(), prompt.replace('\r', "")];
    match answer {
        Answer::Choice { options, .. } => {
            parts.extend(
                options
                    .iter()
                    .map(|option| pictured(&document.events[option.label.events.clone()])),
            );
        }
        Answer::Order { items, .. } => parts.extend(
            items
                .iter()
                .map(|item| pictured(&document.events[item.events.clone()])),
        ),
        Answer::Text { .. } | Answer::Number { .. } | Answer::Output { .. } => {}
    }
    hash(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The first 64 bits of SHA-256 over the parts, in hexadecimal.
pub(super) fn hash(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    hasher
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
