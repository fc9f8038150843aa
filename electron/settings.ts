import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { DEFAULT_SETTINGS, SettingsSchema, type Settings } from '#core/ipc/settings.ts'
import { writeDurably } from './durable.ts'

const WindowStateSchema = v.object({
  version: v.literal(1),
  bounds: v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() }),
  maximised: v.boolean()
})

export type WindowState = Readonly<v.InferOutput<typeof WindowStateSchema>>

interface Loaded<T> {
  readonly value: T
  /** What to tell the reader, where the file could not be used. */
  readonly problem?: string
}

const settingsPath = (folder: string): string => join(folder, 'settings.json')
const windowPath = (folder: string): string => join(folder, 'window.json')

/** The reader's settings from `folder`, or the usual ones with a word about why. Never throws. */
export function loadSettings(folder: string): Loaded<Settings> {
  return load(settingsPath(folder), SettingsSchema, DEFAULT_SETTINGS, 'Your settings')
}

/** The window's last place and size, or `null`. Never throws. */
export function loadWindowState(folder: string): WindowState | null {
  return load<WindowState | null>(windowPath(folder), WindowStateSchema, null, 'The window’s place').value
}

/** @throws the system's error; the old file is untouched then */
export function saveSettings(folder: string, settings: Settings): Promise<void> {
  return writeDurably(settingsPath(folder), JSON.stringify(settings, null, 1))
}

/** @throws the system's error; the old file is untouched then */
export function saveWindowState(folder: string, state: WindowState): Promise<void> {
  return writeDurably(windowPath(folder), JSON.stringify(state))
}

function load<T>(path: string, schema: v.GenericSchema<unknown, T>, fallback: T, what: string): Loaded<T> {
  try {
    return { value: v.parse(schema, JSON.parse(readFileSync(path, 'utf8'))) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { value: fallback }
    return { value: fallback, problem: setAside(path, what) }
  }
}

/** Keeps the unreadable file under another name, so that nothing of the reader's is lost to the next save. */
function setAside(path: string, what: string): string {
  const kept = `${path}.damaged`
  try {
    renameSync(path, kept)
    return `${what} could not be read, so the usual ones are used. The unreadable file was kept as ${kept}.`
  } catch {
    return `${what} in ${path} could not be read, so the usual ones are used.`
  }
}
