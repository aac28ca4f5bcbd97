// `package --scorm`: a module as a unit, played by a kept SCORM runtime: it reports how far its learner has come
// and with what score, keeps the answers there, and leaves nothing in the browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './lib/browsers.js';
import { quizOf } from './lib/quiz.js';
import { serve } from './lib/server.js';

const program = process.env.SWITCHBOARD_BIN ?? 'mdbook-switchboard';
const root = fileURLToPath(new URL('../..', import.meta.url));
const runtimes = join(dirname(createRequire(import.meta.url).resolve('scorm-again')), '.');

const VERSIONS = [
  { version: '1.2', file: 'scorm12.min.js', make: 'API = new Scorm12API({ autocommit: false })', object: 'API', get: 'LMSGetValue', status: 'cmi.core.lesson_status', score: { 'cmi.core.score.raw': '80', 'cmi.core.score.max': '100' } },
  { version: '2004', file: 'scorm2004.min.js', make: 'API_1484_11 = new Scorm2004API({ autocommit: false })', object: 'API_1484_11', get: 'GetValue', status: 'cmi.completion_status', score: { 'cmi.score.scaled': '0.8', 'cmi.score.raw': '4', 'cmi.score.max': '5', 'cmi.progress_measure': '1' } },
];

for (const { version, file, make, object, get, status, score } of VERSIONS) {
  test(`a module as a unit of SCORM ${version} reports completion and score`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unit-'));
    execFileSync(program, ['package', root, '--scorm', version, '--module', 'module-02.md', '-o', join(folder, 'unit.zip')], { stdio: 'pipe' });
    execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'unit.zip'), folder]);
    writeFileSync(join(folder, 'player.js'), readFileSync(join(runtimes, file)));
    writeFileSync(join(folder, 'start.js'), `window.${make};`);
    writeFileSync(join(folder, 'lms.html'), '<!doctype html><script src="player.js"></script><script src="start.js"></script><iframe src="about:blank" width="900" height="700"></iframe>');
    const manifest = readFileSync(join(folder, 'imsmanifest.xml'), 'utf8');
    assert.match(manifest, /href="index\.html"/);
    // Platforms send no policy of their own; the page has one in it.
    const server = await serve(folder, '');
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      /** @type {string[]} */
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${server.origin}/lms.html`);
      /** @param {string} name @returns {Promise<string>} */
      const value = (name) => page.evaluate(([object, get, name]) => {
        const api = /** @type {any} */ (window)[object];
        return String(api[get](name));
      }, [object, get, name]);
      /** @param {string} where */
      const play = async (where) => {
        await page.locator('iframe').evaluate((frame, where) => { /** @type {HTMLIFrameElement} */ (frame).src = where; }, where);
        await page.waitForTimeout(200);
        const frame = page.frames()[1];
        await frame.waitForLoadState();
        return frame;
      };
      let frame = await play('index.html');
      let { quiz, next, answer, data, ready, score: says } = quizOf(/** @type {any} */ (frame));
      await ready();
      assert.equal(await value(status), 'incomplete');
      const { questions } = await data();
      for (const [index, question] of questions.entries()) {
        assert.equal(await value(status), 'incomplete');
        await answer(question, index > 0);
        if (index < questions.length - 1) await next.click();
      }
      assert.equal(await value(status), 'completed');
      for (const [name, expected] of Object.entries(score)) assert.equal(await value(name), expected, name);
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('quiz'))), []);

      // The learner comes back: the platform gives what it kept to a new session. What else stands there is a stranger's.
      const kept = JSON.stringify({ ...JSON.parse(await value('cmi.suspend_data')), getItem: 'x', setItem: [] });
      await play('about:blank');
      await page.reload();
      await page.evaluate(([object, kept, status]) => {
        const api = /** @type {any} */ (window)[object];
        const core = status.includes('core');
        api.loadFromJSON(core ? { suspend_data: kept, core: { lesson_status: 'completed' } } : { suspend_data: kept, completion_status: 'completed' }, 'cmi');
      }, [object, kept, status]);
      frame = await play('index.html');
      ({ quiz, answer, ready, score: says } = quizOf(/** @type {any} */ (frame)));
      await ready();
      assert.equal(await says.textContent(), 'Score: 4 / 5');
      assert.equal(await value(status), 'completed');
      assert.ok(await quiz.count());

      // What the platform has no room for lasts as long as the page, and that is said.
      await frame.evaluate(() => {
        try { localStorage.setItem('switchboard:other:quiz:long', 'x'.repeat(65_000)); } catch { /* then it stands in the page's memory alone */ }
      });
      await quiz.getByRole('button', { name: 'Start over' }).click();
      await answer(questions[0], true);
      assert.equal(await quiz.locator('.quiz-unkept').count(), 1);

      // A clock that was set back tells no time, and a page that comes back as it was left begins a session of its own.
      await page.evaluate(([object, set]) => {
        const api = /** @type {any} */ (window)[object], own = api[set].bind(api);
        Reflect.set(window, 'told', {});
        api[set] = (/** @type {string} */ name, /** @type {string} */ value) => {
          Reflect.get(window, 'told')[name] = value;
          return own(name, value);
        };
      }, [object, get.replace('Get', 'Set')]);
      await frame.evaluate(() => {
        Date.now = () => 0;
        Reflect.set(window, 'asLeft', true);
        dispatchEvent(new Event('pagehide'));
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      });
      await frame.waitForFunction(() => !Reflect.has(window, 'asLeft'));
      const time = (await page.evaluate(() => Reflect.get(window, 'told')))[version === '2004' ? 'cmi.session_time' : 'cmi.core.session_time'];
      assert.match(time, /^(PT\d+S|\d{4}:\d\d:\d\d)$/);
      assert.deepEqual(errors, []);
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    }
  });
}

test('where a platform refuses to begin, or throws, the page works and the browser keeps nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unit-'));
  execFileSync(program, ['package', root, '--scorm', '1.2', '--module', 'module-02.md', '-o', join(folder, 'unit.zip')], { stdio: 'pipe' });
  execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'unit.zip'), folder]);
  writeFileSync(join(folder, 'lms.html'), '<!doctype html><iframe name="unit" width="900" height="700"></iframe>');
  const server = await serve(folder, '');
  const browser = await launchChromium();
  try {
    for (const ends of ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'refuses']) {
      const page = await browser.newPage();
      /** @type {string[]} */
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${server.origin}/lms.html`);
      await page.evaluate((ends) => {
        const names = ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish'];
        Reflect.set(window, 'API', Object.fromEntries(names.map((name) => [name, () => {
          if (name === ends) throw new Error('the session is over');
          return ends === 'refuses' ? 'false' : name === 'LMSGetValue' ? '' : 'true';
        }])));
        /** @type {HTMLIFrameElement} */ (document.querySelector('iframe')).src = 'index.html';
      }, ends);
      await page.waitForFunction(() => window.frames[0]?.document.querySelector('switchboard-quiz[data-ready]'));
      const { answer, data, score, quiz } = quizOf(/** @type {any} */ (page.frames()[1]));
      await answer((await data()).questions[0], true);
      assert.equal(await score.textContent(), 'Score: 1 / 5', ends);
      assert.equal(await quiz.locator('.quiz-unkept').count(), ['LMSSetValue', 'refuses'].includes(ends) ? 1 : 0, ends);
      assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), [], ends);
      assert.deepEqual(errors, [], ends);
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
});

test('a module that ends in a lab, and asks nothing, is completed when its end was seen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'unit-'));
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'book.toml'), '[book]\ntitle = "Mine"\n');
  writeFileSync(join(folder, 'src/SUMMARY.md'), '- [One](one.md)\n');
  writeFileSync(join(folder, 'src/one.md'), `# One\n\n${'A line.\n\n'.repeat(60)}<<#switchboard clients=3>>\n`);
  execFileSync(program, ['install', folder], { stdio: 'pipe' });
  execFileSync(program, ['package', folder, '--scorm', '1.2', '--module', 'one.md', '-o', join(folder, 'unit.zip')], { stdio: 'pipe' });
  mkdirSync(join(folder, 'unit'));
  execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'unit.zip'), join(folder, 'unit')]);
  writeFileSync(join(folder, 'unit/player.js'), readFileSync(join(runtimes, 'scorm12.min.js')));
  writeFileSync(join(folder, 'unit/lms.html'), '<!doctype html><script src="player.js"></script><script>window.API = new Scorm12API({ autocommit: false });</script><iframe src="index.html" width="900" height="700"></iframe>');
  const server = await serve(join(folder, 'unit'), '');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/lms.html`);
    const status = () => page.evaluate(() => Reflect.get(window, 'API').LMSGetValue('cmi.core.lesson_status'));
    await page.frames()[1]?.locator('.lab-frame').waitFor();
    assert.equal(await status(), 'incomplete');
    await page.frames()[1]?.locator('.lab').scrollIntoViewIfNeeded();
    await page.waitForFunction(() => Reflect.get(window, 'API').LMSGetValue('cmi.core.lesson_status') === 'completed');
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
});
