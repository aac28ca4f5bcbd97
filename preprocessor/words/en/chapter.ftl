# What the preprocessor writes into chapters and their static forms (preprocessor/templates/).

# What stands above a block where its author gives no label.
goals-label = What you’ll know by the end
cards-more = real-life example
quiz-label = Knowledge check
review-label = Mixed questions
next-label = Up next
steps-label = What to try
desk-label = You are the client

module = Module
# What a module is called where others refer to it.
module-called = Module { $number }
phase = Phase { $phase }
minutes = { $n } min

quiz-questions = { $n } { $n ->
    [one] question
   *[other] questions
}
question-typed = Your answer
question-typed-in = Your answer, in { $unit }
question-output = Your answer, line by line
question-to-answer = Answer
question-to-answer-named = Answer to question { $n }

next-continue = Continue to { $chapter }
next-meanwhile = Meanwhile: { $chapter }
coming = coming
coming-aside = (coming)

glossary-find = Find a word
glossary-words = { $n } { $n ->
    [one] word
   *[other] words
}
glossary-letters = Letters
glossary-taught = Taught in { $chapters }.
glossary-used = Used in { $chapters }.

course-progress = Your progress
course-kept = What this device keeps
course-kept-how = What you have read, your answers and your cards stay in this browser. Nothing is sent anywhere. To take them to another device, save them as a file here and open the file there.
course-save = Save as a file
course-take-in = Open a saved file
course-erase = Erase…
course-erase-sure = Erase what you have read, your answers and your cards from this device? There is no way back, except from a file that you saved.
course-erase-no = Keep them
course-erase-yes = Erase them

# The first page's desk.
desk-begin = Begin with { $module }
desk-lab = or break your first server, in { $module }
desk-still = { $n } clients, a door, a queue, one server. With JavaScript this is alive, and you are one of them.

# A lab's static form: what stands on paper, in other formats, and where no script runs.
lab-table-named = { $name }: the table
lab-table-each = { $described }: { $length } of simulated time for each row.
lab-table-over = { $described }: each row is run until nothing more happens.
lab-table-after = { $described }; each row is { $length }, which begins { $settles } after that is over.
lab-table-none = { $described }. So much happens in it that no table could be made beside the page.
lab-table-rough = So much happens in it that no longer time could be simulated while the page was made: the figures are rough.
lab-table-theory = What is said to hold in theory comes from a closed form: it is what the simulation is held to.
lab-table-theory-partly = What is said to hold in theory comes from a closed form. { $silence }
lab-table-alone = { $silence } Here the simulation stands alone.
lab-table-in-theory = { $column } in theory
lab-table-verdict = Verdict
lab-table-command = A row of them in a shell:
lab-needs-script = Without JavaScript: what its runs come to.
lab-still = Drawn over “{ $axis }”: { $curves }. At { $at }: { $values }.
lab-still-none = nothing to measure
