# The switchboard: clients, a queue, one server.

# Settings, and what they may be
switchboard-setting-clients = Clients
switchboard-setting-interval = Each asks every
switchboard-setting-arrivals = They ask
switchboard-choice-arrivals-asynchronous = on schedule
switchboard-choice-arrivals-synchronous = one thing at a time
switchboard-setting-patience = They wait
switchboard-off-patience = endlessly
switchboard-value-patience = { NUMBER($n) } s at most
switchboard-setting-retries = If it fails, again
switchboard-value-retries = { $n ->
    [0] never
    [one] once
   *[other] { $n } times
  }
switchboard-setting-backoff = Before a retry
switchboard-choice-backoff-none = no pause
switchboard-choice-backoff-exponential = backoff, jitter
switchboard-setting-backoff-base = First pause
switchboard-setting-backoff-cap = Longest pause
switchboard-setting-retry-budget = Retry budget
switchboard-off-retry-budget = none
switchboard-value-retry-budget = { SHARE($n) } of requests
switchboard-setting-capacity = Carries a second
switchboard-setting-workers = Workers, sharing the work
switchboard-setting-service = A request takes
switchboard-choice-service-fixed = always as long
switchboard-choice-service-exponential = now less, now more
switchboard-setting-queue = Places in the queue
switchboard-setting-discipline = Next in line
switchboard-choice-discipline-fifo = came first
switchboard-choice-discipline-lifo = came last
switchboard-setting-drop-departed = Those who left
switchboard-choice-drop-departed-false = are served too
switchboard-choice-drop-departed-true = are dropped
switchboard-setting-latency = Answers after
switchboard-off-latency = the whole slot
switchboard-setting-objective = In time means within
switchboard-group-clients = // Clients
switchboard-group-server = // Server
switchboard-group-judged = // Judged by

switchboard-needs-backoff = nothing is tried again
switchboard-needs-retry-budget = nothing is tried again
switchboard-needs-discipline = nobody can wait

# What is counted
switchboard-number-latency = Avg latency
switchboard-number-latency-short = Latency
switchboard-number-queue = Queue
switchboard-number-turned-away = Turned away
switchboard-number-turned-away-short = Away
switchboard-number-busy = Busy
switchboard-number-latency-spread = Of those answered since the start { $list }.
switchboard-curve-latency = average latency
switchboard-curve-latency-short = latency
switchboard-curve-in-time = answered in time
switchboard-curve-in-time-short = in time
switchboard-future-in-time = answered within { NUMBER($objective) } s

# The word
switchboard-verdict-comfortable = Comfortable
switchboard-verdict-busy = Busy
switchboard-verdict-straining = Straining
switchboard-verdict-overloaded = Overloaded
switchboard-verdict-collapsed = Collapsed

# What holds now
switchboard-clause-nobody-asks = Nobody asks.
switchboard-clause-asked = { $clients ->
    [one] One client asks
   *[other] { WHOLE($clients) } clients ask
  } for { RATE($load) } a second, and { RATE($capacity) } can leave.
switchboard-clause-asked-closed = { $clients ->
    [one] One client asks
   *[other] { WHOLE($clients) } clients ask
  } for { RATE($load) } a second at most, and { RATE($capacity) } can leave.
switchboard-clause-rush-ends = { $fewer ->
    [1] Fewer for a while
   *[other] A rush
  }: in { $seconds } s there are { $clients } clients again.
switchboard-clause-stays-down = { $futures } of { $of } runs from here stay down, though only { RATE($load) } a second are asked for.
switchboard-clause-comes-back = { $futures } of { $of } runs from here come back.
switchboard-clause-drains = The queue will be gone in about { $seconds } s.
switchboard-clause-turned-away = Of the last { $ended }, turned away at the door: { $rejected }.
switchboard-clause-gave-up = Of the last { $ended }, { $given_up } gave up waiting.
switchboard-clause-left = { $left } left with their clients.
switchboard-clause-tries = Each is sent { $tries } times: { RATE($attempts) } attempts a second.
switchboard-clause-in-vain = { PERCENT($share) } of the server’s work is for those who have left.
switchboard-clause-waits = { $waiting } wait, on average.
switchboard-clause-nobody-waits = Nobody waits.
switchboard-sign-idle = idle
switchboard-sign-at-work = at work
switchboard-sign-waiting = { $waiting } waiting
switchboard-sign-growing = growing
switchboard-sign-draining = draining
switchboard-sign-full = full: whoever comes before a place is free is turned away

# One step
switchboard-event-nothing = Nothing more will happen.
switchboard-event-served = Client { $client }’s request reached a free worker, which began with it at once.
switchboard-event-queued = Client { $client }’s request found the server busy and took place { $place } in the queue.
switchboard-event-turned-away = Client { $client }’s request found no room and was turned away at the door.
switchboard-event-answered = The answer left for client { $client }, while the worker tidies up.
switchboard-event-slot-ended = The slot of client { $client }’s request ended; { $next ->
    [0] nobody waits, so the worker rests
   *[other] client { $next }’s request is next
  }.
switchboard-event-gave-up = Client { $client } gave up waiting; the server doesn’t know.
switchboard-event-wasted = The answer to client { $client } came too late; nobody waits for it any more.

# In words
switchboard-twin-clients-name = Clients
switchboard-twin-clients = { $clients } in all, who ask for { RATE($load) } a second unless something holds them up.
switchboard-twin-queue-name = Queue
switchboard-twin-queue = { $waiting } of { $places } places taken; the door is { $shut ->
    [1] shut
   *[other] open
  }.
switchboard-twin-server-name = Server
switchboard-twin-server = { $busy } of { $workers } busy; it can give { RATE($capacity) } a second. Over the last 10 s at most it was busy { PERCENT($utilization) } of the time.
switchboard-twin-ended-name = Since the start
switchboard-twin-ended = Of { WHOLE($sent) } requests { WHOLE($answered) } were answered, { WHOLE($rejected) } turned away, { WHOLE($given_up) } given up, and { WHOLE($left) } left with their clients.
switchboard-twin-recent-name = The last 10 s
switchboard-twin-recent = { $answered ->
    [0] No answer.
    [one] One answer, after { DURATION($latency) }.
   *[other] { WHOLE($answered) } answers, after { DURATION($latency) } on average.
  }

# What can be reached
switchboard-goal-easily = Watch it run easily.
switchboard-goal-easily-what = Few ask, and the server could serve more than twice as many.
switchboard-goal-easily-done = { PERCENT($share) } of the requests are answered, and the server is busy { PERCENT($busy) } of the time.
switchboard-goal-rush-sent = Send the rush.
switchboard-goal-rush-sent-what = 60 clients for 20 seconds.
switchboard-goal-rush-sent-do = Send the rush
switchboard-goal-rush-sent-done = Sent.
switchboard-goal-rush-over = See it end.
switchboard-goal-rush-over-what = There are as many clients as before.
switchboard-goal-rush-over-done = It is over: there are { $clients } clients again, and they ask for { RATE($load) } a second.
switchboard-goal-for-ever = See that it never ends.
switchboard-goal-for-ever-what = The rush is over. Is the trouble?
switchboard-goal-for-ever-do = Run on ten minutes
switchboard-goal-for-ever-done = { PERCENT($share) } of the requests are answered, and each is sent { NUMBER($tries) } times: { RATE($attempts) } attempts a second, and the server can take { RATE($capacity) }. It works for those who have left.
switchboard-goal-backoff = Backoff alone:
switchboard-goal-backoff-what = clients wait before they try again.
switchboard-goal-backoff-do = Try backoff
switchboard-goal-backoff-done = { PERCENT($share) } of the requests are answered, and each is sent { NUMBER($tries) } times. Backoff puts retries off; it doesn’t make them fewer. It is no cure.
switchboard-goal-budget = A retry budget:
switchboard-goal-budget-what = one retry for ten requests.
switchboard-goal-budget-do = Try a budget
switchboard-goal-budget-done = { PERCENT($share) } of the requests are answered, and each is sent { NUMBER($tries) } times. With few retries, less reaches the server than it can serve, and the queue drains.
switchboard-goal-newest-first = Newest first:
switchboard-goal-newest-first-what = whoever came last is next.
switchboard-goal-newest-first-do = Try newest first
switchboard-goal-newest-first-done = { PERCENT($share) } of the requests are answered, and each is sent { NUMBER($tries) } times. Whoever has just come is still there to hear the answer. Those who have left can wait.
switchboard-goal-dropped = Dropping the departed:
switchboard-goal-dropped-what = no work for those who have left.
switchboard-goal-dropped-do = Try dropping them
switchboard-goal-dropped-done = { PERCENT($share) } of the requests are answered, and each is sent { NUMBER($tries) } times. To throw a request away takes no time, so all the work is for those who still wait.
switchboard-goal-shed = Shed load:
switchboard-goal-shed-what = 4 clients for a minute, then as many as before.
switchboard-goal-shed-do = Shed load
switchboard-goal-shed-done = { PERCENT($share) } of the requests are answered, and each is sent { NUMBER($tries) } times. Below 6.25 clients even four attempts each are fewer than the server can take: it catches up, and stays up.
switchboard-action-ask = Client { $n }: ask now
switchboard-action-ask-step = Ask once
switchboard-action-rush = Send the rush
switchboard-action-run-on = Run on ten minutes
switchboard-action-shed = Shed load for a minute
switchboard-situation-quiet = as it began
switchboard-situation-full-house = the limit
switchboard-situation-stampede = everyone

# In the drawing: each may have as many characters as src/sim/models/switchboard/drawing/labels.rs says.
switchboard-label-answers = answers
switchboard-label-door = { $shut ->
    [0] door open
   *[other] door shut
  }
switchboard-label-sign-idle = idle
switchboard-label-sign-at-work = at work
switchboard-label-sign-waiting = steady
switchboard-label-sign-growing = growing
switchboard-label-sign-draining = draining
switchboard-label-sign-full = full
switchboard-label-no-queue = no queue
switchboard-label-taken = { $n } of { $places }
switchboard-label-wait-of = { $n ->
    [0] none of { $places } waits
   *[other] { $n } of { $places } wait
  }
switchboard-label-count = { WHOLE($n) }
switchboard-label-turned-away = turned away
switchboard-label-server = SERVER
switchboard-label-rate = { RATE($rate) } a second
switchboard-label-rate-short = { RATE($rate) }/s
switchboard-label-busy-of = { $workers ->
    [one] { $n ->
        [0] idle
       *[other] busy
      }
   *[other] { $n } of { $workers } busy
  }
switchboard-label-newest-first = newest first
switchboard-label-press = Press one: it asks.
switchboard-label-clients = { $drawn ->
    [0] { $n ->
        [one] { $n } client
       *[other] { WHOLE($n) } clients
      }
   *[other] { $drawn } of { WHOLE($n) } seen
  }

# The bet
switchboard-bet-saturation = With how many clients would as many requests arrive as can leave?
switchboard-bet-saturation-truth = { $n }: as many ask as can leave
switchboard-bet-saturation-reason = { RATE($capacity) } a second can leave, and each client asks every { NUMBER($interval) } s: { $n } clients ask for all of it. See how few are in time by then.

# The marks
switchboard-legend-dot = a request on its way
switchboard-legend-answer = an answer on its way home
switchboard-legend-square = a request that waits
switchboard-legend-cross = a request that was turned away
switchboard-legend-ghost = given up: nobody waits for it any more
switchboard-legend-next = the next to be served
switchboard-why = Each seat is a client: a circle while it asks, a square while its request waits, a broken outline when it was just turned away. The server takes its number a second and no more: ask faster than that, and the rest must wait or be turned away. A request that was given up keeps its place and its turn, for the server doesn’t know. The way there and back is drawn slower than it is; no number counts it.

# The static table and its still; none of it goes to the page's scripts.
switchboard-table-title = The switchboard lab
switchboard-table-described = One server that carries { NUMBER($capacity) } requests a second{ $workers ->
    [one] {""}
   *[other] {" with"} { $workers } workers
  }{ $service ->
    [exponential] , some longer and some shorter (exponentially distributed)
   *[other] {""}
  }, { WHOLE($queue) } { $queue ->
    [one] place
   *[other] places
  } to wait{ $discipline ->
    [lifo] , the newest served first
   *[other] {""}
  }{ $drop-departed ->
    [yes] , requests dropped whose client has gone
   *[other] {""}
  }, and clients that each { $arrivals ->
    [synchronous] think for { $interval } on average, ask, and wait for the answer
   *[other] ask every { $interval } on average
  }{ $patience ->
    [never] {""}
   *[other] { $retries ->
        [0] {" and"}
       *[other] ,
      } give up after { $patience }
  }{ $retries ->
    [0] {""}
    [one] {" and"} try again once
   *[other] {" and"} try again up to { $retries } times
  }
switchboard-table-story = There are { WHOLE($clients) } clients, then { WHOLE($to) } for { $lasts }, then { WHOLE($clients) } again
switchboard-table-story-after = After the rush
switchboard-table-story-calm = Had there been no rush
switchboard-table-story-unchanged = Nothing changed
switchboard-table-story-backoff = Backoff alone
switchboard-table-story-budget = A retry budget of 10 %
switchboard-table-story-newest-first = The newest first
switchboard-table-story-dropped = The departed dropped
switchboard-table-sent-per-s = Asked / s
switchboard-table-goodput-per-s = Answers / s
switchboard-table-answered-share = Answered
switchboard-table-rejected-share = Turned away
switchboard-table-given-up-share = Gave up
switchboard-table-in-time-share = Within { $objective }
switchboard-table-attempts-per-request = Attempts a request
switchboard-table-latency-s-mean = Avg latency
switchboard-table-latency-s-p95 = 95 % within
switchboard-table-queue-depth-mean = Waiting
switchboard-table-utilization = Busy
switchboard-table-answer = { $n }: as many ask as can leave
switchboard-table-silence-nobody-asks = There is no closed form where nobody asks.
switchboard-table-silence-too-much = For so many places, or so much more than can be carried, theory would take too long to work out.
switchboard-table-silence-retries = Queueing theory has no closed form for clients that try again.
switchboard-table-silence-drop-departed = Queueing theory has no closed form where the requests of clients that have gone are dropped.
switchboard-table-silence-newest-first = Queueing theory has no closed form where the newest is served first.
switchboard-table-silence-synchronous-patience = Queueing theory has no closed form for clients that wait for their answers, but not for ever.
switchboard-table-silence-synchronous-fixed = Queueing theory has no closed form for slots of a fixed length with clients that wait for their answers.
switchboard-table-silence-fixed-workers = Queueing theory has no closed form for slots of a fixed length with several workers.
switchboard-table-silence-synchronous-latency = Queueing theory has no closed form for clients that wait for an answer that comes before their slot ends.
switchboard-table-silence-latency = There is no closed form for the latency of those who didn’t give up.
