# What the settings of a press of Enter are to whoever writes a lab (docs/directives.md).

trace-setting-distance-meaning = Kilometres to the server.
trace-setting-bandwidth-meaning = The line's bandwidth, in Mbit/s.
trace-setting-size-meaning = The page's size, in KB of 1,000 bytes.
trace-setting-work-meaning = How long the server works before the page's first packet leaves.
trace-setting-name-meaning = How long the name's look-up takes.
trace-setting-loss-meaning = How likely each sending of a packet of the page is to be lost; at most one half.

# Settings that make no sense
trace-contradiction-too-much-loss = with { $loss } beyond { $most } a page might never be there
trace-contradiction-too-much-loss-advice = lower it

# The report of `simulate`
trace-simulate = One press of Enter after the other: how long a page takes, and what one waits for
trace-simulate-verdict = The verdict is the page's, on the share of the delivery in its time: All journey below 20 %, Mostly journey below 50 %, Mostly delivery below 80 %, else All delivery; and Held up where one lost packet made half of the pages wait
trace-simulate-run = { $size } KB from { $distance } km away over { $bandwidth } Mbit/s; the server works { $work }, the name takes { $name }, { $loss } of the packets are lost
trace-simulate-judged = { $delivery-share } of the time was delivery, { $held-up } of the pages were held up
