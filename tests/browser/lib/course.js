// The built courses that the tests look at. `run` builds them once and says where they are.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @param {string} variable @param {string} page */
const built = (variable, page) => {
  const folder = process.env[variable] ?? '';
  if (existsSync(join(folder, page))) return folder;
  throw new Error(`${variable} must name a built course with ${page} (it is "${folder}"). Start the tests with tests/browser/run, which builds it.`);
};

export const course = built('SWITCHBOARD_COURSE', 'module-02.html');
/** A small course with what the real one doesn't have: every kind of question, two quizzes. */
export const fixture = built('SWITCHBOARD_FIXTURE', 'kinds.html');

/** Every page that a reader can open. `toc.html` is mdBook's frame for pages without scripts. */
export const pages = readdirSync(course, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html') && name !== 'toc.html')
  .sort();
