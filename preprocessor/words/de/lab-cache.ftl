# Ein Cache vor einer Datenbank, und der Tag, an dem er vergisst.

cache-setting-slots = Plätze
cache-setting-rate = Anfragen
cache-setting-items = Dinge
cache-setting-skew = Schiefe
cache-setting-evict = Es weicht
cache-choice-evict-lru = das am längsten unbenutzte
cache-choice-evict-fifo = das älteste
cache-choice-evict-random = irgendeines
cache-setting-ttl = Eine Kopie gilt
cache-off-ttl = immer
cache-setting-db-workers = Arbeiter
cache-setting-db-time = Ein Abruf dauert
cache-setting-db-service = Ein Abruf ist
cache-choice-db-service-exponential = mal länger, mal kürzer
cache-choice-db-service-fixed = immer gleich lang
cache-setting-db-queue = Plätze in der Schlange
cache-setting-patience = Geduld
cache-off-patience = endlos
cache-setting-retries = Versucht es noch
cache-setting-single-flight = Einzelflug
cache-choice-single-flight-false = nein
cache-choice-single-flight-true = ja
cache-setting-keep-abandoned = Antworten für niemand
cache-choice-keep-abandoned-false = gehen verloren
cache-choice-keep-abandoned-true = bleiben
cache-setting-writes = Änderungen
cache-setting-invalidate = Eine Änderung
cache-choice-invalidate-false = lässt die Kopie
cache-choice-invalidate-true = löscht die Kopie
cache-needs-invalidate = nichts wird geändert
cache-group-requests = // Anfragen
cache-group-cache = // Cache
cache-group-database = // Datenbank
cache-group-writes = // Änderungen
cache-action-restart = Den Cache neu starten

cache-number-hits = Trefferquote
cache-number-hits-short = Treffer
cache-number-load = Von der Datenbank verlangt
cache-number-load-short = Verlangt
cache-number-latency = Mittlere Latenz
cache-number-latency-short = Latenz
cache-number-latency-spread = Von den Antworten seit dem Start { $list }.
cache-number-wasted = Für niemand
cache-number-wasted-short = Umsonst
cache-curve-hits = Trefferquote
cache-curve-hits-short = Treffer
cache-curve-load = von der Datenbank verlangt
cache-curve-load-short = verlangt
cache-future-answered = beantwortet

cache-verdict-comfortable = Entspannt
cache-verdict-leaning = Abhängig
cache-verdict-straining = Am Limit
cache-verdict-overloaded = Überlastet
cache-verdict-collapsed = Kollabiert

cache-clause-for-nobody = { $stored ->
    [0] Die Datenbank arbeitet für niemand: { PERCENT($wasted) } von dem, was sie holte, kam zu spät.
   *[other] { PERCENT($wasted) } von dem, was die Datenbank holte, kam zu spät für den, der gefragt hatte, und wurde aufgehoben.
  }
cache-clause-cold = Der Cache ist zum größten Teil leer: { WHOLE($copies) } Kopien auf { WHOLE($slots) } Plätzen.
cache-clause-lost = Von den letzten { WHOLE($ended) } Anfragen { $given-up ->
    [one] wurde
   *[other] wurden
  } { WHOLE($given-up) } aufgegeben und { WHOLE($refused) } abgewiesen.
cache-clause-longer-than-patience = { WHOLE($queued) } Abrufe warten, und das dauert { NUMBER($takes) } s. Niemand wartet länger als { NUMBER($patience) } s.
cache-clause-outdated = { NUMBER($percent) } % der letzten Antworten waren veraltet.
cache-clause-hits = { PERCENT($hits) } Treffer. Die Datenbank hört { NUMBER($asked) } in der Sekunde, von { NUMBER($carries) }.
cache-clause-spread = Die Hälfte: höchstens { DURATION($median) }, eine von hundert: { DURATION($slowest) } oder mehr.
cache-clause-no-cache = Es gibt keinen Cache: Alles wird von der Datenbank verlangt.
cache-sign-idle = die Datenbank ruht
cache-sign-busy = nichts wartet vor der Datenbank
cache-sign-queue = { $queued ->
    [one] ein Abruf wartet
   *[other] { WHOLE($queued) } Abrufe warten
  }
cache-sign-full = die Schlange vor der Datenbank ist voll

cache-event-nothing = Es geschieht nichts mehr.
cache-event-hit = Ding { $item }: ein Treffer.
cache-event-fetched = Ding { $item }: fehlt, und ein Arbeiter beginnt sofort.
cache-event-queued = Ding { $item }: fehlt, und der Abruf wartet.
cache-event-joined = Ding { $item }: fehlt, und jemand holt es schon.
cache-event-refused = Ding { $item }: fehlt, und die Schlange vor der Datenbank ist voll.
cache-event-answered = Ding { $item } wurde geholt, für jemanden, der darauf gewartet hatte.
cache-event-wasted = Ding { $item } wurde geholt, und niemand wartete mehr darauf.
cache-event-given-up = Wer Ding { $item } wollte, gab auf.
cache-event-written = Ding { $item } wurde geändert.

cache-twin-requests-name = Anfragen
cache-twin-requests = { RATE($rate) } in der Sekunde, nach { WHOLE($items) } Dingen.
cache-twin-cache-name = Cache
cache-twin-cache = { WHOLE($copies) } Kopien auf { WHOLE($slots) } Plätzen: Von den 100 beliebtesten Dingen sind { WHOLE($first) } da. { WHOLE($outdated) } Kopien sind veraltet.
cache-twin-database-name = Datenbank
cache-twin-database = { WHOLE($busy) } von { WHOLE($workers) } Arbeitern sind beschäftigt, und { $queued ->
    [one] ein Abruf wartet
   *[other] { WHOLE($queued) } Abrufe warten
  } auf { WHOLE($queue) } Plätzen.
cache-twin-waiting-name = Wartende
cache-twin-waiting = { $waiting ->
    [one] Eine Anfrage wartet
   *[other] { WHOLE($waiting) } Anfragen warten
  } auf einen Abruf.
cache-twin-ended-name = Seit dem Start
cache-twin-ended = { WHOLE($sent) } gestellt: { WHOLE($answered) } beantwortet, { WHOLE($refused) } abgewiesen, { WHOLE($given-up) } aufgegeben.

cache-goal-tenth = Ein Zehntel genügt.
cache-goal-tenth-what = Höchstens 100 Plätze und über 10 s eine Trefferquote von 55 % oder mehr.
cache-goal-tenth-done = { PERCENT($share) } waren Treffer, mit einem Zehntel der Dinge.
cache-goal-twice = Kauf doppelt so viele.
cache-goal-twice-what = Bleib 20 s bei einer Zahl von Plätzen und 20 s bei doppelt so vielen: Es gibt weniger als 15 Punkte mehr Treffer.
cache-goal-twice-done = { PERCENT($share) } sind nun zusätzlich Treffer, für doppelt so viele Plätze.
cache-goal-knee = Stell dich an den Rand.
cache-goal-knee-what = Zwischen 345 und 400 Plätzen, eine halbe Minute, und 95 % beantwortet.
cache-goal-knee-done = { PERCENT($share) } wurden beantwortet. Wann es kippt, entscheidet der Zufall.
cache-goal-broken = Mach ihn kaputt.
cache-goal-broken-what = Starte den Cache mit 400 Plätzen oder mehr neu, und sieh nach einer Minute nach.
cache-goal-broken-do = Den Cache neu starten
cache-goal-broken-done = { PERCENT($share) } werden beantwortet, eine Minute danach. Kaputt ist nichts als der Inhalt eines Speichers.
cache-goal-saved = Rette ihn.
cache-goal-saved-what = Dasselbe mit einer anderen Einstellung: Binnen drei Minuten werden wieder 99 % beantwortet.
cache-goal-saved-done = { WHOLE($seconds) } s nach dem Neustart waren zehn Sekunden lang 99 % beantwortet.
cache-goal-saved-again = Rette ihn anders.
cache-goal-saved-again-what = Mit einer anderen Einstellung als zuvor.
cache-goal-saved-again-done = { WHOLE($seconds) } s nach dem Neustart waren zehn Sekunden lang 99 % beantwortet.
cache-goal-fresh = Frisch genug.
cache-goal-fresh-what = Mit 10 Änderungen je Sekunde: höchstens 5 % veraltet und eine Trefferquote von 70 %.
cache-goal-fresh-done = { PERCENT($share) } der Antworten waren veraltet.
cache-situation-no-cache = kein Cache
cache-situation-tenth = ein Zehntel
cache-situation-just-enough = an der Kante
cache-situation-good-day = ein guter Tag

cache-label-rate = { $n } je s
cache-label-drawn = 1 von { $n }
cache-label-copies = Kopien { $n }/{ $slots }
cache-label-queue = wartend { $n }/{ $places }
cache-label-awaited = erwartet { $n }
cache-label-lost = { WHOLE($n) } fort
cache-label-wasted = { WHOLE($n) } umsonst
cache-label-restart = Cache neu starten

cache-compare-more = mehr Treffer mit „{ $how }“
cache-compare-fewer = weniger Treffer mit „{ $how }“
cache-bet-enough = 1.000 Dinge, 100 Anfragen je Sekunde, eine Datenbank, die 20 trägt. Wie viele Plätze muss der Cache haben, damit ihr nicht mehr als 20 je Sekunde bleiben?
cache-bet-enough-truth = { WHOLE($n) }: Von der Datenbank wird genau verlangt, was sie trägt
cache-bet-enough-reason = Ab { WHOLE($n) } Plätzen sind vier Fünftel der Fragen Treffer, und der Datenbank bleibt nicht mehr, als sie trägt. Das schafft ein Cache mit Platz für ein Drittel der Dinge.

cache-legend-dot = eine Anfrage unterwegs; im Cache eine Kopie, die in der letzten Sekunde benutzt wurde
cache-legend-answer = eine Antwort
cache-legend-level = eine Kopie
cache-legend-square = eine veraltete Kopie
cache-legend-ghost = ein Abruf, auf den niemand mehr wartet
cache-legend-cross = abgewiesen oder aufgegeben
cache-why = Jede Zelle ist ein Ding, das beliebteste oben links; sie ist gefüllt, wo der Cache eine gültige Kopie hat. (Von mehr als 1.000 Dingen sind die ersten 1.000 gezeichnet.) Der Balken ist die Schlange vor der Datenbank und der dünne darunter der Teil davon, auf den noch jemand wartet. Eine Anfrage ist auf ihrem Weg langsamer gezeichnet, als sie ist, damit man ihr folgen kann; keine Zahl zählt das mit. Die mittlere Latenz zählt nur, was beantwortet wird. Von mehr als 60 je Sekunde wird jede zweite oder dritte gezeichnet.

cache-table-title = Das Labor mit dem Cache
cache-table-described = { RATE($rate) } Anfragen in der Sekunde nach { WHOLE($items) } Dingen nach Zipfs Gesetz mit dem Exponenten { NUMBER($skew) }; es weicht { $evict ->
    [lru] das am längsten unbenutzte
    [fifo] das älteste
   *[random] irgendeines
  }; eine Datenbank mit { WHOLE($db-workers) } Arbeitern, die je in { $db-time } im Mittel etwas holen, und { WHOLE($db-queue) } Plätzen zum Warten; { $patience ->
    [none] wer wartet, hat Geduld
   *[other] wer wartet, gibt nach { $patience } auf
  }
cache-table-hit-share = Treffer
cache-table-asked-per-s = Von der Datenbank verlangt
cache-table-answered-share = Beantwortet
cache-table-wasted-share = Für niemand geholt
cache-table-latency-s-p50 = Median
cache-table-latency-s-p99 = 99. Perzentil
cache-table-answer = von der Datenbank wird bei { $n } verlangt, was sie trägt
cache-table-silence-fetches = Die Formeln gelten für Abrufe, die keine Zeit brauchen; hier brauchen sie welche. Sie sind die Kurven über der Achse des Labors und keine Spalte dieser Tabelle.
cache-table-silence-both = Es gibt hier keine Formel für Kopien, die aus Platzmangel und noch aus einem anderen Grund weichen.
cache-table-silence-overload = Die Formeln gelten für eine Datenbank, die mitkommt.
