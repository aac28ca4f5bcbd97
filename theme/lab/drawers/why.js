// @ts-check
// Why it is so: what the model does, what the marks mean, what the bet came to.

/** @param {any} host @param {HTMLElement} body */
function whyDrawer(host, body) {
  const { sheet, say } = host;
  body.innerHTML = `<div></div><ul class="lab-legend">${Object.keys(sheet.marks ?? {}).filter((style) => say.has(`legend-${style}`)).map((style) => `<li>${markOf(sheet, style)}${say(`legend-${style}`)}</li>`).join("")}</ul><p class="lab-curves"></p><p>${say("why")}</p><div class="lab-foot">${host.asked ? `<button type="button" data-do="again">${say("bet-again")}</button>` : ""}</div>`;
  const [told, , curves] = body.children;
  return () => {
    const spreads = sheet.numbers.map((/** @type {any} */ what) => {
      const list = host.spreadOf(what, host.core.measures(0)).map((/** @type {number[]} */ [share, n]) => say("within", { share: worded(share, "percent"), value: worded(n, what.unit) }));
      return list.length ? say(`number-${what.key}-spread`, { list: list.join(", ") }) : "";
    });
    const lines = [...(host.told ?? []), ...spreads, host.odds ?? ""].filter(Boolean);
    if (told.textContent !== lines.join("")) told.replaceChildren(...lines.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
    const exact = host.curves?.exact;
    put(curves, "text", say(exact === null ? "curves-none" : exact === false ? "curves-surveyed" : "curves-theory"));
  };
}
