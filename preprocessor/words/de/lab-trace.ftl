# Ein Druck auf Enter: fünf Schritte und eine Seite, die in Paketen kommt.

trace-setting-distance = Strecke
trace-value-distance = { WHOLE($n) } km
trace-setting-bandwidth = Bandbreite der Leitung
trace-value-bandwidth = { WHOLE($n) } Mbit/s
trace-setting-size = Größe der Seite
trace-value-size = { WHOLE($n) } KB
trace-setting-work = Der Server arbeitet
trace-setting-name = Den Namen zu finden dauert
trace-setting-loss = Verlorene Pakete
trace-value-loss = { $n ->
    [0] keine
   *[other] { SHARE($n) }
  }
trace-group-line = // Die Leitung
trace-group-page = // Die Seite

trace-number-page = Seite
trace-number-before = Vor der Lieferung
trace-number-before-short = Vorher
trace-number-delivery = Lieferung
trace-number-delivery-short = Daten
trace-number-lost = Verlorene Pakete
trace-number-lost-short = Verlust
trace-curve-page = bis die Seite da ist
trace-curve-page-short = Seite
trace-curve-delivery = Anteil der Lieferung daran
trace-curve-delivery-short = Lieferung
trace-future-delivery-share = des Wartens ist Lieferung

trace-verdict-all-journey = Nur Weg
trace-verdict-mostly-journey = Vor allem Weg
trace-verdict-mostly-delivery = Vor allem Lieferung
trace-verdict-all-delivery = Nur Lieferung
trace-verdict-machine = Vor allem Arbeit
trace-verdict-held-up = Aufgehalten

trace-clause-nothing = Noch ist nichts angefragt. { $loss ->
    [0] Diese Seite braucht { EXACT($least) }.
   *[other] Diese Seite braucht { EXACT($least) }, wenn nichts verloren geht, und im Mittel { EXACT($mean) }.
  }
trace-clause-took = Die Seite brauchte { EXACT($page) }: { EXACT($journeys) } für die Wege, { EXACT($work) } für die Arbeit des Servers, { EXACT($delivery) } für die Lieferung.
trace-clause-others = Von { $of } Seiten { $late ->
    [0] war keine
    [one] war eine
   *[other] waren { $late }
  } verspätet.
trace-clause-others-so-far = { $of } Leute haben zugleich Enter gedrückt, und noch sind nicht alle Seiten da.
trace-clause-missing = Etwas ging verloren und ist noch nicht da.
trace-clause-on-the-way = Niemand tut etwas: Eine Nachricht ist unterwegs.
trace-clause-works = Der Server ist bei der Arbeit.
trace-clause-flows = Pakete sind auf der Leitung, eins hinter dem anderen.
trace-clause-late = { $lost ->
    [one] Eine Sendung ging verloren
   *[other] { WHOLE($lost) } Sendungen gingen verloren
  }: Dadurch kam alles { EXACT($later) } später.
trace-clause-in-time = { $lost ->
    [one] Eine Sendung ging verloren, so früh, dass es nicht schadete.
   *[other] { WHOLE($lost) } Sendungen gingen verloren, so früh, dass es nicht schadete.
  }
trace-clause-saves = Eine zehnmal so schnelle Leitung würde { EXACT($line) } sparen, die halbe Entfernung { EXACT($distance) }.
trace-sign-idle = nichts angefragt
trace-sign-name = sucht den Namen
trace-sign-connect = stellt die Verbindung her
trace-sign-secure = sichert sie
trace-sign-ask = fragt
trace-sign-deliver = liefert
trace-sign-missing = wartet auf ein verlorenes Paket
trace-sign-there = die Seite ist da
trace-sign-others = { $n } von { $of } Seiten da
trace-sign-all-there = alle { $of } Seiten sind da

trace-event-nothing = Mehr wird nicht geschehen. Drück Enter.
trace-event-found = Der Name ist gefunden: Der Browser hat die Adresse des Servers und ruft ihn.
trace-event-called = Der Ruf ist beim Server angekommen, der sofort antwortet.
trace-event-connected = Die Antwort des Servers ist zurück: Sie sind verbunden. Nun einigen sie sich, wie alles Weitere versiegelt wird.
trace-event-sealing = Der Server hat seinen Teil der Einigung und schickt den eigenen.
trace-event-secured = Einig: Von hier an kann unterwegs niemand mitlesen. Der Browser fragt nach der Seite.
trace-event-asked = Die Frage ist beim Server angekommen, der zu arbeiten beginnt.
trace-event-made = Die Seite ist fertig: Ihr erstes Paket geht auf die Leitung.
trace-event-left = Paket { $n } von { $of } ist abgegangen.
trace-event-lost = Paket { $n } von { $of } ist abgegangen und wird unterwegs verloren gehen. Niemand sagt es.
trace-event-left-again = Für Paket { $n } kam keine Quittung: Es wird noch einmal geschickt.
trace-event-lost-again = Für Paket { $n } kam keine Quittung: Es wird noch einmal geschickt und wieder verloren gehen.
trace-event-arrived = Paket { $n } ist da: { $there } von { $of }.
trace-event-done = Das letzte Paket ist da und mit ihm die Seite.
trace-event-other = Seite { $n } von { $of } beginnt, ihren Server zu verlassen.
trace-event-other-done = { $n } von { $of } Seiten sind da.

trace-twin-name-name = Name
trace-twin-name = Vom Browser zum Resolver und zurück: von { EXACT($begins) } bis { EXACT($ends) }, { EXACT($takes) }, { PERCENT($share) } der Zeit der Seite.
trace-twin-connect-name = Verbinden
trace-twin-connect = Vom Browser zum Server und zurück: von { EXACT($begins) } bis { EXACT($ends) }, { EXACT($takes) }, { PERCENT($share) }.
trace-twin-secure-name = Sichern
trace-twin-secure = Vom Browser zum Server und zurück: von { EXACT($begins) } bis { EXACT($ends) }, { EXACT($takes) }, { PERCENT($share) }.
trace-twin-ask-name = Fragen
trace-twin-ask = Vom Browser zum Server, dessen Arbeit und zurück: von { EXACT($begins) } bis { EXACT($ends) }, { EXACT($takes) }, { PERCENT($share) }.
trace-twin-deliver-name = Liefern
trace-twin-deliver = Vom Server zum Browser: von { EXACT($begins) } bis { EXACT($ends) }, { EXACT($takes) }, { PERCENT($share) }.
trace-twin-packets-name = Pakete
trace-twin-packets = { WHOLE($there) } von { WHOLE($packets) } sind da; { $lost ->
    [0] keins ging verloren
    [one] eine Sendung ging verloren
   *[other] { WHOLE($lost) } Sendungen gingen verloren
  }.
trace-twin-many-name = Zweihundert auf einmal
trace-twin-many = { WHOLE($there) } von { WHOLE($of) } Seiten sind da, und { $late ->
    [0] keine davon war
    [one] eine davon war
   *[other] { WHOLE($late) } davon waren
  } verspätet.

trace-goal-once = Drück einmal Enter.
trace-goal-once-what = Sieh, was unterwegs ist und wann.
trace-goal-once-do = Enter drücken
trace-goal-once-done = Die Seite brauchte { EXACT($page) }.
trace-goal-quick = Unter 200 ms, und nur eins verstellt.
trace-goal-quick-what = Dieselbe Seite; ändere eine Einstellung und keine andere.
trace-goal-quick-done = { EXACT($page) }. Nur näher hilft: Keine Leitung ist schnell genug.
trace-goal-not-the-line = Zeig, dass eine schnelle Leitung es nicht kann.
trace-goal-not-the-line-what = Dieselbe Seite, ebenso weit weg, über 500 Mbit/s oder mehr.
trace-goal-not-the-line-done = Über { WHOLE($bandwidth) } Mbit/s dauert es immer noch { EXACT($page) }.
trace-goal-the-line = Sorg dafür, dass die Leitung zählt.
trace-goal-the-line-what = Zwei Seiten ohne Verlust, die sich nur in der Bandbreite unterscheiden, zehnfach oder mehr: die schnelle in der halben Zeit oder weniger.
trace-goal-the-line-done = { EXACT($slow) } gegen { EXACT($quick) }: Diese Seite ist vor allem Lieferung.
trace-goal-edge = Stell dich auf die Kante.
trace-goal-edge-what = So lange für die Lieferung wie für alles davor, höchstens 5 % auseinander.
trace-goal-edge-done = { EXACT($before) } vor der Lieferung, { EXACT($delivery) } für sie: Noch ein wenig, und der richtige Rat kehrt sich um.
trace-goal-half = Lass die Hälfte der Seiten zu spät kommen.
trace-goal-half-what = Verliere eins von hundert Paketen und drück 200-mal.
trace-goal-half-done = { $late } von { $of } waren verspätet, obwohl 99 von 100 Paketen heil ankamen.
trace-goal-few = Behalte den Verlust, und lass wenige zu spät kommen.
trace-goal-few-what = Weniger als 15 von 100 Seiten.
trace-goal-few-done = { $late } von 200: Von { WHOLE($size) } KB gibt es wenige Pakete, und wenige Pakete haben selten Pech.
trace-action-enter = Enter drücken
trace-action-many = 200-mal zugleich Enter drücken
trace-situation-next-door = nebenan
trace-situation-ocean = ein Ozean
trace-situation-other-side = Ende der Welt

# In der Zeichnung: höchstens so viele Zeichen, wie labels.rs sagt.
trace-label-browser = BROWSER
trace-label-server = SERVER
trace-label-way = { WHOLE($km) } km · { EXACT($half) }
trace-label-on-the-line = { WHOLE($n) } unterwegs
trace-label-name = Name
trace-label-connect = Hallo
trace-label-secure = Sichern
trace-label-ask = Fragen
trace-label-deliver = Liefern
trace-label-time = { EXACT($n) }
trace-label-number = { WHOLE($n) }
trace-label-enter = Enter
trace-label-many = × { $n }
trace-label-late = { $n } spät
trace-label-names = Namen
trace-label-cell = { $n } je Zelle
trace-label-says-where = wo?
trace-label-says-there = da?
trace-label-says-i-am = ja
trace-label-says-sealed = geheim?
trace-label-says-agreed = einig
trace-label-says-please = bitte
trace-label-packets = { $n ->
    [one] ein Paket
   *[other] { WHOLE($n) } Pakete
  }
trace-label-works = denkt
trace-label-in-time = { $n } pünktl.
trace-label-theory = Theorie

trace-basis = deiner Seite oder von { $n } vorab versuchten
trace-twin-verdict = { $word }: { $share } des Wartens ist Lieferung.
trace-agrees = In der Shell wird Enter wieder gedrückt, sobald die Seite da ist: Was sie nennt, sind Mittelwerte, die der Linie über der Achse.
trace-agrees-not = In der Shell wird Enter wieder gedrückt, sobald die Seite da ist: Was sie nennt, sind Mittelwerte, die der Linie über der Achse.

trace-settings-hint = Derselbe Seed: Was verloren geht, wird mit denselben Zufällen gezogen. Nur was du änderst, ist anders.
trace-compare-hint = Eine zweite Welt, von genau diesem Augenblick an: derselbe Seed, eines ist anders.
trace-curves-theory = Die Linie über der Achse zeigt, was Seiten im Mittel brauchen, nach der Formel für das letzte von vielen Paketen; ein Punkt ist eine Einstellung, bei der du geblieben bist, nach dem, was zuletzt da war, und ein offener war mit anderen Einstellungen.
trace-compare-more = später kommt die Seite mit { $how }
trace-compare-fewer = früher kommt die Seite mit { $how }

trace-bet-nearer = Dein Anbieter verkauft dir eine zehnmal so schnelle Leitung. Wie weit weg darf der Server sein, damit du mit der alten Leitung ebenso viel sparst?
trace-bet-nearer-truth = { WHOLE($n) } km: wie Leitung × 10
trace-bet-low = Du hast auf { $n } gesetzt: näher, als nötig ist.
trace-bet-high = Du hast auf { $n } gesetzt: nicht nah genug.
trace-bet-nearer-reason = Eine zehnmal so schnelle Leitung spart neun Zehntel der Lieferung und sonst nichts. { WHOLE($n) } km statt { WHOLE($distance) } verkürzen drei Wege hin und zurück um ebenso viel.

trace-legend-dot = eine Frage oder ein Paket der Seite
trace-legend-cross = ein verlorenes Paket, wo es verschwand
trace-why = Die Leitung ist so lang wie der Weg, nach seinem Logarithmus: Ein Paket braucht 1 ms hin und zurück für je 100 km, und 10 ms, wo immer der Server steht. Die Länge der Leitung ist also Latenz, und der Abstand zwischen zwei Paketen ist Bandbreite. Ein Ring ist eine kurze Antwort oder ein noch einmal geschicktes Paket. Die Seite füllt sich Zelle um Zelle; eine gebrochene Zelle ist ein Paket, das verloren ging. Unten ist jeder Balken ein Schritt: ein Umriss für das, was kommt, wenn nichts verloren geht, gefüllt, so weit es gekommen ist. Nach 200-mal Enter zeigt ein Balken, wie viele Seiten so lange brauchten, und die Linie, was die Theorie sagt. Alles wird zwanzigmal langsamer gezeigt, als es ist.

trace-table-title = Das Tastendruck-Labor
trace-table-described = Eine Seite von { WHOLE($size) } KB über eine Leitung von { WHOLE($bandwidth) } Mbit/s, für die der Server { $work } arbeitet und deren Name in { $name } nachgeschlagen wird; { $loss ->
    [0] kein Paket geht verloren
   *[other] jedes Paket geht mit einer Wahrscheinlichkeit von { NUMBER($loss) }{"\u00A0"}% verloren
  }. Sobald die Seite da ist, wird wieder Enter gedrückt
trace-table-page-s-mean = Seite
trace-table-delivery-s-mean = Lieferung
trace-table-delivery-share = Anteil der Lieferung
trace-table-late-share = Verspätet
trace-table-answer = bei { $n } so schnell wie eine zehnmal so schnelle Leitung
