import { open, readFile, type FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { BriefingError } from '#core/errors.ts'
import type { BundledFiles, OpenedFile } from '#core/ipc/contract.ts'

/** Bytes. A policy document of this size would have some eight million words. */
export const MAX_FILE_SIZE = 50 * 1024 * 1024

const BUNDLED = { source: 'article.txt', briefing: 'briefing.json', index: 'index.json' }

/**
 * Reads the file at `path`, up to {@link MAX_FILE_SIZE}. The main process does not look inside.
 * @throws {BriefingError} `unreadable-file` or `too-large`, naming the file and what to do
 */
export async function readCapped(path: string): Promise<OpenedFile> {
  const fileName = basename(path)
  const file = await open(path, 'r').catch((error: unknown) => {
    throw unreadable(fileName, error)
  })
  try {
    return { fileName, bytes: await readAll(file, fileName) }
  } finally {
    await file.close()
  }
}

async function readAll(file: FileHandle, fileName: string): Promise<Uint8Array> {
  const stat = await file.stat()
  if (!stat.isFile()) throw new BriefingError('unreadable-file', `“${fileName}” is not a file. Choose a file to open.`)
  if (stat.size > MAX_FILE_SIZE) {
    throw new BriefingError(
      'too-large',
      `“${fileName}” has ${Math.ceil(stat.size / 1024 / 1024)} MB; at most ${MAX_FILE_SIZE / 1024 / 1024} MB can be opened. Split it and open the parts.`
    )
  }
  try {
    return new Uint8Array(await file.readFile())
  } catch (error) {
    throw unreadable(fileName, error)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there any more. Check the name and the place.',
  EACCES: 'you are not allowed to read it. Change its permissions or copy it to a folder of yours.',
  EPERM: 'you are not allowed to read it. Change its permissions or copy it to a folder of yours.',
  EISDIR: 'it is a folder. Choose a file to open.'
}

function unreadable(fileName: string, error: unknown): BriefingError {
  const { code = '', message } = error as NodeJS.ErrnoException
  return new BriefingError('unreadable-file', `“${fileName}” cannot be opened: ${REASONS[code] ?? message}`, {
    cause: error
  })
}

/**
 * The bundled article and its briefing under `resources`, as they lie on disk.
 * @throws {BriefingError} `unreadable-file` where the article itself is missing
 */
export async function readBundled(resources: string): Promise<BundledFiles> {
  const folder = join(resources, 'bundled')
  const [source, briefing, index] = await Promise.all([
    readCapped(join(folder, BUNDLED.source)).catch((error: unknown) => {
      throw new BriefingError(
        'unreadable-file',
        'The bundled article is missing from this installation. Open a document of your own, or install Briefing Reader again.',
        { cause: error }
      )
    }),
    readIfThere(join(folder, BUNDLED.briefing)),
    readIfThere(join(folder, BUNDLED.index))
  ])
  const missing = [briefing === null ? BUNDLED.briefing : '', index === null ? BUNDLED.index : ''].filter(Boolean)
  return { source, briefing, index, missing }
}

/** The file's text, or `null` where it cannot be read: the caller says what is missing. */
async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null)
}
