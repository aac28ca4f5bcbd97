# The Answers chapter, and the answers in other renderers' quizzes.

answers = Answers
answers-lede = Every question of the course, with its answer and the reason for it.
answer-label = Answer:
answer-right = right
answer-wrong = not this one
answer-back = Back to question { $n }
# Between answers that are all right.
answer-or = { $one } or { $other }
answer-score = { $n } of { $of }
answer-scores = { $from }–{ $to } of { $of }

# How a typed answer and a quiz’s closing words begin in Markdown; the English words always do.
quiz-answer-keyword = Answer
quiz-verdicts-keyword = Verdicts
