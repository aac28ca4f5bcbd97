# What the course page's scripts say (theme/progress/).

progress-continue = Continue where you left: { $module }.
progress-place = { $module }, § { $section }
progress-begin = Begin with { $module }: { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}.
progress-go-on = Go on with { $module }: { $minutes } { $minutes ->
    [one] minute
   *[other] minutes
}.
progress-go = Go on: { $place }
progress-all-read = You have read every module that is ready.

progress-read = Read
progress-read-of = { $n } of { $of } { $of ->
    [one] module
   *[other] modules
}
progress-minutes = { $n } of { $of } min
progress-questions = Questions
progress-right = { $n } of { $of } right
progress-open = { $n } not answered yet
progress-answered = all answered
progress-words = Words
progress-practised = { $n } of { $of } practised

progress-review = To review
progress-missed = Missed: { $question }
progress-due = Due: { $words }
progress-due-words = { $n } { $n ->
    [one] word
   *[other] words
}

progress-saved = Saved as a file.
progress-saved-file = A saved file of progress
progress-taken-in = Taken in: { $n } { $n ->
    [one] entry
   *[other] entries
} from { $file }. What this device knew besides is still there.
progress-no-room = There is no room for it: this browser’s storage is full or shut. Nothing was changed.
progress-unreadable = { $file } can’t be read. Nothing was changed.
progress-no-progress = { $file } can’t be taken in. { $why } Nothing was changed.
progress-too-large = It is far too large to be a file of progress.
progress-no-json = It can’t be read as JSON: perhaps it is another file, or only a part of one.
progress-other-page = It was not saved from this page.
progress-other-course = It was saved from another course.
progress-newer = It comes from a newer version of this course. Reload the page, and try again.
progress-unfit = It was changed after it was saved, and no longer fits.
progress-erased = Erased. This device knows nothing of your progress any more.
progress-not-kept = This browser doesn’t let the page keep anything, so it can’t know what you have read.
