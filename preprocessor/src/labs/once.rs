//! What a model says of its settings alone, without running, asked once: a model stands on megabytes of measures,
//! which are laid out for each, and a page asks the same of the same settings dozens of times.

use std::cell::RefCell;
use std::collections::HashMap;

use switchboard::sim::models::sheet::Sheet;
use switchboard::sim::models::{Model, Said, Visit, with_model};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Question {
    /// The settings as the model takes them.
    Settings,
    /// Where on the axis the bet's answer is.
    Answer,
    /// The curves at a place of the axis, by its bits.
    Curves(u64),
    /// The figures of the long run, and why there are no more; in brief or not.
    Steady(bool),
}

/// Numbers, and what is said beside them.
type Answer = (Vec<f64>, Said);

/// What was asked: of which model, with which settings (their bits, since a number may be none).
type Asked = (&'static str, Vec<u64>, Question);

/// So many answers are remembered.
const MOST_KNOWN: usize = 10_000;

thread_local! {
    static KNOWN: RefCell<HashMap<Asked, Answer>> = RefCell::default();
}

fn ask(model: &Sheet, settings: &[f64], question: Question) -> Answer {
    struct Ask<'s>(&'s [f64], Question);
    impl Visit for Ask<'_> {
        type Output = Answer;
        fn visit<M: Model>(self) -> Answer {
            let (model, mut said) = (M::at_rest(self.0), Said::default());
            let values = match self.1 {
                Question::Settings => model.settings().to_vec(),
                Question::Answer => model.answer().into_iter().collect(),
                Question::Curves(at) => {
                    let mut values = vec![f64::NAN; M::CURVES];
                    model.theory(f64::from_bits(at), &mut values);
                    values
                }
                Question::Steady(brief) => {
                    let mut values = vec![f64::NAN; M::SHEET.figures.len()];
                    model.steady(brief, &mut values, &mut said);
                    values
                }
            };
            (values, said)
        }
    }
    let bits = settings.iter().map(|value| value.to_bits()).collect();
    let key = (model.name, bits, question);
    if let Some(known) = KNOWN.with_borrow(|known| known.get(&key).cloned()) {
        return known;
    }
    let answer = with_model(model.name, Ask(settings, question)).unwrap_or_default();
    KNOWN.with_borrow_mut(|known| {
        // (A server asks of each draft's settings.)
        if known.len() >= MOST_KNOWN {
            known.clear();
        }
        known.insert(key, answer.clone());
    });
    answer
}

/// Settings as the model takes them: each within its range.
pub(super) fn settings(model: &Sheet, settings: &[f64]) -> Vec<f64> {
    ask(model, settings, Question::Settings).0
}

/// Where on the axis the answer to the bet is, with these settings.
pub(super) fn answer(model: &Sheet, settings: &[f64]) -> Option<f64> {
    ask(model, settings, Question::Answer).0.first().copied()
}

/// What theory says of the curves at a place of the axis.
pub(super) fn curves(model: &Sheet, settings: &[f64], at: f64) -> Vec<f64> {
    ask(model, settings, Question::Curves(at.to_bits())).0
}

/// What theory says of the long run, and why it says no more.
pub(super) fn steady(model: &Sheet, settings: &[f64], brief: bool) -> Answer {
    ask(model, settings, Question::Steady(brief))
}

#[cfg(test)]
mod tests {
    use super::*;
    use switchboard::sim::models::SHEETS;

    #[test]
    fn what_is_asked_again_is_what_was_answered() {
        for model in SHEETS {
            let usual: Vec<f64> = model.defaults().collect();
            let from = model.axis.from;
            let first = (answer(model, &usual), curves(model, &usual, from));
            let again = (answer(model, &usual), curves(model, &usual, from));
            assert_eq!(format!("{first:?}"), format!("{again:?}"), "{}", model.name);
            assert_eq!(settings(model, &usual).len(), model.settings.len());
        }
    }

    #[test]
    fn other_settings_have_other_answers() {
        let model = SHEETS.iter().find(|sheet| sheet.name == "switchboard");
        let model = model.expect("the switchboard");
        let mut settings: Vec<f64> = model.defaults().collect();
        let place = model.setting("interval").expect("a setting");
        let usual = answer(model, &settings).expect("an answer");
        settings[place] *= 2.0;
        let other = answer(model, &settings).expect("an answer");
        assert!(other > 1.5 * usual, "{usual}, {other}");
    }
}
