//! The sockets beneath the web server: so many at once, none that dawdles, and each request from a page of
//! our own.

use super::hosts::Hosts;
use super::patient::Patient;
use crate::cli::say::tell;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::response::IntoResponse;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tower::ServiceExt;

/// So many connections are open at once; others wait until one of them is done.
const AT_ONCE: usize = 512;
/// A request's head must be here by then, and the next request on the same connection as well.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait where the process has no file descriptor left for another connection.
const BREATH: Duration = Duration::from_millis(100);

/// Hands the requests of all connections to `router`, for ever.
///
/// # Errors
/// Where the listener can't be used at all.
pub(super) async fn accept(
    listener: TcpListener,
    hosts: Hosts,
    router: Router,
) -> io::Result<Infallible> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let hosts = Arc::new(hosts);
    let places = Arc::new(Semaphore::new(AT_ONCE));
    let mut told = false;
    loop {
        let place = Arc::clone(&places)
            .acquire_owned()
            .await
            .map_err(io::Error::other)?;
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            // One that was gone before it was taken says nothing about the next.
            Err(error) if is_of_one_connection(&error) => continue,
            Err(error) => {
                if !std::mem::replace(&mut told, true) {
                    tell(format_args!(
                        "warning: no other page can connect for now ({error}); those that are open, and then \
                         closed, make room"
                    ));
                }
                tokio::time::sleep(BREATH).await;
                continue;
            }
        };
        told = false;
        let Ok(reached) = stream.local_addr() else {
            continue;
        };
        let (hosts, router) = (Arc::clone(&hosts), router.clone());
        tokio::spawn(async move {
            answer(stream, reached.ip(), hosts, router).await;
            drop(place);
        });
    }
}

/// Answers the requests of one connection, which reached us at the address `reached`.
async fn answer(stream: TcpStream, reached: IpAddr, hosts: Arc<Hosts>, router: Router) {
    let service = hyper::service::service_fn(move |request: Request<Incoming>| {
        let refused = hosts.refuse(&request, reached);
        let router = router.clone();
        async move {
            match refused {
                Some(why) => Ok((StatusCode::FORBIDDEN, why).into_response()),
                None => router.oneshot(request.map(Body::new)).await,
            }
        }
    });
    // What goes wrong on a connection concerns its other end only.
    let _ = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .serve_connection(TokioIo::new(Patient::new(stream)), service)
        .with_upgrades()
        .await;
}

fn is_of_one_connection(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
    )
}
