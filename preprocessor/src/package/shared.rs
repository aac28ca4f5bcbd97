//! What several pages of a site hold word for word, once for all of them: a lab's simulation, its words.
//!
//! What is packed has such things in its pages (`publish::requests` takes a part of them out for a host). In an archive
//! there is nothing to fetch, and each copy makes it larger: the page that joins all chapters holds everything a
//! second time. So each becomes a file, a script that puts it back where it was while the page is read, which
//! browsers run from a folder, too.

use super::digest;
use crate::publish::tags::{attribute, replace};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is shorter costs more as a file of its own.
const LEAST: usize = 2000;

/// The data that the pages of a site hold in script elements, which browsers don't run.
#[derive(Default)]
pub(super) struct Shared {
    /// The folder that their files will be in.
    folder: String,
    /// How often each is there, by its digest.
    counts: HashMap<String, usize>,
    /// Which elements say each word: words that the same ones say have the same number. (They may be as many as
    /// there are pages, and each page asks for each of its words.)
    said: HashMap<Word, usize>,
    /// How many elements say the words of each number.
    among: Vec<usize>,
    /// What was taken out, as it was.
    taken: BTreeMap<String, String>,
}

/// A word as pages have it: its key, the tag that it is in, and what it says.
type Word = (String, String, String);

impl Shared {
    /// Looks at all pages of a site, whose files will be in a folder.
    pub(super) fn of<'p>(pages: impl Iterator<Item = &'p String>, folder: &str) -> Self {
        let mut counts: HashMap<String, usize> = HashMap::new();
        // The elements, by their digests.
        let mut said: HashMap<Word, BTreeSet<String>> = HashMap::new();
        for html in pages {
            replace(html, "script", |script| {
                if is_data(script) {
                    let name = name(script);
                    // (What one as the other says was looked at.)
                    if !counts.contains_key(&name) {
                        for word in words(script).unwrap_or_default() {
                            said.entry(word).or_default().insert(name.clone());
                        }
                    }
                    *counts.entry(name).or_default() += 1;
                }
                None
            });
        }
        let mut same: BTreeMap<BTreeSet<String>, Vec<Word>> = BTreeMap::new();
        for (word, elements) in said {
            same.entry(elements).or_default().push(word);
        }
        let mut shared = Self {
            folder: folder.to_owned(),
            counts,
            ..Self::default()
        };
        for (number, (elements, words)) in same.into_iter().enumerate() {
            shared.among.push(elements.len());
            let numbered = words.into_iter().map(|word| (word, number));
            shared.said.extend(numbered);
        }
        shared
    }

    /// A page, which is at `file`, without what others have, too.
    pub(super) fn taken_out(&mut self, html: &str, file: &str) -> String {
        let to_root = "../".repeat(file.matches('/').count());
        replace(html, "script", |script| {
            if !is_data(script) {
                return None;
            }
            let parts = self.parts(script);
            let put_back = parts.into_iter().map(|(part, is_shared)| {
                if !is_shared {
                    return part;
                }
                let name = format!("{}/{}", self.folder, name(&part));
                let put_back = format!("<script src=\"{to_root}{name}\"></script>");
                self.taken.entry(name).or_insert(part);
                put_back
            });
            Some(put_back.collect())
        })
    }

    /// An element, in the parts that go into files of their own and those that don't. Words come in several
    /// elements as well as in one: those that the same pages say are a part.
    fn parts(&self, script: &str) -> Vec<(String, bool)> {
        let times = self.counts.get(&name(script)).copied().unwrap_or(1);
        let Some(words) = words(script) else {
            return vec![(script.to_owned(), times > 1)];
        };
        let mut sets: BTreeMap<usize, Vec<&Word>> = BTreeMap::new();
        for word in &words {
            sets.entry(self.said[word]).or_default().push(word);
        }
        let mut own = Vec::new();
        let mut parts = Vec::new();
        for (number, said) in sets {
            match element(&said) {
                part if self.among[number] > 1 && part.len() >= LEAST => parts.push((part, true)),
                _ => own.extend(said),
            }
        }
        if !own.is_empty() {
            own.sort();
            parts.push((element(&own), times > 1));
        }
        parts
    }

    /// The files that put back what was taken out.
    pub(super) fn files(&self) -> impl Iterator<Item = (&String, String)> {
        self.taken.iter().map(|(name, script)| {
            let text = Value::from(script.as_str());
            (name, format!("document.currentScript.outerHTML={text};\n"))
        })
    }
}

/// What an element with a page's words says: theme/words/words.js reads it.
fn words(script: &str) -> Option<Vec<Word>> {
    (attribute(script, "class")? == "words").then_some(())?;
    let (tag, rest) = script.split_once('>')?;
    let json: Value = serde_json::from_str(rest.strip_suffix("</script>")?).ok()?;
    let words = json.as_object()?.iter();
    Some(
        words
            .map(|(key, says)| (key.clone(), tag.to_owned(), says.to_string()))
            .collect(),
    )
}

/// An element that says these words, which are of one tag.
fn element(words: &[&Word]) -> String {
    let tag = words.first().map_or("<script", |word| word.1.as_str());
    let said: Vec<String> = words
        .iter()
        .map(|(key, _, says)| format!("{}:{says}", Value::from(key.as_str())))
        .collect();
    // As in the page, what would end the element is written otherwise.
    let said = said.join(",").replace("</", "<\\/");
    format!("{tag}>{{{said}}}</script>")
}

/// Whether a script element holds data, and enough of it.
fn is_data(script: &str) -> bool {
    const RUN: [&str; 3] = ["module", "text/javascript", "importmap"];
    script.len() >= LEAST && attribute(script, "type").is_some_and(|kind| !RUN.contains(&kind))
}

/// What a script's file is called: by so much of its digest that no two scripts of a site have the same by chance.
fn name(script: &str) -> String {
    format!("{}.js", &digest(script.as_bytes())[..16])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_pages_hold_is_there_once() {
        let data = format!(
            "<script type=\"application/json\" class=\"w\">{}</script>",
            "x".repeat(LEAST)
        );
        let alone = data.replace('x', "y");
        let short = "<script type=\"application/json\">{}</script>";
        let run = format!("<script>{}</script>", "z".repeat(LEAST));
        let one = format!("<p>{data}{alone}{short}{run}</p>");
        let two = format!("{data}{short}{run}");
        let mut shared = Shared::of([&one, &two].into_iter(), "shared");
        let one = shared.taken_out(&one, "a/one.html");
        let two = shared.taken_out(&two, "two.html");
        let files: Vec<(String, String)> = shared
            .files()
            .map(|(name, text)| (name.clone(), text))
            .collect();
        let [(name, text)] = files.as_slice() else {
            panic!("{files:?}");
        };
        assert_eq!(
            one,
            format!("<p><script src=\"../{name}\"></script>{alone}{short}{run}</p>")
        );
        assert_eq!(two, format!("<script src=\"{name}\"></script>{short}{run}"));
        let said = text
            .strip_prefix("document.currentScript.outerHTML=")
            .unwrap();
        let put_back: String = serde_json::from_str(said.trim_end().trim_end_matches(';')).unwrap();
        assert_eq!(put_back, data);
    }

    #[test]
    fn scripts_whose_digests_begin_alike_stay_apart() {
        let page = |number: &str| {
            let said = "x".repeat(LEAST);
            format!("<script type=\"application/json\">{said}{number}</script>")
        };
        let pages = [page("13242"), page("56767")];
        let [one, two] = [0, 1].map(|page| digest(pages[page].as_bytes()));
        assert!(one[..8] == two[..8] && one != two, "{one}, {two}");
        let mut shared = Shared::of(pages.iter(), "shared");
        for page in &pages {
            assert_eq!(shared.taken_out(page, "a.html"), *page);
        }
        assert_eq!(shared.files().count(), 0);
    }

    #[test]
    fn words_that_the_same_pages_say_are_in_a_file_and_each_has_its_own() {
        let page = |own: &str| {
            let long = "x".repeat(LEAST);
            format!(
                "<script type=\"application/json\" class=\"words\">{{\"all\":\"{long}\",\"{own}\":[\"<\\/p>\"]}}</script>"
            )
        };
        let pages = [page("one"), page("two")];
        let mut shared = Shared::of(pages.iter(), "shared");
        for (page, own) in pages.iter().zip(["one", "two"]) {
            let made = shared.taken_out(page, "a.html");
            let rest = format!(
                "<script type=\"application/json\" class=\"words\">{{\"{own}\":[\"<\\/p>\"]}}</script>"
            );
            assert!(
                made.starts_with("<script src=\"shared/") && made.ends_with(&rest),
                "{made}"
            );
        }
        let files: Vec<String> = shared.files().map(|(_, text)| text).collect();
        assert!(matches!(files.as_slice(), [one] if one.contains("xx") && !one.contains("one")));
    }

    #[test]
    fn which_pages_say_a_word_is_asked_by_a_number() {
        let words = |own: usize| {
            let all: Vec<String> = (0..100)
                .map(|word| format!("\"w{word}\":\"{}\"", "x".repeat(30)))
                .collect();
            let all = all.join(",");
            format!(
                "<script type=\"application/json\" class=\"words\">{{{all},\"own{own}\":\"x\"}}</script>"
            )
        };
        let pages: Vec<String> = (0..20).map(words).collect();
        let shared = Shared::of(pages.iter(), "shared");
        assert_eq!(shared.said.len(), 120);
        // That of all pages, and that of each page's own word.
        assert_eq!(shared.among.len(), 21);
        assert_eq!(
            shared
                .among
                .iter()
                .filter(|elements| **elements == 20)
                .count(),
            1
        );
    }
}
