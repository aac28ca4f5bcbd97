# Was die Skripte von Karten und Glossar sagen.

word-hear = „{ $word }“ anhören

glossary-found = { $n } von { $all }
glossary-none = Kein Wort passt zu „{ $asked }“

practise-all = Alle üben: { $words }
practise-these = Diese üben: { $words }
practise-this = Dieses Wort üben
practise-due = Heute fällige üben: { $words }
practise-nothing-due = Nichts ist fällig. Als Nächstes { $when }: { $words }.
practise-words = { $n ->
    [0] keine Wörter
    [1] ein Wort
    [2] zwei Wörter
    [3] drei Wörter
    [4] vier Wörter
    [5] fünf Wörter
    [6] sechs Wörter
    [7] sieben Wörter
    [8] acht Wörter
    [9] neun Wörter
    [10] zehn Wörter
    [11] elf Wörter
    [12] zwölf Wörter
    [one] { $n } Wort
   *[other] { $n } Wörter
}
practise-when = { $days ->
    [0] heute
    [1] morgen
    [one] in { $days } Tag
   *[other] in { $days } Tagen
}
practise-where = Wort { $n } von { $of }
practise-show = Bedeutung zeigen
practise-not-yet = Noch nicht
practise-knew = Gewusst
practise-stop = Aufhören
practise-close = Schließen
practise-again = { $word }: wieder { $when }.
practise-again-soon = { $word }: gleich noch einmal, und { $when }.
practise-known = { $known } von { $of } auf Anhieb gewusst
practise-due-again = Wieder fällig
practise-not-kept = Dieser Browser behält deine Karten nicht: Sie bleiben nur, bis du die Seite verlässt oder neu lädst.
