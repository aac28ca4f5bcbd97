# The first page's desk: what the reader, who is a client there, is told.

lab-desk-ask = Ask
lab-desk-drawing = You, the door, the queue and the server, as they are now.
lab-desk-counts = asked { WHOLE($sent) } · answered { WHOLE($answered) } · turned away { WHOLE($rejected) }
lab-desk-first = Press, and follow your request to the server and back.
lab-desk-faster = Now twice within { DURATION($slot) }, and one of them has to wait.
lab-desk-waited = The server takes { DURATION($slot) } for each, so whoever comes meanwhile waits. And if you weren’t alone?
lab-desk-turned-away = The queue was full: you were turned away at the door.
lab-desk-others = Let { $n } others ask, too
lab-desk-alone = Send the { $n } others home
lab-desk-failed = The switchboard can’t run here: this browser has no WebAssembly, or doesn’t allow it.
