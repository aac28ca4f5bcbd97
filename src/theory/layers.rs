//! Layers of callers, each of which tries again.

/// What layers that each try so often make of one request, where each call at the bottom fails with the same
/// chance, whatever became of the others, and nobody is in another one's way.
///
/// A layer whose attempts fail with chance F each makes 1 + F + F² + … of them, as many as it may, and fails
/// with all of them: the layers multiply what they call, and what they let fail is raised to a power. (B.
/// Beyer et al., "Site Reliability Engineering", 2016, ch. 22, counts the worst case.)
///
/// ```
/// use switchboard::theory::Layers;
///
/// assert_eq!(Layers::new(&[3, 3, 3], 1.0).calls, 27.0);
/// // On a good day they cost next to nothing.
/// assert!((Layers::new(&[3, 3, 3], 0.1).calls - 1.1111).abs() < 5e-5);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layers {
    /// Calls at the bottom for each request at the top, on average.
    pub calls: f64,
    /// The share of requests that fail.
    pub failing: f64,
}

impl Layers {
    /// Layers that make so many attempts each, the topmost first, over something of which this share of calls
    /// fails.
    #[must_use]
    pub fn new(attempts: &[u32], fails: f64) -> Self {
        let (mut calls, mut failing) = (1.0, fails);
        for most in attempts.iter().rev() {
            let (mut made, mut all) = (0.0, 1.0);
            for _ in 0..*most {
                made += all;
                all *= failing;
            }
            calls *= made;
            failing = all;
        }
        Self { calls, failing }
    }
}

/// What travels down with a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passed {
    /// Nothing: whoever is below doesn't know when the one above gives up.
    Nothing,
    /// The request's own deadline: the topmost layer's attempts, each at its full timeout.
    OfTheRequest,
    /// The deadline of each attempt.
    OfEach,
}

/// What one request comes to at the bottom of layers with one timeout, where nothing is ever answered and
/// nobody stops what runs below. By enumeration: an attempt is made after as many timeouts as attempts were
/// made before it on its way down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Calls at the bottom.
    pub calls: u32,
    /// Those of them that come at or after the moment in which the topmost layer has given up.
    pub late: u32,
    /// When the last one comes, in timeouts.
    pub last: u32,
}

impl Silence {
    /// Layers that make so many attempts each, the topmost first.
    #[must_use]
    pub fn new(attempts: &[u32], passed: Passed) -> Self {
        let gone = attempts.first().copied().unwrap_or(0);
        let mut silence = Self {
            calls: 0,
            late: 0,
            last: 0,
        };
        let ways = attempts.iter().product::<u32>();
        for way in 0..ways {
            // Which attempt it is of each layer, the lowest first.
            let (mut rest, mut waited, mut below) = (way, 0, 0);
            for most in attempts.iter().rev() {
                (waited, below) = (waited + rest % most, waited);
                rest /= most;
            }
            let is_made = match passed {
                Passed::Nothing => true,
                Passed::OfTheRequest => waited < gone,
                // Nobody but the topmost has time for a second one.
                Passed::OfEach => below == 0,
            };
            if is_made {
                silence.calls += 1;
                silence.late += u32::from(waited >= gone);
                silence.last = silence.last.max(waited);
            }
        }
        silence
    }
}
