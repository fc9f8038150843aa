import { fromBufferPromise } from 'yauzl'
import { BriefingError } from '#core/errors.ts'

/** Limits of what a ZIP may claim to hold. Real documents stay far below; the parser counts real bytes besides. */
const MAX_BYTES = 200 * 1024 * 1024
const MAX_RATIO = 100
const MAX_ENTRIES = 5000
/** Text packs well: what is small may be packed as tightly as it likes. */
const RATIO_FROM = 1024 * 1024

/**
 * Looks at the directory of a ZIP container, without unpacking anything.
 * @throws {BriefingError} `limit-reached` where it would unpack to too much; `damaged-document` where it has no
 * directory, or names in it lead out of it
 */
export async function checkContainer(bytes: Uint8Array, fileName: string): Promise<void> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true })
    if (zip.entryCount > MAX_ENTRIES) throw tooMuch(fileName, `holds ${zip.entryCount} files, where at most ${MAX_ENTRIES} are read`)
    let unpacked = 0
    let packed = 0
    for await (const entry of zip.eachEntry()) {
      if (leadsOut(entry.fileName)) throw damaged(fileName, `a name in it (“${entry.fileName.slice(0, 80)}”) leads out of it`)
      if (entry.isEncrypted()) throw encrypted(fileName)
      unpacked += entry.uncompressedSize
      packed += entry.compressedSize
      if (unpacked > MAX_BYTES) throw tooMuch(fileName, `unpacks to more than ${MAX_BYTES / 1024 / 1024} MB`)
    }
    if (unpacked > RATIO_FROM && unpacked > packed * MAX_RATIO) throw tooMuch(fileName, `unpacks to more than ${MAX_RATIO} times its size`)
  } catch (error) {
    if (error instanceof BriefingError) throw error
    throw damaged(fileName, error instanceof Error ? error.message : String(error), error)
  }
}

/** yauzl refuses absolute names and `..`; these are names that objects of JavaScript take for something else. */
function leadsOut(name: string): boolean {
  return name.split('/').some((part) => part === '..' || part === '__proto__' || part === 'constructor' || part === 'prototype') || name.includes('\0')
}

function tooMuch(fileName: string, reason: string): BriefingError {
  return new BriefingError('limit-reached', `“${fileName}” ${reason}. It may be made to fill the disk and was not unpacked; if you trust it, save it as PDF and open that.`)
}

function damaged(fileName: string, reason: string, cause?: unknown): BriefingError {
  return new BriefingError('damaged-document', `“${fileName}” could not be unpacked: ${reason}. Open it in the program that made it, save it anew, and try again.`, { cause })
}

function encrypted(fileName: string): BriefingError {
  return new BriefingError('encrypted', `“${fileName}” is locked with a password. Save a copy without one, and open that.`)
}
