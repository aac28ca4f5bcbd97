# Briefe, und ein zweiter für das, was auf sich warten lässt.

tail-setting-load = Last
tail-setting-again = Dauert es lange
tail-choice-again-none = nur warten
tail-choice-again-hedge = ein zweiter Brief
tail-choice-again-timeout = aufgeben, neu versuchen
tail-setting-after = Zu spät nach
tail-needs-after = gegen Langes wird nichts getan
tail-setting-cancel = Ein Brief zu viel
tail-needs-cancel = es gibt nur einen Brief
tail-choice-cancel-false = bleibt in der Schlange
tail-choice-cancel-true = verlässt die Schlange
tail-setting-slowness = Langsam ist
tail-choice-slowness-server = der Server
tail-choice-slowness-request = die Anfrage
tail-setting-workers = Arbeiter
tail-group-letters = // Briefe
tail-group-service = // Dienst

tail-number-median = Die Hälfte binnen
tail-number-median-short = Hälfte
tail-number-slowest = 99 von 100 binnen
tail-number-slowest-short = 99 %
tail-number-slowest-spread = Von den Antworten seit dem Start { $list }.
tail-number-more = Mehr Briefe
tail-number-more-short = Mehr
tail-number-busy = Arbeiter tätig
tail-number-busy-short = Tätig
tail-curve-slowest = 99 von 100 binnen
tail-curve-slowest-short = 99 %
tail-curve-busy = Arbeiter tätig
tail-curve-busy-short = tätig
tail-future-in-time = binnen 1 s beantwortet

tail-verdict-sharp = Scharf
tail-verdict-tailed = Mit Ausläufern
tail-verdict-late = Spät
tail-verdict-collapsed = Kollabiert

tail-clause-nobody-asks = Niemand fragt.
tail-clause-collapsed = Die Schlange macht Antworten spät, und was spät ist, wird noch einmal geschickt: { PERCENT($more) } mehr Briefe.
tail-clause-useless = { PERCENT($more) } mehr Briefe, und eine Antwort von hundert dauert trotzdem { DURATION($p99) }: Der zweite Brief ist so langsam wie der erste.
tail-clause-more = { PERCENT($more) } mehr Briefe.
tail-clause-failed = Von den letzten { WHOLE($ended) } Anfragen schlugen { WHOLE($failed) } fehl.
tail-clause-wasted = { $wasted ->
    [one] Ein Brief wurde
   *[other] { WHOLE($wasted) } Briefe wurden
  } beantwortet, nachdem er aufgegeben war.
tail-clause-cancelled = { $cancelled ->
    [one] Ein Brief verließ
   *[other] { WHOLE($cancelled) } Briefe verließen
  } die Schlange, bevor jemand damit begonnen hatte.
tail-clause-late = Die Hälfte der Antworten dauerte höchstens { DURATION($p50) }, eine von hundert länger als { DURATION($p99) }.
tail-clause-load = Anfragen für { PERCENT($load) } dessen, was { $workers ->
    [one] ein Arbeiter schafft.
   *[other] { WHOLE($workers) } Arbeiter schaffen.
  }
tail-sign-quiet = niemand arbeitet
tail-sign-busy = { $busy ->
    [one] einer arbeitet
   *[other] { WHOLE($busy) } arbeiten
  }, und niemand wartet
tail-sign-waiting = { $waiting ->
    [one] einer wartet
   *[other] { WHOLE($waiting) } warten
  }
tail-sign-flooded = { WHOLE($waiting) } warten: weit mehr, als in Arbeit sind

tail-event-nothing = Es geschieht nichts mehr.
tail-event-sent = Eine Anfrage wurde geschickt; { WHOLE($n) } warten.
tail-event-answered = Eine Anfrage wurde beantwortet; { WHOLE($n) } Arbeiter sind tätig.
tail-event-wasted = Ein Brief wurde beantwortet, auf den niemand mehr wartete; { WHOLE($n) } Arbeiter sind tätig.
tail-event-second = Eine Antwort lässt auf sich warten, ein zweiter Brief ging ab; { WHOLE($n) } warten.
tail-event-again = Eine Antwort wurde aufgegeben und die Anfrage neu geschickt; { WHOLE($n) } warten.
tail-event-failed = Eine Anfrage schlug fehl; { WHOLE($n) } warten.

tail-twin-workers-name = Arbeiter
tail-twin-workers = { WHOLE($busy) } von { WHOLE($workers) } arbeiten, und { $waiting ->
    [one] ein Brief wartet
   *[other] { WHOLE($waiting) } Briefe warten
  }.
tail-twin-letters-name = Briefe
tail-twin-letters = { $again ->
    [0] Jede Anfrage wird einmal geschickt
    [1] Ein zweiter Brief geht nach { EXACT($after) }
   *[other] Eine Antwort wird nach { EXACT($after) } aufgegeben, höchstens dreimal
  }; langsam ist { $slowness ->
    [0] der Server.
   *[other] die Anfrage.
  }
tail-twin-answers-name = Antworten
tail-twin-answers = { $answers ->
    [0] Zuletzt keine.
   *[other] Zuletzt die Hälfte binnen { DURATION($p50) }, 95 von 100 binnen { DURATION($p95) }, 99 von 100 binnen { DURATION($p99) }{ $p999 ->
        [0] {""}
       *[other] , 999 von 1.000 binnen { DURATION($p999) }
    }.
  }
tail-twin-all-name = Seit dem Start
tail-twin-all = { WHOLE($sent) } Anfragen: { WHOLE($answered) } beantwortet, { WHOLE($failed) } fehlgeschlagen, mit { WHOLE($letters) } Briefen.

tail-goal-cut = Die Ausläufer kürzen.
tail-goal-cut-what = Bei 30 % eine Minute lang 99 von 100 binnen 0,25 s, mit höchstens 10 % mehr Briefen.
tail-goal-cut-done = { PERCENT($more) } mehr Briefe, und die Ausläufer sind fort.
tail-goal-patience = Dasselbe durch Aufgeben.
tail-goal-patience-what = Bei 30 %, mit Zeitgrenze: 99 von 100 binnen 1,2 s, höchstens 2,5 % mehr Briefe, und weniger als eine von tausend schlägt fehl.
tail-goal-patience-done = { DURATION($p99) } für 99 von 100.
tail-goal-cliff = Die Kante finden.
tail-goal-cliff-what = Ein zweiter Brief, mit dem eine Antwort von hundert 3 s und länger dauert, bei höchstens 60 % Last.
tail-goal-cliff-done = { DURATION($p99) }. Die Schlange macht Antworten spät, und was spät ist, wird noch einmal geschickt.
tail-goal-saved = Darüber hinweg.
tail-goal-saved-what = Ein zweiter Brief bei 55 % oder mehr, und 99 von 100 binnen einer Sekunde, eine Minute lang.
tail-goal-saved-done = { DURATION($p99) }, denn was nicht mehr nötig ist, verlässt die Schlange.
tail-goal-useless = Nichts kaufen.
tail-goal-useless-what = Bei 30 % ein zweiter Brief nach höchstens 0,2 s, und noch immer dauert eine Antwort von hundert 1,2 s und länger.
tail-goal-useless-done = { DURATION($p99) }: Eine große Anfrage ist überall groß.
tail-situation-quiet-day = ein ruhiger Tag
tail-situation-half = die Hälfte
tail-situation-rush = ein Ansturm

tail-label-workers = { $n } von { $of }
tail-label-in-line = { WHOLE($n) } wartend
tail-label-tick = { $n ->
    [10] 10 ms
    [100] 0,1 s
    [1000] 1 s
    [10000] 10 s
   *[other] 100 s
  }
tail-label-half = 50 %
tail-label-twentieth = 95 %
tail-label-hundredth = 99 %
tail-label-thousandth = 99,9 %
tail-label-late = spät
tail-label-late-after = spät: { DURATION($n) }
tail-label-within = 99 % { DURATION($n) }

tail-bet-cliff = Ab welcher Last kann ein zweiter Brief das Haus für immer zum Einsturz bringen?
tail-bet-cliff-truth = { PERCENT($n) }: das Doppelte ist alles
tail-bet-cliff-reason = Ab { PERCENT($n) } schaffen die Arbeiter keine zwei Briefe für alle. Hat eine Schlange einmal alles verspätet, hält sie alles verspätet.

tail-legend-dot = ein Brief, an dem jemand arbeitet
tail-legend-ghost = ein Brief, auf den niemand mehr wartet
tail-legend-square = ein Brief, der wartet
tail-why = Jeder Ring ist ein Arbeiter, Quadrate sind Briefe in der einen Schlange vor ihnen allen. Der Berg darunter zeigt, wie lange die Antworten der letzten Minute dauerten; zwei Schritte nach rechts ist doppelt so lang; alles Schnellere steht im ersten Schritt. Die Fahnen sind die Zeiten, binnen derer die Hälfte der Antworten kam, 95 von 100, 99 von 100 und, sobald es tausend sind, 999 von 1.000. Spät ist, wo ein zweiter Brief abgeht oder einer aufgegeben wird: zieh es an seinem Griff.

tail-table-title = Das Labor der Briefe
tail-table-described = { WHOLE($workers) } Arbeiter vor einer Schlange; 95 von 100 Briefen dauern im Mittel 40 ms, die anderen 1 s; gegen das, was nach { $after } noch fehlt: { $again ->
    [none] nichts
    [hedge] ein zweiter Brief
   *[other] aufgeben und neu versuchen
  }
tail-table-latency-s-p50 = Hälfte binnen
tail-table-latency-s-p99 = 99 von 100 binnen
tail-table-latency-s-p999 = 999 von 1.000 binnen
tail-table-more-share = Mehr Briefe
tail-table-utilization = Tätig
tail-table-answer = ein zweiter Brief bringt das Haus ab { $n } zum Einsturz
