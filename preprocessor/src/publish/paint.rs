//! SVG as PNG, with the course's own letters.

use crate::files::SHELL;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, fontdb};
use std::sync::{Arc, LazyLock};

/// What the fonts call themselves.
pub(super) const HEAD: &str = "Switchboard Head";
pub(super) const TEXT: &str = "Switchboard Text";
pub(super) const MONO: &str = "Switchboard Mono";

/// The theme's fonts and no others, so that a picture is the same on every machine.
static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for file in SHELL.iter().filter(|file| file.path.ends_with(".woff2")) {
        if let Ok(font) = wuff::decompress_woff2(file.content) {
            fonts.load_font_data(font);
        }
    }
    fonts.set_serif_family(HEAD);
    fonts.set_sans_serif_family(TEXT);
    fonts.set_monospace_family(MONO);
    Arc::new(fonts)
});

/// How what is packed by gzip begins.
const PACKED: &[u8] = &[0x1f, 0x8b];

/// Reads a drawing; `style` is added to its own.
pub(super) fn tree(svg: &str, style: &str) -> Option<Tree> {
    let options = Options {
        fontdb: FONTS.clone(),
        font_family: TEXT.to_owned(),
        style_sheet: Some(style.to_owned()),
        // A drawing of an author's shows what is in it, and nothing that lies elsewhere: by a path a drawing of
        // anybody's would be published, and a pipe waited for. Nor what is packed, which may be a million times as
        // much.
        image_href_resolver: ImageHrefResolver {
            resolve_string: Box::new(|_, _| None),
            resolve_data: Box::new(|kind, data, options| {
                let plain = !data.starts_with(PACKED);
                plain.then(|| ImageHrefResolver::default_data_resolver()(kind, data, options))?
            }),
        },
        ..Options::default()
    };
    Tree::from_str(svg, &options).ok()
}

/// Paints a drawing into a place of a picture, as large as fits, in its middle.
pub(super) fn paint(tree: &Tree, [x, y, width, height]: [f32; 4], into: &mut Pixmap) {
    let size = tree.size();
    let scale = (width / size.width()).min(height / size.height());
    let left = x + (width - size.width() * scale) / 2.0;
    let top = y + (height - size.height() * scale) / 2.0;
    let place = Transform::from_row(scale, 0.0, 0.0, scale, left, top);
    resvg::render(tree, place, &mut into.as_mut());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_themes_fonts_are_found_by_the_names_they_give_themselves() {
        let families: Vec<String> = FONTS
            .faces()
            .flat_map(|face| face.families.iter().map(|(name, _)| name.clone()))
            .collect();
        for name in [HEAD, TEXT, MONO] {
            assert!(
                families.iter().any(|family| family == name),
                "{name} in {families:?}"
            );
        }
    }

    #[test]
    fn a_drawing_shows_nothing_that_lies_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("private.svg");
        let rect = "<rect width=\"9\" height=\"9\"/>";
        let svg = |inside: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">{inside}</svg>"
            )
        };
        std::fs::write(&file, svg(rect)).unwrap();
        let inside = |href: &str| {
            let image = format!("<image width=\"9\" height=\"9\" href=\"{href}\"/>");
            tree(&svg(&image), "").unwrap().root().has_children()
        };
        assert!(!inside(&file.display().to_string()));
        // What is in it, is.
        use base64::prelude::{BASE64_STANDARD, Engine as _};
        let data = BASE64_STANDARD.encode(svg(rect));
        assert!(inside(&format!("data:image/svg+xml;base64,{data}")));
    }
}
