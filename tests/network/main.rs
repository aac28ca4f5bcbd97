//! Networks of servers, held to theory, to what is true of every network, to the switchboard where they are
//! one station, and to themselves.

mod alike;
mod balancer;
mod calls;
mod conditions;
mod conservation;
mod digest;
mod ledger;
mod product_form;
mod rules;
mod runs;
mod single;
