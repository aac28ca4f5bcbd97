//! Files that take their places whole, and never that of somebody else's.

use super::temporary;
use super::terminal::shown;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::Read;
use std::path::Path;

/// Fails where the output would take the place of a file that isn't of its kind, which its beginning tells.
pub(crate) fn refuse_to_lose(output: &Path, is_ours: impl Fn(&[u8]) -> bool) -> Result<()> {
    if output.is_dir() {
        bail!("`{}` is a folder. Name a file with -o.", shown(output));
    }
    // A pipe would be waited for, and a device replaced by a file.
    if output.exists() && !output.is_file() {
        bail!("`{}` is no file. Name a file with -o.", shown(output));
    }
    let Ok(file) = fs::File::open(output) else {
        return Ok(());
    };
    let mut beginning = Vec::new();
    file.take(8192)
        .read_to_end(&mut beginning)
        .with_context(|| format!("unable to read `{}`", shown(output)))?;
    if beginning.is_empty() || is_ours(&beginning) {
        return Ok(());
    }
    bail!(
        "`{}` is there already, and isn't what this command writes. Choose another file with -o.",
        shown(output)
    )
}

/// Writes a file under a drawn name beside its place, and lets it take its place once it is whole.
pub(crate) fn write_whole(
    output: &Path,
    write: impl FnOnce(&mut fs::File) -> Result<()>,
) -> Result<u64> {
    let unable = || format!("unable to write `{}`", shown(output));
    let folder = match output.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    // Else it would be told of the drawn name, which is nobody's and another one each time.
    if !folder.is_dir() {
        bail!(
            "`{}` can't be written: there is no folder `{}`.",
            shown(output),
            shown(folder)
        );
    }
    let mut file = tempfile::Builder::new()
        .prefix(".switchboard-")
        .tempfile_in(folder)
        .with_context(unable)?;
    write(file.as_file_mut())?;
    let size = file.as_file().metadata().with_context(unable)?.len();
    // Whoever may read what is made here may read this, too.
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = fs::set_permissions(file.path(), fs::Permissions::from_mode(0o644));
    }
    temporary::uninterrupted(|| file.persist(output)).with_context(unable)?;
    Ok(size)
}

/// A size as people read it.
pub(crate) fn in_kilobytes(bytes: u64) -> String {
    #[allow(clippy::cast_precision_loss)] // some megabytes
    let kilobytes = bytes as f64 / 1000.0;
    if kilobytes < 1000.0 {
        format!("{kilobytes:.0} KB")
    } else {
        format!("{:.1} MB", kilobytes / 1000.0)
    }
}
