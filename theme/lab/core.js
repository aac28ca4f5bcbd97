// @ts-check
// The simulation core as the page sees it: one WebAssembly instance a lab, its numbers by name.
//
// The core is embedded in the page as base64 (a page opened from a folder may not fetch), is
// compiled once, and needs nothing from outside. The names of its measures stand beside it; the scene's
// layout is documented in `src/sim/models/switchboard/scene/picture.md`.
(() => {
  "use strict";
  const lab = (window.SwitchboardLab ??= {});

  /** Kinds of dots, as in `src/sim/models/switchboard/scene/dots.rs`. */
  Object.assign(lab, { TO_QUEUE: 0, TO_WORKER: 1, TO_DOOR: 2, WAITING: 3, IN_SERVICE: 4, RETURNING: 5, BOUNCED: 6 });
  lab.TOTAL = 0;
  lab.WINDOW = 1;

  const HEADER = 16;
  const CLIENTS_AT = 16;
  /** The largest scene; the core keeps room for it. */
  const SCENE_LEN = 16 + 80 + 16 + 7 * 512;
  /** What can be set, in the order of the core's codes (`src/wasm.rs`). */
  const SETTINGS = "clients interval arrivals patience retries backoff_base backoff_cap retry_budget workers capacity service queue discipline drop_departed latency".split(" ");
  /** The words of settings, as the core's codes; `null` switches off, which is -1. */
  const CODES = { fixed: 0, exponential: 1, asynchronous: 0, synchronous: 1, fifo: 0, lifo: 1, slot: -1 };

  /** @type {Promise<WebAssembly.Module> | undefined} */
  let compiled;

  /** What holds the core, and the names of its measures in their order. */
  function holder() {
    /** @type {HTMLElement | null} */ const script = document.querySelector("script.switchboard-core");
    if (!script) throw new Error("The page holds no simulation core.");
    return script;
  }

  function compile() {
    if (compiled) return compiled;
    const text = atob((holder().textContent ?? "").trim());
    const bytes = new Uint8Array(text.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
    return (compiled = WebAssembly.compile(bytes));
  }

  class Core {
    /** @param {Record<string, any>} config the attributes of the directive: seconds, and counts a second */
    static async open(config) {
      const instance = await WebAssembly.instantiate(await compile(), {});
      return new Core(/** @type {any} */ (instance).exports, config);
    }

    /** @param {Record<string, any>} wasm @param {Record<string, any>} config */
    constructor(wasm, config) {
      this.wasm = wasm;
      const names = holder().dataset.measures ?? "";
      /** @type {Record<string, number>} */ this.index = {};
      names.split(" ").forEach((name, i) => (this.index[name] = i));
      this.count = names.split(" ").length;
      /** What it is set to, in the page's names and units. */
      this.config = { ...config };
      for (const key in config) this.set(key, config[key]);
      wasm.reset();
      this.picture = new Scene();
    }

    /** Changes one setting, while it runs; a seed from the next reset on. @param {string} key @param {any} value */
    set(key, value) {
      const { wasm, config } = this;
      config[key] = value;
      const put = (/** @type {string} */ name, /** @type {any} */ number) => wasm.set(SETTINGS.indexOf(name), number);
      if (key === "seed") wasm.set_seed(BigInt(value));
      else if (key.startsWith("backoff")) {
        put("backoff_base", config.backoff === "exponential" ? config.backoff_base : 0);
        put("backoff_cap", config.backoff_cap);
      } else put(key, CODES[value] ?? value ?? -1);
    }

    /** A reader of the measures of one scope: `measures(lab.WINDOW)("latency_s.mean")`. @param {number} scope */
    measures(scope) {
      const values = new Float64Array(this.wasm.memory.buffer, this.wasm.measures(scope), this.count).slice();
      return (/** @type {string} */ name) => {
        if (!(name in this.index)) throw new Error(`No measure "${name}"`);
        return values[this.index[name]];
      };
    }

    /** The picture of this instant; good until the next call into the core. */
    scene() {
      this.picture.numbers = new Float32Array(this.wasm.memory.buffer, this.wasm.scene(), SCENE_LEN);
      return this.picture;
    }
  }

  /** Reads the flat scene without copying it. */
  class Scene {
    constructor() {
      this.numbers = new Float32Array(HEADER);
      this.record = { kind: 0, departed: false, client: 0, at: 0, progress: 0, worker: 0, id: 0, reach: 1 };
    }
    get clients() { return this.numbers[0]; }
    get workers() { return this.numbers[1]; }
    get dots() { return this.numbers[2]; }
    get busy() { return this.numbers[3]; }
    get waiting() { return this.numbers[4]; }
    get places() { return this.numbers[5]; }
    get shut() { return this.numbers[6] === 1; }
    get travel() { return this.numbers[7]; }
    /** What happened last: its kind, the client, and the place or worker it concerns. */
    get last() { return { kind: this.numbers[8], client: this.numbers[9], at: this.numbers[10], next: this.numbers[11] }; }
    /** Newest first. */
    get lifo() { return this.numbers[12] === 1; }
    /** @param {number} i */
    state(i) { return this.numbers[CLIENTS_AT + i]; }
    /** How much of worker `w`'s slot has gone, or -1 if it is idle. @param {number} w */
    worker(w) { return this.numbers[CLIENTS_AT + this.clients + w]; }
    /** The same record each time, filled anew. @param {number} i */
    dot(i) {
      const n = this.numbers, at = CLIENTS_AT + this.clients + this.workers + 7 * i, d = this.record;
      d.kind = n[at] % 8; d.departed = n[at] > 7; d.client = n[at + 1]; d.at = n[at + 2]; d.progress = n[at + 3]; d.worker = n[at + 4]; d.id = n[at + 5]; d.reach = n[at + 6];
      return d;
    }
  }

  lab.Core = Core;
})();
