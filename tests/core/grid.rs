//! A grid of configurations, each compared with its closed form where it has one, and with the laws that
//! hold for every queue where it has none.
//!
//! Every cell is the course's server, with 15 places to wait and its answers at the ends of slots. The
//! seeds are counted through, not chosen. Among so many measures a few are beyond three standard errors
//! by chance; beyond four, in forty replications, one in four thousand is (Student's t).

mod cell;
mod closed_form;
mod laws;
mod percentiles;
mod summary;

use switchboard::{
    Arrivals::{self, Asynchronous, Synchronous},
    Service::{self, Exponential, Fixed},
    steady,
};

use cell::{CLIENTS, Cell};
use summary::Summary;

/// All numbers of clients with one kind of client and server.
fn part(arrivals: Arrivals, service: Service, workers: u32) {
    let mut summary = Summary::default();
    let mut known = 0;
    for clients in CLIENTS {
        let cell = Cell {
            clients,
            workers,
            arrivals,
            service,
        };
        if steady(&cell.config()).is_some() {
            known += 1;
            let runs = closed_form::runs(&cell);
            summary.add(cell, closed_form::compare(&cell, &runs));
            summary.add(cell, percentiles::compare(&cell, &runs));
        } else {
            let runs = laws::runs(&cell);
            summary.add(cell, laws::compare(&cell, &runs));
        }
    }
    let has_closed_form = service == Exponential || (arrivals == Asynchronous && workers == 1);
    assert_eq!(known, if has_closed_form { CLIENTS.len() } else { 0 });
    summary.judge(&format!("{arrivals:?} {service:?} {workers}"));
}

macro_rules! parts {
    ($($name:ident: $arrivals:ident $service:ident $workers:literal;)*) => {
        $(
            #[test]
            fn $name() {
                part($arrivals, $service, $workers);
            }
        )*
    };
}

parts! {
    mm1k: Asynchronous Exponential 1;
    mm2k: Asynchronous Exponential 2;
    mm4k: Asynchronous Exponential 4;
    finite_source_1: Synchronous Exponential 1;
    finite_source_2: Synchronous Exponential 2;
    finite_source_4: Synchronous Exponential 4;
    md1k: Asynchronous Fixed 1;
    asynchronous_fixed_2: Asynchronous Fixed 2;
    asynchronous_fixed_4: Asynchronous Fixed 4;
    synchronous_fixed_1: Synchronous Fixed 1;
    synchronous_fixed_2: Synchronous Fixed 2;
    synchronous_fixed_4: Synchronous Fixed 4;
}
