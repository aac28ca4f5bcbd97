use super::*;

const HERE: &str = "192.168.1.5";

/// Whether a request with these heads is answered by a server that was started for `hostname`.
fn answered(hostname: &str, listening: &str, host: Option<&str>, origin: Option<&str>) -> bool {
    let mut request = Request::builder().uri("/");
    for (name, value) in [("host", host), ("origin", origin)] {
        if let Some(value) = value {
            request = request.header(name, value);
        }
    }
    let hosts = Hosts::new(hostname, listening.parse().unwrap());
    hosts
        .refuse(&request.body(()).unwrap(), HERE.parse().unwrap())
        .is_none()
}

#[test]
fn names_and_addresses_of_this_computer_are_answered_and_others_are_not() {
    for (host, expected) in [
        ("localhost:3000", true),
        ("LOCALHOST.:3000", true),
        ("127.0.0.1:3000", true),
        ("127.8.9.1", true),
        ("[::1]:3000", true),
        ("[::ffff:127.0.0.1]", true),
        ("192.168.1.5:3000", true),
        ("draft.test:80", true),
        ("192.168.1.6:3000", false),
        ("0.0.0.0:3000", false),
        ("evil.test:3000", false),
        ("localhost.evil.test", false),
        ("127.0.0.1.evil.test", false),
        ("evil.test@localhost", false),
        ("", false),
        (":3000", false),
        ("local host", false),
    ] {
        let answer = answered("draft.test", HERE, Some(host), None);
        assert_eq!(answer, expected, "{host}");
    }
    assert!(!answered("localhost", HERE, None, None));
}

#[test]
fn a_request_with_two_hosts_is_not_answered() {
    let request = Request::builder()
        .header("host", "localhost")
        .header("host", "evil.test");
    let hosts = Hosts::new("localhost", HERE.parse().unwrap());
    let refused = hosts.refuse(&request.body(()).unwrap(), HERE.parse().unwrap());
    assert!(refused.is_some());
}

#[test]
fn a_server_on_all_addresses_answers_to_any_address_and_to_no_name_but_its_own() {
    for (host, expected) in [
        ("0.0.0.0:3000", true),
        ("10.1.2.3", true),
        ("[fe80::1]:3000", true),
        ("localhost", true),
        ("evil.test", false),
    ] {
        assert_eq!(
            answered("0.0.0.0", "0.0.0.0", Some(host), None),
            expected,
            "{host}"
        );
        assert_eq!(answered("::", "::", Some(host), None), expected, "{host}");
    }
}

#[test]
fn only_pages_from_here_may_send_their_origin() {
    for (origin, expected) in [
        ("http://localhost:3000", true),
        ("https://localhost:3000", true),
        ("http://localhost:8080", false),
        ("http://127.0.0.1:3000", false),
        ("http://evil.test", false),
        ("null", false),
        ("", false),
    ] {
        assert_eq!(
            answered(
                "localhost",
                "127.0.0.1",
                Some("localhost:3000"),
                Some(origin)
            ),
            expected,
            "{origin}"
        );
    }
}

#[test]
fn a_host_in_the_address_counts_too() {
    let hosts = Hosts::new("localhost", HERE.parse().unwrap());
    let request = Request::builder()
        .uri("http://evil.test/a.html")
        .header("host", "localhost")
        .body(())
        .unwrap();
    assert!(hosts.refuse(&request, HERE.parse().unwrap()).is_some());
}
