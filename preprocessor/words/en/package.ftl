# What an e-book of the course says beside its chapters.

epub-cover = Cover
epub-accessibility = The text reads in one order from beginning to end, with headings, a table of contents, and words for every drawing; what a lab computes stands in a table beside it. The answers to each quiz stand at the end of its chapter.

# On a page that is kept for when there is no network, where the course has changed since.
offline-news = A new edition of this course is there.
offline-show = Show it

# What the first page offers to take along.
downloads = Take it along
downloads-zip = The course as a folder, to unpack and open ({ $size })
downloads-epub = An e-book ({ $size })
downloads-pdf = On paper, as a PDF ({ $size })
