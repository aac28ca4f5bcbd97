# Das Switchboard: Clients, eine Warteschlange, ein Server.

switchboard-setting-clients = Clients
switchboard-setting-interval = Jeder fragt alle
switchboard-setting-arrivals = Sie fragen
switchboard-choice-arrivals-asynchronous = nach Plan
switchboard-choice-arrivals-synchronous = eins nach dem anderen
switchboard-setting-patience = Sie warten
switchboard-off-patience = endlos
switchboard-value-patience = höchstens { NUMBER($n) } s
switchboard-setting-retries = Sie versuchen es wieder
switchboard-value-retries = { $n ->
    [0] nie
    [one] einmal
   *[other] { $n }-mal
  }
switchboard-setting-backoff = Vor dem nächsten Versuch
switchboard-choice-backoff-none = keine Pause
switchboard-choice-backoff-exponential = Backoff, Jitter
switchboard-setting-backoff-base = Erste Pause
switchboard-setting-backoff-cap = Längste Pause
switchboard-setting-retry-budget = Retry-Budget
switchboard-off-retry-budget = keins
switchboard-value-retry-budget = { SHARE($n) } der Anfragen
switchboard-setting-capacity = Schafft je Sekunde
switchboard-setting-workers = Worker, die sich die Arbeit teilen
switchboard-setting-service = Eine Anfrage dauert
switchboard-choice-service-fixed = immer gleich lang
switchboard-choice-service-exponential = mal kürzer, mal länger
switchboard-setting-queue = Plätze in der Warteschlange
switchboard-setting-discipline = Als Nächstes ist dran
switchboard-choice-discipline-fifo = wer zuerst kam
switchboard-choice-discipline-lifo = wer zuletzt kam
switchboard-setting-drop-departed = Wer gegangen ist
switchboard-choice-drop-departed-false = wird auch bedient
switchboard-choice-drop-departed-true = wird gestrichen
switchboard-setting-latency = Antwortet nach
switchboard-off-latency = dem ganzen Slot
switchboard-setting-objective = Rechtzeitig heißt innerhalb von
switchboard-group-clients = // Clients
switchboard-group-server = // Server
switchboard-group-judged = // Maßstab

switchboard-needs-backoff = nichts wird noch einmal versucht
switchboard-needs-retry-budget = nichts wird noch einmal versucht
switchboard-needs-discipline = niemand kann warten

switchboard-number-latency = Mittlere Latenz
switchboard-number-latency-short = Latenz
switchboard-number-queue = Schlange
switchboard-number-turned-away = Abgewiesen
switchboard-number-turned-away-short = Abgew.
switchboard-number-busy = Belegt
switchboard-number-latency-spread = Von den Antworten seit dem Start { $list }.
switchboard-curve-latency = mittlere Latenz
switchboard-curve-latency-short = Latenz
switchboard-curve-in-time = rechtzeitig beantwortet
switchboard-curve-in-time-short = rechtzeitig
switchboard-future-in-time = innerhalb von { NUMBER($objective) } s beantwortet

switchboard-verdict-comfortable = Entspannt
switchboard-verdict-busy = Gut zu tun
switchboard-verdict-straining = Am Limit
switchboard-verdict-overloaded = Überlastet
switchboard-verdict-collapsed = Kollabiert

switchboard-clause-nobody-asks = Niemand fragt.
switchboard-clause-asked = { $clients ->
    [one] Ein Client stellt
   *[other] { WHOLE($clients) } Clients stellen
  } { RATE($load) } Anfragen je Sekunde; der Server schafft { RATE($capacity) }.
switchboard-clause-asked-closed = { $clients ->
    [one] Ein Client stellt
   *[other] { WHOLE($clients) } Clients stellen
  } höchstens { RATE($load) } Anfragen je Sekunde; der Server schafft { RATE($capacity) }.
switchboard-clause-rush-ends = { $fewer ->
    [1] Eine Weile weniger
   *[other] Ein Ansturm
  }: In { $seconds } s sind es wieder { $clients } Clients.
switchboard-clause-stays-down = { $futures } von { $of } Läufen von hier an bleiben am Boden, obwohl nur { RATE($load) } Anfragen je Sekunde gestellt werden.
switchboard-clause-comes-back = { $futures } von { $of } Läufen von hier an erholen sich.
switchboard-clause-drains = Die Warteschlange wird in etwa { $seconds } s leer sein.
switchboard-clause-turned-away = Von den letzten { $ended } an der Tür abgewiesen: { $rejected }.
switchboard-clause-gave-up = Von den letzten { $ended } gaben { $given_up } das Warten auf.
switchboard-clause-left = { $left } gingen mit ihren Clients.
switchboard-clause-tries = Jede wird { $tries }-mal geschickt: { RATE($attempts) } Versuche je Sekunde.
switchboard-clause-in-vain = { PERCENT($share) } der Arbeit des Servers gilt denen, die gegangen sind.
switchboard-clause-waits = Im Mittel warten { $waiting }.
switchboard-clause-nobody-waits = Niemand wartet.
switchboard-sign-idle = untätig
switchboard-sign-at-work = bei der Arbeit
switchboard-sign-waiting = { $waiting } warten
switchboard-sign-growing = wächst
switchboard-sign-draining = leert sich
switchboard-sign-full = voll: wer kommt, bevor ein Platz frei wird, wird abgewiesen

switchboard-event-nothing = Mehr wird nicht geschehen.
switchboard-event-served = Die Anfrage von Client { $client } traf auf einen freien Worker, der sofort damit begann.
switchboard-event-queued = Die Anfrage von Client { $client } fand den Server beschäftigt und nahm Platz { $place } in der Warteschlange.
switchboard-event-turned-away = Die Anfrage von Client { $client } fand keinen Platz und wurde an der Tür abgewiesen.
switchboard-event-answered = Die Antwort ging an Client { $client } ab, während der Worker aufräumt.
switchboard-event-slot-ended = Der Slot der Anfrage von Client { $client } ging zu Ende; { $next ->
    [0] niemand wartet, also ruht der Worker
   *[other] als Nächstes ist die Anfrage von Client { $next } dran
  }.
switchboard-event-gave-up = Client { $client } gab das Warten auf; der Server weiß es nicht.
switchboard-event-wasted = Die Antwort an Client { $client } kam zu spät; niemand wartet mehr darauf.

switchboard-twin-clients-name = Clients
switchboard-twin-clients = insgesamt { $clients }; zusammen stellen sie { RATE($load) } Anfragen je Sekunde, wenn nichts sie aufhält.
switchboard-twin-queue-name = Warteschlange
switchboard-twin-queue = { $waiting } von { $places } Plätzen belegt; die Tür ist { $shut ->
    [1] zu
   *[other] offen
  }.
switchboard-twin-server-name = Server
switchboard-twin-server = { $busy } von { $workers } beschäftigt; er schafft { RATE($capacity) } je Sekunde. In höchstens den letzten 10 s war er { PERCENT($utilization) } der Zeit belegt.
switchboard-twin-ended-name = Seit dem Start
switchboard-twin-ended = Von { WHOLE($sent) } Anfragen wurden { WHOLE($answered) } beantwortet, { WHOLE($rejected) } abgewiesen, { WHOLE($given_up) } aufgegeben, und { WHOLE($left) } gingen mit ihren Clients.
switchboard-twin-recent-name = Die letzten 10 s
switchboard-twin-recent = { $answered ->
    [0] Keine Antwort.
    [one] Eine Antwort, nach { DURATION($latency) }.
   *[other] { WHOLE($answered) } Antworten, im Mittel nach { DURATION($latency) }.
  }

switchboard-goal-easily = Sieh es mühelos laufen.
switchboard-goal-easily-what = Wenige fragen, und der Server könnte mehr als doppelt so viele bedienen.
switchboard-goal-easily-done = { PERCENT($share) } der Anfragen werden beantwortet, und der Server ist { PERCENT($busy) } der Zeit belegt.
switchboard-goal-rush-sent = Schick den Ansturm.
switchboard-goal-rush-sent-what = 60 Clients für 20 Sekunden.
switchboard-goal-rush-sent-do = Ansturm schicken
switchboard-goal-rush-sent-done = Geschickt.
switchboard-goal-rush-over = Sieh ihn enden.
switchboard-goal-rush-over-what = Es sind so viele Clients wie zuvor.
switchboard-goal-rush-over-done = Er ist vorbei: Es sind wieder { $clients } Clients, und sie stellen { RATE($load) } Anfragen je Sekunde.
switchboard-goal-for-ever = Sieh, dass es nie endet.
switchboard-goal-for-ever-what = Der Ansturm ist vorbei. Der Ärger auch?
switchboard-goal-for-ever-do = Zehn Minuten weiterlaufen
switchboard-goal-for-ever-done = { PERCENT($share) } der Anfragen werden beantwortet, und jede wird { NUMBER($tries) }-mal geschickt: { RATE($attempts) } Versuche je Sekunde, und der Server schafft { RATE($capacity) }. Er arbeitet für die, die gegangen sind.
switchboard-goal-backoff = Nur Backoff:
switchboard-goal-backoff-what = Clients warten, bevor sie es noch einmal versuchen.
switchboard-goal-backoff-do = Backoff versuchen
switchboard-goal-backoff-done = { PERCENT($share) } der Anfragen werden beantwortet, und jede wird { NUMBER($tries) }-mal geschickt. Backoff schiebt Versuche auf; weniger werden es nicht. Es heilt nichts.
switchboard-goal-budget = Ein Retry-Budget:
switchboard-goal-budget-what = ein neuer Versuch auf zehn Anfragen.
switchboard-goal-budget-do = Budget versuchen
switchboard-goal-budget-done = { PERCENT($share) } der Anfragen werden beantwortet, und jede wird { NUMBER($tries) }-mal geschickt. Mit wenigen neuen Versuchen kommt weniger beim Server an, als er bedienen kann, und die Warteschlange leert sich.
switchboard-goal-newest-first = Die Neuesten zuerst:
switchboard-goal-newest-first-what = Wer zuletzt kam, ist als Nächstes dran.
switchboard-goal-newest-first-do = Neueste zuerst versuchen
switchboard-goal-newest-first-done = { PERCENT($share) } der Anfragen werden beantwortet, und jede wird { NUMBER($tries) }-mal geschickt. Wer eben erst kam, ist noch da, um die Antwort zu hören. Wer gegangen ist, kann warten.
switchboard-goal-dropped = Wer gegangen ist, wird gestrichen:
switchboard-goal-dropped-what = keine Arbeit für die, die fort sind.
switchboard-goal-dropped-do = Streichen versuchen
switchboard-goal-dropped-done = { PERCENT($share) } der Anfragen werden beantwortet, und jede wird { NUMBER($tries) }-mal geschickt. Eine Anfrage wegzuwerfen kostet keine Zeit, also gilt alle Arbeit denen, die noch warten.
switchboard-goal-shed = Last abwerfen:
switchboard-goal-shed-what = 4 Clients für eine Minute, dann so viele wie zuvor.
switchboard-goal-shed-do = Last abwerfen
switchboard-goal-shed-done = { PERCENT($share) } der Anfragen werden beantwortet, und jede wird { NUMBER($tries) }-mal geschickt. Unter 6,25 Clients sind selbst vier Versuche je Anfrage weniger, als der Server schafft: Er holt auf und bleibt oben.
switchboard-action-ask = Client { $n }: jetzt fragen
switchboard-action-ask-step = Einmal fragen
switchboard-action-rush = Ansturm schicken
switchboard-action-run-on = Zehn Minuten weiterlaufen
switchboard-action-shed = Eine Minute Last abwerfen
switchboard-situation-quiet = wie am Anfang
switchboard-situation-full-house = die Grenze
switchboard-situation-stampede = alle

# In der Zeichnung: höchstens so viele Zeichen, wie labels.rs sagt.
switchboard-label-answers = Antworten
switchboard-label-door = { $shut ->
    [0] Tür offen
   *[other] Tür zu
  }
switchboard-label-sign-idle = untätig
switchboard-label-sign-at-work = arbeitet
switchboard-label-sign-waiting = stetig
switchboard-label-sign-growing = wächst
switchboard-label-sign-draining = sinkt
switchboard-label-sign-full = voll
switchboard-label-no-queue = keine
switchboard-label-taken = { $n } / { $places }
switchboard-label-wait-of = { $n ->
    [0] 0 / { $places } warten
   *[other] { $n } / { $places } warten
  }
switchboard-label-count = { WHOLE($n) }
switchboard-label-turned-away = abgewiesen
switchboard-label-server = SERVER
switchboard-label-rate = { RATE($rate) } je Sek.
switchboard-label-rate-short = { RATE($rate) }/s
switchboard-label-busy-of = { $workers ->
    [one] { $n ->
        [0] untätig
       *[other] belegt
      }
   *[other] { $n } / { $workers } belegt
  }
switchboard-label-newest-first = neue zuerst
switchboard-label-press = Drück auf einen.
switchboard-label-clients = { $drawn ->
    [0] { $n ->
        [one] { $n } Client
       *[other] { WHOLE($n) } Clients
      }
   *[other] { $drawn } von { WHOLE($n) }
  }

switchboard-bet-saturation = Bei wie vielen Clients kämen genau so viele Anfragen, wie der Server schafft?
switchboard-bet-saturation-truth = { $n }: genau so viel, wie er schafft
switchboard-bet-saturation-reason = Der Server schafft { RATE($capacity) } je Sekunde, und jeder Client fragt alle { NUMBER($interval) } s: { $n } Clients lasten ihn ganz aus. Sieh, wie wenige dann noch pünktlich sind.

switchboard-legend-dot = eine Anfrage unterwegs
switchboard-legend-answer = eine Antwort auf dem Heimweg
switchboard-legend-square = eine Anfrage, die wartet
switchboard-legend-cross = eine Anfrage, die abgewiesen wurde
switchboard-legend-ghost = aufgegeben: niemand wartet mehr darauf
switchboard-legend-next = die nächste, die bedient wird
switchboard-why = Jeder Sitz ist ein Client: ein Kreis, während er fragt, ein Quadrat, während seine Anfrage wartet, ein gebrochener Umriss, wenn er eben abgewiesen wurde. Der Server nimmt so viele je Sekunde und nicht mehr: Wird schneller gefragt, müssen die übrigen warten oder werden abgewiesen. Eine aufgegebene Anfrage behält ihren Platz und kommt an die Reihe, denn der Server weiß es nicht. Hin- und Rückweg sind langsamer gezeichnet, als sie sind, damit du ihnen folgen kannst; keine Zahl zählt sie mit.

switchboard-table-title = Das Switchboard-Labor
switchboard-table-described = Ein Server, der { NUMBER($capacity) } Anfragen je Sekunde schafft{ $workers ->
    [one] {""}
   *[other] {" mit"} { $workers } Workern
  }{ $service ->
    [exponential] , manche länger und manche kürzer (exponentialverteilt)
   *[other] {""}
  }, { WHOLE($queue) } { $queue ->
    [one] Platz
   *[other] Plätze
  } zum Warten{ $discipline ->
    [lifo] , die neueste zuerst bedient
   *[other] {""}
  }{ $drop-departed ->
    [yes] , Anfragen gestrichen, deren Client gegangen ist
   *[other] {""}
  }, und Clients, die { $arrivals ->
    [synchronous] im Mittel { $interval } nachdenken, fragen und auf die Antwort warten
   *[other] im Mittel alle { $interval } fragen
  }{ $patience ->
    [never] {""}
   *[other] { $retries ->
        [0] {" und"}
       *[other] ,
      } nach { $patience } aufgeben
  }{ $retries ->
    [0] {""}
    [one] {" und"} es noch einmal versuchen
   *[other] {" und"} es bis zu { $retries }-mal wieder versuchen
  }
switchboard-table-story = Es sind { WHOLE($clients) } Clients, dann { $lasts } lang { WHOLE($to) }, dann wieder { WHOLE($clients) }
switchboard-table-story-after = Nach dem Ansturm
switchboard-table-story-calm = Wäre kein Ansturm gewesen
switchboard-table-story-unchanged = Nichts geändert
switchboard-table-story-backoff = Nur Backoff
switchboard-table-story-budget = Ein Retry-Budget von 10 %
switchboard-table-story-newest-first = Die Neuesten zuerst
switchboard-table-story-dropped = Gegangene gestrichen
switchboard-table-sent-per-s = Gefragt / s
switchboard-table-goodput-per-s = Antworten / s
switchboard-table-answered-share = Beantwortet
switchboard-table-rejected-share = Abgewiesen
switchboard-table-given-up-share = Aufgegeben
switchboard-table-in-time-share = Binnen { $objective }
switchboard-table-attempts-per-request = Versuche je Anfrage
switchboard-table-latency-s-mean = Mittlere Latenz
switchboard-table-latency-s-p95 = 95 % binnen
switchboard-table-queue-depth-mean = Wartende
switchboard-table-utilization = Beschäftigt
switchboard-table-answer = { $n }: genau so viel, wie er schafft
switchboard-table-silence-nobody-asks = Wo niemand fragt, gibt es keine geschlossene Formel.
switchboard-table-silence-too-much = Für so viele Plätze oder so viel mehr, als zu schaffen ist, würde die Theorie zu lange rechnen.
switchboard-table-silence-retries = Die Warteschlangentheorie hat keine geschlossene Formel für Clients, die es noch einmal versuchen.
switchboard-table-silence-drop-departed = Die Warteschlangentheorie hat keine geschlossene Formel, wo die Anfragen gegangener Clients gestrichen werden.
switchboard-table-silence-newest-first = Die Warteschlangentheorie hat keine geschlossene Formel, wo die neueste zuerst bedient wird.
switchboard-table-silence-synchronous-patience = Die Warteschlangentheorie hat keine geschlossene Formel für Clients, die auf ihre Antwort warten, aber nicht ewig.
switchboard-table-silence-synchronous-fixed = Die Warteschlangentheorie hat keine geschlossene Formel für Slots fester Länge mit Clients, die auf ihre Antwort warten.
switchboard-table-silence-fixed-workers = Die Warteschlangentheorie hat keine geschlossene Formel für Slots fester Länge mit mehreren Workern.
switchboard-table-silence-synchronous-latency = Die Warteschlangentheorie hat keine geschlossene Formel für Clients, die auf eine Antwort warten, die vor dem Ende ihres Slots kommt.
switchboard-table-silence-latency = Für die Latenz derer, die nicht aufgaben, gibt es keine geschlossene Formel.
