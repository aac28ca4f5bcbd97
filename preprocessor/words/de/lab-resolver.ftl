# Kopien, die ablaufen: was Resolver von einem Namen halten und was ihre Besucher hören.

resolver-setting-ttl = TTL
resolver-value-ttl = { $n ->
    [30] 30 s
    [60] 1 min
    [300] 5 min
    [900] 15 min
    [1800] 30 min
    [3600] 1 h
    [7200] 2 h
    [10800] 3 h
    [86400] 1 Tag
   *[other] { SPAN($n) }
  }
resolver-setting-every = Jeder Resolver wird gefragt
resolver-value-every = { $n ->
    [0.1] zehnmal in der Sekunde
    [6] zehnmal in der Minute
    [60] einmal in der Minute
    [600] alle zehn Minuten
    [3600] einmal in der Stunde
    [86400] einmal am Tag
   *[other] alle { DURATION($n) }
  }
resolver-setting-resolvers = Resolver
resolver-setting-stale = Tote Kopien gelten weiter
resolver-value-stale = { $n ->
    [0] gar nicht
    [600] 10 min
    [3600] eine Stunde
    [86400] einen Tag
    [604800] eine Woche
   *[other] { SPAN($n) }
  }
resolver-setting-silence = Eine Stille dauert
resolver-value-silence = { $n ->
    [600] 10 min
    [3600] 1 h
    [86400] 1 Tag
   *[other] { SPAN($n) }
  }
resolver-setting-start = Caches am Anfang
resolver-choice-start-everyday = wie im Alltag
resolver-choice-start-expired = ohne Kopien des Namens
resolver-choice-start-empty = leer
resolver-group-questions = // Die Fragen
resolver-group-server = // Der Nameserver

resolver-number-copies = Aus Kopien
resolver-number-copies-short = Kopien
resolver-number-server = Server, je Stunde
resolver-number-server-short = Server/h
resolver-number-old = Alt seitdem
resolver-number-old-short = Alt
resolver-number-failed = Gescheitert
resolver-curve-copies = aus Kopien beantwortet
resolver-curve-copies-short = aus Kopien
resolver-curve-server = beim Server, je Stunde
resolver-curve-server-short = beim Server
resolver-future-right = richtig beantwortet

resolver-verdict-calm = Ruhig
resolver-verdict-chatty = Gesprächig
resolver-verdict-two-truths = Zwei Wahrheiten
resolver-verdict-patchy = Lückenhaft
resolver-verdict-dark = Dunkel

resolver-clause-failed = Von den letzten { WHOLE($asked) } Fragen fanden { WHOLE($failed) } keine Antwort.
resolver-clause-silent = Der Nameserver schweigt: { $alive } von { $of } Resolvern halten noch eine gültige Kopie.
resolver-clause-stale = { $stale ->
    [one] Eine tote Kopie wurde
   *[other] { WHOLE($stale) } tote Kopien wurden
  } mit Absicht ausgegeben, weil es keine bessere Antwort gab.
resolver-clause-old = Von den letzten { WHOLE($asked) } Antworten nannten { WHOLE($old) } eine alte Adresse.
resolver-clause-over = { $old ->
    [0] Seit der Änderung hat niemand eine alte Adresse gehört.
    [one] Eine Antwort war alt, { SPAN($last) } nach der Änderung. Jetzt hält niemand mehr eine solche Kopie.
   *[other] { WHOLE($old) } Antworten waren alt, die letzte { SPAN($last) } nach der Änderung. Jetzt hält niemand mehr eine solche Kopie.
  }
resolver-clause-copies = Von den Fragen der letzten zehn Minuten beantworteten Kopien { PERCENT($share) }.
resolver-clause-begins = { $asked ->
    [0] Noch hat niemand gefragt.
    [one] Bisher eine Frage.
   *[other] Bisher { WHOLE($asked) } Fragen.
  }
resolver-clause-quiet = Kaum jemand fragt: { $asked ->
    [one] eine Frage
   *[other] { WHOLE($asked) } Fragen
  } in zehn Minuten.
resolver-sign-calm = { $new } von { $of } kennen die Adresse
resolver-sign-moving = { $old } von { $of } halten eine alte
resolver-sign-silent = der Server schweigt

resolver-event-nothing = Niemand fragt.
resolver-event-new = Resolver { $n } wurde gefragt und antwortete aus seiner Kopie.
resolver-event-old = Resolver { $n } wurde gefragt und antwortete aus seiner Kopie: Die Adresse ist eine alte.
resolver-event-taken = Resolver { $n } wurde gefragt, hatte keine gültige Kopie und holte eine neue.
resolver-event-stale = Resolver { $n } wurde gefragt und gab eine tote Kopie aus, weil der Server schweigt.
resolver-event-failed = Resolver { $n } wurde gefragt und hatte keine Antwort.
resolver-event-back = Der Nameserver antwortet wieder.

resolver-twin-asks-name = Besucher
resolver-twin-asks = { EXACT($at) }: fragt den Resolver nach der Adresse, der sie notfalls herausfinden soll (rekursiv). Dort nach { EXACT($there) }.
resolver-twin-answer-name = Resolver, zuletzt
resolver-twin-answer = { EXACT($at) }: sagt dem Besucher die Adresse. Dort nach { EXACT($there) }.
resolver-twin-root-asked-name = Resolver an die Wurzel
resolver-twin-root-asked = { EXACT($at) }: fragt nach dem Namen (iterativ). Dort nach { EXACT($there) }.
resolver-twin-root-name = Wurzel
resolver-twin-root = { EXACT($at) }: weiß es nicht, weiß aber, wer com führt. Dort nach { EXACT($there) }.
resolver-twin-com-asked-name = Resolver an com
resolver-twin-com-asked = { EXACT($at) }: fragt nach dem Namen. Dort nach { EXACT($there) }.
resolver-twin-com-name = com
resolver-twin-com = { EXACT($at) }: weiß es nicht, weiß aber, wer example.com führt. Dort nach { EXACT($there) }.
resolver-twin-own-asked-name = Resolver an example
resolver-twin-own-asked = { EXACT($at) }: fragt nach dem Namen. Dort nach { EXACT($there) }.
resolver-twin-own-name = example
resolver-twin-own = { EXACT($at) }: nennt die Adresse und wie lange sie gilt. Dort nach { EXACT($there) }.
resolver-twin-holds-name = Resolver
resolver-twin-holds = Nummer { $n } hält { $holds ->
    [0] nichts Gültiges
    [1] die Adresse, noch { SPAN($left) }
   *[other] eine alte Adresse, noch { SPAN($left) }
  }; { $ago ->
    [-1] bisher nicht gefragt
   *[other] zuletzt gefragt vor { SPAN($ago) }
  }.
resolver-twin-answers-name = Antworten
resolver-twin-answers = Von { WHOLE($asked) } Fragen wurden { WHOLE($right) } mit der geltenden Adresse beantwortet, { WHOLE($old) } mit einer alten, und { WHOLE($failed) } scheiterten.

resolver-goal-anew = Sieh eine Kopie leben und sterben.
resolver-goal-anew-what = Eine Scheibe leert sich; ist sie leer, holt die nächste Frage eine neue Kopie.
resolver-goal-anew-done = Resolver { $n } fragte neu, sobald seine Kopie tot war.
resolver-goal-hour = Zieh um, mit einer Stunde auf den Zetteln.
resolver-goal-hour-what = Ändere die Adresse bei 1 h und sieh fünfzig Minuten später eine alte Antwort.
resolver-goal-hour-do = Adresse ändern
resolver-goal-hour-done = Eine alte Antwort { NUMBER($minutes) } Minuten nach der Änderung.
resolver-goal-prepared = Zieh um, und niemand merkt es.
resolver-goal-prepared-what = Von 10 min oder mehr aus: Keine Antwort darf länger als eine Minute alt sein.
resolver-goal-prepared-done = Bei der Änderung galt die langlebigste Kopie noch { NUMBER($left) } s.
resolver-goal-too-late = Senk die TTL in derselben Minute.
resolver-goal-too-late-what = TTL 1 min und die Änderung zugleich: Sieh 45 Minuten später eine alte Antwort.
resolver-goal-too-late-done = Eine alte Antwort { NUMBER($minutes) } Minuten später: Es half nichts.
resolver-goal-silence = Übersteh eine Stille.
resolver-goal-silence-what = Zehn Minuten ohne deinen Server, und weniger als 15 % der Fragen scheitern.
resolver-goal-silence-do = Server verstummen lassen
resolver-goal-silence-done = { PERCENT($share) } scheiterten.
resolver-goal-both = Beides in einem Lauf.
resolver-goal-both-what = Ein Umzug, den niemand merkt, und eine überstandene Stille.
resolver-goal-both-done = { $old ->
    [0] Keine Antwort war alt
    [one] Eine Antwort war alt
   *[other] { WHOLE($old) } Antworten waren alt
  } nach der letzten Änderung, und die Stille wurde überstanden.
resolver-goal-enough = Wo länger nicht mehr lohnt.
resolver-goal-enough-what = Einmal in der Minute, unter einer Stunde: 97,8 % aus Kopien über drei Stunden.
resolver-goal-enough-done = { PERCENT($share) }: Die nächsten Stunden bringen fast nichts.
resolver-action-change = Die Adresse ändern
resolver-action-silence = Den Server stumm schalten oder zurückholen
resolver-action-empty = Den nächsten Cache leeren, der eine Kopie hält
resolver-action-look-up = Einen Namen nachschlagen
resolver-situation-nervous = nervös
resolver-situation-everyday = Alltag
resolver-situation-long = einmal und nie wieder

resolver-label-visitor = BESUCHER
resolver-label-resolver = RESOLVER
resolver-label-root = Root
resolver-label-com = com
resolver-label-own = example
resolver-label-time = { EXACT($n) }
resolver-label-lives = TTL { $n ->
    [30] 30 s
    [60] 1 min
    [300] 5 min
    [900] 15 min
    [1800] 30 min
    [3600] 1 h
    [7200] 2 h
    [10800] 3 h
    [86400] 1 Tag
   *[other] { CLOCK($n) }
  }
resolver-label-silent = stumm
resolver-label-change = ändern
resolver-label-silence = stumm
resolver-label-back = zurück
resolver-label-empty = leeren
resolver-label-now = jetzt
resolver-label-answers = Anteile je min
resolver-label-says-where = hier
resolver-label-says-ask = frag …

resolver-twin-verdict = { $word }: { $share } würden richtig beantwortet.

resolver-settings-hint = Dieselben Fragen kommen zu denselben Zeiten. Anders ist nur, was du änderst.
resolver-compare-more = mehr werden aus Kopien beantwortet mit { $how }
resolver-compare-fewer = weniger werden aus Kopien beantwortet mit { $how }

resolver-bet-half = Um zwölf änderst du die Adresse. Bei welcher TTL nennt um halb eins noch die Hälfte der Antworten die alte?
resolver-bet-half-truth = { SPAN($n) }: Die Hälfte ist alt
resolver-bet-half-reason = Das Doppelte der halben Stunde und die Zeit von einer Frage zur nächsten. Was um zwölf von einer Kopie übrig ist, liegt irgendwo zwischen nichts und allem; nach einer halben Stunde sind die kürzeren fort, und bei { SPAN($n) } kommt die Hälfte der Antworten aus denen, die übrig sind. (Die Zeit zwischen zwei Fragen kommt dazu, weil manche Resolver um zwölf nichts halten: Niemand hat gefragt, seit ihre Kopie starb.)

resolver-legend-dot = die Adresse, wie sie ist
resolver-legend-square = eine alte Adresse
resolver-legend-heap = keine Antwort
resolver-legend-ghost = eine tote Kopie, ausgegeben, während der Server schweigt
resolver-legend-line = was die Theorie an alten erwartet
resolver-why = Jede Scheibe ist ein Resolver, und was an ihr gefüllt ist, zeigt, wie lange seine Kopie noch gilt; in der Mitte steht, was er antworten würde, hohl, wo das mangels einer besseren eine tote Kopie ist, und nichts, wo er nichts hält. Eine Linie zum Nameserver ist eine Frage, die keine Kopie beantworten konnte: Sonst fragt dort niemand, und der Server ruft nie an. Unten ist jeder Balken eine Minute Antworten; senkrechte Linien sind, was du getan hast. Alte Adressen stehen über der geltenden, nach einer Änderung laufen sie also an der Linie aus, die die Theorie zeichnet. (Von Stille, anderem Takt, geleerten Caches und Kopien, die zugleich begannen, weiß sie nichts und wird dann nicht gezeichnet.) Eine Sekunde ist hier eine Minute. (Gezeichnet sind die ersten 24 Resolver; die Zahlen zählen alle.)

resolver-table-title = Das Labor der Kopien
resolver-table-described = { WHOLE($resolvers) } Resolver, jeder im Mittel alle { $every } gefragt: was ihre Kopien beantworten und was zum Server gelangt
resolver-table-copies-share = Aus Kopien
resolver-table-to-server = Beim Server, je Stunde
resolver-table-lookup-s-mean = Eine Anfrage dauert
resolver-table-answer = die Hälfte ist alt bei { $n }
