# What an e-book of the course says beside its chapters.

epub-cover = Cover
epub-accessibility = The text reads in one order from beginning to end, with headings, a table of contents, and words for every drawing; what a lab computes stands in a table beside it. The answers to each quiz stand at the end of its chapter.
