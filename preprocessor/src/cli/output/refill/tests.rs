use super::*;
use tempfile::TempDir;

/// Writes these files, each with its text.
fn filled(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (file, text) in files {
        let file = folder.path().join(file);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    folder
}

fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut files: Vec<_> = files_of(folder)
        .unwrap()
        .into_iter()
        .map(|file| {
            let text = fs::read_to_string(folder.join(&file)).unwrap();
            (file.to_str().unwrap().to_owned(), text)
        })
        .collect();
    files.sort();
    files
}

#[test]
fn files_take_the_place_of_others_and_the_rest_goes() {
    let site = filled(&[
        ("index.html", "new"),
        ("css/a.css", "new"),
        ("was-a-folder", "new"),
        ("was-a-file/a.html", "new"),
    ]);
    let target = filled(&[
        (MARKER, MARKER_TEXT),
        ("index.html", "old"),
        ("gone.html", "old"),
        ("gone/deep/a.html", "old"),
        ("was-a-folder/a.html", "old"),
        ("was-a-file", "old"),
        ("lost+found/piece", "the file system's"),
        (".switchboard-build-x/site/a.html", "another build's"),
    ]);
    refill(site.path(), target.path()).unwrap();
    let expected = [
        (".switchboard-build-x/site/a.html", "another build's"),
        (MARKER, MARKER_TEXT),
        ("css/a.css", "new"),
        ("index.html", "new"),
        ("lost+found/piece", "the file system's"),
        ("was-a-file/a.html", "new"),
        ("was-a-folder", "new"),
    ];
    let found = texts(target.path());
    let found: Vec<_> = found
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    assert_eq!(found, expected);
    assert!(!target.path().join("gone").exists());
}

#[test]
fn pages_come_after_what_they_need() {
    let mut files = ["index.html", "z.css", "a.html", "b/c.js", "b/index.html"].map(PathBuf::from);
    files.sort_by_key(|file| order(file));
    let files: Vec<_> = files.iter().map(|file| file.to_str().unwrap()).collect();
    assert_eq!(
        files,
        ["b/c.js", "z.css", "a.html", "b/index.html", "index.html"]
    );
}

#[cfg(target_os = "linux")]
#[test]
fn places_where_a_file_system_is_mounted_are_known() {
    assert!(is_mount_point(Path::new("/proc")));
    assert!(!is_mount_point(tempfile::tempdir().unwrap().path()));
    assert!(!is_mount_point(Path::new("/nowhere")));
}
