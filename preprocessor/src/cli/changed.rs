//! When the chapters of a book were last changed: as its repository says, where there is one, so that every
//! copy of it says the same.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

/// The times of a book's chapters.
pub(crate) struct Changed {
    src: PathBuf,
    /// By paths within `src`.
    committed: HashMap<PathBuf, String>,
    /// What no file's own time counts as later than.
    latest: Option<SystemTime>,
}

/// What those who build the same thing again set to the time of its sources
/// (<https://reproducible-builds.org/specs/source-date-epoch/>).
const EPOCH: &str = "SOURCE_DATE_EPOCH";

/// The last second that a date of RFC 3339 can tell.
const LAST: Duration = Duration::from_secs(253_402_300_799);

impl Changed {
    /// Asks git for the last commit of each file in the folder of the chapters.
    pub(crate) fn of(src: &Path) -> Self {
        let committed = log(src).map(|log| read(&log)).unwrap_or_default();
        Self {
            src: src.to_owned(),
            committed,
            latest: std::env::var(EPOCH).ok().and_then(|text| seconds(&text)),
        }
    }

    /// When a chapter was changed (RFC 3339): by its last commit, else by its file's own time.
    pub(crate) fn when(&self, chapter: &Path) -> String {
        self.committed.get(chapter).cloned().unwrap_or_else(|| {
            let file = std::fs::metadata(self.src.join(chapter));
            let time = file.and_then(|about| about.modified());
            let time = time.unwrap_or(SystemTime::UNIX_EPOCH);
            let time = self.latest.map_or(time, |latest| time.min(latest));
            // A file may carry any time, and RFC 3339 has neither years before ours nor fifth digits.
            let time = time.clamp(SystemTime::UNIX_EPOCH, SystemTime::UNIX_EPOCH + LAST);
            humantime::format_rfc3339_seconds(time).to_string()
        })
    }
}

fn seconds(text: &str) -> Option<SystemTime> {
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(text.parse().ok()?))
}

/// The last commits with the files of each; none where there is no repository, or no git.
fn log(src: &Path) -> Option<String> {
    let output = Command::new("git")
        .arg("-C")
        .arg(src)
        .args([
            "-c",
            "core.quotePath=false",
            "log",
            "--no-renames",
            "--name-only",
            "--relative",
        ])
        .args([
            "--format=format:/%cd",
            "--date=format-local:%Y-%m-%dT%H:%M:%SZ",
            "--",
            ".",
        ])
        .env("TZ", "UTC")
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The first time that stands above each file's name is its last. (No name within a folder begins like a time's line.)
fn read(log: &str) -> HashMap<PathBuf, String> {
    let mut times = HashMap::new();
    let mut now = "";
    for line in log.lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix('/') {
            Some(time) => now = time,
            None => {
                times
                    .entry(PathBuf::from(line))
                    .or_insert_with(|| now.to_owned());
            }
        }
    }
    times
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_commit_of_each_file_counts() {
        let times = read(
            "/2026-02-01T00:00:00Z\n@b/c.md\na.md\n\n/2026-01-01T00:00:00Z\n@b/c.md\na.md\nb/c d.md\n",
        );
        assert_eq!(times[Path::new("a.md")], "2026-02-01T00:00:00Z");
        assert_eq!(times[Path::new("@b/c.md")], "2026-02-01T00:00:00Z");
        assert_eq!(times[Path::new("b/c d.md")], "2026-01-01T00:00:00Z");
    }

    #[test]
    fn without_a_repository_the_files_own_time_counts() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.md"), "").unwrap();
        let mut changed = Changed {
            src: folder.path().to_owned(),
            committed: HashMap::new(),
            latest: None,
        };
        assert!(changed.when(Path::new("a.md")).starts_with("20"));
        assert_eq!(changed.when(Path::new("gone.md")), "1970-01-01T00:00:00Z");
        changed.latest = seconds("1000000000");
        assert_eq!(changed.when(Path::new("a.md")), "2001-09-09T01:46:40Z");
        assert_eq!(seconds("yesterday"), None);
    }

    #[test]
    fn a_file_of_any_time_has_one_that_can_be_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        let file = std::fs::File::create(&path).unwrap();
        let changed = Changed {
            src: folder.path().to_owned(),
            committed: HashMap::new(),
            latest: None,
        };
        let second = Duration::from_secs(1);
        file.set_modified(SystemTime::UNIX_EPOCH - second).unwrap();
        assert_eq!(changed.when(Path::new("a.md")), "1970-01-01T00:00:00Z");
        // Where the file system knows years of five digits; others keep the last that they do.
        if file
            .set_modified(SystemTime::UNIX_EPOCH + LAST + second)
            .is_ok()
        {
            assert_eq!(changed.when(Path::new("a.md")).len(), 20);
        }
    }
}
