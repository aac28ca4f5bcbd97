# Das Instrument, das jedes Labor hat.

lab-failed-unable = Das Labor kann hier nicht laufen: Dieser Browser hat kein WebAssembly. Die Tabelle unten enthält, was es dir gezeigt hätte.
lab-failed-forbidden = Das Labor kann hier nicht laufen: Die Sicherheitsregeln der Seite oder eine Einstellung des Browsers verbieten WebAssembly. Die Tabelle unten enthält, was es dir gezeigt hätte.
lab-failed-files = Das Labor kann hier nicht laufen: Seine Skripte und das Buch passen nicht zusammen. (Wer es geschrieben hat: mdbook-switchboard install bringt sie auf den gleichen Stand.) Die Tabelle unten enthält, was es dir gezeigt hätte.
lab-drawing = Das System, gezeichnet, wie es gerade ist.
lab-seed = Seed { $n }
lab-keys = Wie es läuft
lab-play = Start
lab-pause = Pause
lab-step = Schritt
lab-restart = Neu beginnen, mit diesen Einstellungen
lab-restarted = Neu begonnen, mit denselben Einstellungen und demselben Seed.
lab-skip = Überspringen
lab-more = Mehr
lab-speed-name = Tempo
lab-speed = { $n }×
lab-speed-most = so schnell es geht
lab-speed-real = { $chosen } ({ $n }×)
lab-my-run = Zurück zu meinem Lauf
lab-situations = Situationen
lab-typed = { $name }, eingetippt
lab-range = Von { $from } bis { $to } { $name }: { $taken } genommen.

lab-verdict-none = Ruhig
lab-basis = ohne Änderung: { $n } Läufe von { $minutes } Minuten

lab-bet-kicker = // Deine Wette
lab-bet-name = Deine Wette
lab-plant = Fähnchen bei { $n } setzen
lab-just-play = Einfach spielen
lab-your-bet = deine Wette, { $n }
lab-bet-hit = Du hast auf { $n } gesetzt: genau getroffen.
lab-bet-close = Du hast auf { $n } gesetzt: knapp daneben.
lab-bet-low = Du hast auf { $n } gesetzt: zu niedrig.
lab-bet-high = Du hast auf { $n } gesetzt: zu hoch.
lab-bet-read = Weiter
lab-bet-again = Noch einmal wetten

lab-drawers = Schubladen
lab-close = Schließen
lab-no-drawer = Sie ließ sich nicht laden. Bist du noch online?
lab-drawer-settings = Eins ändern
lab-drawer-compare = Vergleichen
lab-drawer-why = Warum
lab-drawer-twin = In Worten
lab-drawer-keep = Lauf behalten
lab-settings-hint = Dieselben Clients fragen in denselben Momenten. Anders ist nur, was du änderst.
lab-seed-name = Seed
lab-another-seed = Anderer Seed
lab-no-seed = Ein Seed ist eine ganze Zahl von 0 bis 18.446.744.073.709.551.615: { $n } bleibt.
lab-back = Zurück zum Anfang
lab-went-back = Zurück am Anfang: die Einstellungen des Kapitels und sein Seed.
lab-was = war { $n }

lab-minute = Ein Blick zurück
lab-tail = p{ $n } { $value }
lab-within = { $share } nach höchstens { $value }

lab-none = nichts zu messen

lab-compare-hint = Eine zweite Welt, von genau diesem Moment an: derselbe Seed, dieselben Ankünfte, eins geändert.
lab-compare-ready = Auf Knopfdruck geändert
lab-compare-or = Oder eine andere Änderung
lab-compare-what = Was sich ändert
lab-compare-which = Worauf
lab-compare-go = Beide zeigen
lab-one-world = Eine Welt
lab-as-it-is = wie es ist
lab-compare-none = Noch nichts zu vergleichen.
lab-compare-more = mehr { $what } mit „{ $how }“
lab-compare-fewer = weniger { $what } mit „{ $how }“
lab-compare-same = kein Unterschied mit „{ $how }“

lab-curves-theory = Die Linie über der Achse zeigt, was die Theorie vorhersagt; ein Punkt ist eine Einstellung, bei der du geblieben bist, ein offener hatte andere Einstellungen.
lab-curves-surveyed = Für diese Einstellungen hat die Theorie keine Formel: Die Linie über der Achse zeigt, worauf Läufe von 20 Minuten hinauslaufen, auf dem Weg nach oben; gestrichelt auf dem Weg nach unten, wo das etwas anderes ist. Ein Punkt ist eine Einstellung, bei der du geblieben bist, ein offener hatte andere Einstellungen.

lab-tell-again = Noch einmal sagen
lab-twin-when = Simulierte Zeit
lab-twin-word = Jetzt
lab-twin-verdict = { $word }: { $n } Läufe von diesem Moment an ergeben { $share }.
lab-twin-measures = Gemessen
lab-twin-measures-over = Gemessen, die letzten { SPAN($span) }
lab-twin-minute = Ein Blick zurück
lab-twin-then = { $back ->
    [0] jetzt
   *[other] vor { SPAN($back) }
  }: { $what }
lab-twin-curve = Nach { $name }
lab-twin-yours = dein Lauf: { $what }
lab-twin-bet = Deine Wette

lab-goals-kicker = // Mach es kaputt und rette es
lab-goals-count = { $n } von { $of }
lab-goals-list = Alle Ziele
lab-goals-all = Alles gesehen. Das Labor gehört dir.
lab-goal-going = { $what }: sieh zu.
lab-goal-done = Geschafft: { $what } { $why }
lab-step-show = Zeig es mir
lab-step-of = Schritt { $n } von { $of }
lab-step-seen = Gesehen:
lab-step-done = Schritt { $n } gesehen: { $what }.

lab-address = Die Adresse dieser Einstellungen
lab-copy = Link kopieren
lab-copied = Der Link ist kopiert.
lab-marked = Der Link ist markiert: Kopiere ihn mit Strg+C oder über das Menü.
lab-csv = Tabelle (CSV)
lab-picture-svg = Bild (SVG)
lab-picture-png = Bild (PNG)
lab-agrees = Derselbe Kern, derselbe Seed: Die Zählungen seit dem Start stimmen bis auf die letzte Stelle überein.
lab-agrees-not = Du hast unterwegs mehr getan, als ein Befehl sagen kann: Er hat die jetzigen Einstellungen. Drück auf „Neu beginnen“, und beide stimmen bis auf die letzte Stelle überein.
lab-csv-hint = Die Tabelle hat eine Zeile für alle { SPAN($every) } des Laufs: die Messwerte seit dem Start, die der Zeit kurz davor (recent), den Seed und die Einstellungen dieser Sekunde. Zeiten sind in Sekunden.
lab-no-lab = Die Adresse fragt nach { $what }, und so heißt kein Labor dieser Seite. Dieser Teil wurde ausgelassen.
lab-unknown = Die Adresse fragt nach { $what }, und das kann dieses Labor nicht. Dieser Teil wurde ausgelassen.
