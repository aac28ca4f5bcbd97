# How numbers are written, wherever the core or the reader's run gives them.

format-percent = { $n }{"\u00A0"}%
# Less than one in a hundred, and more than none.
format-percent-least = <1{"\u00A0"}%
format-milliseconds = { $n }{"\u00A0"}ms
format-seconds = { $n }{"\u00A0"}s
# Long times are written in their two largest units: 1 h 30 min.
format-minutes = { $n }{"\u00A0"}min
format-hours = { $n }{"\u00A0"}h
format-days = { $n }{"\u00A0"}d
format-clock = { $minutes }:{ $seconds }
# Where nothing was measured.
format-none = –
