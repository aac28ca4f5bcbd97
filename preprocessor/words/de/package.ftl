# Was ein E-Book des Kurses neben seinen Kapiteln sagt.

epub-cover = Umschlag
epub-accessibility = Der Text liest sich von Anfang bis Ende in einer Reihenfolge, mit Überschriften, einem Inhaltsverzeichnis und Worten zu jeder Zeichnung; was ein Labor berechnet, steht daneben in einer Tabelle. Die Antworten auf jeden Test stehen am Ende seines Kapitels.

offline-news = Von diesem Kurs gibt es eine neue Ausgabe.
offline-show = Zeigen

downloads = Zum Mitnehmen
downloads-zip = Der Kurs als Ordner, zum Auspacken und Öffnen ({ $size })
downloads-epub = Ein E-Book ({ $size })
downloads-pdf = Auf Papier, als PDF ({ $size })
