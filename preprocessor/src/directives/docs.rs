//! `docs/directives.md`, made from the table.

use crate::labs::attributes::RUSH;
use crate::reading::attributes::table::{Attribute, DIRECTIVES, DirectiveSpec, Form, Kind};
use crate::reading::value::list;
use std::fmt::Write;

const INTRODUCTION: &str = "\
# Directives

This page is made from the table in `preprocessor/src/reading/attributes/table.rs`. Change the table, then run
`UPDATE_DOCS=1 cargo test -p mdbook-switchboard --lib docs` to write the page again.

A directive is a whole line, indented by at most three spaces: `<<#name>>`, or for a block `<<#name>>` and
`<</name>>` with Markdown between them. It stands at the outermost level of a chapter, not inside a list,
a quotation, a table or another block. Lines in code, HTML and comments are left alone; leave a blank line
between HTML and a directive. `\\<<#` writes one literally.

Attributes are `name=value`, without spaces around `=`. A value that holds a space is quoted, with `\\\"`
for a quote in it. Each may be given once. Durations carry their unit: `42ms`, `5s`, `1m30s`, `1h`.

| directive | form | what it becomes |
|---|---|---|
";

/// What the table has no room for.
const QUIZ: &str = "
A level-3 heading opens a question. What stands before its options is its prompt: text, code, pictures,
lists, tables. What follows them is the explanation, in any Markdown. How a question is answered depends
on what is in it:

| what you write | what the reader does |
|---|---|
| a task list with one `[x]` | chooses one |
| a task list with several `[x]` | chooses all that are right |
| `Answer:` and code spans, as in ``Answer: `backpressure` or `back pressure` `` | types one of these texts; case, accents and spacing don't count |
| `Answer:` and one number, or ``Answer: `3.0 s` ± `0.2` `` | types a number, within the tolerance |
| `Answer:` alone in its paragraph, and a block of code under it | predicts the output of some code, line by line; white space at the ends of lines doesn't count |
| none of these, but an ordered list (the last, if there are several) | puts its items in order; write them in the right one |

Every option carries a quotation, indented under it, that answers whoever picks it. Questions that are
typed or put in order need an explanation; the others are better with one. Footnotes may stand in a
prompt, and nowhere else in a quiz.

**A number may have a unit**, and readers may leave it out, spell it in another way, or take another one
of its kind: `3000 ms` is `3 s`. Known are times (`ns` to `d`), amounts of data (`B`, `KiB`, `MB`, `Mbit` …)
and rates of it (`MB/s`, `Mbps`), frequencies (`Hz` …), lengths (`mm` to `km`) and `%`; any other word, as in
`25 clients` or `5 requests/s`, is a unit of its own. What doesn't fit is asked for again, and not counted as
wrong. The tolerance is in the number's unit, in its own (`` `3 s` ± `200 ms` ``), or a share of the number
(`` `3 s` ± `5 %` ``). A number with more words after it, as in `404 Not Found`, is a text.

**A question that asks for output** shows what was predicted beside what is printed, line by line:

~~~markdown
### What does this print?

```python
for n in range(2):
    print(n)
```

Answer:

```text
0
1
```

`range(2)` ends before 2.
~~~

**Options are shuffled**: each reader sees them in an order of their own, which stays the same for them.
Without scripts, on paper and in the Answers chapter they stand as you wrote them. Number the options
(`1. [ ]`, `2. [x]`) to keep a question in your order, or give the whole quiz `shuffle=no`.

`### Verdicts` comes last and maps scores to closing words: `- 5: Sharp.`, `- 3–4: Nearly there.` Each
score from 0 to the number of questions has one verdict.

**Warnings** tell of what is sound and probably not meant; `check --strict` makes errors of them (so does
`strict = true` under `[preprocessor.switchboard]` in `book.toml`). In a quiz they are: a question without
an explanation; a right answer that is always the first, or always the longest by a tenth or more; and,
where options are shuffled, an option such as \"all of the above\" or \"both A and C\" (which keeps its
place) and a feedback or explanation that points at one (\"the second option\").

A reader's answers are kept under the quiz's id and the question's words: they survive a new
explanation, and are forgotten when the title, the prompt or the options change.
";

const VOCAB: &str = "
In every chapter of the course, the first place that uses a term becomes a link to its definition: to the
card where the same chapter teaches it, else to the glossary. On a page its meaning shows beside it on
hover and focus. Headings, links, code, figures' SVG, quizzes, `<<#rule>>`, a card's text and the
vocabulary itself hold no links. A term is found as a whole word, in capitals or not, and in its plural
with -s, -es or -ies; of two that fit, the longer is meant. A term that no chapter uses draws a warning,
and so does a form of it.

| what you write | what it does |
|---|---|
| ``Queue `/kjuː/` <!-- also: waiting line, queueing -->`` | other forms of the term that the text uses |
| `port<!-- no-term -->` | leaves this one word alone |
| `<!-- no-term: port, queue -->` | leaves these terms alone in the whole chapter |
| `<!-- no-term: * -->` | leaves all of them alone in the chapter |

`export --anki` writes the course's terms as a deck of flash cards.
";

/// What is checked in the whole book, wherever it is written.
const BOOK: &str = r#"
## What else is checked

Every build, and `check` without one, looks at the whole book:

- **Links and pictures.** A link to a chapter or a file that the book doesn't have, and a picture whose
  file is missing, are errors; a place in a page that isn't there (`module-02.md#no-such-heading`), an
  empty address, and a path that leads out of the source folder draw warnings. Links in HTML
  (`<a href>`, `<img src>`) are looked at too. Addresses with a host are never asked for. What is put
  beside the built book by other means is named in `book.toml`, as paths from the source folder, or from
  the root of the host:

  ```toml
  [preprocessor.switchboard]
  elsewhere = ["api/", "../downloads", "/logo.svg"]
  ```

- **Addresses that begin with `/`** count from the root of the host, since mdBook leaves them as they are.
  Where `site-url` in `book.toml` says at which path the book will be, an address under that path is looked
  at as any other is, and what lies beside it is the host's. Without `site-url` the book may be anywhere, or
  on a disk, so that such an address draws a warning, whether or not the book has what it names.
- **What stays text.** A link whose address holds a space, a footnote that no line defines (`[^none]`), and
  a reference that no line defines draw warnings. Since `[Ctrl][C]` and `[1][2]` are no references, one is
  told only if its label is nearly a defined one, if its words are several (`[the guide][guide]`), or, in a
  chapter that defines others, if words and label are both words and not both capitalised.
- **Inclusions.** `{{#include file}}` of a file that can't be read is an error.
- **Files that can't be read.** A chapter that isn't there, or isn't text in UTF-8, is an error of its own;
  all the others are looked at in the same run. (`mdbook build` stops at it.)
- **Files that nobody reads.** A Markdown file in the source folder that `SUMMARY.md` doesn't name and no
  chapter includes draws a warning. One that isn't to be a chapter yet is named there in a comment,
  `<!-- module-03.md -->`. A `README.md` is left alone.
- **Directives that Markdown hides.** A code block or a comment that never ends and swallows directives is
  an error. A block of code that ends too early or too late draws a warning: to show a block of code within
  another, give the outer one a longer fence (four backticks), at both ends. So does a directive in HTML
  (a blank line ends HTML, but for `<pre>`, `<script>` and `<style>`: put the directive below those), and a
  near miss on a line of its own, such as `<#next>` or `<<next>>`.

Messages name files by their paths from the folder that the command was called in.
"#;

/// The page `docs/directives.md`, as Markdown.
#[must_use]
pub fn page() -> String {
    let mut page = INTRODUCTION.to_owned();
    for spec in DIRECTIVES {
        let _ = writeln!(
            page,
            "| [`<<#{0}>>`](#{0}) | {1} | {2} |",
            spec.name,
            form(spec.form),
            spec.meaning
        );
    }
    for spec in DIRECTIVES {
        page.push('\n');
        page.push_str(&section(spec));
    }
    page.push_str(BOOK);
    page
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Line => "line",
        Form::Block => "block",
        Form::LineOrBlock => "line or block",
    }
}

fn section(spec: &DirectiveSpec) -> String {
    let mut text = format!("## {}\n\n{} {}\n", spec.name, spec.meaning, spec.holds);
    if !spec.attributes.is_empty() {
        text.push_str("\n| attribute | value | default | |\n|---|---|---|---|\n");
        for attribute in spec.attributes {
            let _ = writeln!(
                text,
                "| `{}` | {} | {} | {} |",
                attribute.name,
                kind(&attribute.kind),
                default(attribute),
                attribute.meaning
            );
        }
    }
    if spec.name == "vocab" {
        text.push_str(VOCAB);
    }
    if spec.name == "quiz" {
        text.push_str(QUIZ);
    }
    if spec.name == "switchboard" {
        text.push_str(&scenario());
    }
    let _ = write!(text, "\n```markdown\n{}\n```\n", spec.example);
    text
}

/// What the lab's scenario sets.
fn scenario() -> String {
    let sets: Vec<String> = RUSH
        .sets
        .iter()
        .map(|(name, value)| format!("`{name}={value}`"))
        .collect();
    let sets: Vec<&str> = sets.iter().map(String::as_str).collect();
    format!(
        "\n`scenario={}` sets {}, and lets {} clients in for {} s. Attributes that are given override \
         what it sets.\n\nSettings that contradict each other, such as `backoff=exponential` without \
         `retries`, are errors.\n",
        RUSH.name,
        list(&sets, "and"),
        RUSH.clients,
        RUSH.seconds,
    )
}

fn kind(kind: &Kind) -> String {
    match *kind {
        Kind::Count {
            least,
            most: u64::MAX,
        } => format!("a whole number from {least}"),
        Kind::Count { least, most } => format!("a whole number from {least} to {most}"),
        Kind::Rate { least, most } => {
            format!("so many a second, from {least} to {most}: `5`, `0.5`, `300/m`")
        }
        Kind::Duration { least, most } => format!("a duration from `{least}` to `{most}`"),
        Kind::DurationOr { word, least, most } => {
            format!("a duration from `{least}` to `{most}`, or `{word}`")
        }
        Kind::Share => "a share: `10%`, `0.1`".to_owned(),
        Kind::Word(words) => quoted(words, "or"),
        Kind::Words(words) => format!("any of {}, with commas between them", quoted(words, "and")),
        Kind::Id => "lower-case letters, digits and hyphens".to_owned(),
        Kind::Text => "text".to_owned(),
    }
}

fn quoted(words: &[&str], conjunction: &str) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
    list(&quoted, conjunction)
}

fn default(attribute: &Attribute) -> String {
    match attribute.default {
        Some(default) => format!("`{default}`"),
        None => attribute.otherwise.to_owned(),
    }
}

#[cfg(test)]
mod tests;
