lines-setting-calls-meaning = Calls a second, on average.
lines-setting-length-meaning = How long a call lasts, on average.
lines-setting-lines-meaning = How many calls there can be at once.
lines-simulate = Simulate telephone lines: whoever finds all of them taken is lost.
