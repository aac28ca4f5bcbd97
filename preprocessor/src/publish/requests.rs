//! What a page asks a host for, each a way there and back: a lab's simulation, a third of its page, comes with the
//! lab's script once the page is there, in a file that pages with the same labs share; the icon, which is smaller
//! than what asks for it, stands in the page.

use super::tags::{attribute, find, replace, with};
use super::{leftovers, text, write};
use anyhow::Result;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The class of the element that holds a lab's simulation: templates/html/core.hbs.
const CORE: &str = "lab-core";
/// An icon that is longer costs more in every page than a request does once.
const ICON: usize = 2048;

/// Changes all pages of a site.
///
/// # Errors
/// Where a file can't be read or written.
pub(super) fn settle(site: &Path) -> Result<()> {
    for page in leftovers::files(site)? {
        let file = site.join(&page);
        if !page.ends_with(".html") {
            continue;
        }
        // (What isn't text is no page of ours.)
        let Some(html) = text(&file)? else {
            continue;
        };
        let to_root = "../".repeat(page.matches('/').count());
        let mut made = with_icon(&html, &|href| {
            // (That of the page for addresses that lead nowhere begins at the host's root.)
            let name = href.rsplit('/').next().unwrap_or(href);
            fs::read(site.join(name)).ok()
        });
        if let Some((without, script)) = without_cores(&made, &to_root) {
            write(&site.join(name(&script)), script.as_bytes())?;
            made = without;
        }
        if made != html {
            write(&file, made.as_bytes())?;
        }
    }
    Ok(())
}

/// A page with its icon inside, if that is a small drawing.
fn with_icon(html: &str, read: &dyn Fn(&str) -> Option<Vec<u8>>) -> String {
    // (It is named in the head, and what follows is long.)
    let (head, rest) = html.split_at(find(html, "</head>").unwrap_or(html.len()));
    let head = replace(head, "link", |link| {
        if attribute(link, "rel") != Some("icon")
            || attribute(link, "type") != Some("image/svg+xml")
        {
            return None;
        }
        let href = attribute(link, "href")?;
        let icon = read(href).filter(|icon| icon.len() <= ICON)?;
        let inside = format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(icon));
        with(link, "href", &inside)
    });
    head + rest
}

/// A page without its labs' simulations, which say in which file they are, and the script that puts them back.
fn without_cores(html: &str, to_root: &str) -> Option<(String, String)> {
    let mut cores = BTreeMap::new();
    replace(html, "script", |script| {
        if let Some((_, model, core)) = core(script) {
            cores.insert(model.to_owned(), core.to_owned());
        }
        None
    });
    if cores.is_empty() {
        return None;
    }
    let script = format!(
        "for(const[m,c]of Object.entries({}))document.querySelector(`script.{CORE}[data-model=\"${{m}}\"]`).textContent=c\n",
        json!(cores)
    );
    let src = format!("{to_root}{}", name(&script));
    let without = replace(html, "script", |script| {
        let (tag, _, _) = core(script)?;
        Some(format!("{tag} data-src=\"{src}\"></script>"))
    });
    Some((without, script))
}

/// Of an element that holds a simulation: its tag without its end, the model, and what it holds.
fn core(script: &str) -> Option<(&str, &str, &str)> {
    (attribute(script, "class") == Some(CORE)).then_some(())?;
    let (tag, rest) = script.split_once('>')?;
    Some((
        tag,
        attribute(script, "data-model")?,
        rest.strip_suffix("</script>")?,
    ))
}

fn name(script: &str) -> String {
    let digest = Sha256::digest(script.as_bytes());
    let hash: String = digest[..4]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("cores-{hash}.js")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<link rel=\"icon\" type=\"image/svg+xml\" href=\"../favicon-0a.svg\"><p>\
        <script type=\"application/octet-stream+base64\" class=\"lab-core\" data-model=\"tail\">QUI=</script>\
        <script type=\"application/json\" class=\"lab-sheet\" data-model=\"tail\">{}</script>\
        <script type=\"application/octet-stream+base64\" class=\"lab-core\" data-model=\"floors\">Rg==</script>";

    #[test]
    fn simulations_go_into_one_file_and_all_else_stays() {
        let (page, script) = without_cores(PAGE, "../").unwrap();
        let src = format!(" data-src=\"../{}\"></script>", name(&script));
        assert_eq!(
            page.replace(&src, ">QUI=</script>")
                .replacen("\"floors\">QUI=", "\"floors\">Rg==", 1),
            PAGE
        );
        assert!(
            script.starts_with(
                "for(const[m,c]of Object.entries({\"floors\":\"Rg==\",\"tail\":\"QUI=\"}))"
            ),
            "{script}"
        );
        assert_eq!(
            without_cores("<script class=\"lab-sheet\">{}</script>", ""),
            None
        );
        assert_eq!(without_cores("<pre>class=\"lab-core\"</pre>", ""), None);
    }

    #[test]
    fn a_small_icon_stands_in_the_page_and_a_large_one_does_not() {
        let made = with_icon(PAGE, &|href| {
            (href == "../favicon-0a.svg").then(|| b"<svg/>".to_vec())
        });
        assert!(
            made.contains("href=\"data:image/svg+xml;base64,PHN2Zy8+\""),
            "{made}"
        );
        assert_eq!(with_icon(PAGE, &|_| Some(vec![b' '; ICON + 1])), PAGE);
        assert_eq!(with_icon(PAGE, &|_| None), PAGE);
    }
}
