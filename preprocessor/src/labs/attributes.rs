//! A lab's attributes: its model's settings, as the sheet has them, and what is the lab's own.

use super::sheet::{self, kept};
use crate::reading::attributes::spec::{Attribute, Kind, defaulted, optional, required, worded};
use crate::reading::value;
use crate::words::Words;
use std::sync::LazyLock;
use switchboard::sim::models::SHEETS;
use switchboard::sim::models::sheet::{Kind as Setting, Sheet};

/// What a lab of each model takes, in the order of the models.
static ALL: LazyLock<Vec<Vec<Attribute>>> =
    LazyLock::new(|| SHEETS.iter().map(|sheet| of(sheet)).collect());

/// The models that there are.
static MODELS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| SHEETS.iter().map(|sheet| sheet.name).collect());

/// The names of all models.
pub(crate) fn models() -> &'static [&'static str] {
    &MODELS
}

/// What a lab of a model takes, by the model's name; where there is none of that name, of the first model.
pub(crate) fn of_model(name: &str) -> &'static [Attribute] {
    let place = SHEETS.iter().position(|sheet| sheet.name == name);
    &ALL[place.unwrap_or(0)]
}

/// The models that have conversations which can be drawn as sequences.
pub(crate) fn conversations() -> &'static [&'static str] {
    static NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
        let all = SHEETS.iter().filter(|sheet| sheet.sequence.is_some());
        all.map(|sheet| sheet.name).collect()
    });
    &NAMES
}

/// What such a conversation takes: its model's settings, and its seed.
pub(crate) fn of_conversation(name: &str) -> &'static [Attribute] {
    static ALL: LazyLock<Vec<(&'static str, Vec<Attribute>)>> = LazyLock::new(|| {
        let all = SHEETS.iter().filter(|sheet| sheet.sequence.is_some());
        all.map(|sheet| {
            let seed = own(sheet)
                .into_iter()
                .filter(|attribute| attribute.name == "seed");
            (sheet.name, sheet::attributes(sheet).chain(seed).collect())
        })
        .collect()
    });
    let named = ALL.iter().find(|(model, _)| *model == name);
    named.or(ALL.first()).map_or(&[], |(_, all)| all)
}

/// What a lab of the first model takes: the settings have the names, defaults and units of the options of
/// `simulate`.
pub(crate) fn first() -> &'static [Attribute] {
    &ALL[0]
}

/// What a lab of any model takes beside that: which model.
pub(crate) fn model() -> &'static [Attribute] {
    static MODEL: LazyLock<[Attribute; 1]> = LazyLock::new(|| {
        [required(
            "model",
            Kind::Word(models()),
            SHEETS[0].name,
            "What the lab runs.",
        )]
    });
    &*MODEL
}

/// How far the axis goes stands beside where the lab begins on it.
fn of(model: &'static Sheet) -> Vec<Attribute> {
    sheet::attributes(model)
        .flat_map(|setting| {
            let is_axis = setting.name == model.axis.setting;
            std::iter::once(setting).chain(is_axis.then(|| max(model)).flatten())
        })
        .chain(own(model))
        .collect()
}

/// Where the slider ends.
fn max(model: &'static Sheet) -> Option<Attribute> {
    let kind = match model.settings[model.setting(model.axis.setting)?].kind {
        Setting::Count { most, .. } => Setting::Count {
            least: model.axis.from,
            most,
        },
        Setting::Rate { most, .. } => Setting::Rate {
            least: model.axis.from,
            most,
        },
        Setting::Time { most, .. } => Setting::Time {
            least: model.axis.from,
            most,
            off: None,
        },
        kind => kind,
    };
    Some(defaulted(
        "max",
        sheet::kind(kind),
        kept(sheet::spelled(kind, model.axis.to)),
        kept(format!(
            "The most that the slider gives: where its axis, `{}`, ends.",
            model.axis.setting
        )),
    ))
}

/// What is the lab's, whatever it runs.
fn own(model: &'static Sheet) -> Vec<Attribute> {
    let mut own = vec![defaulted(
        "seed",
        Kind::Count {
            least: 0,
            most: u64::MAX,
        },
        "1",
        "Chooses the random numbers: the same seed, the same run.",
    )];
    if let [first, ..] = model.scenarios {
        let keys: Vec<&str> = model
            .scenarios
            .iter()
            .map(|scenario| scenario.key)
            .collect();
        let stories: Vec<String> = model
            .scenarios
            .iter()
            .map(|scenario| {
                let key = format!("{}-scenario-{}-meaning", model.name, scenario.key);
                format!("`{}`, {}", scenario.key, Words::of(None).say(&key, &[]))
            })
            .collect();
        let stories: Vec<&str> = stories.iter().map(String::as_str).collect();
        own.push(optional(
            "scenario",
            Kind::Word(Vec::leak(keys)),
            first.key,
            "none",
            kept(format!(
                "A story that the lab tells, with goals that tick themselves: {}.",
                value::list(&stories, "or")
            )),
        ));
    }
    if model.axis.bet.is_some() {
        own.push(optional(
            "predict",
            YES_OR_NO,
            "yes",
            "`yes` for a chapter’s first lab, unless it has a scenario; `no` for the others",
            "Whether the reader is asked for a bet before the slider moves. It can be skipped.",
        ));
        own.push(optional(
            "bet",
            Kind::Text,
            "\"From how many callers on does the line never clear?\"",
            "the model’s own question",
            "The bet’s question in your words. What is bet on, and the answer, stay the model’s.",
        ));
    }
    own.push(optional(
        "situations",
        Kind::Text,
        situations_of(model),
        "the model’s own",
        "Places on the axis with names of yours, and commas between them: ticks that can be pressed, and rows \
         of the table.",
    ));
    own.extend([
        SHOW,
        EFFORT,
        ID,
        worded(
            "label",
            kept(format!("{}-table-title", model.name)),
            "The lab's name, for the frame and for screen readers.",
        ),
    ]);
    own
}

/// An example of named places: its ends.
fn situations_of(model: &Sheet) -> &'static str {
    let Some(setting) = model.setting(model.axis.setting) else {
        return "";
    };
    let [from, to] = [model.axis.from, model.axis.to];
    let at = |place| sheet::spelled(model.settings[setting].kind, place);
    kept(format!("\"so little={}, so much={}\"", at(from), at(to)))
}

const SHOW: Attribute = optional(
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
);

const EFFORT: Attribute = defaulted(
    "effort",
    Kind::Count { least: 1, most: 8 },
    "1",
    "How many times as long as usual a build may simulate for the lab's table, which is some 50 ms: more where \
     what it counts is rare, and the table says that its figures are rough.",
);

const ID: Attribute = optional(
    "id",
    Kind::Id,
    "\"overload\"",
    "made from the chapter’s name",
    "The lab's address in the page.",
);

const YES_OR_NO: Kind = Kind::Word(&sheet::SWITCH);
