# What the settings of listeners and their lines are to whoever writes a lab (docs/directives.md).

listeners-setting-every-meaning = From one poll to the next; how long a request is held; after how long a silence the server sends a heartbeat.
listeners-setting-way-meaning = How news comes: by polls, by requests that are held, or over a line that stays open.
listeners-setting-heartbeats-meaning = Whether heartbeats are sent over open lines.
listeners-setting-news-meaning = The time from one piece of news to the next for each listener, on average.
listeners-setting-forgets-meaning = How long a quiet line is remembered by the box on the way.
listeners-setting-watchdog-meaning = How much longer than a heartbeat a client waits until it calls again.
listeners-setting-deaths-meaning = The time until an open line dies without a sound, on average.
listeners-setting-replay-meaning = Whether a client that calls again is told what it missed.
listeners-setting-listeners-meaning = How many listeners there are; the first 60 are drawn.
listeners-setting-journey-meaning = How long a message takes from one end to the other.
listeners-setting-request-meaning = How many bytes a request and its headers have.

# The report of `simulate`
listeners-simulate = Listeners who wait for news: by polls, or over lines that a box on the way forgets
listeners-simulate-verdict = The verdict is on the whole run: Deaf where more than 10 % of the news was lost or lines were dead for more than 10 % of the time, Late where more than 5 % of the time was out of date, Busy above 600 messages an hour and listener, else Live
listeners-simulate-run = { $listeners } listeners, by { $way }, every { $every }; heartbeats: { $heartbeats }; news every { $news }; the box forgets after { $forgets }; patience { $watchdog }; a line dies every { $deaths }; replay: { $replay }
listeners-simulate-judged = up to date for { $in-time } of the time, lines dead { $dead }, news lost { $lost }, { $messages } messages an hour
