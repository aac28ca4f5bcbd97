//! How deep places to fill lie in one another. Fluent's parser goes down into each, as deep as they go.

use super::written::key;

/// So deep they may lie: a choice in a choice takes two.
pub(super) const MOST: usize = 50;

/// Where in a file of words they lie deeper.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        // Neither the next message nor a comment goes on with what wasn't ended.
        if key(line).is_some() || line.starts_with('#') {
            depth = 0;
        }
        for (place, sign) in line.bytes().enumerate() {
            match sign {
                b'{' => depth += 1,
                // What a format is of.
                b'(' if depth > 0 => depth += 1,
                b'}' | b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > MOST {
                return Some(at + place);
            }
        }
        at += line.len();
    }
    None
}
