# Eine Seite über HTTP: was vor ihr gesagt wird, wie ihre Pakete kommen und was ein verlorenes aufhält.

handshake-setting-trip = Hin und zurück
handshake-value-trip = { WHOLE($n) } ms
handshake-setting-bandwidth = Bandbreite der Leitung
handshake-value-bandwidth = { WHOLE($n) } Mbit/s
handshake-setting-way = Art des Rufs
handshake-choice-way-http10 = HTTP/1.0 (1996)
handshake-choice-way-http11 = HTTP/1.1 (1997)
handshake-choice-way-http11-tls12 = 1.1 + TLS 1.2 (2008)
handshake-choice-way-http11-tls13 = 1.1 + TLS 1.3 (2018)
handshake-choice-way-http2-tls12 = 2 + TLS 1.2 (2015)
handshake-choice-way-http2-tls13 = 2 + TLS 1.3 (2018)
handshake-choice-way-http2-resumed = 2 + TLS 1.3, zweiter Besuch (0-RTT)
handshake-choice-way-http3 = HTTP/3 (2022)
handshake-choice-way-http3-resumed = HTTP/3, zweiter Besuch (0-RTT)
handshake-setting-loss = Unterwegs verloren
handshake-value-loss = { $n ->
    [0] nichts
   *[other] { SHARE($n) }
  }
handshake-setting-objects = Objekte der Seite
handshake-setting-packets = Pakete je Objekt
handshake-setting-html = Pakete der Seite selbst
handshake-setting-work = Der Server arbeitet
handshake-setting-lose = Auf jeden Fall verloren
handshake-value-lose = { $n ->
    [0] keins
   *[other] Paket { WHOLE($n) }
  }
handshake-group-way = // Der Weg
handshake-group-line = // Die Leitung
handshake-group-page = // Die Seite

handshake-number-first = Erstes Byte
handshake-number-first-short = 1. Byte
handshake-number-page = Seite
handshake-number-trips = Roundtrips
handshake-number-trips-short = Trips
handshake-number-shelf = Im Regal
handshake-number-shelf-short = Regal
handshake-curve-first = erstes Byte, ohne Verlust
handshake-curve-first-short = erstes Byte
handshake-curve-page = Seite, ohne Verlust
handshake-curve-page-short = Seite
handshake-future-waiting = vor dem ersten Byte oder aufgehalten

handshake-verdict-one-breath = Ein Atemzug
handshake-verdict-polite = Höflich
handshake-verdict-formal = Förmlich
handshake-verdict-ceremonious = Zeremoniell
handshake-verdict-held-up = Aufgehalten

handshake-clause-nothing = Noch ist nichts angefragt. Die Knöpfe sind in der Zeichnung.
handshake-clause-took = Die Seite brauchte { EXACT($page) }, ihr erstes Byte { EXACT($first) }.
handshake-clause-others = { $of } Seiten brauchten im Mittel { EXACT($mean) }, die mittlere von ihnen { EXACT($median) }.
handshake-clause-others-so-far = { $of } Leute haben zugleich Enter gedrückt, und noch sind nicht alle Seiten da.
handshake-clause-lose = Das nächste Paket wird verloren gehen, oder vor dem ersten die nächste Nachricht.
handshake-clause-again = Es ging verloren, und niemand weiß es: Nach { EXACT($wait) } wird es noch einmal gesagt.
handshake-clause-shelf = Etwas ging verloren: Was danach kam, wartet im Regal.
handshake-clause-missing = Etwas ging verloren und ist noch nicht da.
handshake-clause-greeting = Sie einigen sich, wie sie reden. Gefragt wurde noch nichts.
handshake-clause-works = Der Server ist bei der Arbeit.
handshake-clause-on-the-way = Eine Nachricht ist unterwegs, und niemand kann etwas tun.
handshake-clause-flows = Pakete sind auf der Leitung.
handshake-clause-late = { $lost ->
    [0] Eine Nachricht ging verloren
    [one] Ein Paket ging verloren
   *[other] { WHOLE($lost) } Pakete gingen verloren
  }: Dadurch kam alles { EXACT($later) } später.
handshake-clause-journeys = { PERCENT($share) } der Zeit vergingen vor dem ersten Byte.
handshake-sign-idle = nichts angefragt
handshake-sign-handshake = beim Handshake
handshake-sign-asking = fragt
handshake-sign-data = Daten kommen
handshake-sign-stalled = etwas fehlt
handshake-sign-there = die Seite ist da
handshake-sign-others = { $n } von { $of } Seiten da
handshake-sign-all-there = alle { $of } Seiten sind da

handshake-event-nothing = Mehr wird nicht geschehen. Drück Enter.
handshake-event-heard = Der Server hat gehört, was Verbindung { $n } zu sagen hat, und antwortet.
handshake-event-answered = Die Antwort ist zurück auf Verbindung { $n }. Es ist noch mehr zu sagen, bevor nach etwas gefragt werden kann.
handshake-event-open = Verbindung { $n } ist offen: Nun kann der Client fragen.
handshake-event-said = Auf Verbindung { $n } kam nichts zurück: Es wird noch einmal gesagt.
handshake-event-asked = { $n ->
    [0] Der Server wird nach der Seite gefragt
   *[other] Der Server wird nach Objekt { $n } gefragt
  } und beginnt zu arbeiten.
handshake-event-made = { $n ->
    [0] Die Seite ist fertig
   *[other] Objekt { $n } ist fertig
  }: Die Pakete gehen ab, sobald das Fenster Platz für sie hat.
handshake-event-asked-again = Nichts kam zurück: { $n ->
    [0] Nach der Seite
   *[other] Nach Objekt { $n }
  } wird noch einmal gefragt.
handshake-event-arrived = Paket { $n } ist da und kann gelesen werden. { $there } von { $of } sind angekommen.
handshake-event-waits = Paket { $n } ist da und muss warten: Eins vor ihm fehlt. { $there } von { $of } sind angekommen.
handshake-event-receipt = Die Quittung für Paket { $n } ist zurück: Das Fenster öffnet sich ein wenig.
handshake-event-late = Für Paket { $n } kam keine Quittung: Es wird noch einmal geschickt, und das Fenster wird halbiert.
handshake-event-object = { $n ->
    [0] Die Seite ist vollständig: Nun kann nach ihren Objekten gefragt werden.
   *[other] Objekt { $n } ist vollständig.
  }
handshake-event-done = Das letzte Objekt ist vollständig und mit ihm die Seite.
handshake-event-other = { $n } von { $of } haben Enter gedrückt.
handshake-event-other-done = { $n } von { $of } Seiten sind da.

handshake-twin-syn-name = SYN
handshake-twin-syn = { EXACT($at) }, vom Client zum Server, lesbar. { $lost ->
    [0] Da nach { EXACT($there) }
   *[other] Unterwegs verloren
  }.
handshake-twin-syn-ack-name = SYN-ACK
handshake-twin-syn-ack = { EXACT($at) }, vom Server zum Client, lesbar. { $lost ->
    [0] Da nach { EXACT($there) }
   *[other] Unterwegs verloren
  }.
handshake-twin-hello-12-name = ClientHello
handshake-twin-hello-12 = { EXACT($at) }, vom Client zum Server, lesbar. { $lost ->
    [0] Da nach { EXACT($there) }
   *[other] Unterwegs verloren
  }.
handshake-twin-certificate-12-name = ServerHello, Zertifikat
handshake-twin-certificate-12 = { EXACT($at) }, vom Server zum Client, lesbar. { $lost ->
    [0] Da nach { EXACT($there) }
   *[other] Unterwegs verloren
  }.
handshake-twin-keys-12-name = Schlüsselaustausch, Finished
handshake-twin-keys-12 = { EXACT($at) }, vom Client zum Server, das Letzte davon verschlüsselt. { $lost ->
    [0] Da nach { EXACT($there) }
   *[other] Unterwegs verloren
  }.
handshake-twin-finished-12-name = Finished
handshake-twin-finished-12 = { EXACT($at) }, vom Server zum Client, verschlüsselt. { $lost ->
    [0] Da nach { EXACT($there) }
   *[other] Unterwegs verloren
  }.
handshake-twin-hello-13-name = ClientHello mit einem Schlüsselteil
handshake-twin-hello-13 = { EXACT($at) }, vom Client zum Server, lesbar. { $lost ->
    [0] Da nach { EXACT($there) }
   *[other] Unterwegs verloren
  }.
handshake-twin-certificate-13-name = ServerHello, Zertifikat, Finished
handshake-twin-certificate-13 = { EXACT($at) }, vom Server zum Client, nach dem ServerHello verschlüsselt. { $lost ->
    [0] Da nach { EXACT($there) }
   *[other] Unterwegs verloren
  }.
handshake-twin-hello-quic-name = ClientHello über QUIC
handshake-twin-hello-quic = { EXACT($at) }, vom Client zum Server, lesbar für alle, die sich die Mühe machen. { $lost ->
    [0] Da nach { EXACT($there) }
   *[other] Unterwegs verloren
  }.
handshake-twin-certificate-quic-name = ServerHello, Zertifikat, Finished über QUIC
handshake-twin-certificate-quic = { EXACT($at) }, vom Server zum Client, nach dem ServerHello verschlüsselt. { $lost ->
    [0] Da nach { EXACT($there) }
   *[other] Unterwegs verloren
  }.
handshake-twin-request-name = GET /
handshake-twin-request = { EXACT($at) }, vom Client zum Server, { $open ->
    [0] verschlüsselt
   *[other] lesbar
  }. { $lost ->
    [0] Da nach { EXACT($there) }
   *[other] Unterwegs verloren
  }.
handshake-twin-burst-name = Daten
handshake-twin-burst = { EXACT($at) }, vom Server zum Client: { $n ->
    [one] ein Paket
   *[other] { WHOLE($n) } Pakete
  }, da von { EXACT($there) } bis { EXACT($last) }; { $lost ->
    [0] keins ging verloren
    [one] eins ging verloren
   *[other] { WHOLE($lost) } gingen verloren
  }.
handshake-twin-packets-name = Pakete
handshake-twin-packets = { WHOLE($there) } von { WHOLE($packets) } sind da, und { WHOLE($handed) } davon können gelesen werden; { $lost ->
    [0] keins ging verloren
    [one] eine Sendung ging verloren
   *[other] { WHOLE($lost) } Sendungen gingen verloren
  }.
handshake-twin-first-name = Erstes Byte
handshake-twin-first = Das erste Byte kam nach { EXACT($first) }, Roundtrips: { WHOLE($trips) }, und davon { $handshakes ->
    [0] war keiner ein Handshake
    [one] war einer ein Handshake
   *[other] waren { $handshakes } Handshakes
  }. { $connections ->
    [one] Eine Verbindung wurde geöffnet
   *[other] { WHOLE($connections) } Verbindungen wurden geöffnet
  }.
handshake-twin-where-name = Wo die Zeit blieb
handshake-twin-where = Handshake { EXACT($handshake) }, Warten auf das erste Byte { EXACT($waiting) }, Daten { EXACT($data) }, aufgehalten { EXACT($stalled) }.
handshake-twin-done-name = Seite
handshake-twin-done = Nach { EXACT($page) } war alles da.
handshake-twin-many-name = Zwanzig auf einmal
handshake-twin-many = { WHOLE($there) } von { WHOLE($of) } Seiten sind da; sie brauchten im Mittel { EXACT($mean) }, die mittlere von ihnen { EXACT($median) }.

handshake-goal-count = Zähl einen Handshake.
handshake-goal-count-what = Mit TLS 1.3 und ohne Verlust: wie viele Wege hin und zurück vor dem ersten Byte?
handshake-goal-count-do = Enter drücken
handshake-goal-count-done = { EXACT($first) }: { $trips } Roundtrips, je einer für TCP, TLS und HTTP.
handshake-goal-one-trip = Ein Roundtrip bis zum ersten Byte.
handshake-goal-one-trip-what = Es gibt eine Art des Rufs, die nicht mehr braucht.
handshake-goal-one-trip-done = { EXACT($first) }: Die Frage ging mit den ersten Worten.
handshake-goal-line = Zehnmal die Leitung, und kaum schneller.
handshake-goal-line-what = Zwei Seiten, die sich nur in der Bandbreite unterscheiden, zehnfach: weniger als 20 % zwischen ihnen.
handshake-goal-line-done = { EXACT($slow) } gegen { EXACT($quick) }: Worauf du wartest, sind Wege.
handshake-goal-half = Der halbe Weg, und viel schneller.
handshake-goal-half-what = Zwei Seiten, die sich nur im Weg unterscheiden, um die Hälfte: über 40 % zwischen ihnen.
handshake-goal-half-done = { EXACT($slow) } gegen { EXACT($quick) }.
handshake-goal-shelf = Zehn im Regal.
handshake-goal-shelf-what = Verliere ein Paket mit HTTP/2, und sieh zehn oder mehr dahinter warten.
handshake-goal-shelf-done = { WHOLE($most) } waren angekommen und mussten warten: { $lost ->
    [one] auf ein einziges
   *[other] auf die, die verloren waren
  }.
handshake-goal-streams = Dasselbe mit HTTP/3.
handshake-goal-streams-what = Verliere ein Paket derselben Seite: Weniger als zehn dürfen warten.
handshake-goal-streams-done = { $most ->
    [0] Keins wartete
    [one] Eins wartete
   *[other] Nur { $most } warteten
  }: Jedes Objekt hat sein eigenes Regal.
handshake-goal-six = Lass die alte Art gewinnen.
handshake-goal-six-what = × 20 mit 1.1 + TLS 1.3, × 20 mit 2 + TLS 1.3, bei 1 % Verlust oder mehr: ein besseres Mittel mit sechs Verbindungen.
handshake-goal-six-done = { EXACT($six) } mit sechs Verbindungen, { EXACT($one) } mit einer.
handshake-action-enter = Enter drücken
handshake-action-many = 20-mal zugleich Enter drücken
handshake-action-lose = Das nächste Paket verlieren
handshake-situation-next-door = nebenan
handshake-situation-ocean = ein Ozean
handshake-situation-other-side = Ende der Welt

# In der Zeichnung: höchstens so viele Zeichen, wie labels.rs sagt.
handshake-label-client = CLIENT
handshake-label-server = SERVER
handshake-label-enter = Enter
handshake-label-many = × { $n }
handshake-label-lose = weg
handshake-label-wait = { $n } fest
handshake-label-time = { EXACT($n) }
handshake-label-handshake = Handshake
handshake-label-waiting = Warten
handshake-label-data = Daten
handshake-label-stalled = Stau
handshake-label-open = offen
handshake-label-where = Zeit
handshake-label-mean = Ø { EXACT($n) }
handshake-label-median = Median { EXACT($n) }
handshake-label-there = { $n } da
handshake-label-says-syn = SYN
handshake-label-says-syn-ack = SYN-ACK
handshake-label-says-hello = Hallo
handshake-label-says-certificate = Zert
handshake-label-says-keys = Keys
handshake-label-says-finished = fertig
handshake-label-says-get = GET
handshake-label-says-data = 200
handshake-label-step-tcp = TCP
handshake-label-step-tls = TLS
handshake-label-step-quic = QUIC
handshake-label-step-http = HTTP

handshake-basis = deiner Seite oder von { $n } vorab versuchten
handshake-twin-verdict = { $word }: { $share } der Zeit vergingen vor dem ersten Byte, oder während etwas fehlte.
handshake-agrees = In der Shell wird Enter wieder gedrückt, sobald die Seite da ist: Was sie nennt, sind Mittelwerte über Seiten.
handshake-agrees-not = In der Shell wird Enter wieder gedrückt, sobald die Seite da ist: Was sie nennt, sind Mittelwerte über Seiten.

handshake-settings-hint = Derselbe Seed: Was verloren geht, wird mit denselben Zufällen gezogen. Nur was du änderst, ist anders.
handshake-compare-hint = Eine zweite Welt, von genau diesem Augenblick an: derselbe Seed, eines ist anders.
handshake-curves-theory = Die Linie über der Achse ist dieselbe Seite ohne Verlust: ihr erstes Byte berechnet, alles Übrige simuliert. Ein Punkt ist eine Einstellung, bei der du geblieben bist, nach dem, was zuletzt da war; ein offener war mit anderen Einstellungen.
handshake-compare-more = später kommt die Seite mit { $how }
handshake-compare-fewer = früher kommt die Seite mit { $how }

handshake-bet-plain = HTTP ohne TLS wartet zwei Wege hin und zurück auf sein erstes Byte. Wie nah muss der Server sein, damit HTTPS (TLS 1.3) ebenso schnell ist?
handshake-bet-plain-truth = { WHOLE($n) } ms: wie HTTP
handshake-bet-low = Du hast auf { $n } gesetzt: näher, als nötig ist.
handshake-bet-high = Du hast auf { $n } gesetzt: nicht nah genug.
handshake-bet-plain-reason = Ein Weg hin und zurück für TCP, einer für die Frage, und TLS schiebt einen eigenen dazwischen. Drei von je { WHOLE($n) } ms dauern so lange wie zwei von dort, wo der Server war.

handshake-legend-dot = eine Frage oder ein Paket
handshake-legend-square = ein Paket, das da ist und warten muss
handshake-legend-cross = verloren, wo es verschwand
handshake-why = Die Zeit läuft nach rechts. Eine Nachricht ist eine Linie vom Client zum Server oder zurück, und sie ist schräg, weil sie ihre Zeit braucht; eine gestrichelte können die nicht lesen, die sie befördern. Die senkrechte Linie ist jetzt: Wo eine Nachricht sie kreuzt, dort ist die Nachricht. Ein Band sind Pakete, eins nach dem anderen, und die Lücken zwischen den Bändern sind Warten: Der Server darf nur so viele schicken, bevor Quittungen zurück sind (die nicht gezeichnet sind). Im Regal darüber ist eine gestrichelte Zelle ein Paket, das verloren ging, und die Quadrate dahinter sind die, die darauf warten müssen. Unten ist eine dicke Linie eine Verbindung, die offen ist, und der Balken sagt, wo die Zeit blieb. Alles wird zehnmal langsamer gezeigt, als es ist.

handshake-table-title = Das Handshake-Labor
handshake-table-described = { $way ->
    [http10] HTTP/1.0
    [http11] HTTP/1.1
    [http11-tls12] HTTP/1.1 über TLS 1.2
    [http11-tls13] HTTP/1.1 über TLS 1.3
    [http2-tls12] HTTP/2 über TLS 1.2
    [http2-tls13] HTTP/2 über TLS 1.3
    [http2-resumed] HTTP/2 über TLS 1.3, zweiter Besuch
    [http3] HTTP/3
   *[http3-resumed] HTTP/3, zweiter Besuch
  }: eine Seite von { WHOLE($html) } Paketen mit { WHOLE($objects) } Objekten von je { WHOLE($packets) } Paketen, über eine Leitung von { WHOLE($bandwidth) } Mbit/s; { $loss ->
    [0] nichts geht verloren
   *[other] jede Nachricht geht mit einer Wahrscheinlichkeit von { NUMBER($loss) }{"\u00A0"}% verloren
  }. Sobald die Seite da ist, wird wieder Enter gedrückt
handshake-table-first-s-mean = Erstes Byte
handshake-table-page-s-mean = Seite
handshake-table-answer = bei { $n } so schnell wie HTTP ohne TLS
