// @ts-check
// Compares the committed wasm file in Chromium with the native core: the same lab, the same slices, in
// turns. Prints the ratio of their speeds; exit code 1 if the promise is not kept, or if the two didn't do
// the same.
//
//   node compare.mjs <the binary `slices`> <the wasm file>

import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

import { launchWholeChromium } from "../../tests/browser/lib/browsers.js";

const PROMISE = 0.7;
const ROUNDS = 101;
/** Rounds until Chromium has compiled everything that is hot. */
const WARM_UP = 5;
/** Of 2 s each: what the page asks for at a time when it surveys the load curve (`theme/lab/survey.js`). */
const SLICES = 2000;
const SLICE_S = 2;
const SLICE_EVENTS = 20_000;

const [binary, file] = process.argv.slice(2);
const browser = await launchWholeChromium();
const page = await browser.newPage();
await page.evaluate(async (bytes) => {
  const { instance } = await WebAssembly.instantiate(Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)), {});
  const { wasm } = Object.assign(globalThis, { wasm: /** @type {any} */ (instance.exports) });
  wasm.set(0, 80); // The first setting is how many clients there are.
  wasm.reset();
}, (await readFile(file)).toString("base64"));

const native = spawn(binary, { stdio: ["pipe", "pipe", "inherit"] });
const answers = createInterface({ input: native.stdout })[Symbol.asyncIterator]();

/** Microseconds for the slices in the native core, and the digest after them. */
async function natively() {
  native.stdin.write(`${SLICES}\n`);
  const { value, done } = await answers.next();
  if (done) throw new Error("The native side has ended.");
  const [time, digest] = value.split(" ");
  return { time: Number(time), digest };
}

/** The same in Chromium. */
const inWasm = () => page.evaluate(([slices, seconds, events]) => {
  const { wasm } = /** @type {any} */ (globalThis), start = performance.now();
  for (let i = 0; i < slices; i++) wasm.run(seconds, events);
  const time = (performance.now() - start) * 1000;
  return { time, digest: BigInt.asUintN(64, wasm.digest()).toString(16).padStart(16, "0") };
}, [SLICES, SLICE_S, SLICE_EVENTS]);

/** @type {Record<"native" | "wasm", number[]>} */
const times = { native: [], wasm: [] };
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  const theirs = await natively(), ours = await inWasm();
  if (ours.digest !== theirs.digest) throw new Error(`In round ${round} the digests differ: ${ours.digest} in wasm, ${theirs.digest} natively.`);
  if (round >= WARM_UP) {
    times.native.push(theirs.time);
    times.wasm.push(ours.time);
  }
}
native.stdin.end();
const version = browser.version();
await browser.close();

// What else the machine does can only add to a time: the shortest rounds tell most.
const shortest = Math.min(...times.native) / Math.min(...times.wasm);
const ratios = times.native.map((time, i) => time / times.wasm[i]).sort((a, b) => a - b);
const at = (/** @type {number} */ share) => ratios[Math.round((ratios.length - 1) * share)].toFixed(2);
const kept = shortest >= PROMISE;
const found = `${shortest.toFixed(2)} (${at(0.25)}–${at(0.75)})`;
console.log(`Beside the native core, in slices of ${SLICE_S} s (${file.split("/").pop()}, Chromium ${version}):`);
console.log(`${"speed of the wasm file".padEnd(34)} ${found.padStart(18)}   ${`at least ${PROMISE} times`.padEnd(28)} ${kept ? "kept" : "NOT KEPT"}`);
process.exitCode = kept ? 0 : 1;
