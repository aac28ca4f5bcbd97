use super::*;

#[test]
fn a_filled_template_falls_apart_at_what_stays() {
    let mut kept = Kept::default();
    let (first, second) = (kept.keep(10..20), kept.keep(25..30));
    let filled = format!("<a>{first}</a><b>{second}</b>");
    let (parts, rest) = kept.parts(&filled);
    assert_eq!(parts, [("<a>", 10..20), ("</a><b>", 25..30)]);
    assert_eq!(rest, "</b>");
}

#[test]
fn a_template_may_leave_a_stretch_out() {
    let mut kept = Kept::default();
    kept.keep(10..20);
    assert_eq!(kept.parts("<hr>"), (Vec::new(), "<hr>"));
}

#[test]
fn what_an_author_wrote_is_no_mark() {
    let mut kept = Kept::default();
    let mark = kept.keep(10..20);
    let label = "a\u{fdd0} \u{fdd1}b\u{fdd0}";
    let filled = format!("<b>{label}</b>{mark}</p>\u{fdd0}");
    let (parts, rest) = kept.parts(&filled);
    assert_eq!(parts, [(&*format!("<b>{label}</b>"), 10..20)]);
    assert_eq!(rest, "</p>\u{fdd0}");
}
