//! What an author left open in a question ends there: the questions after it, and the page, stay what they are.

use crate::support::{book, context};
use mdbook_switchboard::Switchboard;

const QUIZ: &str = "<<#quiz id=tea>>\n\n### What is Vec<T>?\n\nWhat is it?\n\n- [x] One Option<T>\n\n  \
                    > Yes, Box<U>.\n- [ ] Two\n\n  > No.\n\nBox<dyn> it is.\n\n### And else?\n\nAnswer: `it`\n\nIt.\n\n\
                    <</quiz>>\n\nAfter it.\n";

/// The names of the elements that are open at the end, or closed though none is open.
fn torn(html: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    for piece in html.split('<').skip(1) {
        let name: String = piece
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        if name.is_empty() || ["input", "br", "hr", "img"].contains(&name.as_str()) {
            continue;
        }
        if !piece.starts_with('/') {
            open.push(name);
        } else if open.pop().as_ref() != Some(&name) {
            return vec![format!("/{name}")];
        }
    }
    open
}

#[test]
fn what_is_left_open_in_a_question_ends_in_it() {
    let (book, _) = Switchboard::default()
        .transform(&context("html"), book(QUIZ))
        .unwrap_or_else(|rejected| panic!("{rejected}"));
    let mut quizzes = 0;
    for chapter in book.chapters() {
        let content = &chapter.content;
        let text = content.split("<script").next().unwrap_or(content);
        if text.contains("Vec<T>") {
            quizzes += 1;
            assert_eq!(
                torn(text).len(),
                usize::from(text.contains("<form")) * 2,
                "{text}"
            );
        }
    }
    assert_eq!(quizzes, 2, "the chapter and its answers");
}
