# Was das Skript des Wissenstests sagt.

quiz-how-one = Ein Klick oder Tipp auf eine Möglichkeit gilt sofort als Antwort. Mit der Tastatur: Pfeiltasten zum Wählen, Eingabetaste zum Antworten.
quiz-how-many = Wähle alle, die passen, und prüfe dann.
quiz-how-order = Verschiebe einen Eintrag mit seinen Knöpfen, oder mit den Pfeiltasten, solange einer davon den Fokus hat.
quiz-how-output = Leerraum an den Zeilenenden zählt nicht. Strg + Eingabetaste prüft.
quiz-how-unit = Mit oder ohne Einheit.

quiz-check = Prüfen
quiz-next = Nächste Frage
quiz-see-result = Ergebnis ansehen
quiz-start-over = Von vorn beginnen
quiz-try-missed = { $n ->
    [one] Die verfehlte noch einmal versuchen
   *[other] Die { $n } verfehlten noch einmal versuchen
}

quiz-steps = Fragen
quiz-step = Frage { $n }
quiz-step-right = Frage { $n } richtig
quiz-step-missed = Frage { $n } verfehlt
quiz-where = Frage { $n } von { $of }
quiz-ended = { $n } von { $of } beantwortet
quiz-score = Punkte: { $right } / { $of }
quiz-told = { $what }: { $text }
quiz-last = Das war die letzte. { $verdict }
quiz-not-kept = Dieser Browser behält deine Antworten nicht: Sie bleiben nur, bis du die Seite verlässt oder neu lädst.

quiz-answered-elsewhere = Diese Frage wurde in einem anderen Tab beantwortet.
quiz-opened-elsewhere = Diese Frage wurde in einem anderen Tab wieder geöffnet.

quiz-choose-first = Wähle erst eine Antwort.
quiz-write-first = Schreib erst deine Antwort.
quiz-number = Schreib eine Zahl, etwa 12 oder 0,5.
quiz-number-in = Schreib eine Zahl in { $unit }, etwa 12 oder 0,5.
quiz-two-ways = „{ $text }“ kann { $one } oder { $other } sein. Schreib es so, dass nur eins davon gemeint sein kann.
quiz-unit-unfit = „{ $unit }“ passt hier nicht. { $wish }

quiz-right = Richtig.
quiz-not-this = Das nicht.
quiz-this-too = Diese auch.
quiz-this-one = Diese wäre es gewesen.
quiz-why-others = Warum die anderen nicht stimmen
quiz-about-others = Zu den anderen Antworten
quiz-it-is = Es ist { $answer }.

quiz-first-difference = Der erste Unterschied ist in Zeile { $line }.
quiz-same = Gleich.
quiz-differs = Anders.
quiz-column-line = Zeile
quiz-column-mine = Du hast geschrieben
quiz-column-theirs = Ausgegeben wird
quiz-no-line = nichts
quiz-empty-line = eine leere Zeile
quiz-line-spaced = Zeile { $line }: { $theirs }, aber mit anderen Leerzeichen.
quiz-line-differs = Zeile { $line }: Du hast { $mine } geschrieben, ausgegeben wird { $theirs }.
quiz-more-differ = { $n ->
    [one] Eine weitere ist anders.
   *[other] { $n } weitere sind anders.
}

quiz-order-is = Die Reihenfolge ist diese:
quiz-in-place = an seinem Platz
quiz-out-of-place = nicht an seinem Platz
quiz-place = Platz { $place }: „{ $theirs }“, wo du „{ $mine }“ hast.
quiz-move-up = Nach oben: { $item }
quiz-move-down = Nach unten: { $item }
quiz-moved = { $item }: jetzt { $place } von { $of }
