//! The web server: the files of the last good build, the error on top of them, and live reload.

use super::connections;
use super::hosts::Hosts;
use super::overlay;
use super::site::{self, LIVE_RELOAD, Pages, Site};
use anyhow::{Context, Result};
use axum::Router;
use axum::body::{self, Bytes};
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{RawQuery, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::Instant;
use tower::ServiceExt;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

/// So many open pages are told of a change. Each holds a connection, and others need some too.
const OPEN_PAGES: usize = 400;
/// An open page that hasn't answered when it is asked the next time is gone.
const ARE_YOU_THERE: Duration = Duration::from_secs(30);

/// So many files are read at once.
const READERS: usize = 16;
/// As good as.
const FOR_EVER: Duration = Duration::from_secs(1 << 32);

/// What a request needs.
#[derive(Clone)]
struct Served {
    site: Site,
    open_pages: Arc<Semaphore>,
}

/// Answers requests until the process ends.
pub(super) fn serve(listener: TcpListener, hosts: Hosts, site: Site) -> Result<()> {
    let unable = "unable to start the web server";
    // What reads files panics where it gets no thread, and does with the first one where it gets no other: that
    // one is there from the beginning, and stays.
    let room = thread::Builder::new().spawn(|| ()).context(unable)?;
    let _ = room.join();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .max_blocking_threads(READERS)
        .thread_keep_alive(FOR_EVER)
        .build()
        .context(unable)?;
    runtime
        .block_on(runtime.spawn_blocking(|| ()))
        .context(unable)?;
    match runtime.block_on(connections::accept(listener, hosts, router(site))) {
        Err(error) => Err(error).context("the web server stopped"),
    }
}

fn router(site: Site) -> Router {
    Router::new()
        .route(&format!("/{LIVE_RELOAD}"), get(live_reload))
        .fallback(page)
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ))
        // A page of another site may ask for a script without saying whose it is, and the index for search is one.
        .layer(SetResponseHeaderLayer::overriding(
            header::HeaderName::from_static("cross-origin-resource-policy"),
            HeaderValue::from_static("same-origin"),
        ))
        .with_state(Served {
            site,
            open_pages: Arc::new(Semaphore::new(OPEN_PAGES)),
        })
}

/// A file of the book; while a build is failing, HTML pages come with the error on top.
async fn page(State(served): State<Served>, request: Request) -> Response {
    let shown = served.site.borrow().clone();
    let Some(pages) = shown.pages else {
        let error = shown.error.unwrap_or_else(|| "nothing is built yet".into());
        return (
            StatusCode::INTERNAL_SERVER_ERROR,
            Html(overlay::page(&error)),
        )
            .into_response();
    };
    let notes = pages.notes.on(request.uri().path());
    let response = file(&pages, request).await;
    match shown.error {
        _ if !is_html(&response) => response,
        Some(error) => {
            let mut response = change(response, |html| overlay::on_top_of(html, &error)).await;
            // For tools that look: the build failed.
            *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            response
        }
        None if response.status() == StatusCode::OK && !notes.is_empty() => {
            change(response, |html| overlay::beside(html, notes)).await
        }
        None => response,
    }
}

/// The file that a request asks for, or the book's own page for addresses that lead nowhere.
async fn file(pages: &Pages, request: Request) -> Response {
    let not_found = ServeFile::new(pages.folder.join::<&Path>(&pages.not_found));
    let mut response = ServeDir::new(&pages.folder)
        .not_found_service(not_found)
        .oneshot(request)
        .await
        .into_response();
    declare_utf8(&mut response);
    response
}

/// mdBook writes UTF-8 throughout; text without a charset is otherwise up to the browser.
fn declare_utf8(response: &mut Response) {
    let Some(kind) = content_type(response) else {
        return;
    };
    if kind.starts_with("text/")
        && !kind.contains("charset")
        && let Ok(value) = HeaderValue::from_str(&format!("{kind}; charset=utf-8"))
    {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
}

fn content_type(response: &Response) -> Option<&str> {
    response.headers().get(header::CONTENT_TYPE)?.to_str().ok()
}

fn is_html(response: &Response) -> bool {
    content_type(response).is_some_and(|kind| kind.starts_with("text/html"))
}

/// A good page with something more in it.
async fn change(response: Response, to: impl FnOnce(&str) -> String) -> Response {
    let Ok(html) = body::to_bytes(response.into_body(), usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    Html(to(&String::from_utf8_lossy(&html))).into_response()
}

/// A page says nothing but that it is there, or goes: in bytes, more than a closing frame may hold.
const LONGEST_MESSAGE: usize = 1024;
/// And is told one word. What it doesn't read isn't heaped up, whatever it asks.
const MOST_UNSENT: usize = 16 * 1024;

/// An open page waits here for the word `reload`.
async fn live_reload(
    State(served): State<Served>,
    RawQuery(query): RawQuery,
    upgrade: WebSocketUpgrade,
) -> Response {
    let Ok(place) = served.open_pages.try_acquire_owned() else {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let made_by = query.as_deref().and_then(site::build_of);
    let upgrade = upgrade
        .max_message_size(LONGEST_MESSAGE)
        .max_frame_size(LONGEST_MESSAGE)
        .read_buffer_size(LONGEST_MESSAGE)
        .write_buffer_size(0)
        .max_write_buffer_size(MOST_UNSENT);
    upgrade.on_upgrade(async move |socket| {
        wait_for_change(socket, served.site, made_by).await;
        drop(place);
    })
}

async fn wait_for_change(mut socket: WebSocket, mut site: Site, made_by: Option<u64>) {
    // From here on, not from the server's start: what is on show now is what the page shows.
    let present = site.borrow_and_update().pages.as_ref().map(|p| p.number);
    let outdated = made_by.is_some() && made_by != present;
    if outdated || lives_to_see_a_change(&mut socket, &mut site).await {
        let _ = socket.send(Message::text("reload")).await;
    }
}

/// Waits for a change, or until the page is gone.
async fn lives_to_see_a_change(socket: &mut WebSocket, site: &mut Site) -> bool {
    let mut ask = tokio::time::interval_at(Instant::now() + ARE_YOU_THERE, ARE_YOU_THERE);
    let mut answered = true;
    loop {
        tokio::select! {
            changed = site.changed() => return changed.is_ok(),
            message = socket.recv() => match message {
                Some(Ok(Message::Pong(_))) => answered = true,
                Some(Ok(Message::Ping(_))) => {}
                // A page that goes away says so, or just closes; nothing else is expected from it.
                _ => return false,
            },
            _ = ask.tick() => {
                let gone = !std::mem::replace(&mut answered, false);
                if gone || socket.send(Message::Ping(Bytes::new())).await.is_err() {
                    return false;
                }
            }
        }
    }
}
