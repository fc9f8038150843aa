import { configure, ZipReader, Uint8ArrayReader, type Entry } from '@zip.js/zip.js'
import { BriefingError } from '#core/errors.ts'

/*
 * Containers (DOCX, EPUB) are read with limits on what really comes out of them, not on what they say: a small file
 * can claim anything and unpack to gigabytes.
 */

export const MOST_ENTRIES = 5000
export const MOST_BYTES = 200 * 1024 * 1024
/** Small files may well be packed tighter than 100:1; the ratio counts from here on. */
const RATIO = 100
const RATIO_FROM = 1024 * 1024

configure({ useWebWorkers: false })

/** The files of a container that were asked for, by name. */
export type Unzipped = ReadonlyMap<string, Uint8Array>

export interface UnzipOptions {
  readonly fileName: string
  readonly beat: () => void
  /** Which entries are wanted. */
  readonly want: (name: string) => boolean
}

export interface Container {
  readonly files: Unzipped
  /** Names of all entries, wanted or not. */
  readonly names: readonly string[]
}

/**
 * Unpacks the wanted files of a ZIP container.
 * @throws {BriefingError} `damaged-document`, `encrypted`, or `limit-reached`
 */
export async function unzip(bytes: Uint8Array, { fileName, beat, want }: UnzipOptions): Promise<Container> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkSignature: false })
  try {
    const files = new Map<string, Uint8Array>()
    const names: string[] = []
    const budget = new Budget(fileName, bytes.length)
    for await (const entry of reader.getEntriesGenerator()) {
      beat()
      names.push(entry.filename)
      if (names.length > MOST_ENTRIES) throw budget.spent(`it holds more than ${MOST_ENTRIES} files`)
      if (!entry.directory && want(entry.filename)) files.set(entry.filename, await contentOf(entry, budget, beat))
    }
    return { files, names }
  } catch (error) {
    throw zipError(error, fileName)
  } finally {
    await reader.close()
  }
}

async function contentOf(entry: Exclude<Entry, { directory: true }>, budget: Budget, beat: () => void): Promise<Uint8Array> {
  if (entry.encrypted) throw budget.encrypted()
  const chunks: Uint8Array[] = []
  let size = 0
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      beat()
      size += chunk.length
      budget.spend(chunk.length, { packed: entry.compressedSize, unpacked: size })
      chunks.push(chunk)
    }
  })
  await entry.getData(sink)
  const content = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    content.set(chunk, at)
    at += chunk.length
  }
  return content
}

class Budget {
  readonly #fileName: string
  readonly #packed: number
  #unpacked = 0

  constructor(fileName: string, packed: number) {
    this.#fileName = fileName
    this.#packed = packed
  }

  spend(bytes: number, entry: { packed: number; unpacked: number }): void {
    this.#unpacked += bytes
    if (this.#unpacked > MOST_BYTES) throw this.spent(`it unpacks to more than ${MOST_BYTES / 1024 / 1024} MB`)
    const isBomb = (packed: number, unpacked: number): boolean => unpacked > RATIO_FROM && unpacked > RATIO * Math.max(1, packed)
    if (isBomb(entry.packed, entry.unpacked) || isBomb(this.#packed, this.#unpacked)) throw this.spent(`it unpacks to more than ${RATIO} times its size`)
  }

  spent(why: string): BriefingError {
    return new BriefingError('limit-reached', `“${this.#fileName}” is not opened: ${why}, as no honest document does.`)
  }

  encrypted(): BriefingError {
    return new BriefingError('encrypted', `“${this.#fileName}” is protected by a password. Save a copy without protection, then import that.`)
  }
}

function zipError(error: unknown, fileName: string): BriefingError {
  if (error instanceof BriefingError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new BriefingError('damaged-document', `“${fileName}” is damaged: its container cannot be unpacked (${reason.slice(0, 200)}).`, { cause: error })
}

/** Text of an XML file: UTF-8, or UTF-16 where its mark says so. */
export function xmlText(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  const declared = /^<\?xml[^>]{0,100}encoding=["']([\w-]{1,40})["']/.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1]
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(bytes)
  } catch {
    // A name that is no encoding's.
    return new TextDecoder().decode(bytes)
  }
}
