# What the settings of letters with a tail are to whoever writes a lab (docs/directives.md).

tail-setting-load-meaning = The share of their time that the workers would be busy if each request were sent once.
tail-setting-again-meaning = What is done about an answer that is late: nothing, a second letter while the first is still waited for, or giving up and trying again, three times in all.
tail-setting-after-meaning = After how long without an answer that is done.
tail-setting-cancel-meaning = Whether a letter that isn’t needed any more leaves the queue, if nobody has begun with it.
tail-setting-slowness-meaning = Whether a second letter finds another chance, or a request that is as large as it was.
tail-setting-workers-meaning = How many workers there are, before one queue.

# The report of `simulate`
tail-simulate = A service whose slowest answers take long: what a second letter, or giving up, does to them
tail-simulate-verdict = The verdict is the page’s, on the share of requests answered within a second: Sharp from 99.5 %, Tailed from 97 %, Late from 50 %, else Collapsed
tail-simulate-run = { $workers } workers at a load of { $load }; about what is late: { $again }, after { $after }; slowness belongs to the { $slowness }
tail-simulate-judged = { $in-time } of the requests were answered within a second
