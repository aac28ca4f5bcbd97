# Wie Zahlen geschrieben werden.

format-percent = { $n }{"\u00A0"}%
format-percent-least = <1{"\u00A0"}%
format-milliseconds = { $n }{"\u00A0"}ms
format-seconds = { $n }{"\u00A0"}s
format-clock = { $minutes }:{ $seconds }
format-none = –
