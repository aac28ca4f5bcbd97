# Der Schreibtisch der ersten Seite: Was man dort als Client erfährt.

lab-desk-ask = Fragen
lab-desk-drawing = Du, die Tür, die Warteschlange und der Server, so wie es gerade um sie steht.
lab-desk-counts = gefragt { WHOLE($sent) } · beantwortet { WHOLE($answered) } · abgewiesen { WHOLE($rejected) }
lab-desk-first = Drück den Knopf und folge deiner Anfrage zum Server und zurück.
lab-desk-faster = Jetzt zweimal innerhalb von { DURATION($slot) }, und eine von beiden muss warten.
lab-desk-waited = Der Server braucht { DURATION($slot) } für jede, wer inzwischen kommt, muss also warten. Und wenn du nicht allein wärst?
lab-desk-turned-away = Die Warteschlange war voll: Du wurdest an der Tür abgewiesen.
lab-desk-others = { $n } andere mitfragen lassen
lab-desk-alone = Die { $n } anderen heimschicken
lab-desk-failed = Das Switchboard kann hier nicht laufen: Dieser Browser hat kein WebAssembly oder lässt es nicht zu.
