"""Runs every program in turns, holds each to theory, and writes the table that the README quotes.

    python compare.py <ours> <desque's>     measure, and write table.md and the README's section

A program agrees with theory if the rejected share and the mean wait of its replications are within four
standard errors of the closed form, each by its own spread.
"""

import json
import math
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
README = HERE.parent.parent / "README.md"
TABLE = HERE / "table.md"
BEGIN = "<!-- benches/peers/run writes what follows -->\n"
END = "<!-- until here -->\n"

LAMBDA, MU, ROOM = 16.0, 5.0, 16
REPLICATIONS, WARM_UP = 20, 100
ROUNDS = 3
TOLERANCE = 4


def theory():
    """M/M/1/K (D. Gross and others, "Fundamentals of Queueing Theory", 2008, section 2.5)."""
    rho = LAMBDA / MU
    weights = [rho**n for n in range(ROOM + 1)]
    shares = [weight / sum(weights) for weight in weights]
    queue = sum((n - 1) * share for n, share in enumerate(shares) if n > 0)
    return shares[ROOM], queue / (LAMBDA * (1 - shares[ROOM]))


def run(command, seed, duration):
    arguments = [str(seed), str(REPLICATIONS), str(WARM_UP), str(duration)]
    done = subprocess.run([*command, *arguments], stdout=subprocess.PIPE, check=True, text=True)
    return json.loads(done.stdout)


def estimate(values, exact):
    """The mean of the replications, and how many standard errors it is off."""
    mean = statistics.fmean(values)
    error = statistics.stdev(values) / math.sqrt(len(values))
    return mean, (mean - exact) / error


def measure(ours, desque):
    python = [sys.executable]
    # A program, and how long its replications are: some seconds of processor time for each.
    peers = [
        ([ours], 100_000),
        ([desque], 100_000),
        (["node", str(HERE / "plain.mjs")], 20_000),
        ([*python, str(HERE / "simpy_queue.py")], 600),
        ([*python, str(HERE / "ciw_queue.py")], 500),
    ]
    rounds = [[run(command, 1 + 1_000 * turn, duration) for command, duration in peers] for turn in range(ROUNDS)]
    rejected_exact, wait_exact = theory()
    rows, agree = [], True
    for reports in zip(*rounds):
        replications = [replication for report in reports for replication in report["replications"]]
        # Every request of the run costs time, those before and after the measured ones too.
        duration = next(d for (_, d), first in zip(peers, rounds[0]) if first["name"] == reports[0]["name"])
        share = (WARM_UP + duration + reports[0].get("closing", 0)) / duration
        speed = statistics.median(
            sum(r["sent"] for r in report["replications"]) * share / report["seconds"] for report in reports
        )
        rejected, rejected_off = estimate([r["rejected"] / r["sent"] for r in replications], rejected_exact)
        wait, wait_off = estimate([r["waited"] / r["begun"] for r in replications], wait_exact)
        agree &= abs(rejected_off) <= TOLERANCE and abs(wait_off) <= TOLERANCE
        rows.append((reports[0]["name"], speed, rejected, rejected_off, wait, wait_off))
    return rows, rejected_exact, wait_exact, agree


def rounded(value):
    """Two digits that mean something on another machine too."""
    return f"{float(f'{value:.2g}'):,.0f}"


def table(rows, rejected_exact, wait_exact):
    fastest = rows[0][1]
    lines = [
        "| program | requests/s | Switchboard is | rejected | mean wait |",
        "|---|---|---|---|---|",
        f"| theory | | | {rejected_exact:.3%} | {wait_exact:.4f} s |",
    ]
    for name, speed, rejected, rejected_off, wait, wait_off in rows:
        ratio = fastest / speed
        times = "" if speed == fastest else f"{ratio:.1f} times as fast" if ratio < 10 else f"{rounded(ratio)} times as fast"
        lines.append(
            f"| {name} | {rounded(speed)} | {times} | {rejected:.3%} ({rejected_off:+.1f} s.e.) | {wait:.4f} s ({wait_off:+.1f} s.e.) |"
        )
    return "\n".join(lines) + "\n"


def quoted():
    text = README.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        sys.exit(f"README.md lacks the lines {BEGIN.strip()} and {END.strip()}.")
    before, rest = text.split(BEGIN, 1)
    inside, after = rest.split(END, 1)
    return before, inside.strip("\n") + "\n", after


def main():
    rows, rejected_exact, wait_exact, agree = measure(*sys.argv[1:3])
    text = table(rows, rejected_exact, wait_exact)
    print(text)
    if not agree:
        sys.exit(f"Not all agree with theory within {TOLERANCE} standard errors; nothing was written.")
    TABLE.write_text(text, encoding="utf-8")
    before, _, after = quoted()
    README.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


main()
