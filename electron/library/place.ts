import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import * as v from 'valibot'
import { writeDurably } from '../durable.ts'
import { BRIEFING, NOTES } from './folder.ts'

/** Says that a folder is a library, so that an empty one is told from a stick that is not there. */
export const MARKER = 'library.json'
const MARKER_TEXT = JSON.stringify({ format: 'briefing-library/1' }) + '\n'
const PLACE_FILE = 'library-place.json'
const PROGRAM = 'briefing-reader'

const PlaceSchema = v.object({ version: v.literal(1), folder: v.pipe(v.string(), v.minLength(1)) })

/** Where the library is. */
export interface Place {
  readonly folder: string
  /** The user chose it, so that it must be there: it is on a stick, perhaps, that is not connected. */
  readonly chosen: boolean
  /** What is wrong with what the user chose, where it cannot be read. */
  readonly problem?: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Where data of the user's lies on this system, unless they choose otherwise. */
export function usualPlace(env: Environment = process.env, platform = process.platform, home = homedir()): string {
  const folder = dataFolder(env, platform, home)
  return join(folder, PROGRAM, 'library')
}

function dataFolder(env: Environment, platform: NodeJS.Platform, home: string): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local')
  const own = env['XDG_DATA_HOME']
  // The standard: a path that is not absolute is to be ignored.
  return own !== undefined && isAbsolute(own) ? own : join(home, '.local', 'share')
}

/** Where the window's program keeps its settings, for commands that run without it. */
export function usualUserData(env: Environment = process.env, platform = process.platform, home = homedir()): string {
  const name = 'Briefing Reader'
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name)
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), name)
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), name)
}

/** The library's place: what the environment says, else what the user chose, else the usual one. */
export async function findPlace(userData: string, env: Environment = process.env): Promise<Place> {
  const given = env['BRIEFING_READER_LIBRARY']
  if (given) return { folder: given, chosen: false }
  const usual = { folder: usualPlace(env), chosen: false }
  try {
    const { folder } = v.parse(PlaceSchema, JSON.parse(await readFile(join(userData, PLACE_FILE), 'utf8')))
    return { folder, chosen: true }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return usual
    return { ...usual, problem: `The file “${join(userData, PLACE_FILE)}”, which says where your library is, cannot be read. The usual place is used; choose your folder again.` }
  }
}

/** Remembers the folder the user chose. */
export function savePlace(userData: string, folder: string): Promise<void> {
  return writeDurably(join(userData, PLACE_FILE), JSON.stringify({ version: 1, folder }))
}

/** Whether `folder` is there and holds a library. */
export async function isLibrary(folder: string): Promise<boolean> {
  const names = await namesIn(folder)
  if (names.includes(MARKER)) return true
  for (const name of names) {
    if (name.startsWith('.')) continue
    const inside = await namesIn(join(folder, name))
    if (inside.includes(BRIEFING) || inside.includes(NOTES)) return true
  }
  return false
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}

/** Makes `folder` a library, where it is none yet. */
export async function makeLibrary(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const there = await stat(join(folder, MARKER)).then(() => true, () => false)
  if (!there) await writeDurably(join(folder, MARKER), MARKER_TEXT)
}
