// Puts a table between the markers that a text has for a script, with when and of what it was measured.
//   node between.js TEXT SCRIPT TABLE COMMIT DATE
import { readFileSync, writeFileSync } from 'node:fs';

const [path, script, made, commit, date] = process.argv.slice(2);
const [begin, end] = [`<!-- ${script} writes what follows -->`, `<!-- ${script} ends here -->`];
const table = readFileSync(made, 'utf8').trim();
if (!table.includes('\n')) throw new Error(`${script} has measured nothing.`);
const text = readFileSync(path, 'utf8');
const [from, to] = [text.indexOf(begin), text.indexOf(end)];
if (from < 0 || to < from) throw new Error(`${path} has no section between ${begin} and ${end}.`);
writeFileSync(path, `${text.slice(0, from)}${begin}\n\nMeasured on ${date} at commit ${commit}, by \`${script}\`:\n\n${table}\n\n${text.slice(to)}`);
