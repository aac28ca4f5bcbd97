# The labels of the switchboard's drawing (src/sim/models/switchboard/drawing/labels.rs): each may have as many
# characters as stand there, with its largest numbers filled in.

label-answers = answers
# $shut: 1 where the next request would be turned away.
label-door = { $shut ->
    [0] door open
   *[other] door shut
 }

# What the queue does now.
label-sign-idle = idle
label-sign-at-work = at work
label-sign-waiting = waiting
label-sign-growing = growing
label-sign-draining = draining
label-sign-full = full

# How many wait, of how many places.
label-no-queue = no queue
label-taken = { $n } of { $places }
label-wait-of = { $n ->
    [0] none of { $places } waits
   *[other] { $n } of { $places } wait
 }

# What the heap counts, or how many wait where there are very many places.
label-count = { $n }
label-turned-away = turned away

label-server = SERVER
label-rate = { $rate } a second
label-rate-short = { $rate }/s
# How many workers are busy, of how many.
label-busy-of = { $workers ->
    [one] { $n ->
        [0] idle
       *[other] busy
     }
   *[other] { $n } of { $workers } busy
 }
label-newest-first = newest first

label-press = Press one: it asks.
# $drawn: how many of them have a seat; 0 where all have.
label-clients = { $drawn ->
    [0] { $n ->
        [one] { $n } client
       *[other] { $n } clients
     }
   *[other] { $drawn } of { $n } seen
 }
