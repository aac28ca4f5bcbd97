# Drei Stockwerke, die es jedes noch einmal versuchen, und was aus einem Klick wird.

floors-setting-fails = Fehler
floors-setting-clicks = Klicks
floors-value-clicks = { $n ->
    [0] keine
   *[other] { RATE($n) } je Sekunde
  }
floors-setting-client = CLIENT versucht
floors-value-client = { $n ->
    [1] einmal
   *[other] { WHOLE($n) }-mal
  }
floors-setting-front = FRONT versucht
floors-value-front = { $n ->
    [1] einmal
   *[other] { WHOLE($n) }-mal
  }
floors-setting-middle = MIDDLE versucht
floors-value-middle = { $n ->
    [1] einmal
   *[other] { WHOLE($n) }-mal
  }
floors-setting-timeout = Wartet jeweils
floors-setting-deadline = Gibt weiter
floors-choice-deadline-none = nichts
floors-choice-deadline-click = die Frist des Klicks
floors-choice-deadline-attempt = die Frist des Versuchs
floors-setting-budget = Budget
floors-off-budget = keines
floors-value-budget = { SHARE($n) } der Aufrufe
floors-setting-marks = „Nicht noch einmal“
floors-choice-marks-false = sagt niemand
floors-choice-marks-true = geht nach oben
floors-setting-queue = Schlange vor BACK
floors-setting-capacity = BACK schafft
floors-value-capacity = { RATE($n) } je Sekunde
floors-setting-backoff = Erste Pause
floors-off-backoff = keine
floors-value-backoff = bis zu { NUMBER($n) } s
floors-setting-silent = BACK
floors-choice-silent-false = antwortet
floors-choice-silent-true = schweigt
floors-group-clicks = // Klicks
floors-group-attempts = // Versuche
floors-group-cures = // Abhilfe
floors-group-back = // BACK

floors-number-answered = Klicks beantwortet
floors-number-answered-short = Antwort
floors-number-answered-spread = Von den Antworten seit dem Start { $list }.
floors-number-calls = Aufrufe je Klick
floors-number-calls-short = Aufrufe
floors-number-busy = BACK arbeitet
floors-number-busy-short = Arbeitet
floors-number-late = Für niemanden
floors-number-late-short = Umsonst
floors-curve-answered = Klicks beantwortet
floors-curve-answered-short = Antworten
floors-curve-calls = Aufrufe je Klick
floors-curve-calls-short = Aufrufe
floors-future-answered = Klicks beantwortet

floors-verdict-none = Keine Klicks
floors-verdict-quiet = Ruhig
floors-verdict-healing = Erholt sich
floors-verdict-straining = Am Limit
floors-verdict-failing = Fällt aus
floors-verdict-multiplying = Vervielfacht
floors-verdict-drowning = Geht unter

floors-clause-nobody-clicks = Von selbst klickt niemand.
floors-clause-silent = BACK nimmt jeden Aufruf und beantwortet keinen; { $asking ->
    [0] niemand wartet darüber.
    [one] darüber wartet ein Aufruf.
   *[other] darüber warten { WHOLE($asking) } Aufrufe.
  }
floors-clause-multiplied = Auf jeden Klick kamen zuletzt { NUMBER($calls) } Aufrufe bei BACK.
floors-clause-overload = Wäre für alle Platz, wären es { NUMBER($alone) }. Der Rest kommt von Zeitgrenzen und Abweisungen.
floors-clause-late = Von den letzten { WHOLE($calls) } Aufrufen bei BACK kamen { WHOLE($late) }, als der Klick schon vorbei war.
floors-clause-refused = Von den letzten { WHOLE($calls) } Aufrufen bei BACK fanden { WHOLE($refused) } die Schlange voll.
floors-clause-failed = Von den letzten { WHOLE($ended) } Klicks bekamen { WHOLE($failed) } keine Antwort.
floors-clause-denied = { $denied ->
    [one] Ein Versuch unterblieb
   *[other] { WHOLE($denied) } Versuche unterblieben
  }, weil das Budget fehlte.
floors-clause-dropped = { $dropped ->
    [one] Ein Aufruf wurde
   *[other] { WHOLE($dropped) } Aufrufe wurden
  } fallen gelassen, als die Reihe daran war: zu spät für alle.
floors-clause-heals = { PERCENT($fails) } von dem, was BACK tut, misslingt, und { PERCENT($answered) } der Klicks werden beantwortet.
floors-clause-asked = { NUMBER($clicks) } Klicks in der Sekunde, und BACK schafft { NUMBER($capacity) } Aufrufe.
floors-clause-waits = { WHOLE($waiting) } von { WHOLE($queue) } Plätzen vor BACK sind besetzt.
floors-sign-quiet = nichts ist unterwegs
floors-sign-asking = Aufrufe sind unterwegs
floors-sign-waiting = { WHOLE($waiting) } warten vor BACK
floors-sign-full = die Schlange vor BACK ist voll, es weist ab
floors-sign-silent = BACK schweigt

floors-event-nothing = Es geschieht nichts mehr.
floors-event-clicked = Klick { $n }.
floors-event-answered = BACK hat geantwortet, und Klick { $n } hat seine Antwort.
floors-event-passed = BACK hat einen Aufruf für Klick { $n } beantwortet, und weiter oben wartete niemand mehr.
floors-event-wasted = BACK ist mit einem Aufruf für Klick { $n } fertig, auf den niemand mehr wartete.
floors-event-error = BACK ist ein Aufruf für Klick { $n } misslungen.
floors-event-client = CLIENT hat einen Versuch für Klick { $n } aufgegeben.
floors-event-front = FRONT hat einen Versuch für Klick { $n } aufgegeben.
floors-event-middle = MIDDLE hat einen Versuch für Klick { $n } aufgegeben.
floors-event-paused = Eine Pause ist vorbei, in einem Aufruf für Klick { $n }.

floors-twin-clicks-name = CLIENT
floors-twin-clicks = { WHOLE($waiting) } { $waiting ->
    [one] Klick wartet
   *[other] Klicks warten
  } auf Antwort; { $clicks ->
    [0] von selbst kommt keiner.
   *[other] jede Sekunde kommen { NUMBER($clicks) }.
  }
floors-twin-calls-name = FRONT und MIDDLE
floors-twin-calls = { WHOLE($front) } und { WHOLE($middle) } Aufrufe sind unterwegs.
floors-twin-back-name = BACK
floors-twin-back = { $silent ->
    [0] Es { $busy ->
        [0] ruht
       *[other] arbeitet
      }; { WHOLE($waiting) } von { WHOLE($queue) } Plätzen davor sind besetzt.
   *[other] Es schweigt.
  }
floors-twin-tree-name = Der Baum
floors-twin-tree = Klick { $n }: { WHOLE($calls) } { $calls ->
    [one] Aufruf
   *[other] Aufrufe
  } bei BACK, der letzte nach { NUMBER($last) } s. { $ended ->
    [-1] Wer geklickt hat, wartet noch.
   *[other] Nach { NUMBER($ended) } s wurde der Klick { $answered ->
        [0] aufgegeben; { WHOLE($late) } der Aufrufe kamen danach.
       *[other] beantwortet.
      }
  }
floors-twin-instant-name = Seine Aufrufe
floors-twin-instant = Nach { NUMBER($at) } s { $calls ->
    [one] kommt ein Aufruf
   *[other] kommen { WHOLE($calls) } Aufrufe
  } zu BACK.
floors-twin-all-name = Seit dem Start
floors-twin-all = { WHOLE($clicks) } Klicks: { WHOLE($answered) } beantwortet, { WHOLE($failed) } nicht, mit { WHOLE($calls) } Aufrufen bei BACK.

floors-goal-heal = Ein guter Tag für Versuche.
floors-goal-heal-what = BACK misslingt eine Minute lang die Hälfte: 95 % beantwortet, mit weniger als 3 Aufrufen je Klick.
floors-goal-heal-done = { NUMBER($calls) } Aufrufe je Klick, und kaum jemand hat es bemerkt.
floors-goal-multiply = Der schlimmste Tag.
floors-goal-multiply-what = Alles misslingt, eine Minute lang: 25 Aufrufe je Klick und mehr.
floors-goal-multiply-done = { NUMBER($calls) } Aufrufe für jeden Klick, und keiner hat genützt.
floors-goal-fewer = Eines ist mehr als drei.
floors-goal-fewer-what = Beim selben Anteil an Fehlern eine Minute mit drei Stockwerken, die es dreimal versuchen, und eine mit einem davon: Das eine beantwortet mehr Klicks.
floors-goal-fewer-done = { PERCENT($more) } aller Klicks mehr, wenn zwei Stockwerke es bleiben lassen.
floors-goal-twenty-seven = Siebenundzwanzig.
floors-goal-twenty-seven-what = Ein Klick, während BACK schweigt, bis sein Baum zu Ende ist.
floors-goal-twenty-seven-do = Einmal klicken
floors-goal-twenty-seven-done = 27 Aufrufe, { WHOLE($late) } davon, als niemand mehr da war.
floors-goal-three = Drei.
floors-goal-three-what = Dasselbe, wenn jeder Versuch seine Frist mitgibt.
floors-goal-three-do = Einmal klicken
floors-goal-three-done = 3 Aufrufe, { WHOLE($late) } davon für niemanden.
floors-goal-one-layer = Ein Stockwerk versucht es wieder.
floors-goal-one-layer-what = Alles misslingt, irgendein Stockwerk versucht es dreimal, und eine Minute lang kostet ein Klick höchstens 3,2 Aufrufe.
floors-goal-one-layer-done = { NUMBER($calls) } Aufrufe je Klick.
floors-goal-budget = Ein Zehntel und nicht mehr.
floors-goal-budget-what = Alles misslingt, drei Stockwerke versuchen es dreimal, jedes mit einem Budget von 10 %: höchstens 1,5 Aufrufe je Klick.
floors-goal-budget-done = { NUMBER($calls) } Aufrufe je Klick, am schlimmsten aller Tage.
floors-situation-good-day = ein guter Tag
floors-situation-turn = die Wende
floors-situation-bad-day = ein schlechter
floors-situation-worst-day = der schlimmste

floors-label-client = CLIENT
floors-label-front = FRONT
floors-label-middle = MIDDLE
floors-label-back = BACK
floors-label-client-short = C
floors-label-front-short = F
floors-label-middle-short = M
floors-label-back-short = B
floors-label-clicks = { WHOLE($n) } warten
floors-label-calls = { WHOLE($n) } { $n ->
    [one] Aufruf
   *[other] Aufrufe
  }
floors-label-wait = { WHOLE($n) } wartend
floors-label-number = { WHOLE($n) }
floors-label-times = ×{ NUMBER($n) }
floors-label-a-call = je Klick
floors-label-tree = Klick { WHOLE($n) }: { WHOLE($calls) } { $calls ->
    [one] Aufruf
   *[other] Aufrufe
  }
floors-label-tree-short = { WHOLE($calls) } Rufe
floors-label-time = { NUMBER($n) } s
floors-label-gone = fort
floors-label-there = da
floors-label-so-many = ×{ WHOLE($n) }
floors-label-silent = stumm
floors-label-click = klicken
floors-label-error = nein
floors-action-click = Einmal klicken

floors-compare-more = mehr der Klicks beantwortet mit „{ $how }“
floors-compare-fewer = weniger der Klicks beantwortet mit „{ $how }“
floors-bet-crossing = Ab welchem Anteil an Fehlern beantworten drei Stockwerke, die es wieder versuchen, weniger Klicks als eines?
floors-bet-crossing-truth = { PERCENT($n) }: drei beantworten weniger
floors-bet-crossing-reason = Bei { PERCENT($n) } beantworten drei Stockwerke weniger Klicks als eines allein: Jedes versucht neu, was vor BACK noch wartet, also bleibt die Schlange voll; und was sie voll findet, misslingt und wird wieder versucht.

floors-legend-dot = ein Aufruf, auf den jemand wartet
floors-legend-ghost = ein Aufruf, dessen Klick vorbei ist
floors-legend-square = ein Aufruf, der vor BACK wartet
floors-legend-cross = ein Aufruf, der misslang oder abgewiesen wurde
floors-why = Die Stockwerke stehen von links nach rechts, mit den Aufrufen, die dort unterwegs sind. Zwischen ihnen braucht ein Aufruf keine Zeit; er wird danach einen Augenblick lang gezeichnet, damit man ihn sieht. Aufrufe je Klick sind die Aufrufe der letzten Minute, geteilt durch ihre Klicks; einige gehören zu früheren Klicks. Darunter wächst der Baum eines Klicks: Die Zeit läuft nach unten, jeder Strich ist ein Versuch. Ein unterbrochener Strich kam, als der Klick vorbei war, ein Kreuz ist ein Fehler, ein Punkt eine Antwort, und ein Strich ohne beides bekam nie eine.

floors-table-title = Das Labor der drei Stockwerke
floors-table-described = { NUMBER($clicks) } Klicks in der Sekunde; CLIENT, FRONT und MIDDLE versuchen es { WHOLE($client) }-, { WHOLE($front) }- und { WHOLE($middle) }-mal, je { NUMBER($timeout) } s lang; BACK schafft { NUMBER($capacity) } Aufrufe in der Sekunde und hat { WHOLE($queue) } Plätze zum Warten
floors-table-answered-share = Beantwortet
floors-table-calls-per-click = Aufrufe je Klick
floors-table-refused-share = Abgewiesen
floors-table-late-share = Für niemanden
floors-table-utilization = BACK arbeitet
floors-table-answer = ab { $n } beantworten drei weniger als eines
