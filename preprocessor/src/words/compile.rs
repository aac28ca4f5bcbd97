//! From Fluent's messages to the small patterns that the page's evaluator fills.

use super::format::NAMES;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey,
};
use fluent_syntax::unicode::unescape_unicode_to_string;
use serde_json::{Map, Value, json};

/// The messages of a file by their keys.
///
/// # Errors
/// What the page's evaluator knows nothing of: terms, attributes, functions of more than one value.
pub(super) fn resource(resource: &FluentResource) -> Result<Map<String, Value>, String> {
    let mut messages = Map::new();
    for entry in resource.entries() {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => return Err(format!("-{} is a term", term.id.name)),
            _ => continue,
        };
        let key = message.id.name;
        match (&message.value, message.attributes.as_slice()) {
            (Some(value), []) => {
                let value = pattern(value).map_err(|wrong| format!("{key}: {wrong}"))?;
                messages.insert(key.to_owned(), value);
            }
            _ => return Err(format!("{key} is more than a text")),
        }
    }
    Ok(messages)
}

/// A text in which places to fill stand as `{n}`, or `{n duration}` (and a brace as `{{}`), for that is what
/// pages are lightest by; or a list of such texts and of choices.
fn pattern(pattern: &Pattern<&str>) -> Result<Value, String> {
    let mut parts: Vec<Value> = Vec::new();
    for element in &pattern.elements {
        let part = match element {
            PatternElement::TextElement { value } => json!(literal(value)),
            PatternElement::Placeable { expression } => placeable(expression)?,
        };
        match (parts.last_mut(), &part) {
            (Some(Value::String(last)), Value::String(more)) => last.push_str(more),
            _ => parts.push(part),
        }
    }
    match parts.as_slice() {
        [] => Ok(json!("")),
        [Value::String(_)] => Ok(parts.swap_remove(0)),
        _ => Ok(Value::Array(parts)),
    }
}

fn placeable(expression: &Expression<&str>) -> Result<Value, String> {
    match expression {
        Expression::Inline(inline) => inline_expression(inline),
        Expression::Select { selector, variants } => {
            let InlineExpression::VariableReference { id } = selector else {
                return Err("a choice is made by a value".to_owned());
            };
            let forms: Result<Map<String, Value>, String> = variants.iter().map(form).collect();
            Ok(json!([id.name, forms?]))
        }
    }
}

/// A text that is no place to fill.
fn literal(text: &str) -> String {
    text.replace('{', "{{}")
}

/// One of several forms; the one that holds where no other does goes by `*`.
fn form(variant: &Variant<&str>) -> Result<(String, Value), String> {
    let key = match (&variant.key, variant.default) {
        (_, true) => "*",
        (VariantKey::Identifier { name }, _) => name,
        (VariantKey::NumberLiteral { value }, _) => value,
    };
    Ok((key.to_owned(), pattern(&variant.value)?))
}

fn inline_expression(inline: &InlineExpression<&str>) -> Result<Value, String> {
    match inline {
        InlineExpression::StringLiteral { value } => {
            Ok(json!(literal(&unescape_unicode_to_string(value))))
        }
        InlineExpression::NumberLiteral { value } => Ok(json!(value)),
        InlineExpression::VariableReference { id } => Ok(json!(format!("{{{}}}", id.name))),
        InlineExpression::FunctionReference { id, arguments } => {
            match (arguments.positional.as_slice(), arguments.named.as_slice()) {
                ([InlineExpression::VariableReference { id: value }], []) => {
                    let format = id.name.to_lowercase();
                    if !NAMES.contains(&&*format) {
                        return Err(format!("{} is no format", id.name));
                    }
                    Ok(json!(format!("{{{} {format}}}", value.name)))
                }
                _ => Err(format!("{} takes one value", id.name)),
            }
        }
        InlineExpression::Placeable { expression } => placeable(expression),
        _ => Err("it refers to other words".to_owned()),
    }
}
