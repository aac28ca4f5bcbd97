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

/** @param {string[]} [without] what playwright would start it with */
export const launchChromium = (without = []) => chromium.launch({
  ignoreDefaultArgs: without,
  executablePath: find('Chromium', 'CHROMIUM', '/usr/bin/chromium', 'chromium'),
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync',
    // Nothing but this machine has an address.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});

export const launchFirefox = () => puppeteer.launch({
  browser: 'firefox',
  executablePath: find('Firefox', 'FIREFOX', '/usr/bin/firefox-esr', 'firefox-esr'),
  headless: true,
  extraPrefsFirefox: { 'network.proxy.type': 0, 'network.dns.disabled': true },
});
