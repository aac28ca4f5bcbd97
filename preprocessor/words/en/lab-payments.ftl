# Payments over a line that loses messages: who is charged twice, who is told what, and under which contract.

# Settings, and what they may be
payments-setting-loss = Lost
payments-value-loss = { $n ->
    [0] none
   *[other] { WHOLE($n) }
  }
payments-setting-key = Key
payments-choice-key-none = none
payments-choice-key-attempt = new for each attempt
payments-choice-key-payment = one per payment
payments-setting-store = The store
payments-choice-store-look = looks, then writes
payments-choice-store-reserve = reserves first
payments-setting-written = Written
payments-choice-written-with = with the charge
payments-choice-written-after = after it
payments-choice-written-before = before it
payments-setting-retries = Tries again
payments-value-retries = { $n ->
    [0] never
    [one] once
   *[other] { WHOLE($n) } times
  }
payments-setting-timeout = Waits for an answer
payments-setting-pause = Pause before it
payments-setting-work = The server works for
payments-setting-work-kind = Its work
payments-choice-work-kind-fixed = always as long
payments-choice-work-kind-exponential = now short, now long
payments-setting-crash = Dies between two writes
payments-value-crash = { $n ->
    [0] never
   *[other] { SHARE($n) }
  }
payments-setting-journey = A message takes
payments-setting-lose = Lost in any case
payments-choice-lose-none = nothing
payments-choice-lose-question = first question
payments-choice-lose-answer = first answer
payments-needs-store = only with one key per payment
payments-needs-written = there is one write, the charge
payments-group-contract = // The contract
payments-group-app = // The app
payments-group-server = // The server

# What is counted
payments-number-twice = Charged twice
payments-number-twice-short = Twice
payments-number-in-doubt = Once, but “failed”
payments-number-in-doubt-short = In doubt
payments-number-phantom = “Paid”, no charge
payments-number-phantom-short = Phantom
payments-number-attempts = Attempts
payments-curve-twice = charged twice, of a thousand
payments-curve-twice-short = twice
payments-curve-failed = told “failed”, of a thousand
payments-curve-failed-short = failed
payments-future-well = charged once, and told so

# The word
payments-verdict-once = Once
payments-verdict-in-doubt = In doubt
payments-verdict-leaky = Leaky
payments-verdict-double-trouble = Double trouble
payments-verdict-phantom = Phantom

# What holds now
payments-clause-nothing = Nobody has paid. The buttons are in the drawing.
payments-clause-lose = The next message will be lost.
payments-clause-question-lost = The question is lost. The app can’t know.
payments-clause-answer-lost = The answer is lost. The app can’t know.
payments-clause-died = The server died before it could answer. The app can’t know.
payments-clause-works = The server is at work.
payments-clause-works-on = The app has told its user, and the server is still at work.
payments-clause-race = Two attempts are being worked on at once, and neither knows of the other.
payments-clause-on-the-way = A message is on its way.
payments-clause-again = The app is going to ask again.
payments-clause-once = Charged once, and told so after { EXACT($took) }: { $why ->
    [0] the first attempt was answered.
    [1] the server knew the key, and gave the answer that it had kept.
    [2] no question had arrived before, so asking again was right.
   *[other] where the server died, nothing had been charged.
  }
payments-clause-twice = Charged { $n ->
    [2] twice
   *[other] { WHOLE($n) } times
  }, for one press: { $why ->
    [0] without a key each attempt is a payment of its own.
    [1] each attempt had a key of its own, so each was another payment.
    [2] one attempt looked for the key before another had written it.
   *[other] the server died between the charge and the key, so the next attempt found no key.
  }
payments-clause-not-charged = Not charged, and told “failed”: that is the truth, by luck. { $why ->
    [0] No question got through.
   *[other] The server died before it had charged.
  }
payments-clause-in-doubt = Charged, and told “failed”: { $why ->
    [0] what the server answered got lost.
    [1] the answer came when nobody waited for it any more.
    [2] the server died before it could answer.
   *[other] 409 used up the attempts while another was being worked on.
  } Whoever believes it pays again.
payments-clause-phantom = Told “paid”, and never charged: the key said that it was done, and the server had died before the charge.
payments-clause-others-so-far = { WHOLE($of) } people pay, each over a line of their own.
payments-clause-others = { WHOLE($once) } of { WHOLE($of) } were charged once and told so; { $twice ->
    [0] nobody was charged twice
    [one] one was charged twice
   *[other] { WHOLE($twice) } were charged twice or more
  }.
payments-clause-others-failed = { $failed ->
    [one] One was told that it failed
   *[other] { WHOLE($failed) } were told that it failed
  }, and { $charged ->
    [0] none of them was charged
    [one] one of them was charged
   *[other] { WHOLE($charged) } of them were charged
  }.
payments-clause-others-phantom = { $n ->
    [one] One was told “paid”, and wasn’t charged.
   *[other] { WHOLE($n) } were told “paid”, and weren’t charged.
  }
payments-clause-others-silent = { PERCENT($share) } of the attempts heard nothing in time.
payments-sign-idle = nobody has paid
payments-sign-waits = waiting for an answer
payments-sign-pauses = about to ask
payments-sign-settles = told, and not over
payments-sign-paid = told “paid”
payments-sign-failed = told “failed”
payments-sign-others = { $n } of { $of } settled
payments-sign-all-there = { $of } payments settled

# One step
payments-event-nothing = Nothing more will happen. Press Pay.
payments-event-asked = Attempt { $n }: the app asks. { $lost ->
    [0] The question is on its way.
   *[other] The question will be lost.
  }
payments-event-works = Question { $n } is at the server, which begins to work.
payments-event-known = Question { $n } is at the server, which knows the key: it gives the answer that it has kept. { $lost ->
    [0] It works no more.
   *[other] The answer will be lost.
  }
payments-event-busy = Question { $n } is at the server, which is at work on this key: 409. { $lost ->
    [0] It does nothing twice.
   *[other] The answer will be lost.
  }
payments-event-charged = The work for attempt { $n } is over: charged, { $charges ->
    [one] once so far
   *[other] { $charges } times so far
  }. { $lost ->
    [0] The answer is on its way.
   *[other] The answer will be lost.
  }
payments-event-died-clean = The server died at the end of attempt { $n }: neither charged nor written down.
payments-event-died-charged = The server died in the middle of attempt { $n }: charged, and not written down.
payments-event-died-noted = The server died in the middle of attempt { $n }: written down as done, and not charged.
payments-event-paid = The answer to attempt { $n } is there: the app says “paid”.
payments-event-refused = 409 is there: attempt { $n } is over, and the app will ask again.
payments-event-unheard = An answer to attempt { $n } is there, and nobody waits for it any more.
payments-event-silent = Nothing came for attempt { $n } in time: the app will ask again.
payments-event-failed = Attempt { $n } was the last one: the app says “failed”.
payments-event-done = That was it: { $charges ->
    [0] not charged
    [one] charged once
   *[other] charged { $charges } times
  }, after { $n ->
    [one] one attempt
   *[other] { $n } attempts
  }.
payments-event-other = { $n } of { $of } have asked.
payments-event-other-done = { $n } of { $of } payments are settled.

# In words: a row for each thing that was sent, done or heard
payments-twin-question-name = Question
payments-twin-question = { EXACT($at) }, app to server, attempt { $n }: POST /payments. { $lost ->
    [0] It gets there
   *[other] Lost on the way
  }.
payments-twin-works-name = Work
payments-twin-works = { EXACT($at) }: the server begins to work on attempt { $n }.
payments-twin-charged-name = Charge
payments-twin-charged = { EXACT($at) }: charged for attempt { $n }; server to app: 201. { $lost ->
    [0] It gets there
   *[other] Lost on the way
  }.
payments-twin-died-clean-name = Death
payments-twin-died-clean = { EXACT($at) }: the server dies at the end of attempt { $n }, with nothing written.
payments-twin-died-charged-name = Death
payments-twin-died-charged = { EXACT($at) }: the server dies in attempt { $n }, with the charge and without the key.
payments-twin-died-noted-name = Death
payments-twin-died-noted = { EXACT($at) }: the server dies in attempt { $n }, with the key and without the charge.
payments-twin-known-name = Kept answer
payments-twin-known = { EXACT($at) }: the key of attempt { $n } is known; server to app: 201, as before. { $lost ->
    [0] It gets there
   *[other] Lost on the way
  }.
payments-twin-busy-name = At work
payments-twin-busy = { EXACT($at) }: the key of attempt { $n } is reserved; server to app: 409. { $lost ->
    [0] It gets there
   *[other] Lost on the way
  }.
payments-twin-paid-name = Told
payments-twin-paid = { EXACT($at) }: the app hears 201, and says “paid”.
payments-twin-refused-name = Heard
payments-twin-refused = { EXACT($at) }: the app hears 409; attempt { $n } is over.
payments-twin-silent-name = Silence
payments-twin-silent = { EXACT($at) }: the app’s time is up; attempt { $n } has heard nothing.
payments-twin-board-name = Key
payments-twin-board = { $state ->
    [0] the store knows nothing of it
    [1] the store has it reserved
   *[other] the store says that it is done
  }.
payments-twin-ledger-name = Ledger
payments-twin-ledger = { $charges ->
    [0] no charge
    [one] one charge
   *[other] { $charges } charges
  }; { $told ->
    [0] the user is told nothing yet
    [1] the user is told “paid”
   *[other] the user is told “failed”
  }.
payments-twin-many-name = A thousand
payments-twin-many = { WHOLE($there) } of { WHOLE($of) } are settled: { WHOLE($once) } charged once and told so, { WHOLE($twice) } charged twice or more, { WHOLE($nothing) } not charged and told “failed”, { WHOLE($doubt) } charged and told “failed”, { WHOLE($phantom) } told “paid” and not charged.

# What can be reached
payments-goal-silences = See the three silences.
payments-goal-silences-what = Pay one by one: a question lost, an answer lost, work that takes too long (1.4 s, always).
payments-goal-silences-do = Pay
payments-goal-silences-done = All three. The app has seen the same thing each time: nothing.
payments-goal-half = “Failed”, and charged all the same.
payments-goal-half-what = A thousand payments with no key, no retries, quick work, at most 50 in 1,000 lost: of those told “failed”, about half were charged.
payments-goal-half-done = { WHOLE($charged) } of { WHOLE($failed) } had paid.
payments-goal-nobody-twice = Nobody twice.
payments-goal-nobody-twice-what = A thousand payments, 20 or more in 1,000 messages lost, with retries, and nobody is charged twice.
payments-goal-nobody-twice-done = Nobody. { $silent ->
    [0] No attempt
   *[other] { WHOLE($silent) } attempts
  } heard nothing, and it did no harm.
payments-goal-fresh = A key that protects nobody.
payments-goal-fresh-what = A thousand with a new key for each attempt, 20 or more in 1,000 lost, with retries.
payments-goal-fresh-done = { WHOLE($twice) } were charged twice with { WHOLE($loss) } in 1,000 lost: to the store each attempt is a stranger.
payments-goal-race = Catch the race.
payments-goal-race-what = A thousand in the slow hour (work of 1 s or more), one key per payment, and a store that looks, then writes.
payments-goal-race-done = { WHOLE($twice) } were charged twice, with a key: two looked before one wrote.
payments-goal-reserved = Win it.
payments-goal-reserved-what = The same hour, and nobody twice.
payments-goal-reserved-done = Nobody twice; { WHOLE($doubt) } were charged and told “failed”, and have to ask.
payments-goal-orders = Two wrong orders and a right one.
payments-goal-orders-what = A server that dies in 2 % or more, one key per payment, retries: a thousand payments with each of the three orders.
payments-goal-orders-done = After: { WHOLE($after) } twice. Before: { WHOLE($before) } told “paid” for nothing. With the charge: neither.
payments-action-pay = Pay
payments-action-many = A thousand payments
payments-action-lose = Lose the next message
payments-situation-good = a good line
payments-situation-fifty = fifty pay twice
payments-situation-train = a train

# In the drawing: each may have as many characters as src/sim/models/payments/drawing/labels.rs says.
payments-label-app = APP
payments-label-server = SERVER
payments-label-board = KEY
payments-label-ledger = LEDGER
payments-label-pay = Pay
payments-label-many = × 1000
payments-label-lose = lose
payments-label-time = { EXACT($n) }
payments-label-asks = POST
payments-label-answers-paid = 201
payments-label-answers-busy = 409
payments-label-hears = the app knows nothing
payments-label-told-paid = the app says “paid”
payments-label-told-failed = it says “failed”
payments-label-silence = nothing
payments-label-charges = { WHOLE($n) } { $n ->
    [one] charge
   *[other] charges
  }
payments-label-times = { WHOLE($n) } ×
payments-label-key = { $key ->
    [0] none sent
    [1] new each time
   *[2] one per payment
  }
payments-label-once = { $n } once, and told
payments-label-twice = { $n } twice or more
payments-label-nothing = { $n } “failed”, free
payments-label-in-doubt = { $n } “failed”, charged
payments-label-phantom = { $n } “paid”, not charged
payments-label-count = { $n }

# What the instrument says of every lab, said of this one
payments-basis = of your thousand, or of { $n } thousands tried ahead
payments-twin-verdict = Of a thousand with these settings: { $word }; { $share } are charged once, and told so.
payments-agrees = In the shell one payment is made after the other: what it tells are shares of them.
payments-agrees-not = In the shell one payment is made after the other: what it tells are shares of them.

payments-settings-hint = The same thousand customers: what is lost, and how long the work takes, stays as it was for each attempt. Only what you change is different.
payments-compare-hint = A second world, from this very moment on: the same customers, one thing changed.
payments-curves-theory = The lines over the axis are theory: every way that the attempts can go, each with its chance. A dot is a setting you stayed with, by what was there last; an open one was with other settings.
payments-compare-more = more are charged twice with “{ $how }”
payments-compare-fewer = fewer are charged twice with “{ $how }”

# The bet
payments-bet-fifty = A thousand people pay, and there is no key. Of a thousand messages, how many may get lost on either way until fifty of the people pay twice?
payments-bet-fifty-truth = { WHOLE($n) }: fifty pay twice
payments-bet-low = You bet on { $n }: it takes a little more.
payments-bet-high = You bet on { $n }: fewer are enough.
payments-bet-fifty-reason = Whoever’s answer is lost was charged, hears nothing, and pays again: as many of a thousand as answers get lost.

# The marks
payments-legend-dot = a question on its way, or a charge
payments-legend-cross = lost, or died
payments-legend-heap = charged twice or more
payments-legend-square = charged, told “failed”
payments-legend-ghost = told “paid”, not charged
payments-why = Time runs to the right. The thick line is the app, waiting; the shaded box is the server, at work. A message slopes because it takes its time, and a cross is where it vanished. Below is the store: the key’s row is hollow while the key is reserved and full once it says “done”, and each dot in the ledger is a charge; from the second on it has a ring. After a thousand payments each has a cell, always the same: pale is once and told so, hollow is not charged and told “failed”. Change the contract, and the same thousand are settled again. One payment is shown four times slower than it is.

# The static table and its still; none of it goes to the page's scripts.
payments-table-title = The payments lab
payments-table-described = Payments with { $key ->
    [none] no key
    [attempt] a new key for each attempt
   *[payment] one key per payment
  }, tried again { WHOLE($retries) } times after { $timeout } without an answer and a pause of { $pause }; the server works { $work }{ $crash ->
    [0] {""}
   *[other] , dies in { NUMBER($crash) }{"\u00A0"}% of the attempts, and is there again
  }. One payment is made after the other
payments-table-twice-share = Of 1,000, charged twice or more
payments-table-failed-share = Told “failed”
payments-table-charges-mean = Charges
payments-table-answer = fifty of a thousand are charged twice at { $n }
