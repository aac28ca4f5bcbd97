use super::*;
use crate::directives::KNOWN;
use std::path::Path;

/// Writes the page where `UPDATE_DOCS` is set; fails where the page is stale otherwise.
#[test]
fn the_page_is_made_from_the_table() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/directives.md");
    let page = page(KNOWN);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("the folder docs");
        std::fs::write(&file, &page).expect("docs/directives.md can be written");
    }
    let written = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        written == page,
        "docs/directives.md is stale; run: UPDATE_DOCS=1 cargo test -p mdbook-switchboard --lib docs"
    );
}

#[test]
fn every_default_fits_its_kind() {
    for spec in KNOWN.0 {
        for attribute in spec.variants().into_iter().flat_map(|(_, all)| all) {
            if let Some(default) = attribute.default {
                let value = crate::reading::attributes::parse(&attribute.kind, default);
                assert!(
                    value.is_ok(),
                    "{} of {}: {value:?}",
                    attribute.name,
                    spec.name
                );
            }
        }
    }
}
