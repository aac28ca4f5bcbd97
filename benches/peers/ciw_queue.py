"""M/M/1/16 in Ciw: a network of one node."""

import time

import ciw

from protocol import LAMBDA, MU, PLACES, arguments, report


# Ciw records a request when it leaves: those that come within the time to measure are given time to.
CLOSING = 30


def replicate(seed, warm_up, duration):
    ciw.seed(seed)
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=LAMBDA)],
        service_distributions=[ciw.dists.Exponential(rate=MU)],
        number_of_servers=[1],
        queue_capacities=[PLACES],
    )
    simulation = ciw.Simulation(network)
    simulation.simulate_until_max_time(warm_up + duration + CLOSING)
    counts = {"sent": 0, "rejected": 0, "begun": 0, "waited": 0.0}
    for record in simulation.get_all_records():
        if not warm_up <= record.arrival_date < warm_up + duration:
            continue
        counts["sent"] += 1
        if record.record_type == "rejection":
            counts["rejected"] += 1
        else:
            counts["begun"] += 1
            counts["waited"] += record.waiting_time
    return counts


def main():
    seeds, warm_up, duration = arguments()
    started = time.process_time()
    replications = [replicate(seed, warm_up, duration) for seed in seeds]
    report(f"Ciw {ciw.__version__}", time.process_time() - started, replications, CLOSING)


main()
