//! Numbers as people write them: `1000`, `1,000`, `1 000`, `1.000,5`, `2,5`, `1e6`, `10^6`, `2·10³`, `+1`,
//! `1/2`, `1½`, `١٢٫٥`.
//!
//! What a reader types is read by the same rules (`theme/quiz/judge.js`). A point and a comma mean what they
//! mean in the book's language, wherever they can; where they could mean something else elsewhere, that is
//! the other reading.

use super::plain::plain;

/// A number, and what else it could be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Written {
    pub(super) value: f64,
    /// The other reading of `1,000`, whose comma may stand before thousands or before decimals.
    pub(super) also: Option<f64>,
    /// It is grouped as the language groups, and others set decimals apart like this.
    pub(super) grouped: bool,
}

/// The number at the beginning of a text, and what follows it.
pub(super) fn first(text: &str, comma: bool) -> Option<(Written, String)> {
    let text = unit_last(&plain(text), is_currency)
        .replace('٬', "'")
        .replace('٫', if comma { "," } else { "." });
    let text = text.trim_start_matches(['~', '≈', '=', ' ']);
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let unsigned = unsigned.trim_start();
    let (digits, rest) = unsigned.split_at(digits(unsigned));
    let digits = digits.replace('_', "");
    let (own, other) = if comma { (',', '.') } else { ('.', ',') };
    let (own, other) = (plainly(&digits, own), plainly(&digits, other));
    let (of, rest) = scale(rest);
    let worth = |value: f64| Some(sign * of(value)).filter(|value| value.is_finite());
    let value = worth(own.or(other)?)?;
    let also = other
        .and_then(worth)
        .filter(|also| own.is_some() && *also != value);
    let mark = if comma { '.' } else { ',' };
    let written = Written {
        value,
        also,
        grouped: also.is_some() && digits.contains(mark),
    };
    Some((written, rest.to_owned()))
}

/// Currencies whose code may stand before a number: `CHF 5`, but not `RFC 793`.
const CURRENCIES: [&str; 20] = [
    "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HUF", "INR", "JPY", "KRW",
    "MXN", "NOK", "PLN", "SEK", "TRY", "USD", "ZAR",
];

/// Whether a unit stands before numbers, too.
pub(super) fn is_currency(unit: &str) -> bool {
    CURRENCIES.contains(&unit)
}

/// `$5` as `5 $`, and `%50` (as in Turkish) as `50 %`.
fn unit_last(text: &str, is_unit: impl Fn(&str) -> bool) -> String {
    let unsigned = text.trim_start_matches(['-', '+']);
    let sign = &text[..text.len() - unsigned.len()];
    let unsigned = unsigned.trim_start();
    let capitals = unsigned.bytes().take_while(u8::is_ascii_uppercase).count();
    let length = match unsigned.chars().next() {
        Some(c) if c == '%' || is_currency_sign(c) => c.len_utf8(),
        _ if capitals == 3 && is_unit(&unsigned[..3]) => 3,
        _ => return text.to_owned(),
    };
    let (unit, rest) = unsigned.split_at(length);
    format!("{sign}{} {unit}", rest.trim_start())
}

/// The number at the beginning of what a reader typed: any word of three capitals may stand before it, since
/// it counts only where it is the question's own unit.
#[cfg(test)]
pub(super) fn typed(text: &str, comma: bool) -> Option<(Written, String)> {
    first(&unit_last(&plain(text), |_| true), comma)
}

fn is_currency_sign(c: char) -> bool {
    use icu_properties::CodePointMapData;
    use icu_properties::props::GeneralCategory;
    CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::CurrencySymbol
}

fn count(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// How long the digits are, with what stands between them; a space does only where three digits follow.
fn digits(text: &str) -> usize {
    let mut end = count(text);
    while let Some(separator) = text[end..]
        .chars()
        .next()
        .filter(|c| matches!(c, '.' | ',' | '_' | '\'' | ' '))
    {
        let after = end + 1;
        match count(&text[after..]) {
            0 => break,
            n if separator == ' ' && (n != 3 || end == 0) => break,
            _ if end == 0 && !matches!(separator, '.' | ',') => break,
            n => end = after + n,
        }
    }
    end
}

/// Digits in groups, and decimals after `mark`.
fn plainly(digits: &str, mark: char) -> Option<f64> {
    let (whole, part) = match digits.split_once(mark) {
        Some((_, "")) => return None,
        Some((whole, part)) => (whole, part),
        None => (digits, ""),
    };
    if !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let whole = grouped(whole, if mark == '.' { ',' } else { '.' })?;
    if whole.is_empty() && part.is_empty() {
        return None;
    }
    format!("{whole}.{part}0").parse().ok()
}

/// Digits without what is between their groups: of three, or as in India of two before the last three.
fn grouped(text: &str, point: char) -> Option<String> {
    let Some(separator) = text.chars().find(|c| !c.is_ascii_digit()) else {
        return Some(text.to_owned());
    };
    if ![point, ' ', '\''].contains(&separator) {
        return None;
    }
    let groups: Vec<&str> = text.split(separator).collect();
    let [first, between @ .., last] = groups.as_slice() else {
        return None;
    };
    let all_digits = groups
        .iter()
        .all(|group| group.bytes().all(|byte| byte.is_ascii_digit()));
    let of = |n: usize| between.iter().all(|group| group.len() == n);
    let sound = (1..=3).contains(&first.len()) && of(3)
        || separator == ',' && !between.is_empty() && first.len() <= 2 && of(2);
    (all_digits && sound && !first.is_empty() && !first.starts_with('0') && last.len() == 3)
        .then(|| groups.concat())
}

/// What a number becomes by what follows its digits: `/2`, ` 1/2`, `e6`, `^6`, `·10^6`; and what is left.
fn scale(text: &str) -> (Box<dyn Fn(f64) -> f64>, &str) {
    if let Some((under, rest)) = over(text) {
        return (Box::new(move |value| value / under), rest);
    }
    if let Some(after) = text.strip_prefix(' ')
        && let Some((top, rest)) = natural(after)
        && let Some((under, rest)) = over(rest)
    {
        return (Box::new(move |value| value + top / under), rest);
    }
    let (base, raised) = match text
        .trim_start()
        .strip_prefix(['*', '·', '⋅', '×', 'x', 'X'])
    {
        Some(after) => match natural(after.trim_start()) {
            Some((base, rest)) => (Some(base), rest),
            None => (None, text),
        },
        None => (None, text),
    };
    let raised = raised.trim_start();
    if let Some(after) = raised
        .strip_prefix('^')
        .or_else(|| raised.strip_prefix("**"))
        && let Some((power, rest)) = integer(after.trim_start())
    {
        return match base {
            Some(base) => (Box::new(move |value| value * base.powf(power)), rest),
            None => (Box::new(move |value: f64| value.powf(power)), rest),
        };
    }
    if let Some(after) = text.strip_prefix(['e', 'E'])
        && let Some((power, rest)) = integer(after)
    {
        return (Box::new(move |value| value * 10_f64.powf(power)), rest);
    }
    (Box::new(|value| value), text)
}

fn over(text: &str) -> Option<(f64, &str)> {
    natural(text.trim_start().strip_prefix('/')?.trim_start())
}

fn natural(text: &str) -> Option<(f64, &str)> {
    let (digits, rest) = text.split_at(count(text));
    Some((digits.parse().ok()?, rest))
}

fn integer(text: &str) -> Option<(f64, &str)> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (value, rest) = natural(unsigned)?;
    Some((if text.starts_with('-') { -value } else { value }, rest))
}

#[cfg(test)]
mod tests;
