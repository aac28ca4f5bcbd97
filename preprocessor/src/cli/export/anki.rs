//! Anki's text format: a line for each note, its fields with tabs between them, and lines before them
//! that say what the columns are (Anki manual, “Importing text files”).

use mdbook_switchboard::Flashcard;

/// How a deck of ours begins. (What Anki writes itself has no note type here, but a column of them.)
const BEGINS: &str = "#separator:tab\n#html:true\n#notetype:Basic\n#deck:";

/// Whether a file that begins so is a deck of ours.
pub(super) fn is_one(beginning: &[u8]) -> bool {
    beginning.starts_with(BEGINS.as_bytes())
}

/// The deck of a course.
///
/// Each note has an identifier of its own, by which Anki knows it again. The note type is Anki's own “Basic”; where a
/// collection calls that otherwise, Anki takes the one that was used last. The columns have no names: in an Anki of
/// another language the fields have others, and what is in a column of another name is left out.
pub(super) fn deck(title: &str, cards: &[Flashcard]) -> String {
    let course = name(title);
    let mut deck = format!(
        "{BEGINS}{}\n\
         #guid column:1\n#tags column:4\n",
        one_line(title)
    );
    for card in cards {
        let front = match &card.pronunciation {
            Some(sounds) => format!("{}<br><small>{}</small>", card.term, escape(sounds)),
            None => card.term.clone(),
        };
        let fields = [
            card.id.clone(),
            front,
            card.meaning.clone(),
            format!("{course}::{}", card.chapter),
        ];
        deck.push_str(&fields.map(|text| field(&text)).join("\t"));
        deck.push('\n');
    }
    deck
}

/// A field: on one line, quoted where it holds a quote or begins like a comment.
fn field(text: &str) -> String {
    let text = one_line(text);
    if text.contains('"') || text.starts_with('#') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}

/// Line breaks and tabs end lines and fields; in code they are kept as character references.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut in_code = 0_u32;
    for (at, character) in text.char_indices() {
        match character {
            '<' if text[at..].starts_with("<pre") => in_code += 1,
            '<' if text[at..].starts_with("</pre") => in_code = in_code.saturating_sub(1),
            _ => {}
        }
        match character {
            '\r' => {}
            '\n' if in_code > 0 => line.push_str("<br>"),
            '\t' if in_code > 0 => line.push_str("&#9;"),
            '\n' | '\t' => line.push(' '),
            character => line.push(character),
        }
    }
    line
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Words as a name without spaces, which a tag can't hold.
fn name(words: &str) -> String {
    let words = words.to_lowercase();
    let parts = words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty());
    let name = parts.collect::<Vec<_>>().join("-");
    if name.is_empty() {
        "course".to_owned()
    } else {
        name
    }
}

#[cfg(test)]
mod tests;
