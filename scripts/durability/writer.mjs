// @ts-check
// The process that the trials end: it saves notes, one after the other, and says which save has been acknowledged.
//   writer.mjs LIBRARY ID [plain]
// “plain” is the control: it saves as programs do that think of none of this, so that the trials can be seen to fail.
import { writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Library, notesOf, serialiseNotes } from './kit.mjs'

const [, , folder = '', id = '', how = ''] = process.argv
const library = new Library({ folder, chosen: false })
const { entry, notes, readOnly, ...item } = await library.open(id)
if (readOnly) {
  writeSync(1, 'read-only\n')
  process.exit(3)
}
writeSync(1, 'ready\n')
let { revision } = item
for (let count = Number(notes.comment) + 1; how === 'plain'; count += 1) {
  await writeFile(join(folder, id, 'notes.json'), serialiseNotes(notesOf(entry.sha256, count)))
  writeSync(1, `${count}\n`)
}
for (let count = Number(notes.comment) + 1; ; count += 1) {
  const saved = await library.saveNotes(id, notesOf(entry.sha256, count), revision)
  revision = saved.revision
  writeSync(1, saved.conflict === null ? `${count}\n` : 'conflict\n')
}
