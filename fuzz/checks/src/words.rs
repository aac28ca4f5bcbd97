//! A book's own words.

use crate::growth;
use mdbook_switchboard::words::Words;

/// A file of words in a language that we have none of.
pub(crate) fn words(data: &[u8]) {
    let Ok(text) = str::from_utf8(data) else {
        return;
    };
    let (_, wrong) = Words::of_book("fr", text);
    for wrong in wrong {
        assert!(
            text.get(wrong.at.clone()).is_some(),
            "{wrong:?} is not in the file"
        );
        assert!(!wrong.help.is_empty(), "{wrong:?}");
    }
    growth::is_linear(text, |text| {
        let _ = Words::of_book("fr", text);
    });
}
