# Was in Quizzen steht, die aus anderen Programmen übernommen wurden, wo diese keine Worte haben.
migrated-right = Richtig.
migrated-wrong = Diese nicht.
migrated-question = Frage { $number }
migrated-prints = Was gibt dieses Programm aus?
migrated-compiles-asked = Lässt sich dieses Programm übersetzen?
migrated-compiles = Es lässt sich übersetzen
migrated-compiles-not = Es lässt sich nicht übersetzen
