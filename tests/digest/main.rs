//! Tells, as JSON, what calls to make of the wasm file and what must come of them: the tests of Node and of
//! the browsers make them, and compare. The tests of the wasm file in an interpreter begin with the same
//! cases.
//!
//! `cargo run --package switchboard --example digests`

#[path = "../wasm/calls.rs"]
mod calls;
#[path = "../wasm/cases.rs"]
mod cases;

use serde_json::{Value, json};
use switchboard::wasm::Boundary;

use calls::{Argument, Call};

const CASES: usize = 60;

/// The export's name and its arguments. 64 bits are a text, as a number in JSON has 53.
fn told(call: Call) -> Value {
    let (name, arguments) = call.export();
    let told = |argument| match argument {
        Argument::Count(n) => json!(n),
        Argument::Number(x) => json!(x),
        Argument::Seed(n) => json!(n.to_string()),
    };
    let values: Vec<Value> = arguments.into_iter().map(told).collect();
    json!({ "name": name, "values": values })
}

fn case(calls: &[Call]) -> Value {
    let mut lab = Boundary::default();
    for call in calls {
        call.native(&mut lab);
    }
    json!({
        "calls": calls.iter().map(|call| told(*call)).collect::<Vec<_>>(),
        "digest": lab.digest().to_string(),
        "measures": lab.measures(0),
    })
}

fn main() {
    let cases: Vec<Value> = cases::cases(CASES)
        .iter()
        .map(|calls| case(calls))
        .collect();
    println!("{}", Value::from(cases));
}
