# Copies that expire: what resolvers hold of a name, and what their visitors are told.

# Settings, and what they may be
resolver-setting-ttl = TTL
resolver-value-ttl = { $n ->
    [30] 30 s
    [60] 1 min
    [300] 5 min
    [900] 15 min
    [1800] 30 min
    [3600] 1 h
    [7200] 2 h
    [10800] 3 h
    [86400] 1 day
   *[other] { SPAN($n) }
  }
resolver-setting-every = Each resolver is asked
resolver-value-every = { $n ->
    [0.1] ten times a second
    [6] ten times a minute
    [60] once a minute
    [600] every ten minutes
    [3600] once an hour
    [86400] once a day
   *[other] every { DURATION($n) }
  }
resolver-setting-resolvers = Resolvers
resolver-setting-stale = Dead copies are good for another
resolver-value-stale = { $n ->
    [0] nothing
    [600] 10 min
    [3600] hour
    [86400] day
    [604800] week
   *[other] { SPAN($n) }
  }
resolver-setting-silence = A silence lasts
resolver-value-silence = { $n ->
    [600] 10 min
    [3600] 1 h
    [86400] 1 day
   *[other] { SPAN($n) }
  }
resolver-setting-start = Caches at the start
resolver-choice-start-everyday = as in everyday life
resolver-choice-start-expired = the name’s copies gone
resolver-choice-start-empty = empty
resolver-group-questions = // The questions
resolver-group-server = // The name server

# What is counted
resolver-number-copies = From copies
resolver-number-copies-short = Copies
resolver-number-server = Server, an hour
resolver-number-server-short = Server/h
resolver-number-old = Old since change
resolver-number-old-short = Old
resolver-number-failed = Failed
resolver-curve-copies = answered from copies
resolver-curve-copies-short = from copies
resolver-curve-server = to your server, an hour
resolver-curve-server-short = to the server
resolver-future-right = answered, and rightly

# The word
resolver-verdict-calm = Calm
resolver-verdict-chatty = Chatty
resolver-verdict-two-truths = Two truths
resolver-verdict-patchy = Patchy
resolver-verdict-dark = Dark

# What holds now
resolver-clause-failed = Of the last { WHOLE($asked) } questions, { WHOLE($failed) } found no answer.
resolver-clause-silent = The name server is silent: { $alive } of { $of } resolvers still hold a copy that is good.
resolver-clause-stale = { $stale ->
    [one] One dead copy was
   *[other] { WHOLE($stale) } dead copies were
  } given out on purpose, for want of a better answer.
resolver-clause-old = Of the last { WHOLE($asked) } answers, { WHOLE($old) } gave an old address.
resolver-clause-over = { $old ->
    [0] Nobody has heard an old address since the change.
    [one] One answer was old, { SPAN($last) } after the change. Nobody holds such a copy now.
   *[other] { WHOLE($old) } answers were old, the last of them { SPAN($last) } after the change. Nobody holds such a copy now.
  }
resolver-clause-copies = Of the last ten minutes’ questions, copies answered { PERCENT($share) }.
resolver-clause-begins = { $asked ->
    [0] Nobody has asked yet.
    [one] One question so far.
   *[other] { WHOLE($asked) } questions so far.
  }
resolver-clause-quiet = Hardly anybody asks: { $asked ->
    [one] one question
   *[other] { WHOLE($asked) } questions
  } in ten minutes.
resolver-sign-calm = { $new } of { $of } hold the address
resolver-sign-moving = { $old } of { $of } hold an old address
resolver-sign-silent = the server is silent

# One step
resolver-event-nothing = Nobody asks.
resolver-event-new = Resolver { $n } was asked, and answered from its copy.
resolver-event-old = Resolver { $n } was asked, and answered from its copy: the address is an old one.
resolver-event-taken = Resolver { $n } was asked, held no copy that was good, and took a new one.
resolver-event-stale = Resolver { $n } was asked, and gave out a dead copy, since the server is silent.
resolver-event-failed = Resolver { $n } was asked, and had no answer.
resolver-event-back = The name server answers again.

# In words
resolver-twin-asks-name = Visitor
resolver-twin-asks = { EXACT($at) }: asks the resolver for the address, and to find it out if need be (recursive). There at { EXACT($there) }.
resolver-twin-answer-name = Resolver, at last
resolver-twin-answer = { EXACT($at) }: tells the visitor the address. There at { EXACT($there) }.
resolver-twin-root-asked-name = Resolver to root
resolver-twin-root-asked = { EXACT($at) }: asks for the name (iterative). There at { EXACT($there) }.
resolver-twin-root-name = Root
resolver-twin-root = { EXACT($at) }: doesn’t know, but knows who keeps com. There at { EXACT($there) }.
resolver-twin-com-asked-name = Resolver to com
resolver-twin-com-asked = { EXACT($at) }: asks for the name. There at { EXACT($there) }.
resolver-twin-com-name = com
resolver-twin-com = { EXACT($at) }: doesn’t know, but knows who keeps example.com. There at { EXACT($there) }.
resolver-twin-own-asked-name = Resolver to example
resolver-twin-own-asked = { EXACT($at) }: asks for the name. There at { EXACT($there) }.
resolver-twin-own-name = example
resolver-twin-own = { EXACT($at) }: tells the address, and how long it is good. There at { EXACT($there) }.
resolver-twin-holds-name = Resolver
resolver-twin-holds = Number { $n } holds { $holds ->
    [0] nothing that is good
    [1] the address, for another { SPAN($left) }
   *[other] an old address, for another { SPAN($left) }
  }; { $ago ->
    [-1] not asked so far
   *[other] last asked { SPAN($ago) } ago
  }.
resolver-twin-answers-name = Answers
resolver-twin-answers = Of { WHOLE($asked) } questions, { WHOLE($right) } were answered with the address as it was, { WHOLE($old) } with an old one, and { WHOLE($failed) } failed.

# What can be reached
resolver-goal-anew = Watch a copy live and die.
resolver-goal-anew-what = A disc drains; once it is empty, the next question takes a new copy.
resolver-goal-anew-done = Resolver { $n } asked anew, once its copy was dead.
resolver-goal-hour = Move, with an hour on the slips.
resolver-goal-hour-what = Change the address at 1 h, and see an old answer fifty minutes later.
resolver-goal-hour-do = Change the address
resolver-goal-hour-done = An old answer { NUMBER($minutes) } minutes after the change.
resolver-goal-prepared = Move, and nobody notices.
resolver-goal-prepared-what = From 10 min or more: no answer may be old for longer than a minute.
resolver-goal-prepared-done = At the change the longest-lived copy had { NUMBER($left) } s left.
resolver-goal-too-late = Lower it in that very minute.
resolver-goal-too-late-what = TTL 1 min and the change together: see an old answer 45 minutes later.
resolver-goal-too-late-done = An old answer { NUMBER($minutes) } minutes later: it did not help.
resolver-goal-silence = Survive a silence.
resolver-goal-silence-what = Ten minutes without your server, and fewer than 15 % of the questions fail.
resolver-goal-silence-do = Silence the server
resolver-goal-silence-done = { PERCENT($share) } failed.
resolver-goal-both = Both in one run.
resolver-goal-both-what = A move that nobody notices, and a silence that is survived.
resolver-goal-both-done = { $old ->
    [0] No answer was old
    [one] One answer was old
   *[other] { WHOLE($old) } answers were old
  } after the last change, and the silence was survived.
resolver-goal-enough = Where longer stops paying.
resolver-goal-enough-what = Once a minute, under an hour: 97.8 % from copies over three hours.
resolver-goal-enough-done = { PERCENT($share) }: the next hours buy next to nothing.
resolver-action-change = Change the address
resolver-action-silence = Mute the server, or bring it back
resolver-action-empty = Empty the next cache that holds a copy
resolver-action-look-up = Look a name up
resolver-situation-nervous = nervous
resolver-situation-everyday = everyday
resolver-situation-long = set and forget

# In the drawing: each may have as many characters as src/sim/models/resolver/drawing/labels.rs says.
resolver-label-visitor = VISITOR
resolver-label-resolver = RESOLVER
resolver-label-root = root
resolver-label-com = com
resolver-label-own = example
resolver-label-time = { EXACT($n) }
resolver-label-lives = TTL { $n ->
    [30] 30 s
    [60] 1 min
    [300] 5 min
    [900] 15 min
    [1800] 30 min
    [3600] 1 h
    [7200] 2 h
    [10800] 3 h
    [86400] 1 day
   *[other] { CLOCK($n) }
  }
resolver-label-silent = silent
resolver-label-change = change
resolver-label-silence = mute
resolver-label-back = back
resolver-label-empty = empty
resolver-label-now = now
resolver-label-answers = share of answers
resolver-label-says-where = here
resolver-label-says-ask = ask …

# What the instrument says of every lab, said of this one
resolver-twin-verdict = { $word }: { $share } would be answered, and rightly.

resolver-settings-hint = The same questions will come at the same moments. Only what you change is different.
resolver-compare-more = more are answered from copies with { $how }
resolver-compare-fewer = fewer are answered from copies with { $how }

# The bet
resolver-bet-half = At noon you change the address. At which TTL do half of the answers still give the old one at half past twelve?
resolver-bet-half-truth = { SPAN($n) }: half are old
resolver-bet-half-reason = Twice the half hour, and the time from one question to the next. What remains of a copy at noon is anything between nothing and all of it; after half an hour those with less are gone, and half of the answers come from what is left at { SPAN($n) }. (The time between questions is added since some resolvers hold nothing at noon: nobody has asked since their copy died.)

# The marks
resolver-legend-dot = the address as it is
resolver-legend-square = an old address
resolver-legend-heap = no answer
resolver-legend-ghost = a dead copy, given out while the server is silent
resolver-legend-line = what theory expects to be old
resolver-why = Each disc is a resolver, and what is filled of it is how much longer its copy is good; in its middle is what it would answer, hollow where that is a dead copy for want of a better one, and nothing where it holds nothing. A line to the name server is a question that a copy could not answer: nobody else ever asks there, and the server never calls. Below, each bar is a minute’s answers; upright lines are what you did. Old addresses stand above the present one, so after a change they drain from the line that theory draws. (It knows nothing of silences, of another rate, of emptied caches, or of copies that began together, and isn't drawn then.) One second here is a minute. (The first 24 resolvers are drawn; the numbers count all.)

# The static table and its still; none of it goes to the page's scripts.
resolver-table-title = The lab of copies
resolver-table-described = { WHOLE($resolvers) } resolvers, each asked every { $every } on average: what their copies answer, and what gets to your server
resolver-table-copies-share = From copies
resolver-table-to-server = To your server, an hour
resolver-table-lookup-s-mean = A look-up takes
resolver-table-answer = half are old at { $n }
