# Das Kapitel mit den Antworten, und die Antworten in anderen Formaten.

answers = Antworten
answers-lede = Jede Frage des Kurses mit ihrer Antwort und dem Grund dafür.
answer-label = Antwort:
answer-right = richtig
answer-wrong = diese nicht
answer-back = Zurück zu Frage { $n }
answer-or = { $one } oder { $other }
answer-score = { $n } von { $of }
answer-scores = { $from }–{ $to } von { $of }

# So beginnen in Markdown die Antwort, die zu tippen ist, und die Schlussworte eines Tests; die englischen Wörter
# gelten auch.
quiz-answer-keyword = Antwort
quiz-verdicts-keyword = Auswertung
