//! Lists of files in `book.toml`, and what their author says beside them: a comment at a line's end stays with its line.

use toml_edit::{Array, RawString, Value};

fn text(raw: Option<&RawString>) -> String {
    raw.and_then(RawString::as_str).unwrap_or("").to_owned()
}

/// What stands between two values, or behind the last: what is of the first one's line, if more lines follow.
fn cut(between: &str) -> (&str, &str) {
    between.split_at(between.find('\n').unwrap_or(0))
}

/// Adds a value at the end of a list, on a line of its own where the others have one.
pub(super) fn push(array: &mut Array, value: &str) {
    let trailing = text(Some(array.trailing()));
    let Some(last) = array.len().checked_sub(1).and_then(|at| array.get_mut(at)) else {
        array.push(value);
        return;
    };
    let prefix = text(last.decor().prefix());
    let suffix = text(last.decor().suffix());
    // What stands between the last value and the bracket goes on standing there, but for what is of its line.
    last.decor_mut().set_suffix("");
    let line = prefix.rfind('\n').map(|at| prefix[at..].to_owned());
    let (beside, suffix) = cut(&suffix);
    let (beside_comma, trailing) = cut(&trailing);
    let beside = format!("{beside}{beside_comma}");
    let is_said = beside.contains('#');
    let before = match line {
        Some(line) if is_said => beside + &line,
        Some(line) => line,
        None if is_said => beside + "\n ",
        None => " ".to_owned(),
    };
    array.set_trailing(trailing);
    array.push_formatted(Value::from(value).decorated(before, suffix));
}

/// Takes the values out that `ours` says yes to, and says whether there were any. Comments around them stay.
pub(super) fn take_out(array: &mut Array, ours: impl Fn(&str) -> bool) -> bool {
    let is_ours = |value: &Value| value.as_str().is_some_and(&ours);
    let Some(last) = array.iter().last() else {
        return false;
    };
    let end = text(last.decor().suffix());
    let before = array.len();
    // The comments before what goes come before what follows it.
    let (mut said, mut line) = (String::new(), String::from("\n"));
    let mut prefixes = Vec::new();
    for value in array.iter() {
        let prefix = text(value.decor().prefix());
        match prefix.rfind('\n').filter(|_| prefix.contains('#')) {
            Some(at) if is_ours(value) => {
                said.push_str(&prefix[..at]);
                line = prefix[at..].to_owned();
            }
            _ if is_ours(value) => {}
            _ if said.is_empty() => prefixes.push(prefix),
            _ => {
                let rest = if prefix.contains('\n') {
                    &prefix
                } else {
                    &line
                };
                prefixes.push(std::mem::take(&mut said) + rest);
            }
        }
    }
    array.retain(|value| !is_ours(value));
    if array.len() == before {
        return false;
    }
    for (value, prefix) in array.iter_mut().zip(prefixes) {
        value.decor_mut().set_prefix(prefix);
    }
    // What stood between the last value and the bracket goes on standing there.
    let behind = text(Some(array.trailing()));
    let ends_line = |rest: String| match said.is_empty() || rest.contains('\n') {
        true => said.clone() + &rest,
        false => format!("{said}\n{rest}"),
    };
    let comma = array.trailing_comma();
    let last = array.len().checked_sub(1);
    match last.and_then(|at| array.get_mut(at)) {
        Some(last) if !comma => last.decor_mut().set_suffix(ends_line(end)),
        Some(last) => {
            last.decor_mut().set_suffix(end);
            array.set_trailing(ends_line(behind));
        }
        None => array.set_trailing(ends_line(end + &behind)),
    }
    true
}
