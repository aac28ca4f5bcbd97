//! What a page is made of, and how much of it is there.

use alloc::vec::Vec;

use super::settings::Plan;
use crate::sim::kernel::units::Nanos;

/// What has become of the request for an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Not,
    OnItsWay,
    /// It was lost, and will be sent again.
    Lost,
    /// It is there, and the server works.
    Works,
    Answered,
}

/// The page itself, which is object 0, or something in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Object {
    pub(super) asked: Asked,
    /// How often it was asked for.
    pub(super) times: u8,
    /// The connection that it comes by.
    pub(super) connection: u32,
    /// Its packets: from here, so many.
    pub(super) first: u32,
    pub(super) packets: u32,
    /// How many were sent at least once, and how many were handed out.
    pub(super) sent: u32,
    pub(super) handed: u32,
    /// When it was complete.
    pub(super) done: Nanos,
}

/// A packet: of which object, and whether it is there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packet {
    pub(super) object: u32,
    pub(super) there: bool,
    pub(super) handed: bool,
    /// A sending of it was lost, and no other one is there.
    pub(super) missing: bool,
}

pub(super) fn lay_out(plan: &Plan, objects: &mut Vec<Object>, packets: &mut Vec<Packet>) {
    objects.clear();
    packets.clear();
    for object in 0..=plan.objects {
        let count = if object == 0 { plan.html } else { plan.packets };
        objects.push(Object {
            asked: Asked::Not,
            times: 0,
            connection: 0,
            first: packets.len() as u32,
            packets: count,
            sent: 0,
            handed: 0,
            done: Nanos::NEVER,
        });
        let packet = Packet {
            object,
            there: false,
            handed: false,
            missing: false,
        };
        packets.resize(packets.len() + count as usize, packet);
    }
}
