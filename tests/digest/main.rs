//! Tells, as JSON, what calls to make of each model's wasm file and what must come of them: the tests of
//! Node and of the browsers make them, and compare. The tests of the files in an interpreter begin with the
//! same cases.
//!
//! `cargo run --package mdbook-switchboard-core --example digests`

#[path = "../wasm/calls.rs"]
mod calls;
#[path = "../wasm/cases.rs"]
mod cases;

use serde_json::{Value, json};
use switchboard::sim::models::{Model, SHEETS, Visit, with_model};
use switchboard::wasm::Lab;

use calls::{Argument, Call};

const CASES: usize = 200;

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

struct Cases;

impl Visit for Cases {
    type Output = Value;

    fn visit<M: Model>(self) -> Value {
        let case = |calls: &Vec<Call>| {
            let mut lab = Lab::<M>::new(&[], 1);
            for call in calls {
                call.native(&mut lab);
            }
            json!({
                "calls": calls.iter().map(|call| told(*call)).collect::<Vec<_>>(),
                "digest": lab.digest().to_string(),
                "measures": lab.measures(0)[..M::MEASURES],
            })
        };
        cases::cases(CASES, M::SHEET).iter().map(case).collect()
    }
}

fn main() {
    let models: serde_json::Map<String, Value> = SHEETS
        .iter()
        .filter_map(|sheet| Some((sheet.name.to_owned(), with_model(sheet.name, Cases)?)))
        .collect();
    println!("{}", Value::from(models));
}
