# Was die Skripte der Kursseite sagen.

progress-continue = Lies weiter, wo du warst: { $module }.
progress-place = { $module }, § { $section }
progress-begin = Beginne mit { $module }: { $minutes } { $minutes ->
    [one] Minute
   *[other] Minuten
}.
progress-go-on = Weiter geht es mit { $module }: { $minutes } { $minutes ->
    [one] Minute
   *[other] Minuten
}.
progress-go = Weiter: { $place }
progress-all-read = Du hast jedes Modul gelesen, das fertig ist.

progress-read = Gelesen
progress-read-of = { $n } von { $of } { $of ->
    [one] Modul
   *[other] Modulen
}
progress-minutes = { $n } von { $of } min
progress-questions = Fragen
progress-right = { $n } von { $of } richtig
progress-open = { $n } noch offen
progress-answered = alle beantwortet
progress-words = Wörter
progress-practised = { $n } von { $of } geübt

progress-review = Zum Wiederholen
progress-missed = Danebengelegen: { $question }
progress-due = Fällig: { $words }
progress-due-words = { $n } { $n ->
    [one] Wort
   *[other] Wörter
}

progress-saved = Als Datei gesichert.
progress-saved-file = Eine gesicherte Datei mit Fortschritt
progress-taken-in = Übernommen: { $n } { $n ->
    [one] Eintrag
   *[other] Einträge
} aus { $file }. Was dieses Gerät sonst noch wusste, ist weiterhin da.
progress-no-room = Dafür ist kein Platz: Der Speicher dieses Browsers ist voll oder gesperrt. Nichts wurde geändert.
progress-unreadable = { $file } lässt sich nicht lesen. Nichts wurde geändert.
progress-no-progress = { $file } lässt sich nicht übernehmen. { $why } Nichts wurde geändert.
progress-too-large = Dafür ist sie viel zu groß.
progress-no-json = Sie lässt sich nicht als JSON lesen: Vielleicht ist es eine andere Datei oder nur ein Teil davon.
progress-other-page = Sie wurde nicht von dieser Seite gesichert.
progress-other-course = Sie wurde aus einem anderen Kurs gespeichert.
progress-newer = Sie stammt aus einer neueren Fassung dieses Kurses. Lade die Seite neu und versuche es noch einmal.
progress-unfit = Sie wurde nach dem Sichern geändert und passt nicht mehr.
progress-erased = Gelöscht. Dieses Gerät weiß nichts mehr von deinem Fortschritt.
progress-not-kept = Dieser Browser lässt die Seite nichts behalten, also kann sie nicht wissen, was du gelesen hast.
