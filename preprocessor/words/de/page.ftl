# Was die Skripte jeder Seite sagen.

contents = Inhalt
code-scrolls = Code, seitlich verschiebbar
table-scrolls = Tabelle, seitlich verschiebbar

search-not-loaded = Die Suche ließ sich nicht laden. Bist du noch online?
search-fetching = Das Suchverzeichnis wird geladen …
search-no-index = Das Suchverzeichnis ließ sich nicht laden.
search-found = { $n ->
    [0] Keine Stelle gefunden.
    [one] { $n } Stelle gefunden.
   *[other] { $n } Stellen gefunden.
}
search-found-more = { $n } Stellen gefunden, die ersten { $shown } werden gezeigt.

mark-read = gelesen
mark-quiz = Test { $right } / { $of }
