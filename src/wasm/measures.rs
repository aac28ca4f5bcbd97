//! The measures as a list of numbers, and their names.

use crate::Scope;
use crate::sim::kernel::measures::{List, names};
use crate::sim::models::switchboard::scene::Stage;

/// The names of the measures, in the order of [`Boundary::measures`](super::Boundary::measures),
/// separated by spaces: those of `simulate`'s JSON, a dot between the parts. Times are in seconds.
pub const NAMES: &str = concat!(
    names!(),
    " time_s clients offered_per_s events queue_depth workers_busy"
);

/// How many there are.
pub(super) const COUNT: usize = MEASURED + 6;

const MEASURED: usize = size_of::<List>() / size_of::<f64>();

pub(super) fn write(values: &mut [f64; COUNT], stage: &Stage, scope: Scope) {
    values[..MEASURED].copy_from_slice(&stage.list(scope));
    let config = stage.shown_config();
    values[MEASURED..].copy_from_slice(&[
        stage.now().as_secs_f64(),
        f64::from(config.clients),
        config.offered().0,
        stage.events() as f64,
        f64::from(stage.queue_depth()),
        f64::from(stage.busy_workers()),
    ]);
}
