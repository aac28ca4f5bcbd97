// The real browsers. A missing one fails the tests: skipped, it would look like a pass.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';

/** @param {string} name @param {string} variable @param {string} usual @param {string} debian */
const find = (name, variable, usual, debian) => {
  const path = process.env[variable] ?? usual;
  if (existsSync(path)) return path;
  throw new Error(`${name} is not at ${path}. Install it (on Debian: apt-get install ${debian}) or set ${variable} to where it is.`);
};

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // Nothing but this machine has an address.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Chromium with all that it has. @param {string[]} [without] what playwright would start it with */
export const launchWholeChromium = (without = []) => chromium.launch({
  ignoreDefaultArgs: without,
  executablePath: find('Chromium', 'CHROMIUM', '/usr/bin/chromium', 'chromium'),
  args: ARGUMENTS,
});

/** Chromium without its windows: the same pages for half of the work, since no tab strip is drawn for each of them. */
const shell = process.env.CHROMIUM_SHELL ?? (process.env.CHROMIUM ? '' : '/usr/bin/chromium-headless-shell');

/** Chromium's headless shell, or the whole of it where that isn't there. */
export const launchChromium = () => existsSync(shell)
  // (It would set letters on whole pixels, as the other doesn't.)
  ? chromium.launch({ executablePath: shell, args: [...ARGUMENTS, '--font-render-hinting=none'] })
  : launchWholeChromium();

export const launchFirefox = () => puppeteer.launch({
  browser: 'firefox',
  executablePath: find('Firefox', 'FIREFOX', '/usr/bin/firefox-esr', 'firefox-esr'),
  headless: true,
  extraPrefsFirefox: { 'network.proxy.type': 0, 'network.dns.disabled': true },
});
