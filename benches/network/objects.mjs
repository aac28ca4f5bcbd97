// @ts-check
// Three queues one behind the other as an event loop of objects in JavaScript, as one writes it by hand: a
// binary heap of events, a station with an array for its queue, a request that goes from one to the next.

const ARRIVALS = 4, SERVICES = [5, 8, 6];
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

/** @typedef {{ at: number, happens: () => void }} Event */

class Simulation {
  now = 0;
  events = 0;
  /** @type {Event[]} */ heap = [];

  /** @param {number} after @param {() => void} happens */
  schedule(after, happens) {
    const event = { at: this.now + after, happens }, heap = this.heap;
    let place = heap.push(event) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (heap[above].at <= event.at) break;
      heap[place] = heap[above];
      place = above;
    }
    heap[place] = event;
  }

  /** @param {number} until */
  run(until) {
    const heap = this.heap;
    while (heap.length && heap[0].at <= until) {
      const top = heap[0], last = /** @type {Event} */ (heap.pop());
      if (heap.length) {
        let place = 0;
        for (;;) {
          let below = 2 * place + 1;
          if (below >= heap.length) break;
          if (below + 1 < heap.length && heap[below + 1].at < heap[below].at) below++;
          if (heap[below].at >= last.at) break;
          heap[place] = heap[below];
          place = below;
        }
        heap[place] = last;
      }
      this.now = top.at;
      this.events++;
      top.happens();
    }
  }
}

class Request {
  /** @param {number} sent */
  constructor(sent) {
    this.sent = sent;
    this.arrived = sent;
  }
}

class Station {
  /** @type {Request[]} */ queue = [];
  head = 0;
  busy = false;
  waited = 0;
  begun = 0;

  /** @param {Simulation} simulation @param {() => number} slot @param {(request: Request) => void} next */
  constructor(simulation, slot, next) {
    this.simulation = simulation;
    this.slot = slot;
    this.next = next;
  }

  /** @param {Request} request */
  arrive(request) {
    request.arrived = this.simulation.now;
    if (this.busy) this.queue.push(request);
    else this.begin(request);
  }

  /** @param {Request} request */
  begin(request) {
    this.busy = true;
    this.begun++;
    this.waited += this.simulation.now - request.arrived;
    this.simulation.schedule(this.slot(), () => this.end(request));
  }

  /** @param {Request} request */
  end(request) {
    this.busy = false;
    this.next(request);
    if (this.head < this.queue.length) {
      const request = this.queue[this.head++];
      if (this.head > 1000 && this.head * 2 > this.queue.length) {
        this.queue = this.queue.slice(this.head);
        this.head = 0;
      }
      this.begin(request);
    }
  }
}

/** @param {number} seed */
function replicate(seed) {
  const random = generator(seed), simulation = new Simulation();
  const exponential = (/** @type {number} */ rate) => -Math.log(1 - random()) / rate;
  let answered = 0, latency = 0;
  /** @type {(request: Request) => void} */
  let next = request => {
    if (request.sent >= warmUp) {
      answered++;
      latency += simulation.now - request.sent;
    }
  };
  for (const service of [...SERVICES].reverse()) {
    const station = new Station(simulation, () => exponential(service), next);
    next = request => station.arrive(request);
  }
  const send = () => {
    next(new Request(simulation.now));
    simulation.schedule(exponential(ARRIVALS), send);
  };
  simulation.schedule(exponential(ARRIVALS), send);
  simulation.run(warmUp + duration);
  return { events: simulation.events, latency: latency / answered };
}

const started = process.cpuUsage();
const replications = Array.from({ length: count }, (_, i) => replicate(first + i));
const { user, system } = process.cpuUsage(started);
console.log(JSON.stringify({
  name: `objects in JavaScript (Node.js ${process.versions.node})`,
  seconds: (user + system) / 1e6,
  replications,
}));
