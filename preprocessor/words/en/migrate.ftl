# What stands in quizzes that were taken over from other programs, where these have no words.
migrated-right = Right.
migrated-wrong = Not this one.
migrated-question = Question { $number }
migrated-prints = What does this program print?
migrated-compiles-asked = Does this program compile?
migrated-compiles = It compiles
migrated-compiles-not = It doesn’t compile
