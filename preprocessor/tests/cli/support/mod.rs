//! A book in a temporary folder, the binary run on it, and a server that ends with its test.

mod moments;
mod server;
pub(crate) mod tree;

pub(crate) use moments::Moments;
pub(crate) use server::Server;

use regex::Regex;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Long enough for a busy machine; what works is seen within a fraction of a second.
pub(crate) const LIMIT: Duration = Duration::from_secs(30);

/// A small book that lasts as long as its test.
pub(crate) struct Book {
    folder: TempDir,
}

impl Book {
    /// `book.toml`, which names the preprocessor, `src/SUMMARY.md` and one chapter, `src/a.md`; the output goes
    /// to `out`.
    pub(crate) fn new() -> Self {
        let book = Self::plain();
        let settings = book.read("book.toml");
        book.write("book.toml", &(settings + "\n[preprocessor.switchboard]\n"));
        book
    }

    /// The same as somebody has it who doesn't know us.
    pub(crate) fn plain() -> Self {
        let book = Self::empty();
        book.write(
            "book.toml",
            "[book]\ntitle = \"Small\"\n\n[build]\nbuild-dir = \"out\"\n",
        );
        book.write("src/SUMMARY.md", "- [One](a.md)\n");
        book.write("src/a.md", "# One\n\nFirst.\n");
        book
    }

    /// The same with a theme, as far as book.toml tells of it.
    pub(crate) fn with_theme() -> Self {
        let book = Self::new();
        let settings = book.read("book.toml");
        let lists = ["css", "js"].map(|kind| {
            let files = ["study", "lab"].map(|name| format!("theme/{name}.{kind}"));
            files.iter().for_each(|file| book.write(file, ""));
            format!("additional-{kind} = {files:?}\n")
        });
        book.write(
            "book.toml",
            &format!(
                "{settings}\n[output.html]\n{}search.enable = false\n",
                lists.concat()
            ),
        );
        book
    }

    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn root(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    /// The binary, to be run in the book's folder.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mdbook-switchboard"));
        command.current_dir(self.root());
        // Nothing of a test belongs in its user's own folders, or depends on what is there.
        command.env("SWITCHBOARD_CACHE", "");
        command
    }

    /// The same, as from a terminal that can be closed, also where the tests themselves run under `nohup`.
    #[cfg(unix)]
    pub(crate) fn command_from_a_terminal(&self) -> Command {
        let bare = self.command();
        let mut command = hearing_hangups(bare.get_program());
        command.current_dir(self.root());
        for (name, value) in bare.get_envs() {
            command.env(name, value.unwrap_or_default());
        }
        command
    }

    pub(crate) fn run(&self, arguments: &str) -> Output {
        self.command()
            .args(arguments.split_whitespace())
            .output()
            .unwrap()
    }

    /// The command, its exit code and all it said, as one text to compare with a snapshot.
    pub(crate) fn transcript(&self, arguments: &str) -> String {
        let output = self.run(arguments);
        let mut text = format!(
            "$ mdbook-switchboard {arguments}\n[exit {}]\n",
            output.status.code().unwrap()
        );
        for stream in [&output.stdout, &output.stderr] {
            text.push_str(&self.stable(&String::from_utf8_lossy(stream)));
        }
        text
    }

    /// `text` without what differs between runs: the folder's name, times, and the lines that a build
    /// writes while it takes long.
    fn stable(&self, text: &str) -> String {
        let text: String = text
            .split_inclusive('\n')
            .filter(|line| !line.starts_with('…'))
            .collect();
        let text = text.replace(self.root().to_str().unwrap(), "[FOLDER]");
        let time = Regex::new(r"(in |\()\d+\.\d s\b").expect("a pattern");
        time.replace_all(&text, "${1}[TIME] s").into_owned()
    }
}

/// Waits until `condition` holds.
///
/// # Panics
/// If it doesn't within [`LIMIT`].
#[track_caller]
pub(crate) fn wait_until(what: &str, mut condition: impl FnMut() -> bool) {
    let start = Instant::now();
    while !condition() {
        assert!(start.elapsed() < LIMIT, "waited in vain until {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A command that starts a program with the signals that end it as they are by default: what is ignored is
/// inherited, and the program respects that.
#[cfg(unix)]
pub(crate) fn hearing_hangups(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new("env");
    command.arg("--default-signal=HUP,INT,TERM").arg(program);
    command
}

/// Ends in an error with these words.
#[track_caller]
pub(crate) fn refuses(book: &Book, arguments: &str, words: &str) {
    let said = book.transcript(arguments);
    assert!(said.contains("[exit 1]") && said.contains(words), "{said}");
}
