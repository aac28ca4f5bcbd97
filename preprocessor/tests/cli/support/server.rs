//! `serve`, running.

use super::{Book, LIMIT};
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use tungstenite::WebSocket;

/// A server on a free port; stopped when dropped.
pub(crate) struct Server {
    child: Child,
    /// `http://localhost:<port>/`
    pub(crate) url: String,
    said: Arc<Mutex<String>>,
}

/// What came back for a request.
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) kind: String,
    pub(crate) caching: String,
    pub(crate) body: String,
}

impl Server {
    /// Starts `serve` in the book's folder and waits until it says where it is.
    pub(crate) fn start(book: &Book) -> Self {
        Self::start_with(book.command())
    }

    /// The same by a command that runs the binary, with a setting or two.
    pub(crate) fn start_with(mut command: Command) -> Self {
        let mut child = command
            .args(["serve", "--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let stdout = child.stdout.take().unwrap();
        let mut stderr = child.stderr.take().unwrap();
        let said = Arc::new(Mutex::new(String::new()));
        let heard = Arc::clone(&said);
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(length @ 1..) = stderr.read(&mut buffer) {
                let text = String::from_utf8_lossy(&buffer[..length]);
                heard.lock().unwrap().push_str(&text);
            }
        });
        let (tell, ready) = mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                let _ = tell.send(line);
            }
        });
        let mut server = Self {
            child,
            url: String::new(),
            said,
        };
        let line = ready
            .recv_timeout(LIMIT)
            .unwrap_or_else(|_| panic!("serve did not start: {}", server.said()));
        server.url = line
            .split_whitespace()
            .find(|word| word.starts_with("http://"))
            .unwrap_or_else(|| panic!("no address in {line:?}"))
            .to_owned();
        server
    }

    /// What it has said on standard error so far.
    pub(crate) fn said(&self) -> String {
        self.said.lock().unwrap().clone()
    }

    /// What its threads are called.
    #[cfg(target_os = "linux")]
    pub(crate) fn threads(&self) -> Vec<String> {
        let threads = fs::read_dir(format!("/proc/{}/task", self.child.id())).unwrap();
        threads
            .flatten()
            .filter_map(|thread| fs::read_to_string(thread.path().join("comm")).ok())
            .collect()
    }

    /// How many builds have succeeded.
    pub(crate) fn builds(&self) -> usize {
        self.said().matches("Built in").count()
    }

    pub(crate) fn get(&self, path: &str) -> Reply {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(LIMIT))
            .build()
            .into();
        let mut response = agent.get(format!("{}{path}", self.url)).call().unwrap();
        let header = |name: &str| {
            let value = response.headers().get(name);
            value.map_or(String::new(), |value| value.to_str().unwrap().to_owned())
        };
        Reply {
            status: response.status().as_u16(),
            kind: header("content-type"),
            caching: header("cache-control"),
            body: response.body_mut().read_to_string().unwrap(),
        }
    }

    /// Its host name and port.
    pub(crate) fn address(&self) -> &str {
        self.url.trim_start_matches("http://").trim_end_matches('/')
    }

    /// Connects as a page does that was loaded from this server and holds `html`.
    pub(crate) fn live_reload(&self, html: &str) -> WebSocket<TcpStream> {
        let start = html.find("__livereload").expect("a live reload address");
        let endpoint: String = html[start..]
            .chars()
            .take_while(|c| !matches!(c, '"' | '`'))
            .collect();
        let address = self.address();
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(LIMIT)).unwrap();
        let request = format!("ws://{address}/{endpoint}");
        tungstenite::client(request, stream).unwrap().0
    }

    /// Asks it to stop, as Ctrl-C does, and waits until it has.
    #[cfg(unix)]
    pub(crate) fn interrupt(&mut self) -> std::process::ExitStatus {
        self.end("INT")
    }

    /// Sends it a signal, and waits until it has ended.
    #[cfg(unix)]
    pub(crate) fn end(&mut self, signal: &str) -> std::process::ExitStatus {
        self.send(signal);
        let mut status = None;
        super::wait_until("serve has stopped", || {
            status = self.child.try_wait().unwrap();
            status.is_some()
        });
        status.unwrap()
    }

    /// Sends it a signal.
    #[cfg(unix)]
    pub(crate) fn send(&self, signal: &str) {
        // The shell's own `kill`: a program of that name is not on every machine.
        let told = Command::new("sh")
            .args(["-c", &format!("kill -{signal} {}", self.child.id())])
            .status()
            .unwrap();
        assert!(told.success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
