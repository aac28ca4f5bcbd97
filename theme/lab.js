// @ts-nocheck: its parts are checked.
/* Made by tools/bundle from theme/lab. Change those files, then run it again. */
(() => {
"use strict";
const lab = (window.SwitchboardLab ??= {});
Object.assign(lab, { TO_QUEUE: 0, TO_WORKER: 1, TO_DOOR: 2, WAITING: 3, IN_SERVICE: 4, RETURNING: 5, BOUNCED: 6 });
lab.CLIENT_STATES = ["thinking", "asking", "queued", "turned away", "gave up", "answered"];
lab.VERDICTS = ["Comfortable", "Busy", "Straining", "Overloaded", "Collapsed"];
lab.TOTAL = 0;
lab.WINDOW = 1;
const HEADER = 16;
const CLIENTS_AT = 16;
const SERVICE = { fixed: 0, exponential: 1 };
let compiled;
function compile() {
const holder = document.querySelector("script.switchboard-core");
if (typeof WebAssembly !== "object") throw new Error("This browser has no WebAssembly.");
if (!holder) throw new Error("The page holds no simulation core.");
const text = atob((holder.textContent ?? "").trim());
return (compiled ??= WebAssembly.compile(Uint8Array.from(text, (c) => c.charCodeAt(0))));
}
class Core {
static async open(config) {
const instance = await WebAssembly.instantiate(await compile(), {});
return new Core((instance).exports, config);
}
constructor(wasm, config) {
this.wasm = wasm;
const names = new TextDecoder().decode(new Uint8Array(wasm.memory.buffer, wasm.names(), wasm.names_len()));
this.index = {};
names.split(" ").forEach((name, i) => (this.index[name] = i));
this.count = names.split(" ").length;
wasm.set_clients(config.clients);
wasm.set_interval(config.interval);
wasm.set_capacity(config.capacity);
wasm.set_workers(config.workers);
wasm.set_service(SERVICE[(config.service)] ?? 0);
wasm.set_queue(config.queue);
wasm.set_latency(config.latency === "slot" ? -1 : config.latency);
wasm.set_seed(BigInt(config.seed ?? 1));
wasm.reset();
this.picture = new Scene();
}
measures(scope) {
const values = new Float64Array(this.wasm.memory.buffer, this.wasm.measures(scope), this.count).slice();
return (name) => {
if (!(name in this.index)) throw new Error(`The core has no measure "${name}".`);
return values[this.index[name]];
};
}
scene() {
this.picture.numbers = new Float32Array(this.wasm.memory.buffer, this.wasm.scene(), this.wasm.scene_len());
return this.picture;
}
}
class Scene {
constructor() {
this.numbers = new Float32Array(HEADER);
this.record = { kind: 0, client: 0, at: 0, progress: 0, worker: 0, id: 0 };
}
get clients() { return this.numbers[0]; }
get workers() { return this.numbers[1]; }
get dots() { return this.numbers[2]; }
get busy() { return this.numbers[3]; }
get waiting() { return this.numbers[4]; }
get places() { return this.numbers[5]; }
get shut() { return this.numbers[6] === 1; }
get travel() { return this.numbers[7]; }
get last() { return { kind: this.numbers[8], client: this.numbers[9], at: this.numbers[10], next: this.numbers[11] }; }
state(i) { return this.numbers[CLIENTS_AT + i]; }
worker(w) { return this.numbers[CLIENTS_AT + this.clients + w]; }
dot(i) {
const n = this.numbers, at = CLIENTS_AT + this.clients + this.workers + 6 * i, d = this.record;
d.kind = n[at]; d.client = n[at + 1]; d.at = n[at + 2]; d.progress = n[at + 3]; d.worker = n[at + 4]; d.id = n[at + 5];
return d;
}
}
lab.Core = Core;
})();
(() => {
"use strict";
const lab = (window.SwitchboardLab ??= {});
const grouped = new Intl.NumberFormat("en");
lab.whole = (n) => grouped.format(Math.round(n));
lab.rate = (n) => (n >= 9.95 || Number.isInteger(n) ? lab.whole(n) : n.toFixed(1));
lab.duration = (s) => (s < 0.9995 ? [`${Math.round(s * 1000)}`, "ms"] : [s < 99.5 ? s.toFixed(2) : s.toFixed(0), "s"]);
lab.clock = (s, decimals = 0) => {
const unit = 10 ** decimals, whole = Math.floor(s * unit) / unit;
return `${Math.floor(whole / 60)}:${(whole % 60).toFixed(decimals).padStart(decimals ? decimals + 3 : 2, "0")}`;
};
lab.percent = (share) => `${share > 0 && share < 0.01 ? "<1" : Math.round(share * 100)} %`;
const span = (s) => (s < 0.995 ? `${Math.round(s * 100) * 10} ms` : `${s.toFixed(1)} s`);
const count = (n, one, many = `${one}s`) => `${n === 1 ? "one" : lab.whole(n)} ${n === 1 ? one : many}`;
const NUMBERS = "none one two three four five six seven eight nine ten".split(" ");
const inTen = (share) => (share >= 0.95 ? "nearly all" : share < 0.1 ? `${Math.max(1, Math.round(share * 100))} in a hundred` : `${NUMBERS[Math.round(share * 10)]} in ten`);
lab.situations = (c) => {
const full = Math.round(c.interval * c.capacity);
const all = [[c.clients < full ? "A quiet lunch" : "As it began", c.clients], ["A full house", full], ["A stampede", c.max]];
return all.filter(([, n], i) => Number(n) >= 1 && n <= c.max && all.findIndex(([, m]) => m === n) === i);
};
const points = (...parts) => parts.filter(Boolean).join("\u00a0· ");
const words = (lab.words = {
status({ scene, config, verdict }) {
if (scene.shut) return points(scene.places ? "queue full" : "server busy", "door shut", "the next to ask is turned away");
const comfort = verdict === 0 && "all clients comfortable";
if (!scene.busy) return points(comfort, "server idle");
if (!scene.waiting) return points(comfort, "server at work", "nobody waits");
const wait = scene.waiting / config.capacity;
return points("server busy", `${scene.waiting} waiting`, `the last in line waits about ${wait < 1 ? wait.toFixed(1) : Math.round(wait)} s`);
},
verdict({ recent, clients, config, verdict }) {
const asked = `${count(clients, "client")} ${clients === 1 ? "asks" : "ask"} for ${lab.rate(clients / config.interval)} answers a second, and the server can give ${lab.rate(config.capacity)}`;
const answered = recent("requests.answered"), rejected = recent("requests.rejected");
const away = rejected / Math.max(1, rejected + answered), late = span(recent("latency_s.mean"));
if (verdict < 2 && clients / config.interval > 1.1 * config.capacity) return `${asked}. That is more than it can carry, and it doesn’t show yet: watch the queue.`;
if (verdict > 2 && clients / config.interval < 0.8 * config.capacity) return `${asked}. That is little enough, but the rush before it still counts: the queue must drain first.`;
switch (verdict) {
case 0: return `${asked}. Requests in, responses out, and no queue to speak of: the happy path, and the easy one.`;
case 1: return `${asked}. Requests come in clumps, so now and then a few must wait their turn: ${late} on average. Nobody is sent away.`;
case 2: return `${asked}. There is hardly any slack left. The queue grows with every clump and drains slowly, and an answer takes ${late} on average.`;
case 3:
case 4:
if (!config.queue) return `${asked}. There is nowhere to wait: whoever comes while it is busy is turned away, and that is ${inTen(away)}.`;
if (verdict === 4) return `${asked}. It never rests, and it isn’t enough: ${inTen(away)} are turned away at the door, and whoever gets in waits ${late}. The queue can’t help; it is always full.`;
return `${asked}. The queue hardly ever empties: an answer takes ${late}, most of it spent in line, and ${away < 0.05 ? "whoever finds it full" : inTen(away)} ${away < 0.05 ? "is" : "are"} turned away at the door.`;
}
},
event(kind, last, clock) {
const who = `client ${last.client + 1}’s request`;
const what = [
"nothing more will happen",
`${who} reached a free worker, which began with it at once`,
`${who} found the server busy and took place ${last.at + 1} in the queue`,
`${who} found the queue full and was turned away at the door`,
`the answer left for client ${last.client + 1}, while the worker tidies up`,
`the slot of ${who} ended; ${last.next < 0 ? "nobody waits, so the worker rests" : `client ${last.next + 1}’s request, first in line, is next`}`,
`client ${last.client + 1} gave up waiting; the server doesn’t know`,
`the answer to client ${last.client + 1} came too late; nobody waits for it any more`,
][kind] ?? "something happened";
return `${clock} · ${what[0].toUpperCase()}${what.slice(1)}.`;
},
twin({ scene, time, clients, config, recent, verdict }, samples, curve) {
const states = lab.CLIENT_STATES.map(() => 0), kinds = [0, 0, 0, 0, 0, 0, 0];
for (let i = 0; i < scene.clients; i++) states[scene.state(i)]++;
const line = [];
const served = [];
for (let i = 0; i < scene.dots; i++) {
const d = scene.dot(i);
kinds[d.kind]++;
if (d.kind === lab.WAITING) line.push([d.at, d.client + 1]);
if (d.kind === lab.IN_SERVICE) served.push(d.client + 1);
}
line.sort((a, b) => a[0] - b[0]);
const latencies = samples.map((p) => p.latency).filter((l) => l > 0);
const told = (points) => points.map(([n, l]) => `${span(l)} at ${count(n, "client")}`).join(", ");
const rows = [
["Clients", `${clients} in all: ${states[0] + states[5]} with nothing to ask, ${states[1]} with a request on its way or being served, ${states[2]} with one in the queue, ${states[3]} turned away just now.`],
["On the way", `${count(kinds[0] + kinds[1] + kinds[2], "request")} to the server, ${count(kinds[5], "answer")} and ${count(kinds[6], "rejection")} back.`],
["Door", scene.shut ? "Shut: the queue is full." : "Open."],
["Queue", `${scene.waiting} of ${scene.places} places taken${line.length ? `, first to last by clients ${line.map((l) => l[1]).join(", ")}` : ""}.`],
["Server", `${scene.busy ? `${scene.busy} of ${config.workers} ${config.workers === 1 ? "worker" : "workers"} busy` : "Idle"}${served.length ? `, with the question of client ${served.join(", ")}` : scene.busy ? ", tidying up after an answer" : ""}. CPU over the last 10 s: ${lab.percent(recent("utilization"))}.`],
["Last 60 s", `The queue was between ${Math.min(...samples.map((p) => p.queue))} and ${Math.max(...samples.map((p) => p.queue))} long${latencies.length ? `, average latency between ${span(Math.min(...latencies))} and ${span(Math.max(...latencies))}` : ""}.`],
["By clients", `Ten-minute runs come to ${told(curve.line.filter((_, i) => i % 3 === 0)) || "nothing yet"}.${curve.tried.size ? ` You stayed with ${told([...curve.tried])}.` : ""}`],
["Verdict", `${lab.VERDICTS[verdict]}. ${words.verdict({ recent, clients, config, verdict })}`],
];
return `<p>At ${lab.clock(time)} of simulated time:</p><dl>${rows.map(([t, d]) => `<div><dt>${t}</dt><dd>${d}</dd></div>`).join("")}</dl>`;
},
shell({ time, clients, config: c }, mixed) {
const unit = (s) => (s < 1 ? `${+(s * 1000).toPrecision(12)}ms` : `${+s.toPrecision(12)}s`);
const latency = c.latency === "slot" ? "slot" : unit(c.latency);
const command = `mdbook-switchboard simulate --clients ${clients} --interval ${unit(c.interval)} --capacity ${c.capacity} --workers ${c.workers} --service ${c.service} --queue ${c.queue} --latency ${latency} --duration ${+time.toFixed(9)}s --warm-up 0s --seed ${c.seed ?? 1}`;
const note = mixed
? "You changed the number of clients on the way, which this command can’t know: it starts with the present number. Press Reset, and both agree to the last digit."
: "The same core, the same seed: the counts since the start agree to the last digit.";
return `<pre tabindex="0"><code>${command}</code></pre><p>${note}</p>`;
},
});
})();
(() => {
"use strict";
const lab = (window.SwitchboardLab ??= {});
const SVG = "http://www.w3.org/2000/svg";
const PLACES_DRAWN = 60;
const LAYOUTS = {
wide: {
size: [960, 384], flip: false, across: 10, first: [42, 40], pitch: [34, 34], bend: 90,
door: [448, 193], perLine: [15, 15], place: [484, 20, 22],
server: { box: [792, 79, 160, 228], title: [872, 109], lines: [131, 263], dials: [872, 193], meter: [812, 279, 120] },
lanes: [4, 382], labels: { door: [448, 146, "middle"], queue: [634, 214, "middle"] },
},
tall: {
size: [360, 560], flip: true, across: 10, first: [22, 24], pitch: [29, 32.5], bend: 34,
door: [302, 180], perLine: [5, 12], place: [330, 22, 22],
server: { box: [66, 428, 228, 116], title: [82, 452], lines: [472, 512], dials: [246, 466], meter: [82, 522, 128] },
lanes: [6, 354], labels: { door: [222, 306, "start"], queue: [138, 306, "end"] },
},
};
const MARKS = {
square: "M-5.5-5.5h11v11h-11z",
cross: "M-5.5-5.5l11 11m0-11l-11 11",
dot: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
};
const CLIENT_MARKS = [
"", "M-2.6 0a2.6 2.6 0 1 0 5.2 0a2.6 2.6 0 1 0-5.2 0z", "M-3.4-3.4h6.8v6.8h-6.8z",
"M-3.6-3.6l7.2 7.2m0-7.2l-7.2 7.2", "M-4.5 0h9", "M-3.4 .2l2.4 2.6l4.4-5.2",
];
const spread = (i, base) => {
let sum = 0;
for (let part = 1 / base; i > 0; i = Math.floor(i / base), part /= base) sum += part * (i % base);
return sum;
};
const mix = (a, b, t) => a + (b - a) * t;
const smooth = (t) => t * t * (3 - 2 * t);
const leave = (t) => t * t * (1.7 - 0.7 * t);
function onCurve(c, t) {
const s = 1 - t, a = s * s * s, b = 3 * s * s * t, d = 3 * s * t * t, e = t * t * t;
return [a * c[0] + b * c[2] + d * c[4] + e * c[6], a * c[1] + b * c[3] + d * c[5] + e * c[7]];
}
function make(name, attributes, parent) {
const element = document.createElementNS(SVG, name);
for (const key in attributes) element.setAttribute(key, String(attributes[key]));
if (parent) parent.append(element);
return element;
}
class Pool {
constructor(svg, parent, shape, className) {
this.svg = svg;
this.parent = parent;
this.shape = shape;
this.className = className;
this.matrix = svg.createSVGMatrix();
this.items = [];
this.transforms = [];
this.used = 0;
this.visible = 0;
}
put(x, y, scale = 1) {
const i = this.used++, m = this.matrix;
if (i === this.items.length) {
const item = (make("path", { d: this.shape, class: this.className }, this.parent));
this.items.push(item);
this.transforms.push(item.transform.baseVal.initialize(this.svg.createSVGTransform()));
} else if (i >= this.visible) {
this.items[i].removeAttribute("display");
}
m.a = m.d = scale;
m.e = x;
m.f = y;
this.transforms[i].setMatrix(m);
}
done() {
for (let i = this.used; i < this.visible; i++) this.items[i].setAttribute("display", "none");
this.visible = this.used;
this.used = 0;
}
}
class Picture {
constructor(svg, config) {
this.svg = svg;
this.config = config;
this.seatCount = config.max;
}
lay(name, places) {
if (name === this.name && places === this.placesOf) return;
this.name = name;
this.placesOf = places;
this.said = new Map();
const L = (this.L = LAYOUTS[name]);
this.places = Math.min(places, PLACES_DRAWN);
this.perLine = L.perLine[this.places > 20 ? 1 : 0];
this.lines = Math.ceil(this.places / this.perLine);
this.svg.replaceChildren();
this.svg.setAttribute("viewBox", `0 0 ${L.size[0]} ${L.size[1]}`);
this.svg.dataset.layout = name;
const group = (c) => make("g", { class: c }, this.svg);
const [cords, seats, queue, server] = ["cords", "seats", "queue", "server"].map(group);
this.seats = this.#seat(cords, seats);
const [du, dv] = L.door;
const bar = (from, to) => {
const [x1, y1] = this.xy(du, dv + from), [x2, y2] = this.xy(du, dv + to);
return make("path", { class: "door", d: `M${x1} ${y1}L${x2} ${y2}` }, queue);
};
bar(-34, -13);
bar(13, 34);
this.leaf = bar(-13, 13);
this.leaf.setAttribute("class", "door leaf");
this.doorLabel = this.#text(L.labels.door, "lab-label", queue);
const [labelX, labelY, anchor] = L.labels.queue;
this.queueLabel = this.#text([labelX, Number(labelY) + (L.flip ? 0 : this.lines * 11), anchor], "lab-label", queue);
for (let k = 0; k < this.places; k++) {
const [u, v] = this.#place(k), [x, y] = this.xy(u, v);
make("rect", { class: "slot", x: x - 8, y: y - 8, width: 16, height: 16, rx: 2 }, queue);
}
this.#drawServer(server, this.config.workers);
const dots = group("dots");
this.pools = {
returning: new Pool(this.svg, dots, MARKS.dot, "dot answer"),
waiting: new Pool(this.svg, dots, MARKS.square, "dot waiting"),
flight: new Pool(this.svg, dots, MARKS.dot, "dot flight"),
bounced: new Pool(this.svg, dots, MARKS.cross, "dot rejected"),
};
}
xy(u, v) {
return this.L.flip ? [v, u] : [u, v];
}
#seat(cords, group) {
const L = this.L, [du, dv] = L.door;
const lines = Math.ceil(this.seatCount / L.across);
const free = [];
for (let i = 0; i < this.seatCount; i++) {
const row = i % L.across, line = Math.floor(i / L.across);
const stagger = ((L.flip ? line : row) % 2) * 0.5;
free.push([
L.first[0] + (line + (L.flip ? 0 : stagger)) * L.pitch[0],
L.first[1] + (row + (L.flip ? stagger : 0)) * L.pitch[1] - (L.flip ? 4 : 0),
]);
}
const seats = [];
for (let i = 1; seats.length < this.seatCount; i++) {
const u = L.first[0] + spread(i, 2) * lines * L.pitch[0], v = L.first[1] + spread(i, 3) * L.across * L.pitch[1];
const gap = (s) => (s[0] - u) ** 2 + (s[1] - v) ** 2;
let best = 0;
for (let j = 1; j < free.length; j++) if (gap(free[j]) < gap(free[best])) best = j;
const [su, sv] = free.splice(best, 1)[0];
const cord = [su + 9, sv, mix(su, du, 0.45) + 20, sv, du - L.bend, mix(dv, sv, 0.12), du, dv];
const p = [];
for (let k = 0; k < 8; k += 2) p.push(this.xy(cord[k], cord[k + 1]).map((n) => +n.toFixed(1)).join(" "));
const [x, y] = this.xy(su, sv);
make("circle", { class: "jack", cx: x, cy: y, r: 1.5 }, group);
const client = make("g", { class: "client", transform: `translate(${x} ${y})`, display: "none" }, group);
make("circle", { r: 9 }, client);
seats.push({
u: su, v: sv, cord, client, state: -1,
wire: make("path", { d: `M${p[0]}C${p[1]} ${p[2]} ${p[3]}`, display: "none" }, cords),
mark: make("path", {}, client),
});
}
return seats;
}
#drawServer(group, workers) {
const { box, title, lines, dials, meter } = this.L.server;
make("rect", { class: "box", x: box[0], y: box[1], width: box[2], height: box[3], rx: 6 }, group);
const anchor = this.L.flip ? "start" : "middle";
this.#text([...title, anchor], "lab-name", group).textContent = "SERVER";
this.#text([title[0], lines[0], anchor], "lab-label", group).textContent = `capacity: ${lab.rate(this.config.capacity)}/sec`;
this.lengthLabel = this.#text([title[0], this.L.flip ? lines[0] + 20 : lines[1] - 18, anchor], "lab-label", group);
this.cpuLabel = this.#text([meter[0], lines[1] + (this.L.flip ? 4 : 8), "start"], "lab-label", group);
make("rect", { class: "meter", x: meter[0], y: meter[1], width: meter[2], height: 8 }, group);
this.meter = make("rect", { class: "level", x: meter[0], y: meter[1], width: 0, height: 8 }, group);
const shown = Math.min(workers, 16), perRow = Math.min(shown, Math.ceil(Math.sqrt(shown)));
const pitch = perRow < 2 ? 0 : 66 / perRow, r = perRow < 2 ? 24 : pitch / 2 - 3;
this.dials = [];
for (let w = 0; w < shown; w++) {
const rows = Math.ceil(shown / perRow);
const x = dials[0] + ((w % perRow) - (perRow - 1) / 2) * pitch;
const y = dials[1] + (Math.floor(w / perRow) - (rows - 1) / 2) * pitch;
make("circle", { class: "dial", cx: x, cy: y, r }, group);
this.dials.push({ x, y, r, hand: make("path", { class: "hand" }, group), drawn: "" });
}
}
#text(at, className, parent) {
return make("text", { x: at[0], y: at[1], "text-anchor": at[2], class: className }, parent);
}
#place(k) {
const L = this.L, line = Math.floor(k / this.perLine), inLine = k % this.perLine;
const back = line % 2 ? this.perLine - 1 - inLine : inLine;
if (L.flip) {
return [L.place[0] + (this.lines - 1 - line) * L.place[2], L.door[1] + (back - (this.perLine - 1) / 2) * L.place[1]];
}
return [L.place[0] + (this.perLine - 1 - back) * L.place[1], L.door[1] + (line - (this.lines - 1) / 2) * L.place[2]];
}
#along(k, worker) {
const step = Math.ceil(k), t = step - k;
const [a, b] = [step, step - 1].map((n) => {
if (n >= this.places) return this.L.door;
if (n >= 0) return this.#place(n);
return this.#dial(worker);
});
return [mix(a[0], b[0], t), mix(a[1], b[1], t)];
}
#dial(worker) {
const d = this.dials[Math.max(0, Math.min(worker, this.dials.length - 1))];
return this.xy(d.x, d.y); // The swap is its own inverse.
}
#outward(seat, end, worker, t) {
const [du, dv] = this.L.door, [su, sv] = [seat.u, seat.v];
const cord = Math.hypot(du - su, dv - sv);
const [pu, pv] = end < 0 ? this.#dial(worker) : this.#along(end, worker);
const inside = this.lines > 1 && end >= 0 ? (this.places - end) * this.L.place[1] : Math.hypot(pu - du, pv - dv);
const way = smooth(t) * (cord + inside);
if (way <= cord) return onCurve(seat.cord, way / cord);
const s = (way - cord) / Math.max(1, inside);
if (this.lines > 1 && end >= 0) return this.#along(mix(this.places, end, s), worker);
return [mix(du, pu, s), mix(dv, pv, s)];
}
#homeward(seat, worker, t) {
const [wu, wv] = this.#dial(worker), side = this.L.lanes[seat.v < this.L.door[1] ? 0 : 1];
const span = wu - seat.u;
return onCurve([wu, wv, wu - span * 0.3, mix(wv, side, 0.75), seat.u + span * 0.55, side, seat.u, seat.v], smooth(t));
}
#bounce(seat, t) {
const [u, v] = onCurve(seat.cord, (1 - t) ** 2.2);
const aside = Math.sin(Math.PI * t) * 20 * (seat.v < this.L.door[1] ? -1 : 1);
return [u, v + aside];
}
draw(scene, cpu) {
const seats = this.seats, shown = Math.min(scene.clients, seats.length);
for (let i = 0; i < seats.length; i++) {
const state = i < shown ? scene.state(i) : -1, seat = seats[i];
if (state === seat.state) continue;
if (seat.state < 0 || state < 0) {
for (const e of [seat.client, seat.wire]) state < 0 ? e.setAttribute("display", "none") : e.removeAttribute("display");
}
seat.state = state;
if (state < 0) continue;
seat.client.setAttribute("data-state", String(state));
seat.mark.setAttribute("d", CLIENT_MARKS[state] ?? "");
}
const pools = this.pools;
let entering = false;
for (let i = 0; i < scene.dots; i++) {
const d = scene.dot(i), seat = seats[d.client % seats.length];
let pool = pools.flight, at;
switch (d.kind) {
case lab.TO_QUEUE: if (d.at >= this.places) d.at = this.places; at = this.#outward(seat, d.at, d.worker, d.progress); break;
case lab.TO_WORKER: at = this.#outward(seat, -1, d.worker, d.progress); break;
case lab.TO_DOOR: at = onCurve(seat.cord, leave(d.progress)); break;
case lab.WAITING: if (d.at >= this.places) continue; pool = pools.waiting; at = this.#along(d.at, d.worker); break;
case lab.IN_SERVICE: at = this.#dial(d.worker); break;
case lab.RETURNING: pool = pools.returning; at = this.#homeward(seat, d.worker, d.progress); break;
default: pool = pools.bounced; at = this.#bounce(seat, d.progress);
}
entering ||= d.kind < lab.TO_DOOR && Math.hypot(at[0] - this.L.door[0], at[1] - this.L.door[1]) < 30;
const [x, y] = this.xy(at[0], at[1]);
const near = d.kind === lab.RETURNING || d.kind === lab.BOUNCED ? 1 - d.progress : d.kind < lab.WAITING ? d.progress : 1;
pool.put(x, y, near < 0.08 ? 0.4 + near * 7.5 : 1);
}
for (const pool of Object.values(pools)) pool.done();
this.dials.forEach((dial, w) => this.#turn(dial, scene.worker(w)));
this.#label(this.leaf, scene.shut && !entering ? "door leaf shut" : "door leaf", "class");
this.#label(this.doorLabel, scene.shut ? "DOOR · SHUT" : "DOOR");
this.#label(this.queueLabel, scene.places ? `QUEUE ${scene.waiting} / ${scene.places}` : "NO QUEUE");
this.#label(this.lengthLabel, `queue: ${scene.waiting} / ${scene.places}`);
this.#label(this.cpuLabel, `cpu: ${Math.round(cpu * 100)}%`);
this.#label(this.meter, (this.L.server.meter[2] * Math.min(1, cpu)).toFixed(0), "width");
}
#turn(dial, part) {
const angle = Math.min(0.9999, part) * 2 * Math.PI, r = dial.r - 4;
const d = part < 0 ? "" : `M${dial.x} ${dial.y}v${-r}A${r} ${r} 0 ${part > 0.5 ? 1 : 0} 1 ${(dial.x + r * Math.sin(angle)).toFixed(1)} ${(dial.y - r * Math.cos(angle)).toFixed(1)}z`;
if (d !== dial.drawn) dial.hand.setAttribute("d", (dial.drawn = d));
}
#label(element, text, attribute) {
if (this.said.get(element) === text) return;
this.said.set(element, text);
if (attribute) element.setAttribute(attribute, text);
else element.textContent = text;
}
}
lab.SHAPES = { flight: MARKS.dot, answer: MARKS.dot, waiting: MARKS.square, rejected: MARKS.cross };
lab.make = make;
lab.Picture = Picture;
})();
(() => {
"use strict";
const lab = (window.SwitchboardLab ??= {});
const { make } = lab;
const NICE = [0.1, 0.2, 0.5, 1, 2, 4, 8, 16, 32, 64];
class Chart {
constructor(svg) {
this.svg = svg;
this.width = 0;
this.grid = make("path", { class: "grid" }, svg);
this.area = make("path", { class: "area" }, svg);
this.line = make("path", { class: "line" }, svg);
this.texts = [];
for (const [y, end, said] of [[11, 0, "avg latency"], [81, 0, "queue depth"], [147, 0, "60 s ago"], [147, 1, "now"], [11, 1, ""], [81, 1, ""]]) {
const text = make("text", { y, "text-anchor": end ? "end" : "start" }, svg);
text.textContent = String(said);
this.texts.push(text);
}
this.clear();
}
fit(width) {
if (!width || width === this.width) return;
this.width = width;
this.svg.setAttribute("viewBox", `0 0 ${width} 152`);
this.grid.setAttribute("d", `M0 62.5H${width}M0 132.5H${width}`);
for (const text of this.texts) if (text.getAttribute("text-anchor") === "end") text.setAttribute("x", String(width));
}
clear() {
this.samples = [];
}
add(time, latency, queue) {
const s = this.samples;
while (s.length && (s[0].time < time - 61 || s[0].time > time)) s.shift();
if (!s.length || time - s[s.length - 1].time >= 0.49) s.push({ time, latency, queue });
}
draw(now, places) {
const w = this.width || 320;
const x = (time) => Math.max(0, w + ((time - now) * w) / 60).toFixed(1);
const highest = Math.max(0.05, ...this.samples.map((s) => s.latency || 0));
const top = NICE.find((t) => t >= highest) ?? highest;
const deepest = Math.max(places, 1, ...this.samples.map((s) => s.queue));
let line = "", area = "", pen = "M";
for (const s of this.samples) {
if (Number.isNaN(s.latency)) pen = "M";
else {
line += `${pen}${x(s.time)} ${(62 - (s.latency / top) * 44).toFixed(1)}`;
pen = "L";
}
area += `${area ? "H" + x(s.time) : `M${x(s.time)} 132`}V${(132 - (s.queue / deepest) * 42).toFixed(1)}`;
}
this.line.setAttribute("d", line);
this.area.setAttribute("d", area && `${area}H${w}V132z`);
this.texts[4].textContent = lab.duration(top).join(" ").replace(".00", "");
this.texts[5].textContent = String(deepest);
}
}
class Curve {
constructor(svg, config) {
this.svg = svg;
this.config = config;
this.width = 0;
this.line = [];
this.tried = new Map();
this.now = [0, NaN];
this.knee = make("path", { class: "knee" }, svg);
this.grid = make("path", { class: "grid" }, svg);
this.path = make("path", { class: "line" }, svg);
this.marks = make("path", { class: "mark" }, svg);
this.here = make("circle", { class: "here", r: 5 }, svg);
this.texts = ["start", "middle", "end", "start", "start"].map((anchor) => make("text", { y: 147, "text-anchor": anchor }, svg));
}
fit(width) {
if (!width || width === this.width) return;
this.width = width;
this.svg.setAttribute("viewBox", `0 0 ${width} 152`);
this.draw();
}
extend(clients, latency) {
this.line.push([clients, latency]);
this.line.sort((a, b) => a[0] - b[0]);
this.draw();
}
mark(clients, latency, settled) {
if (this.now[0] === clients && Math.abs(this.now[1] - latency) < 0.02 * latency) return;
this.now = [clients, latency];
if (settled && latency > 0) this.tried.set(clients, latency);
this.draw();
}
draw() {
const w = this.width;
if (!w) return;
const { max, interval, capacity } = this.config, full = interval * capacity;
const highest = Math.max(0.05, ...this.line.map((p) => p[1]), ...this.tried.values(), this.now[1] || 0);
const top = NICE.find((t) => t >= highest) ?? highest;
const x = (n) => +(6 + ((n - 1) / Math.max(1, max - 1)) * (w - 12)).toFixed(1);
const y = (s) => +(132 - (s / top) * 112).toFixed(1);
this.grid.setAttribute("d", `M0 132.5H${w}`);
this.knee.setAttribute("d", full < max ? `M${x(full)} 16V132` : "");
this.path.setAttribute("d", this.line.map((p, i) => `${i ? "L" : "M"}${x(p[0])} ${y(p[1])}`).join(""));
this.marks.setAttribute("d", [...this.tried].map(([n, s]) => `M${x(n) - 4} ${y(s)}a4 4 0 1 0 8 0a4 4 0 1 0-8 0z`).join(""));
this.here.setAttribute("cx", String(x(this.now[0] || 1)));
this.here.setAttribute("cy", String(y(this.now[1] || 0)));
this.here.setAttribute("visibility", this.now[1] > 0 ? "visible" : "hidden");
const say = (i, at, said) => {
this.texts[i].setAttribute("x", String(at));
if (this.texts[i].textContent !== said) this.texts[i].textContent = said;
};
say(0, 0, "1");
say(1, x(full), full < max ? lab.rate(full) : "");
say(2, w, `${max} clients`);
say(3, 0, lab.duration(top).join(" ").replace(".00", ""));
say(4, x(full) + 6, full < max ? "arrivals = capacity" : "");
this.texts[3].setAttribute("y", "11");
this.texts[4].setAttribute("y", "26");
}
}
lab.Chart = Chart;
lab.Curve = Curve;
})();
(() => {
"use strict";
const lab = (window.SwitchboardLab ??= {});
const SPEEDS = [["0.25", "¼×"], ["0.5", "½×"], ["1", "1×"], ["2", "2×"], ["4", "4×"], ["16", "16×"]];
const STAT_EVERY_MS = 250;
const ANNOUNCE_EVERY_MS = 2000;
const SLICE_EVENTS = 20_000;
let labs = 0;
const instrument = (id, config) => `
<div class="lab-bar kicker"><span>${config.label || "SERVER_SWITCHBOARD.SIM // lab"}</span><span data-part="clock"></span></div>
<div class="lab-view kicker"><span data-part="count"></span><span>CLUSTER_VIEW · 1 server</span></div>
<svg class="lab-drawing" role="img" aria-label="Clients, the queue and the server" aria-describedby="${id}-status"></svg>
<p class="lab-status" id="${id}-status" data-part="status"></p>
<p class="lab-said" data-part="said" hidden></p>
<div class="lab-controls">
<label for="${id}-clients">Clients</label>
<input type="range" id="${id}-clients" min="1" max="${config.max}" step="1" data-part="slider">
<input type="number" min="1" max="${config.max}" step="1" inputmode="numeric" aria-label="Clients, typed" data-part="number">
<div class="lab-buttons">
<button type="button" data-do="play"></button>
<button type="button" data-do="step">Step</button>
<button type="button" data-do="reset">Reset</button>
<select aria-label="Speed" data-part="speed">${SPEEDS.map(([v, t]) => `<option value="${v}"${v === "1" ? " selected" : ""}>${t}</option>`).join("")}</select>
</div>
<div class="lab-situations" role="group" aria-label="Situations">${lab.situations(config).map(([name, n]) => `
<button type="button" data-clients="${n}">${name} <b>${n}</b></button>`).join("")}
</div>
</div>
<p class="kicker lab-heading" id="${id}-stats">// Live stats</p>
<dl class="lab-stats" aria-labelledby="${id}-stats">${["Clients", "Avg latency", "Queue depth", "Rejected"].map((n) => `<div><dt class="kicker">${n}</dt><dd data-stat="${n}"></dd></div>`).join("")}</dl>
<dl class="lab-more" aria-label="More numbers">${["p50", "p95", "p99", "Asked", "Answered", "CPU"].map((n) => `<div><dt>${n}</dt><dd data-stat="${n}"></dd></div>`).join("")}</dl>
<div class="lab-under">
<div class="lab-verdict"><p class="kicker">// Verdict</p><p class="lab-word" data-part="word"></p>
<ol class="lab-scale" aria-hidden="true">${"<li></li>".repeat(5)}</ol><p data-part="why"></p></div>
<div class="lab-charts">
<div><p class="kicker">// The last 60 s</p><svg role="img" aria-label="Average latency and queue depth over the last 60 seconds" data-part="chart"></svg></div>
<div><p class="kicker">// Latency by clients</p><svg role="img" aria-label="Average latency by number of clients" data-part="curve"></svg>
<p>The line: what ten-minute runs come to. The ring: where you are. A dot: a setting you stayed with for ten seconds.</p></div>
</div>
<div class="lab-seen"><p class="kicker">// What you’re seeing</p>
<ul class="lab-legend">${[["flight", "in flight: the question"], ["answer", "in flight: the answer"], ["waiting", "waiting in the queue"], ["rejected", "rejected at the door"]].map(([c, t]) => `<li><svg viewBox="-8 -8 16 16" aria-hidden="true"><path class="dot ${c}" d="${lab.SHAPES[c]}"/></svg>${t}</li>`).join("")}</ul>
<p>Each mark is one request. The server takes ${lab.rate(config.capacity)} a second and no more: ask faster than that, and the rest must wait or be turned away. Travel is slowed down so that you can follow it.</p></div>
</div>
<details class="lab-details" data-part="twin"><summary>The drawing in words</summary><div></div><button type="button" data-do="refresh">Tell me again</button></details>
<details class="lab-details" data-part="shell"><summary>The same run from your shell</summary><div></div></details>
<p class="visually-hidden" role="status" data-part="live"></p>`;
function put(e, value, unit = "") {
if (e.said === value + unit) return;
e.said = value + unit;
e.textContent = unit ? `${value} ` : value;
if (unit) e.append(Object.assign(document.createElement("small"), { textContent: unit }));
}
class SwitchboardLab extends HTMLElement {
connectedCallback() {
if (this.started) return;
this.started = true;
this.start().catch((error) => this.fail(error));
}
disconnectedCallback() {
this.seen = false;
if (this.core) this.wake();
}
fail(error) {
this.classList.add("is-failed");
const note = document.createElement("p");
note.className = "lab-failed";
note.textContent = "The lab can’t run here, because this browser doesn’t allow WebAssembly or has none. The table below holds what it would have shown you.";
this.prepend(note);
console.warn("switchboard-lab:", error);
}
async start() {
const config = (this.config = JSON.parse(this.dataset.config ?? "{}"));
config.max ??= 80;
this.core = await lab.Core.open(config);
this.id ||= `switchboard-lab-${++labs}`;
this.frame = document.createElement("div");
this.frame.className = "lab-frame";
this.frame.innerHTML = instrument(this.id, config);
this.parts = {};
for (const e of this.all("[data-part]")) this.parts[e.dataset.part] = e;
this.stat = {};
for (const e of this.all("[data-stat]")) this.stat[e.dataset.stat] = e;
this.prepend(this.frame);
this.classList.add("is-live");
this.svg = (this.frame.querySelector(".lab-drawing"));
this.picture = new lab.Picture(this.svg, config);
this.chart = new lab.Chart(this.parts.chart);
this.curve = new lab.Curve(this.parts.curve, config);
this.clients = config.clients;
this.speed = 1;
this.calm = matchMedia("(prefers-reduced-motion: reduce)");
this.playing = !this.calm.matches;
this.seen = false;
this.carry = 0;
this.listen();
this.showClients();
this.showPlaying();
this.restart();
}
async survey() {
if (this.surveyed) return;
this.surveyed = true;
const core = await lab.Core.open(this.config), step = Math.max(1, Math.round(this.config.max / 27));
const idle = () => new Promise((done) => (window.requestIdleCallback ? requestIdleCallback(done) : setTimeout(done, 50)));
const counts = [];
for (let n = 1; n <= this.config.max; n = n === 1 ? Math.max(2, step) : n + step) counts.push(n);
const rank = (i) => (i % 9 === 0 || i === counts.length - 1 ? 0 : i % 3 === 0 ? 1 : 2);
for (const i of counts.map((_, i) => i).sort((a, b) => rank(a) - rank(b) || a - b)) {
const n = counts[i];
core.wasm.set_clients(n);
core.wasm.reset();
for (let left = 600; left > 0; ) {
const deadline = await idle();
do left -= 2 - core.wasm.run(2, SLICE_EVENTS); while (left > 0 && deadline?.timeRemaining() > 6);
}
const total = core.measures(lab.TOTAL);
if (total("requests.answered")) this.curve.extend(n, total("latency_s.mean"));
}
}
all(selector) {
return this.frame.querySelectorAll(selector);
}
listen() {
const { slider, number, speed, twin, shell } = this.parts;
this.addEventListener("keydown", (event) => event.stopPropagation());
slider.addEventListener("keydown", (event) => {
const by = event.key === "PageUp" ? 10 : event.key === "PageDown" ? -10 : 0;
if (by) { event.preventDefault(); this.setClients(this.clients + by); }
});
slider.addEventListener("input", () => this.setClients(slider.valueAsNumber));
number.addEventListener("input", () => { if (number.validity.valid && number.value) this.setClients(number.valueAsNumber); });
number.addEventListener("change", () => { this.setClients(number.valueAsNumber || this.clients); this.showClients(); });
speed.addEventListener("change", () => (this.speed = Number(speed.value)));
for (const details of [twin, shell]) details.addEventListener("toggle", () => details.open && this.tell());
this.frame.addEventListener("click", (event) => {
const button = (event.target).closest("button");
if (!button) return;
if (button.dataset.clients) this.setClients(Number(button.dataset.clients));
if (button.dataset.do === "play") this.play(!this.playing);
if (button.dataset.do === "step") this.step();
if (button.dataset.do === "reset") this.restart();
if (button.dataset.do === "refresh") this.tell();
});
this.calm.addEventListener("change", () => this.play(!this.calm.matches));
new IntersectionObserver((entries) => {
this.seen = entries[entries.length - 1].isIntersecting;
this.wake();
if (this.seen) this.survey();
}).observe(this.frame);
document.addEventListener("visibilitychange", () => this.wake());
new ResizeObserver(() => this.fit()).observe(this.svg.parentElement);
}
fit() {
const width = this.frame.clientWidth;
if (!width) return;
this.form = width < 620 ? "tall" : "wide";
for (const chart of [this.chart, this.curve]) chart.fit(Math.round(this.parts.chart.clientWidth));
if (this.running) this.draw();
else this.show();
this.svg.style.setProperty("--unscale", String(Math.min(1.5, Math.max(1, this.picture.L.size[0] / width))));
}
setClients(wanted) {
const n = Math.max(1, Math.min(this.config.max, Math.round(wanted) || 1));
if (n === this.clients) return;
this.clients = n;
this.core.wasm.set_clients(n);
if (this.core.wasm.time() === 0) this.core.wasm.reset();
else this.mixed = true;
this.changedAt = this.core.wasm.time();
this.showClients();
if (!this.running) this.show();
}
showClients() {
const { slider, number, count } = this.parts, n = String(this.clients);
slider.value = n;
slider.style.setProperty("--part", String((this.clients - 1) / Math.max(1, this.config.max - 1)));
if (document.activeElement !== number || number.valueAsNumber !== this.clients) number.value = n;
count.textContent = `CLIENTS · ${n}`;
this.stat.Clients.textContent = n;
for (const b of this.all("[data-clients]")) b.setAttribute("aria-pressed", String(b.dataset.clients === n));
}
play(on) {
this.playing = on;
if (on) this.say("");
this.showPlaying();
this.wake();
if (!on) { this.show(); this.tell(); }
}
showPlaying() {
this.frame.querySelector("[data-do=play]").innerHTML = this.playing ? `<span aria-hidden="true">❚❚</span> Pause` : `<span aria-hidden="true">▶</span> Play`;
}
step() {
this.play(false);
const kind = this.core.wasm.step();
this.say(lab.words.event(kind, this.core.scene().last, lab.clock(this.core.wasm.time(), 3)));
this.show();
}
restart() {
this.core.wasm.reset();
this.mixed = false;
this.changedAt = 0;
this.verdict = -1;
this.chart.clear();
this.say("");
this.show();
this.wake();
}
wake() {
const run = this.playing && this.seen && !document.hidden;
if (run === this.running) return;
this.running = run;
cancelAnimationFrame(this.next);
if (!run) return this.show();
this.last = performance.now();
this.next = requestAnimationFrame((now) => this.tick(now));
}
tick(now) {
const elapsed = Math.min(0.1, Math.max(0, now - this.last) / 1000);
this.last = now;
this.carry += elapsed * this.speed;
if (!this.calm.matches || this.carry >= this.speed) {
this.carry = Math.min(1, this.core.wasm.run(this.carry, SLICE_EVENTS));
if (this.calm.matches || now - (this.shownAt ?? 0) >= STAT_EVERY_MS) {
this.shownAt = now;
this.show();
} else this.draw();
}
this.next = requestAnimationFrame((later) => this.tick(later));
}
draw() {
const scene = this.core.scene();
this.picture.lay(this.form ?? "wide", scene.places);
this.picture.draw(scene, this.cpu ?? 0);
put(this.stat["Queue depth"], String(scene.waiting), `/ ${scene.places}`);
}
show() {
const { core, stat, parts } = this, time = core.wasm.time();
const recent = core.measures(lab.WINDOW), total = core.measures(lab.TOTAL);
this.cpu = recent("utilization");
this.draw();
const scene = core.scene();
const state = (this.state = { scene, recent, total, time, clients: this.clients, config: this.config, verdict: core.wasm.shown_verdict() });
const answered = recent("requests.answered") > 0;
const latency = (name) => (answered ? lab.duration(recent(name)) : ["–", ""]);
put(stat["Avg latency"], ...latency("latency_s.mean"));
const rejected = total("requests.rejected"), ended = rejected + total("requests.answered") + total("requests.given_up");
put(stat.Rejected, lab.whole(rejected), rejected ? `${lab.percent(rejected / ended)}` : "");
for (const p of ["p50", "p95", "p99"]) put(stat[p], ...latency(`latency_s.${p}`));
const span = recent("span_s");
put(stat.Asked, span ? lab.rate(recent("requests.sent") / span) : "0", "/s");
put(stat.Answered, lab.rate(recent("goodput_per_s")), "/s");
put(stat.CPU, `${Math.round(this.cpu * 100)}`, "%");
put(parts.clock, `seed ${this.config.seed ?? 1} · ${lab.clock(time)}`);
put(parts.status, lab.words.status(state));
this.judge(state);
this.chart.add(time, answered ? recent("latency_s.mean") : NaN, scene.waiting);
this.turn = !this.turn;
if (this.turn || !this.running) this.chart.draw(time, scene.places);
if (!this.turn || !this.running) this.curve.mark(this.clients, answered ? recent("latency_s.mean") : NaN, time - this.changedAt > 10 + scene.travel);
}
judge(state) {
const changed = state.verdict !== this.verdict;
if (!changed && this.running && Math.abs(state.time - this.judgedAt) < 2 * this.speed && state.clients === this.judgedClients) return;
const first = this.verdict === -1;
this.verdict = state.verdict;
this.judgedAt = state.time;
this.judgedClients = state.clients;
const word = lab.VERDICTS[state.verdict], why = lab.words.verdict(state);
this.frame.dataset.verdict = word.toLowerCase();
this.parts.word.textContent = word;
this.parts.why.textContent = why;
if (changed && !first) this.announce(`Verdict: ${word}. ${why}`);
}
say(text) {
this.parts.said.textContent = text;
this.parts.said.hidden = !text;
if (text) this.announce(text);
}
announce(text) {
this.toSay = text;
if (this.sayTimer) return;
const wait = Math.max(0, ANNOUNCE_EVERY_MS - (performance.now() - (this.saidAt ?? -ANNOUNCE_EVERY_MS)));
this.sayTimer = setTimeout(() => {
this.sayTimer = 0;
this.saidAt = performance.now();
this.parts.live.textContent = this.toSay;
}, wait);
}
tell() {
const { twin, shell } = this.parts;
if (!this.state) return;
if (twin.open) twin.querySelector("div").innerHTML = lab.words.twin({ ...this.state, scene: this.core.scene() }, this.chart.samples, this.curve);
if (shell.open) shell.querySelector("div").innerHTML = lab.words.shell(this.state, this.mixed);
}
}
customElements.define("switchboard-lab", SwitchboardLab);
})();
