use super::*;

const PREFIX: &str = "x-";

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_folder_goes_with_all_it_holds() {
    let parent = tempfile::tempdir().unwrap();
    let folder = Temporary::make(parent.path(), PREFIX).unwrap();
    fs::create_dir(folder.path().join("deep")).unwrap();
    fs::write(folder.path().join("deep/file"), "text").unwrap();
    drop(folder);
    assert_eq!(names(parent.path()), Vec::<String>::new());
}

#[test]
fn one_that_was_taken_away_is_made_anew_and_goes_with_its_maker() {
    let parent = tempfile::tempdir().unwrap();
    let folder = Temporary::make(parent.path(), PREFIX).unwrap();
    fs::remove_dir_all(folder.path()).unwrap();
    renew(folder.path()).unwrap();
    fs::write(folder.path().join("page"), "text").unwrap();
    renew(folder.path()).unwrap();
    // It is in use: no neighbour's sweep takes it.
    sweep(parent.path(), PREFIX, |_| true);
    assert!(folder.path().join("page").exists() && folder.path().join(MARK).exists());
    drop(folder);
    assert_eq!(names(parent.path()), Vec::<String>::new());
}

/// What somebody goes on writing into, say: the next sweep knows whose it was.
#[cfg(unix)]
#[test]
fn what_can_not_be_removed_keeps_its_mark() {
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("x-left");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("page"), "half").unwrap();
    // By this name no folder can be removed.
    assert!(remove(&folder.join("."), None).is_err());
    assert_eq!(names(&folder), [MARK]);
    sweep(parent.path(), PREFIX, |_| true);
    assert_eq!(names(parent.path()), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn a_sweep_takes_what_was_left_and_nothing_else() {
    let parent = tempfile::tempdir().unwrap();
    let at = |path: &str| parent.path().join(path);
    let used = Temporary::make(parent.path(), PREFIX).unwrap();
    // As a killed process leaves it: the mark is there, and nobody holds it.
    for left in ["x-left", "x-kept", "y-other"] {
        fs::create_dir(at(left)).unwrap();
        fs::write(at(left).join(MARK), MARK_TEXT).unwrap();
        fs::write(at(left).join("page"), "half").unwrap();
    }
    fs::create_dir(at("x-empty")).unwrap();
    fs::create_dir(at("x-foreign")).unwrap();
    fs::write(at("x-foreign/file"), "mine").unwrap();
    fs::write(at("x-file"), "mine").unwrap();
    std::os::unix::fs::symlink(at("y-other"), at("x-link")).unwrap();

    sweep(parent.path(), PREFIX, |path| !path.ends_with("x-kept"));
    let used_name = used
        .path()
        .file_name()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned();
    let mut expected = ["x-file", "x-foreign", "x-kept", "x-link", "y-other"]
        .map(str::to_owned)
        .to_vec();
    expected.push(used_name);
    expected.sort();
    assert_eq!(names(parent.path()), expected);
    assert_eq!(fs::read_to_string(at("x-foreign/file")).unwrap(), "mine");
    assert!(at("y-other/page").exists(), "a link was followed");
    assert!(used.path().join(MARK).exists());
}

#[test]
fn many_makers_and_sweepers_never_meet() {
    let parent = tempfile::tempdir().unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..50 {
                    let folder = Temporary::make(parent.path(), PREFIX).unwrap();
                    sweep(parent.path(), PREFIX, |_| true);
                    fs::write(folder.path().join("page"), "whole").unwrap();
                }
            });
        }
    });
    assert_eq!(names(parent.path()), Vec::<String>::new());
}

#[cfg(unix)]
#[test]
fn a_sweep_waits_for_no_pipe_and_follows_no_link() {
    let parent = tempfile::tempdir().unwrap();
    let at = |path: &str| parent.path().join(path);
    for folder in ["x-pipe", "x-link", "x-folder/.switchboard-temporary"] {
        fs::create_dir_all(at(folder)).unwrap();
    }
    let made = std::process::Command::new("mkfifo")
        .arg(at("x-pipe").join(MARK))
        .status();
    assert!(made.unwrap().success());
    fs::write(at("mine"), "mine").unwrap();
    std::os::unix::fs::symlink(at("mine"), at("x-link").join(MARK)).unwrap();
    let before = names(parent.path());
    sweep(parent.path(), PREFIX, |_| true);
    assert_eq!(names(parent.path()), before);
}

/// Only root can make a folder that is another's; others look at nothing here.
#[cfg(unix)]
#[test]
fn a_folder_of_another_user_is_left_alone() {
    let parent = tempfile::tempdir().unwrap();
    let theirs = parent.path().join("x-theirs");
    fs::create_dir(&theirs).unwrap();
    fs::write(theirs.join(MARK), MARK_TEXT).unwrap();
    if std::os::unix::fs::chown(&theirs, Some(65_534), None).is_err() {
        return;
    }
    sweep(parent.path(), PREFIX, |_| true);
    assert!(theirs.join(MARK).exists());
}

/// As NFS does it: what is removed while it is open goes when it is closed.
#[test]
fn a_folder_goes_that_is_empty_in_a_moment() {
    let parent = tempfile::tempdir().unwrap();
    let folder = parent.path().join("folder");
    fs::create_dir(&folder).unwrap();
    let late = folder.join(".nfs1");
    fs::write(&late, "").unwrap();
    std::thread::scope(|scope| {
        scope.spawn(|| {
            std::thread::sleep(Duration::from_millis(50));
            fs::remove_file(&late).unwrap();
        });
        remove_emptying(&folder).unwrap();
    });
    assert!(!folder.exists());
}
