# What the settings of a page over HTTP are to whoever writes a lab (docs/directives.md).

handshake-setting-trip-meaning = The time there and back, in milliseconds.
handshake-setting-bandwidth-meaning = The line's bandwidth, in Mbit/s.
handshake-setting-way-meaning = How the server is called: the version of HTTP, what it runs over, and whether it is the first visit.
handshake-setting-loss-meaning = How likely each message and each packet is to be lost; at most one in ten.
handshake-setting-objects-meaning = How many objects the page asks for once it is whole.
handshake-setting-packets-meaning = How many packets of 1,460 bytes each object has.
handshake-setting-html-meaning = How many packets the page itself has.
handshake-setting-work-meaning = How long the server works on each thing that it is asked for.
handshake-setting-lose-meaning = Which packet is lost in any case, counted as they are sent; 0 for none.

# Settings that make no sense
handshake-contradiction-too-much-loss = with { $loss } beyond { $most } a page might hardly ever be there
handshake-contradiction-too-much-loss-advice = lower it

# The report of `simulate`
handshake-simulate = A page over HTTP, again and again: when its first byte is there, and when all of it is
handshake-simulate-verdict = The verdict is the page's, on the round trips before its first byte: One breath, Polite with two, Formal with three, Ceremonious with more; and Held up where something that was lost was missing for over a quarter of its time
handshake-simulate-run = { $way } over a round trip of { $trip } and { $bandwidth } Mbit/s: { $html } packets, then { $objects } objects of { $packets } packets each; the server works { $work }, { $loss } of what is sent is lost
handshake-simulate-judged = { $waiting } of the time was waiting, { $held-up } of the pages were held up
