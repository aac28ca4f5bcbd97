# What the settings of a cache are to whoever writes a lab (docs/directives.md).

cache-setting-slots-meaning = How many copies the cache holds at most; at the start it holds the most popular ones.
cache-setting-rate-meaning = How many requests come a second, on average.
cache-setting-items-meaning = How many items there are.
cache-setting-skew-meaning = How lopsided popularity is: the item of rank i is asked for in proportion to i to the power of minus this; 0 is all alike.
cache-setting-evict-meaning = Which copy goes to make room.
cache-setting-ttl-meaning = How long a copy is good from when it was stored.
cache-setting-db-workers-meaning = How many fetches the database works on at once.
cache-setting-db-time-meaning = How long a fetch takes a worker, on average.
cache-setting-db-service-meaning = Whether fetches take exponentially distributed times, or all the same.
cache-setting-db-queue-meaning = How many fetches can wait for a worker.
cache-setting-patience-meaning = After how long whoever waits for a fetch gives up; the database doesn't hear of it.
cache-setting-retries-meaning = How often a request that was refused or given up is made again, at once.
cache-setting-single-flight-meaning = Whether a miss of an item that is being fetched waits for that fetch.
cache-setting-keep-abandoned-meaning = Whether an item that was fetched for nobody is stored all the same.
cache-setting-writes-meaning = How many items are written a second, on average; each as often as any other.
cache-setting-invalidate-meaning = Whether a write deletes the copy of its item.

# The report of `simulate`
cache-simulate = A cache in front of a database: what becomes of the requests
cache-simulate-verdict = The verdict is the page's: by the share of the requests that ended which was answered. Comfortable from 99 % with fewer than 4 fetches waiting on average, Leaning from 99 % with more, Straining from 95 %, Overloaded from 50 %, Collapsed below
cache-simulate-run = { $rate } requests a second for { $items } items (exponent { $skew }); { $slots } slots; { $db-workers } workers that fetch an item in { $db-time }, with { $db-queue } places to wait
cache-simulate-queue-depth-mean = { $value } of { $db-queue } on average
cache-simulate-judged = { $answered } of what ended was answered; { $hits } of the look-ups were hits; { $wasted } of the fetches were for nobody
