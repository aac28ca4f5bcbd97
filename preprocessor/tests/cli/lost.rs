//! Nothing of anybody's is lost by a build: only what carries our own mark is ever removed.

use super::support::{Book, refuses, tree};
use std::fs;
#[cfg(target_os = "linux")]
use std::io;
use std::process::Command;
#[cfg(target_os = "linux")]
use std::process::Output;

#[test]
fn folders_with_names_like_ours_are_left_alone() {
    let book = Book::new();
    let mine = [".out.new", ".out.old", ".out.switchboard-mine"];
    for built_before in [false, true] {
        for folder in mine {
            book.write(&format!("{folder}/a"), "mine");
        }
        assert!(book.run("build").status.success(), "{built_before}");
        for folder in mine {
            assert_eq!(book.read(&format!("{folder}/a")), "mine");
        }
        assert!(book.read("out/a.html").contains("First."));
    }
}

/// A build that was killed may have written to an output of another name, or to one in whose place there is a link now.
#[cfg(unix)]
#[test]
fn what_a_killed_build_has_left_goes_whatever_the_output_is_called_now() {
    let book = Book::new();
    let text = "mdbook-switchboard made this folder for a while, and takes it away.\n";
    let left = [".was.switchboard-abc123", "away/.out.switchboard-abc123"];
    for room in left {
        book.write(&format!("{room}/.switchboard-temporary"), text);
        book.write(&format!("{room}/site/a.html"), "half");
    }
    // What a build had to put aside is put back first.
    book.write(".last.switchboard-abc123/.switchboard-temporary", text);
    for file in [".switchboard-output", "a.html"] {
        book.write(&format!(".last.switchboard-abc123/last/{file}"), "last");
    }
    book.write(".theirs.switchboard-abc123/a", "theirs");
    fs::create_dir(book.path("real")).unwrap();
    std::os::unix::fs::symlink("../real", book.path("away/out")).unwrap();
    assert!(book.run("build").status.success());
    assert!(!book.path(left[0]).exists());
    assert!(book.path(left[1]).exists());
    assert!(book.run("build --dest-dir away/out").status.success());
    assert!(book.read("real/a.html").contains("First."));
    assert_eq!(tree::names(&book.path("away")), ["out"]);
    assert_eq!(book.read("last/a.html"), "last");
    assert!(!book.path(".last.switchboard-abc123").exists());
    assert_eq!(book.read(".theirs.switchboard-abc123/a"), "theirs");
}

#[test]
fn a_folder_that_only_has_the_name_of_ours_keeps_the_one_around_it() {
    let book = Book::new();
    for file in ["out/lost+found/piece", "out/.switchboard-build-mine/a"] {
        book.write(file, "mine");
        let said = book.transcript("build");
        assert!(said.contains("holds files that were not written"), "{said}");
        assert_eq!(book.read(file), "mine");
        fs::remove_file(book.path(file)).unwrap();
    }
    // Empty they are nobody's.
    assert!(book.run("build").status.success());
}

#[test]
fn a_folder_of_other_files_is_refused_however_it_is_named() {
    let book = Book::new();
    book.write("foreign/a", "mine");
    let by_option = book.run("build --dest-dir foreign");
    let by_environment = book
        .command()
        .arg("build")
        .env("MDBOOK_BUILD__BUILD_DIR", book.path("foreign"))
        .output()
        .unwrap();
    book.write("book.toml", "[build]\nbuild-dir = \"foreign\"\n");
    let by_settings = book.run("build");
    for output in [by_option, by_environment, by_settings] {
        assert_eq!(output.status.code(), Some(1));
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(
            said.contains("foreign` holds files that were not written by an earlier build"),
            "{said}"
        );
        assert_eq!(book.read("foreign/a"), "mine");
    }
    assert_eq!(tree::names(book.root()), ["book.toml", "foreign", "src"]);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_refused_before_the_build() {
    let book = Book::new();
    std::os::unix::fs::symlink("nowhere", book.path("out")).unwrap();
    assert_eq!(
        book.transcript("build"),
        "$ mdbook-switchboard build\n[exit 1]\nerror: `[FOLDER]/out` is a link that leads nowhere. Make \
         the folder that it leads to, or remove it.\n"
    );
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_is_followed_and_stays() {
    let book = Book::new();
    fs::create_dir(book.path("real")).unwrap();
    std::os::unix::fs::symlink("real", book.path("out")).unwrap();
    for _ in 0..2 {
        assert!(book.run("build").status.success());
        assert!(book.read("real/a.html").contains("First."));
        assert!(book.path("out").is_symlink());
    }
}

/// What a shell says that may mount something in a room of its own, in a book's folder; `$BIN` is the program.
#[cfg(target_os = "linux")]
fn unshared(script: &str, book: &Book) -> io::Result<Output> {
    Command::new("unshare")
        .args(["--map-root-user", "--mount", "sh", "-c", script])
        .current_dir(book.root())
        .env("BIN", env!("CARGO_BIN_EXE_mdbook-switchboard"))
        .output()
}

#[test]
fn a_chapter_in_the_folder_of_the_output_is_told_of() {
    let book = Book::empty();
    book.write("book.toml", "[book]\nsrc = \".\"\n");
    book.write("SUMMARY.md", "- [One](./book/one.md)\n");
    book.write("book/one.md", "# One\n");
    for command in ["build -d elsewhere", "package -o a.zip", "check"] {
        refuses(&book, command, "the chapter `book/one.md` lies in it");
    }
    assert_eq!(
        tree::names(book.root()),
        ["SUMMARY.md", "book", "book.toml"]
    );
    book.write(
        "book.toml",
        "[book]\nsrc = \".\"\n[build]\nbuild-dir = \"out\"\n",
    );
    assert!(book.run("build").status.success());
    assert!(book.read("out/book/one.html").contains("One"));
}

/// Needs a system that lets its users mount something in a room of their own; others leave the parts to
/// the tests beside `refill`.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_where_a_file_system_is_mounted_is_filled() {
    let book = Book::new();
    if !unshared("mount --bind src src", &book).is_ok_and(|output| output.status.success()) {
        eprintln!("this system lets nobody mount anything: not looked at");
        return;
    }
    for folder in ["volume/lost+found", "out"] {
        fs::create_dir_all(book.path(folder)).unwrap();
    }
    book.write("volume/lost+found/piece", "the file system's");
    for text in ["First.", "Second."] {
        book.write("src/a.md", &format!("# One\n\n{text}\n"));
        book.write(&format!("src/{text}txt"), "");
        let output = unshared("mount --bind volume out && \"$BIN\" build", &book).unwrap();
        assert!(output.status.success(), "{output:?}");
        assert!(book.read("volume/a.html").contains(text));
        fs::remove_file(book.path(&format!("src/{text}txt"))).unwrap();
    }
    assert!(book.path("volume/Second.txt").exists());
    assert!(
        !book.path("volume/First.txt").exists(),
        "a stale file is left"
    );
    assert_eq!(book.read("volume/lost+found/piece"), "the file system's");
    assert_eq!(
        tree::names(book.root()),
        ["book.toml", "out", "src", "volume"]
    );

    book.write("foreign/a", "mine");
    let output = unshared("mount --bind foreign out && \"$BIN\" build", &book).unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains("`out` holds files that were not written"),
        "{said}"
    );
    assert_eq!(tree::names(&book.path("foreign")), ["a"]);

    let script = "mount --bind volume out && mount -o remount,bind,ro out && \"$BIN\" build";
    let output = unshared(script, &book).unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("`out` can't be written"), "{said}");
}

/// On a file system of its own, as above.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_costs_no_author_a_text() {
    let book = Book::new();
    fs::create_dir(book.path("small")).unwrap();
    let script = "set -e; mount -t tmpfs -o size=256k tmpfs small; mkdir small/src small/words
        printf '[book]\\nlanguage = \"fr\"\\n' > small/book.toml
        printf -- '- [A](a.md)\\n' > small/src/SUMMARY.md; echo '# A' > small/src/a.md
        echo 'quiz-check = Je l’ai écrit' > small/words/fr.ftl
        cat /dev/zero > small/rest 2>/dev/null || true
        for command in words 'new module' install; do
            if \"$BIN\" $command small; then echo \"$command ended well\"; exit 3; fi
        done
        cat small/words/fr.ftl small/book.toml small/src/SUMMARY.md; ls -A small small/words small/src";
    let Some(output) = unshared(script, &book)
        .ok()
        .filter(|output| !String::from_utf8_lossy(&output.stderr).starts_with("unshare"))
    else {
        eprintln!("this system lets nobody mount anything: not looked at");
        return;
    };
    let left = String::from_utf8_lossy(&output.stdout);
    assert_eq!(
        left,
        "quiz-check = Je l’ai écrit\n[book]\nlanguage = \"fr\"\n- [A](a.md)\nsmall:\nbook.toml\nrest\nsrc\nswitchboard\nwords\n\n\
         small/src:\nSUMMARY.md\na.md\n\nsmall/words:\nfr.ftl\n",
        "{output:?}"
    );
}

/// As in a container whose image holds the last output: a folder of a lower layer changes its place with none.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_of_a_lower_layer_is_filled() {
    let book = Book::new();
    let script = "set -e; mount -t tmpfs tmpfs room; mkdir room/lower room/upper room/work room/seen
        cp -r src book.toml room/lower; \"$BIN\" build room/lower --dest-dir room/lower/out >&2
        touch room/lower/out/stale.txt
        layers=lowerdir=room/lower,upperdir=room/upper,workdir=room/work
        mount -t overlay -o $layers,userxattr overlay room/seen || { echo 'unshare: no layers' >&2; exit 1; }
        for text in First Second; do
            printf '# One\\n\\n%s.\\n' $text > room/seen/src/a.md
            \"$BIN\" build room/seen --dest-dir room/seen/out >&2
            grep -q $text room/seen/out/a.html
        done
        ls -A room/seen; ! test -e room/seen/out/stale.txt; grep -q Second room/lower/out/a.html || echo kept";
    fs::create_dir(book.path("room")).unwrap();
    let Some(output) = unshared(script, &book)
        .ok()
        .filter(|output| !String::from_utf8_lossy(&output.stderr).contains("unshare"))
    else {
        eprintln!("this system lets nobody mount layers: not looked at");
        return;
    };
    assert!(output.status.success(), "{output:?}");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "book.toml\nout\nsrc\nkept\n",
        "{output:?}"
    );
}

/// Only root may give a file to somebody else; others may give it to another of their groups.
#[cfg(unix)]
#[test]
fn a_file_that_gets_another_text_keeps_its_owner() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    let book = Book::plain();
    let file = book.path("book.toml");
    let mine = fs::metadata(&file).unwrap();
    let groups = Command::new("id").arg("-G").output().unwrap().stdout;
    let groups = String::from_utf8(groups).unwrap();
    let other = groups
        .split_whitespace()
        .filter_map(|group| group.parse().ok());
    let mut other = other.filter(|group: &u32| *group != mine.gid());
    let (owner, group) = if chown(&file, Some(65_534), Some(65_534)).is_ok() {
        (65_534, 65_534)
    } else if let Some(group) = other.find(|group| chown(&file, None, Some(*group)).is_ok()) {
        (mine.uid(), group)
    } else {
        eprintln!("this user has one group: not looked at");
        return;
    };
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    assert!(book.run("install").status.success());
    assert!(book.read("book.toml").contains("switchboard"));
    let about = fs::metadata(&file).unwrap();
    assert_eq!(
        (about.uid(), about.gid(), about.mode() & 0o777),
        (owner, group, 0o640)
    );
}
