//! Quizzes and modules for platforms for learning.

use super::site::root;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output};
use zip::ZipArchive;

fn run(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mdbook-switchboard"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn opened(file: &Path) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            (
                entry.name().unwrap().into_owned(),
                String::from_utf8_lossy(&content).into_owned(),
            )
        })
        .collect()
}

/// What a question's text may hold, and what it may not.
const RICH: &str = "# Rich

<<#quiz id=\"rich\">>

### Which *one*?

![A dot](pictures/a dot.png) and | a table:

| a | b |
|---|---|
| 1 | [x](other.md) |

> Quoted.

```sh
ls | wc
```

<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>

- [x] `This` & <b>that</b>

  > Yes: [why](https://example.org/).
- [ ] None

  > No.

Because.

### Verdicts

- 1: Good.
- 0: Not yet.

<</quiz>>
";

/// Every kind of question in both versions, held to what IMS published (`tools/check-quizzes`).
#[test]
fn quizzes_are_valid_in_both_versions_with_every_kind_of_question() {
    let book = tempfile::tempdir().unwrap();
    let src = book.path().join("src");
    fs::create_dir_all(src.join("pictures")).unwrap();
    fs::write(book.path().join("book.toml"), "[book]\ntitle = \"Kinds\"\n").unwrap();
    for name in ["kinds.md", "more.md"] {
        let from = root().join("tests/browser/fixture").join(name);
        fs::copy(from, src.join(name)).unwrap();
    }
    fs::write(
        src.join("rich.md"),
        RICH.replace("a dot.png)", "a%20dot.png)"),
    )
    .unwrap();
    fs::write(src.join("pictures/a dot.png"), "a picture").unwrap();
    fs::write(src.join("other.md"), "# Other\n").unwrap();
    fs::write(
        src.join("SUMMARY.md"),
        "- [Kinds](kinds.md)\n- [More](more.md)\n- [Rich](rich.md)\n- [Other](other.md)\n",
    )
    .unwrap();
    let unpacked = book.path().join("unpacked");
    for version in ["1.2", "2.1"] {
        let output = run(&["export", "--qti", version, "-o", version], book.path());
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        assert!(
            said.contains("rich.md: question 1 of `rich`: left out: a drawing or formula")
                && said.contains(&format!("(QTI {version}), 1 thing left out.")),
            "{said}"
        );
        let again = run(&["export", "--qti", version, "-o", "again"], book.path());
        assert!(again.status.success());
        let mut kinds = BTreeSet::new();
        for id in ["kinds", "more", "rich"] {
            let file = book.path().join(version).join(format!("{id}.zip"));
            let same = book.path().join("again").join(format!("{id}.zip"));
            assert!(fs::read(&file).unwrap() == fs::read(same).unwrap(), "{id}");
            let files = opened(&file);
            // The manifest names each file that is there, and no other.
            let manifest = &files["imsmanifest.xml"];
            let named: BTreeSet<String> = manifest
                .split("<file href=\"")
                .skip(1)
                .map(|rest| rest.split('"').next().unwrap().replace("%20", " "))
                .collect();
            let there: BTreeSet<String> = files
                .keys()
                .filter(|name| *name != "imsmanifest.xml")
                .cloned()
                .collect();
            assert_eq!(named, there);
            for (name, text) in &files {
                for kind in [
                    "maxChoices=\"1\"",
                    "maxChoices=\"0\"",
                    "<mapEntry",
                    "toleranceMode",
                    "<stringMatch",
                    "<orderInteraction",
                    "rcardinality=\"Single\"><render_choice",
                    "rcardinality=\"Multiple\"",
                    "fibtype=\"String\"",
                    "fibtype=\"Decimal\"",
                    "ident=\"LINE-1\"",
                    "rcardinality=\"Ordered\"",
                ] {
                    if text.replace(">\n<", "><").contains(kind) {
                        kinds.insert(kind);
                    }
                }
                let to = unpacked.join(version).join(id).join(name);
                fs::create_dir_all(to.parent().unwrap()).unwrap();
                fs::write(to, text).unwrap();
            }
        }
        assert_eq!(kinds.len(), 6, "{version}: {kinds:?}");
    }
    // What is said to whoever picks it, why it holds, and what is said in the end.
    let item = fs::read_to_string(unpacked.join("2.1/rich/question-1.xml")).unwrap();
    for part in [
        "<img src=\"book/pictures/a%20dot.png\" alt=\"A dot\"/>",
        "<table><thead>",
        ">x</td>",
        "<blockquote>",
        "<pre><code class=\"language-sh\">ls | wc",
        "identifier=\"option-1\"><code>This</code> &amp; <b>that</b></simpleChoice>",
        "Yes: <a href=\"https://example.org/\">why</a>.",
        "identifier=\"explanation\" showHide=\"show\"><p>Because.</p>",
    ] {
        assert!(item.contains(part), "{part} in\n{item}");
    }
    let test = fs::read_to_string(unpacked.join("2.1/rich/test.xml")).unwrap();
    assert!(test.contains("showHide=\"show\">Good.<"), "{test}");
    let output = Command::new(root().join("tools/check-quizzes"))
        .arg(&unpacked)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn a_file_of_somebody_elses_is_never_replaced_by_a_quiz() {
    let book = tempfile::tempdir().unwrap();
    fs::create_dir_all(book.path().join("src")).unwrap();
    fs::create_dir_all(book.path().join("quizzes")).unwrap();
    fs::write(book.path().join("book.toml"), "").unwrap();
    fs::write(book.path().join("src/SUMMARY.md"), "- [One](one.md)\n").unwrap();
    fs::write(book.path().join("src/one.md"), "# One\n").unwrap();
    let none = run(&["export", "--qti", "1.2"], book.path());
    let said = String::from_utf8_lossy(&none.stderr);
    assert!(
        !none.status.success() && said.contains("has no quiz"),
        "{said}"
    );
    fs::copy(
        root().join("tests/browser/fixture/kinds.md"),
        book.path().join("src/one.md"),
    )
    .unwrap();
    fs::write(book.path().join("quizzes/kinds.zip"), "mine").unwrap();
    let refused = run(&["export", "--qti", "1.2"], book.path());
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(
        !refused.status.success() && said.contains("is there already"),
        "{said}"
    );
    assert_eq!(
        fs::read_to_string(book.path().join("quizzes/kinds.zip")).unwrap(),
        "mine"
    );
    let both = run(&["export", "--qti", "1.2", "--anki"], book.path());
    assert_eq!(both.status.code(), Some(2));
}

/// What plays it is looked at in `tests/browser/scorm.test.js`.
#[test]
fn a_module_as_a_unit_holds_its_page_and_a_manifest_and_is_the_same_each_time() {
    let folder = tempfile::tempdir().unwrap();
    for (version, schema) in [("1.2", "1.2"), ("2004", "2004 4th Edition")] {
        let pack = |name: &str| {
            let file = folder.path().join(name);
            let output = run(
                &[
                    "package",
                    root().to_str().unwrap(),
                    "--scorm",
                    version,
                    "--module",
                    "module-02.md",
                    "-o",
                    file.to_str().unwrap(),
                ],
                folder.path(),
            );
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{said}");
            file
        };
        let (first, second) = (pack("a.zip"), pack("b.zip"));
        assert!(fs::read(&first).unwrap() == fs::read(&second).unwrap());
        let files = opened(&first);
        assert_eq!(
            files.keys().collect::<Vec<_>>(),
            ["imsmanifest.xml", "index.html"]
        );
        let manifest = &files["imsmanifest.xml"];
        assert!(
            manifest.contains(&format!("<schemaversion>{schema}</schemaversion>"))
                && manifest.contains("<title>Module 02: Client–Server, demystified.</title>"),
            "{manifest}"
        );
        // The script that tells comes first, and the policy lets it run.
        let page = &files["index.html"];
        let scripts: Vec<&str> = page.split("<script>").skip(1).collect();
        assert!(scripts[0].contains("API_1484_11"), "{}", &scripts[0][..200]);
    }
    let without = run(&["package", "--scorm", "1.2"], &root());
    assert_eq!(without.status.code(), Some(2));
}
