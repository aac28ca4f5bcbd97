# Zahlungen über eine Leitung, die Nachrichten verliert: wer doppelt zahlt, wem was gesagt wird, nach welchem Vertrag.

payments-setting-loss = Verloren
payments-value-loss = { $n ->
    [0] keine
   *[other] { WHOLE($n) }
  }
payments-setting-key = Schlüssel
payments-choice-key-none = keiner
payments-choice-key-attempt = neu für jeden Versuch
payments-choice-key-payment = einer je Zahlung
payments-setting-store = Der Speicher
payments-choice-store-look = sieht nach, dann schreibt er
payments-choice-store-reserve = reserviert zuerst
payments-setting-written = Vermerkt
payments-choice-written-with = mit der Buchung
payments-choice-written-after = danach
payments-choice-written-before = davor
payments-setting-retries = Neue Versuche
payments-value-retries = { $n ->
    [0] keiner
    [one] einer
   *[other] { WHOLE($n) }
  }
payments-setting-timeout = Wartet auf Antwort
payments-setting-pause = Pause davor
payments-setting-work = Der Server arbeitet
payments-setting-work-kind = Seine Arbeit
payments-choice-work-kind-fixed = immer gleich lang
payments-choice-work-kind-exponential = mal kurz, mal lang
payments-setting-crash = Stirbt zwischen zwei Einträgen
payments-value-crash = { $n ->
    [0] nie
   *[other] { SHARE($n) }
  }
payments-setting-journey = Eine Nachricht braucht
payments-setting-lose = Auf jeden Fall verloren
payments-choice-lose-none = nichts
payments-choice-lose-question = erste Frage
payments-choice-lose-answer = erste Antwort
payments-needs-store = nur mit einem Schlüssel je Zahlung
payments-needs-written = es gibt nur einen Eintrag, die Buchung
payments-group-contract = // Der Vertrag
payments-group-app = // Die App
payments-group-server = // Der Server

payments-number-twice = Doppelt belastet
payments-number-twice-short = Doppelt
payments-number-in-doubt = Einmal, doch „Fehler“
payments-number-in-doubt-short = Im Zweifel
payments-number-phantom = „Bezahlt“, gratis
payments-number-phantom-short = Phantom
payments-number-attempts = Versuche
payments-curve-twice = doppelt belastet, von tausend
payments-curve-twice-short = doppelt
payments-curve-failed = „Fehler“ gehört, von tausend
payments-curve-failed-short = Fehler
payments-future-well = einmal belastet und so gehört

payments-verdict-once = Einmal
payments-verdict-in-doubt = Im Zweifel
payments-verdict-leaky = Undicht
payments-verdict-double-trouble = Doppelt
payments-verdict-phantom = Phantom

payments-clause-nothing = Niemand hat bezahlt. Die Knöpfe sind in der Zeichnung.
payments-clause-lose = Die nächste Nachricht wird verloren gehen.
payments-clause-question-lost = Die Frage ist verloren. Die App kann es nicht wissen.
payments-clause-answer-lost = Die Antwort ist verloren. Die App kann es nicht wissen.
payments-clause-died = Der Server starb, bevor er antworten konnte. Die App kann es nicht wissen.
payments-clause-works = Der Server arbeitet.
payments-clause-works-on = Die App hat ihr Urteil gesprochen, und der Server arbeitet noch.
payments-clause-race = An zwei Versuchen wird zugleich gearbeitet, und keiner weiß vom anderen.
payments-clause-on-the-way = Eine Nachricht ist unterwegs.
payments-clause-again = Die App wird wieder fragen.
payments-clause-once = Einmal belastet, und nach { EXACT($took) } so gehört: { $why ->
    [0] Schon der erste Versuch wurde beantwortet.
    [1] Der Server kannte den Schlüssel und gab die Antwort, die er aufgehoben hatte.
    [2] Keine Frage davor war angekommen, also war es richtig, wieder zu fragen.
   *[other] Wo der Server starb, war nichts belastet.
  }
payments-clause-twice = { $n ->
    [2] Zweimal
   *[other] { WHOLE($n) }-mal
  } belastet, für einen Druck: { $why ->
    [0] Ohne Schlüssel ist jeder Versuch eine Zahlung für sich.
    [1] Jeder Versuch hatte einen eigenen Schlüssel, also war jeder eine andere Zahlung.
    [2] Ein Versuch sah nach dem Schlüssel, bevor ein anderer ihn vermerkt hatte.
   *[other] Der Server starb zwischen Belastung und Schlüssel, und der nächste Versuch fand keinen.
  }
payments-clause-not-charged = Nicht belastet, und „fehlgeschlagen“ gehört: durch Glück ist es wahr. { $why ->
    [0] Keine Frage kam an.
   *[other] Der Server starb, bevor er belastet hatte.
  }
payments-clause-in-doubt = Belastet, und „fehlgeschlagen“ gehört: { $why ->
    [0] Was der Server antwortete, ging verloren.
    [1] Die Antwort kam, als niemand mehr auf sie wartete.
    [2] Der Server starb, bevor er antworten konnte.
   *[other] 409 verbrauchte die Versuche, während an einem anderen gearbeitet wurde.
  } Wer das glaubt, zahlt noch einmal.
payments-clause-phantom = „Bezahlt“ gehört, und nie belastet: Der Schlüssel galt als erledigt, und der Server war vor der Belastung gestorben.
payments-clause-others-so-far = { WHOLE($of) } Leute zahlen, jeder über seine eigene Leitung.
payments-clause-others = { WHOLE($once) } von { WHOLE($of) } wurden einmal belastet und hörten das; { $twice ->
    [0] niemand wurde doppelt belastet
    [one] einer wurde doppelt belastet
   *[other] { WHOLE($twice) } wurden doppelt belastet oder öfter
  }.
payments-clause-others-failed = { $failed ->
    [one] Einer hörte
   *[other] { WHOLE($failed) } hörten
  } „fehlgeschlagen“, und { $charged ->
    [0] keiner davon wurde belastet
    [one] einer davon wurde belastet
   *[other] { WHOLE($charged) } davon wurden belastet
  }.
payments-clause-others-phantom = { $n ->
    [one] Einer hörte „bezahlt“ und wurde nicht belastet.
   *[other] { WHOLE($n) } hörten „bezahlt“ und wurden nicht belastet.
  }
payments-clause-others-silent = { PERCENT($share) } der Versuche hörten nichts in ihrer Zeit.
payments-sign-idle = niemand hat bezahlt
payments-sign-waits = wartet auf Antwort
payments-sign-pauses = wird gleich fragen
payments-sign-settles = gesagt, und nicht vorbei
payments-sign-paid = „bezahlt“ gesagt
payments-sign-failed = „fehlgeschlagen“ gesagt
payments-sign-others = { $n } von { $of } entschieden
payments-sign-all-there = { $of } Zahlungen entschieden

payments-event-nothing = Mehr geschieht nicht. Drücke Zahlen.
payments-event-asked = Versuch { $n }: Die App fragt. { $lost ->
    [0] Die Frage ist unterwegs.
   *[other] Die Frage wird verloren gehen.
  }
payments-event-works = Frage { $n } ist beim Server, der zu arbeiten beginnt.
payments-event-known = Frage { $n } ist beim Server, der den Schlüssel kennt: Er gibt die Antwort, die er aufgehoben hat. { $lost ->
    [0] Er arbeitet nicht noch einmal.
   *[other] Die Antwort wird verloren gehen.
  }
payments-event-busy = Frage { $n } ist beim Server, der an diesem Schlüssel arbeitet: 409. { $lost ->
    [0] Er tut nichts zweimal.
   *[other] Die Antwort wird verloren gehen.
  }
payments-event-charged = Die Arbeit an Versuch { $n } ist fertig: belastet, bisher { $charges ->
    [one] einmal
   *[other] { $charges }-mal
  }. { $lost ->
    [0] Die Antwort ist unterwegs.
   *[other] Die Antwort wird verloren gehen.
  }
payments-event-died-clean = Der Server starb am Ende von Versuch { $n }: weder belastet noch vermerkt.
payments-event-died-charged = Der Server starb mitten in Versuch { $n }: belastet und nicht vermerkt.
payments-event-died-noted = Der Server starb mitten in Versuch { $n }: als erledigt vermerkt und nicht belastet.
payments-event-paid = Die Antwort auf Versuch { $n } ist da: Die App sagt „bezahlt“.
payments-event-refused = 409 ist da: Versuch { $n } ist vorbei, und die App wird wieder fragen.
payments-event-unheard = Eine Antwort auf Versuch { $n } ist da, und niemand wartet mehr auf sie.
payments-event-silent = Auf Versuch { $n } kam nichts in seiner Zeit: Die App wird wieder fragen.
payments-event-failed = Versuch { $n } war der letzte: Die App sagt „fehlgeschlagen“.
payments-event-done = Das war es: { $charges ->
    [0] nicht belastet
    [one] einmal belastet
   *[other] { $charges }-mal belastet
  }, nach { $n ->
    [one] einem Versuch
   *[other] { $n } Versuchen
  }.
payments-event-other = { $n } von { $of } haben gefragt.
payments-event-other-done = { $n } von { $of } Zahlungen sind entschieden.

payments-twin-question-name = Frage
payments-twin-question = { EXACT($at) }, App an Server, Versuch { $n }: POST /payments. { $lost ->
    [0] Kommt an
   *[other] Unterwegs verloren
  }.
payments-twin-works-name = Arbeit
payments-twin-works = { EXACT($at) }: Der Server beginnt mit Versuch { $n }.
payments-twin-charged-name = Buchung
payments-twin-charged = { EXACT($at) }: belastet für Versuch { $n }; Server an App: 201. { $lost ->
    [0] Kommt an
   *[other] Unterwegs verloren
  }.
payments-twin-died-clean-name = Tod
payments-twin-died-clean = { EXACT($at) }: Der Server stirbt am Ende von Versuch { $n }, ohne Eintrag.
payments-twin-died-charged-name = Tod
payments-twin-died-charged = { EXACT($at) }: Der Server stirbt in Versuch { $n }, mit der Buchung und ohne den Schlüssel.
payments-twin-died-noted-name = Tod
payments-twin-died-noted = { EXACT($at) }: Der Server stirbt in Versuch { $n }, mit dem Schlüssel und ohne die Buchung.
payments-twin-known-name = Aufgehobene Antwort
payments-twin-known = { EXACT($at) }: Der Schlüssel von Versuch { $n } ist bekannt; Server an App: 201, wie zuvor. { $lost ->
    [0] Kommt an
   *[other] Unterwegs verloren
  }.
payments-twin-busy-name = In Arbeit
payments-twin-busy = { EXACT($at) }: Der Schlüssel von Versuch { $n } ist reserviert; Server an App: 409. { $lost ->
    [0] Kommt an
   *[other] Unterwegs verloren
  }.
payments-twin-paid-name = Gesagt
payments-twin-paid = { EXACT($at) }: Die App hört 201 und sagt „bezahlt“.
payments-twin-refused-name = Gehört
payments-twin-refused = { EXACT($at) }: Die App hört 409; Versuch { $n } ist vorbei.
payments-twin-silent-name = Stille
payments-twin-silent = { EXACT($at) }: Die Zeit der App ist um; Versuch { $n } hat nichts gehört.
payments-twin-board-name = Schlüssel
payments-twin-board = { $state ->
    [0] der Speicher weiß nichts von ihm
    [1] der Speicher hat ihn reserviert
   *[other] der Speicher sagt, dass es erledigt ist
  }.
payments-twin-ledger-name = Kontobuch
payments-twin-ledger = { $charges ->
    [0] keine Buchung
    [one] eine Buchung
   *[other] { $charges } Buchungen
  }; { $told ->
    [0] noch ist nichts gesagt
    [1] gesagt wird „bezahlt“
   *[other] gesagt wird „fehlgeschlagen“
  }.
payments-twin-many-name = Tausend
payments-twin-many = { WHOLE($there) } von { WHOLE($of) } sind entschieden: { WHOLE($once) } einmal belastet und so gehört, { WHOLE($twice) } doppelt oder öfter, { WHOLE($nothing) } nicht belastet und „fehlgeschlagen“ gehört, { WHOLE($doubt) } belastet und „fehlgeschlagen“ gehört, { WHOLE($phantom) } „bezahlt“ gehört und nicht belastet.

payments-goal-silences = Sieh die drei Stillen.
payments-goal-silences-what = Zahle einzeln: eine Frage verloren, eine Antwort verloren, Arbeit, die zu lange dauert (1,4 s, immer).
payments-goal-silences-do = Zahlen
payments-goal-silences-done = Alle drei. Die App hat jedes Mal dasselbe gesehen: nichts.
payments-goal-half = „Fehlgeschlagen“ und doch belastet.
payments-goal-half-what = Tausend Zahlungen, kein Schlüssel, keine neuen Versuche, schnelle Arbeit, höchstens 50 von 1.000 verloren: Von denen, die „fehlgeschlagen“ hörten, wurde etwa die Hälfte belastet.
payments-goal-half-done = { WHOLE($charged) } von { WHOLE($failed) } hatten bezahlt.
payments-goal-nobody-twice = Niemand doppelt.
payments-goal-nobody-twice-what = Tausend Zahlungen, mindestens 20 von 1.000 Nachrichten verloren, mit neuen Versuchen, und niemand zahlt doppelt.
payments-goal-nobody-twice-done = Niemand. { $silent ->
    [0] Kein Versuch hörte
   *[other] { WHOLE($silent) } Versuche hörten
  } nichts, und es schadete nicht.
payments-goal-fresh = Ein Schlüssel, der niemanden schützt.
payments-goal-fresh-what = Tausend Zahlungen, ein neuer Schlüssel für jeden Versuch, mindestens 20 von 1.000 verloren, mit neuen Versuchen.
payments-goal-fresh-done = { WHOLE($twice) } zahlten doppelt, bei { WHOLE($loss) } von 1.000 verloren: Für den Speicher ist jeder Versuch ein Fremder.
payments-goal-race = Ertappe das Rennen.
payments-goal-race-what = Tausend Zahlungen in der langsamen Stunde (Arbeit von mindestens 1 s), ein Schlüssel je Zahlung, und ein Speicher, der nachsieht und dann schreibt.
payments-goal-race-done = { WHOLE($twice) } zahlten doppelt, mit einem Schlüssel: Zwei sahen nach, bevor einer schrieb.
payments-goal-reserved = Gewinne es.
payments-goal-reserved-what = Dieselbe Stunde, und niemand doppelt.
payments-goal-reserved-done = Niemand doppelt; { WHOLE($doubt) } wurden belastet, hörten „fehlgeschlagen“ und müssen nachfragen.
payments-goal-orders = Zwei falsche Reihenfolgen und eine richtige.
payments-goal-orders-what = Ein Server, der in mindestens 2 % stirbt, ein Schlüssel je Zahlung, neue Versuche: je tausend Zahlungen mit jeder der drei Reihenfolgen.
payments-goal-orders-done = Danach: { WHOLE($after) } doppelt. Davor: { WHOLE($before) } hörten „bezahlt“ für nichts. Mit der Buchung: keins von beiden.
payments-action-pay = Zahlen
payments-action-many = Tausend Zahlungen
payments-action-lose = Die nächste Nachricht verlieren
payments-situation-good = gute Leitung
payments-situation-fifty = fünfzig doppelt
payments-situation-train = im Zug

# In der Zeichnung: höchstens so viele Zeichen, wie labels.rs sagt.
payments-label-app = APP
payments-label-server = SERVER
payments-label-board = KEY
payments-label-ledger = KONTO
payments-label-pay = Zahlen
payments-label-many = × 1000
payments-label-lose = weg
payments-label-time = { EXACT($n) }
payments-label-asks = POST
payments-label-answers-paid = 201
payments-label-answers-busy = 409
payments-label-hears = die App weiß nichts
payments-label-told-paid = sie sagt „bezahlt“
payments-label-told-failed = sie sagt „Fehler“
payments-label-silence = nichts
payments-label-charges = { WHOLE($n) }{"\u00A0"}{ $n ->
    [one] Buchung
   *[other] Buchg.
  }
payments-label-times = { WHOLE($n) } ×
payments-label-key = { $key ->
    [0] keiner gesandt
    [1] jedes Mal neu
   *[2] einer für alle
  }
payments-label-once = { $n } einmal
payments-label-twice = { $n } doppelt oder öfter
payments-label-nothing = { $n } „Fehler“, gratis
payments-label-in-doubt = { $n } „Fehler“, belastet
payments-label-phantom = { $n } „bezahlt“, gratis
payments-label-count = { $n }

payments-basis = deiner tausend oder von { $n }-mal tausend vorab
payments-twin-verdict = Von tausend mit diesen Einstellungen: { $word }; { $share } werden einmal belastet und hören das.
payments-agrees = In der Shell wird eine Zahlung nach der anderen gemacht: Was sie nennt, sind Anteile davon.
payments-agrees-not = In der Shell wird eine Zahlung nach der anderen gemacht: Was sie nennt, sind Anteile davon.

payments-settings-hint = Dieselben tausend Kunden: Was verloren geht und wie lang die Arbeit dauert, bleibt für jeden Versuch, wie es war. Nur was du änderst, ist anders.
payments-compare-hint = Eine zweite Welt, von genau diesem Augenblick an: dieselben Kunden, eines ist anders.
payments-curves-theory = Die Linien über der Achse sind Theorie: jeder Weg, den die Versuche nehmen können, mit seiner Wahrscheinlichkeit. Ein Punkt ist eine Einstellung, bei der du geblieben bist, nach dem, was zuletzt da war; ein offener war mit anderen Einstellungen.
payments-compare-more = mehr werden doppelt belastet mit „{ $how }“
payments-compare-fewer = weniger werden doppelt belastet mit „{ $how }“

payments-bet-fifty = Tausend Leute zahlen, und es gibt keinen Schlüssel. Wie viele von tausend Nachrichten dürfen auf jedem Weg verloren gehen, bis fünfzig Leute doppelt zahlen?
payments-bet-fifty-truth = { WHOLE($n) }: fünfzig doppelt
payments-bet-low = Du hast auf { $n } gesetzt: Etwas mehr muss es sein.
payments-bet-high = Du hast auf { $n } gesetzt: Weniger genügen.
payments-bet-fifty-reason = Wessen Antwort verloren geht, der wurde belastet, hört nichts und zahlt noch einmal: so viele von tausend, wie Antworten verloren gehen.

payments-legend-dot = eine Frage unterwegs oder eine Buchung
payments-legend-cross = verloren oder gestorben
payments-legend-heap = doppelt belastet oder öfter
payments-legend-square = belastet, „fehlgeschlagen“ gehört
payments-legend-ghost = „bezahlt“ gehört, nicht belastet
payments-why = Die Zeit läuft nach rechts. Die dicke Linie ist die App, die wartet; der schattierte Kasten ist der Server, der arbeitet. Eine Nachricht ist schräg, weil sie ihre Zeit braucht, und ein Kreuz ist, wo sie verschwand. Unten ist der Speicher: Die Zeile des Schlüssels ist hohl, solange er reserviert ist, und voll, sobald er „erledigt“ sagt; jeder Punkt im Kontobuch ist eine Buchung, und vom zweiten an hat er einen Ring. Nach tausend Zahlungen hat jede eine Zelle, immer dieselbe: blass ist einmal und so gehört, hohl ist nicht belastet und „fehlgeschlagen“ gehört. Ändere den Vertrag, und dieselben tausend werden noch einmal entschieden. Eine Zahlung wird viermal langsamer gezeigt, als sie ist.

payments-table-title = Das Zahlungs-Labor
payments-table-described = Zahlungen mit { $key ->
    [none] keinem Schlüssel
    [attempt] einem neuen Schlüssel für jeden Versuch
   *[payment] einem Schlüssel je Zahlung
  }, { WHOLE($retries) }-mal wieder versucht nach { $timeout } ohne Antwort und einer Pause von { $pause }; der Server arbeitet { $work }{ $crash ->
    [0] {""}
   *[other] , stirbt in { NUMBER($crash) }{"\u00A0"}% der Versuche und ist dann wieder da
  }. Eine Zahlung wird nach der anderen gemacht
payments-table-twice-share = Von 1.000 doppelt belastet oder öfter
payments-table-failed-share = „Fehlgeschlagen“ gehört
payments-table-charges-mean = Buchungen
payments-table-answer = bei { $n } zahlen fünfzig von tausend doppelt
