//! The address that a site will have.

use http::Uri;
use std::fmt;

/// A host with its scheme, and the path that the site has there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    origin: String,
    path: String,
}

impl Address {
    /// Reads `https://host/path/`; the last slash may be missing.
    ///
    /// # Errors
    /// A sentence that says what an address is, where this is none.
    pub fn parse(text: &str) -> Result<Self, String> {
        let no = |why: &str| {
            format!(
                "`{text}` can't be the address of a site: {why}. Write it whole, as in \
                 https://example.org/course/"
            )
        };
        let uri: Uri = text.parse().map_err(|_| {
            no("it holds what an address can't (a name in other letters is written in its ASCII form)")
        })?;
        let (Some(scheme @ ("https" | "http")), Some(host)) = (uri.scheme_str(), uri.authority())
        else {
            return Err(no("it doesn't begin with https:// and a host"));
        };
        if host.as_str().contains('@') {
            return Err(no("a name or password before its host would be published"));
        }
        if text.contains(['?', '#']) {
            return Err(no("nothing can stand after its path"));
        }
        let path = uri.path().trim_matches('/');
        if path
            .split('/')
            .any(|part| part == ".." || part == "." || part.is_empty() && !path.is_empty())
        {
            return Err(no("its path isn't a plain one"));
        }
        Ok(Self {
            origin: format!("{scheme}://{}", host.as_str().to_ascii_lowercase()),
            path: if path.is_empty() {
                "/".to_owned()
            } else {
                format!("/{path}/")
            },
        })
    }

    /// The path, between slashes.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The address of a page or file, given from the root of the site.
    pub(super) fn of(&self, page: &str) -> String {
        format!("{self}{page}")
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.origin, self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_sites() {
        for (text, whole, path) in [
            ("https://example.org", "https://example.org/", "/"),
            ("https://Example.org/a", "https://example.org/a/", "/a/"),
            (
                "http://localhost:8080/a/b/",
                "http://localhost:8080/a/b/",
                "/a/b/",
            ),
        ] {
            let address = Address::parse(text).unwrap();
            assert_eq!(address.to_string(), whole);
            assert_eq!(address.path(), path);
        }
    }

    #[test]
    fn what_is_no_address_is_told() {
        for text in [
            "",
            "/course/",
            "example.org",
            "ftp://example.org/",
            "https://",
            "https:///a/",
            "https://me:secret@example.org/",
            "https://example.org/?a",
            "https://example.org/#a",
            "https://example.org/a//b/",
            "https://example.org/../a/",
            "https://exämple.org/",
            "https://a b/",
        ] {
            let told = Address::parse(text).unwrap_err();
            assert!(
                told.starts_with('`') && told.contains("https://example.org/course/"),
                "{told}"
            );
        }
    }
}
