//! Ways that marks go along.

/// A way through points, to be gone along by length.
///
/// Lengths are measured without a root (which `core` has none of): they are right to 4 %, so what goes
/// along a way at one speed seems to.
#[derive(Clone, Debug)]
pub struct Way {
    /// Each point, and how far it is from the first.
    points: [[f32; 3]; Way::MOST],
    count: usize,
}

impl Way {
    /// Most points of a way; any more are left out.
    pub const MOST: usize = 32;
    /// A curve is gone along, and drawn, in so many straight pieces.
    const PIECES: usize = 10;

    /// A way that begins here.
    #[must_use]
    pub const fn from([x, y]: [f32; 2]) -> Self {
        let mut points = [[0.0; 3]; Self::MOST];
        points[0] = [x, y, 0.0];
        Self { points, count: 1 }
    }

    /// Becomes another way, that begins here.
    #[inline(never)]
    pub const fn restart(&mut self, [x, y]: [f32; 2]) {
        self.points[0] = [x, y, 0.0];
        self.count = 1;
    }

    /// Goes straight on to a point.
    #[inline(never)]
    pub fn to(&mut self, [x, y]: [f32; 2]) {
        let [from_x, from_y, gone] = self.end();
        if let Some(next) = self.points.get_mut(self.count) {
            *next = [x, y, gone + length(x - from_x, y - from_y)];
            self.count += 1;
        }
    }

    /// Goes on to a point beside and below, in a curve that leaves level and arrives level.
    #[inline(never)]
    pub fn bend(&mut self, [x, y]: [f32; 2]) {
        let [from_x, from_y, _] = self.end();
        for piece in 1..=Self::PIECES {
            let t = piece as f32 / Self::PIECES as f32;
            self.to([from_x + (x - from_x) * t, from_y + (y - from_y) * smooth(t)]);
        }
    }

    /// Goes on along a cubic curve, by two handles to a point.
    #[inline(never)]
    pub fn curve(&mut self, handle: [f32; 2], other: [f32; 2], to: [f32; 2]) {
        let [x, y, _] = self.end();
        for piece in 1..=Self::PIECES {
            let t = piece as f32 / Self::PIECES as f32;
            let s = 1.0 - t;
            let (a, b, c, d) = (s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t);
            let on = |from: f32, i: usize| a * from + b * handle[i] + c * other[i] + d * to[i];
            self.to([on(x, 0), on(y, 1)]);
        }
    }

    /// How long it is.
    #[must_use]
    pub fn length(&self) -> f32 {
        self.end()[2]
    }

    /// The point so far from its beginning; before it and beyond its end, its ends.
    #[inline(never)]
    #[must_use]
    pub fn at(&self, far: f32) -> [f32; 2] {
        let [mut x, mut y, mut gone] = self.points[0];
        for [next_x, next_y, there] in self.points() {
            if far < *there {
                let share = ((far - gone) / (there - gone)).max(0.0);
                return [x + (next_x - x) * share, y + (next_y - y) * share];
            }
            (x, y, gone) = (*next_x, *next_y, *there);
        }
        [x, y]
    }

    /// Its points, each with how far it is from the first.
    #[must_use]
    pub fn points(&self) -> &[[f32; 3]] {
        &self.points[..self.count.min(Self::MOST)]
    }

    fn end(&self) -> [f32; 3] {
        self.points[(self.count - 1) % Self::MOST]
    }
}

/// From 0 to 1 as `t` does, but it sets out and comes to rest softly.
#[must_use]
pub fn smooth(t: f32) -> f32 {
    t * t * (3.0 - 2.0 * t)
}

/// How long something is that goes so far across and so far down, to 4 %.
#[must_use]
pub(crate) fn length(x: f32, y: f32) -> f32 {
    let (x, y) = (x.abs(), y.abs());
    0.96 * x.max(y) + 0.398 * x.min(y)
}
