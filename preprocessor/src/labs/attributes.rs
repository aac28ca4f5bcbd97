//! A lab's attributes: its model's settings, as the sheet has them, and what is the lab's own.

use super::sheet;
use crate::reading::attributes::spec::{Attribute, Kind, defaulted, optional, required, worded};
use std::sync::LazyLock;
use switchboard::sim::models::sheet::Sheet;
use switchboard::sim::models::switchboard::SHEET;

/// A scenario: a story that the lab tells, with the settings that it needs.
#[derive(Debug)]
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    /// Attributes that have other defaults here. What the author gives overrides them.
    pub(crate) sets: Vec<(&'static str, String)>,
    /// How many clients there are during the rush.
    pub(crate) clients: u32,
    /// How long the rush lasts, in seconds.
    pub(crate) seconds: u32,
}

/// The rush that never ends: a metastable failure (N. Bronson et al., "Metastable Failures in Distributed
/// Systems", `HotOS` 2021). Ten clients ask for two fifths of what the server carries; after the rush
/// their retries keep it at work for nobody.
pub(crate) static RUSH: LazyLock<Scenario> = LazyLock::new(|| Scenario {
    name: RUSH_NAME,
    sets: SHEET
        .scenarios
        .iter()
        .filter(|scenario| scenario.key == RUSH_NAME)
        .flat_map(|scenario| scenario.sets)
        .filter_map(|(key, value)| {
            let setting = &SHEET.settings[SHEET.setting(key)?];
            Some((*key, sheet::spelled(setting.kind, *value)))
        })
        .collect(),
    clients: 60,
    seconds: 20,
});

const RUSH_NAME: &str = "rush";

/// What a lab of the switchboard takes: the settings have the names, defaults and units of the options of
/// `simulate`.
pub(crate) fn switchboard() -> &'static [Attribute] {
    static ALL: LazyLock<Vec<Attribute>> = LazyLock::new(|| of(&SHEET).collect());
    &ALL
}

/// The models that there are.
const MODELS: &[&str] = &[SHEET.name];

/// What a lab of any model takes: which model, and what that one takes.
pub(crate) fn lab() -> &'static [Attribute] {
    static ALL: LazyLock<Vec<Attribute>> = LazyLock::new(|| {
        const MODEL: Attribute = required(
            "model",
            Kind::Word(MODELS),
            SHEET.name,
            "What the lab runs.",
        );
        std::iter::once(MODEL).chain(of(&SHEET)).collect()
    });
    &ALL
}

/// How far the axis goes stands beside where the lab begins on it.
fn of(model: &'static Sheet) -> impl Iterator<Item = Attribute> {
    sheet::attributes(model)
        .flat_map(|setting| {
            let is_axis = setting.name == model.axis.setting;
            std::iter::once(setting).chain(is_axis.then_some(MAX))
        })
        .chain(OWN)
}

const MAX: Attribute = defaulted(
    "max",
    Kind::Count {
        least: 1,
        most: 1_000_000,
    },
    "80",
    "The most clients that the slider gives.",
);

/// What is the lab's, whatever it runs.
const OWN: [Attribute; 6] = [
    defaulted(
        "seed",
        Kind::Count {
            least: 0,
            most: u64::MAX,
        },
        "1",
        "Chooses the random numbers: the same seed, the same run.",
    ),
    optional(
        "scenario",
        Kind::Word(&[RUSH_NAME]),
        RUSH_NAME,
        "none",
        "A story that the lab tells, with goals that tick themselves: `rush`, the rush that never ends, \
         and how to save it.",
    ),
    optional(
        "predict",
        YES_OR_NO,
        "yes",
        "`yes` for a chapter’s first lab, unless it has a scenario; `no` for the others",
        "Whether the reader is asked for a bet before the slider moves. It can be skipped.",
    ),
    optional(
        "show",
        Kind::Words(&[
            "situations",
            "settings",
            "percentiles",
            "history",
            "curve",
            "words",
            "shell",
        ]),
        "\"curve,percentiles\"",
        "everything",
        "Which parts stand beside the drawing and its controls: named situations, settings to change, \
         percentiles and the other measures, the last 60 s as a chart, the load curve, the drawing in \
         words, the command for a shell.",
    ),
    optional(
        "id",
        Kind::Id,
        "\"overload\"",
        "made from the chapter’s name",
        "The lab's address in the page.",
    ),
    worded(
        "label",
        "lab-label",
        "The lab's name, for the frame and for screen readers.",
    ),
];

const YES_OR_NO: Kind = Kind::Word(&sheet::SWITCH);
