// @ts-check
// Paints a display list as SVG. It knows the list's items (`src/drawing`) and no model: styles are class
// names and glyphs are paths of the sheet, labels are words by key, places that can be pressed are actions.

const SVG = "http://www.w3.org/2000/svg";
const ANCHORS = ["start", "middle", "end"];
/** @param {string} tag @returns {any} */
const drawn = (tag) => document.createElementNS(SVG, tag);
/** A tenth of a pixel is as fine as anyone sees. @param {number} n */
const fine = (n) => Math.round(n * 10) / 10;

/** Sets what differs from what an element has. @param {any} e @param {string} name @param {any} value */
const put = (e, name, value) => {
  const had = (e.had ??= {});
  if (had[name] === value) return;
  had[name] = value;
  if (name === "text") e.textContent = value;
  else e.setAttribute(name, value);
};

/** A glyph as text, by its place and size. @param {string} path one M, then relative commands */
function glyphOf(path) {
  const [, x, y, rest] = /** @type {any} */ (path.match(/^M\s*(-?[\d.]+)[\s,]*(-?[\d.]+)(.*)$/s));
  /** @type {Record<number, string>} */ const sizes = {};
  return (/** @type {number} */ atX, /** @type {number} */ atY, /** @type {number} */ scale) => {
    const size = Math.round(scale * 50) / 50;
    sizes[size] ??= rest.replace(/ *(-?[\d.]+)/g, (_, n) => ` ${Math.round(n * size * 100) / 100}`);
    return `M${fine(atX + x * scale)} ${fine(atY + y * scale)}${sizes[size]}`;
  };
}

/** Whether what stands in the list is what came of it the last time, or so much of it: how long it is stands in it.
 * (A loop, for it runs over half of the list in every frame.)
 * @param {Float32Array | undefined} was @param {Float32Array} list @param {number} at @param {number} [length] */
function alike(was, list, at, length = was?.length) {
  for (let i = 0; i < /** @type {number} */ (length); i++) if (was?.[i] !== list[at + i]) return false;
  return !!was;
}

/** A layer of the drawing: its paths, and over them its labels; what each label was, by its place, and what came of
 * it; the style that is being drawn in, and what.
 * @typedef {Map<number, {was: Float32Array, words: string}>} Told
 * @typedef {{paths: any, texts: any, told: Told, style: string, d: string}} Layer */

/** The next element of a kind, from where all are up to: what stood before it is gone; where there is none it comes
 * in between. @param {any} all @param {string} tag @param {string} [kind] */
function next(all, tag, kind) {
  let e = all.at;
  while (e && e.kind !== kind) e = e.nextSibling;
  if (e) past(all.at, e);
  else (e = all.insertBefore(drawn(tag), all.at)).kind = kind;
  all.at = e.nextSibling;
  return e;
}

/** What is drawn in one style becomes one path, as long as nothing else comes between; in none, nothing.
 * @param {Layer} layer @param {string} [style] @param {string} [d] */
function add(layer, style = "", d = "") {
  if (style !== layer.style) {
    if (layer.d) {
      const path = next(layer.paths, "path", layer.style);
      put(path, "class", layer.style);
      put(path, "d", layer.d);
    }
    layer.style = style;
    layer.d = "";
  }
  layer.d += d;
}

/** Takes away what stands from here to another, or to the end. @param {any} e @param {any} [other] */
function past(e, other) {
  if (!e || e === other) return;
  past(e.nextSibling, other);
  e.remove();
}

class Painter {
  /** @param {HTMLElement} stage @param {any} sheet @param {LabWords} say @param {(action: number, argument: number) => void} press */
  constructor(stage, sheet, say, press) {
    this.styles = sheet.styles;
    this.glyphs = sheet.glyphs.map(glyphOf);
    /** @type {any} */ this.sheet = sheet;
    this.say = say;
    this.press = press;
    this.stage = stage;
    const box = stage.appendChild(document.createElement("div"));
    box.className = "lab-drawing";
    box.setAttribute("role", "img");
    this.box = box;
    // What stands and what moves have a layer of the screen each.
    this.layers = ["stands", "moves"].map((name) => {
      const svg = box.appendChild(drawn("svg"));
      svg.setAttribute("class", name);
      svg.setAttribute("aria-hidden", "true");
      /** @type {Layer} */ const layer = { paths: svg.appendChild(drawn("g")), texts: svg.appendChild(drawn("g")), told: new Map(), style: "", d: "" };
      return layer;
    });
    this.targets = stage.appendChild(document.createElement("div"));
    this.targets.className = "lab-targets";
    this.known = "";
    /** The last of them that stands, by its place. */ this.stands = -1;
    /** What can be pulled: a setting, its place, its stops; and who knows how (theme/lab/drawers/pull.js). @type {Float32Array | undefined} */ this.handle = undefined;
    /** @type {((handle?: Float32Array) => void) | undefined} */ this.pull = undefined;
  }

  /** @param {Float32Array} list @param {number} width @param {number} em
   * @param {boolean} [fresh] whether labels that stay where they are may say something else
   * @returns {boolean} whether they did, for what is drawn is of another kind: then all else is to be of this instant, too */
  paint(list, width, em, fresh = true) {
    const still = 8 + list[3], as = `${list[4]} ${width} ${em}`, other = as !== this.known;
    this.fresh = fresh || other;
    if (other) {
      this.known = as;
      this.stage.style.setProperty("--high", `${list[2]}px`);
      this.target = -1;
      this.#layer(this.layers[0], list, 8, still);
      this.stands = this.target;
    }
    this.target = this.stands;
    this.handle = undefined;
    this.#layer(this.layers[1], list, still, list[0]);
    past(this.targets.children[this.target + 1]);
    this.pull?.(this.handle);
    return this.fresh;
  }

  /** @param {Layer} layer @param {Float32Array} list @param {number} at @param {number} end */
  #layer(layer, list, at, end) {
    const { paths, texts, told } = layer;
    // (What is gone for a while isn't told again.)
    if (this.fresh) layer.told = new Map();
    paths.at = paths.firstChild;
    texts.at = texts.firstChild;
    while (at < end) {
      if (list[at] === 7) at = this.#grid(layer, list, at);
      else if (list[at] === 8) at = this.#label(layer, told, list, at);
      else if (list[at] === 9) this.#place(list.subarray(at + 1, (at += 6)));
      else if (list[at] === 10) this.handle = list.slice(at + 1, (at += 6 + 2 * list[at + 5]));
      else at = this.#item(layer, list, at);
    }
    add(layer);
    past(paths.at);
    past(texts.at);
  }

  /** Any other item is a path, or two; gives where the next one is. @param {Layer} layer @param {Float32Array} list @param {number} at */
  #item(layer, list, at) {
    const { styles, glyphs } = this, [op, style, a, b, c, e, f] = list.subarray(at, at + 7);
    let d = "", end = at + 7;
    if (op === 0) {
      end = at + 4 + 3 * b;
      for (at += 4; at < end; at += 3) d += glyphs[a](list[at], list[at + 1], list[at + 2]);
    } else if (op < 3) {
      end = at + 3 + (op === 1 ? 2 * a : 2 + 6 * a);
      d = `M${fine(b)} ${fine(c)}${op === 1 ? "L" : "C"}`;
      for (at += 5; at < end;) d += `${fine(list[at++])} `;
    } else if (op < 5) {
      d = box(a, b, c, e, op < 4 ? f : 0);
    } else if (op === 5) {
      if (e > 0) d = sector(a, b, c, e);
      end--;
    } else {
      d = ring(a, b, c);
      end -= 2;
    }
    add(layer, styles[style], d);
    if (op === 4 && f > 0) add(layer, styles[style + 1], box(a, b, c * f, e, 0));
    return end;
  }

  /** Cells, each an element of its own: they stay where they are, and in a frame few of them change their style;
   * gives where the next item is. @param {Layer} layer @param {Float32Array} list @param {number} at */
  #grid(layer, list, at) {
    add(layer);
    const grid = next(layer.paths, "g");
    const [, style, x, y, columns, n, pitch, size] = list.subarray(at, at + 8), { was } = grid, end = at + 8 + n;
    if (alike(was, list, at)) return end;
    const stays = alike(was, list, at, 8), states = (grid.was = list.slice(at, end)).subarray(8);
    let cell = grid.firstChild;
    states.forEach((state, i) => {
      cell ??= grid.appendChild(drawn("path"));
      if (!stays || state !== was[8 + i]) {
        put(cell, "class", this.styles[style + state - 1]);
        put(cell, "d", state ? box(x + (i % columns) * pitch, y + Math.floor(i / columns) * pitch, size, size, 1.5) : "");
      }
      cell = cell.nextSibling;
    });
    past(cell);
    return end;
  }

  /** A label, if it isn't what its element says; gives where the next item is. Words and numbers of the drawing
   * change when those around it do, so that one never says otherwise than the other: until then what stands at a
   * place stays. (A place is one number: to write two out as a string takes longer than all else here.)
   * @param {Layer} layer @param {Told} told @param {Float32Array} list @param {number} at */
  #label(layer, told, list, at) {
    const [, , anchor, x, y, label] = list.subarray(at, at + 6), end = at + 7 + list[at + 6], place = anchor + 4 * (x + 1e4 * y), text = next(layer.texts, "text");
    let one = told.get(place);
    if (!one || (this.fresh && !alike(one.was, list, at))) {
      const { key, numbers } = this.sheet.labels[label], was = list.slice(at, end);
      one = { was, words: this.say(`label-${key}`, named(numbers, was.subarray(7))) };
    }
    layer.told.set(place, one);
    if (text.was === one.was) return end;
    text.was = one.was;
    put(text, "class", this.styles[one.was[1]]);
    put(text, "text-anchor", ANCHORS[anchor]);
    put(text, "x", fine(x));
    put(text, "y", fine(y));
    put(text, "text", one.words);
    return end;
  }

  /** A place that can be pressed. @param {Float32Array} place */
  #place([x, y, r, action, argument]) {
    const { targets } = this;
    /** @type {any} */ let button = targets.children[++this.target];
    if (!button) {
      button = targets.appendChild(document.createElement("button"));
      button.type = "button";
      button.addEventListener("click", () => this.press(.../** @type {[number, number]} */ (button.does)));
    }
    button.does = [action, argument];
    put(button, "aria-label", this.say(`action-${this.sheet.actions[action].key}`, { n: argument + 1 }));
    put(button, "style", `left:${fine(x - r)}px;top:${fine(y - r)}px;width:${2 * r}px;height:${2 * r}px`);
  }
}

/** @param {number} x @param {number} y @param {number} r */
const ring = (x, y, r) => `M${fine(x - r)} ${fine(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** @param {number} x @param {number} y @param {number} w @param {number} h @param {number} r */
function box(x, y, w, h, r) {
  if (!r) return `M${fine(x)} ${fine(y)}h${fine(w)}v${fine(h)}h${fine(-w)}z`;
  return `M${fine(x + r)} ${fine(y)}h${fine(w - 2 * r)}q${r} 0 ${r} ${r}v${fine(h - 2 * r)}q0 ${r} ${-r} ${r}h${fine(2 * r - w)}q${-r} 0 ${-r} ${-r}v${fine(2 * r - h)}q0 ${-r} ${r} ${-r}z`;
}

/** A pie's piece, from twelve o'clock. @param {number} x @param {number} y @param {number} r @param {number} share */
function sector(x, y, r, share) {
  const angle = Math.min(share, 0.9999) * 2 * Math.PI;
  return `M${fine(x)} ${fine(y)}v${fine(-r)}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${fine(x + r * Math.sin(angle))} ${fine(y - r * Math.cos(angle))}z`;
}
