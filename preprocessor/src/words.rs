//! Every word that a reader sees and that isn't in the book: `preprocessor/words/`, a folder a language.
//!
//! A word goes by its key. [`Words::say`] gives it natively (Fluent chooses plural forms, `Formats` writes
//! numbers); templates take it by the helper `words`; scripts take it from JSON in the page, which
//! [`Words::script`] makes of the same messages; the theme's own templates have it written into them by
//! `shell`, since mdBook renders those by itself.

mod compile;
pub(crate) mod format;
mod language;
mod latest;
mod own;
mod shell;
#[cfg(test)]
mod tests;

pub use fluent_bundle::FluentValue as Value;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use format::Formats;
pub use language::{Language, spelt};
use latest::Latest;
use serde_json::Map;
use std::collections::HashMap;
use std::ops::Deref;
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
    "answers", "chapter", "desk", "formats", "instrument", "lab-balance", "lab-cache", "lab-floors", "lab-handshake", "lab-lines", "lab-listeners", "lab-payments", "lab-resolver", "lab-restart", "lab-switchboard", "lab-tail", "lab-trace",
    "migrate", "package", "page", "progress", "quiz", "review", "settings-balance", "settings-cache", "settings-floors", "settings-handshake", "settings-lines", "settings-listeners", "settings-payments", "settings-resolver", "settings-restart", "settings-switchboard", "settings-tail", "settings-trace", "shell",
    "vocab",
);

/// Whole languages beside it; the words of labs' authors (`settings-…`) are the program's, which is English.
const OTHERS: &[(&str, &[File])] = &[(
    "de",
    files!("de":
        "answers", "chapter", "desk", "formats", "instrument", "lab-balance", "lab-cache", "lab-floors", "lab-handshake", "lab-lines", "lab-listeners", "lab-payments", "lab-resolver", "lab-restart", "lab-switchboard", "lab-tail", "lab-trace",
        "migrate", "package", "page", "progress", "quiz", "review", "shell", "vocab",
    ),
)];

/// The words of one language, which many may have.
#[derive(Clone)]
pub struct Words(Arc<Inner>);

/// What they are.
pub struct Inner {
    /// Read when the first of them is said: a book without directives needs none.
    read: LazyLock<Read, Box<dyn FnOnce() -> Read + Send>>,
    /// What a book has in the place of ours.
    of_book: Option<Arc<FluentResource>>,
    /// The language that most of them are in, where that isn't the book's.
    pub foreign: bool,
    /// The book's language, whether its words are ours or not.
    pub language: Language,
}

/// Words that have been read.
struct Read {
    bundle: FluentBundle<Arc<FluentResource>>,
    /// By the file that they belong to, first in English and then as others have them.
    files: Vec<(&'static str, Arc<FluentResource>)>,
    formats: Arc<Formats>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

impl Words {
    /// The words for a book in this language (`[book] language`); English where there are none.
    #[must_use]
    pub fn of(language: Option<&str>) -> Self {
        static KNOWN: Latest<String> = Latest::new();
        #[cfg(test)]
        if language == Some(tests::PSEUDO) {
            return tests::pseudo();
        }
        let language = language.unwrap_or("en");
        KNOWN.of(language.to_owned(), || Words::layered(language, None))
    }

    /// The words for a book in this language, with its own in the place of ours.
    #[must_use]
    pub fn with(language: &str, own: FluentResource) -> Self {
        // A process that builds a book again and again reads each version of this file many times.
        static KNOWN: Latest<(String, String)> = Latest::new();
        let key = (language.to_owned(), own.source().to_owned());
        KNOWN.of(key, || Words::layered(language, Some(Arc::new(own))))
    }

    /// Whether they are the very same.
    pub(crate) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// English, over it the book's language where we have it, over both what the book has.
    fn layered(language: &str, own: Option<Arc<FluentResource>>) -> Self {
        let language = &*language.replace('_', "-");
        let family = language.split('-').next().unwrap_or_default();
        let others = OTHERS.iter().find(|(tag, _)| *tag == family);
        let files = [ENGLISH, others.map_or(&[], |(_, files)| files)].concat();
        let foreign = others.is_none() && own.is_none() && family != "en";
        let said_in = if foreign { "en" } else { language };
        let mut words = Inner::new(said_in, files, own, None);
        words.foreign = foreign;
        words.language = Language::of(language);
        Self(Arc::new(words))
    }

    /// Whether the book's language has a word of this key, where English stands in for those that it lacks.
    #[must_use]
    pub fn is_own(&self, key: &str) -> bool {
        let has = |resource: &FluentResource| own::keys(resource).any(|own| own == key);
        let beyond = self.read.files.iter().skip(ENGLISH.len());
        self.language.tag.starts_with("en")
            || beyond
                .map(|(_, resource)| resource)
                .chain(&self.of_book)
                .any(|resource| has(resource))
    }

    /// A template of the theme's shell with these words written into it, whatever the book's language.
    ///
    /// # Errors
    /// A key that is no word.
    pub fn into_shell(&self, source: &str) -> Result<String, String> {
        shell::template(source, &[("", self)])
    }

    /// What says, in a tag, that its words are English in a book of a language that we don't have.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        if self.foreign { " lang=\"en\"" } else { "" }
    }

    /// The same for the words of some keys, which English may stand in for one by one.
    #[must_use]
    pub fn lang_of(&self, keys: &[&str]) -> &'static str {
        if keys.iter().any(|key| self.is_own(key)) {
            ""
        } else {
            " lang=\"en\""
        }
    }

    /// The same for the words of some files in a page's script: English, and which of them aren't, if only some.
    #[must_use]
    pub fn lang_of_files(&self, files: &[&str]) -> String {
        let all = self.compiled(files);
        let own: Vec<&str> = all
            .keys()
            .map(String::as_str)
            .filter(|key| self.is_own(key))
            .collect();
        match own.len() {
            n if n == all.len() => String::new(),
            0 => " lang=\"en\"".to_owned(),
            _ => format!(" lang=\"en\" data-own=\"{}\"", own.join(" ")),
        }
    }

    /// Every message of the English words that readers see, by file, as it is written.
    pub fn english() -> impl Iterator<Item = (&'static str, &'static str)> {
        let seen = ENGLISH
            .iter()
            .filter(|(name, _)| !name.starts_with("settings-"));
        seen.map(|(name, text)| (*name, *text))
    }

    /// How numbers are written.
    #[must_use]
    pub fn formats(&self) -> &Arc<Formats> {
        &self.read.formats
    }

    /// Whether there is a word of this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.read.bundle.has_message(key)
    }

    /// The words of a key, with what is filled into them.
    ///
    /// # Panics
    /// Where the key is missing or a value isn't given: both are mistakes of the program's, which the tests
    /// of the words find.
    #[must_use]
    pub fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        let args: FluentArgs<'_> = values.iter().cloned().collect();
        say(&self.read.bundle, key, Some(&args))
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
            let layers = self.read.files.iter().filter(|(file, _)| file == name);
            let mut messages = Map::new();
            for (_, resource) in layers {
                match compile::resource(resource) {
                    Ok(compiled) => messages.extend(compiled),
                    Err(wrong) => unreachable!("words/{name}.ftl: {wrong}"),
                }
            }
            assert!(
                !messages.is_empty(),
                "there are no words of the name {name}"
            );
            let own = self
                .of_book
                .as_ref()
                .and_then(|own| compile::resource(own).ok());
            for (key, message) in own.into_iter().flatten() {
                if messages.contains_key(&key) {
                    messages.insert(key, message);
                }
            }
            all.extend(messages);
        }
        all
    }
}

impl Inner {
    fn new(
        language: &str,
        files: Vec<File>,
        own: Option<Arc<FluentResource>>,
        transform: Option<fn(&str) -> std::borrow::Cow<'_, str>>,
    ) -> Self {
        let locale: LanguageIdentifier = language.parse().unwrap_or_default();
        let of_book = own.clone();
        let read = move || Read::new(locale, &files, own, transform);
        Self {
            read: LazyLock::new(Box::new(read)),
            of_book,
            foreign: false,
            language: Language::of(language),
        }
    }
}

impl Deref for Words {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

impl Read {
    fn new(
        locale: LanguageIdentifier,
        files: &[File],
        own: Option<Arc<FluentResource>>,
        transform: Option<fn(&str) -> std::borrow::Cow<'_, str>>,
    ) -> Self {
        let files: Vec<_> = files.iter().map(|file| (file.0, parsed(*file))).collect();
        let formats = files
            .iter()
            .rfind(|(name, _)| *name == "formats")
            .map(|(_, resource)| resource.clone());
        let formats = Arc::new(Formats::new(&locale, formats));
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Marks around what is filled in would be seen in attributes, and by search.
        bundle.set_use_isolating(false);
        bundle.set_transform(transform);
        format::add_functions(&mut bundle, &formats);
        let ours = files.iter().map(|(_, resource)| resource.clone());
        for resource in ours.chain(own) {
            bundle.add_resource_overriding(resource);
        }
        Self {
            bundle,
            files,
            formats,
        }
    }
}

/// One of our files, read once for all that it stands in.
fn parsed((name, text): File) -> Arc<FluentResource> {
    static PARSED: LazyLock<Mutex<HashMap<usize, Arc<FluentResource>>>> =
        LazyLock::new(Mutex::default);
    let mut parsed = PARSED.lock().unwrap_or_else(PoisonError::into_inner);
    let place = parsed.entry(text.as_ptr().addr());
    Arc::clone(place.or_insert_with(|| Arc::new(resource(name, text))))
}

fn resource(name: &str, text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned())
        .unwrap_or_else(|(_, errors)| unreachable!("words/{name}.ftl is no Fluent: {errors:?}"))
}

/// The words of a key in these messages. They are ours, or a book's own, of which none was taken that can't be filled
/// with what ours ask for.
fn say(
    bundle: &FluentBundle<Arc<FluentResource>>,
    key: &str,
    args: Option<&FluentArgs<'_>>,
) -> String {
    let pattern = bundle
        .get_message(key)
        .and_then(|message| message.value())
        .unwrap_or_else(|| unreachable!("there are no words for the key {key}"));
    // A form of ours that isn't chosen asks for nothing, and a book's own may ask for it always.
    debug_assert!(
        own::asked(pattern).all(|name| args.is_some_and(|args| args.get(name).is_some())),
        "the words of {key} aren't given all that they ask for"
    );
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors);
    assert!(errors.is_empty(), "the words of {key}: {errors:?}");
    text.into_owned()
}
