// @ts-check
// The process that the trials end: it saves notes, one after the other, and says which save has been acknowledged.
//   writer.mjs LIBRARY ID
import { writeSync } from 'node:fs'
import { Library, notesOf } from './kit.mjs'

const [, , folder = '', id = ''] = process.argv
const library = new Library({ folder, chosen: false })
const { entry, notes, readOnly, ...item } = await library.open(id)
if (readOnly) {
  writeSync(1, 'read-only\n')
  process.exit(3)
}
writeSync(1, 'ready\n')
let { revision } = item
for (let count = Number(notes.comment) + 1; ; count += 1) {
  const saved = await library.saveNotes(id, notesOf(entry.sha256, count), revision)
  revision = saved.revision
  writeSync(1, saved.conflict === null ? `${count}\n` : 'conflict\n')
}
