use super::tags;

/// The tags of some HTML, each with its attributes.
fn read(html: &str) -> Vec<String> {
    tags(html, 0)
        .iter()
        .map(|tag| {
            let mut text = tag.name.to_owned();
            for (name, value, span) in &tag.attributes {
                if !value.is_empty() {
                    assert_eq!(&html[span.clone()], *value);
                }
                text.push_str(&format!(" {name}={value}"));
            }
            text
        })
        .collect()
}

#[test]
fn attributes_in_every_way_of_writing_them() {
    assert_eq!(
        read("<a href=\"x > y\" id='b' name = c hidden>d</a><img src=e.png/><br/>"),
        ["a href=x > y id=b name=c hidden=", "img src=e.png/", "br"]
    );
}

#[test]
fn comments_and_scripts_hold_no_tags() {
    assert_eq!(
        read("<!-- <a href=x> --><script>if (a <b) {}</script><style>a<b{}</style><p>"),
        ["script", "style", "p"]
    );
}

#[test]
fn what_is_no_tag_or_never_ends_breaks_nothing() {
    assert_eq!(read("a < b <3 </p <=> <a href=\"x"), ["a href=x"]);
    assert_eq!(read("<a =x ="), ["a == x="]);
    assert_eq!(read("<!-- never ends <a>"), Vec::<String>::new());
    assert_eq!(read("<é><a é=ü>"), ["a é=ü"]);
}
