# What the script of a review says, which asks questions of several quizzes (theme/review/).

review-others = Ask { $n } others
# Links to what asks them, with commas between.
review-again = What you missed comes from { $chapters }.
