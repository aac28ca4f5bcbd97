//! What is computed for labs, kept: for equal labs, for the next reading, and in a folder for the next
//! build.
//!
//! What is kept holds for the very program that computed it. Another one, newer by a line, computes anew. So it
//! does where a file isn't, to the last bit, what was written: a damaged number would be shown as if it had been
//! simulated.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

/// What says to people and to programs that make backups that the folder is ours, and may go at any time
/// (bford.info/cachedir).
const TAG: &str = "CACHEDIR.TAG";
const TAG_TEXT: &str = "Signature: 8a477f597d28d172789f06886806bc55\n\
     # mdbook-switchboard keeps here what it has computed for labs. It may be removed at any time.\n";
/// How the names of its files begin.
const FILES: &str = "labs-";
/// So much is written to a file and read from one, and so many results; a server that draws draft after draft keeps no
/// more of them in memory, either.
const MOST_BYTES: usize = 64 << 20;
const MOST_RESULTS: usize = 10_000;
/// As large a file is read: with its digest, and the signs before quotes in what results are results of.
const MOST_FILE: u64 = 2 * MOST_BYTES as u64;
/// Files of other programs go when nobody wrote them for so long.
const STALE: Duration = Duration::from_secs(30 * 24 * 3600);

static STORE: Mutex<Option<Store>> = Mutex::new(None);

/// All results by what they are results of.
#[derive(Default)]
struct Store {
    results: HashMap<String, Kept>,
    /// How large they are, as text.
    bytes: usize,
    /// How often results were asked for.
    asked: u64,
    /// Where they are kept; `None` for this process only.
    folder: Option<PathBuf>,
    /// Whether the folder's file was read.
    read: bool,
    /// Whether there are results that it doesn't hold.
    new: bool,
}

struct Kept {
    result: Value,
    /// How large it is, as text.
    bytes: usize,
    /// When this process asked for it last; 0: never.
    asked: u64,
}

/// The result of `compute`, whose every input `key` names; perhaps from an earlier time.
pub(crate) fn kept<T: Serialize + DeserializeOwned>(key: &str, compute: impl FnOnce() -> T) -> T {
    if let Some(result) = store().get_or_insert_default().get(key) {
        return result;
    }
    let computed = compute();
    if let Ok(result) = serde_json::to_value(&computed) {
        let mut store = store();
        let store = store.get_or_insert_default();
        store.new = true;
        store.insert(key, result);
    }
    computed
}

/// Keeps results in `folder`, too, which is made where it isn't there: those of earlier builds count from
/// now on, and [`save`] adds new ones.
pub(crate) fn keep_in(folder: &Path) {
    let mut store = store();
    let store = store.get_or_insert_default();
    if store.folder.as_deref() != Some(folder) {
        store.folder = Some(folder.to_owned());
        store.read = false;
    }
}

/// Writes what is new to the folder. Where that can't be, the next build computes again: no reason for a
/// word.
pub(crate) fn save() {
    if let Some(store) = store().as_mut().filter(|store| store.new)
        && store.write().is_some()
    {
        store.new = false;
    }
}

fn store() -> MutexGuard<'static, Option<Store>> {
    STORE.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Store {
    fn get<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        // A book without labs has no need of the file.
        if !self.read {
            self.read = true;
            let results = self.file().and_then(|file| read(&file));
            for (key, kept) in results.unwrap_or_default() {
                self.put(key, kept);
            }
        }
        let kept = self.results.get_mut(key)?;
        self.asked += 1;
        kept.asked = self.asked;
        T::deserialize(&kept.result).ok()
    }

    /// Adds what was computed; what wasn't asked for longest makes room.
    fn insert(&mut self, key: &str, result: Value) {
        self.asked += 1;
        let kept = Kept::of(result, self.asked);
        self.put(key.to_owned(), kept);
        while (self.bytes > MOST_BYTES || self.results.len() > MOST_RESULTS)
            && self.results.len() > 1
        {
            let mut times: Vec<u64> = self.results.values().map(|kept| kept.asked).collect();
            let half = times.len() / 2;
            let (_, middle, _) = times.select_nth_unstable(half);
            // (Of what an earlier build left, all that nobody has asked for may be more than half.)
            let since = (*middle).max(1);
            self.results.retain(|_, kept| kept.asked >= since);
            self.bytes = self.results.values().map(|kept| kept.bytes).sum();
        }
    }

    fn put(&mut self, key: String, kept: Kept) {
        self.bytes += kept.bytes;
        let before = self.results.insert(key, kept);
        self.bytes -= before.map_or(0, |before| before.bytes);
    }

    /// The file of this program in the folder.
    fn file(&self) -> Option<PathBuf> {
        let mut hasher = DefaultHasher::new();
        let path = std::env::current_exe().ok()?;
        let program = fs::metadata(&path).ok()?;
        // Where packages are made to be the same anywhere, two versions may have one length and one time.
        env!("CARGO_PKG_VERSION").hash(&mut hasher);
        path.hash(&mut hasher);
        program.len().hash(&mut hasher);
        program.modified().ok()?.hash(&mut hasher);
        let name = format!("{FILES}{:016x}.json", hasher.finish());
        Some(self.folder.as_ref()?.join(name))
    }

    fn write(&self) -> Option<()> {
        let (folder, file) = (self.folder.as_ref()?, self.file()?);
        if !folder.exists() {
            fs::create_dir_all(folder).ok()?;
            fs::write(folder.join(TAG), TAG_TEXT).ok()?;
        }
        if !is_ours(folder) {
            return None;
        }
        let mut results: Vec<_> = self.results.iter().collect();
        results.sort_by_key(|(key, kept)| (kept.asked == 0, *key));
        results.truncate(MOST_RESULTS);
        // (What is larger isn't read any more.)
        let mut left = MOST_BYTES;
        let results: HashMap<_, _> = results
            .into_iter()
            .filter(|(key, kept)| {
                let room = left.checked_sub(kept.bytes + key.len() + BETWEEN);
                left = room.unwrap_or(left);
                room.is_some()
            })
            .map(|(key, kept)| (key, &kept.result))
            .collect();
        // In one step, and under a drawn name before: another build may read or write it now.
        let mut new = tempfile::Builder::new()
            .prefix(FILES)
            .tempfile_in(folder)
            .ok()?;
        let text = serde_json::to_vec(&results).ok()?;
        new.write_all(&digest(&text)).ok()?;
        new.write_all(&text).ok()?;
        new.persist(&file).ok()?;
        remove_stale(folder);
        Some(())
    }
}

fn read(file: &Path) -> Option<HashMap<String, Kept>> {
    if !is_ours(file.parent()?) {
        return None;
    }
    let content = content(file)?;
    let (said, text) = content.split_at_checked(DIGEST)?;
    if said != digest(text) {
        return None;
    }
    let results: HashMap<String, Value> = serde_json::from_slice(text).ok()?;
    let unused = |(key, result)| (key, Kept::of(result, 0));
    Some(results.into_iter().map(unused).collect())
}

impl Kept {
    fn of(result: Value, asked: u64) -> Self {
        let bytes = result.to_string().len();
        Self {
            result,
            bytes,
            asked,
        }
    }
}

/// What a file has around each key and result, in bytes.
const BETWEEN: usize = 4;

/// What a file begins with, in bytes: the digest of what follows, as a line.
const DIGEST: usize = 65;

fn digest(text: &[u8]) -> Vec<u8> {
    let mut line: String = Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    line.push('\n');
    line.into_bytes()
}

/// What is in a file that is one and not too large: a pipe or a device may be there instead, and has no end.
fn content(file: &Path) -> Option<Vec<u8>> {
    let about = fs::metadata(file).ok()?;
    (about.is_file() && about.len() <= MOST_FILE).then(|| fs::read(file).ok())?
}

/// Whether the folder carries our mark.
fn is_ours(folder: &Path) -> bool {
    content(&folder.join(TAG)).is_some_and(|text| text == TAG_TEXT.as_bytes())
}

/// Removes our files that nobody has written for long.
fn remove_stale(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with(FILES);
        let age = entry
            .metadata()
            .and_then(|about| about.modified())
            .ok()
            .and_then(|time| SystemTime::now().duration_since(time).ok());
        if ours && age.is_some_and(|age| age > STALE) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests;
