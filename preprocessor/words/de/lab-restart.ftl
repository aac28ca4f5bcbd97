# Der Neustart: eine Menge, die zurückkommt, und ein Server, der für Gegangene arbeitet.

restart-setting-spread = Verteilt über
restart-value-spread = { NUMBER($n) } s
restart-setting-pause = Sie warten vorher
restart-choice-pause-none = gar nicht
restart-choice-pause-second = 1 s
restart-choice-pause-spread = zufällig, bis zur Verteilung
restart-choice-pause-exponential = jedes Mal länger, zufällig
restart-setting-clients = Clients
restart-setting-rate = Handshakes je Sekunde
restart-setting-patience = Jeder wartet
restart-value-patience = { NUMBER($n) } s
restart-setting-base = Die erste Pause dauert bis
restart-value-base = { NUMBER($n) } s
restart-needs-base = Pausen wachsen nicht
restart-setting-notice = Wer gegangen ist
restart-choice-notice-false = wird trotzdem bedient
restart-choice-notice-true = wird übersprungen
restart-group-clients = // Die Menge
restart-group-server = // Der Server

restart-number-back = Zurück
restart-number-waiting = Wartend
restart-number-wasted = Vergebliche Slots
restart-number-wasted-short = Vergeblich
restart-number-all = Alle zurück nach
restart-number-all-short = Alle nach
restart-curve-back = zurück nach zwei Minuten
restart-curve-back-short = nach 2 min
restart-curve-first = mit dem ersten Anruf durch
restart-curve-first-short = erster Anruf
restart-future-back = sind am Ende zurück

restart-verdict-smooth = Reibungslos
restart-verdict-wasteful = Verschwenderisch
restart-verdict-straggling = Schleppend
restart-verdict-storm = Sturm

restart-clause-all-back = Alle sind zurück, nach { NUMBER($at) } s; { $wasted ->
    [0] kein Slot war vergeblich
    [one] ein Slot war vergeblich
   *[other] { WHOLE($wasted) } Slots waren vergeblich
  }.
restart-clause-storm = Alle { WHOLE($wasted) } Slots der letzten Sekunden, höchstens zehn, waren für jemanden, der gegangen war.
restart-clause-wasted = In den letzten Sekunden, höchstens zehn, { WHOLE($wasted) } Slots vergeblich, { WHOLE($back) } nicht.
restart-clause-gone = { WHOLE($gone) } Gegangene stehen vor { WHOLE($waiting) }, die warten.
restart-clause-waiting = { WHOLE($waiting) } warten, und niemand vor ihnen ist gegangen.
restart-clause-away = Niemand wartet; { WHOLE($away) } sind noch zu Hause.
restart-sign-done = alle { WHOLE($of) } sind zurück
restart-sign-wasting = arbeitet für niemanden
restart-sign-serving = { WHOLE($back) } von { WHOLE($of) } sind zurück
restart-sign-idle = müßig; { WHOLE($back) } sind zurück

restart-event-nothing = Es geschieht nichts mehr.
restart-event-back = Noch einer hat eine Verbindung: { WHOLE($n) } sind zurück.
restart-event-wasted = Ein Slot für jemanden, der gegangen war, ist zu Ende: { WHOLE($n) } sind bisher vergeblich.
restart-event-hung-up = Jemand hat zu lange gewartet und aufgelegt; { WHOLE($n) } Gegangene stehen in der Schlange.
restart-event-called = Jemand ruft an; { WHOLE($n) } warten.

restart-twin-crowd-name = Die Menge
restart-twin-crowd = { WHOLE($back) } sind zurück, { WHOLE($waiting) } warten, und { WHOLE($home) } sind zu Hause.
restart-twin-slots-name = Die Schlange
restart-twin-slots = { WHOLE($gone) } Gegangene stehen darin; { WHOLE($wasted) } Slots waren bisher vergeblich.

restart-action-restart = Den Server neu starten

restart-goal-felled = Sieh den Sturm.
restart-goal-felled-what = Nach zwei Minuten sind höchstens 30 % zurück.
restart-goal-felled-done = { PERCENT($share) } sind zurück, und der Server hat nie geruht.
restart-goal-soon = Fast alle, und bald.
restart-goal-soon-what = 99,9 % innerhalb von 25 s zurück, bei mindestens 20 s Arbeit.
restart-goal-soon-done = Fast alle waren nach { NUMBER($at) } s zurück.
restart-goal-spread = Nur durch Verteilen.
restart-goal-spread-what = Dasselbe, über höchstens 16 s verteilt, und niemand wird übersprungen.
restart-goal-spread-done = Nach { NUMBER($at) } s, durch Warten zu Hause.
restart-goal-notice = Durch Nachsehen.
restart-goal-notice-what = Dasselbe, alle zugleich, mit einem Server, der Gegangene überspringt.
restart-goal-notice-done = Nach { NUMBER($at) } s, und niemand musste geduldig sein.
restart-situation-suggested = wie empfohlen
restart-situation-least = das Mindeste
restart-situation-half-a-minute = eine halbe Minute

restart-label-crowd = DIE MENGE
restart-label-back = da { WHOLE($n) }
restart-label-queue = DIE REIHE
restart-label-gone = weg { WHOLE($n) }
restart-label-slots = je s, von { NUMBER($n) }
restart-label-time = { $n } s

restart-curves-theory = Die Linien über der Achse sind der Strom der Anrufer, Schritt für Schritt gerechnet, als gäbe es beliebig viele. Ein Punkt ist eine Einstellung, bei der du bliebst, ein offener war bei anderen.
restart-twin-verdict = { $word }: { $share } sind am Ende zurück.

restart-compare-more = mehr sind zurück mit { $how }
restart-compare-fewer = weniger sind zurück mit { $how }

restart-bet-least = Über wie viele Sekunden müssen sie ihre Anrufe verteilen, damit kaum jemand auflegt?
restart-bet-least-truth = { NUMBER($n) } s: kaum jemand legt auf
restart-bet-least-reason = Die letzten Anrufer dürfen { NUMBER($patience) } s der Arbeit lang warten. Also dürfen die Anrufe über den Rest kommen, { NUMBER($n) } s.

restart-legend-dot = ist zurück
restart-legend-square = wartet
restart-legend-ghost = ist zu Hause
restart-legend-heap = ein Slot für jemanden, der gegangen ist
restart-why = Oben ist die Menge: wer zurück ist, wer wartet und wer zu Hause ist. Darunter die Schlange, wie der Server sie sieht, von vorn: Gegangene stehen vor denen, die warten, denn wer zuerst anrief, gibt zuerst auf. Unten ist jeder Balken eine Sekunde Arbeit des Servers, gefüllt mit denen, die zurückkamen, und mit Handshakes für niemanden.

restart-table-title = Der Neustart
restart-table-described = { WHOLE($clients) } Clients, { NUMBER($rate) } Handshakes je Sekunde, { $patience } Geduld (ein Sturm endet nie, also hat er keine Zeile)
restart-table-back-share = Zurück
restart-table-all-s = Alle zurück nach
restart-table-wasted-share = Vergebliche Slots
restart-table-answer = niemand wartet zu lange ab { $n }
