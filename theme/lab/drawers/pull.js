// @ts-check
// A line of the drawing that can be pulled sideways: the slider of a setting, which stands where the drawing has
// it. Its stops are the drawing's, too.

/** So far a finger must go sideways before it pulls. */
const PULL = 6;

/** @param {any} host */
function pull(host) {
  const { parts: { stage: room }, painter, say, sheet } = host;
  const box = room.appendChild(document.createElement("div"));
  box.className = "lab-pull";
  box.innerHTML = '<input type="range" min="0">';
  const slider = box.firstChild;
  /** The setting's place, and each stop's place across and value. */ let setting = 0, /** @type {number[][]} */ stops = [];
  painter.pull = (/** @type {Float32Array | undefined} */ handle) => {
    box.hidden = !handle;
    if (!handle) return;
    const [which, x, y, high, n] = handle, what = sheet.settings[which], value = host.values[which];
    setting = which;
    // (A number of the drawing has seven digits.)
    stops = Array.from({ length: n }, (_, i) => [handle[5 + 2 * i], +handle[6 + 2 * i].toPrecision(6)]);
    put(box, "style", `left:${fine(x)}px;top:${fine(y)}px;height:${fine(high)}px`);
    put(slider, "max", n - 1);
    put(slider, "aria-label", say(`setting-${what.key}`));
    put(slider, "aria-valuetext", valueInWords(say, what, value));
    slider.value = String(nearest(1, value));
  };
  /** The stop that is nearest by its place across (0) or by its value (1). @param {number} by @param {number} to */
  const nearest = (by, to) => stops.reduce((best, stop, i) => (Math.abs(stop[by] - to) < Math.abs(stops[best][by] - to) ? i : best), 0);
  const take = (/** @type {number} */ i) => host.change(setting, stops[i][1]);
  slider.addEventListener("input", () => take(slider.valueAsNumber));
  /** Where a pointer was put down; and whether it pulls. @type {{x: number, on: boolean} | null} */ let held = null;
  box.addEventListener("pointerdown", (/** @type {PointerEvent} */ event) => {
    if (event.button) return;
    held = { x: event.clientX, on: event.pointerType === "mouse" };
    box.setPointerCapture(event.pointerId);
    event.preventDefault();
    slider.focus({ preventScroll: true });
  });
  box.addEventListener("pointermove", (/** @type {PointerEvent} */ event) => {
    if (!held) return;
    held.on ||= Math.abs(event.clientX - held.x) > PULL;
    if (held.on) take(nearest(0, event.clientX - room.getBoundingClientRect().left));
  });
  for (const end of ["pointerup", "pointercancel"]) box.addEventListener(end, () => (held = null));
}

window.SwitchboardLab.pull = pull;
