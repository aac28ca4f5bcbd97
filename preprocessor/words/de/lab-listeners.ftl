# Zuhörer: Türen, die offen bleiben, und der Kasten dazwischen, der sie vergisst.

listeners-setting-every = Puls
listeners-value-every = { NUMBER($n) } s
listeners-setting-way = Wie Neues kommt
listeners-choice-way-poll = Polling
listeners-choice-way-long-poll = Long Polling
listeners-choice-way-events = Events
listeners-choice-way-websocket = WebSocket
listeners-setting-heartbeats = Herzschläge
listeners-choice-heartbeats-false = keine
listeners-choice-heartbeats-true = nach jeder Stille
listeners-needs-heartbeats = nichts bleibt offen
listeners-setting-news = Neues alle
listeners-value-news = { $n ->
    [300] 5 min
    [600] 10 min
    [3600] 1 h
   *[other] { NUMBER($n) } s
  }
listeners-setting-forgets = Der Kasten vergisst nach
listeners-off-forgets = nie
listeners-value-forgets = { $n ->
    [3600] 1 h
   *[other] { NUMBER($n) } s
  }
listeners-setting-watchdog = Geduld über den Herzschlag hinaus
listeners-value-watchdog = { NUMBER($n) } s
listeners-setting-deaths = Eine Leitung stirbt still alle
listeners-off-deaths = nie
listeners-value-deaths = { $n ->
    [600] 10 min
   *[other] { CLOCK($n) } min
  }
listeners-setting-replay = Verpasstes
listeners-choice-replay-false = ist weg
listeners-choice-replay-true = wird nachgereicht
listeners-setting-listeners = Zuhörer
listeners-setting-journey = Ein Weg dauert
listeners-setting-request = Bytes einer Anfrage
listeners-group-line = // Die Leitung
listeners-group-news = // Das Neue
listeners-group-way = // Unterwegs

listeners-number-out-of-date = Veraltet
listeners-number-out-of-date-short = Alt
listeners-number-dead = Leitung tot
listeners-number-dead-short = Tot
listeners-number-lost = Verloren
listeners-number-lost-short = Verloren
listeners-number-late = Verspätet um
listeners-number-late-short = Zu spät
listeners-number-messages = Nachr./h
listeners-number-messages-short = Nachr./h
listeners-number-bytes = Leerbytes/h
listeners-number-bytes-short = Bytes/h
listeners-curve-dead = Leitung tot
listeners-curve-dead-short = tot
listeners-curve-out-of-date = nicht aktuell
listeners-curve-out-of-date-short = nicht aktuell
listeners-curve-messages = Nachrichten je Stunde und Zuhörer
listeners-curve-messages-short = Nachrichten
listeners-curves-none = Ohne Herzschläge ändert der Puls nichts. Mit ihnen zeigen Kurven: Leitung tot, nicht aktuell, Nachrichten.
listeners-future-connected = { $way ->
    [0] der Zeit aktuell
    [1] der Zeit aktuell
   *[other] verbunden, aktuell
  }

listeners-verdict-live = Live
listeners-verdict-busy = Eifrig
listeners-verdict-late = Verspätet
listeners-verdict-deaf = Taub

listeners-clause-unnoticed = Leitungen sind gestorben, und niemand erwartet, etwas zu hören: Es wird nie jemand merken.
listeners-clause-ghosts = Von den letzten Minuten, höchstens zehn, war eine Leitung { PERCENT($share) } tot, bis ein Herzschlag ausblieb.
listeners-clause-lost = Von { WHOLE($made) } Neuigkeiten der letzten Minuten, höchstens zehn, gingen { WHOLE($lost) } in eine tote Leitung und sind verloren.
listeners-clause-calls = In den letzten Minuten, höchstens zehn, hat { $calls ->
    [one] einmal
   *[other] { WHOLE($calls) }-mal
  } ein Zuhörer neu angerufen; { $replayed ->
    [0] nachzureichen war nichts
    [one] eine Nachricht wurde nachgereicht
   *[other] { WHOLE($replayed) } Nachrichten wurden nachgereicht
  }.
listeners-clause-behind = { $behind } von { $of } Zuhörern fehlt etwas, das es schon gibt.
listeners-clause-empty = Von den letzten { WHOLE($answers) } Antworten sagten { WHOLE($empty) }, es gebe nichts Neues.
listeners-clause-beats = Von { WHOLE($sent) } Nachrichten der letzten Minuten, höchstens zehn, waren { WHOLE($beats) } Herzschläge.
listeners-clause-draining = Kein Herzschlag kommt rechtzeitig: { $quiet } von { $of } Leitungen sind schon länger still als halb so lange, wie der Kasten sich erinnert.
listeners-clause-quiet = In letzter Zeit gab es keine Neuigkeiten.
listeners-sign-open = alle { $of } Leitungen sind offen
listeners-sign-ghosts = { $ghosts } von { $of } sind Geister
listeners-sign-asks = { $behind } von { $of } sind im Rückstand

listeners-event-nothing = Es geschieht nichts mehr.
listeners-event-news = Es gab Neues für Zuhörer { $n }, und er hat es gehört.
listeners-event-vanished = Es gab Neues für Zuhörer { $n }: in eine tote Leitung gesandt.
listeners-event-beat = Ein Herzschlag für Zuhörer { $n }.
listeners-event-unheard = Ein Herzschlag für Zuhörer { $n }, in eine tote Leitung.
listeners-event-forgot = Der Kasten hat die Leitung von Zuhörer { $n } vergessen und es niemandem gesagt.
listeners-event-died = Die Leitung von Zuhörer { $n } ist lautlos gestorben.
listeners-event-calls = Zuhörer { $n } hat zu lange nichts gehört und ruft neu an.
listeners-event-back = Zuhörer { $n } hat wieder eine Leitung.
listeners-event-waits = Es gibt Neues für Zuhörer { $n }, und er hat nicht gefragt.
listeners-event-asks = Zuhörer { $n } fragt, und seine Anfrage wird gehalten.
listeners-event-fetched = Eine Anfrage von Zuhörer { $n } wurde mit Neuem beantwortet.
listeners-event-empty = Eine Anfrage von Zuhörer { $n } wurde mit nichts Neuem beantwortet.

listeners-twin-state-name = Zuhörer
listeners-twin-state = Von { $of } fehlt { $behind } etwas, das es schon gibt; { $dead ->
    [0] keine Leitung ist tot.
   *[other] { $dead } haben eine tote Leitung, und { $calling } davon wissen es und rufen gerade an. Der Rest davon sind die Geister der Zeichnung.
  }
listeners-twin-news-name = Neues
listeners-twin-news = { NUMBER($at) } s: Nummer { $number } wird gesandt und gehört.
listeners-twin-vanished-name = Verloren
listeners-twin-vanished = { NUMBER($at) } s: Nummer { $number } geht in eine tote Leitung und verschwindet.
listeners-twin-beat-name = Herzschlag
listeners-twin-beat = { NUMBER($at) } s: noch da, und gehört.
listeners-twin-unheard-name = Ungehört
listeners-twin-unheard = { NUMBER($at) } s: ein Herzschlag in eine tote Leitung.
listeners-twin-forgot-name = Der Kasten
listeners-twin-forgot = { NUMBER($at) } s: Er vergisst die Leitung und sagt es keiner Seite.
listeners-twin-died-name = Die Leitung
listeners-twin-died = { NUMBER($at) } s: Sie stirbt lautlos.
listeners-twin-calls-name = Anruf
listeners-twin-calls = { NUMBER($at) } s: Zu lange war nichts zu hören. Der Zuhörer legt auf und ruft neu an.
listeners-twin-back-name = Wieder offen
listeners-twin-back = { NUMBER($at) } s: Zuletzt gesehen war { $number }; { $reached ->
    [0] nachgereicht wird nichts
    [one] eine wird nachgereicht
   *[other] { $reached } werden nachgereicht
  }.
listeners-twin-waits-name = Wartet
listeners-twin-waits = { NUMBER($at) } s: Es gibt Nummer { $number }, und niemand fragt.
listeners-twin-asks-name = Gefragt
listeners-twin-asks = { NUMBER($at) } s: Eine Anfrage kommt und wird gehalten.
listeners-twin-fetched-name = Beantwortet
listeners-twin-fetched = { NUMBER($at) } s: Zuletzt gesehen war { $number }; { $reached ->
    [one] eine ist neu
   *[other] { $reached } sind neu
  }.
listeners-twin-empty-name = Leer
listeners-twin-empty = { NUMBER($at) } s: Eine Anfrage wird mit nichts Neuem beantwortet.
listeners-twin-first-name = Zuerst
listeners-twin-first = { NUMBER($at) } s: Der Client fragt, ein einziges Mal.
listeners-twin-opened-name = Offen
listeners-twin-opened = { NUMBER($at) } s: Der Server willigt ein und lässt die Tür offen.
listeners-twin-says-name = Der Client
listeners-twin-says = { NUMBER($at) } s: Er sagt selbst etwas.

listeners-goal-halved = Halb so spät, doppelt so viele Nachrichten.
listeners-goal-halved-what = Frage, und dann frage doppelt so oft.
listeners-goal-halved-done = Neues kommt jetzt { EXACT($late) } zu spät, und es gibt doppelt so viele Anfragen.
listeners-goal-unnoticed = Ein Raum voller Geister.
listeners-goal-unnoticed-what = Kein Herzschlag: warte, bis neun von zehn Leitungen tot sind.
listeners-goal-unnoticed-do = Herzschläge anhalten
listeners-goal-unnoticed-done = { PERCENT($share) } der Leitungen sind tot, und niemand weiß es.
listeners-goal-alive = Die wenigsten Herzschläge.
listeners-goal-alive-what = Zehn Minuten ohne tote Leitung, mit einem Herzschlag gerade noch innerhalb des Gedächtnisses.
listeners-goal-alive-done = Nichts ist gestorben, für { WHOLE($beats) } Herzschläge je Stunde und Zuhörer.
listeners-goal-over = Eine Spur zu spät.
listeners-goal-over-what = Höchstens 5 s über dem Gedächtnis des Kastens: sieh einen Geist neu anrufen.
listeners-goal-over-done = { $calls ->
    [one] Ein Zuhörer hat
   *[other] { WHOLE($calls) } Zuhörer haben
  } neu angerufen.
listeners-goal-replayed = Gekappt, und nichts verloren.
listeners-goal-replayed-what = Kappe eine Leitung: Ihr Zuhörer merkt es und hört, was er verpasst hat.
listeners-goal-replayed-do = Eine Leitung kappen
listeners-goal-replayed-done = Nichts ist verloren: Dem, den du abgeschnitten hast, { $news ->
    [one] wurde eine Nachricht
   *[other] wurden { WHOLE($news) } Nachrichten
  } nachgereicht.
listeners-goal-on-the-move = Unterwegs.
listeners-goal-on-the-move-what = Jede Leitung stirbt alle zehn Minuten: höchstens 4 % von zehn Minuten tot.
listeners-goal-on-the-move-do = Unterwegs sein
listeners-goal-on-the-move-done = { PERCENT($share) } der Zeit tot.
listeners-goal-chat = Der Chat, der jeden Test besteht.
listeners-goal-chat-what = Neues alle 10 s, kein Herzschlag: nach einer halben Stunde leben einige Leitungen, und einige sind Geister.
listeners-goal-chat-done = { PERCENT($share) } sind Geister, und die anderen waren die ganze Zeit offen.
listeners-action-cut = Eine Leitung lautlos kappen
listeners-action-line = Die Geschichte einer Leitung erzählen
listeners-situation-anxious = ängstlich
listeners-situation-under = knapp darunter
listeners-situation-quarter = ein Viertel tot
listeners-situation-two-minutes = zwei Minuten

listeners-label-listeners = ZUHÖRER
listeners-label-between = BOX
listeners-label-server = SERVER
listeners-label-ghosts = Geist: { $n }
listeners-label-behind = zurück: { $n }
listeners-label-forgets = vergisst { $n } s
listeners-label-remembers = vergisst nie
listeners-label-cut = kapp
listeners-label-holds = hält { $n }
listeners-label-time = { NUMBER($n) } s
listeners-label-says-news = Neu: { $n }
listeners-label-says-beat = noch da
listeners-label-says-forgets = vergisst
listeners-label-says-call = hallo?
listeners-label-says-replay = noch { $n }
listeners-label-listener = ZUHÖRER
listeners-label-says-nothing = offen
listeners-label-client = CLIENT
listeners-label-news = neu
listeners-label-late = { NUMBER($n) } s spät
listeners-label-held = wartet
listeners-label-asks = { $way ->
    [2] GET /news
    [3] Upgrade: websocket
   *[other] etwas Neues?
  }
listeners-label-opens = { $way ->
    [2] 200 text/event-stream
   *[other] 101 Switching Protocols
  }
listeners-label-no = nein
listeners-label-brings = { $way ->
    [2] data: news
    [3] message: news
   *[other] ja: Neues
  }
listeners-label-says = message: typing

listeners-twin-verdict = { $word }: { $share } der Zeit verbunden und aktuell.

listeners-compare-more = mehr der Verbindungen tot mit „{ $how }“
listeners-compare-fewer = weniger der Verbindungen tot mit „{ $how }“

listeners-bet-quarter = Der Kasten vergisst eine Leitung nach 60 stillen Sekunden. Neues kommt alle zwei Minuten. Wie selten darf ein Herzschlag kommen, bis eine Leitung ein Viertel der Zeit tot ist?
listeners-bet-quarter-truth = { NUMBER($n) } s: ein Viertel der Zeit tot
listeners-bet-quarter-reason = Eine Minute ist die Grenze, und dahinter geht es nicht sanft bergab: Eine Spur über 60 s kostet ein Achtel der Zeit, und { NUMBER($n) } s kosten ein Viertel. Denn zu jeder Leitung, die starb, wird auf einen Herzschlag gewartet, der nicht kommt.

listeners-legend-dot = aktuell
listeners-legend-square = es gibt Neues, das fehlt
listeners-legend-ghost = hält seine Leitung für offen
listeners-legend-cross = unterwegs verschwunden
listeners-why = Jede Zelle ist ein Zuhörer. Von ihr geht eine Leitung durch den Kasten, wo ein Balken abläuft, bis sie vergessen ist, zum Server. Was über eine Leitung geht, füllt ihren Balken wieder; wo er leer ist, ist die Leitung tot, und niemand hat es erfahren. Scheiben unterwegs sind Neues, Striche sind Herzschläge oder leere Antworten; ein Kreuz im Kasten ist, was in eine tote Leitung ging. Ein Pfeil ist ein Zuhörer, der es gemerkt hat und anruft. Im Server ist ein blasser Platz eine Leitung, die er hält, ob tot oder nicht, und Gelbes darauf ist Neues, das nicht angekommen ist. Eine Sekunde ist hier zwanzig; was gesandt wird, ist langsamer zu sehen, als es ist. (Gezeichnet sind die ersten 60; die Zahlen zählen alle.)

listeners-table-title = Das Labor der offenen Türen
listeners-table-described = { WHOLE($listeners) } Zuhörer, Neues alle { DURATION($news) }, ein Kasten, der nach { $forgets ->
    [-1] nie
   *[other] { DURATION($forgets) }
  } vergisst: was aus ihren Leitungen wird, die am Anfang alle frisch sind
listeners-table-out-of-date = Nicht aktuell
listeners-table-messages-per-h = Nachrichten je Stunde
listeners-table-dead-share = Leitung tot
listeners-table-answer = ein Viertel der Zeit ist tot bei { $n }
