// @ts-check
// The simulation core as the page sees it: one WebAssembly instance a run, all of a model's numbers by
// their place in its sheet. Its state is a value: the memory of one instance copied into another is the
// same run once more, which is how the lab looks ahead.
//
// The core is in the page (on a host a script puts it there, before this one comes), gzipped and as base64 (a page opened from a folder may not fetch), is
// compiled once, and needs nothing from outside. The exports are those of `src/wasm`.

/** @type {Map<string, Promise<WebAssembly.Module>>} */
const compiled = new Map();
const EVERY_EVENT = 0xffffffff;

/** @param {string} model */
function compile(model) {
  let module = compiled.get(model);
  if (!module) {
    const script = document.querySelector(`script.lab-core[data-model="${model}"]`);
    if (!script) throw new Error(`The page holds no simulation core of ${model}.`);
    const text = atob((script.textContent ?? "").trim()), bytes = new Uint8Array(text.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
    compiled.set(model, (module = new Response(unpacked).arrayBuffer().then((core) => WebAssembly.compile(core))));
  }
  return module;
}

/** @typedef {{index: number, args: Float64Array}} Sentence */

class Core {
  /** A run of these settings, at its beginning. @param {any} sheet @param {number[]} values @param {string} seed */
  static async open(sheet, values, seed) {
    const instance = await WebAssembly.instantiate(await compile(sheet.model), {});
    const core = new Core(instance.exports, sheet);
    values.forEach((value, i) => core.set(i, value));
    core.seed(seed);
    return core;
  }

  /** @param {any} wasm @param {any} sheet */
  constructor(wasm, sheet) {
    this.wasm = wasm;
    this.sheet = sheet;
  }

  /** @param {number} at @param {number} count */
  #numbers(at, count) {
    return new Float64Array(this.wasm.memory.buffer, at, count);
  }

  /** Changes one setting, while it runs. @param {number} i @param {number} value */
  set(i, value) {
    this.wasm.set(i, value);
  }

  /** Begins anew with another seed, and the present settings. @param {string} seed */
  seed(seed) {
    this.wasm.set_seed(BigInt(seed));
    this.wasm.reset();
  }

  get time() {
    return this.wasm.time();
  }

  /** Runs so many seconds, of so many events at most; gives what is left. @param {number} seconds @param {number} [events] */
  run(seconds, events = EVERY_EVENT) {
    return this.wasm.run(seconds, events);
  }

  /** The measures in the sheet's order, to keep: 0 since the start, 1 of the last 10 s, 2 since the last change.
   * @param {number} scope */
  measures(scope) {
    return this.#numbers(this.wasm.measures(scope), this.sheet.measures.length).slice();
  }

  /** What theory gives for this value of the axis: a number a curve, NaN where it is silent. @param {number} value */
  theory(value) {
    return this.#numbers(this.wasm.theory(value), this.sheet.axis.curves.length).slice();
  }

  /** Sentences, as places in one of the sheet's lists with the numbers that fill them: `clauses` (the sign,
   * then what holds now), `twin`, `told` (of the last step), `goal_told`.
   * @param {string} what @param {...number} of @returns {Sentence[]} */
  sentences(what, ...of) {
    const at = this.wasm[what](...of), [n] = this.#numbers(at, 1);
    /** @type {Sentence[]} */ const told = [];
    for (let i = 0, p = at + 8; i < n; i++) {
      const [index, count] = this.#numbers(p, 2);
      told.push({ index, args: this.#numbers(p + 16, count).slice() });
      p += 16 + 8 * count;
    }
    return told;
  }

  /** Where on the axis the bet's answer lies; not a number where there is none. @returns {number} */
  get answer() {
    return this.wasm.answer();
  }

  /** How far each goal is, from 0 to 1. */
  goals() {
    return this.#numbers(this.wasm.goals(), this.sheet.goals.length).slice();
  }

  future() {
    return this.#numbers(this.wasm.future(), this.sheet.future.length).slice();
  }

  /** The display list of this instant; good until the next call into the core.
   * @param {number} width @param {number} em @param {number} form */
  draw(width, em, form) {
    const at = this.wasm.draw(width, em, form), { buffer } = this.wasm.memory;
    return new Float32Array(buffer, at, new Float32Array(buffer, at, 1)[0]);
  }

  /** This very state, as bytes. @param {Uint8Array} [into] what may be written over */
  state(into) {
    const memory = new Uint8Array(this.wasm.memory.buffer);
    if (into?.length !== memory.length) return memory.slice();
    into.set(memory);
    return into;
  }

  /** Takes on a state. @param {Uint8Array} state */
  become(state) {
    const { memory } = this.wasm, missing = state.length - memory.buffer.byteLength;
    if (missing > 0) memory.grow(missing / 65536);
    new Uint8Array(memory.buffer).set(state);
  }
}

/** Why no core can run here: the browser can't (`failed-unable`), the page's policy or the browser's settings forbid
 * it (`failed-forbidden`), or neither, and it is the files that don't fit each other (`failed-files`). */
function whyNot() {
  if (typeof WebAssembly !== "object" || typeof DecompressionStream !== "function") return "failed-unable";
  try {
    // The smallest module that there is: whoever refuses it refuses all.
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return "failed-files";
  } catch {
    return "failed-forbidden";
  }
}

/** Resolves when the page has nothing else to do, or after so many milliseconds.
 * @param {number} [timeout] @returns {Promise<{timeRemaining(): number}>} */
const whenIdle = (timeout = 300) => new Promise((done) => {
  if ("requestIdleCallback" in window) requestIdleCallback(done, timeout < Infinity ? { timeout } : {});
  else setTimeout(() => done({ timeRemaining: () => 8 }), Math.min(timeout, 50));
});
