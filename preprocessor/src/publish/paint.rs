//! SVG as PNG, with the course's own letters.

use crate::files::SHELL;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
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

/// Reads a drawing; `style` is added to its own.
pub(super) fn tree(svg: &str, style: &str) -> Option<Tree> {
    let options = Options {
        fontdb: FONTS.clone(),
        font_family: TEXT.to_owned(),
        style_sheet: Some(style.to_owned()),
        // A drawing of an author's shows what is in it, and nothing that lies elsewhere.
        resources_dir: None,
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
}
