# Wie Zahlen geschrieben werden.

format-percent = { $n }{"\u00A0"}%
format-percent-least = <1{"\u00A0"}%
format-milliseconds = { $n }{"\u00A0"}ms
format-seconds = { $n }{"\u00A0"}s
format-minutes = { $n }{"\u00A0"}min
format-hours = { $n }{"\u00A0"}h
format-days = { $n }{"\u00A0"}d
format-clock = { $minutes }:{ $seconds }
format-none = –
