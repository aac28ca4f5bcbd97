"""M/M/1/16 in SimPy, as its documentation teaches: a process a request, a resource for the worker."""

import random
import time

import simpy

from protocol import LAMBDA, MU, PLACES, arguments, report


def replicate(seed, warm_up, duration):
    rng = random.Random(seed)
    env = simpy.Environment()
    worker = simpy.Resource(env, capacity=1)
    counts = {"sent": 0, "rejected": 0, "begun": 0, "waited": 0.0}

    def request():
        measured = env.now >= warm_up
        counts["sent"] += measured
        if worker.count == 1 and len(worker.queue) >= PLACES:
            counts["rejected"] += measured
            return
        sent = env.now
        with worker.request() as turn:
            yield turn
            if measured:
                counts["begun"] += 1
                counts["waited"] += env.now - sent
            yield env.timeout(rng.expovariate(MU))

    def source():
        while True:
            yield env.timeout(rng.expovariate(LAMBDA))
            env.process(request())

    env.process(source())
    env.run(until=warm_up + duration)
    return counts


def main():
    seeds, warm_up, duration = arguments()
    started = time.process_time()
    replications = [replicate(seed, warm_up, duration) for seed in seeds]
    report(f"SimPy {simpy.__version__}", time.process_time() - started, replications)


main()
