//! `serve`: the book in the browser, rebuilt whenever a file is saved.
//!
//! Pages are built into a folder of their own that goes when the command ends, so that the real output
//! never holds a page made for authoring. A build that fails is shown on top of the last good pages.

mod beyond;
mod connections;
mod hosts;
mod http;
mod notes;
mod overlay;
mod patient;
mod rebuild;
mod site;
mod sources;
mod watch;

use super::book::Source;
use super::say::{say, tell};
use super::temporary::{self, Temporary};
use super::terminal::describe;
use anyhow::{Context, Result, bail};
use hosts::Hosts;
use sources::Sources;
use std::io::ErrorKind;
use std::net::{SocketAddr, TcpListener, ToSocketAddrs};
use std::path::PathBuf;

/// How the name of the folder for the pages begins.
const SCRATCH: &str = "switchboard-serve-";

/// How `serve` was called.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The folder that holds book.toml
    #[arg(default_value = ".")]
    dir: PathBuf,
    /// The name or address to listen on; the default is reached from this computer only
    #[arg(long, short = 'n', default_value = "localhost")]
    hostname: String,
    /// The port to listen on; 0 takes any free one
    #[arg(long, short, default_value_t = 3000)]
    port: u16,
    /// Open the book in the browser
    #[arg(long, short)]
    open: bool,
}

/// Serves until it is told to stop (Ctrl-C).
pub(crate) fn run(args: &Args) -> Result<()> {
    let source = Source::open(&args.dir)?;
    source.sweep();
    // Before the first build: nobody should wait for a build to hear that the port is taken.
    let listener = listen(&args.hostname, args.port)?;
    let address = listener.local_addr().context("unable to listen")?;
    let url = format!("http://{}/", shown_host(&args.hostname, address));
    let temporary = temporary::apart_from(&Sources::of(&source).paths)?;
    temporary::sweep(&temporary, SCRATCH, |_| true);
    let scratch =
        Temporary::make(&temporary, SCRATCH).context("unable to make a folder for the pages")?;

    let title = source.title().to_owned();
    let (mut builder, site) = rebuild::Builder::new(source, scratch.path())?;
    builder.build();
    let serving = format!("Serving “{title}” at {url} (Ctrl-C stops)");
    if let Err(error) = say(&serving) {
        tell(format_args!(
            "{serving}\nwarning: {}",
            describe(&error, false)
        ));
    }
    if !address.ip().is_loopback() {
        tell(format_args!(
            "warning: other computers on the network can reach {url} too"
        ));
    }
    if args.open
        && let Err(error) = open::that_detached(&url)
    {
        tell(format_args!(
            "warning: unable to open a browser ({error}); the address is {url}"
        ));
    }
    std::thread::Builder::new()
        .name("rebuild".to_owned())
        .spawn(move || builder.follow())
        .context("unable to start the watcher")?;
    http::serve(listener, Hosts::new(&args.hostname, address.ip()), site)
}

/// Opens the port, or says what to do about it.
fn listen(hostname: &str, port: u16) -> Result<TcpListener> {
    let mut addresses: Vec<SocketAddr> = (hostname, port)
        .to_socket_addrs()
        .with_context(|| {
            format!(
                "`{hostname}` is not the name or address of this computer; try --hostname localhost"
            )
        })?
        .collect();
    // `localhost` may mean ::1 first, where some tools that are told `127.0.0.1` don't look.
    addresses.sort_by_key(SocketAddr::is_ipv6);
    match TcpListener::bind(addresses.as_slice()) {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == ErrorKind::AddrInUse => bail!(
            "port {port} on {hostname} is already in use, perhaps by another `serve`. Stop that one, or \
             choose another port, as in --port {}.",
            if port < u16::MAX { port + 1 } else { 3000 }
        ),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => bail!(
            "port {port} may not be used by this account (ports below 1024 seldom may). Choose another, \
             as in --port 3000."
        ),
        Err(error) if error.kind() == ErrorKind::AddrNotAvailable => {
            bail!("`{hostname}` is not an address of this computer; try --hostname localhost")
        }
        Err(error) => {
            Err(error).with_context(|| format!("unable to listen on {hostname}, port {port}"))
        }
    }
}

/// The name as it was given, with the port that was opened; IPv6 addresses go in brackets.
fn shown_host(hostname: &str, address: SocketAddr) -> String {
    let port = address.port();
    if hostname.contains(':') {
        format!("[{hostname}]:{port}")
    } else {
        format!("{hostname}:{port}")
    }
}
