//! The course behind real servers, by the files in docs/hosts/: what they say with each answer.
//!
//! `./test` installs nginx and Caddy from Debian.

use super::site::{Site, root};
use super::support::{LIMIT, wait_until};
use mdbook_switchboard::publish::POLICY;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use tempfile::TempDir;

/// The course as it is published at the root of a host of its own.
fn published() -> &'static (TempDir, Site) {
    static COURSE: OnceLock<(TempDir, Site)> = OnceLock::new();
    COURSE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_mdbook-switchboard"))
            .args([
                "build",
                "--base-url",
                "https://course.example/",
                "--dest-dir",
            ])
            .arg(folder.path().join("site"))
            .arg(root())
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let site = Site::read(&folder.path().join("site"));
        (folder, site)
    })
}

/// A server that ends with its test.
struct Host {
    child: Child,
    port: u16,
    _folder: TempDir,
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

struct Reply {
    status: u16,
    body: Vec<u8>,
    headers: http::HeaderMap,
}

impl Reply {
    #[track_caller]
    fn header(&self, name: &str) -> &str {
        let value = self
            .headers
            .get(name)
            .unwrap_or_else(|| panic!("no {name}: {:?}", self.headers));
        value.to_str().unwrap()
    }
}

impl Host {
    fn start(port: u16, mut command: Command, folder: TempDir) -> Self {
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command
            .stdout(Stdio::null())
            .stderr(fs::File::create(folder.path().join("said")).unwrap())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{program} can't be run ({error}): `./test` installs it, as does `apt-get install nginx-light caddy`")
            });
        let mut host = Self {
            child,
            port,
            _folder: folder,
        };
        wait_until("the server answers", || {
            let ended = host.child.try_wait().unwrap();
            let said = || fs::read_to_string(host._folder.path().join("said")).unwrap_or_default();
            assert!(ended.is_none(), "{program} ended: {}", said());
            // (Caddy opens its door before it is ready, and shuts it once more.)
            host.asked("/").is_ok()
        });
        host
    }

    fn asked(&self, path: &str) -> Result<http::Response<ureq::Body>, ureq::Error> {
        let agent: ureq::Agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(LIMIT))
            .build()
            .into();
        agent
            .get(format!("http://127.0.0.1:{}{path}", self.port))
            .header("accept-encoding", "gzip")
            .call()
    }

    fn get(&self, path: &str) -> Reply {
        let mut response = self.asked(path).unwrap();
        Reply {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            body: response.body_mut().read_to_vec().unwrap(),
        }
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

fn example(name: &str, changes: &[(&str, &str)]) -> String {
    let mut text = fs::read_to_string(root().join("docs/hosts").join(name)).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "docs/hosts/{name} has no {from}");
        text = text.replace(from, to);
    }
    text
}

fn nginx(site: &Path) -> Host {
    let root = [(
        "/srv/course;                # the".to_owned(),
        format!("{};  # the", site.display()),
    )];
    nginx_with(site, &root)
}

/// The course as the example's end says how to have it below a path, in the place of `location /`.
fn nginx_below(site: &Path, path: &str) -> Host {
    let text = example("nginx.conf", &[]);
    let part = |from: &str, to: &str| {
        let (_, rest) = text.split_once(from).expect(from);
        format!("{from}{}{to}", rest.split_once(to).expect(to).0)
    };
    let below = part("    # location = /courses/calls {", "\n    # }\n");
    let used = below
        .replace("    # ", "    ")
        .replace("/courses/calls", path.trim_end_matches('/'))
        .replace("/srv/course/", &format!("{}/", site.display()));
    nginx_with(site, &[(part("    location / {", "\n    }\n"), used)])
}

fn nginx_with(site: &Path, changes: &[(String, String)]) -> Host {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path().display();
    let port = free_port();
    let listen = format!("listen 127.0.0.1:{port};");
    let mut all = vec![("listen 80;", listen.as_str())];
    all.extend(changes.iter().map(|(from, to)| (&**from, &**to)));
    let course = example("nginx.conf", &all);
    let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {at}/{kind};\n"))
        .concat();
    let whole = format!(
        "daemon off; master_process off; pid {at}/pid; error_log {at}/errors; events {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\n\
         access_log off;\n{temporary}{course}\n}}\n"
    );
    fs::write(folder.path().join("nginx.conf"), whole).unwrap();
    // Its workers may be another user's.
    #[cfg(unix)]
    for open in [folder.path(), site.parent().unwrap()] {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(open, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let program = ["/usr/sbin/nginx"]
        .into_iter()
        .find(|path| Path::new(path).exists());
    let mut command = Command::new(program.unwrap_or("nginx"));
    command.arg("-c").arg(folder.path().join("nginx.conf"));
    Host::start(port, command, folder)
}

fn caddy(site: &Path) -> Host {
    let folder = tempfile::tempdir().unwrap();
    let port = free_port();
    let course = example(
        "Caddyfile",
        &[
            ("course.example {  ", &format!("http://127.0.0.1:{port} {{")),
            ("/srv/course ", &format!("{} ", site.display())),
        ],
    );
    let whole = format!("{{\n\tadmin off\n\tauto_https off\n}}\n{course}");
    fs::write(folder.path().join("Caddyfile"), whole).unwrap();
    let mut command = Command::new("caddy");
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(folder.path().join("Caddyfile"));
    command
        .env("XDG_DATA_HOME", folder.path())
        .env("XDG_CONFIG_HOME", folder.path());
    Host::start(port, command, folder)
}

#[track_caller]
fn holds(host: &Host, below: &str) {
    let (_, site) = published();
    let careful = |path: &str, reply: &Reply| {
        assert_eq!(reply.header("content-security-policy"), POLICY, "{path}");
        assert_eq!(reply.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(
            reply.header("referrer-policy"),
            "strict-origin-when-cross-origin",
            "{path}"
        );
    };
    let mut forever = 0;
    for (file, content) in &site.files {
        let path = format!("{below}{file}");
        let reply = host.get(&path);
        if file.starts_with('.') {
            assert_eq!(reply.status, 404, "{path}");
            continue;
        }
        assert_eq!(reply.status, 200, "{path}");
        careful(&path, &reply);
        let kind = reply.header("content-type").to_lowercase();
        let expected = match file.rsplit_once('.').map_or("", |(_, ending)| ending) {
            "html" => "text/html",
            "css" => "text/css",
            "js" => "javascript",
            "svg" => "image/svg+xml",
            "png" => "image/png",
            "woff2" => "font/woff2",
            "xml" => "xml",
            "txt" => "text/plain",
            "webmanifest" => "application/manifest+json",
            _ => "",
        };
        assert!(kind.contains(expected), "{path}: {kind}");
        if kind.starts_with("text/html") {
            assert!(kind.contains("charset=utf-8"), "{path}: {kind}");
        }
        let caching = reply.header("cache-control");
        if is_hashed(file) {
            forever += 1;
            assert_eq!(caching, "public, max-age=31536000, immutable", "{path}");
        } else {
            assert_eq!(caching, "no-cache", "{path}");
        }
        if content.len() > 2000
            && ["text/", "javascript", "svg"]
                .iter()
                .any(|text| kind.contains(text))
        {
            assert_eq!(reply.header("content-encoding"), "gzip", "{path}");
            assert!(reply.body.len() < content.len(), "{path}");
        }
    }
    assert!(forever > 15, "{forever} files are kept for ever");
    // The first page, and what isn't there, at any depth.
    let first = host.get(below);
    assert_eq!(
        (first.status, first.header("cache-control")),
        (200, "no-cache")
    );
    for path in [
        "gone.html",
        "a/b/c/gone.html",
        "theme/gone-00000000.js",
        // A folder, which has no page of its own.
        "theme/",
    ] {
        let path = format!("{below}{path}");
        let reply = host.get(&path);
        assert_eq!(reply.status, 404, "{path}");
        // The course's own page, not the server's.
        assert!(reply.body.len() > 1000, "{path}");
        careful(&path, &reply);
    }
}

/// Whether a file's name holds a hash of its content, said in another way than the program does.
fn is_hashed(file: &str) -> bool {
    let pattern = regex::Regex::new(r"-[0-9a-f]{8}(\.min)?\.(css|js|woff2|png|svg|txt)$").unwrap();
    pattern.is_match(file)
}

#[test]
fn nginx_says_what_its_example_promises() {
    holds(&nginx(&published().0.path().join("site")), "/");
}

#[test]
fn nginx_says_it_below_a_path_too() {
    let site = published().0.path().join("site");
    let host = nginx_below(&site, "/courses/");
    holds(&host, "/courses/");
    // Whoever leaves the last slash out comes to the first page all the same.
    let first = host.get("/courses");
    assert_eq!(first.status, 200);
    assert!(first.body == host.get("/courses/").body);
}

#[test]
fn caddy_says_what_its_example_promises() {
    holds(&caddy(&published().0.path().join("site")), "/");
}

#[test]
fn other_hosts_are_told_the_same_by_a_file() {
    let (_, site) = published();
    let told = String::from_utf8(site.files["_headers"].clone()).unwrap();
    assert!(
        told.starts_with(&format!("/*\n  Content-Security-Policy: {POLICY}\n")),
        "{told}"
    );
    for file in site.files.keys().filter(|file| is_hashed(file)) {
        let rule = format!("\n/{file}\n  Cache-Control: public, max-age=31536000, immutable\n");
        assert!(told.contains(&rule), "{file}");
    }
    assert_eq!(
        told.matches("immutable").count(),
        site.files.keys().filter(|file| is_hashed(file)).count()
    );
    // And each other place that names the policy names this one.
    let theme = fs::read_to_string(root().join("theme/README.md")).unwrap();
    let theme: String = theme.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(theme.contains(POLICY));
}
