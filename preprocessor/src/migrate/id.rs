//! What a quiz is called that went by the name of its file.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Begins the id of a quiz whose file has no letter that an id may begin with.
const QUIZ: &str = "quiz";

/// An id for a quiz, made from the name of its file: lower-case letters, digits and hyphens, a letter first. Letters
/// lose their marks, and those of other scripts are left out.
#[must_use]
pub fn id(name: &str) -> String {
    let bare = DecomposingNormalizerBorrowed::new_nfd();
    let name = bare.normalize(&name.to_lowercase()).replace('ß', "ss");
    // What is no sign of an id parts words, but for the marks, which stood above a letter.
    let words = name.split(|c: char| c.is_ascii() && !c.is_ascii_alphanumeric());
    let words = words.map(|word| word.replace(|c: char| !c.is_ascii(), ""));
    let mut words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    let begins = |word: &String| word.starts_with(|c: char| c.is_ascii_lowercase());
    if !words.first().is_some_and(begins) {
        words.insert(0, QUIZ.to_owned());
    }
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::id;

    #[test]
    fn any_name_of_a_file_gives_an_id() {
        for (name, expected) in [
            ("my quiz", "my-quiz"),
            ("A_b.c", "a-b-c"),
            ("01-intro", "quiz-01-intro"),
            ("2", "quiz-2"),
            ("Größe (neu)", "grosse-neu"),
            ("déjà vu", "deja-vu"),
            ("第一章", "quiz"),
            ("第1章", "quiz-1"),
            ("--", "quiz"),
            ("", "quiz"),
        ] {
            assert_eq!(id(name), expected, "{name}");
        }
    }
}
