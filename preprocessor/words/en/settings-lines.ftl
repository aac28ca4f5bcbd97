lines-setting-calls-meaning = Calls a second, on average.
lines-setting-length-meaning = How long a call lasts, on average.
lines-setting-lines-meaning = How many calls there can be at once.
lines-simulate = Telephone lines: whoever calls while all of them are taken is turned away
