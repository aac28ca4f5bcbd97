//! Search finds a quiz's questions and never gives its answers away.

use super::site::{course, selector};
use scraper::{ElementRef, Html};

/// Words alone, in lower case: the index keeps no markup, and typography may differ.
fn words(text: &str) -> String {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect::<Vec<_>>()
        .join(" ")
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<Vec<_>>().join(" ")
}

fn index() -> String {
    let (_, bytes) = course()
        .site
        .files
        .iter()
        .find(|(path, _)| path.starts_with("searchindex"))
        .expect("the course has a search index");
    words(&String::from_utf8_lossy(bytes))
}

#[test]
fn every_question_is_found() {
    let index = index();
    let page = course().site.page("module-02.html");
    let prompts: Vec<String> = page
        .select(&selector("switchboard-quiz form.question legend"))
        .map(|legend| words(&text(legend)))
        .collect();
    assert!(prompts.len() >= 5);
    for prompt in prompts {
        assert!(index.contains(&prompt), "not in the index: {prompt}");
    }
}

#[test]
fn no_answer_is() {
    let index = index();
    let page = course().site.page("module-02.html");
    let json: String = page
        .select(&selector("script.quiz-answers"))
        .flat_map(|script| script.text())
        .collect();
    let answers: serde_json::Value = serde_json::from_str(&json).unwrap();
    let mut checked = 0;
    for question in answers["questions"].as_array().unwrap() {
        let feedback = question["feedback"].as_object().into_iter().flatten();
        let told = feedback
            .map(|(_, html)| html)
            .chain([&question["explanation"]]);
        for html in told.filter_map(|html| html.as_str()) {
            let fragment = Html::parse_fragment(html);
            let said = words(&text(fragment.root_element()));
            if said.split(' ').count() < 4 {
                continue; // "Yes." may stand anywhere
            }
            checked += 1;
            assert!(!index.contains(&said), "the index gives away: {said}");
        }
    }
    assert!(checked >= 10, "only {checked} answers were looked for");
}
