# Listeners: doors that stay open, and the box between that forgets them.

# Settings, and what they may be
listeners-setting-every = Pulse
listeners-value-every = { NUMBER($n) } s
listeners-setting-way = How news comes
listeners-choice-way-poll = poll
listeners-choice-way-long-poll = long poll
listeners-choice-way-events = events
listeners-choice-way-websocket = WebSocket
listeners-setting-heartbeats = Heartbeats
listeners-choice-heartbeats-false = none
listeners-choice-heartbeats-true = after each silence
listeners-needs-heartbeats = nothing is held open
listeners-setting-news = News every
listeners-value-news = { $n ->
    [300] 5 min
    [600] 10 min
    [3600] hour
   *[other] { NUMBER($n) } s
  }
listeners-setting-forgets = The box forgets after
listeners-off-forgets = never
listeners-value-forgets = { $n ->
    [3600] 1 h
   *[other] { NUMBER($n) } s
  }
listeners-setting-watchdog = Patience beyond a heartbeat
listeners-value-watchdog = { NUMBER($n) } s
listeners-setting-deaths = A line dies silently every
listeners-off-deaths = never
listeners-value-deaths = { $n ->
    [600] 10 min
   *[other] { CLOCK($n) } min
  }
listeners-setting-replay = What was missed
listeners-choice-replay-false = is gone
listeners-choice-replay-true = is replayed
listeners-setting-listeners = Listeners
listeners-setting-journey = One way takes
listeners-setting-request = A request’s bytes
listeners-group-line = // The line
listeners-group-news = // The news
listeners-group-way = // On the way

# What is counted
listeners-number-out-of-date = Out of date
listeners-number-out-of-date-short = Old
listeners-number-dead = Line dead
listeners-number-dead-short = Dead
listeners-number-lost = News lost
listeners-number-lost-short = Lost
listeners-number-late = News late by
listeners-number-late-short = Late
listeners-number-messages = Messages/h
listeners-number-messages-short = Msgs/h
listeners-number-bytes = Idle bytes/h
listeners-number-bytes-short = Bytes/h
listeners-curve-dead = line dead
listeners-curve-dead-short = dead
listeners-curve-out-of-date = out of date
listeners-curve-out-of-date-short = out of date
listeners-curve-messages = messages an hour and listener
listeners-curve-messages-short = messages
listeners-curves-none = Without heartbeats the pulse changes nothing. With them, curves show: line dead, out of date, messages.
listeners-future-connected = { $way ->
    [0] of the time up to date
    [1] of the time up to date
   *[other] connected, up to date
  }

# The word
listeners-verdict-live = Live
listeners-verdict-busy = Busy
listeners-verdict-late = Late
listeners-verdict-deaf = Deaf

# What holds now
listeners-clause-unnoticed = Lines have died, and nobody expects to hear anything: nobody will ever notice.
listeners-clause-ghosts = Of the last minutes, ten at most, a line was dead for { PERCENT($share) }, until a heartbeat failed to come.
listeners-clause-lost = Of { WHOLE($made) } pieces of news in the last minutes, ten at most, { WHOLE($lost) } went into a dead line and are lost.
listeners-clause-calls = In the last minutes, ten at most, { $calls ->
    [one] a listener called again
   *[other] listeners called again { WHOLE($calls) } times
  }; { $replayed ->
    [0] there was nothing to replay
    [one] one message was replayed
   *[other] { WHOLE($replayed) } messages were replayed
  }.
listeners-clause-behind = There is news that { $behind } of { $of } listeners don’t have.
listeners-clause-empty = Of the last { WHOLE($answers) } answers, { WHOLE($empty) } said that there is nothing new.
listeners-clause-beats = Of { WHOLE($sent) } messages in the last minutes, ten at most, { WHOLE($beats) } were heartbeats.
listeners-clause-draining = No heartbeat comes in time: { $quiet } of { $of } lines have been quiet for more than half of what the box remembers.
listeners-clause-quiet = Of late there has been no news.
listeners-sign-open = all { $of } lines are open
listeners-sign-ghosts = { $ghosts } of { $of } are ghosts
listeners-sign-asks = { $behind } of { $of } are behind

# One step
listeners-event-nothing = Nothing happens any more.
listeners-event-news = There was news for listener { $n }, and it has heard it.
listeners-event-vanished = There was news for listener { $n }: sent into a dead line.
listeners-event-beat = A heartbeat for listener { $n }.
listeners-event-unheard = A heartbeat for listener { $n }, into a dead line.
listeners-event-forgot = The box has forgotten the line of listener { $n }, and told nobody.
listeners-event-died = The line of listener { $n } died without a sound.
listeners-event-calls = Listener { $n } has heard nothing for too long, and calls again.
listeners-event-back = Listener { $n } has a line again.
listeners-event-waits = There is news for listener { $n }, which hasn’t asked.
listeners-event-asks = Listener { $n } asks, and its request is held.
listeners-event-fetched = A request of listener { $n } was answered with news.
listeners-event-empty = A request of listener { $n } was answered with nothing new.

# In words
listeners-twin-state-name = Listeners
listeners-twin-state = Of { $of }, { $behind } lack news that exists; { $dead ->
    [0] no line is dead.
   *[other] { $dead } have a dead line, of whom { $calling } know it and are calling. The rest of these are the ghosts of the drawing.
  }
listeners-twin-news-name = News
listeners-twin-news = { NUMBER($at) } s: number { $number } is sent, and heard.
listeners-twin-vanished-name = Lost
listeners-twin-vanished = { NUMBER($at) } s: number { $number } is sent into a dead line, and vanishes.
listeners-twin-beat-name = Heartbeat
listeners-twin-beat = { NUMBER($at) } s: still here, and heard.
listeners-twin-unheard-name = Unheard
listeners-twin-unheard = { NUMBER($at) } s: a heartbeat into a dead line.
listeners-twin-forgot-name = The box
listeners-twin-forgot = { NUMBER($at) } s: it forgets the line, and tells neither side.
listeners-twin-died-name = The line
listeners-twin-died = { NUMBER($at) } s: it dies without a sound.
listeners-twin-calls-name = Call
listeners-twin-calls = { NUMBER($at) } s: nothing was heard for too long. The listener hangs up, and calls again.
listeners-twin-back-name = Open again
listeners-twin-back = { NUMBER($at) } s: the last seen was { $number }; { $reached ->
    [0] nothing is replayed
    [one] one is replayed
   *[other] { $reached } are replayed
  }.
listeners-twin-waits-name = Waiting
listeners-twin-waits = { NUMBER($at) } s: there is number { $number }, and nobody asks.
listeners-twin-asks-name = Asked
listeners-twin-asks = { NUMBER($at) } s: a request comes, and is held.
listeners-twin-fetched-name = Answered
listeners-twin-fetched = { NUMBER($at) } s: the last seen was { $number }; { $reached ->
    [one] one is new
   *[other] { $reached } are new
  }.
listeners-twin-empty-name = Empty
listeners-twin-empty = { NUMBER($at) } s: a request is answered with nothing new.
listeners-twin-first-name = First
listeners-twin-first = { NUMBER($at) } s: the client asks, once.
listeners-twin-opened-name = Open
listeners-twin-opened = { NUMBER($at) } s: the server agrees, and leaves the door open.
listeners-twin-says-name = The client
listeners-twin-says = { NUMBER($at) } s: it says something of its own.

# What can be reached
listeners-goal-halved = Half as late, for twice the messages.
listeners-goal-halved-what = Poll, and then poll twice as often.
listeners-goal-halved-done = News is { EXACT($late) } late now, and there are twice as many requests.
listeners-goal-unnoticed = A room of ghosts.
listeners-goal-unnoticed-what = No heartbeat: wait until nine lines in ten are dead.
listeners-goal-unnoticed-do = Stop the heartbeats
listeners-goal-unnoticed-done = { PERCENT($share) } of the lines are dead, and nobody knows.
listeners-goal-alive = The fewest heartbeats.
listeners-goal-alive-what = Ten minutes without a dead line, with a heartbeat only just within the box’s memory.
listeners-goal-alive-done = Nothing died, for { WHOLE($beats) } heartbeats an hour and listener.
listeners-goal-over = A hair too late.
listeners-goal-over-what = At most 5 s over the box’s memory: see a ghost call again.
listeners-goal-over-done = { $calls ->
    [one] One listener has
   *[other] { WHOLE($calls) } listeners have
  } called again.
listeners-goal-replayed = Cut, and nothing lost.
listeners-goal-replayed-what = Cut a line: its listener notices, and hears what it missed.
listeners-goal-replayed-do = Cut a line
listeners-goal-replayed-done = Nothing is lost: { $news ->
    [one] one was
   *[other] { WHOLE($news) } were
  } replayed to the one you cut off.
listeners-goal-on-the-move = On the move.
listeners-goal-on-the-move-what = Each line dies every ten minutes: dead for at most 4 % of ten minutes.
listeners-goal-on-the-move-do = Go on the move
listeners-goal-on-the-move-done = Dead for { PERCENT($share) } of the time.
listeners-goal-chat = The chat that passes every test.
listeners-goal-chat-what = News every 10 s, no heartbeat: after half an hour some lines live, and some are ghosts.
listeners-goal-chat-done = { PERCENT($share) } are ghosts, and the others have been open all the time.
listeners-action-cut = Cut one line silently
listeners-action-line = Tell the story of one line
listeners-situation-anxious = anxious
listeners-situation-under = just under
listeners-situation-quarter = a quarter dead
listeners-situation-two-minutes = two minutes

# In the drawing: each may have as many characters as src/sim/models/listeners/drawing/labels.rs says.
listeners-label-listeners = LISTENERS
listeners-label-between = BOX
listeners-label-server = SERVER
listeners-label-ghosts = ghosts: { $n }
listeners-label-behind = behind: { $n }
listeners-label-forgets = forgets { $n } s
listeners-label-remembers = remembers all
listeners-label-cut = cut
listeners-label-holds = holds { $n }
listeners-label-time = { NUMBER($n) } s
listeners-label-says-news = news { $n }
listeners-label-says-beat = still here
listeners-label-says-forgets = forgets
listeners-label-says-call = hello?
listeners-label-says-replay = again { $n }
listeners-label-listener = LISTENER
listeners-label-says-nothing = open
listeners-label-client = CLIENT
listeners-label-news = news
listeners-label-late = { NUMBER($n) } s late
listeners-label-held = held
listeners-label-asks = { $way ->
    [2] GET /news
    [3] Upgrade: websocket
   *[other] anything new?
  }
listeners-label-opens = { $way ->
    [2] 200 text/event-stream
   *[other] 101 Switching Protocols
  }
listeners-label-no = no
listeners-label-brings = { $way ->
    [2] data: news
    [3] message: news
   *[other] yes: news
  }
listeners-label-says = message: typing

# What the instrument says of every lab, said of this one
listeners-twin-verdict = { $word }: connected and up to date for { $share } of the time.

listeners-compare-more = more of the lines dead with “{ $how }”
listeners-compare-fewer = fewer of the lines dead with “{ $how }”

# The bet
listeners-bet-quarter = The box forgets a line after 60 quiet seconds. News come every two minutes. How rarely may a heartbeat come until a line is dead for a quarter of the time?
listeners-bet-quarter-truth = { NUMBER($n) } s: dead a quarter of the time
listeners-bet-quarter-reason = A minute is the border, and beyond it there is no gentle slope: a hair over 60 s costs an eighth of the time, and { NUMBER($n) } s a quarter. For each line that died has to wait for a heartbeat that doesn’t come.

# The marks
listeners-legend-dot = up to date
listeners-legend-square = there are news it lacks
listeners-legend-ghost = believes its line is open
listeners-legend-cross = vanished on the way
listeners-why = Each cell is a listener. From it a line goes through the box, where a bar drains until the line is forgotten, to the server. Whatever goes over a line fills its bar again; where it is empty, the line is dead, and nobody was told. Discs on the way are news, dashes are heartbeats or empty answers; a cross in the box is what was sent into a dead line. An arrow is a listener who has noticed, and is calling. In the server a pale place is a line that it holds, dead or not, and amber on it is news that hasn’t arrived. One second here is twenty; what is sent is shown slower than it is. (The first 60 are drawn; the numbers count all.)

# The static table and its still; none of it goes to the page's scripts.
listeners-table-title = The lab of open doors
listeners-table-described = { WHOLE($listeners) } listeners, news every { $news } on average, a box that forgets after { $forgets }: what becomes of their lines, all of which are fresh at the start
listeners-table-out-of-date = Out of date
listeners-table-messages-per-h = Messages an hour
listeners-table-dead-share = Line dead
listeners-table-answer = a quarter of the time is dead at { $n }
