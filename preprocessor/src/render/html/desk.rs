//! The desk of the first page, with a still of the lab for those without scripts.

use crate::course::page::Page;
use crate::course::whole::Course;
use crate::directives::desk::Desk;
use crate::labs::kept;
use crate::render::templates::html;
use crate::render::values::desk;
use crate::words::{Value as Filling, Words};
use serde_json::json;
use switchboard::drawing::{Label, Paper, svg};
use switchboard::sim::models::Model;
use switchboard::sim::models::switchboard::{Lab, SHEET};
use switchboard::{Config, Nanos};

/// The still's size, and its moment: the queue has filled by then, and some have been turned away.
const WIDE: f32 = 860.0;
const EM: f32 = 12.5;
const MOMENT: Nanos = Nanos::from_secs(40);

/// HTML of the desk.
pub(super) fn desk(course: &Course<'_>, page: &Page<'_>, said: &Desk) -> String {
    let mut values = desk::values(course, said, &page.path, "html");
    values["data"] = json!(json!({ "model": SHEET.name, "others": said.others }).to_string());
    let clients = said.others + 1;
    let words = &course.words;
    values["still"] = json!(kept::kept(&format!("desk {clients}"), || still(
        words, clients
    )));
    html(&course.words, "desk", values)
}

/// The lab as it is drawn with so many clients.
fn still(words: &Words, clients: u32) -> String {
    let mut lab = Lab::of(Config {
        clients,
        ..Config::default()
    });
    lab.run(MOMENT, u64::MAX);
    let mut paper = Paper::default();
    lab.draw(&mut paper, WIDE, EM, 0);
    svg(
        paper.numbers(),
        SHEET.labels,
        "",
        &|label: &Label, numbers| {
            let filled: Vec<_> = label
                .numbers
                .iter()
                .zip(numbers)
                .map(|((name, _), number)| (*name, Filling::from(f64::from(*number))))
                .collect();
            words.say(&format!("{}-label-{}", SHEET.name, label.key), &filled)
        },
    )
}
