# The restart: a crowd that comes back, and a server that works for whoever has gone.

# Settings, and what they may be
restart-setting-spread = Spread over
restart-value-spread = { NUMBER($n) } s
restart-setting-pause = They pause
restart-choice-pause-none = not at all
restart-choice-pause-second = 1 s
restart-choice-pause-spread = at random, up to the spread
restart-choice-pause-exponential = longer each time, at random
restart-setting-clients = Clients
restart-setting-rate = Handshakes a second
restart-setting-patience = Each waits for
restart-value-patience = { NUMBER($n) } s
restart-setting-base = The first pause is up to
restart-value-base = { NUMBER($n) } s
restart-needs-base = pauses don’t grow
restart-setting-notice = Who has gone
restart-choice-notice-false = is served all the same
restart-choice-notice-true = is skipped
restart-group-clients = // The crowd
restart-group-server = // The server

# What is counted
restart-number-back = Back
restart-number-waiting = Waiting
restart-number-wasted = Wasted slots
restart-number-wasted-short = Wasted
restart-number-all = All back after
restart-number-all-short = All after
restart-curve-back = back after two minutes
restart-curve-back-short = after 2 min
restart-curve-first = through with their first call
restart-curve-first-short = first call
restart-future-back = are back in the end

# The word
restart-verdict-smooth = Smooth
restart-verdict-wasteful = Wasteful
restart-verdict-straggling = Straggling
restart-verdict-storm = Storm

# What holds now
restart-clause-all-back = All are back, after { NUMBER($at) } s; { $wasted ->
    [0] no slot was wasted
    [one] one slot was wasted
   *[other] { WHOLE($wasted) } slots were wasted
  }.
restart-clause-storm = All { WHOLE($wasted) } slots of the last seconds, ten at most, were for somebody who had gone.
restart-clause-wasted = In the last seconds, ten at most, { WHOLE($wasted) } slots wasted, { WHOLE($back) } not.
restart-clause-gone = { WHOLE($gone) } who have gone, then { WHOLE($waiting) } who wait.
restart-clause-waiting = { WHOLE($waiting) } wait, and nobody before them has gone.
restart-clause-away = Nobody waits; { WHOLE($away) } are still at home.
restart-sign-done = all { WHOLE($of) } are back
restart-sign-wasting = working for nobody
restart-sign-serving = { WHOLE($back) } of { WHOLE($of) } are back
restart-sign-idle = idle; { WHOLE($back) } are back

# One step
restart-event-nothing = Nothing happens any more.
restart-event-back = One more has a connection: { WHOLE($n) } are back.
restart-event-wasted = A slot has ended for somebody who had gone: { WHOLE($n) } are wasted so far.
restart-event-hung-up = Somebody has waited for too long and hung up; { WHOLE($n) } who have gone stand in the queue.
restart-event-called = Somebody calls; { WHOLE($n) } wait.

# In words
restart-twin-crowd-name = The crowd
restart-twin-crowd = { WHOLE($back) } are back, { WHOLE($waiting) } wait, and { WHOLE($home) } are at home.
restart-twin-slots-name = The queue
restart-twin-slots = { WHOLE($gone) } who have gone stand in it; { WHOLE($wasted) } slots were wasted so far.

# What can be done
restart-action-restart = Restart the server

# What can be reached
restart-goal-felled = See the storm.
restart-goal-felled-what = After two minutes, at most 30 % are back.
restart-goal-felled-done = { PERCENT($share) } are back, and the server never rested.
restart-goal-soon = Nearly all, and soon.
restart-goal-soon-what = 99.9 % back within 25 s, with 20 s of work or more.
restart-goal-soon-done = Nearly all were back after { NUMBER($at) } s.
restart-goal-spread = By spreading alone.
restart-goal-spread-what = The same, spread over at most 16 s, and nobody is skipped.
restart-goal-spread-done = After { NUMBER($at) } s, by waiting at home.
restart-goal-notice = By looking up.
restart-goal-notice-what = The same, all at once, with a server that skips who has gone.
restart-goal-notice-done = After { NUMBER($at) } s, and nobody had to be patient.
restart-situation-suggested = as suggested
restart-situation-least = the least
restart-situation-half-a-minute = half a minute

# In the drawing: each may have as many characters as src/sim/models/restart/drawing/labels.rs says.
restart-label-crowd = THE CROWD
restart-label-back = back { WHOLE($n) }
restart-label-queue = THE QUEUE
restart-label-gone = gone { WHOLE($n) }
restart-label-slots = each s, of { NUMBER($n) }
restart-label-time = { $n } s

# What the instrument says of every lab, said of this one
restart-curves-theory = The lines over the axis are the flow of callers, worked out step by step as if there were any number of them. A dot is a setting you stayed with, an open one was with other settings.
restart-twin-verdict = { $word }: { $share } are back in the end.

restart-compare-more = more are back with { $how }
restart-compare-fewer = fewer are back with { $how }

# The bet
restart-bet-least = Over how many seconds must they spread their calls so that hardly anybody hangs up?
restart-bet-least-truth = { NUMBER($n) } s: hardly anybody hangs up
restart-bet-least-reason = The last callers may wait for { NUMBER($patience) } s of the work. So the calls may come over the rest of it, { NUMBER($n) } s.

# The marks
restart-legend-dot = is back
restart-legend-square = waits
restart-legend-ghost = is at home
restart-legend-heap = a slot for somebody who has gone
restart-why = Above is the crowd: those who are back, those who wait, and those who pause at home. Below it is the queue as the server sees it, from the front: who has gone stands before those who wait, for who called first gives up first. In the chart each bar is a second of the server’s work, filled by who came back, and by handshakes for nobody.

# The static table and its still; none of it goes to the page's scripts.
restart-table-title = The restart
restart-table-described = { WHOLE($clients) } clients, { NUMBER($rate) } handshakes a second, { $patience } of patience (a storm never ends, so it has no row)
restart-table-back-share = Back
restart-table-all-s = All back after
restart-table-wasted-share = Slots wasted
restart-table-answer = nobody waits too long from { $n } on
