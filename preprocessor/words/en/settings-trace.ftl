# What the settings of a press of Enter are to whoever writes a lab (docs/directives.md).

trace-setting-distance-meaning = Kilometres to the server.
trace-setting-bandwidth-meaning = The line's bandwidth, in Mbit/s.
trace-setting-size-meaning = The page's size, in KB of 1,000 bytes.
trace-setting-work-meaning = How long the server works before the page's first packet leaves.
trace-setting-name-meaning = How long the name's look-up takes.
trace-setting-loss-meaning = How likely each sending of a packet of the page is to be lost; at most one half.
