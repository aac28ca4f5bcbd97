# What the settings of resolvers' copies are to whoever writes a lab (docs/directives.md).

resolver-setting-ttl-meaning = How long a copy is good, from when it is taken.
resolver-setting-every-meaning = The time from one question to the next at each resolver, on average.
resolver-setting-resolvers-meaning = How many resolvers there are; the first 24 are drawn.
resolver-setting-stale-meaning = How long a dead copy may still be given out while the name server is silent.
resolver-setting-silence-meaning = How long the name server is silent once it is silenced.
resolver-setting-start-meaning = What the caches hold at the start: copies of all ages, no copy of this name, or nothing at all.

# The report of `simulate`
resolver-simulate = Copies of a name that expire: how many questions they answer, and what gets to the name server
resolver-simulate-verdict = The verdict is on the whole run: Dark where half of the questions failed, Patchy from 1 %, Two truths where 1 % of the answers were old, Chatty where copies answered fewer than half, else Calm; there is none where fewer than five questions were to be expected
resolver-simulate-run = { $resolvers } resolvers, each asked every { $every }; a copy is good for { $ttl }, a dead one for another { $stale } where the server is silent; caches at the start: { $start }
resolver-simulate-judged = { $right } answered rightly, { $copies } from copies, { $old } old, { $failed } failed
