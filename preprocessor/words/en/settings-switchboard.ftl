# What the settings of the switchboard are to whoever writes a lab (docs/directives.md).

switchboard-setting-clients-meaning = Clients at the start.
switchboard-setting-interval-meaning = How often one client asks, on average; for synchronous clients, how long it thinks.
switchboard-setting-arrivals-meaning = Asynchronous clients send on schedule, whatever happens; synchronous ones think, send, and wait for their answer.
switchboard-setting-patience-meaning = How long a client waits for an attempt before it gives up. The server doesn't know.
switchboard-setting-retries-meaning = How often a client tries again after a rejection, or after giving up.
switchboard-setting-backoff-meaning = Whether a client waits before it tries again: a random time up to a bound that doubles.
switchboard-setting-backoff-base-meaning = The longest wait before the first retry.
switchboard-setting-backoff-cap-meaning = The longest wait before any retry.
switchboard-setting-retry-budget-meaning = Retries of all clients together, as a share of first attempts.
switchboard-setting-capacity-meaning = Requests a second that the server can carry.
switchboard-setting-workers-meaning = Requests that the server works on at once.
switchboard-setting-service-meaning = Whether every request holds its worker for the same time.
switchboard-setting-queue-meaning = Places in the waiting room; a request that finds it full is rejected.
switchboard-setting-discipline-meaning = Who is served next: `fifo`, first come, first served; `lifo`, the newest first.
switchboard-setting-drop-departed-meaning = Whether a request whose client has given up is dropped when its turn comes, instead of served.
switchboard-setting-latency-meaning = How long an answer takes once a worker has begun; `slot`: until the worker is free again.
switchboard-setting-objective-meaning = How soon an answer must come to count: the lab’s word says how many do.
