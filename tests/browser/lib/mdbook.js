// Whether mdBook still gives what the shell is made from: asked of the real one, with a theme that
// does nothing but repeat what it was given.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const theme = join(root, 'theme');
const WHERE = 'See “What it relies on” in theme/README.md.';

/** What in a template is not a variable: Handlebars' own words, helpers and partials. */
const NOT_VARIABLES = new Set(['if', 'else', 'unless', 'each', 'with', 'this', 'or', 'and', 'eq', 'resource']);
/** What belongs to an entry of a list, or to `previous` and `next`. */
const OF_CHAPTERS = ['section', 'name'];

/** @param {string} template @returns {string[]} the names that it looks up in its data */
export const variablesOf = (template) => {
  const names = [...template.replace(/\{\{!--.*?--\}\}/gs, '').matchAll(/\{\{\{?([^}]*)\}\}/g)]
    .map(([, inside]) => inside.trim())
    .filter((inside) => !inside.startsWith('>'))
    .flatMap((inside) => inside.replace(/"[^"]*"/g, '').match(/@?[a-z_][\w.]*/g) ?? [])
    .map((name) => name.replace(/^@root\./, ''))
    .filter((name) => !NOT_VARIABLES.has(name));
  return [...new Set(names)].sort();
};

/** @returns {string[]} every name that a template of the theme looks up */
export const relied = () => [...new Set(readdirSync(theme).filter((name) => name.endsWith('.hbs'))
  .flatMap((name) => variablesOf(readFileSync(join(theme, name), 'utf8'))))].sort();

/** A template that names each variable that has a value. @param {string[]} names */
const repeating = (names) => {
  const say = (/** @type {string} */ name, label = name) => `{{#if ${name}}}<i>has:${label}</i>{{/if}}`;
  const entries = OF_CHAPTERS.map((name) => say(name, `chapters.${name}`)).join('');
  return `<!doctype html><html><head>{{> head}}</head><body>{{> header}}${names.filter((name) => !OF_CHAPTERS.includes(name) || name === 'path').map((name) => say(name)).join('\n')}
{{#each chapters}}${entries}{{/each}}{{{ content }}}<i>{{ resource "elasticlunr.min.js" }}</i>{{#if (or (eq title "none") (and true true))}}<i>has:eq or and</i>{{/if}}</body></html>`;
};

/** A book in which each variable has a value on some page. */
const BOOK = {
  'book.toml': `[book]
title = "Probe"
description = "What mdBook gives"
language = "en"
authors = ["Nobody"]
[output.html]
site-url = "/probe/"
git-repository-url = "https://example.org/probe"
edit-url-template = "https://example.org/edit/{path}"
live-reload-endpoint = "__livereload"
additional-css = ["probe.css"]
additional-js = ["probe.js"]
[output.html.redirect]
"/deep/two.html#old" = "two.html#new"
`,
  'probe.css': '/* nothing */\n',
  'probe.js': '// nothing\n',
  'src/SUMMARY.md': '# Summary\n\n[One](one.md)\n\n# A part\n\n- [Two](deep/two.md)\n- [Coming]()\n\n---\n\n[Three](three.md)\n',
  'src/one.md': '# One\n\nA first word.\n\n```rust\nfn main() {}\n```\n',
  'src/deep/two.md': '# Two\n\n## A heading\n\nA second word.\n',
  'src/three.md': '# Three\n\nA third word.\n',
};

/** What scripts of ours take from mdBook's files: a file, and what holds once it has run. */
export const GLOBALS = [
  { file: /^elasticlunr.*\.js$/, holds: 'typeof window.elasticlunr.Index.load === "function"', told: 'elasticlunr.Index.load' },
  { file: /^searchindex.*\.js$/, holds: '["index", "doc_urls", "search_options", "results_options"].every((name) => name in window.search)', told: 'window.search with index, doc_urls, search_options and results_options' },
  { file: /^highlight-.*\.js$/, holds: 'typeof hljs.highlightBlock === "function" && Number.parseInt(hljs.versionString ?? "10") === 10', told: 'hljs, version 10' },
];

/** @returns {string} the mdBook to ask */
const binary = () => {
  const path = process.env.MDBOOK ?? join(root, 'target/mdbook/bin/mdbook');
  if (existsSync(path)) return path;
  throw new Error(`mdBook is not at ${path}. ./test installs it there; or set MDBOOK to where it is.`);
};

/** What the shell needs and this mdBook does not give, each as a sentence; none if all is well.
 * @param {{variables?: string[], globals?: typeof GLOBALS, version?: string}} [needs] */
export const missing = ({ variables = relied(), globals = GLOBALS, version = '0.5.4' } = {}) => {
  const mdbook = binary();
  const is = execFileSync(mdbook, ['--version'], { encoding: 'utf8' }).trim();
  /** @type {string[]} */
  const told = [];
  if (is !== `mdbook v${version}`) told.push(`The shell is made for mdBook ${version}, and this is ${is}. ${WHERE}`);
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-mdbook-'));
  try {
    for (const [name, text] of Object.entries({
      ...BOOK,
      'theme/index.hbs': repeating(variables),
      'theme/head.hbs': '<i>has:partial head</i>',
      'theme/header.hbs': '<i>has:partial header</i>',
    })) {
      const path = join(folder, name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, text);
    }
    try {
      execFileSync(mdbook, ['build', folder], { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      return [...told, `${is} could not build a page as the shell does (with resource, eq, or): ${/** @type {{stderr?: string}} */ (error).stderr}. ${WHERE}`];
    }
    const out = join(folder, 'book');
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' });
    const has = new Set(files.filter((name) => name.endsWith('.html'))
      .flatMap((name) => [...readFileSync(join(out, name), 'utf8').matchAll(/<i>has:([^<]+)<\/i>/g)].map(([, given]) => given)));
    const expected = [
      ...variables.filter((name) => !OF_CHAPTERS.includes(name) || name === 'path'),
      ...OF_CHAPTERS.map((name) => `chapters.${name}`),
    ];
    for (const name of expected) {
      if (!has.has(name)) told.push(`${is} gives no template variable “${name}”, which the shell relies on. ${WHERE}`);
    }
    for (const name of ['partial head', 'partial header', 'eq or and']) {
      if (!has.has(name)) told.push(`${is} no longer has what the shell calls “${name}” in a template. ${WHERE}`);
    }
    for (const { file, holds, told: what } of globals) {
      const name = files.find((each) => file.test(each));
      const context = vm.createContext({ console });
      vm.runInContext('var window = globalThis, self = globalThis, search = {};', context);
      let well = false;
      try {
        if (name) vm.runInContext(readFileSync(join(out, name), 'utf8'), context);
        well = Boolean(name) && vm.runInContext(holds, context);
      } catch {
        // Told below: whatever a changed file throws, what is missing is what it should have made.
      }
      if (!well) told.push(`${is} writes no file ${file} that makes ${what}, which the page’s scripts rely on. ${WHERE}`);
    }
    const heading = readFileSync(join(out, 'deep/two.html'), 'utf8');
    if (!/<h2 id="a-heading">/.test(heading)) told.push(`${is} gives headings no id, from which the contents of a page are made. ${WHERE}`);
    return told;
  } finally {
    rmSync(folder, { recursive: true });
  }
};
