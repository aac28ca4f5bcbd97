# Server hinter einem Verteiler, und wie alt seine Nachricht ist.

balance-setting-reports = Stand
balance-value-reports = { $n ->
    [0] frisch
   *[other] { NUMBER($n) } s alt
  }
balance-setting-clients = Clients
balance-setting-policy = Regel des Verteilers
balance-choice-policy-random = ein Würfel
balance-choice-policy-round-robin = reihum
balance-choice-policy-two = zwei Blicke
balance-choice-policy-least = der volle Blick
balance-setting-servers = Server
balance-setting-health = Server 1
balance-choice-health-well = ist gesund
balance-choice-health-half-speed = ist halb so schnell
balance-choice-health-fifth-speed = ist ein Fünftel so schnell
balance-choice-health-failing = antwortet mit Fehlern
balance-choice-health-gone = ist fort
balance-setting-fail-time = Ein Fehler dauert
balance-needs-fail-time = Server 1 antwortet nicht mit Fehlern
balance-setting-checks = Gesundheitsprüfung
balance-choice-checks-false = keine
balance-choice-checks-true = alle 2 s
balance-setting-sizes = Eine Anfrage dauert
balance-choice-sizes-exponential = mal länger, mal kürzer
balance-choice-sizes-fixed = immer gleich lang
balance-group-balancer = // Verteiler
balance-group-servers = // Server
balance-group-clients = // Clients

balance-number-latency = Mittlere Latenz
balance-number-latency-short = Latenz
balance-number-latency-spread = Von den Antworten seit dem Start { $list }.
balance-number-turned-away = Abgewiesen
balance-number-turned-away-short = Weg
balance-number-failed = Fehler
balance-number-beside = Leer neben Schlange
balance-number-beside-short = Leer daneben
balance-curve-latency = mittlere Latenz
balance-curve-latency-short = Latenz
balance-curve-in-time = binnen 1 s beantwortet
balance-curve-in-time-short = binnen 1 s
balance-future-in-time = binnen 1 s beantwortet

balance-verdict-comfortable = Entspannt
balance-verdict-busy = Gut zu tun
balance-verdict-straining = Am Limit
balance-verdict-lopsided = Schief
balance-verdict-overloaded = Überlastet
balance-verdict-black-hole = Schwarzes Loch
balance-verdict-collapsed = Kollabiert

balance-clause-nobody-asks = Niemand fragt.
balance-clause-news = Eben stand auf der Tafel { $board } für Server { $server }, und { $there } waren dort: Sie war { NUMBER($age) } s alt.
balance-clause-black-hole = Server 1 { $health ->
    [4] ist fort
   *[other] antwortet schnell mit Fehlern
  } und sieht darum frei aus: { PERCENT($share) } der letzten Anfragen gingen dorthin; sein Anteil wären { PERCENT($fair) }.
balance-clause-found-out = Die Prüfung hat Server 1 ertappt: Niemand wird mehr hingeschickt.
balance-clause-slow = Server 1 ist { $times ->
    [2] halb
   *[other] ein Fünftel
  } so schnell wie die anderen und bekam { PERCENT($share) } der letzten Anfragen.
balance-clause-turned-away = Von den letzten { WHOLE($ended) } Anfragen { $rejected ->
    [one] wurde
   *[other] wurden
  } { WHOLE($rejected) } an einem vollen Server abgewiesen.
balance-clause-failed = Von den letzten { WHOLE($ended) } Anfragen { $failed ->
    [one] kam
   *[other] kamen
  } { WHOLE($failed) } als Fehler zurück.
balance-clause-beside = Server { $idle } ist frei, während { $waiting ->
    [one] eine Anfrage
   *[other] { $waiting } Anfragen
  } bei Server { $server } { $waiting ->
    [one] wartet.
   *[other] warten.
  }
balance-clause-asked = { NUMBER($load) } { $load ->
    [one] Anfrage
   *[other] Anfragen
  } in der Sekunde für { $servers ->
    [one] einen Server, der { NUMBER($capacity) } schafft.
   *[other] Server, die { NUMBER($capacity) } schaffen.
  }
balance-clause-waits = { $waiting ->
    [one] Eine Anfrage wartet.
   *[other] { WHOLE($waiting) } Anfragen warten.
  }
balance-clause-nobody-waits = Niemand wartet.
balance-sign-quiet = niemand ist da
balance-sign-even = { $waiting ->
    [0] niemand wartet
    [one] eine wartet, und kein Server ist daneben frei
   *[other] { WHOLE($waiting) } warten, und kein Server ist daneben frei
  }
balance-sign-uneven = { WHOLE($waiting) } { $waiting ->
    [one] wartet
   *[other] warten
  }, und ein Server ist frei
balance-sign-full = ein Server ist voll und weist ab

balance-event-nothing = Es geschieht nichts mehr.
balance-event-served = Client { $client } hat gefragt, und Server { $server } hat sofort begonnen.
balance-event-queued = Client { $client } hat gefragt und wartet bei Server { $server }: Dort { $number ->
    [one] wartet eine Anfrage.
   *[other] warten { $number }.
  }
balance-event-turned-away = Client { $client } kam zu Server { $server }, der voll ist, und wurde abgewiesen.
balance-event-answered = Server { $server } hat Client { $client } geantwortet.
balance-event-errs = Client { $client } kam zu Server { $server }, der mit einem Fehler antworten wird.
balance-event-failed = Client { $client } bekam einen Fehler von Server { $server }.
balance-event-wasted = Server { $server } hat Client { $client } geantwortet, der schon fort ist.
balance-event-reported = Ein neuer Bericht: Die Tafel zeigt, was jetzt bei jedem Server ist.
balance-event-checked = Gesundheitsprüfung: { $number ->
    [0] Kein Server ist draußen.
    [one] Ein Server ist draußen.
   *[other] { $number } Server sind draußen.
  }

balance-twin-clients-name = Clients
balance-twin-clients = { WHOLE($clients) }, die zusammen { NUMBER($load) }-mal in der Sekunde fragen.
balance-twin-balancer-name = Verteiler
balance-twin-balancer = Er schickt { $policy ->
    [0] nach einem Würfel
    [1] reihum
    [2] nach zwei Blicken
   *[other] nach einem vollen Blick
  }{ $every ->
    [0] , nach eigener Zählung.
   *[other] ; die Tafel wird alle { NUMBER($every) } s erneuert und ist { NUMBER($age) } s alt.
  }
balance-twin-servers-name = Server
balance-twin-servers = { WHOLE($busy) } von { WHOLE($servers) } arbeiten, und { $waiting ->
    [one] eine Anfrage wartet
   *[other] { WHOLE($waiting) } Anfragen warten
  }. Die meisten sind bei Server { $server }: { WHOLE($longest) }.
balance-twin-first-name = Server 1
balance-twin-first = Er { $health ->
    [0] ist gesund
    [1] ist halb so schnell wie die anderen
    [2] ist ein Fünftel so schnell wie die anderen
    [3] antwortet mit Fehlern
   *[other] ist fort
  } und bekam { PERCENT($share) } der Anfragen der letzten 10 s.{ $out ->
    [0] {""}
   *[other] {" Die Prüfung hat ihn herausgenommen."}
  }
balance-twin-ended-name = Seit dem Start
balance-twin-ended = { WHOLE($sent) } gefragt: { WHOLE($answered) } beantwortet, { WHOLE($rejected) } abgewiesen, { WHOLE($failed) } mit Fehler, { WHOLE($flight) } unterwegs.{ $left ->
    [0] {""}
    [one] {" Ein Client ging vor seiner Antwort."}
   *[other] {" "}{ WHOLE($left) } Clients gingen vor ihren Antworten.
  }

balance-goal-die = Wirf den Würfel.
balance-goal-die-what = 160 Clients, eine Minute lang: im Mittel mehr als 0,65 s.
balance-goal-die-done = { NUMBER($mean) } s, mit Servern, die ein Fünftel der Zeit frei sind.
balance-goal-glance = Ein Blick mehr.
balance-goal-glance-what = Zwei Blicke, nach eigener Zählung: unter 0,55 s.
balance-goal-glance-done = { NUMBER($mean) } s, durch einen Blick auf zwei von acht.
balance-goal-fresh = Sieh alle an.
balance-goal-fresh-what = Der volle Blick, nach eigener Zählung: unter 0,40 s.
balance-goal-fresh-done = { NUMBER($mean) } s. Eine Schlange für alle wäre kaum besser.
balance-goal-old-news = Lass die Nachricht alt werden.
balance-goal-old-news-what = Der volle Blick, nach einem Bericht von 1 s oder mehr: 2 % abgewiesen.
balance-goal-old-news-done = { PERCENT($rejected) } abgewiesen bei Berichten alle { NUMBER($age) } s, während andere frei sind.
balance-goal-bears = Ertrage alte Nachrichten.
balance-goal-bears-what = Zwei Blicke nach einem so alten Bericht: weniger als 0,5 % abgewiesen.
balance-goal-bears-done = { PERCENT($rejected) } abgewiesen bei Berichten alle { NUMBER($age) } s.
balance-goal-quarter = Finde das schwarze Loch.
balance-goal-quarter-what = Server 1 antwortet mit Fehlern, und der Verteiler sieht alle an: Ein Viertel scheitert.
balance-goal-quarter-done = { PERCENT($failed) } scheiterten an einem von acht Servern.
balance-goal-checked = Stopfe es.
balance-goal-checked-what = Dasselbe mit Gesundheitsprüfung, bis zehn Sekunden ohne Fehler vergehen.
balance-goal-checked-done = { WHOLE($failed) } { $failed ->
    [one] Anfrage scheiterte
   *[other] Anfragen scheiterten
  }, dann war Server 1 draußen.
balance-situation-own-count = eigene Zählung
balance-situation-the-board = die Tafel
balance-situation-yesterday = alte Nachricht

balance-label-clients = { $n } Clients
balance-label-a-die = ein Würfel
balance-label-in-turn = reihum
balance-label-two-glances = zwei Blicke
balance-label-full-look = voller Blick
balance-label-board = Tafel
balance-label-board-age = Tafel, { NUMBER($age) } s alt
balance-label-there = da
balance-label-busy = belegt
balance-label-number = { $n }
balance-label-turned-away = { WHOLE($n) } abgewiesen
balance-label-away = { WHOLE($n) } weg
balance-label-failed = { WHOLE($n) } Fehler
balance-label-half-speed = Server 1: halbes Tempo
balance-label-fifth-speed = Server 1: 1/5 Tempo
balance-label-failing = Server 1: Fehler
balance-label-gone = Server 1: fort
balance-label-half-speed-short = 1: halb
balance-label-fifth-speed-short = 1: 1/5
balance-label-failing-short = 1: Fehler
balance-label-gone-short = 1: fort
balance-label-out = aus

balance-bet-worse-than-a-die = Wie alt muss ein Bericht darüber werden, wer am leersten ist, bis ein Würfel besser wählt?
balance-bet-worse-than-a-die-truth = { NUMBER($n) } s: ein Würfel ist besser
balance-bet-worse-than-a-die-reason = Bei { NUMBER($n) } s, dreimal so lang, wie eine Anfrage dauert, wählt ein Würfel ebenso gut, im Mittel und nach dem, was binnen einer Sekunde beantwortet wird; von da an wählt er besser. Zwischen zwei Berichten werden alle zu denselben wenigen Servern geschickt.

balance-legend-dot = eine Anfrage, unterwegs oder in Arbeit
balance-legend-square = eine Anfrage, die wartet
balance-legend-cross = abgewiesen oder ein Fehler: Sie kommt mit nichts nach Hause
balance-why = Jede Bahn ist ein Server: fünfzehn Plätze zum Warten und ein Ring für seinen Arbeiter. Die beiden Zahlen sagen, was nach der Tafel dort ist und was jetzt dort ist; wo sie um vier oder mehr auseinanderliegen, ist die der Tafel durchgestrichen. Der Balken zeigt, wie viel der letzten zehn Sekunden der Server gearbeitet hat. Unterwegs ist eine Anfrage langsamer gezeichnet, als sie ist, damit du ihr folgen kannst; keine Zahl zählt das mit. Antworten sind nicht gezeichnet: Der Platz des Clients kommt zur Ruhe. Ein gebrochener Ring ist ein Server, der mit Fehlern antwortet; gebrochene Plätze sind ein Server, den die Prüfung herausgenommen hat. „Leer neben Schlange“ zählt nur Server, zu denen geschickt wird; die mittlere Latenz zählt nur, was beantwortet wird.

balance-table-title = Das Verteiler-Labor
balance-table-described = { WHOLE($clients) } Clients, die je im Mittel alle 5 s fragen; { WHOLE($servers) } Server, die je 5 in der Sekunde schaffen, mit je 15 Plätzen zum Warten; der Verteiler wählt { $policy ->
    [random] mit einem Würfel
    [round-robin] reihum
    [two] mit zwei Blicken
   *[other] mit einem vollen Blick
  }{ $health ->
    [well] {""}
    [half-speed] ; Server 1 ist halb so schnell
    [fifth-speed] ; Server 1 ist ein Fünftel so schnell
    [failing] ; Server 1 antwortet mit Fehlern
   *[other] ; Server 1 ist fort
  }
balance-table-latency-s-mean = Mittlere Latenz
balance-table-in-time-share = Binnen 1 s
balance-table-rejected-share = Abgewiesen
balance-table-utilization = Belegt
balance-table-idle-beside-queue = Leer neben Schlange
balance-table-answer = schlechter als ein Würfel (0,91 s) ab { $n }
balance-table-silence-nobody-asks = Wo niemand fragt, gibt es keine geschlossene Formel.
balance-table-silence-fixed = Für gleich lange Anfragen kennt die Warteschlangentheorie hier keine geschlossene Formel.
balance-table-silence-old-news = Für Nachrichten, die alt werden, kennt die Warteschlangentheorie keine geschlossene Formel.
balance-table-silence-ill = Für Server, die sich unterscheiden, kennt die Warteschlangentheorie hier keine geschlossene Formel.
balance-table-silence-many = Die genaue Kette ist für diese Regel für höchstens drei Server ausgerechnet.
balance-table-silence-checks = Auf lange Sicht ist Server 1 draußen, und die ersten Sekunden haben keine geschlossene Formel.
