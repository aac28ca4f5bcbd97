use super::*;

#[test]
fn each_border_falls_on_its_named_side() {
    use Verdict::*;
    for (answered, ended, depth, expected) in [
        (0, 0, 15.0, Comfortable),
        (99, 100, 0.99, Comfortable),
        (100, 100, 1.0, Busy),
        (100, 100, 4.99, Busy),
        (100, 100, 5.0, Straining),
        (989, 1000, 0.0, Straining),
        (95, 100, 0.0, Straining),
        (949, 1000, 0.0, Overloaded),
        (50, 100, 15.0, Overloaded),
        (499, 1000, 0.0, Collapsed),
        (0, 1, 0.0, Collapsed),
    ] {
        assert_eq!(
            Verdict::of(answered, ended, depth, 15),
            expected,
            "{answered}/{ended}, {depth}"
        );
    }
}

#[test]
fn a_verdict_shows_once_it_has_held_for_three_seconds() {
    let mut steady = SteadyVerdict::default();
    let at = |tenths: u64| Nanos::from_millis(tenths * 100);
    assert_eq!(steady.update(at(10), Verdict::Busy), Verdict::Comfortable);
    assert_eq!(steady.update(at(39), Verdict::Busy), Verdict::Comfortable);
    assert_eq!(steady.update(at(40), Verdict::Busy), Verdict::Busy);
    // A moment at the border doesn't count.
    assert_eq!(steady.update(at(50), Verdict::Straining), Verdict::Busy);
    assert_eq!(steady.update(at(70), Verdict::Busy), Verdict::Busy);
    assert_eq!(steady.update(at(90), Verdict::Straining), Verdict::Busy);
    assert_eq!(steady.update(at(119), Verdict::Straining), Verdict::Busy);
    assert_eq!(
        steady.update(at(120), Verdict::Straining),
        Verdict::Straining
    );
    assert_eq!(steady.shown(), Verdict::Straining);
}
