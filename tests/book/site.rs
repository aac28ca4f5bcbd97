//! A built site in memory: its files, and its pages parsed as a browser parses them.

use scraper::{Html, Selector};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// A folder that a build wrote.
pub(crate) struct Site {
    /// Every file by its path from the site's root, written with `/`.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    pub(crate) fn read(folder: &Path) -> Self {
        let mut files = BTreeMap::new();
        let mut folders = vec![folder.to_owned()];
        while let Some(next) = folders.pop() {
            for entry in fs::read_dir(&next).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(folder).unwrap().to_str().unwrap();
                    files.insert(name.replace('\\', "/"), fs::read(&path).unwrap());
                }
            }
        }
        Self { files }
    }

    /// The pages, by path.
    pub(crate) fn pages(&self) -> impl Iterator<Item = (&str, Html)> {
        self.files
            .iter()
            .filter(|(path, _)| path.ends_with(".html"))
            .map(|(path, bytes)| (path.as_str(), parse(bytes)))
    }

    /// The page at `path`.
    #[track_caller]
    pub(crate) fn page(&self, path: &str) -> Html {
        parse(
            self.files
                .get(path)
                .unwrap_or_else(|| panic!("the site has no {path}")),
        )
    }
}

fn parse(bytes: &[u8]) -> Html {
    Html::parse_document(std::str::from_utf8(bytes).expect("pages are UTF-8"))
}

pub(crate) fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap()
}

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap().to_owned()
}

/// What our own `build` said about the course, and what it wrote.
pub(crate) struct Built {
    pub(crate) said: String,
    pub(crate) site: Site,
}

/// The course, built once for all tests by our own `build`.
pub(crate) fn course() -> &'static Built {
    static COURSE: OnceLock<Built> = OnceLock::new();
    COURSE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_mdbook-switchboard"))
            .arg("build")
            .arg(root())
            .arg("--dest-dir")
            .arg(folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(
            output.status.success(),
            "the course can't be built:\n{said}"
        );
        Built {
            said,
            site: Site::read(folder.path()),
        }
    })
}
