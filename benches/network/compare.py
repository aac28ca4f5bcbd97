"""Runs three queues one behind the other in the network engine and in an event loop of objects in Node.js,
in turns, holds both to theory, and writes what was found into benches/README.md.

    python3 compare.py <tandem>

Both agree with theory if the mean latency of their replications is within four standard errors of the closed
form. The engine's promise: five million events a second, measures and all.
"""

import json
import math
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
README = HERE.parent / "README.md"
BEGIN = "<!-- benches/network/run writes what follows -->\n"
END = "<!-- until here -->\n"

ARRIVALS, SERVICES = 4.0, [5.0, 8.0, 6.0]
REPLICATIONS, WARM_UP, ROUNDS = 10, 100, 5
PROMISE = 5_000_000


def theory():
    """M/M/1 each: a Poisson stream leaves a queue as it came (P. J. Burke 1956; J. R. Jackson 1957)."""
    return sum(1 / (service - ARRIVALS) for service in SERVICES)


def run(command, seed, duration):
    arguments = [str(seed), str(REPLICATIONS), str(WARM_UP), str(duration)]
    done = subprocess.run([*command, *arguments], stdout=subprocess.PIPE, check=True, text=True)
    return json.loads(done.stdout)


def main():
    programs = [([sys.argv[1]], 20_000), (["node", str(HERE / "objects.mjs")], 10_000)]
    rounds = [[run(command, 1 + 1_000 * turn, duration) for command, duration in programs] for turn in range(ROUNDS)]
    exact = theory()
    rows, speeds, agree = [], [], True
    for reports in zip(*rounds):
        latencies = [one["latency"] for report in reports for one in report["replications"]]
        mean = statistics.fmean(latencies)
        error = statistics.stdev(latencies) / math.sqrt(len(latencies))
        off = (mean - exact) / error
        agree &= abs(off) <= 4
        # What else the machine does only adds to a time: the fastest round tells most.
        speed = max(sum(one["events"] for one in report["replications"]) / report["seconds"] for report in reports)
        speeds.append(speed)
        rows.append((reports[0]["name"], speed, mean, off))
    lines = ["| program | events/s | the engine is | mean latency |", "|---|---|---|---|", f"| theory | | | {exact:.4f} s |"]
    for name, speed, mean, off in rows:
        ratio = speeds[0] / speed
        times = "" if speed == speeds[0] else f"{ratio:.1f} times as fast"
        lines.append(f"| {name} | {float(f'{speed:.2g}'):,.0f} | {times} | {mean:.4f} s ({off:+.1f} s.e.) |")
    text = "\n".join(lines) + "\n"
    print(text)
    if not agree:
        sys.exit("Not both agree with theory within 4 standard errors; nothing was written.")
    readme = README.read_text(encoding="utf-8")
    before, rest = readme.split(BEGIN, 1)
    _, after = rest.split(END, 1)
    README.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")
    word = "kept" if speeds[0] >= PROMISE else "NOT KEPT"
    print(f"at least {PROMISE:,} events a second: {word}")
    sys.exit(0 if speeds[0] >= PROMISE else 1)


main()
