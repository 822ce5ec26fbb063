// SPDX-License-Identifier: EUPL-1.2
// compare.mjs MODULES FOLDER: reads each NUMBER.yaml with the npm package yaml, and compares what it
// finds with NUMBER.json.
import { createRequire } from 'node:module'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const [modules, folder] = process.argv.slice(2)
const { parseDocument } = createRequire(resolve(modules, 'here.js'))('yaml')
let failed = 0
let count = 0
for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  const document = parseDocument(readFileSync(join(folder, file), 'utf8'))
  const read = document.toJS()
  const author = read.authors[0]
  const change = read.versions[1].changes[0]
  const found = {
    title: read.title,
    body: read.body,
    name: author.name ?? author,
    organisation: author.organisation ?? '',
    quote: change.replace,
    with: change.with
  }
  const wanted = JSON.parse(readFileSync(join(folder, file.replace('.yaml', '.json')), 'utf8'))
  const faults = [...document.errors, ...document.warnings].map((fault) => fault.message)
  for (const key of Object.keys(wanted)) {
    count += 1
    if (found[key] !== wanted[key]) faults.push(`${key}: ${JSON.stringify(found[key])}, not ${JSON.stringify(wanted[key])}`)
  }
  for (const version of [read.versions[0].title === read.title, read.versions[0].body === read.body])
    if (!version) faults.push('the first version has another text')
  if (faults.length === 0) continue
  failed += 1
  console.log(`FAILED ${file}: ${faults.join('; ')}`)
}
console.log(`${count} strings read; ${failed} files read as something else`)
process.exit(failed === 0 && count > 0 ? 0 : 1)
