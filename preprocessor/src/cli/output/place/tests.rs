use super::*;
use crate::cli::output::{MARKER, MARKER_TEXT};
use std::path::PathBuf;
use tempfile::TempDir;

/// A folder with a room that holds a finished output and, if so wished, the last output beside it.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new(last: Option<&str>) -> Self {
        let place = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        place.output("room/site", "new");
        if let Some(text) = last {
            place.output("out", text);
        }
        place
    }

    fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn output(&self, folder: &str, text: &str) {
        fs::create_dir_all(self.at(folder)).unwrap();
        fs::write(self.at(folder).join(MARKER), MARKER_TEXT).unwrap();
        fs::write(self.at(folder).join("page"), text).unwrap();
    }

    fn replace(&self) -> Result<()> {
        replace(&self.at("room"), &self.at("out"))
    }

    fn page(&self, folder: &str) -> String {
        fs::read_to_string(self.at(folder).join("page")).unwrap_or_else(|_| "none".to_owned())
    }
}

#[test]
fn an_output_takes_a_free_place_or_changes_places_with_the_last() {
    let first = Place::new(None);
    first.replace().unwrap();
    assert_eq!(first.page("out"), "new");

    let second = Place::new(Some("old"));
    second.replace().unwrap();
    assert_eq!(second.page("out"), "new");
    assert!(may_go(&second.at("room"), &second.at("out")));

    let empty = Place::new(None);
    fs::create_dir(empty.at("out")).unwrap();
    empty.replace().unwrap();
    assert_eq!(empty.page("out"), "new");
}

#[test]
fn what_somebody_else_put_there_meanwhile_stays() {
    let place = Place::new(None);
    fs::create_dir(place.at("out")).unwrap();
    fs::write(place.at("out/page"), "mine").unwrap();
    let said = place.replace().unwrap_err().to_string();
    assert!(said.contains("filled by somebody else"), "{said}");
    assert_eq!(place.page("out"), "mine");

    let file = Place::new(None);
    fs::write(file.at("out"), "mine").unwrap();
    let said = file.replace().unwrap_err().to_string();
    assert!(said.contains("filled by somebody else"), "{said}");
    assert_eq!(fs::read_to_string(file.at("out")).unwrap(), "mine");
}

#[test]
fn what_becomes_of_the_last_output_does_not_undo_the_new_one() {
    let place = Place::new(Some("old"));
    // As on a full disk: it can't get the name under which it goes.
    fs::create_dir_all(place.at("room/going/whole/taken")).unwrap();
    place.replace().unwrap();
    assert_eq!(place.page("out"), "new");
}

#[test]
fn a_room_with_somebodys_folder_in_it_does_not_go() {
    let place = Place::new(Some("new"));
    fs::create_dir(place.at("room/whole")).unwrap();
    fs::write(place.at("room/whole/page"), "mine").unwrap();
    assert!(!may_go(&place.at("room"), &place.at("out")));
    assert_eq!(place.page("room/whole"), "mine");
}

#[test]
fn two_steps_do_where_one_cannot() {
    let place = Place::new(Some("old"));
    fs::rename(place.at("room/site"), place.at("room/whole")).unwrap();
    in_two_steps(&place.at("room"), &place.at("out")).unwrap();
    assert_eq!(place.page("out"), "new");
    assert!(may_go(&place.at("room"), &place.at("out")));
    assert_eq!(place.page("out"), "new");
}

#[test]
fn a_kill_between_two_steps_is_mended() {
    let place = Place::new(Some("old"));
    fs::rename(place.at("room/site"), place.at("room/whole")).unwrap();
    fs::rename(place.at("out"), place.at("room/last")).unwrap();
    assert!(may_go(&place.at("room"), &place.at("out")));
    assert_eq!(place.page("out"), "old");
}

#[test]
fn what_is_half_gone_goes() {
    let place = Place::new(Some("old"));
    place.replace().unwrap();
    let going = place.at("room/going/whole");
    assert_eq!(place.page("room/going/whole"), "old");
    fs::remove_file(going.join(MARKER)).unwrap();
    assert!(may_go(&place.at("room"), &place.at("out")));
}
