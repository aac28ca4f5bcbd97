//! Exponential variates by the ziggurat method (G. Marsaglia and W. W. Tsang, "The Ziggurat Method for
//! Generating Random Variables", 2000), with 256 layers.
//!
//! An own implementation, because determinism forbids the platform's `ln`. The tables are computed, not
//! stored, which keeps 6 KB out of the wasm file.

use alloc::boxed::Box;

use super::super::ln::ln;
use super::Xoshiro256;

const LAYERS: usize = 256;
/// Where the tail begins, for 256 layers of equal area.
const TAIL: f64 = 7.697_117_470_131_05;
/// The curve's height there, e^−TAIL.
const TAIL_HEIGHT: f64 = 4.541_343_538_414_967_5e-4;
/// The area of each layer.
const AREA: f64 = 0.003_949_659_822_581_557;
/// 2^53: layer positions are 53-bit fractions.
const STEPS: f64 = 9_007_199_254_740_992.0;

/// The tables of the ziggurat.
#[derive(Clone, Debug)]
pub(crate) struct Ziggurat {
    layers: Box<[Layer; LAYERS]>,
}

#[derive(Clone, Copy, Debug)]
struct Layer {
    /// 53-bit fractions below this lie under the curve without a further look.
    inside: u64,
    /// The width of one step.
    scale: f64,
    /// The curve's height at the layer's right edge.
    height: f64,
}

impl Ziggurat {
    pub(crate) fn new() -> Self {
        let mut layers = [Layer {
            inside: 0,
            scale: 0.0,
            height: 1.0,
        }; LAYERS];
        // From the tail upwards. A layer from the curve's height at its right edge, with the layers'
        // area, ends at the height where the next one begins; there, the curve is at −ln(height).
        let (mut edge, mut height) = (TAIL, TAIL_HEIGHT);
        for i in (1..LAYERS).rev() {
            let above = height + AREA / edge;
            let inner = if i == 1 { 0.0 } else { -ln(above) };
            layers[i] = Layer {
                inside: (inner / edge * STEPS) as u64,
                scale: edge / STEPS,
                height,
            };
            (edge, height) = (inner, above);
        }
        // Layer 0 is the base strip with the tail: a rectangle of the same area, wider than the tail's
        // start.
        let base = AREA / TAIL_HEIGHT;
        layers[0].inside = (TAIL / base * STEPS) as u64;
        layers[0].scale = base / STEPS;
        Self {
            layers: Box::new(layers),
        }
    }

    /// An exponential variate with mean 1.
    #[inline]
    pub(crate) fn exponential(&self, random: &mut Xoshiro256) -> f64 {
        let bits = random.next();
        let layer = &self.layers[(bits & 0xFF) as usize];
        let steps = bits >> 11;
        if steps < layer.inside {
            return steps as f64 * layer.scale;
        }
        self.at_the_edge(bits, random)
    }

    /// The slow path, about 1 in 100: the tail, or the wedge between rectangle and curve.
    #[cold]
    fn at_the_edge(&self, mut bits: u64, random: &mut Xoshiro256) -> f64 {
        loop {
            let index = (bits & 0xFF) as usize;
            let layer = &self.layers[index];
            let steps = bits >> 11;
            let x = steps as f64 * layer.scale;
            if steps < layer.inside {
                return x;
            }
            if index == 0 {
                // Memoryless: the tail is the whole curve again, further right. 1 − u is never 0.
                return TAIL - ln(1.0 - random.unit());
            }
            let above = self.layers[index - 1].height;
            // Under the curve: height < e^(−x).
            if ln(layer.height + random.unit() * (above - layer.height)) < -x {
                return x;
            }
            bits = random.next();
        }
    }
}
