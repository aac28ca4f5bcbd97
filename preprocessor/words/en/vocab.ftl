# What the scripts of cards and glossary say (theme/vocab/).

word-hear = Hear “{ $word }”

glossary-found = { $n } of { $all }
glossary-none = No word fits “{ $asked }”

practise-all = Practise all { $words }
practise-these = Practise these { $words }
practise-this = Practise this word
practise-due = Practise { $words } due today
practise-nothing-due = Nothing is due. Next { $when }: { $words }.
practise-words = { $n ->
    [0] no words
    [1] one word
    [2] two words
    [3] three words
    [4] four words
    [5] five words
    [6] six words
    [7] seven words
    [8] eight words
    [9] nine words
    [10] ten words
    [11] eleven words
    [12] twelve words
    [one] { $n } word
   *[other] { $n } words
}
practise-when = { $days ->
    [0] today
    [1] tomorrow
    [one] in { $days } day
   *[other] in { $days } days
}
practise-where = Word { $n } of { $of }
practise-show = Show the meaning
practise-not-yet = Not yet
practise-knew = I knew it
practise-stop = Stop
practise-close = Close
practise-again = { $word }: again { $when }.
practise-again-soon = { $word }: again in a moment, and { $when }.
practise-known = { $known } of { $of } known at once
practise-due-again = Due again
practise-not-kept = This browser isn’t keeping your cards: they last until you leave or reload the page.
