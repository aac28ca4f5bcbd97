use super::*;

#[test]
fn xoshiro_gives_its_authors_sequence() {
    // The first outputs from state 1, 2, 3, 4, worked out from the authors' C code.
    let mut random = Xoshiro256::from_state([1, 2, 3, 4]);
    let first: [u64; 4] = core::array::from_fn(|_| random.next());
    assert_eq!(
        first,
        [
            41_943_041,
            58_720_359,
            3_588_806_011_781_223,
            3_591_011_842_654_386
        ]
    );
}

#[test]
fn streams_of_one_seed_and_of_neighbouring_seeds_differ() {
    let mut firsts: std::vec::Vec<u64> = (0..100)
        .flat_map(|seed| {
            [Use::Arrivals, Use::Service, Use::Backoff, Use::Choice]
                .map(|r#use| Xoshiro256::for_use(seed, r#use).next())
        })
        .collect();
    firsts.sort_unstable();
    firsts.dedup();
    assert_eq!(firsts.len(), 400);
}

#[test]
fn each_instance_of_a_use_has_a_stream_of_its_own() {
    let uses = [Use::Arrivals, Use::Service, Use::Sizes, Use::Background];
    let mut firsts: std::vec::Vec<u64> = (0..20)
        .flat_map(|seed| uses.map(|r#use| (seed, r#use)))
        .flat_map(|(seed, r#use)| {
            (0..50).map(move |instance| Xoshiro256::for_instance(seed, r#use, instance).next())
        })
        .collect();
    firsts.sort_unstable();
    firsts.dedup();
    assert_eq!(firsts.len(), 20 * 4 * 50);
    let [mut only, mut first] = [
        Xoshiro256::for_use(7, Use::Sizes),
        Xoshiro256::for_instance(7, Use::Sizes, 0),
    ];
    assert_eq!(only.next(), first.next());
}

/// Kolmogorov and Smirnov's distance between a million variates and the exponential distribution:
/// beyond 1.95/√n in one of 1,000 seeds.
#[test]
fn the_ziggurat_is_exponential() {
    let ziggurat = Ziggurat::new();
    let mut random = Xoshiro256::new(7);
    let n = 1_000_000;
    let mut values: std::vec::Vec<f64> =
        (0..n).map(|_| ziggurat.exponential(&mut random)).collect();
    values.sort_unstable_by(f64::total_cmp);
    let mut distance: f64 = 0.0;
    for (i, x) in values.iter().enumerate() {
        let exact = 1.0 - (-x).exp();
        distance = distance.max((exact - i as f64 / f64::from(n)).abs());
    }
    assert!(distance < 1.95 / f64::from(n).sqrt(), "{distance}");
    // The tail beyond the last layer has its share, e^-7.697 = 1 in 2,202.
    let tail = values.iter().filter(|x| **x > 7.697_117_470_131_05).count();
    assert!((370..540).contains(&tail), "{tail}");
}

#[test]
fn whole_numbers_are_even() {
    let mut random = Xoshiro256::new(3);
    let mut counts = [0u32; 7];
    for _ in 0..70_000 {
        counts[random.below(7) as usize] += 1;
    }
    // Chi-squared with 6 degrees of freedom: 22.5 at one in a thousand.
    let chi: f64 = counts
        .iter()
        .map(|c| (f64::from(*c) - 1e4).powi(2) / 1e4)
        .sum();
    assert!(chi < 22.5, "{counts:?}");
}
