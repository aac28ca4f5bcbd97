use super::*;
use std::path::Path;

#[test]
fn a_book_puts_its_own_words_in_the_place_of_ours() {
    let (words, wrong) = Words::of_book(
        "fr",
        "quiz-check = Vérifier\nquiz-questions = { $n ->\n    [one] question\n   *[other] questions\n}\n",
    );
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(words.say("quiz-check", &[]), "Vérifier");
    assert_eq!(words.say("quiz-next", &[]), "Next question");
    assert_eq!(words.script(&["quiz"])["quiz-check"], "Vérifier");
    assert!(words.is_own("quiz-check") && !words.is_own("quiz-next"));
    // As the language counts and writes: none is one in French.
    assert_eq!(words.say("quiz-questions", &[("n", 0.into())]), "question");
    assert_eq!(words.formats().number(1.5), "1,5");
}

#[test]
fn no_language_is_called_so_that_its_words_lie_outside_of_the_book() {
    assert_eq!(Words::file_of("pt-BR"), Path::new("words/pt-BR.ftl"));
    for language in ["../../x", "/x", "..", ".", "", "a/../../x", "C:\\x"] {
        let file = Words::file_of(language);
        assert_eq!(file.parent(), Some(Path::new("words")), "{language}");
    }
}

#[test]
fn what_can_not_be_taken_is_told_and_left() {
    let text = "quiz-check = Vérifier\nquiz-chek = Vérifier\nquiz-next = { $who }\nquiz-score = { quiz-check }\n";
    let (words, wrong) = Words::of_book("fr", text);
    let said: Vec<&str> = wrong.iter().map(|wrong| &text[wrong.at.clone()]).collect();
    assert_eq!(said, ["quiz-chek =", "quiz-next =", "quiz-score ="]);
    assert_eq!(words.say("quiz-next", &[]), "Next question");
    let (_, wrong) = Words::of_book("fr", "quiz-check = Vérifier\nno words\n");
    assert_eq!(wrong.len(), 1, "{wrong:?}");
}

#[test]
fn what_is_wrong_is_found_in_every_script_and_however_it_is_written() {
    let text = "# ąąąąąąąą\nquiz-chek= x\nquiz-check = a\nquiz-check = b\nquiz-next = { ą }\n";
    let (words, wrong) = Words::of_book("pl", text);
    let said: Vec<&str> = wrong.iter().map(|wrong| &text[wrong.at.clone()]).collect();
    assert!(
        said.contains(&"quiz-chek=") && said.contains(&"quiz-check ="),
        "{said:?}"
    );
    assert_eq!(wrong.len(), 3, "{wrong:?}");
    assert_eq!(words.say("quiz-check", &[]), "a");
}

#[test]
fn what_a_book_lacks_is_listed_once_and_can_be_taken_as_it_is() {
    let (words, _) = Words::of_book("fr", "quiz-check = Vérifier\n");
    let (lacking, count) = words.lacking("");
    assert!(lacking.contains("# quiz-next = Next question\n") && !lacking.contains("quiz-check ="));
    assert_eq!(words.lacking(&lacking), (String::new(), count));
    // Without the marks of a comment it is a whole file of words.
    let lines = lacking.lines().filter(|line| !line.starts_with("##"));
    let taken: Vec<&str> = lines
        .map(|line| line.strip_prefix("# ").unwrap_or(line))
        .collect();
    let (words, wrong) = Words::of_book("fr", &(taken.join("\n") + "\nquiz-check = Vérifier\n"));
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(words.lacking("").1, 0, "{}", words.lacking("").0);
}

#[test]
fn german_has_every_word_that_readers_see() {
    let words = Words::of(Some("de"));
    let all = values_of_all();
    let lacking: Vec<_> = all.keys().filter(|key| !words.is_own(key)).collect();
    assert!(
        lacking.is_empty(),
        "preprocessor/words/de/ lacks {lacking:?}, or src/words.rs doesn't name their file"
    );
    let german: BTreeSet<&str> = words
        .read
        .files
        .iter()
        .skip(crate::words::ENGLISH.len())
        .flat_map(|(_, file)| keys(file))
        .collect();
    let ours = values_of_all();
    for key in german {
        assert!(ours.contains_key(key), "{key} is nobody's");
    }
    assert_eq!(words.say("quiz-check", &[]), "Prüfen");
    assert_eq!(Words::of(Some("de-AT")).say("quiz-check", &[]), "Prüfen");
}

#[test]
fn words_take_in_german_what_they_are_given() {
    for (name, text) in crate::words::OTHERS.iter().flat_map(|(_, files)| *files) {
        let (ours, file) = (values_of_all(), resource(name, text));
        for entry in file.entries() {
            let Entry::Message(message) = entry else {
                continue;
            };
            let mut asked = BTreeSet::new();
            values(message.value.as_ref().expect("words"), &mut asked);
            for value in asked {
                assert!(
                    ours[message.id.name].contains(value),
                    "${value} in {}",
                    message.id.name
                );
            }
        }
    }
}

#[test]
fn words_lie_so_deep_in_one_another_and_no_deeper() {
    let nested = |signs: &str, n| format!("quiz-check = {}\"a\"", signs.repeat(n));
    for text in [
        nested("{ ", 300_000),
        nested("{\n", 300_000),
        nested("{ F(", 300_000),
    ] {
        let (words, wrong) = Words::of_book("fr", &text);
        let [wrong] = &*wrong else {
            panic!("{wrong:?}");
        };
        assert!(wrong.help.contains("at most 50 deep"), "{}", wrong.help);
        assert_eq!(words.say("quiz-check", &[]), "Check");
    }
    let deep = format!("quiz-check = {}\"a\"{}\n", "{ ".repeat(50), " }".repeat(50));
    let (words, wrong) = Words::of_book("fr", &deep);
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(words.say("quiz-check", &[]), "a");
    // What isn't ended is no deeper for being there often.
    let (_, wrong) = Words::of_book("fr", &"quiz-check = {\n".repeat(60));
    assert!(!wrong.is_empty() && wrong.iter().all(|wrong| !wrong.help.contains("deep")));
}

#[test]
fn a_message_may_be_written_in_any_way_that_fluent_reads() {
    let text = "quiz-check = {\n\"Vérifier\"\n}\nquiz-next = Suite\n";
    let (words, wrong) = Words::of_book("fr", text);
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(words.say("quiz-check", &[]), "Vérifier");
    assert_eq!(words.say("quiz-next", &[]), "Suite");
}

#[test]
fn a_message_has_no_more_places_than_are_filled() {
    let (words, wrong) = Words::of_book("fr", &format!("quiz-check = {}", "{ \"a\" }".repeat(101)));
    assert!(wrong[0].help.contains("101 places"), "{wrong:?}");
    assert_eq!(words.say("quiz-check", &[]), "Check");
    let (words, wrong) = Words::of_book("fr", &format!("quiz-check = {}", "{ \"a\" }".repeat(100)));
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(words.say("quiz-check", &[]), "a".repeat(100));
}

#[test]
fn a_text_is_no_number_in_any_format() {
    let (words, wrong) = Words::of_book("fr", "quiz-told = { DURATION($what) }\n");
    assert!(wrong.is_empty(), "{wrong:?}");
    let values = [("what", "Question 1".into()), ("text", "right".into())];
    assert_eq!(words.say("quiz-told", &values), "Question 1");
    let (_, wrong) = Words::of_book("fr", "quiz-told = { LENGTH($what) }\n");
    assert!(wrong[0].help.contains("LENGTH is no format"), "{wrong:?}");
}

#[test]
fn a_letter_by_its_number_has_all_its_digits() {
    for short in [r#""\u00é""#, r#""\U01F6ą""#] {
        let text = format!("quiz-next = Suite\nquiz-check = {{ {short} }}\n");
        let (words, wrong) = Words::of_book("fr", &text);
        assert_eq!(wrong.len(), 1, "{short}");
        assert!(wrong[0].help.contains("six after \\U"), "{wrong:?}");
        assert!(text[wrong[0].at.clone()].starts_with('\\'), "{wrong:?}");
        assert_eq!(words.say("quiz-check", &[]), "Check");
    }
    // Outside of quotes it is no number.
    let (words, wrong) = Words::of_book("fr", "quiz-check = C:\\ué { \"\\u00e9é\\U01F602\" }\n");
    assert!(wrong.is_empty(), "{wrong:?}");
    assert_eq!(words.say("quiz-check", &[]), "C:\\ué éé😂");
}

/// A server reads them for each build.
#[test]
fn words_that_stay_are_read_once() {
    let text = "quiz-check = Look once\n";
    let (one, _) = Words::of_book("en", text);
    let (same, _) = Words::of_book("en", text);
    let (other, _) = Words::of_book("de", text);
    assert!(one.is(&same) && !one.is(&other));
    let files = |words: &Words| words.read.files[0].1.clone();
    assert!(std::sync::Arc::ptr_eq(&files(&one), &files(&other)));
}

/// A server reads a version of them at each save, for days.
#[test]
fn versions_that_nobody_reads_any_more_are_let_go_of() {
    let first = {
        let (words, _) = Words::of_book("en", "quiz-check = Version 0\n");
        assert!(crate::render::templates::html(&words, "still", json()).contains("svg"));
        std::sync::Arc::downgrade(&words.0)
    };
    assert!(first.upgrade().is_some());
    for version in 1..40 {
        let (words, _) = Words::of_book("en", &format!("quiz-check = Version {version}\n"));
        crate::render::templates::html(&words, "still", json());
    }
    assert!(first.upgrade().is_none());
}

fn json() -> serde_json::Value {
    serde_json::json!({ "id": "a", "panels": [], "ticks": [] })
}
