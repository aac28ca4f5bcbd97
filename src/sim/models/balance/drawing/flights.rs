//! What moves, and what each client is about.

use super::layout::Layout;
use crate::drawing::{Glyph, Paper, Style, Way, smooth};
use crate::sim::kernel::units::Nanos;
use crate::sim::models::balance::lab::Lab;
use crate::sim::models::balance::settings::CLIENTS;
use crate::sim::models::balance::stage::Stage;
use crate::sim::models::balance::watch::{Met, Trip};

/// Most clients.
const MOST: usize = 400;
/// A seat's states, as styles from `Seat` on.
const RESTS: u8 = 1;
const ASKS: u8 = 2;
const WAITS: u8 = 3;
const AWAY: u8 = 4;

const TRAVEL: Nanos = Stage::TRAVEL;

/// How far something is on its way that began then.
fn gone(began: Nanos, now: Nanos) -> f32 {
    (now.saturating_sub(began).0 as f32 / TRAVEL.0 as f32).min(1.0)
}

/// The clients' seats: who rests, has something on its way, waits, was turned away or got an error.
pub(super) fn seats(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let world = &lab.stage.shown;
    let clients = (world.settings[CLIENTS] as usize).min(MOST);
    let mut states = [RESTS; MOST];
    let mut mark = |client: u32, state: u8| {
        if let Some(place) = states.get_mut(client as usize) {
            *place = state;
        }
    };
    let now = world.now;
    back(lab, |_, client, _| mark(client, AWAY));
    for server in &world.servers {
        for (place, request) in server.here().enumerate() {
            mark(request.client, if place == 0 { ASKS } else { WAITS });
        }
    }
    ahead(lab, now, |trip| mark(trip.client, ASKS));
    let [x, y, pitch, columns] = l.seats;
    paper.grid(
        Style::Seat,
        (x, y),
        columns as u32,
        (pitch, 0.72 * pitch),
        states[..clients].iter().copied(),
    );
}

/// All that will arrive while it can be seen to travel.
fn ahead(lab: &Lab, now: Nanos, mut each: impl FnMut(&Trip)) {
    let trips = &lab.stage.ahead.watch.arrivals;
    let mut age = 1;
    while let Some(trip) = trips.aged(age).filter(|trip| trip.at > now) {
        age += 1;
        if trip.at <= now.saturating_add(TRAVEL) {
            each(trip);
        }
    }
}

/// All that set out for home and isn't there yet: how far it is, whose it is, and from which server.
fn back(lab: &Lab, mut each: impl FnMut(f32, u32, u32)) {
    let world = &lab.stage.shown;
    let (now, backs) = (world.now, &world.watch.backs);
    let mut age = 1;
    while let Some(back) = backs
        .aged(age)
        .filter(|back| back.at.saturating_add(TRAVEL) > now)
    {
        age += 1;
        each(gone(back.at, now), back.client, back.server);
    }
}

/// Requests on their way, and what comes back.
pub(super) fn draw(l: &Layout, paper: &mut Paper, way: &mut Way, lab: &Lab) {
    let world = &lab.stage.shown;
    let now = world.now;
    let size = 0.3 * l.em * if l.form.is_whole() { 1.0 } else { 0.8 };
    ahead(lab, now, |trip| {
        l.out(way, trip.client);
        if trip.server < l.servers {
            way.bend(l.begins(trip.server));
            match trip.met {
                Met::Worker | Met::Error => {
                    way.to([l.worker[0], l.lane(trip.server)]);
                }
                Met::Queue => {
                    let waiting = world.servers[trip.server as usize].waiting();
                    way.to(l.queue(trip.server, waiting));
                }
                Met::Full => {}
            }
        }
        let t = 1.0 - gone(now, trip.at);
        let [x, y] = way.at(way.length() * smooth(t));
        paper.mark(Style::Dot, Glyph::Dot, x, y, size);
    });
    back(lab, |t, client, server| {
        if server >= l.servers {
            return;
        }
        // Backwards along the way that it came.
        l.out(way, client);
        way.bend(l.begins(server));
        let [x, y] = way.at(way.length() * (1.0 - smooth(t)));
        paper.mark(Style::Cross, Glyph::Cross, x, y, 0.9 * size);
    });
}
