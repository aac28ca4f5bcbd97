# What the settings of payments are to whoever writes a lab (docs/directives.md).

payments-setting-loss-meaning = How many messages in a thousand are lost, each way.
payments-setting-key-meaning = Which key the app sends along: none, a new one with each attempt, or one for the payment.
payments-setting-store-meaning = Whether the store of keys is looked at before the work and written after it, or the key is reserved first.
payments-setting-written-meaning = When it is written down that a payment is done: in one step with the charge, after it, or before it.
payments-setting-retries-meaning = How often the app asks again at most.
payments-setting-timeout-meaning = How long the app waits for an answer.
payments-setting-pause-meaning = How long it waits before it asks again.
payments-setting-work-meaning = How long the server works on a payment, on average.
payments-setting-work-kind-meaning = Whether the work always takes as long, or is exponential.
payments-setting-crash-meaning = How likely the server is to die at the end of the work, in the middle of what it has to write; at most one in five.
payments-setting-journey-meaning = How long a message is on its way, each way.
payments-setting-lose-meaning = Which message of the first attempt is lost in any case.

# Settings that make no sense
payments-contradiction-too-much-loss = { $loss } of 1,000 is beyond { $most }, the most that can be lost here
payments-contradiction-too-much-loss-advice = lower it

# The report of `simulate`
payments-simulate = Payments over a line that loses messages, one after the other: how many are charged twice, and what people are told
payments-simulate-verdict = The verdict is on all payments: Phantom where somebody is told “paid” and not charged; Double trouble where 5 of 1,000 or more are charged twice, Leaky where anybody is; In doubt where 5 of 1,000 or more are told that it failed; else Once
payments-simulate-run = Of 1,000 messages { $loss } are lost, each way; key: { $key }, the store: { $store }, written: { $written }. The app waits { $timeout }, pauses { $pause } and tries again { $retries } times; the server works { $work } ({ $work-kind }) and dies in { $crash } of the attempts; a message takes { $journey }, and { $lose } is lost in any case
payments-simulate-judged = { $well } were charged once and told so; { $twice } were charged twice or more, { $phantom } told “paid” and not charged, { $failed } told that it failed
