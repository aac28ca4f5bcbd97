//! The templates, built into the program: all that stand in their two folders, by their names.
//!
//! They hold no words of their own: `{{words "key" n=count}}` takes them from `preprocessor/words/`. Where
//! markup is filled into a sentence (`{{{words "glossary-taught" chapters=(links …)}}}`), what is filled in
//! is markup already.

use crate::course::terms::Renderer;
use crate::reading::markdown;
use crate::words::{Value as Filling, Words};
use handlebars::{
    Context, Handlebars, Helper, HelperDef, RenderContext, RenderError, RenderErrorReason,
    ScopedJson,
};
use rust_embed::RustEmbed;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

#[derive(RustEmbed)]
#[folder = "templates/html"]
struct Html;

#[derive(RustEmbed)]
#[folder = "templates/plain"]
struct Plain;

/// The templates with the words of one language, each read when it is first asked for.
struct Templates {
    words: Words,
    html: Read,
    plain: Read,
}

/// By a template's name, a registry of it and of those that it includes; `None` where there is none.
type Read = Mutex<HashMap<String, Option<Arc<Handlebars<'static>>>>>;

/// So many are kept, each with the words of one language or version.
const MOST: usize = 8;

impl Templates {
    fn of(words: &Words) -> Arc<Self> {
        static ALL: Mutex<Vec<Arc<Templates>>> = Mutex::new(Vec::new());
        let mut all = ALL.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.iter().position(|known| known.words.is(words));
        let templates = match known {
            Some(place) => all.remove(place),
            None => Arc::new(Self {
                words: words.clone(),
                html: Read::default(),
                plain: Read::default(),
            }),
        };
        // (A server reads a book's own words anew at each save of them.)
        if all.len() >= MOST {
            all.remove(0);
        }
        all.push(Arc::clone(&templates));
        templates
    }

    fn html(&self, template: &str) -> Option<Arc<Handlebars<'static>>> {
        once(&self.html, template, || {
            registry::<Html>(template, handlebars::html_escape, html_link, &self.words)
        })
    }

    fn plain(&self, template: &str) -> Option<Arc<Handlebars<'static>>> {
        once(&self.plain, template, || {
            registry::<Plain>(template, markdown::escape, plain_link, &self.words)
        })
    }
}

fn once(
    read: &Read,
    template: &str,
    make: impl FnOnce() -> Option<Handlebars<'static>>,
) -> Option<Arc<Handlebars<'static>>> {
    let mut read = read.lock().unwrap_or_else(PoisonError::into_inner);
    let known = read.get(template).cloned();
    known.unwrap_or_else(|| {
        let made = make().map(Arc::new);
        read.insert(template.to_owned(), made.clone());
        made
    })
}

fn registry<Folder: RustEmbed>(
    template: &str,
    escape: fn(&str) -> String,
    link: fn(&str, &str) -> String,
    words: &Words,
) -> Option<Handlebars<'static>> {
    let text = |name: &str| {
        let file = Folder::get(&format!("{name}.hbs"))?;
        String::from_utf8(file.data.into_owned()).ok()
    };
    let mut registry = Handlebars::new();
    registry.register_escape_fn(escape);
    registry.register_helper("words", Box::new(Say(words.clone())));
    registry.register_helper("links", Box::new(Join(link)));
    registry.register_helper("lang", Box::new(Lang(words.clone())));
    let mut wanted = vec![(template.to_owned(), text(template)?)];
    while let Some((name, content)) = wanted.pop() {
        let included = content.split("{{> ").skip(1);
        let included = included.filter_map(|rest| rest.split("}}").next());
        wanted.extend(included.filter_map(|name| Some((name.to_owned(), text(name)?))));
        registry
            .register_template_string(&name, content)
            .unwrap_or_else(|error| unreachable!("a built-in template is malformed: {error}"));
    }
    Some(registry)
}

/// `words "key" name=value …`
struct Say(Words);

impl HelperDef for Say {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let key = helper
            .param(0)
            .and_then(|key| key.value().as_str())
            .filter(|key| self.0.has(key))
            .ok_or(RenderErrorReason::Other("no words of this key".to_owned()))?;
        let fillings: Vec<(&str, Filling<'_>)> = helper
            .hash()
            .iter()
            .map(|(name, value)| (*name, filling(value.value())))
            .collect();
        Ok(Value::String(self.0.say(key, &fillings)).into())
    }
}

fn filling(value: &Value) -> Filling<'_> {
    match value {
        Value::Number(number) => Filling::from(number.as_f64().unwrap_or_default()),
        Value::String(text) => Filling::from(text.as_str()),
        other => Filling::from(other.to_string()),
    }
}

/// `lang "key" …`: an attribute of a tag whose words are those of these keys, where the book's language has none
/// of them; without keys, where it has no words at all. With `said=…` they may be the author's instead.
struct Lang(Words);

impl HelperDef for Lang {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let keys = helper
            .params()
            .iter()
            .filter_map(|key| key.value().as_str());
        let keys: Vec<&str> = keys.collect();
        // What the author may say in another way, and has.
        let another = helper.hash_get("said").is_some_and(|said| {
            let said = said.value().as_str();
            !keys.iter().any(|key| said == Some(&*self.0.say(key, &[])))
        });
        let said = match keys.as_slice() {
            _ if another => "",
            [] => self.0.lang(),
            keys => self.0.lang_of(keys),
        };
        Ok(Value::String(said.to_owned()).into())
    }
}

/// `links list`, of objects with `href` and `chapter`.
struct Join(fn(&str, &str) -> String);

impl HelperDef for Join {
    fn call_inner<'reg: 'rc, 'rc>(
        &self,
        helper: &Helper<'rc>,
        _: &'reg Handlebars<'reg>,
        _: &'rc Context,
        _: &mut RenderContext<'reg, 'rc>,
    ) -> Result<ScopedJson<'rc>, RenderError> {
        let list = helper.param(0).and_then(|list| list.value().as_array());
        let text = |one: &Value, name: &str| one[name].as_str().unwrap_or_default().to_owned();
        let links: Vec<String> = list
            .into_iter()
            .flatten()
            .map(|one| self.0(&text(one, "href"), &text(one, "chapter")))
            .collect();
        Ok(Value::String(links.join(", ")).into())
    }
}

fn html_link(href: &str, text: &str) -> String {
    let [href, text] = [href, text].map(handlebars::html_escape);
    format!("<a href=\"{href}\">{text}</a>")
}

fn plain_link(href: &str, text: &str) -> String {
    format!("[{}]({href})", markdown::escape(text))
}

/// HTML for a page; values are escaped unless the template says that they are HTML already.
pub(crate) fn html(words: &Words, template: &str, values: Value) -> String {
    there(template, filled(words, Renderer::Html, template, values))
}

/// Markdown for other renderers; values are escaped unless the template says that they are Markdown.
pub(crate) fn plain(words: &Words, template: &str, values: Value) -> String {
    there(template, filled(words, Renderer::Plain, template, values))
}

fn there(template: &str, filled: Option<String>) -> String {
    filled.unwrap_or_else(|| unreachable!("there is no built-in template {template}"))
}

/// A template of a renderer's, if it has one of that name.
pub(crate) fn filled(
    words: &Words,
    renderer: Renderer,
    template: &str,
    values: Value,
) -> Option<String> {
    let templates = Templates::of(words);
    let registry = match renderer {
        Renderer::Html => templates.html(template),
        Renderer::Plain => templates.plain(template),
    };
    let filled = registry?.render_with_context(template, &Context::from(values));
    Some(filled.unwrap_or_else(|error| {
        unreachable!("the built-in template {template} can't be filled in: {error}")
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_can_be_read() {
        let words = &Words::of(None);
        let names = |file: &str| file.trim_end_matches(".hbs").to_owned();
        for name in Html::iter().map(|file| names(&file)) {
            assert!(Templates::of(words).html(&name).is_some(), "{name}");
        }
        for name in Plain::iter().map(|file| names(&file)) {
            assert!(Templates::of(words).plain(&name).is_some(), "{name}");
        }
        assert!(Templates::of(words).html("none").is_none());
    }
}
