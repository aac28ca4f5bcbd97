use super::{Around, points_at_an_option, stands_for_others};

#[test]
fn options_that_stand_for_others_are_found() {
    for option in [
        "All of the above",
        "None of the above.",
        "all the above",
        "All of these",
        "None of these",
        "None of them",
        "Both of the above",
        "Any of the other options",
        "Both A and C",
        "A and B",
        "Neither A nor B",
        "A, B and D",
        "(a) and (c)",
        "Only (b) or (c)",
        "The first two options",
        "Options 1 and 3",
        "Option B, but slower",
        "Both options above",
    ] {
        assert!(
            stands_for_others(option, &Around::of("Which one?")),
            "{option}"
        );
    }
}

#[test]
fn options_of_their_own_are_left_alone() {
    for option in [
        "All of the clients",
        "None",
        "Both at once, which is the trouble with microservices",
        "Neither; services inside one company are peers",
        "All these requests wait",
        "None of the packets arrives",
        "None of the other clients notices",
        "A client and a server",
        "Plan B",
        "The first one to speak",
        "The second answer arrives first",
    ] {
        assert!(
            !stands_for_others(option, &Around::of("Which one?")),
            "{option}"
        );
    }
    assert!(
        !stands_for_others("Both A and B", &Around::of("A asks B. Who waits?")),
        "here A and B are somebody"
    );
}

#[test]
fn explanations_that_point_at_a_place_are_found() {
    for text in [
        "That is why the first option is wrong.",
        "The last two options miss this.",
        "Option B would be slower.",
        "See option 3.",
        "See option **C**.",
        "Answer (b) is right.",
        "As in the option above, it waits.",
    ] {
        assert!(points_at_an_option(text), "{text}");
    }
    for text in [
        "The first answer comes after 42 ms.",
        "You have the option a server lacks.",
        "The next request waits.",
        "Redis is the first choice of many.",
        "Options are few.",
        "It gives back an `Option<T>`, which may be empty.",
        "It is an option (e.g. for readers), or an option e.g. for writers.",
        "There is no such option; I would ask.",
    ] {
        assert!(!points_at_an_option(text), "{text}");
    }
}
