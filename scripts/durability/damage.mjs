// @ts-check
// Every file of the library and of the settings, damaged in turn: the program starts, says which, rebuilds what is
// derived and keeps the damaged original.
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, relative } from 'node:path'
import { randomFrom } from './process.mjs'

/** @type {Readonly<Record<string, (bytes: Buffer, random: () => number) => Buffer>>} */
const DAMAGES = {
  emptied: () => Buffer.alloc(0),
  'cut in half': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'one bit flipped': (bytes, random) => {
    const flipped = Buffer.from(bytes)
    const at = Math.floor(random() * bytes.length)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    return flipped
  },
  'made of zeros': (bytes) => Buffer.alloc(bytes.length)
}

/**
 * @param {{ kit: import('./process.mjs').Kit, folder: string, flips: number }} options
 * @returns {Promise<import('./process.mjs').Row>}
 */
export async function damageTrial({ kit, folder, flips }) {
  const whole = join(folder, 'whole')
  await makeWhole(kit, whole)
  const random = randomFrom(7)
  const seen = { trials: 0, failed: /** @type {string[]} */ ([]), said: 0, caches: 0, unseen: 0 }
  for (const name of await filesIn(whole)) {
    for (const [what, damage] of Object.entries(DAMAGES)) {
      for (let time = 0; time < (what === 'one bit flipped' ? flips : 1); time += 1) {
        const copy = join(folder, 'damaged')
        await rm(copy, { recursive: true, force: true })
        await cp(whole, copy, { recursive: true, preserveTimestamps: true })
        const original = await readFile(join(copy, name))
        const damaged = damage(original, random)
        await writeFile(join(copy, name), damaged)
        seen.trials += 1
        try {
          seen[await checkStart(kit, copy, name, damaged)] += 1
        } catch (error) {
          seen.failed.push(`${name} ${what}: ${/** @type {Error} */ (error).message}`)
        }
      }
    }
  }
  const { trials, failed, said, caches, unseen } = seen
  const found = `${said} said and kept, ${caches} caches and locks made anew, ${unseen} flips changed nothing that is read; ${failed.length === 0 ? '0 failures' : failed.slice(0, 3).join(' | ')}`
  return { trial: 'each file damaged in turn', rounds: trials, bad: failed.length, found }
}

/**
 * Starts on a damaged copy and answers how that was met.
 * @param {import('./process.mjs').Kit} kit
 * @param {string} copy
 * @param {string} name of the damaged file
 * @param {Buffer} damaged
 * @returns {Promise<'said' | 'caches' | 'unseen'>}
 */
async function checkStart(kit, copy, name, damaged) {
  const userData = join(copy, 'settings')
  const settings = kit.loadSettings(userData)
  kit.loadWindowState(userData)
  const place = await kit.findPlace(userData, {})
  const library = new kit.Library({ folder: join(copy, 'library'), chosen: false })
  try {
    await library.list()
    await library.scan()
    const { entries, problems, writable } = library.state()
    if (!writable) throw new Error(`not writable: ${problems.join(' ')}`)
    if (entries.length !== 2) throw new Error(`${entries.length} of 2 documents`)
    const items = []
    for (const { id } of entries) items.push(await library.open(id))
    const told = [...problems, ...items.flatMap((item) => item.problems), settings.problem ?? '', place.problem ?? ''].filter(Boolean)
    let mended = false
    for (const { entry, briefing } of items) mended = (await mend(kit, library, entry, briefing)) || mended
    const odd = items.some(({ entry }) => entry.condition !== 'whole')
    if (/catalogue|library\.json|\.lock|window\.json|snapshots/.test(name)) return 'caches'
    if (told.length === 0 && !odd && !mended) return 'unseen'
    if (!name.includes('source.') && !mended && !(await isKept(copy, damaged))) throw new Error('the damaged original was not kept')
    return 'said'
  } finally {
    await library.close()
  }
}

/**
 * What the window does with a briefing that is missing or does not hold together: derives it anew from the source.
 * @param {import('./process.mjs').Kit} kit
 * @param {InstanceType<import('./process.mjs').Kit['Library']>} library
 * @param {import('../../core/library/entry.ts').Entry} entry
 * @param {string | null} briefing
 */
async function mend({ parseBriefing, addition }, library, { id, condition }, briefing) {
  try {
    parseBriefing(briefing ?? '')
    return false
  } catch {
    if (condition === 'newer-format') return true
    const { bytes } = await library.source(id)
    await library.saveBriefing(id, addition(new TextDecoder().decode(bytes)).briefing)
    parseBriefing((await library.open(id)).briefing ?? '')
    return true
  }
}

/**
 * @param {string} copy
 * @param {Buffer} damaged
 */
async function isKept(copy, damaged) {
  for (const name of await filesIn(copy)) if (damaged.equals(await readFile(join(copy, name)))) return true
  return false
}

/**
 * @param {import('./process.mjs').Kit} kit
 * @param {string} folder
 */
async function makeWhole(kit, folder) {
  const userData = join(folder, 'settings')
  await mkdir(userData, { recursive: true })
  await kit.saveSettings(userData, kit.DEFAULT_SETTINGS)
  await kit.saveWindowState(userData, { version: 1, bounds: { x: 0, y: 0, width: 900, height: 700 }, maximised: false })
  await kit.savePlace(userData, join(folder, 'library'))
  const library = new kit.Library({ folder: join(folder, 'library'), chosen: false })
  await library.add(kit.addition('Another text about ships and the sea.\n', 'ships.txt'))
  const { id, sha256 } = await library.add(kit.addition())
  let { revision } = await library.open(id)
  for (const count of [3, 4, 5]) ({ revision } = await library.saveNotes(id, kit.notesOf(sha256, count), revision))
  await library.close()
  // That of a process that ended without a word: no system has such a number.
  await kit.takeLock(join(folder, 'library'), { pid: 2 ** 30, host: hostname() })
}

/** @param {string} folder */
async function filesIn(folder) {
  const names = (await readdir(folder, { recursive: true })).map((name) => relative(folder, join(folder, name)))
  const kinds = await Promise.all(names.map(async (name) => ((await stat(join(folder, name))).isFile() ? [name] : [])))
  return kinds.flat().sort()
}
