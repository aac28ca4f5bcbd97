# One press of Enter: five steps, and a page that comes in packets.

# Settings, and what they may be
trace-setting-distance = Distance
trace-value-distance = { WHOLE($n) } km
trace-setting-bandwidth = Bandwidth of the line
trace-value-bandwidth = { WHOLE($n) } Mbit/s
trace-setting-size = Size of the page
trace-value-size = { WHOLE($n) } KB
trace-setting-work = The server works for
trace-setting-name = Finding the name takes
trace-setting-loss = Packets lost
trace-value-loss = { $n ->
    [0] none
   *[other] { SHARE($n) }
  }
trace-group-line = // The line
trace-group-page = // The page

# What is counted
trace-number-page = Page
trace-number-before = Before delivery
trace-number-before-short = Before
trace-number-delivery = Delivery
trace-number-delivery-short = Data
trace-number-lost = Packets lost
trace-number-lost-short = Lost
trace-curve-page = until the page is there
trace-curve-page-short = page
trace-curve-delivery = share of it that is delivery
trace-curve-delivery-short = delivery
trace-future-delivery-share = of the wait is delivery

# The word
trace-verdict-all-journey = All journey
trace-verdict-mostly-journey = Mostly journey
trace-verdict-mostly-delivery = Mostly delivery
trace-verdict-all-delivery = All delivery
trace-verdict-machine = Mostly work
trace-verdict-held-up = Held up

# What holds now
trace-clause-nothing = Nothing is asked for. { $loss ->
    [0] This page takes { EXACT($least) }.
   *[other] This page takes { EXACT($least) } if nothing is lost, and { EXACT($mean) } on average.
  }
trace-clause-took = The page took { EXACT($page) }: { EXACT($journeys) } for journeys, { EXACT($work) } for the server’s work, { EXACT($delivery) } for the delivery.
trace-clause-others = Of { $of } pages { $late ->
    [0] none was
    [one] one was
   *[other] { $late } were
  } late.
trace-clause-others-so-far = { $of } people have pressed Enter at once, and not all pages are there.
trace-clause-missing = Something was lost, and isn’t there yet.
trace-clause-on-the-way = Nobody does anything: a message is on its way.
trace-clause-works = The server is at work.
trace-clause-flows = Packets are on the line, one behind the other.
trace-clause-late = { $lost ->
    [one] One sending was lost
   *[other] { WHOLE($lost) } sendings were lost
  }: that made it { EXACT($later) } later.
trace-clause-in-time = { $lost ->
    [one] One sending was lost, early enough to do no harm.
   *[other] { WHOLE($lost) } sendings were lost, early enough to do no harm.
  }
trace-clause-saves = A line ten times as fast would save { EXACT($line) }, half the distance { EXACT($distance) }.
trace-sign-idle = nothing asked for
trace-sign-name = finding the name
trace-sign-connect = connecting
trace-sign-secure = making it secure
trace-sign-ask = asking
trace-sign-deliver = delivering
trace-sign-missing = waiting for a lost packet
trace-sign-there = the page is there
trace-sign-others = { $n } of { $of } pages there
trace-sign-all-there = all { $of } pages are there

# One step
trace-event-nothing = Nothing more will happen. Press Enter.
trace-event-found = The name is found: the browser has the server’s address, and calls it.
trace-event-called = The call has reached the server, which answers at once.
trace-event-connected = The server’s answer is back: they are connected. Now they agree on how to seal what follows.
trace-event-sealing = The server has its part of the agreement, and sends its own.
trace-event-secured = Agreed: from here on nobody on the way can read along. The browser asks for the page.
trace-event-asked = The question has reached the server, which begins to work.
trace-event-made = The page is made: its first packet goes onto the line.
trace-event-left = Packet { $n } of { $of } has left.
trace-event-lost = Packet { $n } of { $of } has left, and will be lost on the way. Nobody tells.
trace-event-left-again = No receipt came for packet { $n }: it is sent again.
trace-event-lost-again = No receipt came for packet { $n }: it is sent again, and will be lost again.
trace-event-arrived = Packet { $n } is there: { $there } of { $of }.
trace-event-done = The last packet is there, and with it the page.
trace-event-other = Page { $n } of { $of } begins to leave its server.
trace-event-other-done = { $n } of { $of } pages are there.

# In words
trace-twin-name-name = Name
trace-twin-name = Browser to resolver and back: from { EXACT($begins) } to { EXACT($ends) }, { EXACT($takes) }, { PERCENT($share) } of the page’s time.
trace-twin-connect-name = Connect
trace-twin-connect = Browser to server and back: from { EXACT($begins) } to { EXACT($ends) }, { EXACT($takes) }, { PERCENT($share) }.
trace-twin-secure-name = Secure
trace-twin-secure = Browser to server and back: from { EXACT($begins) } to { EXACT($ends) }, { EXACT($takes) }, { PERCENT($share) }.
trace-twin-ask-name = Ask
trace-twin-ask = Browser to server, its work, and back: from { EXACT($begins) } to { EXACT($ends) }, { EXACT($takes) }, { PERCENT($share) }.
trace-twin-deliver-name = Deliver
trace-twin-deliver = Server to browser: from { EXACT($begins) } to { EXACT($ends) }, { EXACT($takes) }, { PERCENT($share) }.
trace-twin-packets-name = Packets
trace-twin-packets = { WHOLE($there) } of { WHOLE($packets) } are there; { $lost ->
    [0] none was lost
    [one] one sending was lost
   *[other] { WHOLE($lost) } sendings were lost
  }.
trace-twin-many-name = Two hundred at once
trace-twin-many = { WHOLE($there) } of { WHOLE($of) } pages are there, and { WHOLE($late) } of these were late.

# What can be reached
trace-goal-once = Press Enter once.
trace-goal-once-what = Watch what is on its way, and when.
trace-goal-once-do = Press Enter
trace-goal-once-done = The page took { EXACT($page) }.
trace-goal-quick = Under 200 ms, with one thing moved.
trace-goal-quick-what = The same page; change one setting and no other.
trace-goal-quick-done = { EXACT($page) }. Only nearer will do: no line is fast enough.
trace-goal-not-the-line = Show that a fast line can’t do it.
trace-goal-not-the-line-what = The same page, as far away, over 500 Mbit/s or more.
trace-goal-not-the-line-done = Over { WHOLE($bandwidth) } Mbit/s it still takes { EXACT($page) }.
trace-goal-the-line = Make the line matter.
trace-goal-the-line-what = Two pages without loss that differ in the bandwidth alone, tenfold or more: the quick one in half the time or less.
trace-goal-the-line-done = { EXACT($slow) } against { EXACT($quick) }: this page is mostly delivery.
trace-goal-edge = Stand on the edge.
trace-goal-edge-what = As long for the delivery as for all before it, within 5 %.
trace-goal-edge-done = { EXACT($before) } before the delivery, { EXACT($delivery) } for it: a little more, and the right advice turns round.
trace-goal-half = Make half of the pages late.
trace-goal-half-what = Lose one packet in a hundred, and press 200 times.
trace-goal-half-done = { $late } of { $of } were late, though 99 of 100 packets were fine.
trace-goal-few = Keep the loss, and have few late.
trace-goal-few-what = Fewer than 15 in 100 of the pages.
trace-goal-few-done = { $late } of 200: of { WHOLE($size) } KB there are few packets, and few packets are seldom unlucky.
trace-action-enter = Press Enter
trace-action-many = Press Enter 200 times at once
trace-situation-next-door = next door
trace-situation-ocean = an ocean
trace-situation-other-side = the other side

# In the drawing: each may have as many characters as src/sim/models/trace/drawing/labels.rs says.
trace-label-browser = BROWSER
trace-label-server = SERVER
trace-label-way = { WHOLE($km) } km · { EXACT($half) }
trace-label-on-the-line = { WHOLE($n) } on the line
trace-label-name = name
trace-label-connect = connect
trace-label-secure = secure
trace-label-ask = ask
trace-label-deliver = deliver
trace-label-time = { EXACT($n) }
trace-label-number = { WHOLE($n) }
trace-label-enter = Enter
trace-label-many = × { $n }
trace-label-late = { $n } late
trace-label-names = names
trace-label-cell = { $n } in a cell
trace-label-says-where = where?
trace-label-says-there = there?
trace-label-says-i-am = I am
trace-label-says-sealed = sealed?
trace-label-says-agreed = agreed
trace-label-says-please = please
trace-label-packets = { $n ->
    [one] one packet
   *[other] { WHOLE($n) } packets
  }
trace-label-works = works
trace-label-in-time = { $n } in time
trace-label-theory = theory

# What the instrument says of every lab, said of this one
trace-basis = of your page, or of { $n } tried ahead
trace-twin-verdict = { $word }: { $share } of the wait is delivery.
trace-agrees = In the shell Enter is pressed again whenever the page is there: what it tells are means, those of the line over the axis.
trace-agrees-not = In the shell Enter is pressed again whenever the page is there: what it tells are means, those of the line over the axis.

trace-settings-hint = The same seed: what is lost is drawn by the same chances. Only what you change is different.
trace-compare-hint = A second world, from this very moment on: the same seed, one thing changed.
trace-curves-theory = The line over the axis is what pages take on average, by the formula for the last of many packets; a dot is a setting you stayed with, by what was there last, and an open one was with other settings.
trace-compare-more = later is the page with { $how }
trace-compare-fewer = sooner is the page with { $how }

# The bet
trace-bet-nearer = Your provider offers a line ten times as fast. How far away may the server be, over your old line, to save as much?
trace-bet-nearer-truth = { WHOLE($n) } km: as line × 10
trace-bet-low = You bet on { $n }: nearer than it has to be.
trace-bet-high = You bet on { $n }: not near enough.
trace-bet-nearer-reason = A line ten times as fast saves nine tenths of the delivery, and nothing else. { WHOLE($n) } km in place of { WHOLE($distance) } shorten three journeys there and back by as much.

# The marks
trace-legend-dot = a question, or a packet of the page
trace-legend-cross = a packet that was lost, where it vanished
trace-why = The line is as long as the way, by its logarithm: a packet takes 1 ms of round trip for each 100 km, and 10 ms wherever the server is. So the line’s length is latency, and the space between two packets is bandwidth. A ring is a short answer, or a packet sent again. The page fills cell by cell; a broken cell is a packet that got lost. Below, each bar is one step: an outline for what is to come if nothing is lost, filled as far as it has come. After 200 presses a bar is how many pages took so long, and the line is what theory says. All of it is shown twenty times slower than it is.

# The static table and its still; none of it goes to the page's scripts.
trace-table-title = The keypress lab
trace-table-described = A page of { WHOLE($size) } KB over a line of { WHOLE($bandwidth) } Mbit/s, for which the server works { $work } and a name is looked up in { $name }; { $loss ->
    [0] no packet is lost
   *[other] each packet is lost with a probability of { NUMBER($loss) }{"\u00A0"}%
  }. Whenever the page is there, Enter is pressed again
trace-table-page-s-mean = Page
trace-table-delivery-s-mean = Delivery
trace-table-delivery-share = Delivery’s share
trace-table-late-share = Late
trace-table-answer = as quick as a line ten times as fast at { $n }
