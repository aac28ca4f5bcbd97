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
