import { basename, resolve } from 'node:path'
import { dialog, shell, type BrowserWindow } from 'electron'
import { BriefingError } from '#core/errors.ts'
import type { Candidate, Channel, ExportFormat, LibraryState, OpenedFile } from '#core/ipc/contract.ts'
import { TEXT_FORMATS } from '#core/library/exporting.ts'
import { slugOf } from '#core/library/slug.ts'
import { refusedBy, writeOut } from '../durable.ts'
import { tell, type Handlers } from '../ipc.ts'
import { LIBRARY_WORKER } from '../paths.ts'
import { tasksBeside } from './beside.ts'
import { Library } from './library.ts'
import { libraryIn, removeLibrary } from './move.ts'
import { findPlace, makeLibrary, savePlace } from './place.ts'

type LibraryHandlers = Pick<Handlers, Extract<Channel, `library:${string}`>>

/** What the library needs of the import. */
export interface Imports {
  /** The bytes behind a ticket that was read. */
  take(ticket: string): Promise<OpenedFile>
  /** The bytes behind a ticket that was not read. */
  file(ticket: string): Promise<OpenedFile>
  /** Forgets a ticket whose document the library has now. */
  forget(ticket: string): void
  /** Reads a source again, as `import:read` does. */
  reread(source: OpenedFile): Promise<Candidate>
}

export interface LibraryHost {
  readonly userData: string
  readonly window: BrowserWindow | undefined
}

/** The library's side of the program. */
export interface LibrarySide {
  readonly handlers: LibraryHandlers
  /** The document of the library, as far as it has been read, that holds these very bytes, by id. */
  known(sha256: string): string | null
  /** Ends all writing; what was removed goes to the system's trash. */
  close(): Promise<void>
}

/** How long the system's trash may take when the program ends; what it has not taken then is taken at the next start. */
const TRASH_TIME = 5_000

/** Opens the library and answers what the window asks of it. `imports` may be made after the library is. */
export function createLibrarySide(host: LibraryHost, imports: () => Imports): LibrarySide {
  let opening: Promise<Library> | undefined
  let opened: Library | undefined
  const tasks = tasksBeside(LIBRARY_WORKER)
  const open = async (problem?: string): Promise<Library> => {
    const place = await findPlace(host.userData)
    const library = new Library(problem === undefined ? place : { ...place, problem }, { tasks, onChange: (state) => host.window && tell(host.window.webContents, 'library:changed', state) })
    // What an earlier run removed can no longer be undone.
    await library.list()
    opened = library
    void library.emptyRemoved((path) => shell.trashItem(path))
    return library
  }
  const library = (): Promise<Library> => (opening ??= open())
  return {
    handlers: {
      'library:list': async () => (await library()).list(),
      'library:open': async ({ id }) => (await library()).open(id),
      'library:reread': async ({ id }) => imports().reread(await (await library()).source(id)),
      'library:add': async ({ ticket, ...addition }) => {
        const entry = await (await library()).add({ ...addition, source: await imports().take(ticket) })
        imports().forget(ticket)
        return entry
      },
      'library:receive': async ({ ticket }) => {
        const entry = await (await library()).receive(await imports().file(ticket))
        imports().forget(ticket)
        return entry
      },
      'library:save-briefing': async ({ id, briefing }) => {
        await (await library()).saveBriefing(id, briefing)
        return null
      },
      'library:save-notes': async ({ id, notes, revision }) => (await library()).saveNotes(id, notes, revision),
      'library:forget-opened': async () => {
        await (await library()).forgetOpened()
        return null
      },
      'library:remove': async ({ ids }) => {
        await (await library()).remove(ids)
        return null
      },
      'library:restore': async ({ ids }) => {
        await (await library()).restore(ids)
        return null
      },
      'library:choose-place': async ({ move }) => {
        const chosen = await chooseFolder(host.window)
        return chosen === null ? null : changePlace(chosen, move)
      },
      'library:export': async ({ id, to }) => {
        const it = await library()
        const { entry } = await it.open(id)
        const path = await chooseFile(host.window, slugOf(entry.name), to)
        if (path === null) return null
        await writeOut(path, await it.export(id, to))
        return { fileName: basename(path) }
      }
    },
    known: (sha256) => opened?.state().entries.find((entry) => entry.sha256 === sha256)?.id ?? null,
    close: async () => {
      if (!opening) return
      const it = await opening
      const late = new Promise<void>((resolve) => setTimeout(resolve, TRASH_TIME).unref())
      await Promise.race([it.emptyRemoved((path) => shell.trashItem(path)), late])
      await it.close()
    }
  }

  /** Moves the library to another folder, or starts to use the one that is there. Switches only when that is whole. */
  async function changePlace(chosen: string, move: boolean): Promise<LibraryState> {
    const before = await library()
    const { folder, there } = await libraryIn(chosen)
    if (resolve(folder) === resolve(before.folder)) return before.state()
    if (move && there) throw new BriefingError('write-failed', `There is a library in “${folder}” already. Choose another folder, or use that library without moving this one.`)
    if (move) await before.moveTo(folder)
    else if (!there) await makeLibrary(folder).catch(refusedBy(`The library in “${folder}”`))
    await savePlace(host.userData, folder).catch(refusedBy('The place of your library'))
    await before.close()
    const left = move ? await removeLibrary(before.folder).then(() => null, () => before.folder) : null
    opening = open(left === null ? undefined : `The library was moved, but what was in “${left}” could not all be removed.`)
    return (await library()).list()
  }
}

async function chooseFolder(window: BrowserWindow | undefined): Promise<string | null> {
  const options: Electron.OpenDialogOptions = { title: 'Choose a folder for the library', properties: ['openDirectory', 'createDirectory'] }
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return filePaths[0] ?? null
}

async function chooseFile(window: BrowserWindow | undefined, name: string, to: ExportFormat): Promise<string | null> {
  const format = to === 'briefing' ? { extension: 'briefing', name: 'Travelling briefing' } : TEXT_FORMATS[to]
  const options: Electron.SaveDialogOptions = {
    title: 'Export',
    defaultPath: `${name}.${format.extension}`,
    filters: [{ name: format.name, extensions: [format.extension] }]
  }
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  return filePath || null
}
