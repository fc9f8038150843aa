// @ts-check
// Two programs on one library, and files that something else changes.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * @param {{ kit: import('./process.mjs').Kit, folder: string, rounds: number }} options
 * @returns {Promise<import('./process.mjs').Row>}
 */
export async function twoInstancesTrial({ kit, folder, rounds }) {
  const place = { folder: join(folder, 'shared'), chosen: false }
  const other = { holder: { pid: process.ppid, host: (await import('node:os')).hostname() } }
  let bad = 0
  const first = new kit.Library(place)
  const { id } = await first.add(kit.addition())
  await first.close()
  for (let round = 0; round < rounds; round += 1) {
    // Both start at once; one gets to write.
    const both = [new kit.Library(place), new kit.Library(place, other)]
    const states = await Promise.all(both.map((library) => library.list()))
    const writers = states.filter(({ writable }) => writable).length
    if (writers !== 1) bad += 1
    for (const [index, library] of both.entries()) {
      const { notes, revision, readOnly } = await library.open(id)
      const saved = await library.saveNotes(id, { ...notes, comment: String(round) }, revision).then(() => true, (/** @type {Error} */ error) => error.message.includes('Another Briefing Reader') ? false : null)
      if (saved === null || saved === readOnly || saved !== states[index]?.writable) bad += 1
    }
    for (const library of both) await library.close()
  }
  return { trial: 'two instances', rounds, bad, found: 'each time one wrote, and the other said that it only reads' }
}

/**
 * @param {{ kit: import('./process.mjs').Kit, folder: string, rounds: number }} options
 * @returns {Promise<import('./process.mjs').Row>}
 */
export async function outsideEditTrial({ kit, folder, rounds }) {
  const place = { folder: join(folder, 'edited'), chosen: false }
  const library = new kit.Library(place)
  const { id, sha256 } = await library.add(kit.addition())
  const path = join(place.folder, id, 'notes.json')
  let bad = 0
  for (let round = 1; round <= rounds; round += 1) {
    const { revision } = await library.open(id)
    const outside = kit.serialiseNotes({ ...kit.notesOf(sha256, round), tags: ['outside'] })
    const own = kit.notesOf(sha256, round + 1)
    await writeFile(path, outside)
    const { conflict } = await library.saveNotes(id, own, revision)
    const kept = conflict === null ? '' : await readFile(join(place.folder, id, conflict), 'utf8')
    if (kept !== outside || (await readFile(path, 'utf8')) !== kit.serialiseNotes(own)) bad += 1
  }
  await library.close()
  return { trial: 'notes changed outside during an edit', rounds, bad, found: 'both versions kept each time, the conflict file named' }
}
