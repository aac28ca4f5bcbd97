//! `package` and `migrate` on small books: what they refuse, and in which words.

use super::support::{Book, refuses};
use std::fs;

#[test]
fn a_file_of_the_authors_is_never_replaced() {
    let book = Book::new();
    let chapter = book.read("src/a.md");
    refuses(
        &book,
        "package -o src/a.md",
        "`src/a.md` is there already, and isn't what this command writes.",
    );
    refuses(
        &book,
        "package --epub -o book.toml",
        "`book.toml` is there already",
    );
    refuses(
        &book,
        "package --single-file a.html -o src/a.md",
        "`src/a.md` is there already",
    );
    refuses(&book, "package -o src", "`src` is a folder.");
    refuses(
        &book,
        "package -o nowhere/a.zip",
        "`nowhere/a.zip` can't be written: there is no folder `nowhere`.",
    );
    assert_eq!(book.read("src/a.md"), chapter);
    // An archive of another program: its first file has a time.
    let theirs = "PK\u{3}\u{4}\u{a}\0\0\0\0\0\u{21}\u{42}\u{21}\u{5b}theirs";
    book.write("small.zip", theirs);
    for arguments in ["package", "package --epub -o small.zip"] {
        refuses(&book, arguments, "`small.zip` is there already");
    }
    assert_eq!(book.read("small.zip"), theirs);
    fs::remove_file(book.path("small.zip")).unwrap();
    // A page that has a policy, and a deck that Anki wrote.
    let page = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">";
    let deck = "#separator:tab\n#html:true\n#notetype column:1\n";
    for (file, text, arguments) in [
        (
            "mine.html",
            page,
            "package --single-file a.html -o mine.html",
        ),
        ("mine.txt", deck, "export --anki -o mine.txt"),
    ] {
        book.write(file, text);
        refuses(&book, arguments, "is there already");
        assert_eq!(book.read(file), text);
        fs::remove_file(book.path(file)).unwrap();
    }
    for _ in 0..2 {
        assert!(
            book.run("package --single-file a.html -o page.html")
                .status
                .success()
        );
    }
    fs::remove_file(book.path("page.html")).unwrap();
    // What it wrote itself it writes again; and nothing else is left where it wrote.
    for _ in 0..2 {
        assert!(book.run("package").status.success());
    }
    let names = super::support::tree::names(book.root());
    assert_eq!(names, ["book.toml", "small.zip", "src"]);
}

#[test]
fn a_dash_is_no_name_of_a_package() {
    let book = Book::with_theme();
    refuses(&book, "package -o -", "is a file");
    assert!(!book.path("-").exists());
}

#[test]
fn a_book_that_can_not_be_built_is_not_packed() {
    let book = Book::new();
    assert!(book.run("package").status.success());
    let before = fs::read(book.path("small.zip")).unwrap();
    book.write("src/a.md", "# A\n\n<<#nonsense>>\n");
    let said = book.transcript("package");
    assert!(
        said.contains("[exit 1]") && said.contains("nonsense"),
        "{said}"
    );
    assert_eq!(fs::read(book.path("small.zip")).unwrap(), before);
    refuses(&Book::empty(), "package", "holds no book.toml");
}

#[test]
fn a_unit_is_called_as_its_chapter_whatever_that_is_called_and_wherever_it_lies() {
    let book = Book::new();
    book.write(
        "src/SUMMARY.md",
        "- [One](a.md)\n- [Two](größe/maß.md)\n- [Three](größe/README.md)\n",
    );
    book.write("src/größe/maß.md", "# Two\n");
    book.write("src/größe/README.md", "# Three\n");
    for (named, title) in [
        ("größe/maß.md", "Two"),
        ("./src/größe/maß.md", "Two"),
        ("größe/README.md", "Three"),
    ] {
        let output = book.run(&format!("package --scorm 1.2 --module {named} -o unit.zip"));
        assert!(output.status.success(), "{named}: {output:?}");
        let file = fs::File::open(book.path("unit.zip")).unwrap();
        let mut archive = zip::ZipArchive::new(file).unwrap();
        let manifest = archive.by_name("imsmanifest.xml").unwrap();
        let manifest = std::io::read_to_string(manifest).unwrap();
        assert!(
            manifest.contains(&format!("<title>{title}</title>")),
            "{named}: {manifest}"
        );
    }
}

#[test]
fn an_archive_among_the_chapters_does_not_hold_the_last_one() {
    let book = Book::new();
    let packed = || {
        let output = book.run("package -o src/small.zip");
        assert!(output.status.success(), "{output:?}");
        fs::read(book.path("src/small.zip")).unwrap()
    };
    assert_eq!(packed(), packed());
}

#[test]
fn a_page_that_is_not_there_is_told() {
    refuses(
        &Book::new(),
        "package --single-file b.html",
        "the site has no page `b.html`",
    );
}

#[test]
fn quizzes_of_other_programs_are_taken_over_and_the_book_is_sound_with_them() {
    let book = Book::with_theme();
    book.write(
        "old.toml",
        "[[questions]]\ntype = \"MultipleChoice\"\nprompt.prompt = \"Which?\"\nprompt.distractors = [\"A\", \"B\"]\n\
         answer.answer = \"C\"\ncontext = \"So.\"\n\n[[questions]]\ntype = \"Essay\"\nprompt.prompt = \"Why?\"\nanswer.answer = \"-\"\n",
    );
    book.write(
        "old.md",
        "# Old\n\n<quiz>\n2 + 2 = [[4]]\n\n---\nCount.\n</quiz>\n\n<quiz>\n[[a]] [[b]]\n</quiz>\n",
    );
    let said = book.transcript("migrate old.toml -o src/a.md");
    assert!(said.contains("unable to write `src/a.md`"), "{said}");
    fs::remove_file(book.path("src/a.md")).unwrap();
    let said = book.transcript("migrate old.toml -o src/a.md");
    assert!(
        said.contains("[exit 0]") && said.contains("old.toml:8: left out: its type is none"),
        "{said}"
    );
    assert!(
        said.contains("1 question taken over, 1 left out. 3 options say no more"),
        "{said}"
    );
    let said = book.run("migrate old.md -o -");
    assert!(String::from_utf8_lossy(&said.stdout).contains("<<#quiz"));
    assert!(!book.path("-").exists());
    let said = book.transcript("migrate old.md --id other -o src/b.md");
    assert!(
        said.contains("[exit 0]") && said.contains("old.md:10: left out: it has several blanks"),
        "{said}"
    );
    // A name that is no id makes one.
    fs::copy(book.path("old.toml"), book.path("01-größe.toml")).unwrap();
    let said = book.transcript("migrate 01-größe.toml -o src/c.md");
    assert!(said.contains("[exit 0]"), "{said}");
    assert!(book.read("src/c.md").contains("id=\"quiz-01-grosse\""));
    book.write("src/c.md", &format!("# Three\n\n{}", book.read("src/c.md")));
    book.write("src/a.md", &format!("# One\n\n{}", book.read("src/a.md")));
    // What was left out stays as it was, for its author to see.
    book.write(
        "src/b.md",
        &book
            .read("src/b.md")
            .replace("<quiz>\n[[a]] [[b]]\n</quiz>\n", ""),
    );
    book.write(
        "src/SUMMARY.md",
        "- [One](a.md)\n- [Two](b.md)\n- [Three](c.md)\n",
    );
    let said = book.transcript("check");
    assert!(said.contains("[exit 0]"), "{said}");
    for (file, words) in [
        ("nowhere.toml", "unable to read"),
        ("book.toml", "it has no [[questions]]"),
        ("src", "unable to read"),
    ] {
        refuses(&book, &format!("migrate {file}"), words);
    }
}

/// A book with a picture beside this chapter in a folder, and another chapter above them.
fn with_a_chapter_in_a_folder(chapter: &str) -> Book {
    let book = Book::new();
    book.write("src/SUMMARY.md", "- [A](a.md)\n- [B](deep/b.md)\n");
    book.write("src/a.md", "# A\n");
    book.write(
        "src/deep/p.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    book.write("src/deep/b.md", chapter);
    book
}

#[test]
fn in_an_e_book_the_answers_of_a_chapter_in_a_folder_lead_to_their_pictures_and_links() {
    let book = with_a_chapter_in_a_folder(
        "# B\n\n<<#quiz id=\"q\">>\n\n### Asked?\n\n- [ ] No\n\n  > Why not.\n- [x] Yes\n\n  > ![seen](p.svg) [told](../a.md)\n\n<</quiz>>\n",
    );
    let outcome = book.run("package --epub -o out.epub");
    assert!(outcome.status.success(), "{outcome:?}");
    let file = fs::File::open(book.path("out.epub")).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    let page = std::io::read_to_string(archive.by_name("book/deep/b.xhtml").unwrap()).unwrap();
    for once in [
        "<img src=\"../deep/p.svg\" alt=\"seen\"/>",
        "<a href=\"../a.xhtml\">told</a>",
        "<a href=\"#quiz-q-1\">",
    ] {
        assert_eq!(page.matches(once).count(), 1, "{once}: {page}");
    }
}

#[test]
fn a_single_page_has_the_pictures_in_it_that_an_answer_shows_and_no_link_to_another_page() {
    let book = with_a_chapter_in_a_folder(
        "<<#module number=1 of=1 phase=\"A\" minutes=5>>\n\n# B\n\nOne.\n\n<<#quiz id=\"q\">>\n\n### Asked?\n\n- [ ] No\n\n  > ![seen](p.svg) [told](../a.md)\n- [x] Yes\n\n  > Yes.\n\n![why](p.svg)\n\n### Verdicts\n\n- 0–1: ![so](p.svg)\n\n<</quiz>>\n\n<<#quiz id=\"r\">>\n\n### Typed?\n\nAnswer: `<img src=\"no.svg\">`\n\nSo.\n\n<</quiz>>\n\n<<#review id=\"v\" questions=1 quizzes=\"q\">>\n",
    );
    for to in [
        "--single-file deep/b.html -o b.html",
        "--scorm 1.2 --module deep/b.md -o b.zip",
    ] {
        let outcome = book.run(&format!("package {to}"));
        assert!(outcome.status.success(), "{outcome:?}");
    }
    let file = fs::File::open(book.path("b.zip")).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    let unit = std::io::read_to_string(archive.by_name("index.html").unwrap()).unwrap();
    for page in [book.read("b.html"), unit] {
        for data in ["quiz-answers\">", "review-questions\">"] {
            let (_, data) = page.split_once(data).unwrap();
            let (data, _) = data.split_once("</script>").unwrap();
            assert!(
                data.contains("img src=\\\"data:image/svg+xml;base64,"),
                "{data}"
            );
            assert!(
                !data.contains("p.svg") && !data.contains("a.html\\\""),
                "{data}"
            );
        }
        assert!(page.contains("no.svg"), "what is to be typed");
    }
}

#[test]
fn an_archive_offers_no_code_to_run_on_another_host() {
    let book = Book::new();
    book.write("src/a.md", "# A\n\n```rust\nfn main() {}\n```\n");
    // mdBook takes this table by its older name, too.
    let settings = book.read("book.toml") + "\n[output.html.playpen]\nrunnable = true\n";
    book.write("book.toml", &settings);
    for arguments in ["build --dest-dir out", "package -o out.zip"] {
        assert!(book.run(arguments).status.success(), "{arguments}");
    }
    let offers = "<pre class=\"playground\">";
    assert!(book.read("out/a.html").contains(offers));
    let file = fs::File::open(book.path("out.zip")).unwrap();
    let mut archive = zip::ZipArchive::new(file).unwrap();
    let page = std::io::read_to_string(archive.by_name("small/a.html").unwrap()).unwrap();
    assert!(page.contains("main") && !page.contains(offers), "{page}");
}

#[test]
fn a_single_page_runs_the_scripts_that_are_in_it() {
    let book = Book::new();
    assert!(
        book.run("package --single-file a.html -o one.html")
            .status
            .success()
    );
    let page = book.read("one.html");
    let (_, policy) = page.split_once("script-src ").unwrap();
    let (policy, _) = policy.split_once(';').unwrap();
    assert!(page.contains("<script>\n") && page.contains("path_to_root"));
    let scripts = page.matches("<script>").count();
    assert_eq!(policy.matches("'sha256-").count(), scripts, "{policy}");
}

#[test]
fn a_single_page_of_mdbooks_theme_looks_as_it_does_in_the_site() {
    let book = Book::new();
    book.write("src/paper.css", "nav { display: none }");
    let paper = "<link rel=\"stylesheet\" href=\"paper.css\" media=\"print\">";
    book.write("theme/head.hbs", paper);
    let packed = book.run("package --single-file a.html -o one.html");
    assert!(packed.status.success());
    let page = book.read("one.html");
    // mdBook's script turns the styles of code on and off by their names, and stops where it misses one.
    for style in [
        "id=\"mdbook-highlight-css\"",
        "id=\"mdbook-tomorrow-night-css\"",
        "id=\"mdbook-ayu-highlight-css\"",
        "media=\"print\"",
    ] {
        assert!(page.contains(&format!("<style {style}>")), "{style}");
    }
    // The list of chapters would lead to pages that aren't there.
    let hidden = "<style>#mdbook-sidebar,#mdbook-sidebar-toggle,";
    assert!(page.contains(hidden) && page.contains("--sidebar-width:0px"));
}

/// Files of an author's that are called like those that a package has of its own.
#[test]
fn a_name_of_an_authors_is_in_no_packages_way() {
    let book = Book::new();
    book.write(
        "src/SUMMARY.md",
        "- [One](a.md)\n- [Cover](cover.md)\n- [Contents](contents.md)\n",
    );
    book.write("src/a.md", "# One\n\n![A picture](cover.png)\n");
    book.write("src/cover.md", "# Cover\n");
    book.write("src/contents.md", "# Contents\n");
    book.write("src/cover.png", "none");
    book.write("src/shared/chapter.js", "theirs");
    for arguments in ["package --epub -o a.epub", "package -o a.zip"] {
        let said = book.transcript(arguments);
        assert!(said.contains("[exit 0]"), "{said}");
    }
}

/// An author's own page may be in another encoding than mdBook's.
#[test]
fn a_page_that_is_no_text_stops_nothing() {
    let book = Book::new();
    let settings = book.read("book.toml");
    fs::write(
        book.path("src/old.html"),
        b"<p>\xe4 <a href=\"a.html\">a</a>",
    )
    .unwrap();
    let said = book.transcript("check --links");
    assert!(said.contains("[exit 0]"), "{said}");
    let inside = book.path("inside");
    fs::create_dir(&inside).unwrap();
    for file in ["src", "book.toml"] {
        fs::rename(book.path(file), inside.join(file)).unwrap();
    }
    book.write("all.css", "p { color: red }");
    book.write(
        "inside/book.toml",
        &format!("{settings}\n[output.html]\nadditional-css = [\"../all.css\"]\n"),
    );
    let said = book.transcript("build inside");
    assert!(said.contains("[exit 0]"), "{said}");
}

#[test]
fn what_an_author_publishes_for_hosts_stays_as_it_is() {
    let book = Book::new();
    book.write("src/robots.txt", "User-agent: *\nDisallow: /\n");
    book.write("src/slides-20260131.pdf", "of this day");
    let said = book.transcript("build --base-url https://example.org/");
    assert!(said.contains("[exit 0]"), "{said}");
    assert_eq!(book.read("out/robots.txt"), book.read("src/robots.txt"));
    let headers = book.read("out/_headers");
    assert!(headers.contains("nosniff") && headers.contains("immutable"));
    // The scripts in mdBook's own pages would be forbidden.
    assert!(book.read("out/a.html").contains("<script>"));
    assert!(!headers.contains("Content-Security-Policy"), "{headers}");
    // Its eight digits are no hash: it may be another one tomorrow.
    assert!(!headers.contains("slides"), "{headers}");
}

/// Whoever lets nobody else read new files means these, too.
#[cfg(unix)]
#[test]
fn a_file_has_the_rights_of_any_new_one() {
    use std::os::unix::fs::PermissionsExt;
    let book = Book::new();
    let program = book.command();
    let status = std::process::Command::new("sh")
        .arg("-c")
        .arg("umask 077; exec \"$0\" package -o a.zip")
        .arg(program.get_program())
        .current_dir(book.root())
        .status()
        .unwrap();
    assert!(status.success());
    let rights = fs::metadata(book.path("a.zip")).unwrap().permissions();
    assert_eq!(rights.mode() & 0o777, 0o600);
}

#[test]
fn a_picture_whose_name_has_signs_of_html_is_put_inside() {
    let book = Book::new();
    for name in ["src/a&b.svg", "src/a'b.svg"] {
        book.write(name, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
    book.write(
        "src/a.md",
        "# One\n\n![x](a&b.svg) ![y](a'b.svg)\n\n<img src=\"a&amp;b.svg\">\n",
    );
    let outcome = book.run("package --single-file a.html -o one.html");
    assert!(outcome.status.success(), "{outcome:?}");
    let page = book.read("one.html");
    assert!(page.contains("src=\"data:image/svg+xml;base64,") && !page.contains("b.svg"));
}
