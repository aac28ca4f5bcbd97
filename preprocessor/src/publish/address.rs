//! The address that a site will have.

use http::Uri;
use std::fmt::{self, Write as _};

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
        let begins = "it doesn't begin with https:// and a host";
        let whole = text.split_once("://").is_some_and(|(scheme, rest)| {
            ["https", "http"]
                .iter()
                .any(|ours| scheme.eq_ignore_ascii_case(ours))
                && !rest.is_empty()
                && !rest.starts_with('/')
        });
        if !whole {
            return Err(no(begins));
        }
        let uri: Uri = text.parse().map_err(|_| {
            no(
                "it holds what an address can't (a name in other letters is written in its ASCII \
                form, a space as %20)",
            )
        })?;
        let (Some(scheme @ ("https" | "http")), Some(host)) = (uri.scheme_str(), uri.authority())
        else {
            return Err(no(begins));
        };
        if host.as_str().contains('@') {
            return Err(no("a name or password before its host would be published"));
        }
        if text.contains(['?', '#']) {
            return Err(no("nothing can stand after its path"));
        }
        let port = host.as_str().strip_prefix(host.host()).unwrap_or_default();
        if !port.is_empty() && (host.port_u16().is_none() || port == ":0") {
            return Err(no("its port isn't one (they go from 1 to 65535)"));
        }
        let parts = host.host().trim_end_matches('.');
        if !parts.starts_with('[') && parts.split('.').any(str::is_empty) {
            return Err(no("a part of its host's name is missing"));
        }
        let path = encoded(uri.path().trim_matches('/'));
        let dotted = path.replace("%2e", ".").replace("%2E", ".");
        if dotted
            .split('/')
            .any(|part| part == ".." || part == "." || part.is_empty() && !path.is_empty())
        {
            return Err(no("its path isn't a plain one"));
        }
        let whole = |after: &str| {
            after.len() >= 2 && after.bytes().take(2).all(|byte| byte.is_ascii_hexdigit())
        };
        if !path.split('%').skip(1).all(whole) {
            return Err(no(
                "two hexadecimal digits follow each `%` (the sign itself is %25)",
            ));
        }
        if path.rsplit('/').next().is_some_and(|last| {
            last.rsplit_once('.').is_some_and(|(_, ending)| {
                ["html", "htm"]
                    .iter()
                    .any(|page| ending.eq_ignore_ascii_case(page))
            })
        }) {
            return Err(no("that is a page, and the site is the folder it lies in"));
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

/// The path as it is sent: letters beyond ASCII as the bytes that they are in UTF-8. (Search engines' map and
/// programs that read a page's head take an address as it is.)
fn encoded(path: &str) -> String {
    let mut whole = String::with_capacity(path.len());
    for letter in path.chars() {
        if letter.is_ascii() {
            whole.push(letter);
        } else {
            for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(whole, "%{byte:02X}");
            }
        }
    }
    whole
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
            (
                "https://example.org/über%20uns",
                "https://example.org/%C3%BCber%20uns/",
                "/%C3%BCber%20uns/",
            ),
            (
                "http://[::1]:8080/v1.2/",
                "http://[::1]:8080/v1.2/",
                "/v1.2/",
            ),
        ] {
            let address = Address::parse(text).unwrap();
            assert_eq!(address.to_string(), whole);
            assert_eq!(address.path(), path);
        }
    }

    #[test]
    fn the_reason_is_the_one_that_helps() {
        for (text, why) in [
            ("", "https:// and a host"),
            ("example.org/course", "https:// and a host"),
            ("https:///a/", "https:// and a host"),
            ("https://exämple.org/", "ASCII"),
            ("https://example.org/my course/", "%20"),
            ("https://example.org:99999/", "port"),
            ("https://example.org/a/index.html", "folder"),
        ] {
            let told = Address::parse(text).unwrap_err();
            assert!(told.contains(why), "{told}");
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
            "https://example.org:99999/",
            "https://example.org:/",
            "https://example.org:0/",
            "https://a..example.org/",
            "https://example.org/%/",
            "https://example.org/100%z0/",
            "https://example.org/%2e%2E/a/",
            "https://example.org/course/index.html",
        ] {
            let told = Address::parse(text).unwrap_err();
            assert!(
                told.starts_with('`') && told.contains("https://example.org/course/"),
                "{told}"
            );
        }
    }
}
