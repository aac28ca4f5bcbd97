//! The README's example is a whole module: pasted as the README says, it becomes a page of the course.

use super::site::{Site, root, selector};
use super::stock;
use std::fs;

/// The code blocks of the README that are marked as Markdown, in order.
fn examples() -> Vec<String> {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    readme
        .split("\n```markdown\n")
        .skip(1)
        .map(|rest| rest.split("\n```\n").next().unwrap().to_owned() + "\n")
        .collect()
}

#[test]
fn the_example_module_builds_and_holds_what_it_says() {
    let examples = examples();
    let [module, line] = examples.as_slice() else {
        panic!("two examples expected: a module and its line in SUMMARY.md");
    };
    let copy = stock::copy();
    copy.write("book/module-20.md", module);
    let summary: String = copy
        .read("book/SUMMARY.md")
        .lines()
        .map(|old| {
            if old.contains("M.20") {
                line.as_str()
            } else {
                old
            }
        })
        .flat_map(|line| [line.trim_end(), "\n"])
        .collect();
    assert!(
        summary.contains("module-20.md"),
        "SUMMARY.md has no draft of M.20"
    );
    copy.write("book/SUMMARY.md", &summary);

    let output = copy.run("build");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let page = Site::read(&copy.path("public")).page("module-20.html");
    for (css, count) in [
        ("header.module-head", 1),
        ("section.goals li", 2),
        ("div.rule", 1),
        ("switchboard-lab", 1),
        ("dl.vocab dt", 1),
        ("switchboard-quiz form.question", 2),
        ("nav.next", 1),
    ] {
        assert_eq!(page.select(&selector(css)).count(), count, "{css}");
    }
}

/// The lines that the README has run, as it writes them, in a copy of the course.
#[test]
fn the_lines_that_publish_and_pack_do_as_they_are_written() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let mark = "<!-- tests/book/readme.rs runs these lines -->\n\n```sh\n";
    let blocks: Vec<&str> = readme
        .split(mark)
        .skip(1)
        .map(|rest| rest.split("\n```").next().unwrap())
        .collect();
    assert_eq!(blocks.len(), 4);
    let copy = stock::copy();
    copy.write(
        "my-quiz.toml",
        "[[questions]]\ntype = \"ShortAnswer\"\nprompt.prompt = \"Which word?\"\nanswer.answer = \"mut\"\ncontext = \"So.\"\n",
    );
    copy.write(
        "my-chapter.md",
        "# Mine\n\n<quiz>\nWhich?\n- [x] One\n- [ ] Two\n\nSo.\n</quiz>\n",
    );
    for line in blocks.iter().flat_map(|block| block.lines()) {
        let arguments = line.strip_prefix("cargo run --release -- ").expect(line);
        let output = copy.run(arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{line}: {said}");
    }
    for file in [
        "public/index.html",
        "public/sitemap.xml",
        "course.zip",
        "course.epub",
        "module-02.html",
        "quizzes/client-server.zip",
        "module-02-scorm12.zip",
        "module-02-scorm2004.zip",
        "words.txt",
        "book/my-quiz.md",
        "book/my-chapter.md",
    ] {
        assert!(copy.path(file).is_file(), "{file}");
    }
    for block in blocks {
        assert_eq!(block.lines().count(), 3, "three lines:\n{block}");
    }
}

#[test]
fn the_readme_opens_with_the_two_commands() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let commands: Vec<&str> = readme
        .split("\n```sh\n")
        .skip(1)
        .map(|rest| rest.split("\n```").next().unwrap())
        .take(2)
        .collect();
    assert_eq!(commands, ["cargo run --release -- serve", "./test"]);
}

#[test]
fn the_readme_quotes_what_was_measured_beside_other_simulators() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let table = fs::read_to_string(root().join("benches/peers/table.md")).unwrap();
    assert!(
        readme.contains(&format!(
            "<!-- benches/peers/run writes what follows -->\n\n{table}\n<!-- until here -->"
        )),
        "README.md doesn't quote benches/peers/table.md; run benches/peers/run"
    );
}

#[test]
fn the_readme_quotes_what_its_pages_were_measured_to_weigh() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let measured = fs::read_to_string(root().join("tests/measure/measured.json")).unwrap();
    let measured: serde_json::Value = serde_json::from_str(&measured).unwrap();
    let text = |key: &str| measured[key].as_str().unwrap().to_owned();
    let kilobytes = |page: &str| {
        let exact = measured["pages"][page]["kilobytes"].as_f64().unwrap();
        format!("{exact:.1} KB")
    };
    let (_, section) = readme
        .split_once("<!-- tests/measure/write writes what follows -->")
        .expect("the section's beginning");
    let (section, _) = section
        .split_once("<!-- tests/measure/write ends here -->")
        .expect("the section's end");
    for said in [
        format!("Measured on {} at commit {}", text("date"), text("commit")),
        format!("| bytes, gzipped | {} |", kilobytes("module-02.html")),
        format!("requests and {}.", kilobytes("index.html")),
        "| longest task while the lab starts and runs |".to_owned(),
    ] {
        assert!(
            section.contains(&said),
            "README.md doesn't say {said:?}; run tests/measure/write"
        );
    }
}
