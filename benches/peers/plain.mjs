// @ts-check
// M/M/1/16 as a plain event loop in JavaScript: a binary heap of events, an array for the queue.

const LAMBDA = 16, MU = 5, PLACES = 15;
const [first, count, warmUp, duration] = process.argv.slice(2).map(Number);

/** xoshiro128** by D. Blackman and S. Vigna, so that a seed gives the same run. @param {number} seed */
function generator(seed) {
  let a = seed | 0x9e3779b9, b = seed ^ 0x243f6a88, c = seed + 0x85a308d3 | 0, d = 0x13198a2e;
  const next = () => {
    const m = Math.imul(b, 5), result = Math.imul((m << 7) | (m >>> 25), 9), t = b << 9;
    c ^= a; d ^= b; b ^= c; a ^= d; c ^= t;
    d = (d << 11) | (d >>> 21);
    return (result >>> 0) / 4294967296;
  };
  for (let i = 0; i < 20; i++) next();
  return next;
}

class Heap {
  /** @type {{ at: number, what: number }[]} */ entries = [];
  /** @param {{ at: number, what: number }} entry */
  push(entry) {
    const e = this.entries;
    let place = e.push(entry) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (e[above].at <= entry.at) break;
      e[place] = e[above];
      place = above;
    }
    e[place] = entry;
  }
  pop() {
    const e = this.entries, top = e[0], last = /** @type {{ at: number, what: number }} */ (e.pop());
    if (e.length) {
      let place = 0;
      for (;;) {
        let below = 2 * place + 1;
        if (below >= e.length) break;
        if (below + 1 < e.length && e[below + 1].at < e[below].at) below++;
        if (e[below].at >= last.at) break;
        e[place] = e[below];
        place = below;
      }
      e[place] = last;
    }
    return top;
  }
}

const ARRIVAL = 0, END = 1;

/** @param {number} seed */
function replicate(seed) {
  const random = generator(seed), heap = new Heap(), queue = /** @type {number[]} */ ([]);
  const exponential = (/** @type {number} */ rate) => -Math.log(1 - random()) / rate;
  let busy = false, sent = 0, rejected = 0, begun = 0, waited = 0;
  const begin = (/** @type {number} */ now, /** @type {number} */ since) => {
    busy = true;
    if (since >= warmUp) { begun++; waited += now - since; }
    heap.push({ at: now + exponential(MU), what: END });
  };
  heap.push({ at: exponential(LAMBDA), what: ARRIVAL });
  for (;;) {
    const { at: now, what } = heap.pop();
    if (now > warmUp + duration) return { sent, rejected, begun, waited };
    if (what === ARRIVAL) {
      heap.push({ at: now + exponential(LAMBDA), what: ARRIVAL });
      if (now >= warmUp) sent++;
      if (!busy) begin(now, now);
      else if (queue.length < PLACES) queue.push(now);
      else if (now >= warmUp) rejected++;
    } else {
      busy = false;
      const since = queue.shift();
      if (since !== undefined) begin(now, since);
    }
  }
}

const before = process.cpuUsage();
const replications = Array.from({ length: count }, (_, i) => replicate(first + i));
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ name: `a plain loop in JavaScript (Node.js ${process.versions.node})`, seconds: (user + system) / 1e6, replications }));
