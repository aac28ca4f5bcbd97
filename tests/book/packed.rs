//! The course as one file: an archive, a page alone, an e-book.

use super::site::{root, selector};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use resvg::usvg::roxmltree::{Document, ParsingOptions};
use scraper::Html;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use zip::{CompressionMethod, ZipArchive};

/// Packs the course; gives the file and what was said.
pub(super) fn pack(arguments: &[&str], to: &Path) -> (PathBuf, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_mdbook-switchboard"))
        .arg("package")
        .arg(root())
        .args(arguments)
        .arg("-o")
        .arg(to)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    (to.to_owned(), String::from_utf8(output.stdout).unwrap())
}

fn opened(file: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    let mut all = BTreeMap::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        all.insert(entry.name().unwrap().into_owned(), content);
    }
    all
}

#[test]
fn an_archive_holds_the_site_in_a_folder_of_its_own_and_is_the_same_each_time() {
    let folder = tempfile::tempdir().unwrap();
    let (first, said) = pack(&[], &folder.path().join("a.zip"));
    let (second, _) = pack(&[], &folder.path().join("b.zip"));
    assert!(fs::read(&first).unwrap() == fs::read(&second).unwrap());
    assert!(
        said.starts_with("Packed “Switchboard” into ") && said.contains(" KB, in "),
        "{said}"
    );
    let files = opened(&first);
    assert!(files.contains_key("switchboard/index.html"));
    for (name, content) in &files {
        let inside = name
            .strip_prefix("switchboard/")
            .expect("a folder of its own");
        assert!(
            !inside.starts_with('.') && !["404.html", "_headers"].contains(&inside),
            "{inside}"
        );
        // Nothing is fetched from a network, wherever it is opened.
        if inside.ends_with(".html") {
            let page = Html::parse_document(std::str::from_utf8(content).unwrap());
            for (tag, attribute) in [
                ("script[src]", "src"),
                ("link[rel=stylesheet]", "href"),
                ("img[src]", "src"),
            ] {
                for tag in page.select(&selector(tag)) {
                    let file = tag.attr(attribute).unwrap();
                    assert!(
                        files.contains_key(&format!("switchboard/{file}")),
                        "{inside}: {file}"
                    );
                }
            }
        }
    }
    assert_further_modules_are_light(&first, &files);
}

/// One module with all that every module needs may weigh 600 KB, and each further one 60: its page, and its part
/// of what the course tells of all modules.
fn assert_further_modules_are_light(archive: &Path, files: &BTreeMap<String, Vec<u8>>) {
    let mut opened = ZipArchive::new(fs::File::open(archive).unwrap()).unwrap();
    // What the format itself says of a file comes twice, with its name.
    let weights: BTreeMap<String, u64> = (0..opened.len())
        .map(|index| {
            let entry = opened.by_index(index).unwrap();
            let name = entry.name().unwrap().into_owned();
            let weight = entry.compressed_size() + 2 * name.len() as u64 + 76;
            (name, weight)
        })
        .collect();
    let named = |beginning: &str| {
        let beginning = format!("switchboard/{beginning}");
        weights
            .iter()
            .filter(move |(name, _)| name.starts_with(&beginning))
    };
    let together: u64 = [
        "print.html",
        "answers.html",
        "glossary.html",
        "searchindex-",
    ]
    .iter()
    .map(|name| named(name).map(|(_, weight)| weight).sum::<u64>())
    .sum();
    let modules: Vec<&String> = named("module-").map(|(name, _)| name).collect();
    let is_held = |page: &str, file: &str| {
        let file = file.trim_start_matches("switchboard/");
        String::from_utf8_lossy(&files[page]).contains(file)
    };
    let mut further = BTreeMap::new();
    for module in &modules {
        let own: u64 = named("shared/")
            .filter(|(file, _)| {
                is_held(module, file)
                    && modules.iter().filter(|page| is_held(page, file)).count() == 1
            })
            .map(|(_, weight)| weight)
            .sum();
        further.insert(
            *module,
            weights[*module] + own + together / modules.len() as u64,
        );
    }
    let first = further
        .remove(&"switchboard/module-02.html".to_owned())
        .unwrap();
    let all: u64 = weights.values().sum();
    let one = all - further.values().sum::<u64>();
    assert!(one <= 600 * 1000 && first <= 80 * 1000, "{one}, {first}");
    assert!(
        further.len() >= 8 && further.values().all(|weight| *weight <= 60 * 1000),
        "{further:?}"
    );
}

#[test]
fn a_page_alone_holds_all_it_needs_and_runs_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let (file, _) = pack(
        &["--single-file", "module-02.md"],
        &folder.path().join("m.html"),
    );
    let text = fs::read_to_string(&file).unwrap();
    let page = Html::parse_document(&text);
    for tag in [
        "script[src]",
        "link[rel=stylesheet]",
        "img:not([src^='data:'])",
        "link:not([href^='data:'])",
    ] {
        assert_eq!(page.select(&selector(tag)).count(), 0, "{tag}");
    }
    let policy = page
        .select(&selector("meta[http-equiv='Content-Security-Policy']"))
        .next()
        .and_then(|tag| tag.attr("content"))
        .unwrap();
    assert!(
        policy.starts_with("default-src 'none'; ") && !policy.contains("http"),
        "{policy}"
    );
    let hash = |text: &str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    let mut run = 0;
    for script in page.select(&selector("script:not([type])")) {
        run += 1;
        assert!(
            policy.contains(&hash(&script.text().collect::<String>())),
            "a script isn't allowed"
        );
    }
    for style in page.select(&selector("style")) {
        let style = style.text().collect::<String>();
        assert!(policy.contains(&hash(&style)), "a style isn't allowed");
        assert!(
            !style.replace("url(\"data:", "").contains("url("),
            "a style fetches something"
        );
    }
    // The page's, the study's, the lab's, the drawers', and the choice of colours.
    assert_eq!(run, 5);
    // Its links stay in it, or go to hosts of others; none leads to a page that isn't there.
    for link in page.select(&selector("a[href]")) {
        let href = link.attr("href").unwrap();
        assert!(href.starts_with('#') || href.contains("://"), "{href}");
    }
    let with = &[
        "--single-file",
        "module-02.html",
        "--base-url",
        "https://example.org/c/",
    ];
    let (file, _) = pack(with, &folder.path().join("n.html"));
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("href=\"https://example.org/c/module-01.html"));
}

/// Every file of the book that is XML, taken apart as XML is.
fn parsed(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, &str> {
    let xml = files.iter().filter(|(name, _)| {
        [".xhtml", ".opf", ".xml"]
            .iter()
            .any(|end| name.ends_with(end))
    });
    xml.map(|(name, content)| (name.as_str(), std::str::from_utf8(content).unwrap()))
        .collect()
}

fn document(text: &str) -> Document<'_> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).unwrap()
}

#[test]
fn an_e_book_is_whole_and_every_link_in_it_leads_somewhere() {
    let folder = tempfile::tempdir().unwrap();
    let (first, _) = pack(&["--epub"], &folder.path().join("a.epub"));
    let (second, _) = pack(&["--epub"], &folder.path().join("b.epub"));
    assert!(fs::read(&first).unwrap() == fs::read(&second).unwrap());
    let mut archive = ZipArchive::new(fs::File::open(&first).unwrap()).unwrap();
    let mime = archive.by_index(0).unwrap();
    assert_eq!(
        (mime.name().unwrap().as_ref(), mime.compression()),
        ("mimetype", CompressionMethod::Stored)
    );
    drop(mime);

    let files = opened(&first);
    let texts = parsed(&files);
    let package = document(texts["book/package.opf"]);
    let listed: BTreeSet<String> = package
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.idpf.org/2007/opf", "item")))
        .map(|item| format!("book/{}", item.attribute("href").unwrap()))
        .collect();
    let there: BTreeSet<String> = files
        .keys()
        .filter(|name| name.starts_with("book/") && *name != "book/package.opf")
        .cloned()
        .collect();
    assert_eq!(listed, there);

    let mut places: HashSet<(String, String)> = HashSet::new();
    let mut links = Vec::new();
    for (name, text) in texts.iter().filter(|(name, _)| name.ends_with(".xhtml")) {
        let page = document(text);
        places.insert(((*name).to_owned(), String::new()));
        let mut own = HashSet::new();
        for node in page.descendants().filter(roxmltree_element) {
            if let Some(id) = node.attribute("id") {
                assert!(own.insert(id), "{name}: two places are called {id}");
                places.insert(((*name).to_owned(), id.to_owned()));
            }
            if let Some(href) = node
                .attribute("href")
                .filter(|href| !href.contains("://") && !href.starts_with("mailto:"))
            {
                links.push(((*name).to_owned(), href.to_owned()));
            }
            for forbidden in ["script", "button", "input", "form"] {
                assert_ne!(node.tag_name().name(), forbidden, "{name}");
            }
        }
    }
    for (page, href) in &links {
        let (file, place) = href.split_once('#').unwrap_or((href, ""));
        let file = if file.is_empty() {
            page.clone()
        } else {
            format!("book/{file}")
        };
        let is_there = places.contains(&(file.clone(), place.to_owned()))
            || place.is_empty() && files.contains_key(&file);
        assert!(is_there, "{page}: {href}");
    }
    assert!(links.len() > 100, "{}", links.len());

    // Answers come after all that the chapter asks; the lab's drawing and table are there.
    let module = texts["book/module-02.xhtml"];
    let asked = module.find("class=\"question\"").unwrap();
    let answers = module.find("class=\"answers\"").unwrap();
    assert!(asked < answers && !module[..answers].contains("class=\"reasons\""));
    assert!(module[answers..].contains("class=\"reasons\""));
    assert!(module.contains("class=\"lab-still\"") && module.contains("<table"));
    assert!(!module.contains("var(--"), "a colour has no value");
}

fn roxmltree_element(node: &resvg::usvg::roxmltree::Node<'_, '_>) -> bool {
    node.is_element()
}

/// What the EPUB's own checker says. `./test` installs it (Debian's `epubcheck`).
#[test]
fn epubcheck_finds_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (file, _) = pack(&["--epub"], &folder.path().join("a.epub"));
    let output = Command::new("java")
        .args(["-jar", "/usr/share/java/epubcheck.jar"])
        .arg(&file)
        .output()
        .expect("java, which `./test` installs with epubcheck");
    let said = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && said.contains("No errors or warnings detected"),
        "{said}"
    );
}
