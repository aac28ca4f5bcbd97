//! Who may ask: pages that came from here, and people who typed an address of this computer.
//!
//! Another site that is open in the same browser can't read a draft. It can send requests here, and let a
//! name of its own lead to this computer so that the browser takes the answers for its own; but then the
//! request carries that name.

use axum::http::uri::Authority;
use axum::http::{HeaderMap, Request, header};
use std::net::IpAddr;

/// What a stranger is told.
const OTHER_HOST: &str = "This is a book that is being written, shown by `mdbook-switchboard serve`. It \
     answers to the name that it was started with, to localhost and to addresses of its computer. Start it \
     with --hostname and the name in your address bar to use that.\n";
const OTHER_ORIGIN: &str = "Only pages of this book may ask for that.\n";

/// The names and addresses under which we may be asked.
pub(super) struct Hosts {
    name: String,
    /// We listen on all addresses of the computer; which these are, a router or a container's host may
    /// know better. (A page can't make an address its own, as it can a name.)
    any_address: bool,
}

impl Hosts {
    /// For a server that was started with `hostname` and listens on `address`.
    pub(super) fn new(hostname: &str, address: IpAddr) -> Self {
        Self {
            name: hostname.trim_end_matches('.').to_ascii_lowercase(),
            any_address: address.is_unspecified(),
        }
    }

    /// Why a request that came to the address `reached` isn't answered, if it isn't.
    pub(super) fn refuse<T>(&self, request: &Request<T>, reached: IpAddr) -> Option<&'static str> {
        let host = text(request.headers(), &header::HOST);
        // A proxy's form of a request names the host twice.
        let named = request.uri().authority().map(Authority::as_str);
        let once = request.headers().get_all(header::HOST).iter().count() == 1;
        let known = once
            && host.is_some_and(|host| self.knows(host, reached))
            && named.is_none_or(|named| self.knows(named, reached));
        if !known {
            return Some(OTHER_HOST);
        }
        // Browsers send an origin with what a page's scripts ask for across sites, and with sockets.
        let foreign = request.headers().contains_key(header::ORIGIN)
            && text(request.headers(), &header::ORIGIN)
                .and_then(|origin| origin.split_once("://"))
                .map(|(_, authority)| authority)
                != host;
        foreign.then_some(OTHER_ORIGIN)
    }

    fn knows(&self, authority: &str, reached: IpAddr) -> bool {
        // A person's name before the host is for other protocols.
        let Ok(authority) = authority.parse::<Authority>() else {
            return false;
        };
        if authority.as_str().contains('@') {
            return false;
        }
        let host = authority.host().trim_end_matches('.');
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        if let Ok(address) = bare.parse::<IpAddr>() {
            let address = address.to_canonical();
            return self.any_address
                || address.is_loopback()
                || address == reached.to_canonical()
                || bare.eq_ignore_ascii_case(&self.name);
        }
        host.eq_ignore_ascii_case("localhost") || host.eq_ignore_ascii_case(&self.name)
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &header::HeaderName) -> Option<&'a str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests;
