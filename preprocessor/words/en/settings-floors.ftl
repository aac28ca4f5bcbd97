# What the settings of floors that try again are to whoever writes a lab (docs/directives.md).

floors-setting-fails-meaning = The share of BACK’s slots that end in an error.
floors-setting-clicks-meaning = Clicks a second, on average; with 0 there are those of the key alone.
floors-setting-client-meaning = How often CLIENT tries in all.
floors-setting-front-meaning = How often FRONT tries in all, for each call that it gets.
floors-setting-middle-meaning = How often MIDDLE tries in all, for each call that it gets.
floors-setting-timeout-meaning = How long every floor waits for each of its attempts.
floors-setting-deadline-meaning = What travels down with a call: nothing, the deadline of the click (CLIENT’s attempts at their full timeouts), or that of each attempt.
floors-setting-budget-meaning = The retries that each floor may make, as a share of the calls made of it; ten are there from the start.
floors-setting-marks-meaning = Whether MIDDLE’s last failure, and a refusal by BACK, are marked “don’t retry” on their way up.
floors-setting-queue-meaning = How many calls may wait at BACK.
floors-setting-capacity-meaning = How many calls a second BACK’s one worker carries; all take as long.
floors-setting-backoff-meaning = The longest pause before a floor’s second attempt; it doubles with each further one, and a random part of it is taken.
floors-setting-silent-meaning = Whether BACK takes every call and answers none.

# The report of `simulate`
floors-simulate = Three floors that each try again: what becomes of clicks, and how many calls each of them causes
floors-simulate-verdict = The verdict is the page’s, on the whole run: Drowning where a click caused more than 5 calls at BACK and half of these were refused, Multiplying where it caused more than 5, Failing where more than 10 % of the clicks got no answer, Straining where more than 1 % got none, Healing where a click caused more than 1.2 calls, else Quiet
floors-simulate-run = { $clicks } clicks; CLIENT, FRONT and MIDDLE try { $client }, { $front } and { $middle } times, for { $timeout } each; BACK carries { $capacity }, and { $fails } of what it does fails
floors-simulate-judged = { $answered } of the clicks were answered, and { $refused } of the calls at BACK were refused
