"""What every program here does: replicate one system, and report counts and processor time as JSON.

The system is M/M/1/16: requests come at 16/s, one worker serves 5/s, 16 have room (1 in service and 15
who wait), and whoever comes when it is full is rejected. A program's arguments are the first seed, the
number of replications, and the seconds of warm-up and of measuring in each.
"""

import json
import sys

LAMBDA = 16.0
MU = 5.0
PLACES = 15


def arguments():
    first, replications, warm_up, duration = sys.argv[1:5]
    first = int(first)
    return range(first, first + int(replications)), float(warm_up), float(duration)


def report(name, seconds, replications, closing=0):
    """`closing`: seconds simulated after those that are measured."""
    print(json.dumps({"name": name, "seconds": seconds, "replications": replications, "closing": closing}))
