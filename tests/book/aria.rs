//! Ids are unique and every reference by id finds its target: on each page, and in `print.html`, which
//! joins all chapters.

use super::site::{course, selector};
use scraper::Html;
use std::collections::{BTreeMap, BTreeSet};

/// Attributes that name one or more ids of the same page.
const REFERENCES: [&str; 6] = [
    "for",
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-details",
    "aria-owns",
];

fn duplicates(page: &Html) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    page.select(&selector("[id]"))
        .filter_map(|element| element.attr("id"))
        .filter(|id| !seen.insert(*id))
        .collect()
}

fn dangling(page: &Html) -> Vec<String> {
    let ids: BTreeSet<&str> = page
        .select(&selector("[id]"))
        .filter_map(|element| element.attr("id"))
        .collect();
    let mut dangling = Vec::new();
    for attribute in REFERENCES {
        for element in page.select(&selector(&format!("[{attribute}]"))) {
            for id in element.attr(attribute).unwrap().split_whitespace() {
                if !ids.contains(id) {
                    dangling.push(format!("{attribute}={id:?}"));
                }
            }
        }
    }
    dangling
}

#[test]
fn ids_are_unique_on_every_page() {
    for (path, page) in course().site.pages() {
        assert_eq!(duplicates(&page), Vec::<&str>::new(), "{path}");
    }
}

#[test]
fn every_reference_by_id_finds_its_target() {
    for (path, page) in course().site.pages() {
        assert_eq!(dangling(&page), Vec::<String>::new(), "{path}");
    }
}

#[test]
fn a_group_of_radio_buttons_belongs_to_one_question() {
    for (path, page) in course().site.pages() {
        let mut owner: BTreeMap<&str, usize> = BTreeMap::new();
        for (number, question) in page.select(&selector("form.question")).enumerate() {
            for radio in question.select(&selector("input[type=radio]")) {
                let name = radio.attr("name").expect("a radio button has a name");
                assert_eq!(
                    *owner.entry(name).or_insert(number),
                    number,
                    "{path}: {name}"
                );
            }
        }
    }
}

#[test]
fn print_holds_every_chapter_in_full() {
    let site = &course().site;
    let print = site.page("print.html");
    for css in [
        "form.question",
        "dl.vocab dt",
        "switchboard-lab",
        "figure.figure",
    ] {
        let here = print.select(&selector(css)).count();
        let there = site.page("module-02.html").select(&selector(css)).count();
        assert!(there > 0 && here >= there, "{here} of {there} {css}");
    }
}
