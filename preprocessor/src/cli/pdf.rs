//! The course on paper: the page that holds all of it, printed by a Chromium of the reader's own.

use super::started;
use super::temporary::Temporary;
use anyhow::{Context, Result, bail};
use mdbook_switchboard::in_address;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// What Chromium and its kin are called.
const NAMES: [&str; 7] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
];
/// Where they are on systems that have no list of places for programs.
const PLACES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
/// Longer than any course takes.
const LIMIT: Duration = Duration::from_secs(180);
/// What paper has beside the page's own look there: its size, numbers at its foot, and questions and options by
/// the names that the answers give them. What comes next comes next. No script runs: each quiz stands in its author's order, each lab as its
/// table.
fn paper() -> String {
    let letters: String = ('a'..='z')
        .map(|letter| {
            format!(".option input[value={letter}]+label::before{{content:\"({letter}) \"}}")
        })
        .collect();
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\">\
         <style>@page{{size:A4;@bottom-center{{content:counter(page);font:9pt sans-serif;color:#595e66}}}}\
         .next{{display:none}}.quiz{{counter-reset:asked}}.question legend::before{{counter-increment:asked;content:counter(asked) \". \"}}\
         {letters}</style>"
    )
}

/// A Chromium of this system: the one that `CHROMIUM` names, or the first that is found.
///
/// # Errors
/// A sentence that says how to name one, where none is found.
pub(super) fn browser() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM").filter(|name| !name.is_empty()) {
        let named = PathBuf::from(named);
        if named.is_file() {
            return Ok(named);
        }
        bail!("CHROMIUM names `{}`, which isn't there", named.display());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let named = NAMES.iter().flat_map(|name| {
        let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folders.iter().map(move |folder| folder.join(&name))
    });
    named
        .chain(PLACES.iter().map(PathBuf::from))
        .find(|program| program.is_file())
        .context(
            "no Chromium was found, and a PDF is printed by one. Install Chromium, Chrome or Edge, or name it: \
             CHROMIUM=/path/to/chromium. (Or print the site's print.html from any browser.)",
        )
}

/// Prints the site in a folder; gives the PDF, as of the time when its sources were changed (RFC 3339).
///
/// # Errors
/// Where the site has no page with all of it, or the browser fails.
pub(super) fn print(
    browser: &Path,
    site: &Path,
    room: &Temporary,
    changed: &str,
) -> Result<Vec<u8>> {
    let page = site.join("print.html");
    let html = fs::read_to_string(&page).context(
        "the site has no print.html, which is what is printed: [output.html.print] in book.toml turns it off",
    )?;
    fs::write(
        &page,
        html.replacen("<head>", &format!("<head>{}", paper()), 1),
    )?;
    let pdf = room.path().join("course.pdf");
    let mut command = Command::new(browser);
    command
        .args([
            "--headless",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-extensions",
        ])
        .args([
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ])
        .args([
            "--export-tagged-pdf",
            "--generate-pdf-document-outline",
            "--no-pdf-header-footer",
        ])
        .arg(format!(
            "--user-data-dir={}",
            room.path().join("browser").display()
        ))
        .arg(format!("--print-to-pdf={}", pdf.display()));
    if is_root() {
        // Chromium refuses its own sandbox to the user who may do everything.
        command.arg("--no-sandbox");
    }
    let said = room.path().join("said");
    command
        .arg(address(&page))
        // The PDF's own time is then written alike wherever it is made.
        .env("TZ", "UTC")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(fs::File::create(&said)?);
    let ended = started::run(&mut command, LIMIT)
        .with_context(|| format!("`{}` can't be run", browser.display()))?;
    if !ended {
        bail!(
            "the browser was still printing after {} s, and was stopped",
            LIMIT.as_secs()
        );
    }
    let mut paper = fs::read(&pdf).with_context(|| {
        let said = fs::read_to_string(&said).unwrap_or_default();
        let said = said.lines().last().unwrap_or("nothing");
        format!("`{}` wrote no PDF; it said: {}", browser.display(), said)
    })?;
    date(&mut paper, changed);
    mark(&mut paper);
    Ok(paper)
}

/// How a PDF of Chromium's begins: its second line is four signs of no alphabet, so that nobody takes it for a text.
const BEGINS: &[u8] = b"%PDF-1.4\n%";
/// The same of ours, by which one is known: the letters of Swbd, each with its highest bit.
const SIGNS: [u8; 4] = [b'S' | 0x80, b'w' | 0x80, b'b' | 0x80, b'd' | 0x80];

/// Makes a PDF known for one of ours.
fn mark(pdf: &mut [u8]) {
    let signs = pdf
        .strip_prefix(BEGINS)
        .and_then(|rest| rest.get(..SIGNS.len()));
    if signs.is_some_and(|signs| signs.iter().all(|sign| *sign >= 0x80)) {
        pdf[BEGINS.len()..][..SIGNS.len()].copy_from_slice(&SIGNS);
    }
}

/// Whether a file that begins so is a PDF of ours.
pub(super) fn is_one(beginning: &[u8]) -> bool {
    let rest = beginning.strip_prefix(BEGINS);
    rest.is_some_and(|rest| rest.starts_with(&SIGNS))
}

/// Puts the time at which the sources were changed in the place of that at which they were printed: all else in
/// a PDF is the same each time.
fn date(pdf: &mut [u8], changed: &str) {
    const LENGTH: usize = "20010909014640".len();
    let digits: Vec<u8> = changed.bytes().filter(u8::is_ascii_digit).collect();
    if digits.len() != LENGTH {
        return;
    }
    for name in ["/CreationDate (D:", "/ModDate (D:"] {
        let found = pdf.windows(name.len()).position(|at| at == name.as_bytes());
        let Some(at) = found.map(|at| at + name.len()) else {
            continue;
        };
        if let Some(time) = pdf.get_mut(at..at + LENGTH) {
            time.copy_from_slice(&digits);
        }
    }
}

/// The address of a file, whatever signs the names of its folders have that mean something else in addresses.
fn address(file: &Path) -> String {
    format!("file://{}", in_address(&file.to_string_lossy()))
}

#[cfg(unix)]
fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::{date, is_one, mark};

    #[test]
    fn a_pdf_is_dated_by_its_sources() {
        let mut pdf =
            b"<</CreationDate (D:20261128233606+00'00')\n/ModDate (D:20261128233606+00'00')>>"
                .to_vec();
        date(&mut pdf, "2001-09-09T01:46:40Z");
        let dated =
            b"<</CreationDate (D:20010909014640+00'00')\n/ModDate (D:20010909014640+00'00')>>";
        assert_eq!(pdf, dated);
        date(&mut pdf, "");
        assert_eq!(pdf, dated);
    }

    #[test]
    fn a_pdf_of_ours_is_known_from_anybodys() {
        let browsers = b"%PDF-1.4\n%\xd3\xeb\xe9\xe1\n1 0 obj";
        let mut ours = browsers.to_vec();
        assert!(!is_one(&ours));
        mark(&mut ours);
        assert!(is_one(&ours));
        assert_eq!(ours.len(), browsers.len());
        // What begins in another way stays as it is.
        for other in [
            &b"%PDF-1.7\n%\xd3\xeb\xe9\xe1\n"[..],
            b"%PDF-1.4\n%abcd",
            b"%PDF-1.4\n%\xd3",
        ] {
            let mut kept = other.to_vec();
            mark(&mut kept);
            assert_eq!(kept, other);
        }
    }
}
