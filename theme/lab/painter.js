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

/** Whether what stands in the list is what came of it the last time: how long it is stands in it.
 * @param {{was?: Float32Array} | undefined} known @param {Float32Array} list @param {number} at */
const alike = (known, list, at) => known?.was?.every((n, i) => n === list[at + i]);

/** A layer of the drawing: its paths and its labels, each kept by its place in the list. */
class Layer {
  /** @param {Element} svg */
  constructor(svg) {
    this.paths = svg.appendChild(drawn("g"));
    this.texts = svg.appendChild(drawn("g"));
    /** What each item was, and what came of it. @type {{was: Float32Array, parts: [string, string][]}[]} */ this.items = [];
  }

  begin() {
    this.path = this.paths.firstChild;
    this.text = this.texts.firstChild;
    this.style = "";
    this.d = "";
  }

  /** What is drawn in one style becomes one path, as long as nothing else comes between.
   * @param {string} style @param {string} d */
  add(style, d) {
    if (style !== this.style) {
      this.#close();
      this.style = style;
    }
    this.d += d;
  }

  /** The next path of a style: what stood before it is gone; where there is none it comes in between. */
  #close() {
    const { style, d } = this;
    if (!d) return;
    let path = this.path;
    while (path && path.had.class !== style) path = path.nextSibling;
    if (path) past(this.path, path);
    else path = this.paths.insertBefore(drawn("path"), this.path);
    put(path, "class", style);
    put(path, "d", d);
    this.path = path.nextSibling;
    this.d = "";
  }

  end() {
    this.#close();
    past(this.path);
    past(this.text);
  }
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
      return new Layer(svg);
    });
    this.targets = stage.appendChild(document.createElement("div"));
    this.targets.className = "lab-targets";
    this.known = "";
  }

  /** @param {Float32Array} list @param {number} width @param {number} em */
  paint(list, width, em) {
    const still = 8 + list[3], as = `${list[4]} ${width} ${em}`;
    if (as !== this.known) {
      this.known = as;
      this.stage.style.setProperty("--high", `${list[2]}px`);
      this.target = -1;
      this.#layer(this.layers[0], list, 8, still);
      this.stands = this.target;
    }
    this.target = this.stands ?? -1;
    this.#layer(this.layers[1], list, still, list[0]);
    past(this.targets.children[this.target + 1]);
  }

  /** @param {Layer} layer @param {Float32Array} list @param {number} at @param {number} end */
  #layer(layer, list, at, end) {
    layer.begin();
    for (let i = 0; at < end; i++) {
      if (list[at] === 8) at = this.#label(layer, list, at);
      else if (list[at] === 9) this.#place(list.subarray(at + 1, (at += 6)));
      else {
        if (!alike(layer.items[i], list, at)) layer.items[i] = this.#item(list, at);
        for (const part of layer.items[i].parts) layer.add(...part);
        at += layer.items[i].was.length;
      }
    }
    layer.end();
  }

  /** What an item is made of: paths, each with its style. @param {Float32Array} list @param {number} from */
  #item(list, from) {
    const { styles, glyphs } = this, [op, style, a, b, c, e, f] = list.subarray(from, from + 7), parts = /** @type {[string, string][]} */ ([[styles[style], ""]]);
    let d = "", at = from + 7;
    if (op === 0) {
      const past = from + 4 + 3 * b;
      for (at = from + 4; at < past; at += 3) d += glyphs[a](list[at], list[at + 1], list[at + 2]);
    } else if (op === 1 || op === 2) {
      const past = from + 3 + (op === 1 ? 2 * a : 2 + 6 * a);
      d = `M${fine(b)} ${fine(c)}${op === 1 ? "L" : "C"}`;
      for (at = from + 5; at < past;) d += `${fine(list[at++])} `;
    } else if (op === 3) {
      d = box(a, b, c, e, f);
    } else if (op === 4) {
      d = box(a, b, c, e, 0);
      if (f > 0) parts.push([styles[style + 1], box(a, b, c * f, e, 0)]);
    } else if (op === 5) {
      if (e > 0) d = sector(a, b, c, e);
      at = from + 6;
    } else if (op === 6) {
      d = ring(a, b, c);
      at = from + 5;
    } else {
      const size = list[at++];
      for (let i = 0; i < e; i++, at++) if (list[at] > 0) parts.push([styles[style + list[at] - 1], box(a + (i % c) * f, b + Math.floor(i / c) * f, size, size, 1.5)]);
    }
    parts[0][1] = d;
    return { was: list.slice(from, at), parts };
  }

  /** A label, if it isn't what its element says; gives where the next item is.
   * @param {Layer} layer @param {Float32Array} list @param {number} at */
  #label(layer, list, at) {
    const text = layer.text ?? layer.texts.appendChild(drawn("text"));
    layer.text = text.nextSibling;
    if (!alike(text, list, at)) {
      const [, style, anchor, x, y, label] = text.was = list.slice(at, at + 7 + list[at + 6]), { key, numbers } = this.sheet.labels[label];
      put(text, "class", this.styles[style]);
      put(text, "text-anchor", ANCHORS[anchor]);
      put(text, "x", fine(x));
      put(text, "y", fine(y));
      put(text, "text", this.say(`label-${key}`, named(numbers, text.was.subarray(7))));
    }
    return at + text.was.length;
  }

  /** A place that can be pressed. @param {Float32Array} place */
  #place([x, y, r, action, argument]) {
    const { targets } = this;
    /** @type {any} */ let button = targets.children[++this.target];
    if (!button) {
      button = targets.appendChild(document.createElement("button"));
      button.type = "button";
      button.addEventListener("click", () => this.press(button.does[0], button.does[1]));
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
