# What the scripts of every page say (theme/js/, theme/progress/reading.js). They come with every page: keep
# them few.

contents = Contents
code-scrolls = Code, scrolls sideways
table-scrolls = Table, scrolls sideways

search-not-loaded = Search could not be loaded. Are you still online?
search-fetching = Fetching the index …
search-no-index = The search index could not be loaded.
search-found = { $n ->
    [0] No places found.
    [one] { $n } place found.
   *[other] { $n } places found.
}
# More were found than are shown.
search-found-more = { $n } places found, the first { $shown } are shown.

# Beside a module's name in the list of modules.
mark-read = read
mark-quiz = quiz { $right } / { $of }
