//! What stations do by the clock: report their loads, check their health, give themselves jobs.

use super::calls::{Call, NOBODY};
use super::check::SHORTEST_GAP;
use super::measures::JOBS;
use super::plan::Condition;
use super::{BACKGROUND, CHECKS, Network, Observer, REPORTS, Rules, STATION_TIMERS, Step};
use crate::sim::kernel::units::Nanos;
use crate::sim::parts::line::NONE;

impl<R: Rules, O: Observer> Network<R, O> {
    /// Sets what a station does by the clock.
    pub(super) fn set_station_timers(&mut self, station: u32) {
        let plan = self.nodes[station as usize].plan;
        let times = [
            (REPORTS, plan.reports, Step::Reported),
            (
                CHECKS,
                plan.checks.map(|checks| checks.every),
                Step::Checked,
            ),
            (
                BACKGROUND,
                plan.background.map(|jobs| jobs.every),
                Step::Background,
            ),
        ];
        for (which, every, step) in times {
            let owner = self.clients.len() as u32 + STATION_TIMERS * station + which;
            let at = every.map_or(Nanos::NEVER, |every| self.next_multiple(every));
            self.calendar.set(owner, at, step as u8);
        }
        if plan.reports.is_some() {
            self.report(station);
        }
    }

    /// The next multiple of a time after now.
    fn next_multiple(&self, every: Nanos) -> Nanos {
        let every = every.0.max(SHORTEST_GAP as u64);
        Nanos((self.now.0 / every + 1).saturating_mul(every))
    }

    /// A station does something by the clock.
    pub(super) fn station_timer(&mut self, owner: u32, step: Step) {
        let number = (owner - self.clients.len() as u32) / STATION_TIMERS;
        let plan = self.nodes[number as usize].plan;
        let every = match step {
            Step::Reported => {
                self.report(number);
                plan.reports
            }
            Step::Checked => {
                self.check_health(number);
                plan.checks.map(|checks| checks.every)
            }
            _ => {
                for server in 0..plan.servers {
                    self.give_job(number, server);
                }
                plan.background.map(|jobs| jobs.every)
            }
        };
        let at = every.map_or(Nanos::NEVER, |every| self.next_multiple(every));
        self.calendar.set(owner, at, step as u8);
    }

    /// All loads of a station's servers are copied to its board.
    fn report(&mut self, station: u32) {
        let node = &mut self.nodes[station as usize];
        for (number, server) in (0..).zip(&node.servers) {
            let load = server.waiting.len() + server.held.len() + server.aside.len();
            node.balancer.report(number, load);
        }
    }

    fn check_health(&mut self, station: u32) {
        let node = &mut self.nodes[station as usize];
        let Some(checks) = node.plan.checks else {
            return;
        };
        let servers = node.plan.servers;
        for number in 0..servers {
            let good = matches!(
                node.servers[number as usize].condition,
                Condition::Well | Condition::Slow(_) | Condition::Resting
            );
            node.balancer.checked(number, servers, checks, good);
        }
        // Who is out idles beside nobody.
        (0..servers).for_each(|number| self.note(station, number));
    }

    /// The server gives itself a job.
    pub(super) fn give_job(&mut self, station: u32, server: u32) {
        let node = &mut self.nodes[station as usize];
        let Some(background) = node.plan.background else {
            return;
        };
        if node.servers[server as usize].condition == Condition::Dead {
            return;
        }
        let work = node.draw_job(background.work.law, &self.ziggurat);
        let id = self.next_id();
        let index = self.insert(Call {
            id,
            born: self.now,
            since: self.now,
            work,
            parent: NOBODY,
            place: station,
            server,
            ..Call::NEW
        });
        if index != NONE {
            self.count_station(station, JOBS);
            self.admit(index, true);
        }
    }
}
