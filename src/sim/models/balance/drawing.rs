//! Eight lanes: the clients' seats, the balancer, and each server's queue with its worker; beside it what the
//! board says of it, what is true, and how busy it was.
//!
//! A request sets out from its seat by the time that it travels before it arrives. What is turned away, and
//! what comes back as an error, goes home as a cross; answers aren't drawn: their seats come to rest.

mod flights;
mod labels;
mod lanes;
mod layout;

pub(super) use labels::LABELS;

use self::labels::{Word, write};
use self::layout::Layout;
use super::clauses::tenths;
use super::lab::Lab;
use super::servers::{FAILED, REJECTED};
use super::settings::{CLIENTS, HEALTH, POLICY, REPORTS, SERVERS, WELL};
use crate::drawing::{Anchor, Form, Glyph, Paper, Style, Way};
use crate::sim::kernel::measures::Span;

/// Draws this instant of a lab. Form 1 is a lane beside another one.
pub(super) fn draw(lab: &Lab, paper: &mut Paper, width: f32, em: f32, form: u32) {
    let world = &lab.stage.shown;
    let set = world.settings;
    let servers = set[SERVERS] as u32;
    let l = &Layout::new(width, em, servers, set[CLIENTS] as u32, form == 1);
    let out = (0..servers as usize).fold(0, |set, server| {
        set | u32::from(world.balancer.is_out(server as u32)) << server
    });
    let facts = [
        form,
        servers,
        set[CLIENTS] as u32,
        set[POLICY] as u32,
        u32::from(set[REPORTS] > 0.0),
        set[HEALTH] as u32,
        out,
    ];
    let way = &mut Way::from([0.0; 2]);
    if paper.begin(width, em, &facts.map(|fact| fact as f32)) {
        lanes::stand(l, paper, way, out);
        words(l, paper, lab);
    }
    paper.moving();
    if l.form.is_whole() {
        flights::seats(l, paper, lab);
    }
    lanes::fill(l, paper, lab, out);
    paper.gather();
    flights::draw(l, paper, way, lab);
    if l.form.is_whole() {
        counts(l, paper, lab);
    }
    paper.end(l.height);
}

/// What is written whatever goes on.
fn words(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let set = &lab.stage.shown.settings;
    if l.form == Form::Lane {
        return;
    }
    let top = l.header;
    if l.form.is_whole() {
        let (at, clients) = ([l.seats[0], top], set[CLIENTS] as f32);
        write(
            paper,
            Style::Label,
            Anchor::Start,
            at,
            Word::Clients as u8,
            &[clients],
        );
        let word = Word::Policies as u8 + set[POLICY] as u8;
        write(paper, Style::Name, l.policy.1, [l.policy.0, top], word, &[]);
    }
    if l.numbers {
        let at = [l.there, top];
        write(paper, Style::Label, Anchor::End, at, Word::There as u8, &[]);
        if set[REPORTS] > 0.0 && l.form != Form::Lying {
            let at = [l.board, top];
            write(paper, Style::Label, Anchor::End, at, Word::Board as u8, &[]);
        }
    }
    // (Its words are as wide as the bar.)
    if l.bar[1] >= 6.0 * l.em {
        let at = [l.bar[0] + l.bar[1], top];
        write(paper, Style::Label, Anchor::End, at, Word::Busy as u8, &[]);
    }
    let health = set[HEALTH];
    if health != WELL && l.form.is_whole() {
        let first = if l.form == Form::Lying {
            Word::Ill
        } else {
            Word::IllShort
        };
        let at = [l.bar[0] + l.bar[1], l.footer];
        write(
            paper,
            Style::Name,
            Anchor::End,
            at,
            first as u8 + health as u8 - 1,
            &[],
        );
    }
}

/// How old the board is, and what was turned away or failed.
fn counts(l: &Layout, paper: &mut Paper, lab: &Lab) {
    let world = &lab.stage.shown;
    if l.form == Form::Lying
        && let Some(age) = world.board_age()
    {
        let age = tenths(age) as f32;
        let at = [l.board, l.header];
        write(
            paper,
            Style::Label,
            Anchor::End,
            at,
            Word::BoardAge as u8,
            &[age],
        );
    }
    let counted = |count: usize| world.meter.counted(Span::Start, count);
    let away = if l.form == Form::Lying {
        Word::TurnedAway
    } else {
        Word::Away
    };
    let both = [(counted(REJECTED), away), (counted(FAILED), Word::Failed)];
    for ((count, word), x) in both.into_iter().zip(l.losses) {
        if count == 0 {
            continue;
        }
        let (size, y) = (0.32 * l.em, l.footer);
        paper.mark(Style::Cross, Glyph::Cross, x + size, y - 0.35 * l.em, size);
        let count = (count as f32).min(labels::MOST);
        write(
            paper,
            Style::Ink,
            Anchor::Start,
            [x + 1.1 * l.em, y],
            word as u8,
            &[count],
        );
    }
}
