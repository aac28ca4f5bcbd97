//! What stands over the axis, which is the round trip: when the first byte is there and when the page is, if
//! nothing is lost. And where the bet's answer lies.

use super::page::Page;
use super::settings::{COUNT, LOSE, LOSS, Plan, TRIP, WAY};
use super::way::Way;
use crate::sim::kernel::units::Nanos;
use crate::sim::models::model;
use crate::sim::models::presses::{Chances, Page as _};

/// The curves' values at these settings.
pub(super) fn write(settings: &[f64; COUNT], values: &mut [f64]) {
    let plan = Plan::of(settings);
    let numbers = [plan.first_byte(), page(&mut Page::new(), &plan)];
    model::write(values, &numbers.map(Nanos::as_secs_f64));
}

/// How long a page takes of which nothing is lost: there is no chance in that, so one is run.
pub(super) fn page(page: &mut Page, plan: &Plan) -> Nanos {
    let chances = Chances { seed: 0, press: 0 };
    page.work_out(plan.without_loss(), chances).all
}

/// At which round trip, in ms, the first byte is there as soon as it is without TLS here. The time of the server's
/// work is the same there; `None` where loss makes it a matter of chance, or where the first packet is lost.
pub(super) fn answer(settings: &[f64; COUNT]) -> Option<f64> {
    let way = Way::ALL[settings[WAY] as usize];
    let trips = f64::from(Way::Http11.trips()) / f64::from(way.trips());
    (settings[LOSS] == 0.0 && settings[LOSE] != 1.0).then_some(settings[TRIP] * trips)
}
