//! The least that a preprocessor does: reads a book from mdBook and writes it back. `benches/books/run` puts ours
//! beside it.

use std::io;

fn main() -> anyhow::Result<()> {
    let (_, book) = mdbook_preprocessor::parse_input(io::stdin().lock())?;
    serde_json::to_writer(io::stdout().lock(), &book)?;
    Ok(())
}
