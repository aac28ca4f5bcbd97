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

/** A glyph as text to put behind its first point, by size. */
class Glyph {
  /** @param {string} path one M, then relative commands */
  constructor(path) {
    const [, x, y, rest] = /** @type {string[]} */ (path.match(/^M\s*(-?[\d.]+)[\s,]*(-?[\d.]+)(.*)$/s));
    this.x = +x;
    this.y = +y;
    this.rest = rest;
    /** @type {Map<number, string>} */ this.sizes = new Map([[1, rest]]);
  }

  /** @param {number} scale */
  sized(scale) {
    const size = Math.round(scale * 50) / 50;
    let rest = this.sizes.get(size);
    if (rest === undefined) {
      rest = this.rest.replace(/([a-z])([^a-z]*)/gi, (_, command, numbers) => {
        return command + (numbers.match(/-?[\d.]+/g) ?? []).map((/** @type {string} */ n) => String(Math.round(+n * size * 100) / 100)).join(" ");
      });
      this.sizes.set(size, rest);
    }
    return rest;
  }
}

/** A layer of the drawing: its paths and its labels, each kept by its place in the list. */
class Layer {
  /** @param {Element} svg */
  constructor(svg) {
    this.paths = svg.appendChild(drawn("g"));
    this.texts = svg.appendChild(drawn("g"));
    this.begin();
  }

  begin() {
    this.path = this.text = -1;
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

  #close() {
    if (!this.d) return;
    const path = this.paths.children[++this.path] ?? this.paths.appendChild(drawn("path"));
    put(path, "class", this.style);
    put(path, "d", this.d);
    this.d = "";
  }

  /** @param {string} style @param {string} anchor @param {number} x @param {number} y @param {string} words */
  label(style, anchor, x, y, words) {
    const text = this.texts.children[++this.text] ?? this.texts.appendChild(drawn("text"));
    put(text, "class", style);
    put(text, "text-anchor", anchor);
    put(text, "x", x);
    put(text, "y", y);
    put(text, "text", words);
  }

  end() {
    this.#close();
    this.style = "";
    for (const [group, last] of /** @type {[any, number][]} */ ([[this.paths, this.path], [this.texts, this.text]])) {
      for (let i = group.children.length; --i > last;) group.children[i].remove();
    }
  }
}

class Painter {
  /** @param {HTMLElement} stage @param {any} sheet @param {LabWords} say @param {(action: number, argument: number) => void} press */
  constructor(stage, sheet, say, press) {
    const { styles } = sheet;
    this.styles = styles;
    this.glyphs = sheet.glyphs.map((/** @type {string} */ path) => new Glyph(path));
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
    for (let i = this.targets.children.length; --i > this.target;) this.targets.children[i].remove();
  }

  /** @param {Layer} layer @param {Float32Array} list @param {number} at @param {number} end */
  #layer(layer, list, at, end) {
    const { styles, glyphs } = this;
    layer.begin();
    while (at < end) {
      const op = list[at], style = styles[list[at + 1]];
      let d = "";
      if (op === 0) {
        const glyph = glyphs[list[at + 2]], n = list[at + 3];
        at += 4;
        for (const past = at + 3 * n; at < past; at += 3) {
          const scale = list[at + 2];
          d += `M${fine(list[at] + glyph.x * scale)} ${fine(list[at + 1] + glyph.y * scale)}${glyph.sized(scale)}`;
        }
      } else if (op === 1 || op === 2) {
        const n = list[at + 2], step = op === 1 ? 2 : 6, past = at + 3 + (op === 1 ? 2 * n : 2 + 6 * n);
        d = `M${fine(list[at + 3])} ${fine(list[at + 4])}${op === 1 ? "L" : "C"}`;
        for (at += 5; at < past; at += step) for (let i = 0; i < step; i++) d += `${fine(list[at + i])} `;
      } else if (op === 3) {
        d = box(list[at + 2], list[at + 3], list[at + 4], list[at + 5], list[at + 6]);
        at += 7;
      } else if (op === 4) {
        const [x, y, w, h, share] = list.subarray(at + 2, at + 7);
        layer.add(style, box(x, y, w, h, 0));
        if (share > 0) layer.add(styles[list[at + 1] + 1], box(x, y, w * share, h, 0));
        at += 7;
      } else if (op === 5) {
        const [x, y, r, share] = list.subarray(at + 2, at + 6);
        if (share > 0) d = sector(x, y, r, share);
        at += 6;
      } else if (op === 6) {
        const x = list[at + 2], y = list[at + 3], r = list[at + 4];
        d = `M${fine(x - r)} ${fine(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
        at += 5;
      } else if (op === 7) {
        const [x, y, columns, n, pitch, size] = list.subarray(at + 2, at + 8), from = at + 8;
        for (let i = 0; i < n; i++) if (list[from + i] > 0) layer.add(styles[list[at + 1] + list[from + i] - 1], box(x + (i % columns) * pitch, y + Math.floor(i / columns) * pitch, size, size, 1.5));
        at = from + n;
      } else if (op === 8) {
        const n = list[at + 6];
        layer.label(style, ANCHORS[list[at + 2]], fine(list[at + 3]), fine(list[at + 4]), this.#words(list[at + 5], list.subarray(at + 7, at + 7 + n)));
        at += 7 + n;
      } else {
        this.#place(list[at + 1], list[at + 2], list[at + 3], list[at + 4], list[at + 5]);
        at += 6;
      }
      if (d) layer.add(style, d);
    }
    layer.end();
  }

  /** @param {number} index @param {Float32Array} args */
  #words(index, args) {
    const { key, numbers } = this.sheet.labels[index];
    return this.say(`label-${key}`, named(numbers, args));
  }

  /** A place that can be pressed. @param {number} x @param {number} y @param {number} r @param {number} action @param {number} argument */
  #place(x, y, r, action, argument) {
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
