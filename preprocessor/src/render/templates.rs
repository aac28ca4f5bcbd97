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
use std::sync::{Mutex, OnceLock, PoisonError};

#[derive(RustEmbed)]
#[folder = "templates/html"]
struct Html;

#[derive(RustEmbed)]
#[folder = "templates/plain"]
struct Plain;

/// The templates with the words of one language, read for the renderer that asks for them.
struct Templates {
    words: &'static Words,
    html: OnceLock<Handlebars<'static>>,
    plain: OnceLock<Handlebars<'static>>,
}

impl Templates {
    fn of(words: &'static Words) -> &'static Self {
        static ALL: Mutex<Vec<&'static Templates>> = Mutex::new(Vec::new());
        let mut all = ALL.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = all.iter().find(|known| std::ptr::eq(known.words, words)) {
            return known;
        }
        let made: &'static Self = Box::leak(Box::new(Self {
            words,
            html: OnceLock::new(),
            plain: OnceLock::new(),
        }));
        all.push(made);
        made
    }

    fn html(&self) -> &Handlebars<'static> {
        let read = || registry::<Html>(handlebars::html_escape, html_link, self.words);
        self.html.get_or_init(read)
    }

    fn plain(&self) -> &Handlebars<'static> {
        let read = || registry::<Plain>(markdown::escape, plain_link, self.words);
        self.plain.get_or_init(read)
    }
}

fn registry<Folder: RustEmbed>(
    escape: fn(&str) -> String,
    link: fn(&str, &str) -> String,
    words: &'static Words,
) -> Handlebars<'static> {
    let mut registry = Handlebars::new();
    registry.register_escape_fn(escape);
    registry.register_helper("words", Box::new(Say(words)));
    registry.register_helper("links", Box::new(Join(link)));
    registry.register_helper("lang", Box::new(Lang(words)));
    registry
        .register_embed_templates_with_extension::<Folder>(".hbs")
        .unwrap_or_else(|error| unreachable!("a built-in template is malformed: {error}"));
    registry
}

/// `words "key" name=value …`
struct Say(&'static Words);

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
struct Lang(&'static Words);

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
pub(crate) fn html(words: &'static Words, template: &str, values: &Value) -> String {
    fill(Templates::of(words).html(), template, values)
}

/// Markdown for other renderers; values are escaped unless the template says that they are Markdown.
pub(crate) fn plain(words: &'static Words, template: &str, values: &Value) -> String {
    fill(Templates::of(words).plain(), template, values)
}

/// A template of a renderer's, if it has one of that name.
pub(crate) fn filled(
    words: &'static Words,
    renderer: Renderer,
    template: &str,
    values: &Value,
) -> Option<String> {
    let templates = Templates::of(words);
    let registry = match renderer {
        Renderer::Html => templates.html(),
        Renderer::Plain => templates.plain(),
    };
    registry
        .has_template(template)
        .then(|| fill(registry, template, values))
}

fn fill(registry: &Handlebars<'_>, template: &str, values: &Value) -> String {
    registry.render(template, values).unwrap_or_else(|error| {
        unreachable!("the built-in template {template} can't be filled in: {error}")
    })
}
