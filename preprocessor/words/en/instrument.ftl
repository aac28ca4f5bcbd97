# The instrument that every lab has. What belongs to one model stands in lab-MODEL.ftl.

lab-failed-unable = The lab can’t run here: this browser has no WebAssembly. The table below holds what it would have shown you.
lab-failed-forbidden = The lab can’t run here: the page’s security policy, or a setting of the browser, forbids WebAssembly. The table below holds what it would have shown you.
lab-failed-files = The lab can’t run here: its scripts and the book don’t fit each other. (To its author: mdbook-switchboard install brings them up to date.) The table below holds what it would have shown you.
lab-drawing = The system, drawn as it is now.
lab-seed = seed { $n }
lab-keys = How it runs
lab-play = Play
lab-pause = Pause
lab-step = Step
lab-restart = Restart, with these settings
lab-restarted = Begun anew, with the same settings and the same seed.
lab-skip = Skip
lab-more = More
lab-speed-name = Speed
lab-speed = { $n }×
lab-speed-most = as fast as it can
lab-speed-real = { $chosen } ({ $n }×)
lab-my-run = Back to my run
lab-situations = Situations
lab-typed = { $name }, typed
lab-range = From { $from } to { $to } { $name }: { $taken } taken.

# What is said
lab-verdict-none = Quiet
lab-basis = if nothing changes: { $n } runs of { $minutes } minutes

# The bet
lab-bet-kicker = // Place your bet
lab-bet-name = Your bet
lab-plant = Plant the flag at { $n }
lab-just-play = Just play
lab-your-bet = your bet, { $n }
lab-bet-hit = You bet on { $n }: spot on.
lab-bet-close = You bet on { $n }: close.
lab-bet-low = You bet on { $n }: too low.
lab-bet-high = You bet on { $n }: too high.
lab-bet-read = Go on
lab-bet-again = Take the bet again

# Drawers
lab-drawers = Drawers
lab-close = Close
lab-no-drawer = It could not be loaded. Are you still online?
lab-drawer-settings = Change one thing
lab-drawer-compare = Compare
lab-drawer-why = Why
lab-drawer-twin = In words
lab-drawer-keep = Keep this run
lab-settings-hint = The same clients will ask at the same moments. Only what you change is different.
lab-seed-name = Seed
lab-another-seed = Another seed
lab-no-seed = A seed is a whole number from 0 to 18,446,744,073,709,551,615: { $n } stays.
lab-back = Back to the start
lab-went-back = Back at the start: the chapter’s settings, and its seed.
lab-was = was { $n }

# The four numbers
lab-minute = A look back
lab-tail = p{ $n } { $value }
lab-within = { $share } took { $value } at most

lab-none = nothing to measure

# Two worlds
lab-compare-hint = A second world from this moment on: the same seed, one thing changed.
lab-compare-ready = Changed at one press
lab-compare-or = Or another change
lab-compare-what = What is changed
lab-compare-which = To what
lab-compare-go = Show both
lab-one-world = One world
lab-as-it-is = as it is
lab-compare-none = Nothing to compare yet.
lab-compare-more = more { $what } with “{ $how }”
lab-compare-fewer = fewer { $what } with “{ $how }”
lab-compare-same = no difference with “{ $how }”

# Why
lab-curves-theory = The line over the axis is what theory predicts; a dot is a setting you stayed with, an open one was with other settings.
lab-curves-surveyed = Theory has no formula for these settings: the line over the axis is what runs of 20 minutes come to, on the way up; dashed, on the way down, where that differs. A dot is a setting you stayed with, an open one was with other settings.

# In words
lab-tell-again = Tell me again
lab-twin-when = Simulated time
lab-twin-word = Now
lab-twin-verdict = { $word }: { $n } runs from this moment give { $share }.
lab-twin-measures = Measured
lab-twin-measures-over = Measured, the last { SPAN($span) }
lab-twin-minute = A look back
lab-twin-then = { $back ->
    [0] now
   *[other] { SPAN($back) } ago
  }: { $what }
lab-twin-curve = By { $name }
lab-twin-yours = your run: { $what }
lab-twin-bet = Your bet

# Goals and steps
lab-goals-kicker = // Break it and save it
lab-goals-count = { $n } of { $of }
lab-goals-list = All goals
lab-goals-all = All of it seen. The lab is yours.
lab-goal-going = { $what }: watch.
lab-goal-done = Done: { $what } { $why }
lab-step-show = Show me
lab-step-of = Step { $n } of { $of }
lab-step-seen = Seen:
lab-step-done = Step { $n } seen: { $what }.

# What is kept
lab-address = The address of these settings
lab-copy = Copy link
lab-copied = The link is copied.
lab-marked = The link is marked: copy it with Ctrl+C, or from the menu.
lab-csv = Table (CSV)
lab-picture-svg = Picture (SVG)
lab-picture-png = Picture (PNG)
lab-agrees = The same core, the same seed: the counts since the start agree to the last digit.
lab-agrees-not = You did more on the way than a command can tell. Press Restart, and both agree to the last digit.
lab-csv-hint = A row for every { SPAN($every) }: the measures since the start and of the time just behind (recent), the seed, the settings. Times are in seconds.
lab-no-lab = The address asks for { $what }, which names no lab of this page. That part was left out.
lab-unknown = The address asks for { $what }, which this lab can’t do. That part was left out.
