//! What a page may do that has all it needs inside: run the very scripts that are in it, and ask nobody for
//! anything.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use sha2::{Digest, Sha256};

/// The policy of a page with these scripts and styles.
pub(super) fn policy<'t>(
    scripts: impl IntoIterator<Item = &'t String>,
    styles: impl IntoIterator<Item = &'t String>,
) -> String {
    let hash =
        |text: &String| format!(" 'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    let (scripts, styles): (String, String) = (
        scripts.into_iter().map(hash).collect(),
        styles.into_iter().map(hash).collect(),
    );
    format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval'{scripts}; style-src{styles}; style-src-attr 'unsafe-inline'; \
         img-src data:; font-src data:; media-src data:; base-uri 'none'; form-action 'none'"
    )
}
