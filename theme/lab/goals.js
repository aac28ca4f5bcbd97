// @ts-check
// Goals that tick themselves: they set the lab by a press, answer at once, and tick when *their* thing was
// seen.

/** What a cure is given to show itself: so many simulated seconds, in so many real ones. */
const CURE = [110, 5];

/** @param {any} host */
function goals(host) {
  const { parts: { goals: box, list, next, todo }, sheet, say, core, data, actions } = host;
  // Where a model has no stories, its goals are every lab's.
  const story = sheet.scenarios.length ? sheet.scenarios.find((/** @type {any} */ each) => each.key === data.scenario) : sheet;
  if (!story) return;
  box.hidden = false;
  /** The goals of this lab's story, by their places in the sheet. @type {number[]} */
  const mine = story.goals.map((/** @type {any} */ one) => sheet.goals.findIndex((/** @type {any} */ goal) => goal === one || goal.key === one));
  const items = mine.map((i) => {
    const goal = sheet.goals[i], item = list.appendChild(document.createElement("li")), { key } = goal, does = `goal-${key}-do`;
    item.innerHTML = `<p><b>${say(`goal-${key}`)}</b> ${say(`goal-${key}-what`)}</p>${say.has(does) ? `<button type="button" data-do="goal" value="${i}">${say(does)}</button>` : ""}<em hidden></em>`;
    return item;
  });
  /** Reached by the run that answers the bet, until there is another run. @type {boolean[]} */ const gifts = (host.gifts = []);
  let shown = -1;
  /** @type {boolean[]} */ const done = mine.map(() => false);
  const first = () => {
    const at = done.indexOf(false), i = mine[at];
    if (at === shown) return;
    shown = at;
    const goal = sheet.goals[i], does = goal && `goal-${goal.key}-do`;
    todo.innerHTML = goal ? `<b>${say(`goal-${goal.key}`)}</b> ${say(`goal-${goal.key}-what`)}` : say("goals-all");
    next.hidden = !goal || !say.has(does);
    if (!next.hidden) Object.assign(next, { textContent: say(does), value: String(i) });
  };
  actions.goal = (/** @type {any} */ button) => {
    const i = Number(button.value), goal = sheet.goals[i];
    const item = items[mine.indexOf(i)];
    item.classList.add("is-going");
    const over = () => item.classList.remove("is-going");
    const told = (/** @type {any} */ { key }) => host.tell(say("goal-going", { what: say(`goal-${key}`).replace(/[.:]$/, "") }));
    const cure = () => {
      const [key, value] = goal.does.set;
      host.change(host.setting(key), value);
      host.glide(...CURE, over);
      told(goal);
    };
    told(goal);
    if (!goal.does.set) return host.act(goal.act, 0, over);
    const all = mine.map((each) => sheet.goals[each]);
    // One cure at a time: those of the others go back to what they were.
    for (const { does } of all) if (does.set) host.change(host.setting(does.set[0]), host.given[host.setting(does.set[0])]);
    // What is well can't be cured: then it is broken first.
    const breaks = all.find(({ act }) => sheet.actions[act]?.seconds);
    if (!breaks || (host.verdict === sheet.verdicts.length - 1 && !host.frame.hasAttribute("data-old"))) return cure();
    host.act(breaks.act, 0, (/** @type {boolean} */ arrived) => (arrived ? cure() : over()));
    told(breaks);
  };
  actions.list = (button) => {
    list.hidden = !list.hidden;
    button.setAttribute("aria-expanded", String(!list.hidden));
  };
  host.on("show", () => {
    const reached = core.goals();
    mine.forEach((place, i) => {
      const share = reached[place];
      items[i].style.setProperty("--share", String(Math.min(1, share)));
      gifts[place] = share >= 1 && (gifts[place] || host.answers);
      if (share < 1 || done[i] || gifts[place]) return;
      done[i] = true;
      items[i].classList.remove("is-going");
      items[i].classList.add("is-done");
      const why = items[i].querySelector("em");
      why.hidden = false;
      why.textContent = say(`goal-${sheet.goals[place].key}-done`, named(sheet.goals[place].arguments, core.sentences("goal_told", place)[0]?.args ?? []));
      host.announce(say("goal-done", { what: say(`goal-${sheet.goals[place].key}`), why: why.textContent }));
    });
    first();
    put(host.parts.count, "text", say("goals-count", { n: done.filter(Boolean).length, of: done.length }));
  });
}
