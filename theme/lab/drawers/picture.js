// @ts-check
// The picture of the reader's own run, as one SVG that needs nothing of the page, or as PNG: the word, the
// drawing of this instant, the numbers, and what it takes to see it again.

const SHOT = { width: 1200, height: 630, margin: 48 };
/** What of a drawn thing's look is taken along. */
const LOOK = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity", "fill-opacity", "stroke-opacity", "paint-order", "text-decoration"];
const LETTERS = ["font-size", "font-weight", "font-style", "font-family", "letter-spacing"];

/** @param {any} host @returns {string} SVG */
function picture(host) {
  const { parts: { word, aim, stage: room }, painter, data, say, frame } = host;
  const ns = `xmlns="${SVG}"`, style = getComputedStyle(frame), of = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  const escaped = (/** @type {string} */ text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const text = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ size, /** @type {string} */ face, /** @type {string} */ words, more = "") => `<text x="${x}" y="${y}" font-size="${size}" font-family="${face}" fill="${of("--ink")}" ${more}>${escaped(words)}</text>`;
  const head = "Newsreader, Georgia, serif", mono = "'IBM Plex Mono', ui-monospace, monospace", { margin, width, height } = SHOT;
  const end = width - margin;
  let s = `<svg ${ns} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${of("--paper")}"/><path d="M0 52H${width}M0 ${height - 52}H${width}" stroke="${of("--ink")}"/>`;
  s += text(margin, 34, 17, mono, data.label) + text(end, 34, 17, mono, host.parts.clock.textContent, 'text-anchor="end"');
  s += text(margin, 128, 66, head, word.textContent, 'font-style="italic" font-weight="500"');
  s += text(end, 122, 60, head, worded(host.forecast?.mean ?? NaN, "percent"), 'text-anchor="end" font-weight="500"') + text(end, 150, 17, mono, aim.lastElementChild.firstElementChild.textContent, `text-anchor="end"`);
  (host.told ?? []).slice(0, 2).forEach((/** @type {string} */ line, /** @type {number} */ i) => (s += text(margin, 166 + 28 * i, 22, "'Source Sans 3', system-ui, sans-serif", line)));
  // The stage as it stands, its looks written out.
  const box1 = room.getBoundingClientRect(), scale = Math.min((width - 2 * margin) / box1.width, 300 / box1.height);
  s += `<g transform="translate(${margin + (width - 2 * margin - box1.width * scale) / 2} 222) scale(${scale})">`;
  for (const svg of painter.box.children) for (const e of svg.querySelectorAll("path, text")) {
    const look = getComputedStyle(e), names = e.localName === "text" ? [...LOOK, ...LETTERS] : LOOK;
    s += `<${e.localName} ${e.localName === "text" ? `x="${e.getAttribute("x")}" y="${e.getAttribute("y")}" text-anchor="${e.getAttribute("text-anchor")}"` : `d="${e.getAttribute("d")}"`} ${names.map((name) => `${name}="${escaped(look.getPropertyValue(name))}"`).join(" ")}>${escaped(e.textContent ?? "")}</${e.localName}>`;
  }
  s += "</g>";
  [...host.parts.nums.children].forEach((cell, i) => {
    const x = margin + i * 280;
    s += text(x, height - 104 + 12, 15, mono, cell.querySelector(".long").textContent) + text(x, height - 104 + 40, 28, head, cell.querySelector("dd").textContent.trim());
  });
  s += text(margin, height - 20, 15, mono, host.address().replace(/^https?:\/\//, "").slice(0, 118));
  return `${s}<title>${escaped(`${word.textContent}. ${(host.told ?? []).join(" ")}`)}</title></svg>`;
}

/** @param {string} svg @returns {Promise<Blob>} */
async function asPng(svg) {
  const image = new Image(SHOT.width, SHOT.height), canvas = document.createElement("canvas");
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  Object.assign(canvas, { width: SHOT.width, height: SHOT.height });
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("No picture."))), "image/png"));
}
