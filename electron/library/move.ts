import { copyFile, cp, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BriefingError } from '#core/errors.ts'
import { refusedBy, syncFolder, throughTemporary } from '../durable.ts'
import { hashFile, isEntryId } from './folder.ts'
import { isLibrary, makeLibrary, MARKER } from './place.ts'

/** What a library is called in the folder that the user chooses for it. */
export const LIBRARY_FOLDER = 'briefing-library'

/** Where in `chosen` a library is, or would be: in the folder itself where that holds one, else in one of its own. */
export async function libraryIn(chosen: string): Promise<{ readonly folder: string; readonly there: boolean }> {
  if (await isLibrary(chosen)) return { folder: chosen, there: true }
  const folder = join(chosen, LIBRARY_FOLDER)
  return { folder, there: await isLibrary(folder) }
}

/**
 * Copies the library in `from` to `to`, which must not be there yet, and checks every copy by its hash. Nothing is at
 * `to` before all of it is; `from` stays as it is.
 * @throws {BriefingError} saying why, with nothing left at `to`
 */
export async function copyLibrary(from: string, to: string): Promise<void> {
  const taken = await stat(to).then(() => true, () => false)
  if (taken) throw new BriefingError('write-failed', `There is something at “${to}” already. Choose another folder.`)
  await throughTemporary(to, async (temporary) => {
    await mkdir(temporary)
    await makeLibrary(temporary)
    for (const id of await documentsIn(from)) await copyChecked(join(from, id), join(temporary, id))
    await syncFolder(temporary)
  }).catch(refusedBy(`The library in “${to}”`))
}

/** Removes a library that was copied: what is the program's own, and the folder where nothing else is in it. */
export async function removeLibrary(folder: string): Promise<void> {
  const own = [...(await documentsIn(folder)), 'catalogue.json', '.lock']
  // The marker goes last, so that what is left by a fault is still known for a library.
  for (const name of [...own, MARKER]) await rm(join(folder, name), { recursive: true, force: true })
  const left = await readdir(folder)
  if (left.length === 0) await rm(folder, { recursive: true })
}

async function documentsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((each) => each.isDirectory() && (isEntryId(each.name) || each.name === '.removed')).map(({ name }) => name)
}

async function copyChecked(from: string, to: string): Promise<void> {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyChecked(source, target)
    else if (entry.isFile()) {
      await copyFile(source, target)
      await flush(target)
      if ((await hashFile(source)) !== (await hashFile(target))) throw new BriefingError('write-failed', `“${target}” is not what was copied. Check that disk, or choose another folder.`)
    } else await cp(source, target, { verbatimSymlinks: true })
  }
  await syncFolder(to)
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
