# Letters, and a second one for what is late.

# Settings, and what they may be
tail-setting-load = Load
tail-setting-again = If it is late
tail-choice-again-none = just wait
tail-choice-again-hedge = a second letter
tail-choice-again-timeout = give up, try again
tail-setting-after = Late after
tail-needs-after = nothing is done about what is late
tail-setting-cancel = A letter too many
tail-needs-cancel = there is one letter only
tail-choice-cancel-false = stays in the queue
tail-choice-cancel-true = leaves the queue
tail-setting-slowness = Slowness belongs to
tail-choice-slowness-server = the server
tail-choice-slowness-request = the request
tail-setting-workers = Workers
tail-group-letters = // Letters
tail-group-service = // Service

# What is counted
tail-number-median = Half within
tail-number-median-short = Half
tail-number-slowest = 99 in 100 within
tail-number-slowest-short = 99 %
tail-number-slowest-spread = Of those answered since the start { $list }.
tail-number-more = More letters
tail-number-more-short = More
tail-number-busy = Workers busy
tail-number-busy-short = Busy
tail-curve-slowest = 99 in 100 within
tail-curve-slowest-short = 99 %
tail-curve-busy = workers busy
tail-curve-busy-short = busy
tail-future-in-time = answered within 1 s

# The word
tail-verdict-sharp = Sharp
tail-verdict-tailed = Tailed
tail-verdict-late = Late
tail-verdict-collapsed = Collapsed

# What holds now
tail-clause-nobody-asks = Nobody asks.
tail-clause-collapsed = The queue makes answers late, and what is late is sent again: { PERCENT($more) } more letters.
tail-clause-useless = { PERCENT($more) } more letters, and one answer in a hundred takes { DURATION($p99) } all the same: the second letter is as slow as the first.
tail-clause-more = { PERCENT($more) } more letters.
tail-clause-failed = Of the last { WHOLE($ended) } requests { WHOLE($failed) } failed.
tail-clause-wasted = { $wasted ->
    [one] One letter was
   *[other] { WHOLE($wasted) } letters were
  } answered after being given up.
tail-clause-cancelled = { $cancelled ->
    [one] One letter
   *[other] { WHOLE($cancelled) } letters
  } left the queue before anybody had begun with it.
tail-clause-late = Half of the answers took { DURATION($p50) } at most, and one in a hundred more than { DURATION($p99) }.
tail-clause-load = { PERCENT($load) } of what { $workers ->
    [one] one worker
   *[other] { WHOLE($workers) } workers
  } can do.
tail-sign-quiet = nobody works
tail-sign-busy = { $busy ->
    [one] one works
   *[other] { WHOLE($busy) } work
  }, and nobody waits
tail-sign-waiting = { $waiting ->
    [one] one waits
   *[other] { WHOLE($waiting) } wait
  }
tail-sign-flooded = { WHOLE($waiting) } wait: the queue is far longer than what is at work

# One step
tail-event-nothing = Nothing more will happen.
tail-event-sent = A request was sent; { WHOLE($n) } wait.
tail-event-answered = A request was answered; { WHOLE($n) } workers are busy.
tail-event-wasted = A letter was answered that nobody waited for any more; { WHOLE($n) } workers are busy.
tail-event-second = An answer is late, and a second letter was sent; { WHOLE($n) } wait.
tail-event-again = An answer was given up, and the request sent again; { WHOLE($n) } wait.
tail-event-failed = A request failed; { WHOLE($n) } wait.

# In words
tail-twin-workers-name = Workers
tail-twin-workers = { WHOLE($busy) } of { WHOLE($workers) } work, and { $waiting ->
    [one] one letter waits
   *[other] { WHOLE($waiting) } letters wait
  }.
tail-twin-letters-name = Letters
tail-twin-letters = { $again ->
    [0] Each request is sent once
    [1] A second letter is sent after { EXACT($after) }
   *[other] An answer is given up after { EXACT($after) }, three times at most
  }; slowness belongs to the { $slowness ->
    [0] server.
   *[other] request.
  }
tail-twin-answers-name = Answers
tail-twin-answers = { $answers ->
    [0] None of late.
   *[other] Of late half within { DURATION($p50) }, 95 in 100 within { DURATION($p95) }, 99 in 100 within { DURATION($p99) }{ $p999 ->
        [0] {""}
       *[other] , 999 in 1,000 within { DURATION($p999) }
    }.
  }
tail-twin-all-name = Since the start
tail-twin-all = { WHOLE($sent) } requests: { WHOLE($answered) } answered, { WHOLE($failed) } failed, with { WHOLE($letters) } letters.

# What can be reached
tail-goal-cut = Cut the tail.
tail-goal-cut-what = At 30 %, a minute with 99 in 100 within 0.25 s, for at most 10 % more letters.
tail-goal-cut-done = { PERCENT($more) } more letters, and the tail is gone.
tail-goal-patience = The same by giving up.
tail-goal-patience-what = At 30 %, with a timeout: 99 in 100 within 1.2 s, at most 2.5 % more letters, and fewer than one in a thousand fail.
tail-goal-patience-done = { DURATION($p99) } for 99 in 100.
tail-goal-cliff = Find the cliff.
tail-goal-cliff-what = A second letter that makes one answer in a hundred take 3 s and more, at a load of at most 60 %.
tail-goal-cliff-done = { DURATION($p99) }. The queue makes answers late, and what is late is sent again.
tail-goal-saved = Walk over it.
tail-goal-saved-what = A second letter at 55 % or more, and 99 in 100 within a second, for a minute.
tail-goal-saved-done = { DURATION($p99) }, because what isn’t needed leaves the queue.
tail-goal-useless = Buy nothing.
tail-goal-useless-what = At 30 %, a second letter after at most 0.2 s, and still one answer in a hundred takes 1.2 s and more.
tail-goal-useless-done = { DURATION($p99) }: a large request is large wherever it is sent.
tail-situation-quiet-day = a quiet day
tail-situation-half = half
tail-situation-rush = a rush

# In the drawing: each may have as many characters as src/sim/models/tail/drawing/labels.rs says.
tail-label-workers = { $n } of { $of } busy
tail-label-in-line = { WHOLE($n) } in line
tail-label-tick = { $n ->
    [10] 10 ms
    [100] 0.1 s
    [1000] 1 s
    [10000] 10 s
   *[other] 100 s
  }
tail-label-half = 50 %
tail-label-twentieth = 95 %
tail-label-hundredth = 99 %
tail-label-thousandth = 99.9 %
tail-label-late = late
tail-label-late-after = late: { DURATION($n) }
tail-label-within = 99 % { DURATION($n) }

# The bet
tail-bet-cliff = From which load on can a second letter bring the house down for good?
tail-bet-cliff-truth = { PERCENT($n) }: twice that is all
tail-bet-cliff-reason = From { PERCENT($n) } on the workers can’t carry two letters for everybody. Once a queue has made everything late, it keeps everything late.

# The marks
tail-legend-dot = a letter that somebody works on
tail-legend-ghost = a letter that nobody waits for any more
tail-legend-square = a letter that waits
tail-why = Each ring is a worker, and squares are letters in the one queue before all of them. The mountain shows how long the answers of the last minute took: two steps to the right is twice as long; all that is quicker stands in the first step. The flags are the times within which half of the answers came, 95 in 100, 99 in 100 and, once there are a thousand of them, 999 in 1,000. Late is where a second letter goes, or a letter is given up: pull it by its handle.

# The static table and its still; none of it goes to the page's scripts.
tail-table-title = The lab of letters
tail-table-described = { WHOLE($workers) } workers before one queue; 95 in 100 letters take 40 ms on average and the others 1 s; about what is late after { $after }: { $again ->
    [none] nothing is done
    [hedge] a second letter
   *[other] it is given up and tried again
  }
tail-table-latency-s-p50 = Half within
tail-table-latency-s-p99 = 99 in 100 within
tail-table-latency-s-p999 = 999 in 1,000 within
tail-table-more-share = More letters
tail-table-utilization = Busy
tail-table-answer = a second letter brings the house down from { $n } on
