//! What can be reached, and when it is.

use super::model::{ANSWERED, BACK, FAILED, FLOOR, Floors};
use super::settings::{ATTEMPTS, BUDGET, DEADLINE, FAILS, FLOORS, OF_EACH, SILENT};
use crate::sim::models::rules::World;

/// In the order of the sheet.
#[derive(Clone, Copy)]
enum Goal {
    Heal,
    Multiply,
    Fewer,
    TwentySeven,
    Three,
    OneLayer,
    Budget,
}

const GOALS: [Goal; 7] = [
    Goal::Heal,
    Goal::Multiply,
    Goal::Fewer,
    Goal::TwentySeven,
    Goal::Three,
    Goal::OneLayer,
    Goal::Budget,
];

/// After a change it takes so long until the numbers count, and so long in all to be sure of them.
const SETTLED: f64 = 10.0;
const SURE: f64 = 60.0;

/// Three attempts, on some or all floors.
const THREE: f64 = 3.0;
/// Half of the calls fail, and this share of clicks is answered with fewer calls than these each.
const HALF: f64 = 0.5;
const HEALED: (f64, f64) = (0.95, 3.0);
/// All fail: three layers make at least so many calls a click, one layer at most so many, and a budget of a
/// tenth at most so many.
const MULTIPLIED: f64 = 25.0;
const ONE_LAYER: f64 = 3.2;
const BUDGETED: (f64, f64) = (0.1, 1.5);
/// So many calls a silent BACK gets for one click, and with a deadline of each attempt.
const SILENCE: [u32; 2] = [27, 3];

/// What was counted: clicks that were answered, that weren't, that were made, and calls at BACK.
type Counted = [f64; 4];

fn counted(world: &World) -> Counted {
    let seen = world.since_change();
    [ANSWERED, FAILED, FLOOR, BACK].map(|count| seen.count(count))
}

/// What is remembered of the run.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Past {
    /// What was counted when the numbers of these settings began to count.
    mark: Option<Counted>,
    /// With this share of failures three layers answered this share of the clicks, and one did.
    three: Option<[f64; 2]>,
    one: Option<[f64; 2]>,
}

impl Past {
    /// The settings are other ones.
    pub(super) const fn begin_anew(&mut self) {
        self.mark = None;
    }
}

/// The share of clicks that was answered, and the calls at BACK for each click, once they are sure.
fn sure(floors: &Floors, world: &World) -> Option<[f64; 2]> {
    let mark = floors.past.mark?;
    if world.since_change().seconds() < SURE {
        return None;
    }
    let now = counted(world);
    let [answered, failed, clicks, calls] = core::array::from_fn(|i| now[i] - mark[i]);
    let ended = answered + failed;
    (ended > 0.0 && clicks > 0.0).then(|| [answered / ended, calls / clicks])
}

/// On how many floors there are three attempts, and on how many there is one.
fn floors_with(world: &World, attempts: f64) -> usize {
    (0..FLOORS)
        .filter(|floor| world.setting(ATTEMPTS + floor) == attempts)
        .count()
}

/// Looks at what has become of it.
pub(super) fn look(floors: &mut Floors, world: &World) {
    if floors.past.mark.is_none() && world.since_change().seconds() >= SETTLED {
        floors.past.mark = Some(counted(world));
    }
    let [three, one] = [floors_with(world, THREE), floors_with(world, 1.0)];
    if (three == FLOORS || three == 1 && one == 2)
        && world.setting(BUDGET) < 0.0
        && world.setting(DEADLINE) == 0.0
        && let Some([answered, _]) = sure(floors, world)
    {
        let found = Some([world.setting(FAILS), answered]);
        if three == FLOORS {
            floors.past.three = found;
        } else {
            floors.past.one = found;
        }
    }
}

pub(super) fn reached(floors: &Floors, world: &World, goal: usize) -> Option<f64> {
    let set = |setting: usize| world.setting(setting);
    let silent = set(SILENT) > 0.0;
    let three = floors_with(world, THREE);
    let all_fail = set(FAILS) == 1.0 && !silent;
    let calls = |holds: bool, most: f64| {
        let [_, calls] = sure(floors, world).filter(|_| holds && all_fail)?;
        (calls <= most).then_some(calls)
    };
    let tree = |calls: u32| {
        let tree = &floors.tree;
        let is_whole = tree.root > 0 && tree.alive == 0 && tree.calls == calls;
        (silent && three == FLOORS && is_whole).then_some(tree.late.into())
    };
    match GOALS[goal] {
        Goal::Heal => {
            let [answered, calls] = sure(floors, world)?;
            let heals = set(FAILS) == HALF && !silent;
            (heals && answered >= HEALED.0 && calls < HEALED.1).then_some(calls)
        }
        Goal::Multiply => {
            let [_, calls] = sure(floors, world)?;
            (all_fail && calls >= MULTIPLIED).then_some(calls)
        }
        Goal::Fewer => {
            let ([fails, three], [same, one]) = (floors.past.three?, floors.past.one?);
            (fails == same && three < one).then_some(one - three)
        }
        Goal::TwentySeven => tree(SILENCE[0]).filter(|_| set(DEADLINE) == 0.0),
        Goal::Three => tree(SILENCE[1]).filter(|_| set(DEADLINE) == OF_EACH),
        Goal::OneLayer => calls(three > 0 && set(BUDGET) < 0.0, ONE_LAYER),
        Goal::Budget => calls(set(BUDGET) == BUDGETED.0 && three == FLOORS, BUDGETED.1),
    }
}
