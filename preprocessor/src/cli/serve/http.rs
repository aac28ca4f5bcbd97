//! The web server: the files of the last good build, the error on top of them, and live reload.

use super::overlay;
use super::site::{self, LIVE_RELOAD, Pages, Site};
use anyhow::{Context, Result};
use axum::Router;
use axum::body::{self, Body};
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{RawQuery, Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use std::net::TcpListener;
use std::path::Path;
use std::time::Duration;
use tower::ServiceExt;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

/// How long open connections may take to finish after Ctrl-C.
const FAREWELL: Duration = Duration::from_millis(200);

/// Answers requests until the process is told to stop.
pub(super) fn serve(listener: TcpListener, site: Site) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("unable to start the web server")?;
    let served = runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::select! {
            served = axum::serve(listener, router(site)) => served,
            () = told_to_stop() => Ok(()),
        }
    });
    runtime.shutdown_timeout(FAREWELL);
    served.context("the web server stopped")
}

/// Completes on Ctrl-C, or when the process is asked to end.
async fn told_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else {
            return interrupt.await;
        };
        tokio::select! {
            () = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    interrupt.await;
}

fn router(site: Site) -> Router {
    Router::new()
        .route(&format!("/{LIVE_RELOAD}"), get(live_reload))
        .fallback(page)
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-store"),
        ))
        .with_state(site)
}

/// A file of the book; while a build is failing, HTML pages come with the error on top.
async fn page(State(site): State<Site>, request: Request) -> Response {
    let shown = site.borrow().clone();
    let Some(pages) = shown.pages else {
        let error = shown.error.unwrap_or_else(|| "nothing is built yet".into());
        return (
            StatusCode::INTERNAL_SERVER_ERROR,
            Html(overlay::page(&error)),
        )
            .into_response();
    };
    let response = file(&pages, request).await;
    match shown.error {
        Some(error) if is_html(&response) => cover(response, &error).await,
        _ => response,
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

/// Puts the error on top of a good page. The status says that the build failed, for tools that look.
async fn cover(response: Response, error: &str) -> Response {
    let Ok(html) = body::to_bytes(response.into_body(), usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let html = overlay::on_top_of(&String::from_utf8_lossy(&html), error);
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    response
}

/// An open page waits here for the word `reload`.
async fn live_reload(
    State(site): State<Site>,
    RawQuery(query): RawQuery,
    upgrade: WebSocketUpgrade,
) -> Response {
    let made_by = query.as_deref().and_then(site::build_of);
    upgrade.on_upgrade(move |socket| wait_for_change(socket, site, made_by))
}

async fn wait_for_change(mut socket: WebSocket, mut site: Site, made_by: Option<u64>) {
    // From here on, not from the server's start: what is on show now is what the page shows.
    let present = site.borrow_and_update().pages.as_ref().map(|p| p.number);
    let outdated = made_by.is_some() && made_by != present;
    if !outdated {
        tokio::select! {
            changed = site.changed() => if changed.is_err() { return },
            // A page that goes away says so, or just closes; nothing else is expected from it.
            _ = socket.recv() => return,
        }
    }
    let _ = socket.send(Message::text("reload")).await;
}
