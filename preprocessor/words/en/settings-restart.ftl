# What the settings of a returning crowd are to whoever writes a lab (docs/directives.md).

restart-setting-spread-meaning = Over how long clients spread their calls, where they do.
restart-setting-pause-meaning = How long clients pause before their first call and after each that they gave up: not, for a second, up to the spread, or up to a base that doubles with each call (at most a minute).
restart-setting-clients-meaning = How many connections drop at once.
restart-setting-rate-meaning = How many connections the server opens a second.
restart-setting-patience-meaning = How long a client waits for its connection before it hangs up.
restart-setting-base-meaning = The most that the first pause is, where pauses grow.
restart-setting-notice-meaning = Whether those who have hung up are skipped when their turn comes.

# The report of `simulate`
restart-simulate = A crowd whose connections have all dropped, and a server that opens so many a second
restart-simulate-verdict = The verdict is on the whole run: Storm where fewer than half are back, Straggling below 99.9 %, Wasteful where more than 2 % of the slots were for somebody who had gone, else Smooth
restart-simulate-run = { $clients } clients, { $rate } handshakes a second, patience { $patience }; pause: { $pause }, spread { $spread }, base { $base }; skipped: { $notice }
restart-simulate-judged = { $back } back, { $wasted } of the slots wasted
