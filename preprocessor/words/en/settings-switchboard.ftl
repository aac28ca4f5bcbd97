# What the switchboard is to whoever writes a lab or calls `simulate`.

# Settings (docs/directives.md, simulate --help)

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
switchboard-scenario-rush-meaning = the rush that never ends, and how to save it

# Settings that make no sense beside each other: what doesn't go together, and what to do
switchboard-contradiction-without-backoff = { $backoff-base } and { $backoff-cap } are for { $backoff-exponential }
switchboard-contradiction-without-backoff-advice = add it, or leave them out
switchboard-contradiction-backoff-without-retries = { $backoff } is for retries, and there are none
switchboard-contradiction-backoff-without-retries-advice = add { $retries }, or leave it out
switchboard-contradiction-backoff-backwards = { $backoff-base } is longer than { $backoff-cap }
switchboard-contradiction-backoff-backwards-advice = the first wait is the shortest: lower the one, or raise the other
switchboard-contradiction-budget-without-retries = { $retry-budget } bounds retries, and there are none
switchboard-contradiction-budget-without-retries-advice = add { $retries }, or leave it out
switchboard-contradiction-nothing-fails = { $retries } is for requests that fail, and none can: { $most } clients that wait for their answers find room for all their requests, and none gives up
switchboard-contradiction-nothing-fails-advice = add { $patience }, or make { $queue } shorter
switchboard-contradiction-nobody-departs = { $drop-departed } is about clients that have gone, and none ever goes
switchboard-contradiction-nobody-departs-advice = add { $patience }, or leave it out
switchboard-contradiction-nobody-waits = { $discipline } says who of those who wait is next, and with { $queue-0 } nobody waits
switchboard-contradiction-nobody-waits-advice = raise { $queue }, or leave it out

# The report of `simulate`
switchboard-simulate = Clients, one server, a queue: what becomes of the requests
switchboard-simulate-verdict = The verdict is the page's: Collapsed where at least 45 % of the requests that ended were lost; else by the share that was answered within the objective: Comfortable from 97 %, Busy from 60 %, Straining from 15 %, Overloaded below
switchboard-simulate-run = { $clients } { $clients ->
    [one] client
   *[other] clients
  }, { $arrivals ->
    [synchronous] thinking for { $interval }, then waiting
   *[other] asking every { $interval }, { $at-first-offered-per-s }/s together
  }; { $workers } { $workers ->
    [one] worker
   *[other] workers
  } for { $capacity }/s, { $service } slots, { $queue } { $queue ->
    [one] place
   *[other] places
  } to wait, answers { $latency ->
    [slot] when the slot ends
   *[other] after { $latency }
  }
switchboard-simulate-throughput-per-s = { $value } of slots ended
switchboard-simulate-goodput-per-s = { $value } of requests answered
switchboard-simulate-wasted = { $value } answers that nobody waited for
switchboard-simulate-queue-depth-mean = { $value } of { $queue } on average
switchboard-simulate-judged = { $in-time } of what ended was answered within { $objective }, { $lost } was lost
