// @ts-check
// Compares the committed wasm file in V8 with the native core: the same lab, the same slices, in turns,
// by processor time. Prints the ratio of their speeds; exit code 1 if the promise is not kept, or if the
// two didn't do the same.
//
//   node compare.mjs <the binary `slices`> <the wasm file>

import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

const PROMISE = 0.7;
const ROUNDS = 41;
/** Rounds until V8 has compiled everything that is hot. */
const WARM_UP = 5;
/** Of 2 s each: what the page asks for at a time when it surveys the load curve (`theme/lab/lab.js`). */
const SLICES = 1000;
const SLICE_S = 2;
const SLICE_EVENTS = 20_000;

const [binary, file] = process.argv.slice(2);
const { instance } = await WebAssembly.instantiate(await readFile(file), {});
const wasm = /** @type {any} */ (instance.exports);
wasm.set(0, 80); // The first setting is how many clients there are.
wasm.reset();

const native = spawn(binary, { stdio: ["pipe", "pipe", "inherit"] });
const answers = createInterface({ input: native.stdout })[Symbol.asyncIterator]();

/** Microseconds of processor time for the slices in the native core, and the digest after them. */
async function natively() {
  native.stdin.write(`${SLICES}\n`);
  const { value, done } = await answers.next();
  if (done) throw new Error("The native side has ended.");
  const [time, digest] = value.split(" ");
  return { time: Number(time), digest };
}

/** The same in V8. */
function inWasm() {
  const before = process.cpuUsage();
  for (let i = 0; i < SLICES; i++) wasm.run(SLICE_S, SLICE_EVENTS);
  const { user, system } = process.cpuUsage(before);
  return { time: user + system, digest: BigInt.asUintN(64, wasm.digest()).toString(16).padStart(16, "0") };
}

const ratios = [];
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  const first = round % 2 ? inWasm() : null;
  const theirs = await natively();
  const ours = first ?? inWasm();
  if (ours.digest !== theirs.digest) throw new Error(`In round ${round} the digests differ: ${ours.digest} in wasm, ${theirs.digest} natively.`);
  if (round >= WARM_UP) ratios.push(theirs.time / ours.time);
}
native.stdin.end();

ratios.sort((a, b) => a - b);
const at = (/** @type {number} */ share) => ratios[Math.round((ratios.length - 1) * share)].toFixed(2);
const kept = ratios[ratios.length >> 1] >= PROMISE;
const found = `${at(0.5)} (${at(0.25)}–${at(0.75)})`;
console.log(`Beside the native core, in slices of ${SLICE_S} s (${file.split("/").pop()}, Node.js ${process.versions.node}):`);
console.log(`${"speed of the wasm file".padEnd(34)} ${found.padStart(18)}   ${`at least ${PROMISE} times`.padEnd(28)} ${kept ? "kept" : "NOT KEPT"}`);
process.exitCode = kept ? 0 : 1;
