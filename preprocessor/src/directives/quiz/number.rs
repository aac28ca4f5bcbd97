//! Numbers as people write them: `1000`, `1,000`, `1 000`, `2,5`, `1e6`, `+1`, `1/2`.
//!
//! What a reader types is read by the same rules (`theme/quiz/judge.js`).

/// A number, and what else it could be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Written {
    pub(super) value: f64,
    /// The other reading of `1,000`, whose comma may stand before thousands or before decimals.
    pub(super) also: Option<f64>,
}

/// The number at the beginning of a text, and what follows it.
pub(super) fn first(text: &str) -> Option<(Written, &str)> {
    let (sign, unsigned) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, rest) = unsigned.split_at(digits(unsigned));
    let read = plain(digits)?;
    let (factor, rest) = match (exponent(rest), denominator(digits, rest)) {
        (Some((power, rest)), _) => (10_f64.powi(power), rest),
        (None, Some((number, rest))) => (1.0 / number, rest),
        (None, None) => (1.0, rest),
    };
    let worth = |value: f64| Some(sign * value * factor).filter(|value| value.is_finite());
    let written = Written {
        value: worth(read.value)?,
        also: read.also.and_then(worth),
    };
    Some((written, rest))
}

/// What may stand between the digits of one number.
fn separates(c: char) -> bool {
    matches!(c, '.' | ',' | '_' | '\'' | '’') || c.is_whitespace()
}

/// How long the digits are, with what stands between them; a space does only where three digits follow.
fn digits(text: &str) -> usize {
    let count = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut end = count(text);
    while let Some(separator) = text[end..].chars().next().filter(|c| separates(*c)) {
        let after = end + separator.len_utf8();
        match count(&text[after..]) {
            0 => break,
            n if n != 3 && separator.is_whitespace() => break,
            n => end = after + n,
        }
    }
    end
}

/// Digits with what stands between them, and no sign.
fn plain(digits: &str) -> Option<Written> {
    let sole = |text: &str| text.parse().ok().map(|value| Written { value, also: None });
    let digits = digits.replace('_', "");
    let spaced = |c: char| c.is_whitespace() || matches!(c, '\'' | '’');
    if digits.contains(spaced) {
        let (whole, decimals) = match digits.rfind(['.', ',']) {
            Some(at) => (&digits[..at], digits[at..].replace(',', ".")),
            None => (&digits[..], String::new()),
        };
        return grouped(whole, spaced).and_then(|whole| sole(&(whole + &decimals)));
    }
    match (digits.rfind(','), digits.rfind('.')) {
        (None, None) => sole(&digits),
        // 2.5, and 1.000.000
        (None, Some(at)) => match digits.find('.') {
            Some(first) if first < at => sole(&grouped(&digits, |c| c == '.')?),
            _ => sole(&digits),
        },
        // 1,234.5
        (Some(comma), Some(dot)) if comma < dot => {
            sole(&(grouped(&digits[..dot], |c| c == ',')? + &digits[dot..]))
        }
        // 1.234,5
        (Some(comma), Some(_)) => {
            let whole = grouped(&digits[..comma], |c| c == '.')?;
            sole(&format!("{whole}.{}", &digits[comma + 1..]))
        }
        // 2,5, and 1,000
        (Some(comma), None) => {
            let decimals = (digits.find(',') == Some(comma))
                .then(|| sole(&digits.replace(',', ".")))
                .flatten();
            match grouped(&digits, |c| c == ',') {
                Some(whole) => Some(Written {
                    also: decimals.map(|read| read.value),
                    ..sole(&whole)?
                }),
                None => decimals,
            }
        }
    }
}

/// Digits in groups of three, without what is between the groups.
fn grouped(text: &str, separates: fn(char) -> bool) -> Option<String> {
    let mut groups = text.split(separates);
    let first = groups.next()?;
    let sound = (1..=3).contains(&first.len()) && !first.starts_with('0');
    (sound && groups.all(|group| group.len() == 3)).then(|| text.replace(separates, ""))
}

/// The power of ten that follows a number, as in `1e6`.
fn exponent(text: &str) -> Option<(i32, &str)> {
    let text = text.strip_prefix(['e', 'E'])?;
    let (negative, digits) = match text.strip_prefix(['-', '−']) {
        Some(digits) => (true, digits),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = digits.bytes().take_while(u8::is_ascii_digit).count();
    let power: i32 = digits[..end].parse().ok()?;
    Some((if negative { -power } else { power }, &digits[end..]))
}

/// What a whole number is divided by, as in `1/2`.
fn denominator<'t>(digits: &str, text: &'t str) -> Option<(f64, &'t str)> {
    let text = text.trim_start().strip_prefix(['/', '⁄'])?.trim_start();
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    let number: f64 = text[..end].parse().ok()?;
    let whole = digits.bytes().all(|byte| byte.is_ascii_digit());
    (whole && number > 0.0 && !text[end..].starts_with(['/', '.']))
        .then_some((number, &text[end..]))
}

#[cfg(test)]
mod tests;
