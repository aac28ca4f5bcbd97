# A cache in front of a database, and the day it forgets.

# Settings, and what they may be
cache-setting-slots = Slots
cache-setting-rate = Requests
cache-setting-items = Items
cache-setting-skew = Skew
cache-setting-evict = Out goes
cache-choice-evict-lru = the least recently used
cache-choice-evict-fifo = the oldest
cache-choice-evict-random = any of them
cache-setting-ttl = A copy is good for
cache-off-ttl = ever
cache-setting-db-workers = Workers
cache-setting-db-time = A fetch takes
cache-setting-db-service = A fetch is
cache-choice-db-service-exponential = now longer, now shorter
cache-choice-db-service-fixed = always as long
cache-setting-db-queue = Places in the queue
cache-setting-patience = Patience
cache-off-patience = endless
cache-setting-retries = Tries once more
cache-setting-single-flight = Single flight
cache-choice-single-flight-false = no
cache-choice-single-flight-true = yes
cache-setting-keep-abandoned = Answers for nobody
cache-choice-keep-abandoned-false = are thrown away
cache-choice-keep-abandoned-true = are stored
cache-setting-writes = Writes
cache-setting-invalidate = A write
cache-choice-invalidate-false = leaves the copy
cache-choice-invalidate-true = deletes the copy
cache-needs-invalidate = nothing is written
cache-group-requests = // Requests
cache-group-cache = // Cache
cache-group-database = // Database
cache-group-writes = // Writes
cache-action-restart = Restart the cache

# What is counted
cache-number-hits = Hit ratio
cache-number-hits-short = Hits
cache-number-load = Asked of the database
cache-number-load-short = Asked
cache-number-latency = Avg latency
cache-number-latency-short = Latency
cache-number-latency-spread = Of those answered since the start { $list }.
cache-number-wasted = For nobody
cache-number-wasted-short = Wasted
cache-curve-hits = hit ratio
cache-curve-hits-short = hits
cache-curve-load = asked of the database
cache-curve-load-short = asked
cache-future-answered = answered

# The word
cache-verdict-comfortable = Comfortable
cache-verdict-leaning = Leaning
cache-verdict-straining = Straining
cache-verdict-overloaded = Overloaded
cache-verdict-collapsed = Collapsed

# What holds now
cache-clause-for-nobody = { $stored ->
    [0] The database works for nobody: { PERCENT($wasted) } of what it fetched came too late.
   *[other] { PERCENT($wasted) } of what the database fetched came too late for whoever had asked, and was stored.
  }
cache-clause-cold = Most of the cache is empty: { WHOLE($copies) } copies for { WHOLE($slots) } slots.
cache-clause-lost = Of the last { WHOLE($ended) } requests { WHOLE($given-up) } gave up and { WHOLE($refused) } { $refused ->
    [one] was
   *[other] were
  } refused.
cache-clause-longer-than-patience = { WHOLE($queued) } fetches wait, which takes { NUMBER($takes) } s. Nobody waits longer than { NUMBER($patience) } s.
cache-clause-outdated = { NUMBER($percent) } % of the last answers were out of date.
cache-clause-hits = { PERCENT($hits) } hits. The database gets { NUMBER($asked) } a second, of { NUMBER($carries) }.
cache-clause-spread = Half took { DURATION($median) } at most, one in a hundred { DURATION($slowest) } or more.
cache-clause-no-cache = There is no cache: everything is asked of the database.
cache-sign-idle = the database is idle
cache-sign-busy = nothing waits at the database
cache-sign-queue = { $queued ->
    [one] one fetch waits
   *[other] { WHOLE($queued) } fetches wait
  }
cache-sign-full = the database’s queue is full

# One step
cache-event-nothing = Nothing more will happen.
cache-event-hit = Item { $item }: a hit.
cache-event-fetched = Item { $item }: a miss, and a worker begins at once.
cache-event-queued = Item { $item }: a miss, and the fetch waits.
cache-event-joined = Item { $item }: a miss, and somebody is fetching it already.
cache-event-refused = Item { $item }: a miss, and the database’s queue is full.
cache-event-answered = Item { $item } was fetched, for somebody who had waited for it.
cache-event-wasted = Item { $item } was fetched, and nobody waited for it any more.
cache-event-given-up = Whoever had asked for item { $item } gave up.
cache-event-written = Item { $item } was written.

# In words
cache-twin-requests-name = Requests
cache-twin-requests = { RATE($rate) } a second, for { WHOLE($items) } items.
cache-twin-cache-name = Cache
cache-twin-cache = { WHOLE($copies) } copies in { WHOLE($slots) } slots: of the 100 most popular items { WHOLE($first) } are there. { WHOLE($outdated) } copies are out of date.
cache-twin-database-name = Database
cache-twin-database = { WHOLE($busy) } of { WHOLE($workers) } workers are busy, and { $queued ->
    [one] one fetch waits
   *[other] { WHOLE($queued) } fetches wait
  } in { WHOLE($queue) } places.
cache-twin-waiting-name = Waiting
cache-twin-waiting = { $waiting ->
    [one] One request waits
   *[other] { WHOLE($waiting) } requests wait
  } for a fetch.
cache-twin-ended-name = Since the start
cache-twin-ended = { WHOLE($sent) } asked: { WHOLE($answered) } answered, { WHOLE($refused) } refused, { WHOLE($given-up) } gave up.

# What can be reached
cache-goal-tenth = A tenth will do.
cache-goal-tenth-what = At most 100 slots, and a hit ratio of 55 % or more over 10 s.
cache-goal-tenth-done = { PERCENT($share) } of the look-ups were hits, with a tenth of the items.
cache-goal-twice = Buy twice as many.
cache-goal-twice-what = Stay 20 s at some number of slots and 20 s at twice as many: fewer than 15 points more are hits.
cache-goal-twice-done = { PERCENT($share) } of the look-ups more are hits now, for twice as many slots.
cache-goal-knee = Stand at the edge.
cache-goal-knee-what = Between 345 and 400 slots, half a minute, and 95 % answered.
cache-goal-knee-done = { PERCENT($share) } were answered. Chance decides when it falls.
cache-goal-broken = Break it.
cache-goal-broken-what = With 400 slots or more restart the cache, and look again after a minute.
cache-goal-broken-do = Restart the cache
cache-goal-broken-done = { PERCENT($share) } are answered, a minute after. Nothing is broken but the content of a memory.
cache-goal-saved = Save it.
cache-goal-saved-what = The same with one other setting changed: within three minutes 99 % are answered again.
cache-goal-saved-done = { WHOLE($seconds) } s after the restart 99 % had been answered for ten seconds.
cache-goal-saved-again = Save it another way.
cache-goal-saved-again-what = With another setting than the one before.
cache-goal-saved-again-done = { WHOLE($seconds) } s after the restart 99 % had been answered for ten seconds.
cache-goal-fresh = Fresh enough.
cache-goal-fresh-what = With 10 writes a second: at most 5 % out of date, and a hit ratio of 70 %.
cache-goal-fresh-done = { PERCENT($share) } of the answers were out of date.
cache-situation-no-cache = no cache
cache-situation-tenth = a tenth
cache-situation-just-enough = at the edge
cache-situation-good-day = a good day

# In the drawing: each may have as many characters as src/sim/models/cache/drawing/labels.rs says.
cache-label-rate = { $n } a second
cache-label-drawn = 1 in { $n } drawn
cache-label-copies = copies { $n } / { $slots }
cache-label-queue = queue { $n } / { $places }
cache-label-awaited = awaited: { $n }
cache-label-lost = { WHOLE($n) } lost
cache-label-wasted = { WHOLE($n) } for nobody
cache-label-restart = restart the cache

# The bet
cache-compare-more = more hits with “{ $how }”
cache-compare-fewer = fewer hits with “{ $how }”
cache-bet-enough = 1,000 items, 100 requests a second, a database that carries 20. How many slots must the cache have so that no more than 20 a second are left for it?
cache-bet-enough-truth = { WHOLE($n) }: the database is asked for just what it carries
cache-bet-enough-reason = From { WHOLE($n) } slots on, four fifths of the questions are hits, and no more than the database carries is left for it. A cache with room for a third of the items does that.

# The marks
cache-legend-dot = a request on its way; in the cache, a copy that was used within the last second
cache-legend-answer = an answer
cache-legend-level = a copy
cache-legend-square = a copy that is out of date
cache-legend-ghost = a fetch that nobody waits for any more
cache-legend-cross = refused, or given up
cache-why = Each cell is an item, the most popular at the top left; it is filled where the cache holds a copy that is good. (Of more than 1,000 items the first 1,000 are drawn.) The bar is the database’s queue, and the thin one below it is for how much of that somebody still waits. A request is drawn slower on its way than it is, so that you can follow it; no number counts that. The average latency counts only what is answered. Of more than 60 a second, every second or third is drawn.

# The static table and its still; none of it goes to the page's scripts.
cache-table-title = The caching lab
cache-table-described = { RATE($rate) } requests a second for { WHOLE($items) } items by Zipf’s law with exponent { NUMBER($skew) }; out goes { $evict ->
    [lru] the least recently used
    [fifo] the oldest
   *[random] any copy
  }; a database with { WHOLE($db-workers) } workers that each fetch an item in { $db-time } on average, and { WHOLE($db-queue) } places to wait; { $patience ->
    [none] whoever waits is patient
   *[other] whoever waits gives up after { $patience }
  }
cache-table-hit-share = Hits
cache-table-asked-per-s = Asked of the database
cache-table-answered-share = Answered
cache-table-wasted-share = Fetched for nobody
cache-table-latency-s-p50 = Median
cache-table-latency-s-p99 = 99th percentile
cache-table-answer = the database is asked for what it carries at { $n }
cache-table-silence-fetches = The formulas are for fetches that take no time, and here they take some: they are the curves over the lab’s axis, and no column of this table.
cache-table-silence-both = There is no closed form here for copies that go for want of room and for another reason, too.
cache-table-silence-overload = The formulas are for a database that keeps up.
