import { BriefingError } from '#core/errors.ts'
import { parseCommandLine } from './arguments.ts'
import { findTarget } from './find.ts'
import { needsParser } from './reader.ts'
import { documentsIn, libraryPlace } from './shelf.ts'

/*
 * Asked by scripts/briefing.mjs before it starts anything: Electron takes a second to start, and a display; plain Node
 * takes neither.
 */

/** Whether what the words after `briefing` ask for needs the program's engine. What is wrong can be said without it. */
export async function needsEngine(argv: readonly string[]): Promise<boolean> {
  const line = parseCommandLine(argv)
  switch (line.command) {
    case 'open':
    case 'print':
      return true
    case 'import':
      return any(line.files, (path) => needsParser({ path }))
    case 'analyze':
      return any(line.files, (target) => isForParser(target, line))
    case 'search':
      return any(line.files.length === 0 ? await wholeLibrary(line) : line.files, (target) => isForParser(target, line))
    case 'export':
      return line.target !== undefined && isForParser(line.target, line)
    default:
      return false
  }
}

interface Options {
  readonly library: string | undefined
  readonly published?: string | undefined
}

async function wholeLibrary({ library }: Options): Promise<readonly string[]> {
  return library === undefined ? [] : documentsIn(await libraryPlace(library)).catch(() => [])
}

async function isForParser(target: string, { library, published }: Options): Promise<boolean> {
  try {
    const { briefing, source } = await findTarget(target, library)
    const isRead = source !== null && (briefing === null || published !== undefined)
    return isRead && (await needsParser(await source()))
  } catch (error) {
    // The command itself will say what is wrong.
    if (error instanceof BriefingError) return false
    throw error
  }
}

/** Whether `holds` is true of one of these at least; the others are then not looked at. */
async function any(targets: readonly string[], holds: (target: string) => Promise<boolean>): Promise<boolean> {
  for (const target of targets) if (await holds(target)) return true
  return false
}
