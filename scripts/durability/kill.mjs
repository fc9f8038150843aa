// @ts-check
// kill -9 of a process that saves notes, at random moments.
import { join } from 'node:path'
import { after, randomFrom, saveIn, startWriter, temporariesIn } from './process.mjs'

/**
 * @param {{ kit: import('./process.mjs').Kit, writer: string, folder: string, rounds: number }} options
 * @returns {Promise<import('./process.mjs').Row>}
 */
export async function killTrial({ kit, writer, folder, rounds }) {
  const random = randomFrom(4)
  const place = { folder: join(folder, 'killed'), chosen: false }
  const library = new kit.Library(place)
  const { id } = await library.add(kit.addition())
  await library.close()
  const seen = { torn: 0, lost: 0, left: 0, unswept: 0, conflicts: 0, saves: 0 }
  let last = 0
  for (let round = 0; round < rounds; round += 1) {
    seen.left += await temporariesIn(kit, place.folder)
    const child = await startWriter(writer, place.folder, id)
    const inUse = child.acknowledged()
    await after(random() * 40)
    await child.kill()
    const acknowledged = Math.max(last, inUse, child.acknowledged())
    const found = await saveIn(kit, join(place.folder, id))
    if (found === null) seen.torn += 1
    else if (found < acknowledged) seen.lost += acknowledged - found
    seen.conflicts += child.conflicts()
    seen.saves += Math.max(0, acknowledged - last)
    last = found ?? acknowledged
  }
  const next = new kit.Library(place)
  await next.open(id)
  seen.unswept = await temporariesIn(kit, place.folder)
  await next.close()
  const { torn, lost, left, unswept, conflicts, saves } = seen
  const found = `${saves} saves acknowledged; ${torn} torn, ${lost} lost, ${conflicts} false conflicts; ${left} temporaries left, ${unswept} after the next start`
  return { trial: 'kill -9 while saving', rounds, bad: torn + lost + unswept + conflicts, found }
}
