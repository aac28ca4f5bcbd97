# Three floors that each try again, and what one click comes to.

# Settings, and what they may be
floors-setting-fails = Failures
floors-setting-clicks = Clicks
floors-value-clicks = { $n ->
    [0] none
   *[other] { RATE($n) } a second
  }
floors-setting-client = CLIENT tries
floors-value-client = { $n ->
    [1] once
   *[other] { WHOLE($n) } times
  }
floors-setting-front = FRONT tries
floors-value-front = { $n ->
    [1] once
   *[other] { WHOLE($n) } times
  }
floors-setting-middle = MIDDLE tries
floors-value-middle = { $n ->
    [1] once
   *[other] { WHOLE($n) } times
  }
floors-setting-timeout = Waits for each
floors-setting-deadline = Hands down
floors-choice-deadline-none = nothing
floors-choice-deadline-click = the click’s deadline
floors-choice-deadline-attempt = each attempt’s deadline
floors-setting-budget = Retry budget
floors-off-budget = none
floors-value-budget = { SHARE($n) } of calls
floors-setting-marks = “Don’t retry”
floors-choice-marks-false = is never said
floors-choice-marks-true = goes up
floors-setting-queue = BACK’s queue
floors-setting-capacity = BACK carries
floors-value-capacity = { RATE($n) } a second
floors-setting-backoff = First pause
floors-off-backoff = none
floors-value-backoff = up to { NUMBER($n) } s
floors-setting-silent = BACK
floors-choice-silent-false = answers
floors-choice-silent-true = is silent
floors-group-clicks = // Clicks
floors-group-attempts = // Attempts
floors-group-cures = // Cures
floors-group-back = // BACK

# What is counted
floors-number-answered = Clicks answered
floors-number-answered-short = Answered
floors-number-answered-spread = Of those answered since the start { $list }.
floors-number-calls = Calls for a click
floors-number-calls-short = Calls
floors-number-busy = BACK busy
floors-number-busy-short = Busy
floors-number-late = For nobody
floors-number-late-short = Wasted
floors-curve-answered = clicks answered
floors-curve-answered-short = answered
floors-curve-calls = calls for a click
floors-curve-calls-short = calls
floors-future-answered = clicks answered

# The word
floors-verdict-none = No clicks
floors-verdict-quiet = Quiet
floors-verdict-healing = Healing
floors-verdict-straining = Straining
floors-verdict-failing = Failing
floors-verdict-multiplying = Multiplying
floors-verdict-drowning = Drowning

# What holds now
floors-clause-nobody-clicks = No clicks come by themselves.
floors-clause-silent = BACK takes every call and answers none; { $asking ->
    [0] nobody waits above it.
    [one] one call waits above it.
   *[other] { WHOLE($asking) } calls wait above it.
  }
floors-clause-multiplied = For each click of late there were { NUMBER($calls) } calls at BACK.
floors-clause-overload = With room for all of them it would be { NUMBER($alone) }. The rest is what timeouts and refusals add.
floors-clause-late = Of the last { WHOLE($calls) } calls at BACK { WHOLE($late) } came after whoever had clicked was gone.
floors-clause-refused = Of the last { WHOLE($calls) } calls at BACK { WHOLE($refused) } found its queue full.
floors-clause-failed = Of the last { WHOLE($ended) } clicks { WHOLE($failed) } got no answer.
floors-clause-denied = { $denied ->
    [one] One retry wasn’t
   *[other] { WHOLE($denied) } retries weren’t
  } made, for want of budget.
floors-clause-dropped = { $dropped ->
    [one] One call was dropped when its turn came
   *[other] { WHOLE($dropped) } calls were dropped when their turn came
  }: too late for anybody.
floors-clause-heals = { PERCENT($fails) } of what BACK does fails, and { PERCENT($answered) } of the clicks are answered.
floors-clause-asked = { NUMBER($clicks) } clicks a second, and BACK carries { NUMBER($capacity) } calls a second.
floors-clause-waits = { WHOLE($waiting) } of { WHOLE($queue) } places in BACK’s queue are taken.
floors-sign-quiet = nothing is under way
floors-sign-asking = calls are under way
floors-sign-waiting = { WHOLE($waiting) } wait at BACK
floors-sign-full = BACK’s queue is full, and it refuses
floors-sign-silent = BACK is silent

# One step
floors-event-nothing = Nothing more will happen.
floors-event-clicked = Click { $n }.
floors-event-answered = BACK answered, and click { $n } has its answer.
floors-event-passed = BACK answered a call for click { $n }, and somebody above no longer waited.
floors-event-wasted = BACK finished a call for click { $n } that nobody waited for any more.
floors-event-error = BACK failed a call for click { $n }.
floors-event-client = CLIENT gave up an attempt for click { $n }.
floors-event-front = FRONT gave up an attempt for click { $n }.
floors-event-middle = MIDDLE gave up an attempt for click { $n }.
floors-event-paused = A pause is over, of a call for click { $n }.

# In words
floors-twin-clicks-name = CLIENT
floors-twin-clicks = { WHOLE($waiting) } { $waiting ->
    [one] click waits
   *[other] clicks wait
  } for an answer; { $clicks ->
    [0] none comes by itself.
   *[other] { NUMBER($clicks) } come each second.
  }
floors-twin-calls-name = FRONT and MIDDLE
floors-twin-calls = { WHOLE($front) } and { WHOLE($middle) } calls are under way.
floors-twin-back-name = BACK
floors-twin-back = { $silent ->
    [0] It { $busy ->
        [0] idles
       *[other] works
      }; { WHOLE($waiting) } of { WHOLE($queue) } places in its queue are taken.
   *[other] It is silent.
  }
floors-twin-tree-name = The tree
floors-twin-tree = Click { $n }: { WHOLE($calls) } { $calls ->
    [one] call
   *[other] calls
  } at BACK, the last after { NUMBER($last) } s. { $ended ->
    [-1] Whoever clicked still waits.
   *[other] After { NUMBER($ended) } s the click { $answered ->
        [0] was given up; { WHOLE($late) } of the calls came afterwards.
       *[other] was answered.
      }
  }
floors-twin-instant-name = Its calls
floors-twin-instant = After { NUMBER($at) } s { WHOLE($calls) } { $calls ->
    [one] call comes
   *[other] calls come
  } to BACK.
floors-twin-all-name = Since the start
floors-twin-all = { WHOLE($clicks) } clicks: { WHOLE($answered) } answered, { WHOLE($failed) } not, with { WHOLE($calls) } calls at BACK.

# What can be reached
floors-goal-heal = A good day for retries.
floors-goal-heal-what = BACK fails half of what it does, for a minute: 95 % answered, at under 3 calls a click.
floors-goal-heal-done = { NUMBER($calls) } calls for a click, and nearly nobody noticed.
floors-goal-multiply = The worst day.
floors-goal-multiply-what = Everything fails, for a minute: 25 calls a click and more.
floors-goal-multiply-done = { NUMBER($calls) } calls for each click, and not one of them of use.
floors-goal-fewer = One is more than three.
floors-goal-fewer-what = At one share of failures a minute with three floors that try three times, and a minute with one: the one answers more.
floors-goal-fewer-done = { PERCENT($more) } of all clicks more, with two floors told to leave it.
floors-goal-twenty-seven = Twenty-seven.
floors-goal-twenty-seven-what = One click while BACK is silent, to the end of its tree.
floors-goal-twenty-seven-do = Click once
floors-goal-twenty-seven-done = 27 calls, { WHOLE($late) } of them after whoever clicked was gone.
floors-goal-three = Three.
floors-goal-three-what = The same, with each attempt’s deadline handed down.
floors-goal-three-do = Click once
floors-goal-three-done = 3 calls, { WHOLE($late) } of them for nobody.
floors-goal-one-layer = One floor tries again.
floors-goal-one-layer-what = Everything fails, some floor tries three times, and a click causes at most 3.2 calls for a minute.
floors-goal-one-layer-done = { NUMBER($calls) } calls for a click.
floors-goal-budget = A tenth and no more.
floors-goal-budget-what = Everything fails, three floors try three times, each with a budget of 10 %: at most 1.5 calls a click.
floors-goal-budget-done = { NUMBER($calls) } calls for a click, on the worst of days.
floors-situation-good-day = a good day
floors-situation-turn = the turn
floors-situation-bad-day = a bad day
floors-situation-worst-day = the worst

# In the drawing: each may have as many characters as src/sim/models/floors/drawing/labels.rs says.
floors-label-client = CLIENT
floors-label-front = FRONT
floors-label-middle = MIDDLE
floors-label-back = BACK
floors-label-client-short = C
floors-label-front-short = F
floors-label-middle-short = M
floors-label-back-short = B
floors-label-clicks = { WHOLE($n) } waiting
floors-label-calls = { WHOLE($n) } { $n ->
    [one] call
   *[other] calls
  }
floors-label-wait = { WHOLE($n) } in line
floors-label-number = { WHOLE($n) }
floors-label-times = ×{ NUMBER($n) }
floors-label-a-call = calls a click
floors-label-tree = click { WHOLE($n) }: { WHOLE($calls) } { $calls ->
    [one] call
   *[other] calls
  }
floors-label-tree-short = { WHOLE($calls) } { $calls ->
    [one] call
   *[other] calls
  }
floors-label-time = { NUMBER($n) } s
floors-label-gone = gone
floors-label-there = there
floors-label-so-many = ×{ WHOLE($n) }
floors-label-silent = silent
floors-label-click = click
floors-label-error = error
floors-action-click = Click once

# The bet
floors-compare-more = more of the clicks answered with “{ $how }”
floors-compare-fewer = fewer of the clicks answered with “{ $how }”
floors-bet-crossing = From which share of failures on do three floors that retry answer fewer clicks than one?
floors-bet-crossing-truth = { PERCENT($n) }: three answer fewer
floors-bet-crossing-reason = At { PERCENT($n) } three floors answer fewer clicks than one of them alone: each tries again what still waits at BACK, so its queue stays full; and what finds it full fails, and is tried again.

# The marks
floors-legend-dot = a call that somebody waits for
floors-legend-ghost = a call whose click has ended
floors-legend-square = a call that waits at BACK
floors-legend-cross = a call that failed or was refused
floors-why = The floors stand from left to right, with the calls that are under way at each. A call is drawn travelling for a moment, though it takes no time. Calls for a click are the last minute’s calls divided by its clicks; some are of earlier clicks. Below grows the tree of one click: time runs down, and each stroke is an attempt. A broken one was made after the click had ended, a cross is a failure, a dot an answer, and a stroke without either was never answered.

# The static table and its still; none of it goes to the page's scripts.
floors-table-title = The lab of three floors
floors-table-described = { NUMBER($clicks) } clicks a second; CLIENT, FRONT and MIDDLE try { WHOLE($client) }, { WHOLE($front) } and { WHOLE($middle) } times, for { $timeout } each; BACK carries { NUMBER($capacity) } calls a second and has { WHOLE($queue) } places to wait
floors-table-answered-share = Answered
floors-table-calls-per-click = Calls a click
floors-table-refused-share = Refused
floors-table-late-share = For nobody
floors-table-utilization = BACK busy
floors-table-answer = three floors answer fewer than one from { $n } on
