# The page around every chapter (theme/shell/): its bar, menus, search and foot.

skip-to-text = Skip to the text

modules = Modules
all-modules = All modules
module-coming = coming
contents-menu = Contents
on-this-page = On this page

search-open = Search
search-course = Search the course
search-close = Close
search-close-named = Close search
search-words = Words to look for

view = View
colours = Colours
colours-system = As the system
colours-light = Light
colours-dark = Dark
keys = Keys
keys-on = This page’s own keys
keys-with-search = <kbd>/</kbd> searches, <kbd>←</kbd> and <kbd>→</kbd> turn the page. They act only while nothing on the page has the focus.
keys-alone = <kbd>←</kbd> and <kbd>→</kbd> turn the page. They act only while nothing on the page has the focus.
print-page = Print this page
whole-course = The whole course on one page

turn-page = Previous and next
turn-back = Previous
turn-on = Next
sources = Sources
suggest-edit = Suggest an edit

# On the page of an address that leads nowhere, before the name of a page.
missing-nearest = The page whose name comes nearest:
