# What the knowledge check's script says (theme/quiz/).

quiz-how-one = A click or tap on an option answers at once. By keyboard: arrow keys to choose, Enter to answer.
quiz-how-many = Choose all that fit, then check.
quiz-how-order = Move an item by its buttons, or by arrow keys while one of them has the focus.
quiz-how-output = White space at the ends of lines doesn’t count. Ctrl + Enter checks.
quiz-how-unit = With or without its unit.

quiz-check = Check
quiz-next = Next question
quiz-see-result = See your result
quiz-start-over = Start over
quiz-try-missed = { $n ->
    [one] Try the missed one again
   *[other] Try the { $n } missed again
}

quiz-steps = Questions
quiz-step = Question { $n }
quiz-step-right = Question { $n } right
quiz-step-missed = Question { $n } missed
quiz-where = Question { $n } of { $of }
quiz-ended = { $n } of { $of } answered
quiz-score = Score: { $right } / { $of }
# For those who listen.
quiz-told = { $what }: { $text }
quiz-last = That was the last one. { $verdict }
quiz-not-kept = This browser isn’t keeping your answers: they last until you leave or reload the page.

quiz-answered-elsewhere = This question was answered in another tab.
quiz-opened-elsewhere = This question was opened again in another tab.

quiz-choose-first = Choose an answer first.
quiz-write-first = Write your answer first.
quiz-number = Write a number, such as 12 or 0.5.
quiz-number-in = Write a number in { $unit }, such as 12 or 0.5.
# A number that has another reading, which is the right one.
quiz-two-ways = “{ $text }” can be { $one } or { $other }. Write it so that it can only be one of them.
quiz-unit-unfit = “{ $unit }” doesn’t fit here. { $wish }

quiz-right = Right.
quiz-not-this = Not this.
quiz-this-too = This one too.
quiz-this-one = This was the one.
quiz-why-others = Why the others are wrong
quiz-about-others = About the other answers
# The answer is code, or a number as the author wrote it.
quiz-it-is = It is { $answer }.

quiz-first-difference = The first difference is in line { $line }.
quiz-same = Same.
quiz-differs = Differs.
quiz-column-line = Line
quiz-column-mine = You wrote
quiz-column-theirs = It prints
quiz-no-line = nothing
quiz-empty-line = an empty line
quiz-line-spaced = Line { $line }: { $theirs }, but with other spaces.
quiz-line-differs = Line { $line }: you wrote { $mine }, it prints { $theirs }.
quiz-more-differ = { $n } more differ.

quiz-order-is = The order is this:
quiz-in-place = in its place
quiz-out-of-place = not in its place
quiz-place = Place { $place }: “{ $theirs }”, where you have “{ $mine }”.
quiz-move-up = Move up: { $item }
quiz-move-down = Move down: { $item }
quiz-moved = { $item }: now { $place } of { $of }
