# Servers behind a balancer, and how old its news is.

# Settings, and what they may be
balance-setting-reports = News
balance-value-reports = { $n ->
    [0] fresh
   *[other] { NUMBER($n) } s old
  }
balance-setting-clients = Clients
balance-setting-policy = The balancer’s rule
balance-choice-policy-random = a die
balance-choice-policy-round-robin = in turn
balance-choice-policy-two = two glances
balance-choice-policy-least = the full look
balance-setting-servers = Servers
balance-setting-health = Server 1
balance-choice-health-well = is well
balance-choice-health-half-speed = is half as fast
balance-choice-health-fifth-speed = is a fifth as fast
balance-choice-health-failing = answers errors
balance-choice-health-gone = is gone
balance-setting-fail-time = An error takes
balance-needs-fail-time = server 1 answers no errors
balance-setting-checks = Health checks
balance-choice-checks-false = none
balance-choice-checks-true = every 2 s
balance-setting-sizes = A request takes
balance-choice-sizes-exponential = now less, now more
balance-choice-sizes-fixed = always as long
balance-group-balancer = // Balancer
balance-group-servers = // Servers
balance-group-clients = // Clients

# What is counted
balance-number-latency = Avg latency
balance-number-latency-short = Latency
balance-number-latency-spread = Of those answered since the start { $list }.
balance-number-turned-away = Turned away
balance-number-turned-away-short = Refused
balance-number-failed = Failed
balance-number-beside = Idle beside a queue
balance-number-beside-short = Idle beside
balance-curve-latency = average latency
balance-curve-latency-short = latency
balance-curve-in-time = answered within 1 s
balance-curve-in-time-short = within 1 s
balance-future-in-time = answered within 1 s

# The word
balance-verdict-comfortable = Comfortable
balance-verdict-busy = Busy
balance-verdict-straining = Straining
balance-verdict-lopsided = Lopsided
balance-verdict-overloaded = Overloaded
balance-verdict-black-hole = Black hole
balance-verdict-collapsed = Collapsed

# What holds now
balance-clause-nobody-asks = Nobody asks.
balance-clause-news = A moment ago the board said { $board } of server { $server }, where { $there } were: it was { NUMBER($age) } s old.
balance-clause-black-hole = Server 1 { $health ->
    [4] is gone, and so it
   *[other] answers errors, and quickly, and so it
  } looks idle: { PERCENT($share) } of the last requests were sent there; { PERCENT($fair) } would be its share.
balance-clause-found-out = Checks have found server 1 out: nobody is sent there.
balance-clause-slow = Server 1 is { $times ->
    [2] half
   *[other] a fifth
  } as fast as the others, and { PERCENT($share) } of the last requests were sent there.
balance-clause-turned-away = Of the last { WHOLE($ended) } requests { WHOLE($rejected) } { $rejected ->
    [one] was
   *[other] were
  } turned away at a full server.
balance-clause-failed = Of the last { WHOLE($ended) } requests { WHOLE($failed) } came back as { $failed ->
    [one] an error.
   *[other] errors.
  }
balance-clause-beside = Server { $idle } is idle while { $waiting ->
    [one] one waits
   *[other] { $waiting } wait
  } at server { $server }.
balance-clause-asked = { NUMBER($load) } { $load ->
    [one] request
   *[other] requests
  } a second for { $servers ->
    [one] a server that carries
   *[other] servers that carry
  } { NUMBER($capacity) }.
balance-clause-waits = { WHOLE($waiting) } { $waiting ->
    [one] request waits.
   *[other] requests wait.
  }
balance-clause-nobody-waits = Nobody waits.
balance-sign-quiet = nobody is there
balance-sign-even = { $waiting ->
    [0] nobody waits
    [one] one waits, and no server idles beside it
   *[other] { WHOLE($waiting) } wait, and no server idles beside them
  }
balance-sign-uneven = { $waiting ->
    [one] one waits, and a server idles
   *[other] { WHOLE($waiting) } wait, and a server idles
  }
balance-sign-full = a server is full, and turns away

# One step
balance-event-nothing = Nothing more will happen.
balance-event-served = Client { $client } asked, and server { $server } began at once.
balance-event-queued = Client { $client } asked, and waits at server { $server }: { $number } { $number ->
    [one] waits
   *[other] wait
  } there.
balance-event-turned-away = Client { $client } was sent to server { $server }, which is full, and was turned away.
balance-event-answered = Server { $server } answered client { $client }.
balance-event-errs = Client { $client } was sent to server { $server }, which will answer an error.
balance-event-failed = Client { $client } got an error from server { $server }.
balance-event-wasted = Server { $server } answered client { $client }, who has gone.
balance-event-reported = A new report: the board shows what is at each server now.
balance-event-checked = Health checks: { $number ->
    [0] no server is out.
    [one] one server is out.
   *[other] { $number } servers are out.
  }

# In words
balance-twin-clients-name = Clients
balance-twin-clients = { WHOLE($clients) }, together asking { NUMBER($load) } times a second.
balance-twin-balancer-name = Balancer
balance-twin-balancer = It sends { $policy ->
    [0] by a die
    [1] to each in turn
    [2] by two glances
   *[other] by a full look
  }{ $every ->
    [0] , by its own count.
   *[other] ; the board is renewed every { NUMBER($every) } s, and { NUMBER($age) } s old.
  }
balance-twin-servers-name = Servers
balance-twin-servers = { WHOLE($busy) } of { WHOLE($servers) } work, and { $waiting ->
    [one] one request waits
   *[other] { WHOLE($waiting) } requests wait
  }. Most are at server { $server }: { WHOLE($longest) }.
balance-twin-first-name = Server 1
balance-twin-first = It { $health ->
    [0] is well
    [1] is half as fast as the others
    [2] is a fifth as fast as the others
    [3] answers errors
   *[other] is gone
  }, and got { PERCENT($share) } of the requests of the last 10 s.{ $out ->
    [0] {""}
   *[other] {" Checks have taken it out."}
  }
balance-twin-ended-name = Since the start
balance-twin-ended = { WHOLE($sent) } asked: { WHOLE($answered) } answered, { WHOLE($rejected) } turned away, { WHOLE($failed) } failed, { WHOLE($flight) } under way.{ $left ->
    [0] {""}
    [one] {" One client went before its answer."}
   *[other] {" "}{ WHOLE($left) } clients went before their answers.
  }

# What can be reached
balance-goal-die = Throw the die.
balance-goal-die-what = 160 clients, a minute: an average of more than 0.65 s.
balance-goal-die-done = { NUMBER($mean) } s, with servers that are idle a fifth of the time.
balance-goal-glance = One more glance.
balance-goal-glance-what = Two glances, by the balancer’s own count: under 0.55 s.
balance-goal-glance-done = { NUMBER($mean) } s, by looking at two of eight.
balance-goal-fresh = Look at all of them.
balance-goal-fresh-what = The full look, by the balancer’s own count: under 0.40 s.
balance-goal-fresh-done = { NUMBER($mean) } s. One queue for all would be little better.
balance-goal-old-news = Let the news get old.
balance-goal-old-news-what = The full look, by a report of 1 s or more: 2 % turned away.
balance-goal-old-news-done = { PERCENT($rejected) } turned away by reports every { NUMBER($age) } s, while others idle.
balance-goal-bears = Bear old news.
balance-goal-bears-what = Two glances by a report as old: fewer than 0.5 % turned away.
balance-goal-bears-done = { PERCENT($rejected) } turned away by reports every { NUMBER($age) } s.
balance-goal-quarter = Find the black hole.
balance-goal-quarter-what = Server 1 answers errors, and the balancer takes the full look: a quarter fails.
balance-goal-quarter-done = { PERCENT($failed) } failed at one server of eight.
balance-goal-checked = Stop it.
balance-goal-checked-what = The same with health checks, until ten seconds go by without an error.
balance-goal-checked-done = { WHOLE($failed) } { $failed ->
    [one] request
   *[other] requests
  } failed, then server 1 was out.
balance-situation-own-count = its own count
balance-situation-the-board = the board
balance-situation-yesterday = old news

# In the drawing: each may have as many characters as src/sim/models/balance/drawing/labels.rs says.
balance-label-clients = { $n } clients
balance-label-a-die = a die
balance-label-in-turn = in turn
balance-label-two-glances = two glances
balance-label-full-look = full look
balance-label-board = board
balance-label-board-age = board, { NUMBER($age) } s old
balance-label-there = now
balance-label-busy = busy, 10 s
balance-label-number = { $n }
balance-label-turned-away = { WHOLE($n) } turned away
balance-label-away = { WHOLE($n) } away
balance-label-failed = { WHOLE($n) } failed
balance-label-half-speed = server 1: half as fast
balance-label-fifth-speed = server 1: 1/5 as fast
balance-label-failing = server 1: errors
balance-label-gone = server 1: gone
balance-label-half-speed-short = 1: half
balance-label-fifth-speed-short = 1: a fifth
balance-label-failing-short = 1: errors
balance-label-gone-short = 1: gone
balance-label-out = out

# The bet
balance-bet-worse-than-a-die = How old must a report of who is least busy get before a die would choose better?
balance-bet-worse-than-a-die-truth = { NUMBER($n) } s: a die is better
balance-bet-worse-than-a-die-reason = At { NUMBER($n) } s, three times as long as a request takes, a die does as well, by the average and by what is answered within a second; from there on it does better. Between two reports everybody is sent to the same few servers.

# The marks
balance-legend-dot = a request on its way, or being served
balance-legend-square = a request that waits
balance-legend-cross = turned away, or an error: it comes home with nothing
balance-why = Each lane is a server: fifteen places to wait, and a ring for its worker. The two numbers are what the board says is there and what is there now; where they are off by four or more, the board’s is struck through. The bar is how much of the last ten seconds the server worked. A request is drawn slower on its way than it is, so that you can follow it; no number counts that. Answers aren’t drawn: the client’s seat comes to rest. A broken ring is a server that answers errors; broken places are a server that checks have taken out. “Idle beside a queue” counts only servers that requests are sent to; the average latency counts only what is answered.

# The static table and its still; none of it goes to the page's scripts.
balance-table-title = The balancing lab
balance-table-described = { WHOLE($clients) } clients that each ask every 5 s on average; { WHOLE($servers) } servers that carry 5 a second each, with 15 places to wait at each; the balancer chooses { $policy ->
    [random] by a die
    [round-robin] in turn
    [two] by two glances
   *[other] by a full look
  }{ $health ->
    [well] {""}
    [half-speed] ; server 1 is half as fast
    [fifth-speed] ; server 1 is a fifth as fast
    [failing] ; server 1 answers errors
   *[other] ; server 1 is gone
  }
balance-table-latency-s-mean = Avg latency
balance-table-in-time-share = Within 1 s
balance-table-rejected-share = Turned away
balance-table-utilization = Busy
balance-table-idle-beside-queue = Idle beside a queue
balance-table-answer = worse than a die (0.91 s) from { $n } on
balance-table-silence-nobody-asks = There is no closed form where nobody asks.
balance-table-silence-fixed = Queueing theory has no closed form here for requests of one size.
balance-table-silence-old-news = Queueing theory has no closed form for news that gets old.
balance-table-silence-ill = Queueing theory has no closed form here for servers that differ.
balance-table-silence-many = The exact chain for this rule is worked out for at most three servers.
balance-table-silence-checks = In the long run server 1 is out, and the first seconds have no closed form.
