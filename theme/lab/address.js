// @ts-check
// The address holds the lab's state: it is written when something changed, and taken on when the page comes
// or its address changes by hand (theme/lab/drawers/arrive.js).

const ADDRESS_EVERY_MS = 1000;

/** The address's parts, one a lab: `lab=…&clients=…`. */
const texts = () => location.hash.slice(1).split(/&(?=lab=)/);
const pieces = () => texts().map((text) => new URLSearchParams(text)).filter((piece) => piece.has("lab"));

/** @param {any} host */
function address(host) {
  const { sheet, data, say } = host;
  let timer = 0;
  host.quiet = true;

  host.address = () => {
    const piece = new URLSearchParams({ lab: data.id });
    piece.set(host.axis.key, valueAsText(sheet.settings[host.axis.setting], host.values[host.axis.setting]));
    piece.set("seed", host.seed);
    sheet.settings.forEach((/** @type {Setting} */ setting, /** @type {number} */ i) => {
      if (host.values[i] !== host.given[i]) piece.set(setting.key, valueAsText(setting, host.values[i]));
    });
    return String(new URL(`#${[...pieces().filter((other) => other.get("lab") !== data.id), piece].join("&")}`, location.href));
  };
  host.write = () => {
    clearTimeout(timer);
    timer = 0;
    try {
      history.replaceState(history.state, "", host.address());
    } catch {
      // Some browsers allow it only so often; the next change tries again.
    }
  };

  // Taking one on comes with the drawers: few arrive by an address that holds a state.
  const arrive = (arriving = false) => {
    if (location.hash.includes("=")) contents().then(() => window.SwitchboardLab.arrive(host, arriving), () => host.tell(say("no-drawer")));
  };
  addEventListener("hashchange", () => arrive());
  host.on("ready", () => {
    host.quiet = false;
    arrive(true);
  });
  host.on("change", () => {
    if (!host.quiet && !timer) timer = setTimeout(host.write, ADDRESS_EVERY_MS);
  });
}
