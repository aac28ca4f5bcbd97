//! What mdBook does with a page's HTML once it is whole: code, and icons by their names.

use super::code::Coding;
use crate::reading::tags::{Tag, tags};
use font_awesome_as_a_crate as icons;

/// HTML that mdBook doesn't look at, since a script or another program puts it where it is seen, as mdBook would
/// have finished it.
pub(crate) fn finished(html: &str, coding: &Coding) -> String {
    // A blank line was written so that it stays within an HTML block.
    let html = html.replace("&#10;", "\n");
    let mut made = String::with_capacity(html.len());
    let mut from = 0;
    let tags = tags(&html, 0);
    for (index, tag) in tags.iter().enumerate() {
        let after = &html[tag.whole.end..];
        if tag.name == "code" {
            let Some(text) = after.split('<').next().filter(|text| {
                // Nothing but text, as mdBook looks at no other.
                after[text.len()..].starts_with("</code>")
            }) else {
                continue;
            };
            let within = index
                .checked_sub(1)
                .map(|before| &tags[before])
                .filter(|pre| pre.name == "pre" && pre.whole.end == tag.whole.start);
            let class = tag.attribute("class").map_or("", |(class, _)| class);
            let (class, text, runs) = coding.finished(class, text);
            let runs = runs && within.is_some();
            if let Some(pre) = within.filter(|_| runs) {
                made.push_str(&html[from..pre.whole.start]);
                made.push_str("<pre class=\"playground\">");
            } else {
                made.push_str(&html[from..tag.whole.start]);
            }
            // The class by which mdBook's own theme hides lines is a script's there, once.
            let hides = if text.contains("<span class=\"boring\">") {
                " hide-boring"
            } else {
                ""
            };
            made.push_str(&match class.is_empty() {
                true => "<code>".to_owned(),
                false => format!("<code class=\"{class}{hides}\">"),
            });
            made.push_str(&text);
            from = tag.whole.end + after.find('<').unwrap_or(after.len());
        } else if tag.name == "i"
            && after.starts_with("</i>")
            && let Some(icon) = icon(tag)
        {
            made.push_str(&html[from..tag.whole.start]);
            made.push_str(&icon);
            from = tag.whole.end + "</i>".len();
        }
    }
    made + &html[from..]
}

/// The drawing of an icon that goes by a name of Font Awesome, as `<i class="fa fa-heart"></i>`.
fn icon(tag: &Tag<'_>) -> Option<String> {
    let (class, _) = tag.attribute("class")?;
    let mut name = "";
    let mut kind = icons::Type::Regular;
    let mut classes = "fa-svg".to_owned();
    for class in class.split(' ') {
        match class {
            "fa" | "fa-regular" => kind = icons::Type::Regular,
            "fas" | "fa-solid" => kind = icons::Type::Solid,
            "fab" | "fa-brands" => kind = icons::Type::Brands,
            class => match class.strip_prefix("fa-") {
                Some(icon) => name = icon,
                None => {
                    classes.push(' ');
                    classes.push_str(class);
                }
            },
        }
    }
    let svg = icons::svg(kind, name).ok()?;
    let others: String = tag
        .attributes
        .iter()
        .filter(|(name, ..)| *name != "class")
        .map(|(name, value, _)| format!(" {name}=\"{}\"", value.replace('"', "&quot;")))
        .collect();
    Some(format!("<span class=\"{classes}\"{others}>{svg}</span>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_code_block_and_no_icon_stays() {
        for html in [
            "<p># no code</p>",
            "<p><code># a</code></p>",
            "<pre><code class=\"language-sh\"># a comment\n</code></pre>",
            "<i>word</i> <i class=\"fa\"></i> <i class=\"fa fa-no-such-icon\"></i>",
        ] {
            assert_eq!(finished(html, &Coding::default()), html);
        }
    }
}
