# Die Seite um jedes Kapitel: Leiste, Menüs, Suche und Fuß.

skip-to-text = Zum Text springen

modules = Module
all-modules = Alle Module
module-coming = folgt
contents-menu = Inhalt
on-this-page = Auf dieser Seite

search-open = Suche
search-course = Im Kurs suchen
search-close = Schließen
search-close-named = Suche schließen
search-words = Gesuchte Wörter

view = Ansicht
colours = Farben
colours-system = Wie das System
colours-light = Hell
colours-dark = Dunkel
keys = Tasten
keys-on = Eigene Tasten dieser Seite
keys-with-search = <kbd>/</kbd> sucht, <kbd>←</kbd> und <kbd>→</kbd> blättern. Sie wirken nur, solange nichts auf der Seite den Fokus hat.
keys-alone = <kbd>←</kbd> und <kbd>→</kbd> blättern. Sie wirken nur, solange nichts auf der Seite den Fokus hat.
print-page = Diese Seite drucken
whole-course = Der ganze Kurs auf einer Seite

turn-page = Zurück und weiter
turn-back = Zurück
turn-on = Weiter
sources = Quellen
suggest-edit = Änderung vorschlagen

# Auf der Seite für eine Adresse, die es nicht gibt.
missing-nearest = Die Seite, deren Name am nächsten kommt:
