//! Where what is computed for labs is kept between builds: in the user's own folder for such things, since
//! stock mdBook starts us anew for each build, and nothing of ours belongs among an author's files.

use std::path::PathBuf;

/// The folder; `SWITCHBOARD_CACHE` names another, or none where it is empty.
pub(crate) fn folder() -> Option<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).map(PathBuf::from);
    if let Some(folder) = variable("SWITCHBOARD_CACHE") {
        return Some(folder).filter(|folder| folder.is_absolute());
    }
    let users = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_vendor = "apple") {
        variable("HOME").map(|home| home.join("Library/Caches"))
    } else {
        // XDG Base Directory Specification: a path that isn't absolute counts as none.
        variable("XDG_CACHE_HOME")
            .filter(|folder| folder.is_absolute())
            .or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    users
        .filter(|folder| folder.is_absolute())
        .map(|folder| folder.join("mdbook-switchboard"))
}
