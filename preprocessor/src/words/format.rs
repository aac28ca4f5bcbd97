//! How numbers are written: in the language's own way by `icu_decimal`, with units by the words of
//! `formats.ftl`. `theme/words/formats.js` writes them alike in the page.

use super::{Value, say};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use serde_json::json;
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// The ways to write a number, by the name that words and scripts call them by.
pub(crate) const NAMES: [&str; 9] = [
    "number", "whole", "percent", "share", "duration", "exact", "rate", "clock", "span",
];

/// The units of long times, with the keys of their words.
const UNITS: [(f64, &str); 4] = [
    (86_400.0, "format-days"),
    (3_600.0, "format-hours"),
    (60.0, "format-minutes"),
    (1.0, "format-seconds"),
];

/// Writes numbers in one language.
pub struct Formats {
    numbers: Option<DecimalFormatter>,
    units: FluentBundle<Arc<FluentResource>>,
}

impl std::fmt::Debug for Formats {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Formats")
            .field("locales", &self.units.locales)
            .finish_non_exhaustive()
    }
}

impl Formats {
    pub(super) fn new(language: &LanguageIdentifier, units: Option<Arc<FluentResource>>) -> Self {
        let locale = language.to_string().parse().unwrap_or(Locale::UNKNOWN);
        let mut bundle = FluentBundle::new_concurrent(vec![language.clone()]);
        bundle.set_use_isolating(false);
        if let Some(units) = units {
            bundle.add_resource_overriding(units);
        }
        Self {
            numbers: DecimalFormatter::try_new(locale.into(), Default::default()).ok(),
            units: bundle,
        }
    }

    /// With so many decimal places: `1,234.5`. A dash for what is no number.
    #[must_use]
    pub fn decimals(&self, value: f64, places: usize) -> String {
        let scale = 10_f64.powi(i32::try_from(places).unwrap_or(0));
        let text = format!("{:.places$}", (value * scale).round() / scale);
        let text = match text.strip_prefix('-') {
            Some(digits) if !digits.contains(|c: char| ('1'..='9').contains(&c)) => digits,
            _ => &text,
        };
        match (text.parse::<Decimal>(), &self.numbers) {
            (Ok(decimal), Some(numbers)) => numbers.format(&decimal).to_string(),
            (Ok(_), None) => text.to_owned(),
            (Err(_), _) => say(&self.units, "format-none", None),
        }
    }

    /// With a decimal place where it has one: `25`, `0.5`.
    #[must_use]
    pub fn number(&self, value: f64) -> String {
        let rounded = (value * 10.0).round() / 10.0;
        self.decimals(rounded, usize::from(rounded.fract() != 0.0))
    }

    /// To the next whole number: `1,234`.
    #[must_use]
    pub fn whole(&self, value: f64) -> String {
        self.decimals(value, 0)
    }

    /// A share in whole percent, `32 %`; `<1 %` for less that is more than none.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        if share > 0.0 && share < 0.01 {
            return say(&self.units, "format-percent-least", None);
        }
        self.with("format-percent", share, self.whole(share * 100.0))
    }

    /// A share that somebody set, as it was set: `0.1 %`, `5 %`.
    #[must_use]
    pub fn share(&self, share: f64) -> String {
        self.with("format-percent", share, self.number(share * 100.0))
    }

    /// Seconds with the digits that hold: `56 ms`, `440 ms`, `1.5 s`, `12.3 s`.
    #[must_use]
    pub fn duration(&self, seconds: f64) -> String {
        if seconds < 0.0995 {
            self.with("format-milliseconds", seconds, self.whole(seconds * 1000.0))
        } else if seconds < 0.995 {
            let tens = (seconds * 100.0).round() * 10.0;
            self.with("format-milliseconds", seconds, self.whole(tens))
        } else {
            self.with("format-seconds", seconds, self.decimals(seconds, 1))
        }
    }

    /// Seconds that are known to the millisecond: `56 ms`, `437 ms`, `2.34 s`.
    #[must_use]
    pub fn exact(&self, seconds: f64) -> String {
        if seconds < 0.9995 {
            self.with("format-milliseconds", seconds, self.whole(seconds * 1000.0))
        } else {
            self.with("format-seconds", seconds, self.decimals(seconds, 2))
        }
    }

    /// So many a second: a decimal place below ten, unless it is whole.
    #[must_use]
    pub fn rate(&self, rate: f64) -> String {
        if rate >= 9.95 {
            self.whole(rate)
        } else {
            self.number(rate)
        }
    }

    /// Seconds as a clock shows them: `1:05`.
    #[must_use]
    pub fn clock(&self, seconds: f64) -> String {
        if !seconds.is_finite() {
            return say(&self.units, "format-none", None);
        }
        let whole = seconds.floor();
        let below = (whole % 60.0).to_string();
        let mut args = FluentArgs::new();
        args.set("minutes", self.whole((whole / 60.0).floor()));
        args.set("seconds", format!("{below:0>2}"));
        say(&self.units, "format-clock", Some(&args))
    }

    /// A time of any length, in its two largest units: `45 s`, `1 min 30 s`, `2 h`, `1 d 12 h`.
    #[must_use]
    pub fn span(&self, seconds: f64) -> String {
        // (What is no number is written below, too.)
        if !seconds.is_finite() || seconds < 59.5 {
            let is_whole = (0.0..59.5).contains(&seconds) && seconds.fract() == 0.0;
            return if is_whole {
                self.with("format-seconds", seconds, self.whole(seconds))
            } else {
                self.duration(seconds)
            };
        }
        let mut left = seconds.round();
        let mut parts = Vec::new();
        for (unit, key) in UNITS {
            let n = (left / unit).floor();
            left -= n * unit;
            if n > 0.0 {
                parts.push(self.with(key, n, self.whole(n)));
            }
            // The second of two stands next to the first.
            if !parts.is_empty() && (n == 0.0 || parts.len() == 2) {
                break;
            }
        }
        parts.join("\u{a0}")
    }

    /// By the name of a format, as the words call it.
    #[must_use]
    pub fn by_name(&self, name: &str, value: f64) -> Option<String> {
        Some(match name {
            "number" => self.number(value),
            "whole" => self.whole(value),
            "percent" => self.percent(value),
            "share" => self.share(value),
            "duration" => self.duration(value),
            "exact" => self.exact(value),
            "rate" => self.rate(value),
            "clock" => self.clock(value),
            "span" => self.span(value),
            _ => return None,
        })
    }

    /// What the page's formats must know of the language: what stands between groups of three digits, and
    /// before the decimal places.
    #[must_use]
    pub fn marks(&self) -> serde_json::Value {
        let between = |value: f64, places| -> String {
            let text = self.decimals(value, places);
            text.chars().filter(|c| !c.is_numeric()).collect()
        };
        json!([between(11_111.0, 0), between(1.1, 1)])
    }

    fn with(&self, key: &str, value: f64, written: String) -> String {
        if !value.is_finite() {
            return say(&self.units, "format-none", None);
        }
        let mut args = FluentArgs::new();
        args.set("n", written);
        say(&self.units, key, Some(&args))
    }
}

/// Lets words say `{ DURATION($seconds) }`, and so on for each of [`NAMES`].
pub(super) fn add_functions(
    bundle: &mut FluentBundle<Arc<FluentResource>>,
    formats: &Arc<Formats>,
) {
    for name in NAMES {
        let formats = Arc::clone(formats);
        let added = bundle.add_function(&name.to_uppercase(), move |values, _| match values {
            [Value::Number(number)] => formats
                .by_name(name, number.value)
                .map_or(Value::Error, |text| Value::String(text.into())),
            // A book's own words may write a text as if it were a number.
            [Value::String(text)] => Value::String(text.to_string().into()),
            _ => Value::Error,
        });
        if let Err(error) = added {
            unreachable!("no other function has the name {name}: {error}");
        }
    }
}

#[cfg(test)]
mod tests;
