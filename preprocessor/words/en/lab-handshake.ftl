# A page over HTTP: what is said before it, how its packets come, and what one that is lost holds up.

# Settings, and what they may be
handshake-setting-trip = Journey
handshake-value-trip = { WHOLE($n) } ms
handshake-setting-bandwidth = Bandwidth of the line
handshake-value-bandwidth = { WHOLE($n) } Mbit/s
handshake-setting-way = Way to call
handshake-choice-way-http10 = HTTP/1.0 (1996)
handshake-choice-way-http11 = HTTP/1.1 (1997)
handshake-choice-way-http11-tls12 = 1.1 + TLS 1.2 (2008)
handshake-choice-way-http11-tls13 = 1.1 + TLS 1.3 (2018)
handshake-choice-way-http2-tls12 = 2 + TLS 1.2 (2015)
handshake-choice-way-http2-tls13 = 2 + TLS 1.3 (2018)
handshake-choice-way-http2-resumed = 2 + TLS 1.3, second visit (0-RTT)
handshake-choice-way-http3 = HTTP/3 (2022)
handshake-choice-way-http3-resumed = HTTP/3, second visit (0-RTT)
handshake-setting-loss = Lost on the way
handshake-value-loss = { $n ->
    [0] nothing
   *[other] { SHARE($n) }
  }
handshake-setting-objects = Objects in the page
handshake-setting-packets = Packets an object
handshake-setting-html = Packets of the page itself
handshake-setting-work = The server works for
handshake-setting-lose = Lost in any case
handshake-value-lose = { $n ->
    [0] none
   *[other] packet { WHOLE($n) }
  }
handshake-group-way = // The way
handshake-group-line = // The line
handshake-group-page = // The page

# What is counted
handshake-number-first = First byte
handshake-number-first-short = 1st byte
handshake-number-page = Page
handshake-number-trips = Round trips
handshake-number-trips-short = Trips
handshake-number-shelf = On the shelf
handshake-number-shelf-short = Shelf
handshake-curve-first = first byte, nothing lost
handshake-curve-first-short = first byte
handshake-curve-page = page, nothing lost
handshake-curve-page-short = page
handshake-future-waiting = before the first byte, or held up

# The word
handshake-verdict-one-breath = One breath
handshake-verdict-polite = Polite
handshake-verdict-formal = Formal
handshake-verdict-ceremonious = Ceremonious
handshake-verdict-held-up = Held up

# What holds now
handshake-clause-nothing = Nothing is asked for. The buttons are in the drawing.
handshake-clause-took = The page took { EXACT($page) }, its first byte { EXACT($first) }.
handshake-clause-others = { $of } pages took { EXACT($mean) } on average, the one in the middle { EXACT($median) }.
handshake-clause-others-so-far = { $of } people have pressed Enter at once, and not all pages are there.
handshake-clause-lose = The next packet will be lost, or before the first one the next message.
handshake-clause-again = It got lost, and nobody knows: it is said again after { EXACT($wait) }.
handshake-clause-shelf = Something got lost: what came after it waits on the shelf.
handshake-clause-missing = Something got lost, and isn’t there yet.
handshake-clause-greeting = They agree on how to talk. Nothing was asked for.
handshake-clause-works = The server is at work.
handshake-clause-on-the-way = A message is on its way, and nobody can do anything.
handshake-clause-flows = Packets are on the line.
handshake-clause-late = { $lost ->
    [0] A message was lost
    [one] One packet was lost
   *[other] { WHOLE($lost) } packets were lost
  }: that made it { EXACT($later) } later.
handshake-clause-journeys = { PERCENT($share) } of the time went by before the first byte.
handshake-sign-idle = nothing asked for
handshake-sign-handshake = shaking hands
handshake-sign-asking = asking
handshake-sign-data = data comes in
handshake-sign-stalled = something is missing
handshake-sign-there = the page is there
handshake-sign-others = { $n } of { $of } pages there
handshake-sign-all-there = all { $of } pages are there

# One step
handshake-event-nothing = Nothing more will happen. Press Enter.
handshake-event-heard = The server has heard what connection { $n } has to say, and answers.
handshake-event-answered = The answer is back on connection { $n }. There is more to be said before anything can be asked for.
handshake-event-open = Connection { $n } is open: now the client can ask.
handshake-event-said = Nothing has come back on connection { $n }: it is said again.
handshake-event-asked = { $n ->
    [0] The server is asked for the page
   *[other] The server is asked for object { $n }
  }, and begins to work.
handshake-event-made = { $n ->
    [0] The page is made
   *[other] Object { $n } is made
  }: its packets leave as the window has room for them.
handshake-event-asked-again = Nothing has come back: { $n ->
    [0] the page
   *[other] object { $n }
  } is asked for again.
handshake-event-arrived = Packet { $n } is there and can be read. { $there } of { $of } have arrived.
handshake-event-waits = Packet { $n } is there, and has to wait: one before it is missing. { $there } of { $of } have arrived.
handshake-event-receipt = The receipt for packet { $n } is back: the window opens a little.
handshake-event-late = No receipt came for packet { $n }: it is sent again, and the window is halved.
handshake-event-object = { $n ->
    [0] The page is whole: now its objects can be asked for.
   *[other] Object { $n } is whole.
  }
handshake-event-done = The last object is whole, and with it the page.
handshake-event-other = { $n } of { $of } have pressed Enter.
handshake-event-other-done = { $n } of { $of } pages are there.

# In words: one message a line
handshake-twin-syn-name = SYN
handshake-twin-syn = { EXACT($at) }, client to server, readable. { $lost ->
    [0] There at { EXACT($there) }
   *[other] Lost on the way
  }.
handshake-twin-syn-ack-name = SYN-ACK
handshake-twin-syn-ack = { EXACT($at) }, server to client, readable. { $lost ->
    [0] There at { EXACT($there) }
   *[other] Lost on the way
  }.
handshake-twin-hello-12-name = ClientHello
handshake-twin-hello-12 = { EXACT($at) }, client to server, readable. { $lost ->
    [0] There at { EXACT($there) }
   *[other] Lost on the way
  }.
handshake-twin-certificate-12-name = ServerHello, certificate
handshake-twin-certificate-12 = { EXACT($at) }, server to client, readable. { $lost ->
    [0] There at { EXACT($there) }
   *[other] Lost on the way
  }.
handshake-twin-keys-12-name = Key exchange, Finished
handshake-twin-keys-12 = { EXACT($at) }, client to server, the last of it encrypted. { $lost ->
    [0] There at { EXACT($there) }
   *[other] Lost on the way
  }.
handshake-twin-finished-12-name = Finished
handshake-twin-finished-12 = { EXACT($at) }, server to client, encrypted. { $lost ->
    [0] There at { EXACT($there) }
   *[other] Lost on the way
  }.
handshake-twin-hello-13-name = ClientHello with a key share
handshake-twin-hello-13 = { EXACT($at) }, client to server, readable. { $lost ->
    [0] There at { EXACT($there) }
   *[other] Lost on the way
  }.
handshake-twin-certificate-13-name = ServerHello, certificate, Finished
handshake-twin-certificate-13 = { EXACT($at) }, server to client, encrypted after the ServerHello. { $lost ->
    [0] There at { EXACT($there) }
   *[other] Lost on the way
  }.
handshake-twin-hello-quic-name = ClientHello over QUIC
handshake-twin-hello-quic = { EXACT($at) }, client to server, readable for whoever takes the trouble. { $lost ->
    [0] There at { EXACT($there) }
   *[other] Lost on the way
  }.
handshake-twin-certificate-quic-name = ServerHello, certificate, Finished over QUIC
handshake-twin-certificate-quic = { EXACT($at) }, server to client, encrypted after the ServerHello. { $lost ->
    [0] There at { EXACT($there) }
   *[other] Lost on the way
  }.
handshake-twin-request-name = GET /
handshake-twin-request = { EXACT($at) }, client to server, { $open ->
    [0] encrypted
   *[other] readable
  }. { $lost ->
    [0] There at { EXACT($there) }
   *[other] Lost on the way
  }.
handshake-twin-burst-name = Data
handshake-twin-burst = { EXACT($at) }, server to client: { $n ->
    [one] one packet
   *[other] { WHOLE($n) } packets
  }, there from { EXACT($there) } to { EXACT($last) }; { $lost ->
    [0] none was lost
    [one] one was lost
   *[other] { WHOLE($lost) } were lost
  }.
handshake-twin-packets-name = Packets
handshake-twin-packets = { WHOLE($there) } of { WHOLE($packets) } are there, of which { WHOLE($handed) } can be read; { $lost ->
    [0] none was lost
    [one] one sending was lost
   *[other] { WHOLE($lost) } sendings were lost
  }.
handshake-twin-first-name = First byte
handshake-twin-first = The first byte came after { EXACT($first) }, { $trips ->
    [one] one round trip
   *[other] { WHOLE($trips) } round trips
  }, of which { $handshakes ->
    [0] none was a handshake
    [one] one was a handshake
   *[other] { $handshakes } were handshakes
  }. { $connections ->
    [one] One connection was opened
   *[other] { WHOLE($connections) } connections were opened
  }.
handshake-twin-where-name = Where the time went
handshake-twin-where = Handshake { EXACT($handshake) }, waiting for the first byte { EXACT($waiting) }, data { EXACT($data) }, held up { EXACT($stalled) }.
handshake-twin-done-name = Page
handshake-twin-done = All of it was there after { EXACT($page) }.
handshake-twin-many-name = Twenty at once
handshake-twin-many = { WHOLE($there) } of { WHOLE($of) } pages are there; they took { EXACT($mean) } on average, the one in the middle { EXACT($median) }.

# What can be reached
handshake-goal-count = Count a handshake.
handshake-goal-count-what = With TLS 1.3 and nothing lost: how many journeys before the first byte?
handshake-goal-count-do = Press Enter
handshake-goal-count-done = { EXACT($first) }: { $trips } round trips, one each for TCP, TLS and HTTP.
handshake-goal-one-trip = One round trip to the first byte.
handshake-goal-one-trip-what = There is one way to call that needs no more.
handshake-goal-one-trip-done = { EXACT($first) }: the question went with the first words.
handshake-goal-line = Ten times the line, and hardly quicker.
handshake-goal-line-what = Two pages that differ in the bandwidth alone, tenfold: less than 20 % between them.
handshake-goal-line-done = { EXACT($slow) } against { EXACT($quick) }: it is journeys that you wait for.
handshake-goal-half = Half the way, and far quicker.
handshake-goal-half-what = Two pages that differ in the journey alone, by half: over 40 % between them.
handshake-goal-half-done = { EXACT($slow) } against { EXACT($quick) }.
handshake-goal-shelf = Ten on the shelf.
handshake-goal-shelf-what = Lose one packet with HTTP/2, and see ten or more wait behind it.
handshake-goal-shelf-done = { WHOLE($most) } had arrived, and had to wait { $lost ->
    [one] for one
   *[other] for those that were lost
  }.
handshake-goal-streams = The same with HTTP/3.
handshake-goal-streams-what = Lose one packet of the same page: fewer than ten may wait.
handshake-goal-streams-done = { $most ->
    [0] Nobody waited
    [one] One waited
   *[other] Only { $most } waited
  }: each object has a shelf of its own.
handshake-goal-six = Let the old way win.
handshake-goal-six-what = × 20 with 1.1 + TLS 1.3, × 20 with 2 + TLS 1.3, at 1 % loss or more: a better mean with six connections.
handshake-goal-six-done = { EXACT($six) } with six connections, { EXACT($one) } with one.
handshake-action-enter = Press Enter
handshake-action-many = Press Enter 20 times at once
handshake-action-lose = Lose the next packet
handshake-situation-next-door = next door
handshake-situation-ocean = an ocean
handshake-situation-other-side = the other side

# In the drawing: each may have as many characters as src/sim/models/handshake/drawing/labels.rs says.
handshake-label-client = CLIENT
handshake-label-server = SERVER
handshake-label-enter = Enter
handshake-label-many = × { $n }
handshake-label-lose = lose
handshake-label-wait = { $n } wait
handshake-label-time = { EXACT($n) }
handshake-label-handshake = handshake
handshake-label-waiting = waiting
handshake-label-data = data
handshake-label-stalled = held up
handshake-label-open = open
handshake-label-where = time
handshake-label-mean = mean { EXACT($n) }
handshake-label-median = median { EXACT($n) }
handshake-label-there = { $n } there
handshake-label-says-syn = SYN
handshake-label-says-syn-ack = SYN-ACK
handshake-label-says-hello = hello
handshake-label-says-certificate = cert
handshake-label-says-keys = keys
handshake-label-says-finished = finished
handshake-label-says-get = GET
handshake-label-says-data = 200
handshake-label-step-tcp = TCP
handshake-label-step-tls = TLS
handshake-label-step-quic = QUIC
handshake-label-step-http = HTTP

# What the instrument says of every lab, said of this one
handshake-basis = of your page, or of { $n } tried ahead
handshake-twin-verdict = { $word }: { $share } of the time went by before the first byte, or with something missing.
handshake-agrees = In the shell Enter is pressed again whenever the page is there: what it tells are means over pages.
handshake-agrees-not = In the shell Enter is pressed again whenever the page is there: what it tells are means over pages.

handshake-settings-hint = The same seed: what is lost is drawn by the same chances. Only what you change is different.
handshake-compare-hint = A second world, from this very moment on: the same seed, one thing changed.
handshake-curves-theory = The line over the axis is the same page with nothing lost: worked out for its first byte, run for all of it. A dot is a setting you stayed with, by what was there last; an open one was with other settings.
handshake-compare-more = later is the page with { $how }
handshake-compare-fewer = sooner is the page with { $how }

# The bet
handshake-bet-plain = Plain HTTP waits two journeys for its first byte. How near must the server be for HTTPS (TLS 1.3) to be as quick?
handshake-bet-plain-truth = { WHOLE($n) } ms: as HTTP
handshake-bet-low = You bet on { $n }: nearer than it has to be.
handshake-bet-high = You bet on { $n }: not near enough.
handshake-bet-plain-reason = One journey for TCP, one to ask, and TLS puts one of its own between them. Three of { WHOLE($n) } ms each last as long as two did from where the server was.

# The marks
handshake-legend-dot = a question, or a packet
handshake-legend-square = a packet that is there and has to wait
handshake-legend-cross = lost, where it vanished
handshake-why = Time runs to the right. A message is a line from the client to the server or back, and it slopes because it takes its time; a dashed one can’t be read by those who carry it. The upright line is now: where a message crosses it is where that message is. A band is packets one after the other, and the gaps between bands are waiting: the server may send only so many before receipts are back (which aren’t drawn). On the shelf above, a broken cell is a packet that got lost, and the squares behind it are those that have to wait for it. Below, a thick line is a connection that is open, and the bar says where the time went. All of it is shown ten times slower than it is.

# The static table and its still; none of it goes to the page's scripts.
handshake-table-title = The handshake lab
handshake-table-described = { $way ->
    [http10] HTTP/1.0
    [http11] HTTP/1.1
    [http11-tls12] HTTP/1.1 over TLS 1.2
    [http11-tls13] HTTP/1.1 over TLS 1.3
    [http2-tls12] HTTP/2 over TLS 1.2
    [http2-tls13] HTTP/2 over TLS 1.3
    [http2-resumed] HTTP/2 over TLS 1.3, second visit
    [http3] HTTP/3
   *[http3-resumed] HTTP/3, second visit
  }: a page of { WHOLE($html) } packets with { WHOLE($objects) } objects of { WHOLE($packets) } packets each, over a line of { WHOLE($bandwidth) } Mbit/s; { $loss ->
    [0] nothing is lost
   *[other] each message is lost with a probability of { NUMBER($loss) }{"\u00A0"}%
  }. Whenever the page is there, Enter is pressed again
handshake-table-first-s-mean = First byte
handshake-table-page-s-mean = Page
handshake-table-answer = as quick as plain HTTP at { $n }
