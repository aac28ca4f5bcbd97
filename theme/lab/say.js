// @ts-check
// What is said: the word, which is a forecast; the clauses, which hold at this moment; the number that
// the word comes from. The forecast lets eight futures run from this very state, each with randomness of
// its own, in slices between frames; it is made anew when something changed, and every two seconds.

const FUTURES = 8;
const FUTURE_S = 300;
const FORECAST_EVERY_MS = 2000;
/** New numbers in a sentence that stands wait until the old ones could be read. */
const TELL_EVERY_MS = 1000;
/** At high speed sooner: when so much of the run went by, in beats, but no sooner than this. */
const BEATS_OLD = 20;
const SOONEST_MS = 500;
/** A future's part that is run before the next look at the clock, and how long a slice of them may take. */
const PART_EVENTS = 1500;
const SLICE_MS = 4;

/** Looks ahead from a run's state. @param {any} host @param {() => Core} from */
function forecaster(host, from) {
  /** @type {Uint8Array} */ let state;
  /** @type {Core | undefined} */ let beside;
  let mine = 0;
  /** @returns {Promise<Float64Array[] | undefined>} the futures, or nothing if another look was begun meanwhile */
  return async () => {
    const turn1 = ++mine;
    beside ??= await Core.open(host.sheet, host.given, host.seed);
    if (turn1 !== mine) return undefined;
    state = from().state(state);
    // (The first of them would make the frame longer that asks for it.)
    await whenIdle(60);
    if (turn1 !== mine) return undefined;
    /** @type {Float64Array[]} */ const futures = [];
    for (let i = 0; i < FUTURES; i++) {
      beside.become(state);
      beside.wasm.fork(BigInt.asUintN(64, BigInt(host.seed) + BigInt(i)));
      let left = FUTURE_S, since = performance.now();
      while ((left = beside.run(left, PART_EVENTS)) > 0) {
        if (performance.now() - since < SLICE_MS) continue;
        await whenIdle(60);
        if (turn1 !== mine) return undefined;
        since = performance.now();
      }
      futures.push(beside.future());
      await whenIdle(60);
      if (turn1 !== mine) return undefined;
    }
    return futures;
  };
}

/** What a forecast comes to: the core hears it, and gives the word's place in the sheet, or -1; and the mean of
 * what the word comes from, of those futures in which anything was asked.
 * @param {Core} core @param {Float64Array[]} futures @returns {{verdict: number, mean: number}} */
function judged(core, futures) {
  futures.forEach((future, i) => future.forEach((n, k) => core.wasm.hear(i * future.length + k, n)));
  const firsts = futures.map(([n]) => n).filter((n) => n >= 0);
  return { verdict: core.wasm.judge(), mean: firsts.reduce((sum, n) => sum + n, 0) / firsts.length };
}

/** @param {any} host */
function say(host) {
  const { parts: { word, scale, clauses, basis, aim, futures: strokes }, sheet, say: words, core } = host;
  const look = forecaster(host, () => core);
  const [figure, unit] = aim.querySelector("b").children;
  strokes.innerHTML = "<i></i>".repeat(FUTURES);
  clauses.innerHTML = "<span></span>".repeat(2);
  scale.innerHTML = "<li></li>".repeat(sheet.verdicts.length);
  // (What the number will say stands there before it does, so that its neighbours needn't move.)
  put(figure, "text", "–");
  name();
  /** The word's place in the sheet. */ host.verdict = -1;
  let looked = -1e9, lookedFor = 0, spoken = "", saidAt = 0, saidFor = 0;
  /** Whether something that was found at a moment, for one of the run, is due again. @param {number} every @param {number} at @param {number} time */
  const isDue = (every, at, time) => performance.now() - at > (Math.abs(core.time - time) > BEATS_OLD * sheet.beat ? SOONEST_MS : every);

  /** A later call ends one that is under way: that is the forecast of a state that is gone. */
  async function forecast() {
    // (Where all rests until a press, or until the bet is placed, what comes then is what the bet is about.)
    if ((host.rests || host.axis.bet?.waits) && host.bid !== undefined) return;
    if (!host.forecast) put(word, "text", "…");
    looked = performance.now();
    host.looking++;
    const at = (lookedFor = core.time), futures = await look();
    host.looking--;
    if (!futures) return;
    const { verdict, mean } = judged(core, futures), was = host.verdict;
    host.forecast = { futures, mean, at };
    host.verdict = verdict;
    show(was);
    // Some clauses rest on the forecast.
    spoken = "";
    tell();
    host.emit("judged");
  }

  function name() {
    put(aim.lastElementChild.firstElementChild, "text", words(`future-${sheet.future[0]}`, host.settings));
  }

  const lit = () => [...scale.children].forEach((e, i) => e.classList.toggle("on", i <= host.verdict));

  /** @param {number} was */
  function show(was) {
    const { verdict, forecast: { futures, mean } } = host, key = sheet.verdicts[verdict], called = key ? words(`verdict-${key}`) : words("verdict-none");
    put(word, "text", called);
    word.classList.toggle("long", called.length > 11);
    host.frame.dataset.verdict = key ?? "";
    host.frame.removeAttribute("data-old");
    lit();
    const [n, u] = written(mean, "percent");
    put(figure, "text", n);
    put(unit, "text", u);
    name();
    [...strokes.children].forEach((e, i) => e.style.setProperty("--share", String(Math.max(0, Math.min(1, futures[i][0])))));
    if (verdict !== was && (was >= 0 || host.heardOnce)) host.announce(called);
    host.heardOnce = true;
  }

  /** Clauses that no longer hold go at once; new numbers in those that stand wait until they can be read. */
  function tell() {
    const [sign, ...told] = core.sentences("clauses"), kinds = told.map(({ index }) => index).join();
    host.signs = sign ? words.sentence("sign", sheet.signs, sign) : "";
    host.signed(host.signs);
    if (kinds === spoken && host.running && !isDue(TELL_EVERY_MS, saidAt, saidFor)) return;
    const isNews = spoken !== kinds && host.rests;
    spoken = kinds;
    saidAt = performance.now();
    saidFor = core.time;
    host.told = told.map((each) => words.sentence("clause", sheet.clauses, each));
    [...clauses.children].forEach((e, i) => put(e, "text", host.told[i] ? `${host.told[i]} ` : ""));
    // (What came of a press is all that there is to hear.)
    if (isNews && host.acts.length) host.announce(host.told.join(" "));
    put(basis, "text", words("basis", { n: FUTURES, minutes: FUTURE_S / 60, since: worded(host.changedAt, "clock") }));
  }

  // (Once the labs have come in: the first look costs what a page that still loads doesn't have.)
  let here = false;
  host.on("ready", () => {
    here = true;
    forecast();
  });
  // Another world has no word yet.
  host.on("restart", () => {
    if (!here) return;
    host.verdict = -1;
    delete host.forecast;
    put(figure, "text", "–");
    delete host.frame.dataset.verdict;
    lit();
  });
  for (const what of ["restart", "change", "act", "uncover"]) host.on(what, () => {
    spoken = "";
    host.frame.toggleAttribute("data-old", here);
    if (here) forecast();
  });
  host.on("show", () => {
    tell();
    // (Where it takes longer than that, it comes to its end first.)
    if (here && host.running && !host.looking && isDue(FORECAST_EVERY_MS, looked, lookedFor)) forecast();
  });
}
