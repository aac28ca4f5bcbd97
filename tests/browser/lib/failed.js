// A reporter of node's test runner: each test that failed, as a line with its file and, tab between, its name.
/** @param {AsyncIterable<{type: string, data: {name: string, file?: string, nesting: number}}>} events */
export default async function* failed(events) {
  for await (const { type, data } of events) {
    if (type === 'test:fail' && data.nesting === 0 && data.file) yield `${data.file}\t${data.name}\n`;
  }
}
