//! Stock mdBook, of the one version we are made for, builds and serves the course.
//!
//! `./test` installs it under `target/mdbook`; `MDBOOK` may name another copy.

use super::site::{Site, course, root, selector};
use super::support::{Book, LIMIT, wait_until};
use mdbook_switchboard::SHARED;
use scraper::Html;
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use walkdir::WalkDir;

const VERSION: &str = "0.5.4";
/// Where mdBook's settings can be given for one run: the command that `cargo run` stands for in
/// `book.toml`, which works in a clone only.
const OUR_COMMAND: &str = "MDBOOK_PREPROCESSOR__SWITCHBOARD__COMMAND";

pub(crate) fn mdbook() -> Command {
    let path = std::env::var_os("MDBOOK")
        .map_or_else(|| root().join("target/mdbook/bin/mdbook"), PathBuf::from);
    let version = Command::new(&path).arg("--version").output().unwrap_or_else(|error| {
        panic!(
            "{} can't be run ({error}): `./test` installs it, or do it by hand with `cargo install \
             mdbook@{VERSION} --debug --no-default-features --features search,serve,watch --locked --root \
             target/mdbook`",
            path.display()
        )
    });
    let version = String::from_utf8_lossy(&version.stdout);
    assert_eq!(version.trim(), format!("mdbook v{VERSION}"));
    Command::new(path)
}

/// A copy of the course that may be changed, to be built by the binary under test.
pub(crate) fn copy() -> Book {
    let copy = Book::empty();
    for part in ["book.toml", "book", "theme"] {
        for entry in WalkDir::new(root().join(part)) {
            let entry = entry.unwrap();
            let to = copy.path(entry.path().strip_prefix(root()).unwrap().to_str().unwrap());
            if entry.file_type().is_dir() {
                fs::create_dir_all(to).unwrap();
            } else {
                fs::copy(entry.path(), to).unwrap();
            }
        }
    }
    copy
}

fn build(folder: &Path, command: Option<&str>, destination: &Path) -> Output {
    let mut mdbook = mdbook();
    if let Some(command) = command {
        mdbook.env(OUR_COMMAND, command);
    }
    mdbook
        .arg("build")
        .arg(folder)
        .arg("--dest-dir")
        .arg(destination)
        .output()
        .unwrap()
}

#[test]
fn with_the_committed_settings_it_writes_the_same_site() {
    let folder = tempfile::tempdir().unwrap();
    let output = build(&root(), None, folder.path());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let mut theirs = without_index(&Site::read(folder.path()).files);
    let mut ours = without_index(&course().site.files);
    ours.remove(".switchboard-output").expect("our mark");
    // Ours takes out what no page uses, the labs' simulations, and what stands on the joined page already.
    theirs.retain(|file, _| {
        ours.contains_key(file) || !MDBOOKS_OWN.iter().any(|own| file.starts_with(own))
    });
    let (cores, ours): (BTreeMap<_, _>, BTreeMap<_, _>) = ours
        .into_iter()
        .partition(|(file, _)| file.starts_with("cores-"));
    let names = |files: &BTreeMap<String, String>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&ours), names(&theirs));
    for (path, text) in &ours {
        assert!(
            undescribed(text) == undescribed(&shared_once(&theirs[path])),
            "{path} differs"
        );
        let simulations: Vec<&str> = theirs[path].lines().filter_map(simulation).collect();
        let file = text
            .split_once(" data-src=\"")
            .map(|(_, rest)| rest.split('"').next().unwrap());
        assert_eq!(file.is_some(), !simulations.is_empty(), "{path}");
        for simulation in simulations {
            assert!(cores[file.unwrap()].contains(simulation), "{path}");
        }
    }
}

/// What mdBook's own theme consists of, and no page of the course uses.
const MDBOOKS_OWN: [&str; 10] = [
    "ayu-highlight",
    "book-",
    "clipboard",
    "css/",
    "favicon",
    "highlight-",
    "mark",
    "searcher",
    "toc",
    "tomorrow-night",
];

/// What a line of a page embeds, where that is a simulation.
fn simulation(line: &str) -> Option<&str> {
    let (tag, rest) = line.split_once('>')?;
    (tag.contains("class=\"lab-core\"")).then_some(rest.strip_suffix("</script>")?)
}

/// A page without what it says of itself to search engines, which in ours is the page's own, and without what stands
/// in the page or beside it.
fn undescribed(text: &str) -> String {
    let says_so = |line: &&str| {
        line.contains("name=\"description\"")
            || line.contains("property=\"og:")
            || line.starts_with("<link rel=\"icon\"")
            || simulation(line).is_some()
    };
    text.lines()
        .filter(|line| !says_so(line))
        .map(str::trim_end)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The page without what its widgets share and it has before already: ours leaves that out where it joins all.
fn shared_once(page: &str) -> String {
    const ENDS: &str = "</script>";
    let mut known = HashSet::new();
    let mut once = String::new();
    let mut rest = page;
    while let Some((start, end)) = rest.find("<script type=").and_then(|start| {
        let length = rest[start..].find(ENDS)?;
        Some((start, start + length + ENDS.len()))
    }) {
        let element = &rest[start..end];
        let is_shared = SHARED
            .iter()
            .any(|class| element.contains(&format!(" class=\"{class}\"")));
        let again = is_shared && !known.insert(element);
        once.push_str(&rest[..if again { start } else { end }]);
        rest = &rest[end..];
    }
    once + rest
}

/// The files with the search index, and the hash in its name, left out: stock mdBook is installed with the
/// index builder of its own lock file, and an older one sorts some words into the wrong field.
fn without_index(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    let (index, _) = files
        .iter()
        .find(|(path, _)| path.starts_with("searchindex-"))
        .expect("a search index");
    files
        .iter()
        .filter(|(path, _)| *path != index)
        .map(|(path, bytes)| {
            let text = String::from_utf8_lossy(bytes);
            (path.clone(), text.replace(index, "searchindex.js"))
        })
        .collect()
}

#[test]
fn a_preprocessor_that_fails_or_is_missing_fails_its_build() {
    let copy = copy();
    for command in ["false", "no-such-command-anywhere"] {
        let output = build(copy.root(), Some(command), &copy.path("out"));
        assert!(!output.status.success(), "{command} went unnoticed");
    }
    let ours = env!("CARGO_BIN_EXE_mdbook-switchboard");
    copy.write("book/module-02.md", "# Two\n\n<<#nonsense>>\n");
    let output = build(copy.root(), Some(ours), &copy.path("out"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "a mistake went unnoticed");
    assert!(said.contains("module-02.md:3:"), "{said}");
}

/// `mdbook serve`, stopped when dropped.
struct Serving {
    child: Child,
    address: String,
}

impl Serving {
    fn start(folder: &Path, command: Option<&str>, destination: &Path) -> Self {
        // Free a moment ago, and the system doesn't hand the same port out again at once.
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let mut mdbook = mdbook();
        if let Some(command) = command {
            mdbook.env(OUR_COMMAND, command);
        }
        let child = mdbook
            .args(["serve", "--hostname", "127.0.0.1", "--port"])
            .arg(port.to_string())
            .arg("--dest-dir")
            .arg(destination)
            .arg(folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut serving = Self {
            child,
            address: format!("127.0.0.1:{port}"),
        };
        wait_until("stock mdbook serves", || {
            let ended = serving.child.try_wait().unwrap();
            assert!(ended.is_none(), "stock mdbook serve ended: {ended:?}");
            TcpStream::connect(&serving.address).is_ok()
        });
        serving
    }

    fn get(&self, path: &str) -> String {
        self.try_get(path).unwrap()
    }

    /// A page, unless it isn't there: mdBook empties its output before it builds it anew.
    fn try_get(&self, path: &str) -> Result<String, ureq::Error> {
        let url = format!("http://{}/{path}", self.address);
        ureq::get(url).call()?.body_mut().read_to_string()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn with_the_committed_settings_it_serves_the_course() {
    let folder = tempfile::tempdir().unwrap();
    // `cargo run` may have to compile first, which takes longer than a server may take to start.
    assert!(build(&root(), None, folder.path()).status.success());
    let serving = Serving::start(&root(), None, folder.path());
    let html = serving.get("module-02.html");
    let page = Html::parse_document(&html);
    for css in ["switchboard-lab", "switchboard-quiz", "[data-live-reload]"] {
        assert!(page.select(&selector(css)).next().is_some(), "no {css}");
    }
    assert!(!html.contains("<<#"));
}

#[test]
fn its_live_reload_works_with_our_shell() {
    let copy = copy();
    let command = env!("CARGO_BIN_EXE_mdbook-switchboard");
    let serving = Serving::start(copy.root(), Some(command), &copy.path("out"));
    let html = serving.get("module-02.html");
    let page = Html::parse_document(&html);
    let endpoint = page
        .select(&selector("html[data-live-reload]"))
        .next()
        .and_then(|html| html.attr("data-live-reload"))
        .expect("the shell names the socket");
    let stream = TcpStream::connect(&serving.address).unwrap();
    stream.set_read_timeout(Some(LIMIT)).unwrap();
    let address = format!("ws://{}/{endpoint}", serving.address);
    let mut socket = tungstenite::client(address, stream).unwrap().0;

    let chapter = copy.read("book/module-02.md") + "\nA sentence that is new.\n";
    // The watcher starts some time after the server: save until it notices.
    let stop = std::sync::atomic::AtomicBool::new(false);
    let word = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                copy.write("book/module-02.md", &chapter);
                std::thread::sleep(std::time::Duration::from_millis(1500));
            }
        });
        let word = socket.read();
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        word
    });
    assert_eq!(word.unwrap().to_text().unwrap(), "reload");
    wait_until("the new sentence is served", || {
        serving
            .try_get("module-02.html")
            .is_ok_and(|html| html.contains("A sentence that is new."))
    });
}
