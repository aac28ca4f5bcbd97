//! Every word that a reader sees and that isn't in the book: `preprocessor/words/`, a folder a language.
//!
//! A word goes by its key. [`Words::say`] gives it natively (Fluent chooses plural forms, `Formats` writes
//! numbers); templates take it by the helper `words`; scripts take it from JSON in the page, which
//! [`Words::script`] makes of the same messages; the theme's own templates have it written into them by
//! `shell`, since mdBook renders those by itself.

mod compile;
pub(crate) mod format;
mod language;
#[cfg(test)]
mod shell;
#[cfg(test)]
mod tests;

pub use fluent_bundle::FluentValue as Value;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use format::Formats;
pub use language::Language;
use serde_json::Map;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use unic_langid::LanguageIdentifier;

/// A file of words by its name without the ending, and its text.
type File = (&'static str, &'static str);

macro_rules! files {
    ($language:literal: $($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../words/", $language, "/", $name, ".ftl")))),*]
    };
}

/// English, into which every other language falls back.
const ENGLISH: &[File] = files!("en":
    "answers", "chapter", "desk", "formats", "instrument", "lab-lines", "lab-switchboard", "lab-trace",
    "migrate", "package", "page", "progress", "quiz", "settings-lines", "settings-switchboard", "settings-trace", "shell",
    "vocab",
);

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<Arc<FluentResource>>,
    files: Vec<(&'static str, Arc<FluentResource>)>,
    /// How numbers are written.
    pub formats: Arc<Formats>,
    /// The book's language, whether its words are ours or not.
    pub language: Language,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words")
            .field("locales", &self.bundle.locales)
            .finish_non_exhaustive()
    }
}

impl Words {
    /// The words for a book in this language (`[book] language`); English where there are none.
    #[must_use]
    pub fn of(language: Option<&str>) -> &'static Self {
        static KNOWN: LazyLock<Mutex<HashMap<String, &'static Words>>> =
            LazyLock::new(Mutex::default);
        #[cfg(test)]
        if language == Some(tests::PSEUDO) {
            return tests::pseudo();
        }
        let language = language.unwrap_or("en");
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        // There are as many as a process reads books in different languages.
        known.entry(language.to_owned()).or_insert_with(|| {
            let mut words = Words::new("en", ENGLISH, None);
            words.language = Language::of(language);
            Box::leak(Box::new(words))
        })
    }

    fn new(
        language: &str,
        files: &[File],
        transform: Option<fn(&str) -> std::borrow::Cow<'_, str>>,
    ) -> Self {
        let locale: LanguageIdentifier = language.parse().unwrap_or_default();
        let files: Vec<_> = files
            .iter()
            .map(|(name, text)| (*name, Arc::new(resource(name, text))))
            .collect();
        let formats = files
            .iter()
            .find(|(name, _)| *name == "formats")
            .map(|(_, resource)| resource.clone());
        let formats = Arc::new(Formats::new(&locale, formats));
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks around what is filled in would be seen in attributes, and by search.
        bundle.set_use_isolating(false);
        bundle.set_transform(transform);
        format::add_functions(&mut bundle, &formats);
        for (name, resource) in &files {
            if let Err(errors) = bundle.add_resource(resource.clone()) {
                unreachable!("words/{language}/{name}.ftl repeats a key: {errors:?}");
            }
        }
        Self {
            bundle,
            files,
            formats,
            language: Language::of(language),
        }
    }

    /// Whether there is a word of this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The words of a key, with what is filled into them.
    ///
    /// # Panics
    /// Where the key is missing or a value isn't given: both are mistakes of the program's, which the tests
    /// of the words find.
    #[must_use]
    pub fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let args: FluentArgs<'_> = values.iter().cloned().collect();
        say(&self.bundle, key, Some(&args))
    }

    /// The words of some files as JSON for the page's evaluator (`theme/words/words.js`): by key a string, or
    /// a list of strings and of places to fill, `["n"]`, `["n", "duration"]`, `["n", {"one": …, "*": …}]`. A
    /// lab's static table is made beforehand: its words stay here.
    #[must_use]
    pub fn script(&self, files: &[&str]) -> serde_json::Value {
        let mut all = self.compiled(files);
        all.retain(|key, _| !key.contains("-table-"));
        all.into()
    }

    /// All words of some files, compiled.
    fn compiled(&self, files: &[&str]) -> Map<String, serde_json::Value> {
        let mut all = Map::new();
        for name in files {
            let Some((_, resource)) = self.files.iter().find(|(file, _)| file == name) else {
                unreachable!("there are no words of the name {name}");
            };
            match compile::resource(resource) {
                Ok(messages) => all.extend(messages),
                Err(wrong) => unreachable!("words/{name}.ftl: {wrong}"),
            }
        }
        all
    }
}

fn resource(name: &str, text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned())
        .unwrap_or_else(|(_, errors)| unreachable!("words/{name}.ftl is no Fluent: {errors:?}"))
}

fn say(
    bundle: &FluentBundle<Arc<FluentResource>>,
    key: &str,
    args: Option<&FluentArgs<'_>>,
) -> String {
    let pattern = bundle
        .get_message(key)
        .and_then(|message| message.value())
        .unwrap_or_else(|| unreachable!("there are no words for the key {key}"));
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors);
    assert!(errors.is_empty(), "the words of {key}: {errors:?}");
    text.into_owned()
}
