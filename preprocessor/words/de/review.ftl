# Was das Skript einer Wiederholung sagt, die Fragen aus mehreren Tests stellt.

review-others = { $n } andere stellen
review-again = Was danebenging, stammt aus { $chapters }.
