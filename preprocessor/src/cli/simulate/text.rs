//! Quantities as text.

/// Seconds for people: `42 ms`, `3.04 s`.
pub(super) fn seconds(seconds: f64) -> String {
    if seconds == 0.0 {
        "0 ms".to_owned()
    } else if seconds < 0.000_999_5 {
        format!("{:.0} µs", seconds * 1e6)
    } else if seconds < 0.999_5 {
        format!("{:.0} ms", seconds * 1e3)
    } else {
        format!("{seconds:.2} s")
    }
}

/// A count for people: `57,597`.
pub(super) fn count(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A text for as long as the program runs, as options are.
pub(super) fn kept(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}
