//! mkdocs-quiz: questions between `<quiz>` and `</quiz>` in a chapter, with boxes or with `[[blanks]]`.

use super::fences::Fences;
use super::write::{quiz, sayable};
use super::{Answer, Migrated, Question};
use crate::words::Words;

/// The chapter with its quizzes in our form; neighbours become one quiz. What can't be said stays as it was.
#[must_use]
pub fn markdown(text: &str, id: &str, words: &Words) -> Migrated {
    let mut migrated = Migrated::default();
    let mut waiting: Vec<Question> = Vec::new();
    let mut quizzes = 0;
    let mut put = |waiting: &mut Vec<Question>, into: &mut String| {
        if waiting.is_empty() {
            return;
        }
        quizzes += 1;
        let id = if quizzes == 1 {
            id.to_owned()
        } else {
            format!("{id}-{quizzes}")
        };
        if !into.is_empty() && !into.ends_with("\n\n") {
            into.push('\n');
        }
        into.push_str(&quiz(&id, waiting, words));
        waiting.clear();
    };
    let lines: Vec<&str> = text.lines().collect();
    let ends = lines.iter().enumerate();
    let ends = ends.filter(|(_, line)| line.trim() == "</quiz>");
    let mut ends = ends.map(|(end, _)| end).peekable();
    let mut fences = Fences::default();
    let mut blank = String::new();
    let mut at = front_matter(&lines);
    if at > 0 {
        let why = "settings of the page, which mdBook would show as its text";
        migrated.left.push((1, why.to_owned()));
    }
    while at < lines.len() {
        let line = lines[at];
        let bare = line.trim_start();
        let is_code = fences.is_code(line);
        while ends.next_if(|end| *end < at).is_some() {}
        let end = (!is_code && is_opening(bare))
            .then(|| ends.peek().copied())
            .flatten();
        let Some(end) = end else {
            if line.trim().is_empty() && !waiting.is_empty() {
                blank.push('\n');
            } else {
                put(&mut waiting, &mut migrated.text);
                migrated.text.push_str(&std::mem::take(&mut blank));
                migrated.text.push_str(line);
                migrated.text.push('\n');
            }
            at += 1;
            continue;
        };
        let indent = line.len() - bare.len();
        let inside: Vec<&str> = lines[at + 1..end]
            .iter()
            .map(|line| {
                line.get(indent..)
                    .filter(|_| line[..indent].trim().is_empty())
                    .unwrap_or(line.trim_start())
            })
            .collect();
        let made = question(&inside).and_then(|question| sayable(&question).map(|()| question));
        match made {
            Ok(question) => {
                blank.clear();
                migrated.questions += 1;
                if let Answer::Choice(options) = &question.answer {
                    migrated.bare += options.len();
                }
                waiting.push(question);
            }
            Err(why) => {
                put(&mut waiting, &mut migrated.text);
                migrated.text.push_str(&std::mem::take(&mut blank));
                for line in &lines[at..=end] {
                    migrated.text.push_str(line);
                    migrated.text.push('\n');
                }
                migrated.left.push((at + 1, why.to_owned()));
            }
        }
        at = end + 1;
    }
    put(&mut waiting, &mut migrated.text);
    migrated.text.push_str(&blank);
    migrated
}

/// How many lines a chapter begins with that its program reads and doesn't show: settings between two lines `---`.
fn front_matter(lines: &[&str]) -> usize {
    let [first, second, ..] = lines else {
        return 0;
    };
    if first.trim_start_matches('\u{feff}').trim_end() != "---" || !second.contains(':') {
        return 0;
    }
    let end = lines
        .iter()
        .skip(1)
        .position(|line| line.trim_end() == "---");
    end.map_or(0, |end| end + 2)
}

fn is_opening(line: &str) -> bool {
    line.trim_end() == "<quiz>" || line.starts_with("<quiz ") && line.trim_end().ends_with('>')
}

/// An option's box and what stands after it.
fn option(line: &str) -> Option<(bool, &str)> {
    let rest = ["- ", "* ", "+ "]
        .into_iter()
        .find_map(|bullet| line.strip_prefix(bullet))?;
    [("[x]", true), ("[X]", true), ("[ ]", false), ("[]", false)]
        .into_iter()
        .find_map(|(mark, right)| Some((right, rest.trim_start().strip_prefix(mark)?.trim())))
}

fn question(lines: &[&str]) -> Result<Question, &'static str> {
    let joined = |lines: &[&str]| lines.join("\n").trim().to_owned();
    let Some(first) = lines.iter().position(|line| option(line).is_some()) else {
        return blanks(lines);
    };
    let mut options: Vec<(bool, String)> = Vec::new();
    let mut at = first;
    while at < lines.len() {
        let line = lines[at];
        if let Some((right, text)) = option(line) {
            options.push((right, text.to_owned()));
        } else if line.starts_with([' ', '\t']) && !line.trim().is_empty() {
            if let Some((_, text)) = options.last_mut() {
                text.push('\n');
                text.push_str(line.trim());
            }
        } else if line.trim().is_empty() {
            // Options may have lines without words between them.
            let words = lines[at..].iter().position(|line| !line.trim().is_empty());
            match words.map(|words| at + words) {
                Some(next) if option(lines[next]).is_some() => {
                    at = next;
                    continue;
                }
                _ => break,
            }
        } else {
            break;
        }
        at += 1;
    }
    let explanation = joined(&lines[at..]);
    Ok(Question {
        prompt: joined(&lines[..first]),
        answer: Answer::Choice(options),
        explanation: Some(explanation).filter(|text| !text.is_empty()),
    })
}

/// A sentence with a blank in it; what follows a rule explains it.
fn blanks(lines: &[&str]) -> Result<Question, &'static str> {
    let rule = lines.iter().position(|line| line.trim() == "---");
    let (asked, rest) = lines.split_at(rule.unwrap_or(lines.len()));
    let asked = asked.join("\n").trim().to_owned();
    let explanation = rest
        .get(1..)
        .unwrap_or_default()
        .join("\n")
        .trim()
        .to_owned();
    let Some((before, after)) = asked.split_once("[[") else {
        return Err("it has neither boxes nor a blank");
    };
    let Some((answer, after)) = after.split_once("]]") else {
        return Err("its blank has no end");
    };
    if after.contains("[[") {
        return Err("it has several blanks, and a question of ours asks for one thing");
    }
    Ok(Question {
        prompt: format!("{before}\\_\\_\\_{after}"),
        answer: Answer::Text(vec![answer.trim().to_owned()]),
        explanation: Some(explanation).filter(|text| !text.is_empty()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(text: &str) -> Migrated {
        markdown(text, "q", &Words::of(None))
    }

    #[test]
    fn neighbouring_questions_become_one_quiz_and_the_text_around_stays() {
        let made = made(
            "# A\n\nText.\n\n<quiz>\nWhat?\n- [x] One\n- [ ] Two\n\nBecause.\n</quiz>\n\n<quiz>\n2 + 2 = [[4]]\n\n---\nYes.\n</quiz>\n\nMore.\n\n\
             <quiz>\nAgain?\n\n- [ ] a\n- [X] b\n</quiz>\n",
        );
        assert_eq!((made.questions, made.bare, made.left.len()), (3, 4, 0));
        assert_eq!(made.text.matches("<<#quiz").count(), 2);
        for part in [
            "# A\n\nText.\n\n<<#quiz id=\"q\">>\n\n### What?\n\n- [x] One\n",
            "Because.\n\n\n### 2 + 2 = \\_\\_\\_\n\nAnswer: `4`\n\nYes.\n",
            "<</quiz>>\n\nMore.\n\n<<#quiz id=\"q-2\">>\n",
        ] {
            assert!(made.text.contains(part), "{part}\n--\n{}", made.text);
        }
    }

    #[test]
    fn settings_of_a_page_are_left_out_and_told() {
        let quiz = "\n# A\n\n<quiz>\nQ?\n- [x] a\n- [ ] b\n\nSo.\n</quiz>\n";
        let whole = made(&format!("---\r\ntitle: A\r\n---\r\n{quiz}"));
        assert_eq!(whole.text, made(quiz).text);
        assert_eq!(whole.left.len(), 1);
        for text in ["---\n\nA line.\n\n---\n", "---\na: b\n", "---\n", ""] {
            assert_eq!(made(text).text, text);
        }
    }

    #[test]
    fn options_may_have_lines_without_words_between_them() {
        let made = made("<quiz>\nQ?\n- [x] a\n\n \n- [ ] b\n\n\nBecause.\n</quiz>\n");
        assert!(made.text.contains("- [ ] b\n"), "{}", made.text);
        assert!(made.text.contains("\nBecause.\n"), "{}", made.text);
    }

    /// Where each line looks at all that follow, it takes minutes.
    #[test]
    fn many_lines_are_each_read_once() {
        let unclosed = "<quiz>\n".repeat(200_000);
        assert_eq!(made(&unclosed).text, unclosed);
        let blank = "\n".repeat(200_000);
        let made = made(&format!("<quiz>\nQ?\n- [x] a\n{blank}- [ ] b\n</quiz>\n"));
        assert_eq!((made.questions, made.bare), (1, 2));
    }

    #[test]
    fn what_can_not_be_said_stays_as_it_was() {
        let text = "<quiz>\n[[a]] and [[b]]\n</quiz>\n\n```markdown\n<quiz>\nA?\n- [x] b\n</quiz>\n```\n\n<quiz>\nnever ends\n";
        let made = made(text);
        assert_eq!(made.text, text);
        assert_eq!(made.left.len(), 1);
        assert_eq!(made.left[0].0, 1);
        // A longer fence may show a shorter one.
        let shown = "````markdown\n```\n<quiz>\nA?\n- [x] b\n- [ ] c\n</quiz>\n```\n````\n";
        assert_eq!(self::made(shown).text, shown);
        // A blank without an explanation, in ours, tells nobody why.
        assert_eq!(
            markdown("<quiz>\na [[b]]\n</quiz>\n", "q", &Words::of(None))
                .left
                .len(),
            1
        );
    }
}
