// @ts-check
// Power cuts: an ext4 image is copied while notes are saved in it, and the copy is mounted as after a restart.
// Mounting needs the rights of an administrator.
import { execFile } from 'node:child_process'
import { copyFile, mkdir, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { after, randomFrom, saveIn, startWriter } from './process.mjs'

const run = promisify(execFile)

/**
 * @param {{ kit: import('./process.mjs').Kit, writer: string, folder: string, rounds: number, how?: string }} options `how`: `plain` for the control
 * @returns {Promise<import('./process.mjs').Row>}
 */
export async function powerCutTrial({ kit, writer, folder, rounds, how = '' }) {
  const trial = `power cut (ext4 image copied mid-save)${how === '' ? '' : ', control: plain writeFile'}`
  const [image, disk] = [join(folder, 'disk.img'), join(folder, 'disk')]
  const [copy, restarted] = [join(folder, 'copy.img'), join(folder, 'restarted')]
  for (const each of [disk, restarted]) await mkdir(each, { recursive: true })
  try {
    await writeFile(image, '')
    await truncate(image, 24 * 1024 * 1024)
    await run('mkfs.ext4', ['-q', '-F', image])
    await run('mount', ['-o', 'loop', image, disk])
  } catch (error) {
    const reason = /** @type {Error} */ (error).message.trim().split('\n').at(-1)
    return { trial, rounds: 0, bad: 0, found: `not tried: no ext4 image can be mounted here (${reason})` }
  }
  const place = { folder: join(disk, 'library'), chosen: false }
  const seen = { torn: 0, missing: 0, lost: 0, unmounted: 0 }
  let saves = 0
  try {
    const library = new kit.Library(place)
    const { id } = await library.add(kit.addition())
    await library.close()
    const random = randomFrom(11)
    let child = await startWriter(writer, place.folder, id, how)
    for (let round = 0; round < rounds; round += 1) {
      await after(20 + random() * 60)
      // Whatever was acknowledged by now was so before the power goes.
      const acknowledged = child.acknowledged()
      child.signal('SIGSTOP')
      await copyAtOnce(image, copy)
      child.signal('SIGCONT')
      saves = acknowledged
      try {
        await run('mount', ['-o', 'loop', copy, restarted])
      } catch {
        seen.unmounted += 1
        continue
      }
      const found = await saveIn(kit, join(restarted, 'library', id)).catch(() => undefined)
      if (found === undefined) seen.missing += 1
      else if (found === null) seen.torn += 1
      else if (found < acknowledged) seen.lost += 1
      await run('umount', [restarted])
      // The writer's output is kept in memory: begin anew now and then.
      if (round % 100 === 99) {
        await child.kill()
        child = await startWriter(writer, place.folder, id, how)
      }
    }
    await child.kill()
  } finally {
    await run('umount', ['-l', disk])
    await rm(copy, { force: true })
  }
  const { torn, missing, lost, unmounted } = seen
  return { trial, rounds, bad: torn + missing + lost, found: `${torn} torn, ${missing} missing, ${lost} that had lost an acknowledged save, ${unmounted} copies could not be mounted; ${saves} saves in all` }
}

/**
 * Copies the image as it is at one moment, as a power cut leaves it: a copy during which the image was written to would
 * hold early blocks of one moment and late ones of another, as no disk ever does, and is made again.
 * @param {string} image
 * @param {string} copy
 */
async function copyAtOnce(image, copy) {
  for (;;) {
    const { mtimeNs } = await stat(image, { bigint: true })
    // Times of files move in steps of some milliseconds.
    await after(10)
    await copyFile(image, copy)
    if ((await stat(image, { bigint: true })).mtimeNs === mtimeNs) return
  }
}
