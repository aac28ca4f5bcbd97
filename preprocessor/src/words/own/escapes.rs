//! Letters by their number, `\u0041`. Fluent's parser (0.12) tells of a number that is cut short by what stands in the
//! place of a digit, and cuts a letter in two where that takes more than a byte.

/// Where in a file of words such a letter stands in the place of a digit.
pub(super) fn cut_short(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        // Numbers are only read in quotes, which end with their line.
        let quoted = line.find('"').unwrap_or(line.len());
        for (place, _) in line[quoted..].match_indices('\\') {
            let place = quoted + place;
            let mut after = line[place + 1..].chars();
            let digits = match after.next() {
                Some('u') => 4,
                Some('U') => 6,
                _ => continue,
            };
            let other = after.take(digits).find(|c| !c.is_ascii_hexdigit());
            if other.is_some_and(|c| !c.is_ascii()) {
                return Some(at + place);
            }
        }
        at += line.len();
    }
    None
}
