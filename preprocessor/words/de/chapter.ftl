# Was in die Kapitel geschrieben wird.

goals-label = Was du am Ende weißt
cards-more = Beispiel aus dem Leben
quiz-label = Wissenstest
review-label = Gemischte Fragen
next-label = Wie es weitergeht
steps-label = Probier es aus
desk-label = Du bist der Client

module = Modul
module-called = Modul { $number }
phase = Phase { $phase }
minutes = { $n } min

quiz-questions = { $n } { $n ->
    [one] Frage
   *[other] Fragen
}
question-typed = Deine Antwort
question-typed-in = Deine Antwort, in { $unit }
question-output = Deine Antwort, Zeile für Zeile
question-to-answer = Antwort
question-to-answer-named = Antwort auf Frage { $n }

next-continue = Weiter zu { $chapter }
next-meanwhile = Inzwischen: { $chapter }
coming = folgt
coming-aside = (folgt)

glossary-find = Wort suchen
glossary-words = { $n } { $n ->
    [one] Wort
   *[other] Wörter
}
glossary-letters = Buchstaben
glossary-taught = Erklärt in { $chapters }.
glossary-used = Verwendet in { $chapters }.

course-progress = Dein Fortschritt
course-kept = Was dieses Gerät sich merkt
course-kept-how = Was du gelesen hast, deine Antworten und deine Karten bleiben in diesem Browser. Nichts wird irgendwohin geschickt. Um alles auf ein anderes Gerät mitzunehmen, sichere es hier als Datei und öffne die Datei dort.
course-save = Als Datei sichern
course-take-in = Gesicherte Datei öffnen
course-erase = Löschen …
course-erase-sure = Alles, was du gelesen hast, deine Antworten und deine Karten von diesem Gerät löschen? Es gibt kein Zurück, außer aus einer Datei, die du gesichert hast.
course-erase-no = Behalten
course-erase-yes = Löschen

desk-begin = Beginne mit { $module }
desk-lab = oder bring deinen ersten Server zu Fall, in { $module }
desk-still = { $n } Clients, eine Tür, eine Warteschlange, ein Server. Mit JavaScript ist das lebendig, und du bist einer von ihnen.

lab-table-named = { $name }: die Tabelle
lab-table-each = { $described }: { $length } simulierte Zeit für jede Zeile.
lab-table-over = { $described }: Jede Zeile läuft, bis nichts mehr geschieht.
lab-table-after = { $described }; jede Zeile umfasst { $length } und beginnt { $settles } nach dem Ende davon.
lab-table-none = { $described }. Darin geschieht so viel, dass sich neben der Seite keine Tabelle rechnen ließ.
lab-table-rough = Darin geschieht so viel, dass keine längere Zeit simuliert werden konnte, während die Seite entstand: Die Zahlen sind grob.
lab-table-theory = Was in der Theorie gelten soll, kommt aus einer geschlossenen Formel: An ihr wird die Simulation gemessen.
lab-table-theory-partly = Was in der Theorie gelten soll, kommt aus einer geschlossenen Formel. { $silence }
lab-table-alone = { $silence } Hier steht die Simulation allein.
lab-table-in-theory = { $column } in der Theorie
lab-table-verdict = Urteil
lab-table-command = Eine Zeile davon in der Shell:
lab-needs-script = Ohne JavaScript: was bei seinen Läufen herauskommt.
lab-still = Aufgetragen über „{ $axis }“: { $curves }. Bei { $at }: { $values }.
lab-still-none = nichts zu messen
