//! What a page's head says of it to those who don't read it: search engines, programs that show a link.

use super::{Course, Whereabouts, icons, offline, templates};
use crate::course::outline::About;
use serde_json::{Value, json};

/// A page whose head is written.
pub(super) struct Head<'c> {
    pub(super) course: &'c Course<'c>,
    pub(super) about: &'c About,
    /// Which of the course's pages it is.
    pub(super) index: usize,
    /// Whether the course has modules, and so a feed. (To ask for each page is to look at all others.)
    pub(super) feed: bool,
    /// Where the site will be, and the page's picture there; without it nothing is said that would be wrong
    /// elsewhere.
    pub(super) place: Option<(&'c Whereabouts<'c>, &'c str)>,
}

/// What themes say of each page in the same words, and we in the page's own.
const REPLACED: [&str; 2] = ["<meta name=\"description\"", "<meta property=\"og:"];

impl Head<'_> {
    /// The page with all of it in its head; `to_root` leads from the page to the root of the site.
    pub(super) fn put_into(&self, html: &str, to_root: &str) -> String {
        let Some(end) = html.find("</head>") else {
            return html.to_owned();
        };
        let (head, rest) = html.split_at(end);
        let mut kept = head.to_owned();
        for tag in REPLACED {
            while let Some(at) = kept.find(tag) {
                let close = kept[at..]
                    .find('>')
                    .map_or(kept.len(), |close| at + close + 1);
                let start = kept[..at].trim_end().len();
                kept.replace_range(start..close, "");
            }
        }
        let ours = templates::fill("head", &self.values(to_root));
        let lines = ours.lines().map(str::trim).filter(|line| !line.is_empty());
        let mut made = kept.trim_end().to_owned();
        for line in lines {
            made.push('\n');
            made.push_str(line);
        }
        format!("{made}\n{rest}")
    }

    fn values(&self, to_root: &str) -> Value {
        let Self { course, about, .. } = self;
        let mut values = json!({
            "title": course.called(about),
            "description": course.described(about),
            "type": if self.index == 0 { "website" } else { "article" },
        });
        if course.offline {
            values["offline"] = offline::tag(course, to_root).into();
        }
        if let Some((place, picture)) = self.place {
            let page = course.page(self.index);
            let editions: Vec<Value> = std::iter::once((course.language, place.address))
                .filter(|_| !place.editions.is_empty())
                .chain(
                    place
                        .editions
                        .iter()
                        .map(|(language, address)| (language.as_str(), address)),
                )
                .map(
                    |(language, address)| json!({ "language": language, "url": address.of(&page) }),
                )
                .collect();
            values["place"] = json!({
                "url": place.address.of(&page),
                "site": course.title,
                "picture": place.address.of(picture),
                "root": to_root,
                "icon": icons::TOUCH,
                "editions": editions,
                "feed": self.feed,
                "data": self.data(place, picture).map(|data| in_script(&data)),
            });
        }
        values
    }

    /// The page in the vocabulary of schema.org; none where the book is no course.
    fn data(&self, place: &Whereabouts<'_>, picture: &str) -> Option<Value> {
        let Self { course, about, .. } = self;
        let root = place.address.to_string();
        let url = place.address.of(&course.page(self.index));
        if self.index == 0 && self.feed {
            let parts: Vec<Value> = modules(course)
                .map(|(index, module)| {
                    json!({
                        "@type": "LearningResource",
                        "name": module.title,
                        "url": place.address.of(&course.page(index)),
                    })
                })
                .collect();
            let makers: Vec<Value> = course
                .authors
                .iter()
                .map(|name| json!({ "@type": "Organization", "name": name }))
                .collect();
            let mut data = json!({
                "@context": "https://schema.org",
                "@type": "Course",
                "@id": root,
                "url": root,
                "name": course.title,
                "description": course.description.or(about.lede.as_deref()),
                "inLanguage": course.language,
                "image": place.address.of(picture),
                "hasPart": parts,
            });
            if !makers.is_empty() {
                data["provider"] = makers.into();
            }
            return Some(said(data));
        }
        let module = about.module.as_ref()?;
        Some(said(json!({
            "@context": "https://schema.org",
            "@type": "LearningResource",
            "@id": url,
            "url": url,
            "name": about.title,
            "description": course.described(about),
            "inLanguage": course.language,
            "timeRequired": format!("PT{}M", module.minutes),
            "image": place.address.of(picture),
            "isPartOf": { "@type": "Course", "@id": root, "name": course.title },
        })))
    }
}

/// What a book says of itself, without what it doesn't: search engines take an empty description for a mistake.
fn said(mut data: Value) -> Value {
    if let Some(values) = data.as_object_mut() {
        values.retain(|_, value| !value.is_null());
    }
    data
}

/// The modules, each with its place among the pages.
pub(super) fn modules<'c>(course: &'c Course<'c>) -> impl Iterator<Item = (usize, &'c About)> {
    let pages = course.outline.pages.iter().enumerate();
    pages.filter(|(_, about)| about.module.is_some())
}

pub(super) fn has_modules(course: &Course<'_>) -> bool {
    modules(course).next().is_some()
}

/// JSON that stands in a script, which it can't end.
fn in_script(data: &Value) -> String {
    data.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::said;
    use serde_json::json;

    #[test]
    fn what_a_book_does_not_say_is_not_told() {
        let data = json!({ "name": "A", "description": null, "hasPart": [] });
        assert_eq!(said(data), json!({ "name": "A", "hasPart": [] }));
    }
}
