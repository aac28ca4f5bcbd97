// The browser that pages are measured in, and the middle of what several runs gave.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) {
  console.error(`Chromium is not at ${executablePath}. Install it (on Debian: apt-get install chromium) or set CHROMIUM to where it is.`);
  process.exit(1);
}

export const launch = () => puppeteer.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});

/** @param {number[]} numbers */
export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
